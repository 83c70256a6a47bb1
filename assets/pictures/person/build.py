"""The measures of a head and its shoulders, in drawing units."""

from dataclasses import dataclass

from assets.pictures.person.traits import Frame, Shape, Traits
from sim.observe.expression import Expression

CROWN, TEMPLE, JAW = 48.0, 106.0, 181.0
EYES, MOUTH, NOSE = 134.0, 188.0, 168.0

OUTLINES: dict[Shape, tuple[float, float, float, float, float, float]] = {
    "oval": (58.0, 46.0, 17.0, 211.0, 1.0, 10.0),
    "round": (61.0, 53.0, 23.0, 207.0, 1.05, 11.0),
    "square": (58.5, 54.0, 27.0, 211.0, 0.9, 11.5),
    "long": (54.0, 45.0, 18.0, 218.0, 0.94, 9.0),
    "heart": (59.5, 43.0, 13.0, 210.0, 1.08, 9.0),
}
"""Half widths at temple, jaw and chin, the height of the chin, how round the eyes are, half the width of the nose."""

HEAVY: dict[Frame, float] = {"slight": -1.0, "middle": 0.0, "broad": 1.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """The measures that several parts share: half widths, the chin's height, and how far the shoulders have sunk."""

    temple: float
    jaw: float
    chin_half: float
    chin: float
    eye: float
    nose: float
    neck: float
    soft: bool
    squared: bool  # whether the shoulders are drawn square
    heavy: float  # -1 slight, 0, 1 broad
    worn: float
    sink: float


def build(traits: Traits, expression: Expression) -> Build:
    """The measures of a person in a mood. `worn` is what age has drawn into the skin, 0 at 32 to 1 at 72."""
    temple, jaw, chin_half, chin, eye, nose = OUTLINES[traits.shape]
    soft, heavy = traits.soft, HEAVY[traits.frame]
    worn = min(max((traits.age - 32) / 40, 0.0), 1.0)
    return Build(
        temple=temple - (1.0 if soft else 0.0) + 0.8 * heavy,
        jaw=jaw - (3.0 if soft else 0.0) + 2.5 * worn + 2.6 * heavy,
        chin_half=chin_half - (3.0 if soft else 0.0) + 3.0 * heavy,
        chin=chin - (3.0 if soft else 0.0) + 4.0 * expression.mouth_open - 2.0 * expression.drop,
        eye=eye,
        nose=nose - (1.8 if soft else 0.0) + 1.2 * worn,
        neck=(24.0 if soft else 32.0) + 4.0 * heavy,
        soft=soft,
        squared=not soft if heavy == 0 else heavy > 0,
        heavy=heavy,
        worn=worn,
        sink=6.0 * expression.drop,
    )
