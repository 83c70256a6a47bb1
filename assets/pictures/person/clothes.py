"""Shoulders and what covers them."""

from collections.abc import Callable

from assets.pictures.colour import mixed
from assets.pictures.person.build import Build
from assets.pictures.person.features import both
from assets.pictures.person.tones import LINEN, Tones
from assets.pictures.person.traits import Clothes
from assets.pictures.svg import Curve, Point, closed, ellipse, fill, line, mirrored, opened, split, stroke

FOOT = 284.0
VEST = "#E3C53C"


def clothes(kind: Clothes, build: Build, tones: Tones) -> str:
    """The dressed shoulders, drawn over the neck."""
    return KINDS[kind](build, tones) + sleeves(build, tones)


def side(build: Build) -> Point:
    """Where the clothes leave the neck, on the right."""
    return build.neck + 6, 227 + build.sink


def shoulders(build: Build) -> tuple[Curve, ...]:
    """From the neck over the right shoulder down to the middle of the foot, within the frame's rounded corner."""
    (x, y), sink = side(build), build.sink
    if not build.squared:
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
    x = 86.0 if build.squared else 68.0
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


def tshirt(build: Build, tones: Tones) -> str:
    """A worn T-shirt: a wide round neck with a thin edge, and the seams of its sleeves."""
    dip, x = 251 + build.sink, 80.0 if build.squared else 62.0
    seam = opened((x + 4, 247 + build.sink), ((x + 1, 258), (x + 3, 270), (x + 8, FOOT)))
    edge = band(build, tones.cloth_light, dip, 3.5)
    return garment(build, tones, dip) + edge + both(stroke(seam, tones.cloth_dark, 1.8, 0.7))


def roll(build: Build, colour: str) -> str:
    """A soft collar turned down around the neck."""
    x, y = side(build)
    top, low = 214 + build.sink, y + 9
    shape = mirrored(
        (0, top + 8), ((x * 0.5, top + 8), (x - 4, top + 4), (x - 2, top - 2)),
        ((x + 3, top + 2), (x + 4, low - 6), (x + 2, low)), ((x * 0.7, low + 12), (x * 0.4, low + 15), (0, low + 15)),
    )  # fmt: skip
    fold = opened((-x + 3, top + 10), ((-x * 0.5, top + 19), (x * 0.5, top + 19), (x - 3, top + 10)))
    return fill(shape, mixed(colour, "#FFFFFF", 0.07)) + stroke(fold, mixed(colour, "#1C2430", 0.18), 2, 0.7)


def rollneck(build: Build, tones: Tones) -> str:
    """A pullover with a soft collar turned down around the neck."""
    return garment(build, tones, 238 + build.sink) + roll(build, tones.cloth)


def open_front(build: Build, tones: Tones, dip: float, under: str, reach: float) -> str:
    """A body left open over something `under`, as far as `reach` from the middle at its foot."""
    front = mirrored(
        (0, dip), neckline(build, dip)[1], ((build.neck + 4, 246), (reach + 8, 266), (reach, FOOT)),
        line((reach, FOOT), (0, FOOT)),
    )  # fmt: skip
    return garment(build, tones, dip) + fill(front, under)


def cardigan(build: Build, tones: Tones) -> str:
    """A knitted cardigan over something pale, its edge ribbed, with buttons."""
    (x, y), dip = side(build), 248 + build.sink
    under = mixed(tones.cloth_light, LINEN, 0.72)
    rib = opened((x + 1, y + 2), ((x + 2, y + 20), (16, 262), (9, FOOT)))
    ribs = both(stroke(rib, tones.cloth_dark, 7)) + both(stroke(rib, mixed(tones.cloth, tones.cloth_dark, 0.4), 3.5))
    button = ellipse((-13, 272), 2.4, 2.4, tones.cloth_light)
    return open_front(build, tones, dip, under, 11) + band(build, mixed(under, "#1C2430", 0.1), dip, 3) + ribs + button


def jacket(build: Build, tones: Tones) -> str:
    """A zipped work jacket with a standing collar, and the seam over its shoulders."""
    (x, y), sink = side(build), build.sink
    low = 262 + sink
    stand = closed(
        (x - 5, y - 15), ((x + 6, y - 12), (x + 13, y - 2), (x + 14, y + 8)), ((x + 8, y + 22), (18, low - 8), (3, low)),
        line((3, low), (0, low - 4)), ((x * 0.55, y + 18), (x - 5, y + 2), (x - 5, y - 15)),
    )  # fmt: skip
    pale, dip = mixed(tones.cloth_light, LINEN, 0.6), 245 + sink
    start, neck = neckline(build, dip)
    inner = fill(mirrored(start, neck, *shoulders(build)), pale) + band(build, mixed(pale, "#1C2430", 0.14), dip, 5)
    seam = opened((x + 18, y + 24), ((x + 30, y + 34), (74, 268), (84, FOOT)))
    zipped = stroke(opened((0, low - 2), line((0, low - 2), (0, FOOT))), tones.cloth_light, 2.6)
    body = garment(build, tones, low - 2, pointed=True)
    return inner + body + both(stroke(seam, tones.cloth_dark, 2, 0.7) + fill(stand, tones.cloth_dark)) + zipped


def coat(build: Build, tones: Tones) -> str:
    """An outdoor coat, its broad lapels over a knitted neck."""
    (x, y), dip = side(build), 262 + build.sink
    knit = mixed(tones.cloth_light, LINEN, 0.45)
    inner = open_front(build, tones, 244 + build.sink, knit, 16) + roll(build, knit)
    lapel = closed(
        (x - 3, y - 9), ((x + 8, y - 2), (x + 20, y + 8), (x + 26, y + 20)), line((x + 26, y + 20), (x + 12, y + 26)),
        line((x + 12, y + 26), (x + 16, y + 36)), ((x + 4, y + 48), (18, FOOT), (12, FOOT)),
        line((12, FOOT), (2, dip + 12)), ((18, dip - 4), (x - 4, y + 16), (x - 3, y - 9)),
    )  # fmt: skip
    edge = stroke(lapel, tones.cloth_dark, 1.6, 0.8)
    return inner + both(fill(lapel, mixed(tones.cloth, "#1C2430", 0.1)) + edge)


def work_vest(build: Build, tones: Tones) -> str:
    """A bright vest with its pale stripes over a T-shirt, as worn on a site or in a warehouse."""
    (x, y), sink = side(build), build.sink
    far = 78.0 if build.squared else 62.0
    panel = closed(
        (x + 6, y + 5), ((x + 16, y + 12), (far - 12, 240 + sink), (far, 244 + sink)),
        ((far - 2, 258), (far, 270), (far + 3, FOOT)), line((far + 3, FOOT), (3, FOOT)), line((3, FOOT), (3, 274 + sink)),
        ((18, 264 + sink), (x, y + 24), (x + 6, y + 5)),
    )  # fmt: skip
    stripe = opened((x + 17, y + 12), ((x + 16, y + 30), (x + 12, 272), (x + 12, FOOT)))
    vest = fill(panel, VEST) + stroke(stripe, "#D9DCD6", 7) + stroke(panel, mixed(VEST, "#6B4A10", 0.35), 1.4)
    return crew(build, tones) + both(vest)


KINDS: dict[Clothes, Callable[[Build, Tones], str]] = {
    "polo": polo, "shirt": shirt, "hoodie": hoodie, "vneck": vneck, "crew": crew, "scrubs": scrubs, "blouse": blouse,
    "suit": suit, "tshirt": tshirt, "rollneck": rollneck, "cardigan": cardigan, "jacket": jacket, "coat": coat,
    "work_vest": work_vest,
}  # fmt: skip
