"""Values as small horizontal bars: marks of 100, and gauges of a feeling or a trust."""

from typing import Literal, TypeAlias

from assets.pictures.colour import mixed
from assets.pictures.svg import box, fill, picture, polygon
from assets.themes import Theme

Kind: TypeAlias = Literal["teal", "apricot", "good", "amber", "bad", "soft"]
"""The name of a colour in the theme."""

GAUGE, ARROW, GAP = 7.0, 11.0, 9.0  # a gauge's height, and the room an arrow of change takes beside it


def mark_bar(value: float, kind: Kind, theme: Theme, *, width: float = 330, height: float = 7) -> str:
    """A mark from 0 to 100 as a bar on its track."""
    return picture(width, height, track(value / 100, kind, theme, width, height))


def gauge_bar(value: float, kind: Kind, theme: Theme, *, width: float = 170, change: int = 0) -> str:
    """A value from 0 to 1 as a bar on its track; `change`, -1 or 1, adds an arrow down or up at the end.

    The picture is 11 px high and keeps room for the arrow, so that bars with and without one line up.
    """
    length = width - ARROW - GAP
    bar = f'<g transform="translate(0 {(ARROW - GAUGE) / 2:g})">{track(value, kind, theme, length, GAUGE)}</g>'
    return picture(width, ARROW, bar, arrow(change, theme, width - ARROW))


def track(share: float, kind: Kind, theme: Theme, width: float, height: float) -> str:
    """A full-length track with a share of it filled; the least that shows is a dot."""
    share = min(max(share, 0.0), 1.0)
    body = box((0, 0), width, height, mixed(theme.line, theme.card, 0.2), height / 2)
    return body + box((0, 0), max(share * width, height), height, getattr(theme, kind), height / 2)


def arrow(change: int, theme: Theme, x: float) -> str:
    """A triangle up or down, in the colour of labels: which way is good is for words to say."""
    if not change:
        return ""
    tip, foot = (1.0, ARROW - 1.0) if change > 0 else (ARROW - 1.0, 1.0)
    return fill(polygon([(x, foot), (x + ARROW, foot), (x + ARROW / 2, tip)]), theme.soft)
