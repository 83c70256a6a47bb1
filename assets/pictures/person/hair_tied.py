"""Hair gathered up: a high tail, a puff, braids, a headband."""

from assets.pictures.person.build import Build
from assets.pictures.person.features import both
from assets.pictures.person.hair import Locks
from assets.pictures.person.hair_long import pulled_back
from assets.pictures.person.tones import Tones
from assets.pictures.svg import Point, closed, ellipse, fill, mirrored, opened, stroke


def ponytail(build: Build, tones: Tones) -> Locks:
    """Drawn up and tied high, the tail swinging out behind one ear."""
    t = build.temple
    tail = closed(
        (10, 36), ((30, 8), (t + 14, 16), (t + 24, 66)), ((t + 32, 108), (t + 30, 148), (t + 12, 190)),
        ((t + 10, 176), (t + 4, 166), (t + 4, 152)), ((t + 10, 108), (t - 2, 60), (10, 36)),
    )  # fmt: skip
    tie = opened((8, 35), ((14, 26), (24, 24), (32, 27)))
    strand = opened((t + 8, 62), ((t + 18, 96), (t + 18, 130), (t + 11, 166)))
    wisps = opened((-t + 6, 104), ((-t - 3, 116), (-t - 2, 130), (-t + 1, 142)))
    wisps += opened((t - 6, 104), ((t + 3, 116), (t + 2, 130), (t - 1, 142)))
    back = fill(tail, tones.hair_dark) + stroke(strand, tones.hair, 2.6)
    front = pulled_back(build, tones) + stroke(wisps, tones.hair, 2.6) + stroke(tie, tones.cloth, 6)
    return Locks(back=back, front=front)


def puff(build: Build, tones: Tones) -> Locks:
    """Drawn up from the brow into a full, tight puff."""
    ring = ((-36, 24, 15), (-26, 8, 15), (-9, 0, 16), (9, 0, 16), (26, 8, 15), (36, 24, 15), (0, 22, 28))
    cloud = "".join(ellipse((x, y + 20), size, size, tones.hair) for x, y, size in ring)
    curl = "".join(
        opened((x - 6, y + 21), ((x - 6, y + 13), (x + 5, y + 13), (x + 5, y + 19)))
        for x, y in ((-26, 8), (-6, 2), (16, 6), (-14, 20), (8, 22), (28, 22))
    )
    tie = opened((-25, 45), ((-12, 37), (12, 37), (25, 45)))
    back = cloud + stroke(curl, tones.hair_light, 2.2)
    return Locks(back=back, front=pulled_back(build, tones) + stroke(tie, tones.cloth, 6))


def braid(start: Point, end: Point, sway: float) -> str:
    """The line one braid hangs along."""
    (x, y), (to_x, to_y) = start, end
    return opened(start, ((x + sway, y + (to_y - y) * 0.3), (to_x + sway * 0.4, y + (to_y - y) * 0.7), (to_x, to_y)))


def plait(start: Point, end: Point, sway: float, tones: Tones, width: float) -> str:
    """One braid: its rope, and the crossings seen on it."""
    (x, y), (to_x, to_y) = start, end
    steps = max(4, round((to_y - y) / 11))
    crossings = []
    for step in range(1, steps):
        share = step / steps
        middle = x + (to_x - x) * share + sway * 2.2 * share * (1 - share)
        height, half, lean = y + (to_y - y) * share, width * 0.34, 2.2 if step % 2 else -2.2
        left, right = (middle - half, height + lean), (middle + half, height - lean)
        crossings.append(opened(left, (left, right, right)))
    return stroke(braid(start, end, sway), tones.hair, width) + stroke("".join(crossings), tones.hair_light, 1.5, 0.9)


def braids(build: Build, tones: Tones) -> Locks:
    """Parted in the middle, in narrow braids to the chest."""
    t = build.temple
    behind = "".join(
        plait((t - 2 - 3 * n, 96), (t + 15 - 8.5 * n, 250 - 4 * n), 9 - 3 * n, tones, 8.2) for n in range(3)
    )
    over = plait((t + 4, 112), (t + 9, 262), 8, tones, 8.6)
    nape = mirrored(
        (0, 70), ((t, 70), (t + 11, 100), (t + 9, 150)), ((t + 8, 190), (t - 2, 206), (t - 18, 214)),
        ((20, 222), (10, 222), (0, 222)),
    )  # fmt: skip
    crown = closed(
        (-t - 3, 132), ((-t - 12, 84), (-t + 2, 34), (0, 34)), ((t - 2, 34), (t + 12, 84), (t + 3, 132)),
        ((t - 3, 116), (t - 10, 92), (0, 62)), ((-t + 10, 92), (-t + 3, 116), (-t - 3, 132)),
    )  # fmt: skip
    rows = "".join(
        opened((side * x, y), ((side * (x + 8), y + 4), (side * (x + 20), y + 16), (side * (x + 26), y + 34)))
        for side in (-1, 1) for x, y in ((6, 58), (12, 48), (22, 42))
    )  # fmt: skip
    part = stroke(opened((0, 62), ((0, 54), (0, 46), (0, 38))), tones.hair_light, 2)
    return Locks(
        back=fill(nape, tones.hair_dark) + both(behind), over=both(over),
        front=fill(crown, tones.hair) + stroke(rows, tones.hair_light, 1.6, 0.8) + part, covers_ears=True,
    )  # fmt: skip


def headband(build: Build, tones: Tones) -> Locks:
    """To the shoulders, held off the brow by a band."""
    t = build.temple
    back = mirrored(
        (0, 36), ((52, 34), (t + 18, 74), (t + 15, 130)), ((t + 13, 168), (t + 18, 196), (t + 20, 214)),
        ((t + 10, 224), (t - 6, 222), (t - 18, 216)), ((20, 214), (10, 214), (0, 214)),
    )  # fmt: skip
    cap = mirrored(
        (0, 33), ((48, 32), (t + 16, 68), (t + 14, 128)), ((t + 13, 158), (t + 15, 182), (t + 10, 200)),
        ((t, 180), (t + 1, 150), (t - 2, 128)), ((t - 4, 100), (34, 74), (0, 73)),
    )  # fmt: skip
    held = opened((-t - 6, 104), ((-t - 2, 62), (-34, 47), (0, 47))) + opened(
        (0, 47), ((34, 47), (t + 2, 62), (t + 6, 104))
    )
    strands = opened((-26, 73), ((-24, 66), (-20, 60), (-15, 55))) + opened((24, 72), ((23, 66), (19, 60), (14, 55)))
    front = fill(cap, tones.hair) + stroke(strands, tones.hair_light, 2.2) + stroke(held, tones.cloth, 8)
    return Locks(back=fill(back, tones.hair_dark), front=front, covers_ears=True)
