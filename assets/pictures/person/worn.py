"""What is worn on the face: glasses, beards, what hangs at the ears."""

from collections.abc import Callable

from assets.pictures.colour import mixed
from assets.pictures.person.build import MOUTH, Build
from assets.pictures.person.features import both
from assets.pictures.person.mouth import posed
from assets.pictures.person.skull import cheek
from assets.pictures.person.tones import Tones
from assets.pictures.person.traits import Traits
from assets.pictures.svg import Point, closed, ellipse, fill, group, line, mirrored, opened, split, stroke
from sim.observe.expression import Expression

FRAME, WIRE, PALE_WIRE, TORTOISE = "#33302F", "#7C7A78", "#CFC8BA", "#6B4129"
DARK = 3
"""From this skin on thin metal is drawn pale."""

GOLD = "#D9B25A"


def glasses(traits: Traits, build: Build) -> str:
    """The glasses, if any: two rims, a bridge, the arms."""
    if traits.glasses == "none":
        return ""
    if traits.glasses == "reading":
        return half_moons(build, wire(traits))
    rim, frame, thick = RIMS[traits.glasses]
    frame = wire(traits) if frame == WIRE else frame
    arm = opened((49, 131), ((52, 130), (55, 130), (build.temple + 2, 131)))
    bridge = opened((-8, 134), ((-4, 130), (4, 130), (8, 134)))
    half = fill(rim(), "#FFFFFF", 0.09) + stroke(rim(), frame, thick) + stroke(arm, frame, thick)
    return both(half) + stroke(bridge, frame, thick)


def wire(traits: Traits) -> str:
    """Thin metal, paler on a dark skin, where it would not be seen."""
    return WIRE if traits.skin < DARK else PALE_WIRE


def half_moons(build: Build, metal: str) -> str:
    """Reading glasses, low on the nose, looked over."""
    rim = closed(
        (10, 149), ((20, 147), (36, 147), (46, 149)), ((47, 158), (40, 166), (28, 166)), ((17, 166), (9, 158), (10, 149)),
    )  # fmt: skip
    arm = opened((46, 149), ((50, 146), (54, 141), (build.temple + 2, 138)))
    bridge = opened((-10, 150), ((-5, 146), (5, 146), (10, 150)))
    return both(fill(rim, "#FFFFFF", 0.14) + stroke(rim, metal, 2) + stroke(arm, metal, 2)) + stroke(bridge, metal, 2)


def cat_rim() -> str:
    """The right rim of glasses that rise to the outer corner."""
    return closed(
        (11, 124), ((22, 121), (36, 120), (46, 118)), ((50, 116.5), (53, 117), (52, 121)),
        ((51, 136), (46, 149), (33, 150)), ((20, 151), (10, 145), (8.5, 132)), ((8, 127), (8.5, 125), (11, 124)),
    )  # fmt: skip


def round_rim() -> str:
    """The right rim of round glasses."""
    across, down, x, y = 20.5, 19.5, 28.5, 136.0
    a, b = across * 0.5523, down * 0.5523
    return closed(
        (x + across, y), ((x + across, y + b), (x + a, y + down), (x, y + down)),
        ((x - a, y + down), (x - across, y + b), (x - across, y)),
        ((x - across, y - b), (x - a, y - down), (x, y - down)),
        ((x + a, y - down), (x + across, y - b), (x + across, y)),
    )  # fmt: skip


def square_rim() -> str:
    """The right rim of square glasses, a little narrower below."""
    return closed(
        (12, 121), ((22, 120), (38, 120), (46, 121)), ((49, 121.5), (50, 124), (49.5, 128)),
        ((49, 138), (47, 150), (40, 151)), ((34, 152), (24, 152), (18, 151)), ((11, 150), (8.5, 138), (8, 128)),
        ((7.5, 123), (9, 121.2), (12, 121)),
    )  # fmt: skip


RIMS: dict[str, tuple[Callable[[], str], str, float]] = {
    "round": (round_rim, FRAME, 2.6),
    "square": (square_rim, FRAME, 2.6),
    "wire": (round_rim, WIRE, 1.5),
    "cat": (cat_rim, TORTOISE, 3.2),
}
"""Rim, colour and thickness of glasses."""


def jewels(traits: Traits, build: Build) -> str:
    """What hangs at the ears, if anything."""
    if traits.jewels == "none":
        return ""
    x, y = build.temple + 1.5, 155.0
    if traits.jewels == "studs":
        return both(ellipse((x, y), 2.6, 2.6, GOLD))
    ring = closed(
        (x, y - 1), ((x + 9, y - 1), (x + 9, y + 17), (x, y + 17)), ((x - 9, y + 17), (x - 9, y - 1), (x, y - 1)),
    )  # fmt: skip
    return both(stroke(ring, GOLD, 2))


def beard(traits: Traits, build: Build, tones: Tones, expression: Expression, moved: Point) -> str:
    """The beard, if any, drawn before the mouth: its outside keeps to the jaw, its inside to the features `moved`."""
    if traits.beard == "none":
        return ""
    if traits.beard == "moustache":
        return moustache(build, tones, expression, moved)
    if traits.beard == "stubble":
        return fill(jaw_hair(build, 0.5, 0.0, expression, moved), mixed(tones.hair, tones.skin, 0.2), 0.2)
    if traits.beard == "goatee":
        return fill(chin_hair(build, expression, moved), tones.hair_dark) + moustache(build, tones, expression, moved)
    whole = fill(jaw_hair(build, 0.3, 4.0, expression, moved), tones.hair_dark)
    return whole + moustache(build, tones, expression, moved)


def jaw_hair(build: Build, start: float, depth: float, expression: Expression, moved: Point) -> str:
    """Hair from `start` of the way down the cheek, over the jaw, up to under the nose; `depth` outside the chin."""
    temple, side, _ = cheek(build)
    _, edge, (first, _, _) = split(temple, side, start)
    _, (_, second, end), low = cheek(build, -depth)
    half, y = posed(build, expression).half, moved[1]
    inner = edge[0] - 1.5 * depth
    return mirrored(
        (0, MOUTH - 13 + y), ((8, MOUTH - 14 + y), (half, MOUTH - 14 + y), (half + 5, MOUTH - 8 + y)),
        ((half + 15, MOUTH - 8 + y), (inner - 8, edge[1] + 38), (inner - 3, edge[1] + 8)),
        ((inner - 2, edge[1] + 4), (inner - 1, edge[1]), (edge[0] - depth, edge[1] - 2)),
        line((edge[0] - depth, edge[1] - 2), edge), (first, second, end),
        (low[0], (low[1][0], build.chin + depth), (0, build.chin + depth)),
    )  # fmt: skip


def chin_hair(build: Build, expression: Expression, moved: Point) -> str:
    """Hair on the chin, joined to the corners of the mouth."""
    half, y = posed(build, expression).half, moved[1]
    return mirrored(
        (0, MOUTH - 2 + y), ((half * 0.6, MOUTH - 2 + y), (half, MOUTH - 6 + y), (half + 2, MOUTH - 3 + y)),
        ((half + 6, MOUTH + 6 + y), (half + 2, build.chin - 3), (13, build.chin + 1)),
        ((8, build.chin + 3), (4, build.chin + 3), (0, build.chin + 3)),
    )  # fmt: skip


def moustache(build: Build, tones: Tones, expression: Expression, moved: Point) -> str:
    """A moustache that follows the upper lip."""
    shape = posed(build, expression)
    corner, low, half = shape.upper(0.98), shape.upper(0.0), shape.half + 2
    return group(fill(
        mirrored(
            (0, low - 9), ((5, low - 11), (half * 0.7, min(corner, low) - 9.5), (half, corner + 2)),
            ((half * 0.8, corner - 1), (half * 0.5, low - 1.5), (0, low - 0.5)),
        ), tones.hair_dark,
    ), move=moved)  # fmt: skip
