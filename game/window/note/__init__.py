"""The parts of the record screen: what is written, and how its fields are drawn."""
