"""The guided first call."""
