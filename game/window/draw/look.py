"""The sizes of type and of the grid: one table for every screen, in logical pixels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """A size of type in a family, and its line height as a multiple of the size."""

    family: str
    size: int
    leading: float = 1.5


TITLE = Style("serif", 26, 1.35)
HEAD = Style("serif", 19, 1.4)
TEXT = Style("sans", 15)
SMALL = Style("sans", 13)

WIDTH, HEIGHT = 1280, 720
"""The logical canvas."""

LEAST_WIDTH, LEAST_HEIGHT = 960, 600
"""Below this the window shrinks what it draws."""

MARGIN = 24
TOP = 52
RADIUS = 14
ROW_RADIUS = 10
