"""Brows, nose, cheeks, and the lines that feeling and age draw."""

from assets.pictures.person.build import MOUTH, NOSE, Build
from assets.pictures.person.eyes import HALF
from assets.pictures.person.tones import Tones
from assets.pictures.svg import Point, closed, ellipse, fill, opened, stroke
from sim.observe.expression import Expression

BROWS = 111.0


def both(part: str) -> str:
    """A part of the right half, on both sides."""
    return part + f'<g transform="scale(-1 1)">{part}</g>' if part else ""


def brows(build: Build, tones: Tones, expression: Expression) -> str:
    """Both brows: thick at the inner end, tapering outwards."""
    up, out, together = expression.brow_inner, expression.brow_outer, expression.squeeze
    thick = (5.0 if build.soft else 7.0) - 1.2 * build.worn
    inner = (13.5 - 4.5 * together, BROWS - 8.5 * up + 1.5 * together)
    outer = (28 + HALF + 4.5, BROWS + 1.5 - 6.5 * out)
    bend = (6.5 if build.soft else 5.0) + 0.35 * (3.2 * up + 4.5 * out) + 1.5 * abs(up)
    arch = (30.0, (inner[1] + outer[1]) / 2 - bend)
    return both(fill(tapered(inner, arch, outer, thick), tones.brow))


def tapered(inner: Point, arch: Point, outer: Point, thick: float) -> str:
    """A brow through three points, `thick` at the inner end and a hair at the outer."""
    (x, y), (high_x, high_y), (end_x, end_y) = inner, arch, outer
    half = thick / 2
    return closed(
        (x, y + half * 0.8),
        ((x - 1.5, y + half * 0.4), (x - 1.0, y - half), (x + 1.5, y - half)),
        ((x + 7, (y + high_y) / 2 - half - 1), (high_x - 6, high_y - half), (high_x + 2, high_y - half * 0.9)),
        ((high_x + 8, high_y - half * 0.6), (end_x - 4, end_y - 4), (end_x, end_y)),
        ((end_x - 5, end_y - 2.2), (high_x + 7, high_y + half * 0.7), (high_x, high_y + half * 0.9)),
        ((high_x - 7, high_y + half), (x + 6, (y + high_y) / 2 + half), (x, y + half * 0.8)),
    )


def nose(build: Build, tones: Tones, expression: Expression) -> str:
    """The nose: its dark side, and the line under it; anger widens the wings."""
    wide = build.nose + 1.6 * expression.squeeze
    plane = closed(
        (3, 132), ((5, 146), (6, 154), (wide, NOSE - 4)),
        ((wide + 2.5, NOSE + 1), (wide - 1, NOSE + 4), (wide - 4, NOSE + 2)),
        ((4, NOSE - 1), (1, NOSE - 2), (0.5, NOSE - 6)), ((2, 152), (2.5, 142), (3, 132)),
    )  # fmt: skip
    under = opened(
        (-wide, NOSE - 3), ((-wide - 1.5, NOSE + 1), (-wide + 1.5, NOSE + 3), (-wide + 4, NOSE + 1.6)),
        ((-3, NOSE + 4.6), (3, NOSE + 4.6), (wide - 4, NOSE + 1.6)),
        ((wide - 1.5, NOSE + 3), (wide + 1.5, NOSE + 1), (wide, NOSE - 3)),
    )  # fmt: skip
    return fill(plane, tones.shade, 0.9) + stroke(under, tones.line, 2.1, 0.8)


def cheeks(build: Build, tones: Tones, expression: Expression) -> str:
    """The blush: soft at the edge, over both cheeks and, deep, over the nose."""
    x, glow = build.jaw * 0.66, expression.blush
    spots = "".join(
        ellipse((side * x, 161), 17 * size, 11.5 * size, tones.flush, 0.075 * glow)
        for side in (-1, 1) for size in (1.06, 0.95, 0.84, 0.72, 0.6, 0.47)
    )  # fmt: skip
    return spots + ellipse((0, 156), 15, 6, tones.flush, 0.14 * max(glow - 0.4, 0.0) / 0.6)


def feeling_lines(tones: Tones, expression: Expression) -> str:
    """Lines that come and go: the furrow between the brows, and the folds over them."""
    strength = expression.squeeze * expression.squeeze
    lean = 1.5 * expression.brow_inner
    furrow = opened((4.6, 118), ((5.4, 112), (4.2 - lean, 108), (5.6 - lean, 102)))
    lifted = max(expression.brow_inner, 0.0)
    folds = "".join(
        stroke(opened((-half, y), ((-half / 2, y - rise), (half / 2, y - rise), (half, y))), tones.line, 1.6, share)
        for y, half, rise, share in ((92.0, 20.0, 3.0, 0.42 * lifted), (85.0, 15.0, 2.5, 0.3 * lifted * lifted))
    )
    return both(stroke(furrow, tones.line, 1.9, 0.65 * strength)) + folds


def worn_lines(build: Build, tones: Tones, expression: Expression) -> str:
    """Lines that stay: from nose to mouth, at the eyes' corners, across the brow. Feeling deepens the first."""
    pulled = 0.35 * expression.squeeze + 0.25 * abs(expression.mouth_curve)
    wide = 17 + 2.5 * expression.mouth_width
    fold = opened((14, NOSE - 2), ((18, NOSE + 2), (wide + 5, MOUTH - 12), (wide + 6, MOUTH - 3)))
    feet = opened((51, 131), ((53, 130), (54, 129), (55, 127))) + opened((51, 136), ((53, 136), (55, 136.5), (56, 137)))
    brow = opened((-18, 96), ((-9, 93), (9, 93), (18, 96)))
    return "".join((
        both(stroke(fold, tones.line, 1.7, min(0.5 * build.worn + pulled * (0.4 + 0.6 * build.worn), 0.7))),
        both(stroke(feet, tones.line, 1.4, 0.5 * max(build.worn - 0.3, 0.0))),
        stroke(brow, tones.line, 1.5, 0.35 * max(build.worn - 0.2, 0.0)),
    ))  # fmt: skip
