"""Between words and what the rules speak: choices to acts, line ids and slots to words."""
