"""Hair worn close or covered by a cap: shaved, thinning, falling to the brow, in locs, set in curls."""

from assets.pictures.colour import mixed
from assets.pictures.person.build import Build
from assets.pictures.person.features import both
from assets.pictures.person.hair import Locks
from assets.pictures.person.tones import Tones
from assets.pictures.svg import Point, closed, ellipse, fill, line, mirrored, opened, stroke


def buzz(build: Build, tones: Tones) -> Locks:
    """Shaved to one length, the skin showing through, the edge square over the brow."""
    t = build.temple
    cap = mirrored(
        (0, 44), ((37, 43), (t + 2, 66), (t + 1.5, 104)), ((t + 1, 116), (t, 124), (t - 1, 131)),
        ((t - 4, 124), (t - 4, 114), (t - 7, 108)), ((t - 9, 98), (t - 8, 88), (t - 14, 80)),
        ((t - 26, 76), (14, 75), (0, 75)),
    )  # fmt: skip
    return Locks(
        front=fill(cap, mixed(tones.hair, tones.skin, 0.34)) + stroke(cap, mixed(tones.hair, tones.skin, 0.2), 1)
    )


def thinning(build: Build, tones: Tones) -> Locks:
    """What is left of it combed over a bare crown, fuller at the sides."""
    t = build.temple
    tuft = closed(
        (t - 1, 138), ((t + 5, 130), (t + 9, 112), (t + 6, 96)), ((t + 4, 80), (t - 4, 66), (t - 16, 58)),
        ((t - 12, 74), (t - 10, 88), (t - 8, 102)), ((t - 9, 112), (t - 5, 116), (t - 5, 124)),
        ((t - 5, 130), (t - 3, 135), (t - 1, 138)),
    )  # fmt: skip
    veil = mirrored((0, 44), ((28, 44), (t - 14, 52), (t - 8, 74)), ((t - 24, 60), (18, 62), (0, 62)))
    strands = "".join(
        opened((t - 8, low), ((t - 26, 44 + rise), (-16, 40 + rise), (-t + 12, 66 + rise)))
        for low, rise in ((64, 3.0), (70, 8.0), (77, 14.0))
    )
    return Locks(
        front=fill(veil, tones.hair, 0.28) + stroke(strands, tones.hair, 2.2, 0.75) + both(fill(tuft, tones.hair))
    )


def fringe(build: Build, tones: Tones) -> Locks:
    """Ruffled, falling over the brow in points."""
    t = build.temple
    cap = closed(
        (-t - 1, 134), ((-t - 11, 84), (-t - 4, 34), (-4, 32)), ((t - 6, 28), (t + 12, 78), (t + 1, 134)),
        ((t - 2, 124), (t - 4, 116), (t - 6, 106)), line((t - 6, 106), (t - 12, 88)),
        ((t - 14, 93), (t - 20, 96), (t - 27, 97)), line((t - 27, 97), (t - 33, 88)),
        ((t - 38, 95), (12, 98), (4, 98)), line((4, 98), (-2, 88)), ((-8, 94), (-16, 96), (-24, 95)),
        line((-24, 95), (-28, 87)), ((-34, 92), (-t + 16, 95), (-t + 10, 95)),
        ((-t + 6, 108), (-t + 3, 122), (-t - 1, 134)),
    )  # fmt: skip
    strands = (
        opened((-6, 85), ((-4, 78), (4, 64), (16, 54))) + opened((22, 85), ((26, 80), (30, 70), (34, 64)))
        + opened((-32, 84), ((-32, 78), (-26, 64), (-16, 56)))
    )  # fmt: skip
    return Locks(front=fill(cap, tones.hair) + stroke(strands, tones.hair_light, 2.4))


def locs(build: Build, tones: Tones) -> Locks:
    """Locs to the shoulders, drawn back from the brow."""
    t = build.temple
    ends: tuple[tuple[float, float], ...] = ((t + 15, 214), (t + 9, 226), (t + 1, 234), (t - 8, 232))
    behind = "".join(opened((t - 12, 70), ((t + 14, 96), (x + 4, 150), (x, y))) for x, y in ends)
    drop = "".join(
        opened((t - 6, 92), ((t + 8, 112), (x, y - 50), (x - 1, y))) for x, y in ((t + 7, 206), (t + 13, 192))
    )
    cap = mirrored(
        (0, 35), ((40, 35), (t + 6, 58), (t + 7, 108)), ((t + 7, 122), (t + 3, 130), (t, 134)),
        ((t - 3, 120), (t - 5, 106), (t - 9, 97)), ((t - 20, 80), (18, 72), (0, 72)),
    )  # fmt: skip
    rows = "".join(
        opened((x, 74 + 0.012 * x * x), ((x * 1.05, 62), (x * 0.95, 50), (x * 0.7, 40))) for x in (-38, -20, 0, 20, 38)
    )
    return Locks(
        back=both(stroke(behind, tones.hair_dark, 9)),
        over=both(stroke(drop, tones.hair, 8.5)),
        front=fill(cap, tones.hair) + stroke(rows, tones.hair_light, 2.4),
        covers_ears=True,
    )


def perm(build: Build, tones: Tones) -> Locks:
    """Set in small curls all round, to below the ears."""
    t = build.temple
    side: tuple[tuple[float, float, float], ...] = (
        (t + 4, 158, 11), (t + 8, 142, 12), (t + 8, 124, 12), (t + 6, 105, 13), (t + 1, 86, 14), (t - 10, 68, 15),
        (t - 25, 55, 15),
    )  # fmt: skip
    ring = [*side, *((-x, y, size) for x, y, size in side), (-12, 48, 15), (12, 48, 15), (0, 46, 15)]
    brow = ((-34, 83, 11), (-17, 77, 12), (1, 75, 12), (19, 77, 12), (35, 83, 11))
    crown = mirrored((0, 42), ((40, 42), (t + 2, 62), (t, 104)), ((t - 10, 90), (34, 82), (0, 82)))
    curl = "".join(
        opened((x - 5, y + 2), ((x - 5, y - 5), (x + 4, y - 6), (x + 4, y - 1)))
        for x, y in (*((x, y) for x, y, _ in ring[:14]), (-12, 50), (14, 54), (-28, 72), (0, 66), (28, 72))
    )
    blobs = "".join(ellipse((x, y), size, size, tones.hair) for x, y, size in (*ring, *brow))
    return Locks(front=fill(crown, tones.hair) + blobs + stroke(curl, tones.hair_dark, 1.8, 0.5), covers_ears=True)


def cap(build: Build, tones: Tones) -> Locks:
    """A peaked cap over short hair."""
    t = build.temple
    side = closed(
        (t - 1, 133), ((t + 3, 124), (t + 5, 108), (t + 4, 88)), line((t + 4, 88), (t - 8, 86)),
        ((t - 6, 100), (t - 6, 112), (t - 5, 122)), ((t - 4, 128), (t - 3, 131), (t - 1, 133)),
    )  # fmt: skip
    dome = mirrored((0, 30), ((46, 30), (t + 6, 52), (t + 3, 91)), ((t - 14, 80), (24, 78), (0, 78)))
    peak = mirrored(
        (0, 76), ((26, 76), (t - 14, 78), (t + 3, 90)), ((t + 6, 97), (t + 2, 101), (t - 4, 100)),
        ((t - 24, 92), (20, 90), (0, 90)),
    )  # fmt: skip
    seams = opened((0, 31), line((0, 31), (0, 75))) + opened((-28, 36), ((-36, 50), (-38, 64), (-37, 78)))
    seams += opened((28, 36), ((36, 50), (38, 64), (37, 78)))
    button: Point = (0, 30)
    return Locks(front="".join((
        both(fill(side, tones.hair)), fill(dome, tones.cloth), stroke(seams, tones.cloth_dark, 1.6, 0.7),
        ellipse(button, 4, 2.6, tones.cloth_dark), fill(peak, tones.cloth_dark),
    )))  # fmt: skip
