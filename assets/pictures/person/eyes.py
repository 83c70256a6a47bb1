"""Eyes: the white between two lids, an iris cut by them, lashes, a crease, tears.

No reader of ours can clip, so the iris is cut by working out where the lids cross it.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from assets.pictures.colour import mixed
from assets.pictures.person.build import EYES, Build
from assets.pictures.person.tones import INK, LINEN, Tones
from assets.pictures.svg import Point, closed, fill, polygon, polyline, stroke
from sim.observe.expression import Expression

APART, HALF = 28.0, 14.5  # from the axis to the middle of an eye, and half its width
IRIS, PUPIL, GLINT = 7.4, 3.7, 1.9
ARC = tuple(math.cos(math.pi * step / 14) for step in range(15))  # from 1 to -1, closer together at the ends
WATER = "#9CC3D6"


@dataclass(frozen=True, slots=True, kw_only=True)
class Eye:
    """One eye in a mood. Along it runs a place from -1, the inner corner, to 1, the outer."""

    side: float
    rise: float
    fall: float
    slant: float
    centre: Point

    def across(self, place: float) -> float:
        """Where on the picture a place along the eye lies."""
        return self.side * (APART + place * HALF)

    def place(self, x: float) -> float:
        """The place along the eye at a point of the picture, kept within it."""
        return min(max((self.side * x - APART) / HALF, -1.0), 1.0)

    def upper(self, place: float) -> float:
        """The edge of the upper lid; its highest point lies towards the nose."""
        bulge = max(1.0 - (place + 0.08 * (1 - place * place)) ** 2, 0.0)
        return EYES - self.slant * place - self.rise * math.pow(bulge, 0.72)

    def lower(self, place: float) -> float:
        """The edge of the lower lid; its lowest point lies away from the nose."""
        bulge = max(1.0 - (place - 0.15 * (1 - place * place)) ** 2, 0.0)
        return max(self.upper(place), EYES - self.slant * place + self.fall * math.pow(bulge, 0.8))

    def crease(self, place: float) -> float:
        """The fold above the upper lid, which moves less than the lid does."""
        bulge = max(1.0 - (place * 0.96) ** 2, 0.0)
        height = (6.2 + 0.42 * max(self.rise, 0.0)) * math.pow(bulge, 0.6) + 1.6
        return min(self.upper(place), EYES - self.slant * place - height)


def eyes(build: Build, tones: Tones, expression: Expression, blink: float) -> str:
    """Both eyes."""
    pair = (posed(side, build, expression, blink) for side in (-1.0, 1.0))
    return "".join(one(eye, build, tones, expression) for eye in pair) + tear(expression)


def posed(side: float, build: Build, expression: Expression, blink: float) -> Eye:
    """An eye as the expression and a blink have set it; the upper lid follows a lowered gaze."""
    smile = max(expression.mouth_curve, 0.0)
    fall = 5.2 - 1.7 * expression.squeeze - 1.5 * smile + 1.2 * max(expression.lid - 0.6, 0.0)
    rise = (14.2 * expression.lid - 5.0 * max(expression.lid - 0.6, 0.0)) * build.eye
    rise -= 4.4 * max(expression.gaze_y, 0.0) * expression.lid + 0.8 * smile
    rise += (-fall - 0.4 - rise) * blink
    centre = (side * APART + 4.6 * expression.gaze_x, EYES - 1.6 + 4.8 * expression.gaze_y)
    slant = (1.3 if build.soft else 0.9) - 1.3 * build.worn + 0.6 * expression.brow_outer
    return Eye(side=side, rise=rise, fall=fall, slant=slant, centre=centre)


def one(eye: Eye, build: Build, tones: Tones, expression: Expression) -> str:
    """An eye with its lids."""
    lid = fill(between(eye, eye.crease, eye.upper), tones.lid, 0.75)
    crease = stroke(along(eye, eye.crease, 0.92), tones.line, 1.5, 0.55)
    shadow = fill(between(eye, eye.upper, lambda place: min(eye.upper(place) + 2.6, eye.lower(place))), INK, 0.16)
    return "".join((
        lid, crease,
        fill(between(eye, eye.upper, eye.lower), mixed(LINEN, "#E9A79C", 0.25 * expression.tear)),
        disc(eye, eye.centre, IRIS, tones.iris),
        disc(eye, eye.centre, PUPIL, "#15110F"),
        shadow,
        disc(eye, (eye.centre[0] + 2.6, eye.centre[1] - 2.8), GLINT, "#FFFFFF"),
        rims(eye, build, tones, expression),
    ))  # fmt: skip


def rims(eye: Eye, build: Build, tones: Tones, expression: Expression) -> str:
    """The lash line, the lower edge, and what tiredness and age have put under the eye."""
    tired = min(0.5 * build.worn + 0.5 * expression.pallor * (1 - expression.lid) + 0.6 * expression.tear, 0.7)
    wet = stroke(along(eye, lambda place: eye.lower(place) - 0.8, 0.8), WATER, 1.7, min(1.6 * expression.tear, 0.9))
    bag = stroke(along(eye, lambda place: eye.lower(place) + 5.2 - 1.2 * place * place, 0.72), tones.line, 1.5, tired)
    return stroke(along(eye, eye.lower, 0.9), tones.line, 1.5, 0.75) + wet + bag + fill(lashes(eye, build), INK)


def lashes(eye: Eye, build: Build) -> str:
    """The dark edge of the upper lid, thickest towards the outer corner."""
    places = spread(1.0)
    body = 3.5 if build.soft else 2.8
    thick = [body * (0.45 + 0.55 * (1 - ((place - 0.3) / 1.3) ** 2)) for place in places]
    top = [(eye.across(place), eye.upper(place) - 0.65 * size) for place, size in zip(places, thick, strict=True)]
    bottom = [(eye.across(place), eye.upper(place) + 0.45 * size) for place, size in zip(places, thick, strict=True)]
    tip = (eye.across(1.16), eye.upper(1.0) - 2.2) if build.soft else (eye.across(1.06), eye.upper(1.0) + 0.4)
    return polygon([*top, tip, *bottom[::-1]])


def spread(reach: float) -> list[float]:
    """Places along the eye from inner to outer corner."""
    return [reach * -cosine for cosine in ARC]


def along(eye: Eye, edge: Callable[[float], float], reach: float) -> str:
    """A line that follows an edge, as far as `reach` of the eye's width."""
    return polyline([(eye.across(place), edge(place)) for place in spread(reach)])


def between(eye: Eye, upper: Callable[[float], float], lower: Callable[[float], float]) -> str:
    """The shape between two edges."""
    places = spread(1.0)
    top = [(eye.across(place), upper(place)) for place in places]
    return polygon(top + [(eye.across(place), lower(place)) for place in reversed(places)])


def disc(eye: Eye, centre: Point, radius: float, colour: str) -> str:
    """A disc as far as the lids leave it open; nothing where they cover it."""
    top, bottom = [], []
    for cosine in ARC:
        x, reach = centre[0] + radius * cosine, radius * math.sqrt(1 - cosine * cosine)
        upper, lower = eye.upper(eye.place(x)), eye.lower(eye.place(x))
        high = min(max(centre[1] - reach, upper), lower)
        top.append((x, high))
        bottom.append((x, max(min(centre[1] + reach, lower), high)))
    seen = max(low[1] - high[1] for high, low in zip(top, bottom, strict=True))
    return fill(polygon(top + bottom[::-1]), colour) if seen > 0.4 else ""


def tear(expression: Expression) -> str:
    """A tear that gathers at the lower lid and runs down the lit cheek."""
    run = max(2.0 * expression.tear - 1.0, 0.0)
    x, y, size = -31.0, EYES + 10 + 12 * run, 0.55 + 0.45 * run
    drop = closed(
        (x, y - 7 * size), ((x + 2 * size, y - 3 * size), (x + 4.4 * size, y), (x + 4.4 * size, y + 3 * size)),
        ((x + 4.4 * size, y + 6 * size), (x - 4.4 * size, y + 6 * size), (x - 4.4 * size, y + 3 * size)),
        ((x - 4.4 * size, y), (x - 2 * size, y - 3 * size), (x, y - 7 * size)),
    )  # fmt: skip
    return fill(drop, WATER, min(2.0 * run, 0.95))
