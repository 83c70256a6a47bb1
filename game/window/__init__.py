"""The window: one screen, one file; the only room that knows pygame."""
