"""A conduct book to its monitors: what sets each rule off, and what blocks it, as bit sets."""

from collections.abc import Iterable

import numpy as np

from scenarios.schema.book import BookFile, Breach, RuleSpec
from scenarios.schema.conditions import Condition
from sim.core.content import Book, Look, Rule
from sim.core.errors import ContentError
from sim.core.vocabulary import FORMS, Reply

MOST_RULES = 64
CAP = 60
COLUMNS = {"sign": "signs", "heard": "heard", "done": "done", "seen": "seen", "flag": "flags"}
"""What a rule can ask about, and the column of what is known that it is."""


class Monitors:
    """The bit sets of a book while it is being compiled. A rule with two ways to be broken takes two bits."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.on_form = np.zeros(len(FORMS), np.uint64)
        self.met_by = np.zeros(len(FORMS), np.uint64)
        self.due = np.zeros((3, len(Reply)), np.uint64)
        self.blocked: dict[tuple[str, int], np.ndarray] = {}
        self.masks = dict.fromkeys(("at_close", "third_time", "once", "on_note"), 0)
        self.note_checks: dict[str, int] = {}

    def add(self, rule_id: str, spec: RuleSpec, breach: Breach) -> None:
        """Give one way of breaking a rule its bit."""
        bit = 1 << len(self.rules)
        self.rules.append(rule_of(rule_id, spec))
        self.trigger(breach, bit)
        for name, on in (("third_time", spec.third_time), ("once", spec.once)):
            self.masks[name] |= bit if on else 0
        for condition in breach.when:
            self.block(rule_id, condition, bit)

    def trigger(self, breach: Breach, bit: int) -> None:
        """What makes it looked at."""
        for codes in breach.act:
            self.on_form[list(codes)] |= np.uint64(bit)
        if breach.due:
            self.due[breach.due.within - 1, list(breach.due.after)] |= np.uint64(bit)
            self.met_by[[code for codes in breach.due.act for code in codes]] |= np.uint64(bit)
        if breach.close:
            self.masks["at_close"] |= bit
        for check in breach.note:
            self.note_checks[check] = self.note_checks.get(check, 0) | bit
            self.masks["on_note"] |= bit

    def block(self, rule_id: str, condition: Condition, bit: int) -> None:
        """In every byte value where what is asked about is otherwise, the rule does not fire."""
        if condition.word not in COLUMNS:
            raise ContentError(
                f"{rule_id}: expected conditions on {', '.join(COLUMNS)}, got {condition.word}:{condition.name}"
            )
        place, inside = divmod(condition.code, 8)
        values = np.arange(256)
        wrong = (values >> inside & 1).astype(bool) != condition.wanted
        table = self.blocked.setdefault((COLUMNS[condition.word], place), np.zeros(256, np.uint64))
        table[wrong] |= np.uint64(bit)


def rule_of(rule_id: str, spec: RuleSpec) -> Rule:
    """What readers need of a rule."""
    return Rule(
        id=rule_id,
        severity=spec.severity,
        reason=spec.reason,
        weight=spec.source.weight,
        evidence=spec.evidence,
        criterion=spec.criterion,
        near_fatal=spec.near_fatal,
        cap=CAP,
        tags=spec.tags,
    )


def applies(spec: RuleSpec, days: int | None) -> bool:
    """Whether a rule applies to a debt so many days past due; whole where none are given."""
    return days is None or (spec.from_days <= days and (spec.until_days is None or days <= spec.until_days))


def book_of(file: BookFile, days_past_due: int | None = None) -> Book:
    """The compiled book, as far as it applies to a debt so many days past due; whole where none are given."""
    monitors = Monitors()
    applying = {rule_id: spec for rule_id, spec in file.rules.items() if applies(spec, days_past_due)}
    for rule_id, spec in applying.items():
        for breach in spec.breaks:
            monitors.add(rule_id, spec, breach)
    if len(monitors.rules) > MOST_RULES:
        raise ContentError(f"{file.id}: expected at most {MOST_RULES} ways to break a rule, got {len(monitors.rules)}")
    return Book(
        id=file.id,
        rules=tuple(monitors.rules),
        on_form=monitors.on_form,
        met_by=monitors.met_by,
        due=monitors.due,
        looks=tuple(Look(column, byte, table) for (column, byte), table in sorted(monitors.blocked.items())),
        note_checks={check: np.uint64(bit) for check, bit in monitors.note_checks.items()},
        **{name: np.uint64(mask) for name, mask in monitors.masks.items()},
    )


def rule_ids(rules: Iterable[Rule]) -> list[str]:
    """Each rule's id once, in order."""
    return list(dict.fromkeys(rule.id for rule in rules))
