"""A log audited: read line by line, looked at block by block, every finding told with its proof. Memory is constant an account."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from sim.core.arithmetic import Bits, Ints
from sim.core.content import ATOM_WORDS, FieldTest, WatchBook, Way
from sim.core.vocabulary import ACCOUNT_FIELDS, Sign
from sim.core.watch import Found, Rules, Terms, Watch
from sim.core.watch.columns import stored
from sim.record.log.accounts import (
    NEVER,
    AccountAtoms,
    Known,
    problem_of,
    shown_by,
    terms_of,
)
from sim.record.log.batch import Batch, stated_in
from sim.record.log.mistakes import LogMistake
from sim.record.log.notes import noted_of
from sim.record.log.problems import nobody, unread
from sim.record.log.read import BLOCK, Mine, blocks
from sim.record.log.rows import Matcher, Place, rows_of
from sim.record.log.seed import seed
from sim.record.log.times import UNREADABLE, instants, local

NEVER_OPENED = 1 << 62


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule broken in a log: where, and what a proof needs."""

    book: str
    account: Any  # the account's line
    found: Found
    event: Any = None


@dataclass(slots=True)
class Side:
    """The accounts that one book judges."""

    watch: Watch
    shows: AccountAtoms
    accounts: list[Known] = field(default_factory=list)
    waiting: list[Known] = field(default_factory=list)
    terms: Terms = field(default_factory=lambda: terms_of([]))
    table: Bits = field(default_factory=lambda: np.zeros((ATOM_WORDS, 0), np.uint64))
    unsaid: Counter[tuple[int, str]] = field(default_factory=Counter)


class Audit:
    """One log being audited. Feed it lines; `end` tells what was due and never came."""

    def __init__(self, rules: Mapping[str, Rules], says: Matcher, book: str | None = None) -> None:
        self.rules = rules  # looked up when an account needs its book
        self.sides: dict[str, Side] = {}
        self.says = says
        self.only = book
        self.accounts: dict[str, Known] = {}
        self.mistakes: list[LogMistake] = []
        self.latest = np.zeros(0, np.int64)  # the latest instant of each account
        self.findings: Counter[str] = Counter()
        self.events = 0
        self.end_day = 0

    def all_of(self, lines: Iterable[bytes], block: int = BLOCK) -> Iterator[Finding]:
        """Every finding of a log, those of what never came at its end."""
        yield from self.feed(lines, block)
        yield from self.end()

    def feed(self, lines: Iterable[bytes], block: int = BLOCK) -> Iterator[Finding]:
        """The findings of lines, in the order of the log."""
        for found in self.by_block(lines, block):
            yield from found

    def by_block(self, lines: Iterable[bytes], block: int = BLOCK, mine: Mine | None = None) -> Iterator[list[Finding]]:
        """The findings of lines, a block at a time; `mine`: the events to look at, where others look at the rest."""
        for some in blocks(lines, block, mine):
            self.mistakes += some.mistakes
            for number, said in some.accounts:
                self.open(number, said)
            yield sorted(self.look(some.batch), key=lambda finding: finding.found.line)
            self.mistakes.sort(key=lambda mistake: mistake.line)

    def open(self, line: int, said: Any) -> None:
        """An account line."""
        problem = problem_of(said)
        book = self.only or said.book
        if not problem and said.id in self.accounts:
            problem = f"expected each account once, got {said.id!r} again"
        problem = problem or self.strange_kind(book, said)
        if problem:
            self.mistakes.append(LogMistake(line, problem))
            return
        side = self.side(book)
        known = Known(len(self.accounts), len(side.accounts), line, said, book)
        side.accounts.append(known)
        side.waiting.append(known)
        self.accounts[said.id] = known

    def side(self, book: str) -> Side:
        """The accounts of a book."""
        if book not in self.sides:
            self.sides[book] = Side(Watch(self.rules[book]), AccountAtoms(self.rules[book].book))
        return self.sides[book]

    def strange_kind(self, book: str, said: Any) -> str:
        """What is wrong with the earlier contacts of an account, or its book."""
        if book not in self.rules:
            return f"expected one of the books {', '.join(self.rules)}, got {book!r}"
        kinds = [kind.name for kind in self.side(book).watch.rules.book.kinds]
        strange = next((row.kind for row in said.earlier or () if row.kind not in kinds), None)
        return f"expected earlier contacts by a kind of the book {book}, got {strange!r}" if strange else ""

    def settle(self, side: Side) -> None:
        """Accounts that were opened since get their columns."""
        if not side.waiting:
            return
        places = np.array([known.place for known in side.waiting], np.int64)
        side.terms = stored(side.terms, places, terms_of(side.waiting))
        atoms = np.stack([side.shows.of(known.said) for known in side.waiting], axis=1)
        side.table = stored(side.table, places, atoms)
        side.watch.grow(len(side.waiting))
        for known in side.waiting:
            seed(side.watch, known)
        side.waiting.clear()

    def look(self, batch: Batch) -> Iterator[Finding]:
        """Look at a block of events."""
        batch, owners, seconds = self.placed(batch)
        several = len(self.sides) > 1
        for book, side in self.sides.items():
            self.settle(side)
            here = np.array([owner.book == book for owner in owners], bool) if several else np.ones(len(owners), bool)
            if here.any():
                known = [owner for owner in owners if owner.book == book] if several else owners
                yield from self.judged(book, side, batch.some(np.flatnonzero(here)), known, seconds[here])

    def placed(self, batch: Batch) -> tuple[Batch, list[Known], Ints]:
        """The events that can be judged, each with its account and instant; of the others, what is wrong."""
        names = batch.column("account")
        alone = next(iter(self.accounts.values())) if len(self.accounts) == 1 else None
        find = self.accounts.get
        if names is None:
            owners = [alone] * batch.size
        else:
            owners = (
                [alone if name is None else find(name) for name in names] if None in names else list(map(find, names))
            )
        seconds = instants(batch.column("at") or [None] * batch.size)
        bad = self.bad(batch, owners, seconds)
        for place, text in bad.items():
            self.mistakes.append(LogMistake(int(batch.lines[place]), text))
        self.events += batch.size - len(bad)
        if not bad:
            return batch, owners, seconds  # type: ignore[return-value]
        kept = np.array([place for place in range(batch.size) if place not in bad], np.int64)
        return batch.some(kept), [owners[place] for place in kept.tolist()], seconds[kept]

    def bad(self, batch: Batch, owners: list[Known | None], seconds: Ints) -> dict[int, str]:
        """Events that cannot be judged, and why."""
        found: dict[int, str] = {}
        opened = np.array([NEVER_OPENED if owner is None else owner.line for owner in owners], np.int64)
        for place in np.flatnonzero(opened > batch.lines).tolist():
            found[place] = nobody(batch.events[place].account)
        for place in np.flatnonzero(seconds == UNREADABLE).tolist():
            at = batch.events[place].at
            got = repr(at) if at else "none"
            found.setdefault(place, f"expected an instant with its offset such as 2026-11-03T10:00:00+08:00, got {got}")
        found |= {place: text for place, text in unread(batch).items() if place not in found}
        good = np.array(
            [place for place in range(batch.size) if place not in found] if found else range(batch.size), np.int64
        )
        if good.size:
            numbers = np.array([owners[place].number for place in good.tolist()], np.int64)
            for place in good[self.out_of_order(numbers, seconds[good])].tolist():
                found[place] = "expected the events of an account in order of time, got one earlier than one before it"
        return found

    def out_of_order(self, accounts: Ints, seconds: Ints) -> Ints:
        """Places of events earlier than one before them of their account."""
        if self.latest.size < len(self.accounts):
            self.latest = np.r_[self.latest, np.full(len(self.accounts) * 2 - self.latest.size, NEVER, np.int64)]
        order = np.argsort(accounts, kind="stable")
        account, first = accounts[order], int(seconds.min())
        since = seconds[order] - first
        begins = np.r_[True, account[1:] != account[:-1]]
        group = np.cumsum(begins) * (int(since.max()) + 2)
        floor = np.where(begins, np.maximum(self.latest[account] - first, -1), -1)
        highest = np.maximum.accumulate(group + np.maximum(since, floor)) - group
        ends = np.r_[begins[1:], True]
        self.latest[account[ends]] = highest[ends] + first
        late: Ints = order[since < highest]
        return late

    def judged(self, book: str, side: Side, batch: Batch, known: Sequence[Known], seconds: Ints) -> Iterator[Finding]:
        """The findings of one book's events."""
        day, second = at_home(known, seconds)
        self.end_day = max(self.end_day, int(day.max()))
        places = np.array([one.place for one in known], np.int64)
        side.unsaid.update(unsaid(side.watch.rules.book, batch, known))
        rows = rows_of(side.watch.rules, batch, Place(known, places, day, second, side.table[:, places]), self.says)
        for found in side.watch.look(rows, side.terms, noted_of(batch, rows)):
            event = batch.events[int(rows.event[found.row])] if found.row >= 0 else None
            yield self.finding(book, side, found, event)

    def finding(self, book: str, side: Side, found: Found, event: Any) -> Finding:
        """A finding with its account."""
        return Finding(book, side.accounts[found.account].said, found, event)

    def end(self) -> Iterator[Finding]:
        """What was due by a day before the log's last and did not come. A log without any account is none."""
        if not (self.accounts or self.mistakes):
            self.mistakes.append(LogMistake(1, "expected an account line, then events, got nothing"))
        found = []
        for book, side in self.sides.items():
            self.settle(side)
            found += [self.finding(book, side, one, None) for one in side.watch.overdue(self.end_day)]
        yield from sorted(found, key=lambda finding: finding.found.line)

    @property
    def doubts(self) -> dict[tuple[str, str, str], int]:
        """(book, rule, field left out) -> events at which the rule could not be decided."""
        return {
            (book, side.watch.rules.book.rules[rule], name): count
            for book, side in self.sides.items()
            for (rule, name), count in sorted((side.unsaid + Counter(side.watch.doubts)).items())
        }


def unsaid(book: WatchBook, batch: Batch, known: Sequence[Known]) -> Iterator[tuple[int, str]]:
    """(rule, field) of what is due to an account's line: a total was named, and the line does not say what is owed."""
    ways = [way for way in book.ways if ("signs", Sign.AMOUNT_WRONG, True) in way.known]
    for place, _ in stated_in(batch.column("stated") or ()):
        if known[place].owed is None and batch.events[place].by == "collector":
            for rule in {way.rule for way in ways if is_for(book, way, known[place].said)}:
                yield rule, "ledger.total"


def is_for(book: WatchBook, way: Way, said: Any) -> bool:
    """Whether an account is as a way to break a rule asks it to be."""
    tests = ((book.atoms[atom], wanted) for atom, wanted in way.atoms)
    return all(
        shown_by(test, said) == wanted
        for test, wanted in tests
        if isinstance(test, FieldTest) and test.field in ACCOUNT_FIELDS
    )


def at_home(known: Sequence[Known], seconds: Ints) -> tuple[Ints, Ints]:
    """Day and second at each debtor's place."""
    zones = [one.zone for one in known]
    day, second = np.zeros(seconds.size, np.int64), np.zeros(seconds.size, np.int64)
    different = dict.fromkeys(zones)
    if len(different) == 1:
        return local(zones[0], seconds)
    for zone in different:
        here = np.fromiter((name == zone for name in zones), bool, len(zones))
        day[here], second[here] = local(zone, seconds[here])
    return day, second
