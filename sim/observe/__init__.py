"""Who may see what: the trainee by level of help, and nothing more."""
