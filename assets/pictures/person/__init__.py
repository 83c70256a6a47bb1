"""The parts of a drawn person, a file each; `assets.pictures.face` puts them together.

All parts are drawn about the axis x = 0, from x = -122 to 122 and y = 0 at the top to 284 at the bottom.
"""
