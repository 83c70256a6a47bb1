"""How somebody is getting on: what came of each call, per level, and the one next thing to practise."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.settings import LEVELS
from scenarios.compile import Play, load
from scenarios.compile.gender import of
from scenarios.files import HOME, read
from scenarios.schema.debrief import DebriefFile
from scenarios.schema.scenario import ScenarioFile
from scoring.debrief import debrief_of
from sim.record import Record

LAST = 5
"""Calls the next thing to practise is drawn from."""

OFTEN = 2
"""A rule that was broken in so many of them is named."""

PASSED, UNMARKED = "passed", "unmarked"
RESULT = frozenset({"scenario", "level", "status", "total", "practise", "findings"})
"""What a result must have; one that lacks any of it is worked out again from its record."""

Results = Mapping[str, Mapping[str, Any]]
"""Results by the name of their record, which begins with when the call was made."""


def result_of(record: Record) -> dict[str, Any]:
    """What came of a finished call."""
    return result_of_play(load(record.header.scenario), record.header.level, record)


def result_of_play(play: Play, level: str, record: Record) -> dict[str, Any]:
    """What came of a finished call of this play: its mark, the criterion to practise, the rules it broke."""
    debrief = debrief_of(play.content, play.rubric, play.guide, record.events)
    marked, spoken = play.scenario.marked, debrief.story.answered
    broken = dict.fromkeys(finding.found.rule for finding in debrief.findings)
    return {
        "scenario": play.id,
        "level": level,
        "status": debrief.assessment.status if marked else UNMARKED,
        "total": round(debrief.assessment.total) if marked else 0,
        "practise": debrief.practise if marked and spoken else "",
        "findings": {rule: play.guide.rules[rule].title for rule in broken},
    }


@dataclass(frozen=True, slots=True)
class Tried:
    """How a call was fared at: how often, the last mark, and per level how often, the best mark, whether passed."""

    times: int
    last: int | None
    levels: dict[str, "AtLevel"]

    @property
    def passed(self) -> bool:
        """Whether it was passed at any level."""
        return any(level.passed for level in self.levels.values())


@dataclass(frozen=True, slots=True)
class AtLevel:
    """How a call was fared at on one level."""

    times: int
    best: int
    passed: bool


def tried(results: Results, scenario: str) -> Tried:
    """How one call was fared at."""
    mine = [one for _, one in sorted(results.items()) if one["scenario"] == scenario]
    marked = [one for one in mine if one["status"] != UNMARKED]
    levels = {level: at_level([one for one in marked if one["level"] == level]) for level in LEVELS}
    found = {level: at for level, at in levels.items() if at is not None}
    return Tried(len(mine), int(marked[-1]["total"]) if marked else None, found)


def at_level(results: Sequence[Mapping[str, Any]]) -> AtLevel | None:
    """Some results of one level; None of none."""
    if not results:
        return None
    best = max(int(one["total"]) for one in results)
    return AtLevel(len(results), best, any(one["status"] == PASSED for one in results))


@dataclass(frozen=True, slots=True)
class Practise:
    """The next thing to practise: a criterion, in how many of the last calls it was weakest, and where to train it."""

    criterion: str
    count: int
    of: int
    scenario: str
    rule: Mapping[str, str] | None  # a rule that was broken again and again, in words
    broken: int


def practise_next(results: Results, scenarios: Sequence[ScenarioFile]) -> Practise | None:
    """What the last debriefs have in common: the criterion most often weakest, of equals the latest; None of none."""
    last = [one for _, one in sorted(results.items()) if one["practise"]][-LAST:]
    weak = [str(one["practise"]) for one in last if one["practise"] != "good"]
    if not last:
        return None
    if not weak:
        return Practise(
            "good", len(last), len(last), least_tried(results, scenarios, str(last[-1]["scenario"])), None, 0
        )
    counts = Counter(weak)
    criterion = max(counts, key=lambda name: (counts[name], len(weak) - weak[::-1].index(name)))
    lost = [str(one["scenario"]) for one in last if one["practise"] == criterion]
    rules = Counter(rule for one in last for rule in one["findings"])
    rule, broken = max(rules.items(), key=lambda pair: pair[1], default=("", 0))
    words = next((one["findings"][rule] for one in reversed(last) if rule in one["findings"]), None)
    where = trainer_of(criterion, results, scenarios, lost[-1])
    often = broken >= OFTEN
    return Practise(criterion, counts[criterion], len(last), where, words if often else None, broken if often else 0)


def trainer_of(criterion: str, results: Results, scenarios: Sequence[ScenarioFile], lost_in: str) -> str:
    """The call that trains a criterion: one not yet passed before one that was, the better trainer before the other."""
    fit = [scenario for scenario in scenarios if criterion in scenario.trains]
    if not fit:
        return lost_in
    best = min(fit, key=lambda one: (tried(results, one.id).passed, one.trains.index(criterion), one.order))
    return best.id


def least_tried(results: Results, scenarios: Sequence[ScenarioFile], other: str) -> str:
    """The first call not yet passed, else the least tried."""
    if not scenarios:
        return other
    fared = {scenario.id: tried(results, scenario.id) for scenario in scenarios}
    return min(scenarios, key=lambda one: (fared[one.id].passed, fared[one.id].times, one.order)).id


def practise_words(criterion: str, scenario: ScenarioFile, lang: str) -> tuple[str, str]:
    """Title and advice of a criterion, as they speak of the person of a scenario."""
    spec = read(HOME / "lines" / "debrief.yaml", DebriefFile).next[criterion]
    title, words = of(spec.title, scenario.person.pronoun), of(spec.words, scenario.person.pronoun)
    return (title.zh, words.zh) if lang == "zh" else (title.en, words.en)


def passed_count(results: Results, scenarios: Iterable[ScenarioFile]) -> int:
    """How many of the calls were passed."""
    return sum(tried(results, scenario.id).passed for scenario in scenarios)
