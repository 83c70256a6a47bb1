"""What dresses a call: pictures, pages, themes, words and sounds."""
