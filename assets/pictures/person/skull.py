"""Neck, ears and the bare head."""

from assets.pictures.person.build import CROWN, JAW, TEMPLE, Build
from assets.pictures.person.tones import Tones
from assets.pictures.svg import Curve, Point, closed, ellipse, fill, group, mirrored, opened, stroke


def cheek(build: Build, inset: float = 0.0) -> tuple[Point, Curve, Curve]:
    """The right side of the face from the temple over the jaw to the chin, as far in as `inset`."""
    temple, jaw = build.temple - inset, build.jaw - inset
    flat = build.chin_half
    return (
        (temple, TEMPLE),
        ((temple + 0.5, TEMPLE + 26), (jaw + (temple - jaw) * 0.62, JAW - 24), (jaw, JAW)),
        ((jaw - 5, JAW + 15), (flat + 13, build.chin), (0, build.chin)),
    )


def outline(build: Build) -> str:
    """The bare head."""
    temple, side, jaw = cheek(build)
    return mirrored((0, CROWN), ((38, CROWN), (temple[0] + 1, 70), temple), side, jaw)


def bare_head(build: Build, tones: Tones) -> str:
    """The head without features: the skin, and the side turned from the light."""
    return fill(outline(build), tones.skin) + fill(dark_side(build), tones.shade, 0.5)


def dark_side(build: Build) -> str:
    """The plane of the right cheek that the light does not reach."""
    (x, y), side, jaw = cheek(build)
    flat = build.jaw * 0.5
    inner: tuple[Curve, Curve] = (
        ((flat - 2, build.chin - 5), (build.jaw - 17, JAW + 10), (build.jaw - 11, JAW - 12)),
        ((build.jaw - 4, JAW - 34), (x - 13, y + 26), (x, y - 8)),
    )
    return closed((x, y - 8), ((x, y - 4), (x, y - 2), (x, y)), side, (jaw[0], jaw[1], (0, build.chin)), *inner)


def ears(build: Build, tones: Tones) -> str:
    """Both ears, to be drawn before the head."""
    return ear(build, tones) + f'<g transform="scale(-1 1)">{ear(build, tones)}</g>'


def ear(build: Build, tones: Tones) -> str:
    """The right ear."""
    x, y = build.temple + 2.0, 141.0
    shell = group(ellipse((x, y), 9.5, 16.5, tones.skin), turn=9, about=(x, y))
    fold = opened(
        (x + 4, y - 8), ((x + 1, y - 10), (x - 1, y - 3), (x + 1, y + 1)),
        ((x + 3, y + 4), (x, y + 8), (x - 1, y + 7)),
    )  # fmt: skip
    return shell + stroke(fold, tones.line, 1.6, 0.5)


def neck(build: Build, tones: Tones) -> str:
    """The neck down to below any collar, with the shadow of the head on it."""
    half, sink = build.neck, build.sink
    column = mirrored(
        (0, 160), ((half * 0.6, 160), (half, 165), (half, 180)),
        ((half, 205), (half - 1, 222 + sink), (half + 8, 240 + sink)),
        ((half + 2, 268), (20, 280), (0, 280)),
    )  # fmt: skip
    low = build.chin + 15
    shadow = mirrored(
        (0, 170), ((half * 0.8, 170), (half, 176), (half, 186)), ((half, low - 14), (half * 0.6, low), (0, low)),
    )  # fmt: skip
    return fill(column, tones.skin) + fill(shadow, tones.shade, 0.85)
