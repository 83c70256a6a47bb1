"""Shoulders and what covers them."""

from collections.abc import Callable

from assets.pictures.person.build import Build
from assets.pictures.person.features import both
from assets.pictures.person.tones import LINEN, Tones
from assets.pictures.person.traits import Clothes
from assets.pictures.svg import Curve, Point, closed, ellipse, fill, line, mirrored, opened, split, stroke

FOOT = 284.0


def clothes(kind: Clothes, build: Build, tones: Tones) -> str:
    """The dressed shoulders, drawn over the neck."""
    return KINDS[kind](build, tones) + sleeves(build, tones)


def side(build: Build) -> Point:
    """Where the clothes leave the neck, on the right."""
    return build.neck + 6, 227 + build.sink


def shoulders(build: Build) -> tuple[Curve, ...]:
    """From the neck over the right shoulder down to the middle of the foot, within the frame's rounded corner."""
    (x, y), sink = side(build), build.sink
    if build.soft:
        outer: tuple[Curve, ...] = (
            ((x + 8, y + 10), (52, 241 + sink), (78, 250 + sink)),
            ((97, 256 + sink), (105, 266 + sink * 0.6), (109, FOOT)),
        )
    else:
        outer = (
            ((x + 10, y + 9), (64, 236 + sink), (90, 244 + sink)),
            ((106, 249 + sink), (115, 255 + sink), (122, 262 + sink)),
            line((122, 262 + sink), (122, 270)),
            ((122, 278), (116, FOOT), (108, FOOT)),
        )
    return (*outer, line(outer[-1][2], (0, FOOT)))


def bust(build: Build) -> str:
    """Neck and shoulders as one shape."""
    x, y = side(build)
    rise = ((build.neck * 0.6, 170), (build.neck, 175), (build.neck, 190))
    return mirrored((0, 170), rise, ((build.neck, 208), (x - 6, y - 8), (x, y)), *shoulders(build))


def neckline(build: Build, dip: float, *, pointed: bool = False, wider: float = 0.0) -> tuple[Point, Curve]:
    """The right half of a neckline `dip` low, from its lowest point up to the neck, or one `wider` outside it."""
    x, y = side(build)
    x, y, dip = x + wider, y + 0.5 * wider, dip + wider
    if pointed:
        return (0, dip), ((x * 0.4, dip - (dip - y) * 0.42), (x * 0.85, y + 16), (x, y))
    return (0, dip), ((x * 0.55, dip), (x * 0.95, y + 14), (x, y))


def garment(build: Build, tones: Tones, dip: float, *, pointed: bool = False) -> str:
    """A plain body with its neckline `dip` low, round or pointed."""
    start, neck = neckline(build, dip, pointed=pointed)
    return fill(mirrored(start, neck, *shoulders(build)), tones.cloth)


def band(build: Build, colour: str, dip: float, width: float, *, pointed: bool = False) -> str:
    """The edge of a neckline, laid along its outside."""
    start, (first, second, end) = neckline(build, dip, pointed=pointed)
    low, (out_first, out_second, _) = neckline(build, dip, pointed=pointed, wider=width)
    _, outer, _ = split(end, shoulders(build)[0], width / 40)
    return fill(mirrored(start, (first, second, end), line(end, outer), (out_second, out_first, low)), colour)


def sleeves(build: Build, tones: Tones) -> str:
    """A fold at each arm."""
    x = 68.0 if build.soft else 86.0
    fold = opened((x + 2, FOOT), ((x - 1, 278), (x - 3, 273), (x - 3, 267 + 0.5 * build.sink)))
    return both(stroke(fold, tones.cloth_dark, 2, 0.8))


def crew(build: Build, tones: Tones) -> str:
    """A round neck with a ribbed edge."""
    dip = 245 + build.sink
    return garment(build, tones, dip) + band(build, tones.cloth_dark, dip, 6)


def vneck(build: Build, tones: Tones) -> str:
    """A pointed neck."""
    dip = 265 + build.sink
    return garment(build, tones, dip, pointed=True) + band(build, tones.cloth_dark, dip, 4.5, pointed=True)


def scrubs(build: Build, tones: Tones) -> str:
    """A work tunic: a pointed neck with a broad pale edge, and a pocket."""
    dip = 260 + build.sink
    pocket = opened((38, FOOT), line((38, FOOT), (38, 272)), line((38, 272), (62, 272)), line((62, 272), (62, FOOT)))
    edge = band(build, tones.cloth_light, dip, 8, pointed=True)
    return garment(build, tones, dip, pointed=True) + edge + stroke(pocket, tones.cloth_dark, 2)


def collar(build: Build, colour: str, dip: float, reach: float) -> str:
    """Two collar points folded over, meeting at `dip`, their tips `reach` from the middle."""
    x, y = side(build)
    return both(fill(closed(
        (x - 6, y - 10), line((x - 6, y - 10), (x + 5, y + 4)), ((x + 5, y + 10), (reach + 2, dip), (reach, dip + 10)),
        line((reach, dip + 10), (0, dip)), ((6, y + 18), (x - 7, y + 6), (x - 6, y - 10)),
    ), colour))  # fmt: skip


def polo(build: Build, tones: Tones) -> str:
    """A pale collar over a knitted shirt."""
    dip = 256 + build.sink
    placket = stroke(opened((0, dip + 3), line((0, dip + 3), (0, FOOT))), tones.cloth_dark, 2)
    return garment(build, tones, dip - 2, pointed=True) + placket + collar(build, LINEN, dip, 24)


def shirt(build: Build, tones: Tones) -> str:
    """A buttoned shirt, open at the top."""
    dip = 262 + build.sink
    placket = stroke(opened((3.5, dip - 1), line((3.5, dip - 1), (3.5, FOOT))), tones.cloth_dark, 1.8)
    button = ellipse((0, dip + 11), 1.8, 1.8, tones.cloth_dark)
    return garment(build, tones, dip - 2, pointed=True) + placket + button + collar(build, tones.cloth_light, dip, 27)


def hoodie(build: Build, tones: Tones) -> str:
    """A soft hood lying around the neck, with its two strings."""
    x, y = side(build)
    dip = 250 + build.sink
    hood = mirrored(
        (0, dip + 14), ((18, dip + 14), (x + 15, y + 24), (x + 14, y + 4)),
        ((x + 14, y - 6), (x + 4, y - 12), (x - 10, y - 13)),
        ((x - 8, y + 6), (x * 0.5, dip), (0, dip)),
    )  # fmt: skip
    string = stroke(opened((11, dip + 11), ((11, dip + 18), (12.5, dip + 23), (12, FOOT))), tones.cloth_light, 2.4)
    return garment(build, tones, dip) + fill(hood, tones.cloth_dark) + both(string)


def blouse(build: Build, tones: Tones) -> str:
    """A wrapped blouse: one side laid over the other."""
    x, y = side(build)
    dip = 262 + build.sink
    over = opened(
        (-x, y), ((-x * 0.85, y + 16), (-x * 0.4, dip - (dip - y) * 0.42), (0, dip)),
        ((8, dip + 8), (16, 280), (19, FOOT)),
    )  # fmt: skip
    under = opened((x, y), ((x * 0.85, y + 16), (x * 0.4, dip - (dip - y) * 0.42), (1, dip)))
    return garment(build, tones, dip, pointed=True) + stroke(over + under, tones.cloth_dark, 3)


def suit(build: Build, tones: Tones) -> str:
    """A jacket over a white shirt."""
    x, y = side(build)
    dip = 258 + build.sink
    front = mirrored(
        (0, dip - 2), neckline(build, dip - 2, pointed=True)[1], ((x + 2, y + 18), (22, 276), (13, FOOT)),
        line((13, FOOT), (0, FOOT)),
    )  # fmt: skip
    lapel = closed(
        (x + 1, y - 1), ((x + 9, y + 6), (x + 14, y + 14), (x + 15, y + 24)), line((x + 15, y + 24), (x + 7, y + 27)),
        line((x + 7, y + 27), (x + 11, y + 34)), ((x + 4, y + 46), (x - 8, y + 54), (x - 12, FOOT)),
        line((x - 12, FOOT), (13, FOOT)),
        ((22, 274), (x - 3, y + 26), (x + 1, y - 1)),
    )  # fmt: skip
    jacket = garment(build, tones, dip, pointed=True) + fill(front, LINEN)
    return jacket + both(fill(lapel, tones.cloth_light)) + collar(build, "#FFFFFF", dip, 22)


KINDS: dict[Clothes, Callable[[Build, Tones], str]] = {
    "polo": polo, "shirt": shirt, "hoodie": hoodie, "vneck": vneck, "crew": crew, "scrubs": scrubs, "blouse": blouse,
    "suit": suit,
}  # fmt: skip
