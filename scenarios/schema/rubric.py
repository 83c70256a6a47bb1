"""Rubrics."""

from scenarios.schema.base import Strict, Versioned
from scenarios.schema.mind import Argued


class MarkSpec(Strict):
    """A mark's weight and its criteria."""

    weight: float
    criteria: dict[str, float]


class ValueSpec(Strict):
    """The constants of the value of a call."""

    monthly_discount: Argued
    horizon: Argued
    can_from: Argued
    can_to: Argued
    distress_weight: Argued
    leak_harm: Argued
    complaint_upheld: Argued
    complaint_softened: Argued


class RubricFile(Versioned):
    """`scenarios/rubrics/*.yaml`."""

    id: str
    marks: dict[str, MarkSpec]
    deductions: dict[str, float]
    cap: int
    passed: int
    value: ValueSpec
