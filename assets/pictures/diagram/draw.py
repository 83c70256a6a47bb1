"""The drawing of a machine, piece by piece."""

from collections.abc import Sequence

from assets.pictures.colour import mixed
from assets.pictures.diagram.graph import Arrow, short
from assets.pictures.diagram.key import LINE, SIZE, Entry
from assets.pictures.diagram.layout import HEAD, ROW, Area, Box
from assets.pictures.diagram.routes import Route
from assets.pictures.svg import Point, dots, element, ellipse, escaped, fill, number, polygon, stroke
from assets.themes import Theme

FAMILY = "'Source Sans 3','Source Sans Pro','Noto Sans SC','Noto Sans',sans-serif"
RADIUS, TURN, TIP = 8.5, 7.0, 6.0  # of a number's disc; of an arrow's corner; the length of its head
SPEAKERS = {"say": "teal", "hear": "apricot"}


def words(text: str, at: Point, size: float, colour: str, anchor: str = "start") -> str:
    """A line of text on its baseline."""
    place = f'x="{number(at[0])}" y="{number(at[1])}" text-anchor="{anchor}"'
    return f'<text {place} font-family="{FAMILY}" font-size="{number(size)}" fill="{colour}">{escaped(text)}</text>'


def panel(area: Area, colour: str, edge: str, radius: float) -> str:
    """A rounded rectangle with a hairline."""
    x, y, width, height = area
    return element("rect", x=x, y=y, width=width, height=height, rx=radius, fill=colour, stroke=edge, stroke_width=1)


def frame(name: str, area: Area, theme: Theme) -> str:
    """A parent around its boxes, with its name."""
    left, top = area[0] + 14, area[1] + 22
    note = words("heavy lines lead from anywhere in it", (left + 9 * len(name) + 8, top), SIZE, theme.soft)
    body = panel(area, mixed(theme.card, theme.paper, 0.35), theme.line, 14)
    return body + words(short(name), (left, top), 15, theme.ink) + note


def boxed(name: str, shape: Box, theme: Theme) -> str:
    """A box: its name, and a row for each leaf."""
    left, width = shape.span
    body = panel((left, shape.y, width, shape.height), theme.card, mixed(theme.line, theme.soft, 0.4), 8)
    if not shape.rows:
        return body + words(short(name), (shape.span.middle, shape.middle + 4.5), 13, theme.ink, "middle")
    rows = "".join(row(path, shape, theme) for path in shape.rows)
    return body + words(short(name), (left + 9, shape.y + HEAD / 2 + 5), 13, theme.ink) + rows


def row(path: str, shape: Box, theme: Theme) -> str:
    """One leaf in its box."""
    y = shape.row(path)
    area = (shape.span.left + 6, y - ROW / 2 + 2, shape.span.width - 36, ROW - 4)
    return panel(area, theme.paper, theme.line, 5) + words(short(path), (area[0] + 6, y + 4), SIZE, theme.soft)


def course(route: Route, theme: Theme, *, handed_down: bool = False) -> str:
    """The line of an arrow with its head; one that a parent hands down is drawn heavier."""
    colour = mixed(theme.soft, theme.paper, 0.0 if handed_down else 0.2)
    start = ellipse(route.points[0], 4, 4, colour) if handed_down else ""
    return start + stroke(rounded(route.points), colour, 2.4 if handed_down else 1.3) + fill(head(route.points), colour)


def rounded(points: Sequence[Point]) -> str:
    """A line through corners, each cut by a small curve."""
    path = f"M{dots(points[0])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        path += f"L{dots(towards(corner, before, TURN))}Q{dots(corner, towards(corner, after, TURN))}"
    return path + f"L{dots(towards(points[-1], points[-2], TIP - 1))}"


def towards(start: Point, end: Point, length: float) -> Point:
    """The point at this length on the way, or half-way if that is nearer."""
    x, y = end[0] - start[0], end[1] - start[1]
    far = max(abs(x), abs(y), 0.01)  # all lines run along an axis
    share = min(length, far / 2) / far
    return start[0] + x * share, start[1] + y * share


def head(points: Sequence[Point]) -> str:
    """The head of an arrow at its last point."""
    tip = points[-1]
    back = towards(tip, points[-2], TIP)
    side = ((tip[1] - back[1]) * 0.6, (tip[0] - back[0]) * 0.6)
    return polygon([tip, (back[0] + side[0], back[1] + side[1]), (back[0] - side[0], back[1] - side[1])])


def badge(arrow: Arrow, at: Point, theme: Theme) -> str:
    """An arrow's number."""
    colour = spoken(arrow, theme)
    disc = ellipse(at, RADIUS, RADIUS, theme.paper) + ellipse(at, RADIUS - 1, RADIUS - 1, colour)
    return disc + words(str(arrow.number), (at[0], at[1] + 3.6), 10.5, theme.card, "middle")


def spoken(arrow: Arrow, theme: Theme) -> str:
    """The colour of who moves the call along an arrow, if it is always the same side."""
    sides = {SPEAKERS.get(edge[2].partition("_")[0], "soft") for edge in arrow.edges}
    return voice(sides.pop(), theme) if len(sides) == 1 else theme.soft


def voice(side: str, theme: Theme) -> str:
    """A side's colour, dark enough for small letters."""
    return mixed(getattr(theme, side), theme.ink, 0.3 if side == "apricot" else 0.0)


def listed(items: Sequence[Entry], at: Point, theme: Theme) -> str:
    """One column of the key."""
    parts, (x, y) = [], at
    for item in items:
        parts.append(badge(item.arrow, (x + 9, y + 8), theme))
        parts.append(words(item.heading, (x + 24, y + 12.5), SIZE + 1, theme.ink))
        for place, (text, kind) in enumerate(item.lines, start=1):
            parts.append(labels(text, (x + (24 if kind == "label" else 36), y + 12.5 + LINE * place), theme))
        y += item.height
    return "".join(parts)


def labels(text: str, at: Point, theme: Theme) -> str:
    """A line of the key, each label in the colour of its side."""
    pieces = " ".join(
        f'<tspan fill="{voice(SPEAKERS[side], theme)}">{escaped(word)}</tspan>' if side in SPEAKERS else escaped(word)
        for word in text.split() for side in [word.partition("_")[0]]
    )  # fmt: skip
    place = f'x="{number(at[0])}" y="{number(at[1])}"'
    return f'<text {place} font-family="{FAMILY}" font-size="{number(SIZE)}" fill="{theme.soft}">{pieces}</text>'
