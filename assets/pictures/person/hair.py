"""Short hair, and the look-up for all hair. Each style gives what lies behind, over the clothes, and on the head."""

from collections.abc import Callable
from typing import NamedTuple

from assets.pictures.colour import mixed
from assets.pictures.person.build import Build
from assets.pictures.person.features import both
from assets.pictures.person.tones import Tones
from assets.pictures.svg import Curve, closed, ellipse, fill, line, mirrored, opened, split, stroke


class Locks(NamedTuple):
    """The layers of a head of hair: behind the neck, over the clothes but behind the face, and on the head."""

    back: str = ""
    over: str = ""
    front: str = ""
    covers_ears: bool = False


Style = Callable[[Build, Tones], Locks]


def short(build: Build, tones: Tones) -> Locks:
    """Cut short all round, the edge over the brow a little higher on one side."""
    t = build.temple
    cap = closed(
        (-t - 1, 131), ((-t - 9, 84), (-t - 4, 36), (0, 35)), ((t + 4, 34), (t + 9, 84), (t + 1, 131)),
        ((t - 3, 124), (t - 5, 114), (t - 6, 105)), ((t - 7, 96), (t - 10, 91), (t - 15, 86)),
        ((t - 28, 80), (8, 78), (-14, 82)),
        ((-26, 84), (-34, 86), (-t + 17, 82)), ((-t + 10, 88), (-t + 7, 97), (-t + 6, 105)),
        ((-t + 5, 114), (-t + 3, 124), (-t - 1, 131)),
    )  # fmt: skip
    return Locks(front=fill(cap, tones.hair) + sheen(tones, 46))


def sheen(tones: Tones, y: float) -> str:
    """The light on the crown."""
    arc = opened((-36, y + 16), ((-28, y + 4), (-14, y), (2, y)))
    return stroke(arc, tones.hair_light, 4.5, 0.9)


def crop(build: Build, tones: Tones) -> Locks:
    """Cropped close: short on top, shaved nearly to the skin at the sides."""
    t = build.temple
    crown: Curve = ((34, 40), (t + 3, 62), (t + 1.5, 104))
    brow: tuple[Curve, Curve] = (((t - 5, 98), (t - 8, 92), (t - 12, 87)), ((t - 24, 85), (16, 84), (0, 84)))
    whole = mirrored(
        (0, 41), crown, ((t + 1, 118), (t, 126), (t - 1, 133)), ((t - 4, 124), (t - 5, 114), (t - 6, 106)), *brow,
    )  # fmt: skip
    layers = [fill(whole, mixed(tones.hair, tones.skin, 0.42))]
    for share, low, thin in ((0.9, 97.0, 0.24), (0.72, 89.0, 0.0)):
        upper, end, _ = split((0, 41), crown, share)
        edge = mirrored((0, 41), upper, line(end, (t - 7, low)), line((t - 7, low), (t - 12, 87)), brow[1])
        layers.append(fill(edge, mixed(tones.hair, tones.skin, thin)))
    return Locks(front="".join(layers))


def side(build: Build, tones: Tones) -> Locks:
    """Parted at the side, with the weight of it swept across."""
    t = build.temple
    cap = closed(
        (-t - 2, 131), ((-t - 12, 80), (-t + 2, 36), (6, 33)), ((50, 32), (t + 14, 66), (t + 1, 131)),
        ((t - 2, 122), (t - 4, 108), (t - 8, 97)), ((t - 24, 98), (4, 96), (-26, 74)),
        ((-38, 88), (-t + 5, 100), (-t + 3, 114)),
        ((-t + 2, 122), (-t, 126), (-t - 2, 131)),
    )  # fmt: skip
    part = opened((-27, 74), ((-24, 62), (-16, 52), (-4, 44)))
    return Locks(front=fill(cap, tones.hair) + stroke(part, tones.hair_light, 2.6))


def swept(build: Build, tones: Tones) -> Locks:
    """Brushed up and back from a high brow."""
    t = build.temple
    cap = closed(
        (-t - 1, 131), ((-t - 8, 96), (-t - 8, 60), (-34, 40)), ((-14, 24), (40, 22), (t - 4, 48)),
        ((t + 3, 62), (t + 7, 100), (t + 1, 131)),
        ((t - 4, 120), (t - 5, 106), (t - 10, 92)), ((t - 14, 82), (t - 20, 76), (t - 26, 74)),
        ((18, 66), (-8, 68), (-t + 24, 78)),
        ((-t + 14, 84), (-t + 7, 98), (-t + 5, 112)), ((-t + 4, 120), (-t + 1, 126), (-t - 1, 131)),
    )  # fmt: skip
    strands = opened((-20, 70), ((-16, 54), (4, 42), (26, 40))) + opened((8, 67), ((14, 54), (26, 48), (40, 50)))
    return Locks(front=fill(cap, tones.hair) + stroke(strands, tones.hair_light, 2.6))


def curly(build: Build, tones: Tones) -> Locks:
    """Tight curls, full over the crown."""
    t = build.temple
    ring = (
        (-t - 1, 104, 14), (-t + 2, 82, 17), (-t + 17, 60, 18), (-24, 46, 18), (0, 41, 19), (24, 46, 18),
        (t - 17, 60, 18), (t - 2, 82, 17), (t + 1, 104, 14),
    )  # fmt: skip
    fringe = ((-36, 82, 14), (-14, 76, 15), (10, 75, 15), (33, 81, 14))
    heart = ellipse((0, 68), t - 4, 22, tones.hair)
    blobs = "".join(ellipse((x, y), size, size, tones.hair) for x, y, size in (*ring, *fringe))
    curl = "".join(
        stroke(opened((x - 7, y + 2), ((x - 7, y - 7), (x + 5, y - 8), (x + 6, y - 1))), tones.hair_light, 2.2)
        for x, y in ((-34, 62), (-10, 52), (16, 52), (38, 66), (0, 72), (-24, 80), (26, 80))
    )
    return Locks(front=heart + blobs + curl)


def bald_sides(build: Build, tones: Tones) -> Locks:
    """A bare crown with hair left at the sides and behind."""
    t = build.temple
    tuft = closed(
        (t - 1, 135), ((t + 3, 128), (t + 6, 114), (t + 4, 100)), ((t + 3, 92), (t + 1, 86), (t - 4, 80)),
        ((t - 3, 90), (t - 6, 96), (t - 9, 102)), ((t - 10, 110), (t - 5, 114), (t - 5, 123)),
        ((t - 5, 128), (t - 3, 132), (t - 1, 135)),
    )  # fmt: skip
    shine = stroke(opened((-26, 66), ((-18, 60), (-8, 58), (0, 58))), "#FFFFFF", 4, 0.25)
    return Locks(front=both(fill(tuft, tones.hair)) + shine)


def balding(build: Build, tones: Tones) -> Locks:
    """Thin on top: what is left lies close, and has gone back at both corners."""
    t = build.temple
    cap = mirrored(
        (0, 43), ((36, 42), (t + 4, 64), (t + 4, 104)), ((t + 4, 116), (t + 2, 126), (t + 1, 132)),
        ((t - 3, 124), (t - 3, 112), (t - 5, 100)), ((t - 7, 86), (t - 16, 66), (t - 26, 60)),
        ((22, 60), (14, 72), (0, 73)),
    )  # fmt: skip
    return Locks(front=fill(cap, mixed(tones.hair, tones.skin, 0.12)))


def pixie(build: Build, tones: Tones) -> Locks:
    """Short and layered, brushed across the brow and before the ears."""
    t = build.temple
    cap = closed(
        (-t + 1, 148), ((-t - 14, 112), (-t - 10, 36), (2, 33)), ((52, 31), (t + 18, 84), (t + 1, 152)),
        ((t - 3, 140), (t - 4, 122), (t - 10, 104)),
        ((t - 20, 104), (0, 100), (-18, 78)), ((-24, 92), (-36, 102), (-t + 6, 108)),
        ((-t + 3, 124), (-t + 2, 136), (-t + 1, 148)),
    )  # fmt: skip
    strands = opened((-17, 78), ((-12, 62), (4, 52), (20, 50))) + opened((16, 96), ((30, 92), (38, 80), (40, 68)))
    return Locks(front=fill(cap, tones.hair) + stroke(strands, tones.hair_light, 2.4))
