"""Speed, measured side by side with a rival in one run, and reported as a ratio. Never asserted in a test."""
