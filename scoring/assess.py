"""A call assessed: five marks, what they rest on, and whether it passes."""

from dataclasses import dataclass

from scoring.duties import duties_met
from scoring.judges import JUDGES
from scoring.rubric import MarkWeights, Point, Rubric
from scoring.story import Story
from scoring.value import Value, value_of
from sim.core.content import Content, Rule
from sim.events import Found

ETHICS, OUTCOME = "ethics", "outcome"
WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One of the five marks, 0 to 100, or None where the call gave no occasion for it."""

    key: str
    value: float | None
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """A call's marks. `status`: passed, not_passed, capped, failed; `fatal`: findings that fail a person."""

    marks: tuple[Mark, ...]
    total: float
    status: str
    fatal: tuple[Found, ...]
    near_fatal: tuple[Found, ...]
    critical: tuple[Found, ...]  # of any evidence
    value: Value

    def mark(self, key: str) -> Mark:
        """A mark by its key."""
        return next(mark for mark in self.marks if mark.key == key)


def assess(content: Content, rubric: Rubric, story: Story) -> Assessment:
    """Judge every criterion of the rubric over the story of a call."""
    rules = {rule.id: rule for rule in content.book.rules}
    found = story.findings()
    value = value_of(content, rubric.value, story, duties_met(story, rubric.duties, content.book))
    marks = tuple(judged(key, weights, rubric, story, rules, value) for key, weights in rubric.marks.items())
    critical = tuple(one for one in found if rules[one.rule].severity == "critical")
    fatal = tuple(one for one in critical if rules[one.rule].failing)
    near = tuple(one for one in found if rules[one.rule].near_fatal)
    total = weighted(marks, rubric)
    return Assessment(marks, *verdict(total, fatal, near, rubric), fatal, near, critical, value)


def verdict(total: float, fatal: tuple[Found, ...], near: tuple[Found, ...], rubric: Rubric) -> tuple[float, str]:
    """Fatal findings fail the call; near-fatal ones cap it."""
    if fatal:
        return 0.0, "failed"
    if near and total > rubric.cap:
        return float(rubric.cap), "capped"
    return total, "passed" if total >= rubric.passed else "not_passed"


def judged(key: str, weights: MarkWeights, rubric: Rubric, story: Story, rules: dict[str, Rule], value: Value) -> Mark:
    """One mark from its criteria."""
    if key == OUTCOME:
        answered = story.answered
        return Mark(key, WHOLE * value.u if answered else None, (Point(OUTCOME, value.u * WHOLE, WHOLE),))
    if key == ETHICS:
        points = tuple(kept(name, most, rubric, story, rules) for name, most in weights.criteria.items())
    else:
        points = tuple(JUDGES[name](story, most) for name, most in weights.criteria.items())
    most = sum(point.most for point in points)
    won = sum(point.won for point in points)
    return Mark(key, WHOLE * won / most if most else None, points)


def kept(criterion: str, most: float, rubric: Rubric, story: Story, rules: dict[str, Rule]) -> Point:
    """A criterion of conduct: whole until rules that count in it are broken."""
    if not story.answered:
        return Point(criterion, 0.0, 0.0)
    broken = [found for found in story.findings() if rules[found.rule].criterion == criterion]
    lost = sum(rubric.deductions[rules[found.rule].severity] for found in broken)
    turns = tuple(dict.fromkeys(found.turn for found in broken))
    return Point(criterion, most * max(0.0, 1.0 - lost), most, turns, "broken" if broken else "kept")


def weighted(marks: tuple[Mark, ...], rubric: Rubric) -> float:
    """The marks that apply, by weight."""
    pairs = [(rubric.marks[mark.key].weight, mark.value) for mark in marks if mark.value is not None]
    weight = sum(share for share, _ in pairs)
    return sum(share * given for share, given in pairs) / weight if weight else 0.0
