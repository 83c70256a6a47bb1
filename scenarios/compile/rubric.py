"""A rubric file to the rubric that scoring reads."""

from scenarios.schema.base import nearest
from scenarios.schema.rubric import RubricFile
from scoring.judges import JUDGES
from scoring.rubric import MarkWeights, Rubric, ValueTable
from sim.core.errors import ContentError

ETHICS = ("conduct", "privacy", "respect", "truth", "affordability", "care")
MARKS = ("ethics", "communication", "negotiation", "outcome", "record")


def rubric_of(file: RubricFile, duties: tuple[str, ...]) -> Rubric:
    """The rubric, its criteria checked against the judges there are."""
    for key, mark in file.marks.items():
        if key not in MARKS:
            raise ContentError(f"rubrics/{file.id}: marks: expected a mark, got {key!r}{nearest(key, MARKS)}")
        known = ETHICS if key == "ethics" else tuple(JUDGES)
        for criterion in mark.criteria:
            if criterion not in known:
                raise ContentError(
                    f"rubrics/{file.id}: marks.{key}.criteria: expected a criterion, got {criterion!r}"
                    f"{nearest(criterion, known)}"
                )
    value = {name: spec["value"] for name, spec in file.value.model_dump().items()}
    return Rubric(
        id=file.id,
        marks={key: MarkWeights(mark.weight, dict(mark.criteria)) for key, mark in file.marks.items()},
        deductions=dict(file.deductions),
        cap=file.cap,
        passed=file.passed,
        value=ValueTable(**{**value, "horizon": int(value["horizon"])}),
        duties=duties,
    )
