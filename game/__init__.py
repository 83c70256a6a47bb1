"""Where a trainee plays: the window, the terminal, and what both need."""
