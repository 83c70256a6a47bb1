"""Plain values to pages: HTML and terminal text. Pure functions; no files are read or written here."""
