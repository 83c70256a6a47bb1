"""Where trainers, officers and HR work: one command a file."""
