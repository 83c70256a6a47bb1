"""Longer hair: tied up, falling, or covered."""

from assets.pictures.person.build import Build
from assets.pictures.person.hair import Locks
from assets.pictures.person.tones import Tones
from assets.pictures.svg import closed, ellipse, fill, line, mirrored, opened, stroke


def pulled_back(build: Build, tones: Tones) -> str:
    """Hair drawn back from a high, clean brow."""
    t = build.temple
    cap = mirrored(
        (0, 36), ((40, 36), (t + 7, 62), (t + 5, 112)), ((t + 4, 120), (t + 2, 126), (t, 130)),
        ((t - 3, 118), (t - 5, 106), (t - 10, 96)), ((t - 20, 80), (18, 70), (0, 70)),
    )  # fmt: skip
    strands = opened((-22, 74), ((-18, 60), (-10, 50), (-4, 44))) + opened((22, 74), ((18, 60), (10, 50), (4, 44)))
    return fill(cap, tones.hair) + stroke(strands, tones.hair_light, 2.2)


def bun(build: Build, tones: Tones) -> Locks:
    """A knot on the crown."""
    turn = opened((-9, 24), ((-6, 16), (6, 16), (9, 22)))
    knot = ellipse((0, 27), 20, 18, tones.hair_dark) + stroke(turn, tones.hair, 2.4)
    return Locks(back=knot, front=pulled_back(build, tones))


def tied(build: Build, tones: Tones) -> Locks:
    """Parted and tied low, the tail over one shoulder."""
    t = build.temple
    cap = closed(
        (-t, 134), ((-t - 12, 86), (-t + 2, 35), (0, 34)), ((t - 2, 35), (t + 12, 86), (t, 134)),
        ((t - 4, 116), (t - 12, 92), (-14, 66)),
        ((-26, 84), (-t + 4, 104), (-t, 134)),
    )  # fmt: skip
    tail = closed(
        (t - 24, 196), ((t - 8, 186), (t + 14, 200), (t + 16, 226)), ((t + 18, 248), (t + 8, 262), (t + 2, 278)),
        ((t - 8, 268), (t - 18, 250), (t - 16, 232)), ((t - 16, 218), (t - 18, 206), (t - 24, 196)),
    )  # fmt: skip
    nape = mirrored(
        (0, 90), ((t, 90), (t + 6, 116), (t + 4, 150)), ((t + 2, 186), (t - 6, 208), (t - 20, 214)),
        ((20, 216), (10, 214), (0, 214)),
    )  # fmt: skip
    tie = stroke(opened((t - 18, 213), ((t - 8, 213), (t + 4, 210), (t + 10, 204))), tones.cloth_dark, 5)
    part = stroke(opened((-14, 66), ((-13, 56), (-10, 48), (-5, 42))), tones.hair_light, 2.4)
    over = fill(tail, tones.hair) + tie
    return Locks(back=fill(nape, tones.hair_dark), over=over, front=fill(cap, tones.hair) + part)


def bob(build: Build, tones: Tones) -> Locks:
    """To the chin, with a full fringe."""
    t = build.temple
    back = mirrored(
        (0, 40), ((50, 38), (t + 18, 80), (t + 15, 150)), ((t + 15, 180), (t + 14, 196), (t + 6, 208)),
        ((t - 14, 214), (20, 210), (0, 210)),
    )  # fmt: skip
    fringe = mirrored(
        (0, 33), ((46, 32), (t + 15, 70), (t + 14, 140)), ((t + 14, 168), (t + 14, 190), (t + 8, 206)),
        ((t - 4, 196), (t - 6, 170), (t - 6, 140)),
        ((t - 5, 124), (t - 6, 110), (t - 10, 98)), ((t - 24, 102), (16, 103), (0, 102)),
    )  # fmt: skip
    strands = opened((-20, 99), ((-19, 84), (-14, 68), (-8, 58))) + opened((14, 100), ((15, 84), (13, 70), (8, 58)))
    front = fill(fringe, tones.hair) + stroke(strands, tones.hair_light, 2.2)
    return Locks(back=fill(back, tones.hair_dark), front=front, covers_ears=True)


def grey_bob(build: Build, tones: Tones) -> Locks:
    """Set hair to below the ears, full at the sides, swept off the brow."""
    t = build.temple
    back = mirrored(
        (0, 40), ((50, 38), (t + 12, 80), (t + 14, 150)), ((t + 14, 172), (t + 6, 190), (t - 10, 190)),
        ((t - 30, 192), (20, 190), (0, 190)),
    )  # fmt: skip
    cap = closed(
        (-t + 3, 180), ((-t - 18, 176), (-t - 20, 150), (-t - 14, 120)), ((-t - 12, 64), (-44, 34), (2, 33)),
        ((48, 32), (t + 16, 64), (t + 15, 120)),
        ((t + 20, 150), (t + 18, 176), (t - 3, 180)), ((t + 2, 158), (t - 2, 128), (t - 7, 104)),
        ((t - 24, 100), (8, 92), (-20, 72)),
        ((-28, 90), (-t + 8, 96), (-t + 5, 112)), ((-t, 134), (-t, 160), (-t + 3, 180)),
    )  # fmt: skip
    strands = opened(
        (-20, 72), ((-14, 58), (2, 48), (20, 46))) + opened((t + 6, 116), ((t + 10, 134), (t + 9, 150), (t + 5, 164)),
    )  # fmt: skip
    front = fill(cap, tones.hair) + stroke(strands, tones.hair_light, 2.6)
    return Locks(back=fill(back, tones.hair_dark), front=front, covers_ears=True)


def long(build: Build, tones: Tones) -> Locks:
    """Straight, parted near the middle, falling before one shoulder and behind the other."""
    t = build.temple
    back = mirrored(
        (0, 40), ((50, 38), (t + 15, 80), (t + 15, 150)), ((t + 15, 200), (t + 18, 230), (t + 14, 262)),
        ((t - 10, 272), (20, 266), (0, 266)),
    )  # fmt: skip
    cap = closed(
        (-t + 1, 196), ((-t - 16, 186), (-t - 15, 150), (-t - 14, 124)), ((-t - 14, 66), (-42, 33), (0, 33)),
        ((42, 33), (t + 14, 66), (t + 14, 124)),
        ((t + 15, 150), (t + 14, 180), (t + 2, 192)), ((t + 2, 160), (t + 4, 116), (6, 62)),
        ((-14, 96), (-t - 4, 118), (-t + 1, 196)),
    )  # fmt: skip
    lock = closed(
        (-t - 8, 160), ((-t - 14, 190), (-t - 20, 236), (-t - 12, 268)), ((-t, 274), (-t + 12, 268), (-t + 18, 258)),
        ((-t + 16, 232), (-t + 6, 206), (-t + 2, 178)), ((-t, 170), (-t - 4, 164), (-t - 8, 160)),
    )  # fmt: skip
    part = stroke(opened((6, 62), ((5, 54), (3, 47), (0, 42))), tones.hair_light, 2.4)
    strand = stroke(opened((-t + 2, 204), ((-t + 6, 224), (-t + 8, 240), (-t + 4, 262))), tones.hair_light, 2.2)
    over = fill(lock, tones.hair) + strand
    return Locks(back=fill(back, tones.hair_dark), over=over, front=fill(cap, tones.hair) + part, covers_ears=True)


def wavy(build: Build, tones: Tones) -> Locks:
    """Loose waves to the shoulders, parted at the side."""
    t = build.temple
    back = mirrored(
        (0, 38), ((52, 36), (t + 24, 70), (t + 16, 116)), ((t + 12, 136), (t + 28, 150), (t + 24, 174)),
        ((t + 20, 192), (t + 32, 206), (t + 24, 228)),
        ((t + 16, 244), (t - 6, 244), (t - 18, 236)), ((t - 30, 230), (20, 230), (0, 230)),
    )  # fmt: skip
    cap = closed(
        (-t - 2, 190), ((-t - 27, 172), (-t - 12, 140), (-t - 14, 116)), ((-t - 22, 66), (-46, 31), (-2, 31)),
        ((50, 30), (t + 22, 66), (t + 14, 116)),
        ((t + 12, 140), (t + 27, 172), (t + 2, 190)), ((t + 8, 170), (t - 8, 148), (t - 1, 124)),
        ((t - 6, 100), (4, 96), (-20, 66)),
        ((-20, 92), (-t + 6, 98), (-t + 1, 124)), ((-t + 8, 148), (-t - 8, 170), (-t - 2, 190)),
    )  # fmt: skip
    strands = opened(
        (-20, 66), ((-16, 54), (-2, 44), (14, 42))) + opened((t + 5, 108),
        ((t + 9, 128), (t + 3, 144), (t + 10, 164)),
    )  # fmt: skip
    front = fill(cap, tones.hair) + stroke(strands, tones.hair_light, 2.6)
    return Locks(back=fill(back, tones.hair_dark), front=front, covers_ears=True)


def scarf(build: Build, tones: Tones) -> Locks:
    """A headscarf, close round the face and loose over the shoulders."""
    t, chin = build.temple, build.chin
    back = mirrored(
        (0, 36), ((48, 36), (t + 14, 72), (t + 12, 140)), ((t + 10, 180), (t + 8, 200), (t + 2, 220)),
        ((t - 10, 240), (20, 240), (0, 240)),
    )  # fmt: skip
    drape = mirrored(
        (0, chin), ((26, chin), (t - 4, 186), (t + 6, 170)), ((t + 10, 196), (t + 18, 220), (t + 33, 240)),
        ((t + 44, 256), (t + 48, 272), (t + 48, 288)), line((t + 48, 288), (0, 288)),
    )  # fmt: skip
    fold = opened(
        (-t + 2, 212), ((-34, 236), (10, 244), (t + 12, 226))) + opened((-t - 12, 236),
        ((-46, 258), (-6, 266), (34, 258)),
    )  # fmt: skip
    face = mirrored(
        (0, 34), ((48, 34), (t + 14, 72), (t + 12, 138)), ((t + 10, 178), (40, 216), (0, chin + 14)),
        line((0, chin + 14), (0, chin - 3)),
        ((22, chin - 4), (t - 6, 192), (t - 3, 142)), ((t - 3, 104), (34, 80), (0, 80)),
    )  # fmt: skip
    edge = mirrored((0, 77), ((36, 77), (t, 102), (t, 142)), ((t - 2, 194), (24, chin), (0, chin + 1)))
    return Locks(
        back=fill(back, tones.cloth_dark), over=fill(drape, tones.cloth) + stroke(fold, tones.cloth_dark, 2.4),
        front=fill(face, tones.cloth) + stroke(edge, tones.cloth_dark, 1.8, 0.7), covers_ears=True,
    )  # fmt: skip
