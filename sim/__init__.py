"""Plays a call."""
