"""The weights of a mark, as read from a rubric file; and what a judge gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MarkWeights:
    """One of the five marks: its weight in the whole, and its criteria with the points each can bring."""

    weight: float
    criteria: dict[str, float]


@dataclass(frozen=True, slots=True)
class ValueTable:
    """The constants of the value of a call, U; each with its reason in the rubric file."""

    monthly_discount: float
    horizon: int  # months
    can_from: float  # a room of this share of the sum cannot keep a plan
    can_to: float  # one of this share can
    distress_weight: float
    leak_harm: float
    complaint_upheld: float  # chance where a serious rule was broken and he complained
    complaint_softened: float  # factor where the channel was given


@dataclass(frozen=True, slots=True)
class Rubric:
    """How a call is marked."""

    id: str
    marks: dict[str, MarkWeights]
    deductions: dict[str, float]  # severity -> share of the criterion lost by one finding
    cap: int  # the most a call with a near-fatal finding can be given
    passed: int
    value: ValueTable
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One criterion judged: points won of points to be had, the turns it rests on, and why in a word.

    `most` 0 means that the call gave no occasion; the criterion is then left out of its mark.
    """

    criterion: str
    won: float
    most: float
    turns: tuple[int, ...] = ()
    why: str = ""
