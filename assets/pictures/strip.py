"""Payment strip: the last months as bars, ranked by height and make as well as by colour."""

from collections.abc import Sequence
from typing import NamedTuple

from assets.pictures.colour import mixed
from assets.pictures.svg import box, escaped, picture
from assets.themes import Theme


class Look(NamedTuple):
    """How a state is drawn: the colour's name in the theme, how pale, how high (1 the whole strip), how far filled."""

    colour: str
    pale: float
    height: float
    filled: float


LOOKS: dict[str, Look] = {
    "paid": Look("good", 0.45, 0.4, 1.0),
    "late": Look("amber", 0.15, 0.62, 1.0),
    "part": Look("amber", 0.15, 0.82, 0.5),
    "missed": Look("bad", 0.1, 1.0, 1.0),
}
"""The worse a month, the higher its bar; a part payment fills its bar to half."""

SHARE = 0.76  # of a month's width that its bar takes


def payment_strip(months: Sequence[tuple[str, str]], theme: Theme, *, width: float, height: float) -> str:
    """Months as bars, oldest first: pairs of the month's name and `paid`, `late`, `part` or `missed`.

    The name becomes the bar's tooltip where a page shows the picture; it is not drawn.
    """
    step = width / max(len(months), 12)
    bars = (
        bar(name, LOOKS[state], theme, x=place * step, width=step * SHARE, height=height)
        for place, (name, state) in enumerate(months)
    )  # fmt: skip
    return picture(width, height, *bars)


def bar(name: str, look: Look, theme: Theme, *, x: float, width: float, height: float) -> str:
    """One month, standing on the foot of the strip."""
    colour, tall = mixed(getattr(theme, look.colour), theme.card, look.pale), height * look.height
    radius = min(4.0, width / 4)
    body = box((x, height - tall), width, tall, mixed(colour, theme.card, 0.0 if look.filled == 1 else 0.68), radius)
    if look.filled < 1:
        part = tall * look.filled
        body += box((x, height - part), width, part, colour, radius)
    return f"<g><title>{escaped(name)}</title>{body}</g>"
