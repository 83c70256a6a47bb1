"""The parts of the start screen: what leads on, the calls to pick, the calls that were played."""
