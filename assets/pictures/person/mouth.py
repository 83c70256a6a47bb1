"""The mouth: two lips and the line between them, which opens."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import pow as power  # unlike **, always a float

from assets.pictures.colour import mixed
from assets.pictures.person.build import MOUTH, Build
from assets.pictures.person.tones import LINEN, Tones
from assets.pictures.svg import fill, lens, opened, polyline, stroke
from sim.observe.expression import Expression

DARK = "#4A2226"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mouth:
    """A mouth in a mood. Along it runs a place from -1 to 1, corner to corner."""

    half: float
    curve: float
    gap: float
    full: float

    def parting(self, place: float) -> float:
        """The closed line of the lips."""
        return self.bend(place) + 0.8 * max(1 - 9 * place * place, 0.0)

    def bend(self, place: float) -> float:
        """The arc from corner to corner that the mouth hangs on."""
        return MOUTH + self.curve * (0.58 - place * place)

    def upper(self, place: float) -> float:
        """The lower edge of the upper lip."""
        return self.parting(place) - 0.3 * self.gap * power(1 - place * place, 0.6)

    def lower(self, place: float) -> float:
        """The upper edge of the lower lip."""
        return self.parting(place) + 0.7 * self.gap * power(1 - place * place, 0.6)

    def top(self, place: float) -> float:
        """The upper edge of the upper lip, with its bow."""
        far = abs(place)
        bow = 1.0 - 0.3 * max(1 - far * 4.5, 0.0)
        return self.upper(place) - self.full * bow * power(max(1 - far, 0.0), 0.75)

    def bottom(self, place: float) -> float:
        """The lower edge of the lower lip."""
        return self.bend(place) + (0.7 * self.gap + 1.3 * self.full) * power(1 - place * place, 0.62)


def posed(build: Build, expression: Expression) -> Mouth:
    """The mouth as the expression has set it."""
    pressed = expression.squeeze * (1 - expression.mouth_open)
    full = (5.2 if build.soft else 4.0) - 1.2 * build.worn - 1.6 * pressed + 0.4 * max(-expression.mouth_width, 0.0)
    half = (16.0 if build.soft else 18.0) + 4.2 * expression.mouth_width + 1.5 * max(expression.mouth_curve, 0.0)
    curve = (8.2 if expression.mouth_curve > 0 else 6.8) * expression.mouth_curve
    return Mouth(half=half, curve=curve, gap=15.0 * expression.mouth_open, full=full)


def mouth(build: Build, tones: Tones, expression: Expression, *, covered: bool) -> str:
    """The mouth, and the shadow under the lower lip; a moustache may cover the upper one."""
    shape, low = posed(build, expression), mixed(tones.lip, tones.skin, 0.35)
    if covered:
        shape, low = replace(shape, full=shape.full * 1.6), tones.lip
    half, below = shape.half, shape.bottom(0) + 4.5
    fold = opened((-half * 0.4, below), ((-half * 0.2, below + 1.8), (half * 0.2, below + 1.8), (half * 0.4, below)))
    edges = (shape.upper, shape.lower) if shape.gap > 1 else (shape.parting,)
    return "".join((
        "" if covered else fill(lens(half * 0.97, shape.top, shape.upper), tones.lip),
        fill(lens(half * 0.92, shape.lower, shape.bottom), low),
        inside(shape),
        *(stroke(along(half, edge), mixed(tones.line, DARK, 0.7), 2.3) for edge in edges),
        stroke(fold, tones.line, 1.7, 0.35),
    ))  # fmt: skip


def along(half: float, edge: Callable[[float], float]) -> str:
    """A line from corner to corner."""
    return polyline([(half * step / 8, edge(step / 8)) for step in range(-8, 9)])


def inside(shape: Mouth) -> str:
    """What an open mouth shows: the dark, and the edge of the upper teeth."""
    if shape.gap <= 1:
        return ""
    teeth, reach = min(0.45 * shape.gap, 4.2), 0.8

    def gum(place: float) -> float:
        return shape.upper(place * reach)

    row = lens(shape.half * reach, gum, lambda place: min(gum(place) + teeth, shape.lower(place * reach)))
    return fill(lens(shape.half, shape.upper, shape.lower), DARK) + fill(row, LINEN, 0.92)
