"""Things that screens are made of: buttons, pills, fields, sliders, bubbles, bars."""
