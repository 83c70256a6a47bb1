"""Many records together. The only room of pandas."""
