"""A conduct book to the monitors of a call: what sets each rule off, and what blocks it, as bit sets.

A call is one kind of contact: what a book asks of logs is settled here as far as a call's setting settles it. What is left is
about the words, the flags and what is known; ways to break a rule that no call can reach are left out.
"""

from collections.abc import Mapping

import numpy as np

from scenarios.compile.setting import ANY_CALL, Setting, settled
from scenarios.schema.book import BookFile, Breach, Kind, RuleSpec
from scenarios.schema.conditions import Condition
from sim.core.content import Book, Local, Look, Rule
from sim.core.errors import ContentError
from sim.core.vocabulary import FORMS, Reply

MOST_RULES = 64
CAP = 60
COLUMNS = {"sign": "signs", "heard": "heard", "done": "done", "seen": "seen", "flag": "flags"}
"""What a rule can ask about, and the column of what is known that it is."""


class Monitors:
    """The bit sets of a book while it is being compiled. A rule with two ways to be broken takes two bits."""

    def __init__(self, book_id: str, kinds: Mapping[str, Kind] | None = None) -> None:
        self.id = book_id
        self.kinds = kinds or {}
        self.rules: list[Rule] = []
        self.ways: list[str] = []
        self.on_form = np.zeros(len(FORMS), np.uint64)
        self.met_by = np.zeros(len(FORMS), np.uint64)
        self.due = np.zeros((3, len(Reply)), np.uint64)
        self.blocked: dict[tuple[str, int], np.ndarray] = {}
        self.masks = dict.fromkeys(("at_close", "third_time", "once", "on_note", "on_event"), 0)
        self.note_checks: dict[str, int] = {}
        self.quiet: list[tuple[int, int]] = []
        self.alike: dict[tuple[str, frozenset[Condition]], int] = {}

    @property
    def full(self) -> bool:
        """Whether no bit is left."""
        return len(self.rules) >= MOST_RULES

    def add(self, rule: Rule, spec: RuleSpec, breach: Breach) -> int:
        """Give one way of breaking a rule its bit."""
        if self.full:
            raise ContentError(f"{self.id}: expected at most {MOST_RULES} ways to break a rule in a call, got more")
        bit = 1 << len(self.rules)
        self.rules.append(rule)
        self.ways.append(f"{rule.id} {spec.breaks.index(breach) + 1}")
        for name, on in (("third_time", spec.third_time), ("once", spec.once)):
            self.masks[name] |= bit if on else 0
        return bit

    def shared(self, rule: Rule, breach: Breach, conditions: list[Condition]) -> int:
        """The bit of another way to break the rule by an act under the same conditions; 0 where there is none."""
        return self.alike.get((rule.id, frozenset(conditions)), 0) if breach.act else 0

    def trigger(self, breach: Breach, bit: int) -> None:
        """What makes it looked at in a call."""
        for codes in breach.act:
            self.on_form[list(codes)] |= np.uint64(bit)
        if breach.due and breach.due.after:
            self.due[breach.due.within - 1, list(breach.due.after)] |= np.uint64(bit)
            self.met_by[[code for codes in breach.due.act for code in codes]] |= np.uint64(bit)
        if breach.close:
            self.masks["at_close"] |= bit
        for check in breach.note:
            self.note_checks[check] = self.note_checks.get(check, 0) | bit
            self.masks["on_note"] |= bit

    def block(self, column: str, code: int, wanted: bool, bit: int) -> None:
        """In every byte value where what is asked about is otherwise, the rule does not fire."""
        place, inside = divmod(code, 8)
        values = np.arange(256)
        wrong = (values >> inside & 1).astype(bool) != wanted
        table = self.blocked.setdefault((column, place), np.zeros(256, np.uint64))
        table[wrong] |= np.uint64(bit)

    def book(self) -> Book:
        """The compiled monitors."""
        return Book(
            id=self.id,
            rules=tuple(self.rules),
            ways=tuple(self.ways),
            on_form=self.on_form,
            met_by=self.met_by,
            due=self.due,
            looks=tuple(
                Look(column, byte, table, np.bitwise_or.reduce(table))
                for (column, byte), table in sorted(self.blocked.items())
            ),
            quiet=tuple(dict.fromkeys(self.quiet)),
            note_checks={check: np.uint64(bit) for check, bit in self.note_checks.items()},
            **{name: np.uint64(mask) for name, mask in self.masks.items()},
        )


def rule_of(rule_id: str, spec: RuleSpec, product: str | None = None, signed: str = "") -> Rule:
    """What readers need of a rule, for a product where it rests on different sources."""
    footing = spec.footing(product)
    return Rule(
        id=rule_id,
        severity=spec.severity,
        reason=spec.reason,
        weight=footing.source.weight,
        evidence=footing.evidence,
        criterion=spec.criterion,
        near_fatal=spec.near_fatal,
        cap=CAP,
        signed=signed,
        tags=spec.tags,
    )


def applies(spec: RuleSpec, days: int | None) -> bool:
    """Whether a rule applies to a debt so many days past due; whole where none are given."""
    return days is None or (spec.from_days <= days and (spec.until_days is None or days <= spec.until_days))


def in_force(spec: RuleSpec, day: int) -> bool:
    """Whether a rule is in force on a day; whole where none is given."""
    begun = not spec.from_date or spec.from_date.toordinal() <= day
    return not day or (begun and (not spec.until_date or day <= spec.until_date.toordinal()))


def signature(file: BookFile, rule_id: str) -> str:
    """Who of the firm confirmed a rule, and when; nothing where nobody did."""
    signed = file.confirm.get(rule_id)
    return f"{signed.by}, {signed.date.isoformat()}" if signed else ""


def book_of(file: BookFile, days_past_due: int | None = None, setting: Setting = ANY_CALL) -> Book:
    """The monitors of a call, as far as the book applies to its debt, its product and its parties."""
    monitors = Monitors(file.id, file.kinds)
    for rule_id, spec in file.rules.items():
        if not applies(spec, days_past_due) or not setting.covers(spec) or not in_force(spec, setting.day):
            continue
        rule = rule_of(rule_id, spec, setting.product, signature(file, rule_id))
        for breach in spec.breaks:
            add_way(monitors, rule, spec, breach, setting)
    return monitors.book()


def add_way(monitors: Monitors, rule: Rule, spec: RuleSpec, breach: Breach, setting: Setting) -> None:
    """One way to break a rule, where a call can be broken that way."""
    conditions = settled((*breach.on, *breach.when), setting, monitors.kinds)
    if conditions is None or breach.count or (breach.due and breach.due.after_kind):
        return
    bit = monitors.shared(rule, breach, conditions) or monitors.add(rule, spec, breach)
    monitors.trigger(breach, bit)
    if breach.act:
        monitors.alike[(rule.id, frozenset(conditions))] = bit
    spans = (literal.subject for literal in (*breach.on, *breach.when))
    monitors.quiet += [(span.start, span.end) for span in spans if isinstance(span, Local)]
    if breach.on:
        monitors.on_form[1:] |= np.uint64(bit)
        monitors.masks["once"] |= bit
    for condition in conditions:
        block_known(monitors, condition, bit)


def block_known(monitors: Monitors, condition: Condition, bit: int) -> None:
    """A condition on what is known in a call."""
    monitors.block(COLUMNS[condition.word], condition.code, condition.wanted, bit)
