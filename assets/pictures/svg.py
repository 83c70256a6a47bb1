"""The few SVG elements that every reader knows: paths, ellipses, rectangles, groups. Text in, text out."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Curve: TypeAlias = tuple[Point, Point, Point]
"""A cubic piece of an outline: two handles and where it ends."""


def number(value: float) -> str:
    """A length to a hundredth, as short as it can be written."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if abs(value) >= 0.005 else "0"


def dots(*points: Point) -> str:
    """Points as path data, to a tenth; a face has a thousand, so they are written the quick way."""
    return " ".join([f"{x:.1f},{y:.1f}" for x, y in points])


def escaped(text: str) -> str:
    """Text as XML holds it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def element(name: str, **attributes: str | float | None) -> str:
    """An empty element; attributes that are None are left out, `_` in a name stands for `-`."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{value if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}/>"


def picture(width: float, height: float, *parts: str) -> str:
    """A whole picture of this size in pixels."""
    size = f'width="{number(width)}" height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'


def group(
    *parts: str, move: Point = (0.0, 0.0), turn: float = 0.0, about: Point = (0.0, 0.0), size: float = 1.0
) -> str:
    """Parts moved by `move`, then turned by degrees about a point, then scaled; an idle group is left out."""
    body = "".join(parts)
    steps = [f"translate({number(move[0])} {number(move[1])})"] if move != (0.0, 0.0) else []
    steps += [f"rotate({number(turn)} {number(about[0])} {number(about[1])})"] if turn else []
    steps += [f"scale({size:.4f})"] if size != 1.0 else []
    return f'<g transform="{" ".join(steps)}">{body}</g>' if steps and body else body


def fill(path: str, colour: str, opacity: float | None = None) -> str:
    """A filled path; nothing at all where it could not be seen."""
    return "" if opacity == 0 else element("path", d=path, fill=colour, fill_opacity=opacity)


def stroke(path: str, colour: str, width: float, opacity: float | None = None) -> str:
    """A line with round ends; nothing at all where it could not be seen."""
    if opacity == 0:
        return ""
    return element(
        "path", d=path, fill="none", stroke=colour, stroke_width=width, stroke_linecap="round",
        stroke_linejoin="round", stroke_opacity=opacity,
    )  # fmt: skip


def ellipse(centre: Point, across: float, down: float, colour: str, opacity: float | None = None) -> str:
    """A filled ellipse with these radii."""
    if opacity == 0:
        return ""
    return element("ellipse", cx=centre[0], cy=centre[1], rx=across, ry=down, fill=colour, fill_opacity=opacity)


def box(corner: Point, width: float, height: float, colour: str, radius: float = 0.0) -> str:
    """A filled rectangle with rounded corners."""
    x, y = corner
    return element("rect", x=x, y=y, width=width, height=height, rx=radius or None, fill=colour)


def opened(start: Point, *curves: Curve) -> str:
    """Path data of cubic pieces, left open."""
    return f"M{dots(start)}" + "".join(f"C{dots(*curve)}" for curve in curves)


def closed(start: Point, *curves: Curve) -> str:
    """Path data of cubic pieces, closed."""
    return opened(start, *curves) + "Z"


def mirrored(start: Point, *curves: Curve) -> str:
    """Path data of an outline given by its right half, from the axis x = 0 at one end to the axis at the other."""
    stops = [start, *(end for _, _, end in curves)]
    back = [
        (flipped(second), flipped(first), flipped(stop))
        for (first, second, _), stop in zip(reversed(curves), reversed(stops[:-1]), strict=True)
    ]
    return closed(start, *curves, *back)


def flipped(point: Point) -> Point:
    """The same point on the other side of the axis."""
    return -point[0], point[1]


def line(start: Point, end: Point) -> Curve:
    """A straight piece from `start` to `end` as a curve."""
    (x, y), (to_x, to_y) = start, end
    third = ((to_x - x) / 3, (to_y - y) / 3)
    return (x + third[0], y + third[1]), (to_x - third[0], to_y - third[1]), end


def split(start: Point, curve: Curve, share: float) -> tuple[Curve, Point, Curve]:
    """A curve cut in two at a share of its way: the first piece, the point of the cut, the second piece."""
    first, second, end = curve
    a, b, c = between(start, first, share), between(first, second, share), between(second, end, share)
    d, e = between(a, b, share), between(b, c, share)
    middle = between(d, e, share)
    return (a, d, middle), middle, (e, c, end)


def between(start: Point, end: Point, share: float) -> Point:
    """The point at a share of the straight way."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def lens(half: float, upper: Callable[[float], float], lower: Callable[[float], float], steps: int = 16) -> str:
    """The shape between two curves over [-half, half]; both take -1 to 1 and give y. Where they cross it is thin."""
    places = [2 * step / steps - 1 for step in range(steps + 1)]
    top = [(place * half, upper(place)) for place in places]
    bottom = [(place * half, max(upper(place), lower(place))) for place in reversed(places)]
    return polygon([*top, *bottom])


def polygon(points: Sequence[Point]) -> str:
    """Path data of a closed polygon."""
    return f"M{dots(*points)}Z"


def polyline(points: Sequence[Point]) -> str:
    """Path data of an open polygon."""
    return f"M{dots(*points)}"
