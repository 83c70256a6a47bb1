"""Pictures: pure functions of plain values to SVG text."""
