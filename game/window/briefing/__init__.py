"""The parts of the briefing: the file, and what the call teaches."""
