"""Marks the record of a call: every point with the turns it rests on."""
