"""What a mind looks like from outside: nine feelings become the pose of a face, and no figure can be read back."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

STEP = 0.05  # the grain of every part of an expression: half-feelings show, figures do not


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """The pose of a face. A resting face is all zeros but for `lid`, which rests at 0.6.

    brow_inner, brow_outer: height of a brow's end, -1 pulled down to 1 raised.
    squeeze: brows drawn together, 0 to 1.
    lid: how far the eyes are open, 0 shut, 0.6 at rest, 1 wide.
    gaze_x: -1 to 1, 0 at us, 1 well aside. gaze_y: -1 up to 1 down.
    mouth_curve: corners, -1 down to 1 up. mouth_width: -1 drawn in to 1 stretched. mouth_open: 0 to 1.
    blush, pallor: how far the skin reddens or pales, 0 to 1.
    tear: 0 dry, below 0.5 wet eyes, 1 a tear on the cheek.
    drop: how far the head hangs, 0 to 1. tilt: -1 to 1, 1 leans to the side of the averted gaze.
    """

    brow_inner: float = 0.0
    brow_outer: float = 0.0
    squeeze: float = 0.0
    lid: float = 0.6
    gaze_x: float = 0.0
    gaze_y: float = 0.0
    mouth_curve: float = 0.0
    mouth_width: float = 0.0
    mouth_open: float = 0.0
    blush: float = 0.0
    pallor: float = 0.0
    tear: float = 0.0
    drop: float = 0.0
    tilt: float = 0.0


REST = Expression()
SIGNED = frozenset({"brow_inner", "brow_outer", "gaze_x", "gaze_y", "mouth_curve", "mouth_width", "tilt"})
"""Parts that go from -1 to 1; the others from 0 to 1."""

MOVES: dict[str, dict[str, float]] = {
    "anger": {
        "brow_inner": -1.15, "brow_outer": 0.45, "squeeze": 1.0, "lid": 0.08, "gaze_y": -0.1, "mouth_curve": -0.55,
        "mouth_width": 0.25, "blush": 0.4, "pallor": -0.4, "drop": -0.15, "tilt": -0.15,
    },
    "fear": {
        "brow_inner": 0.95, "brow_outer": 0.45, "squeeze": 0.3, "lid": 0.42, "gaze_y": -0.1, "mouth_curve": -0.35,
        "mouth_width": 0.3, "mouth_open": 0.3, "pallor": 0.95,
    },
    "shame": {
        "brow_inner": 0.5, "brow_outer": -0.25, "squeeze": 0.1, "lid": -0.16, "gaze_x": 0.85, "gaze_y": 0.75,
        "mouth_curve": -0.4, "mouth_width": -0.5, "blush": 1.0, "pallor": -0.2, "drop": 0.7, "tilt": 0.6,
    },
    "despair": {
        "brow_inner": 0.95, "brow_outer": -0.5, "squeeze": 0.3, "lid": -0.3, "gaze_y": 0.5, "mouth_curve": -0.9,
        "mouth_width": -0.2, "pallor": 0.35, "drop": 0.85, "tilt": 0.3,
    },
    "hope": {"brow_inner": 0.15, "brow_outer": 0.2, "lid": 0.1, "mouth_curve": 0.75, "mouth_width": 0.35, "drop": -0.1},
    "trust": {"squeeze": -0.15, "mouth_curve": 0.3, "tilt": 0.12},
}  # fmt: skip
"""How far each feeling, fully shown, moves each part of the face."""

HARD = ("anger", "fear", "shame", "despair")
"""Feelings that take the face over: the others show only as far as none of these does."""

WANTS: dict[str, dict[str, float]] = {
    "patience": {"squeeze": 0.25, "lid": -0.08, "mouth_curve": -0.15, "mouth_width": -0.2, "brow_outer": 0.15},
    "understanding": {"brow_inner": 0.15, "squeeze": 0.2},
    "trust": {"gaze_x": 0.12, "mouth_width": -0.12},
}
"""What the want of a thing does, fully felt."""

SPOKEN: dict[str, dict[str, float]] = {
    "flat": {"mouth_width": -0.05},
    "hurried": {"mouth_open": 0.1, "mouth_width": 0.1},
    "long_pause": {"gaze_x": 0.15, "gaze_y": 0.15},
    "low": {"gaze_y": 0.15, "mouth_width": -0.1},
    "voice_breaking": {"mouth_curve": -0.15, "mouth_open": 0.15},
    "sharp": {"mouth_width": 0.2, "mouth_curve": -0.1},
    "raised": {"mouth_open": 0.25, "mouth_width": 0.1},
    "sighing": {"mouth_open": 0.15, "mouth_width": -0.25, "gaze_y": 0.1},
    "faltering": {"gaze_x": 0.2, "mouth_open": 0.05},
    "light": {"mouth_curve": 0.15, "mouth_width": 0.1},
    "over_polite": {"mouth_curve": 0.2, "mouth_width": 0.2, "gaze_y": 0.05},
    "warmer": {"mouth_curve": 0.2, "gaze_x": -0.1},
}
"""How the voice nudges mouth and gaze."""


def expression(feelings: Mapping[str, float], delivery: str) -> Expression:
    """The face of a mind: feelings in [0, 1] by name, a missing one taken as unfelt, and how the last words were said.

    Small feelings hardly show and every part stops at its range, so different minds may wear one face.
    """
    moved = {part.name: float(getattr(REST, part.name)) for part in fields(Expression)}
    felt = {name: shown(feelings.get(name, 0.0)) for name in MOVES}
    ease = 1.0 - max(felt[name] for name in HARD)
    for name, moves in MOVES.items():
        add(moved, moves, felt[name] * (1.0 if name in HARD else ease))
    for name, moves in WANTS.items():
        add(moved, moves, ramp(feelings.get(name, 0.5), 0.4, 0.0))
    add(moved, SPOKEN.get(delivery, {}), 1.0)
    moved["mouth_open"] += 0.45 * ramp(feelings.get("anger", 0.0), 0.7, 0.95)
    moved["tear"] = ramp(feelings.get("despair", 0.0), 0.76, 0.96)
    return Expression(**{part: grained(held(part, value)) for part, value in moved.items()})


def blended(a: Expression, b: Expression, share: float) -> Expression:
    """The way from `a` (share 0) to `b` (share 1), unrounded, for easing from one face into the next."""
    if share >= 1.0:
        return b
    names = [part.name for part in fields(Expression)]
    return Expression(**{name: getattr(a, name) + (getattr(b, name) - getattr(a, name)) * share for name in names})


def shown(feeling: float) -> float:
    """How much of a feeling reaches the face, 0 to 1: little shows nothing, and the last tenth adds nothing."""
    return ramp(feeling, 0.18, 0.9)


def ramp(value: float, start: float, end: float) -> float:
    """0 up to `start`, 1 from `end` on, straight between; `end` may be the lower one."""
    return min(max((value - start) / (end - start), 0.0), 1.0)


def add(moved: dict[str, float], moves: Mapping[str, float], strength: float) -> None:
    """Move the parts of a face that is being put together."""
    for part, move in moves.items():
        moved[part] += move * strength


def held(part: str, value: float) -> float:
    """A part kept within its range."""
    return min(max(value, -1.0 if part in SIGNED else 0.0), 1.0)


def grained(value: float) -> float:
    """A value on the grain of the face."""
    return round(round(value / STEP) * STEP, 2) + 0.0
