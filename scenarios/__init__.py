"""Says which call: the content, and the code that reads, checks and compiles it."""
