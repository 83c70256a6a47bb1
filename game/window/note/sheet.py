"""The record as it is being written: its fields, what is still missing, and the note it makes."""

from dataclasses import dataclass, field
from datetime import date

from game.window import figures
from game.window.call.builder import count_typed, sum_typed
from game.window.widgets.amount import Amount, Range
from game.window.widgets.entry import Entry
from game.window.widgets.select import Select
from sim.language.notes import NoteFields, OfferSums
from sim.observe.view import OfferBounds

NOT_SAID = "none"
PROMISES = ("none", "once", "plan")
DAYS_AHEAD = 92
MOST_MONTHS = 60
GRID, UNIT = 5_000, 100
NONE = "–"


class Promise:
    """What was promised: of which kind, and its figures. Nothing is filled in beforehand."""

    def __init__(self, bounds: OfferBounds, currency: str) -> None:
        self.kind = ""
        self.currency = currency
        self.lang = "zh"
        day, total = bounds.day, bounds.total
        self.today = Amount(0, Range(0, total, GRID, total), self.sum_of, sum_typed, UNIT)
        self.each = Amount(0, Range(0, total, GRID, total), self.sum_of, sum_typed, UNIT)
        self.count = Amount(0, Range(0, MOST_MONTHS, 1, MOST_MONTHS, 3), months_of, count_typed)
        self.first = Amount(0, Range(day, day + DAYS_AHEAD, 1, day + DAYS_AHEAD, 7), self.day_of, self.day_typed)

    def sum_of(self, minor: int) -> str:
        """A sum, or a dash where there is none."""
        return figures.money(minor, self.currency) if minor else NONE

    def day_of(self, ordinal: int) -> str:
        """A day, or a dash where there is none."""
        return figures.day(ordinal, self.lang, self.currency) if ordinal else NONE

    def day_typed(self, digits: str) -> int | None:
        """A typed day of the month: the next one there is."""
        bounds, wanted = self.first.bounds, int(digits[-2:])
        days = (day for day in range(bounds.least, bounds.most + 1) if date.fromordinal(day).day == wanted)
        return next(days, None)

    @property
    def whole(self) -> bool:
        """Whether it has the figures it needs."""
        if self.kind in {"", NOT_SAID}:
            return self.kind == NOT_SAID
        dated = self.each.value > 0 and self.first.value > 0
        if self.kind == "plan":
            return dated and self.count.value > 0
        return dated or (self.today.value > 0 and self.each.value == 0)

    def sums(self) -> OfferSums | None:
        """As a note says it; None where nothing was promised."""
        if self.kind not in {"once", "plan"}:
            return None
        count = (1 if self.kind == "once" else self.count.value) if self.each.value else 0
        named = {
            "today": self.today.value,
            "each": self.each.value,
            "count": count,
            "first": self.first.value if count else 0,
        }
        return {name: value for name, value in named.items() if value}


@dataclass(slots=True)
class Sheet:
    """Everything that can be filled in."""

    promise: Promise
    offered: tuple[str, ...]
    text: Entry
    party: str = ""
    verified: bool | None = None
    reason: Select = field(default_factory=Select)
    outcome: Select = field(default_factory=Select)
    facts: set[str] = field(default_factory=set)

    @property
    def spoke(self) -> bool:
        """Whether there was anybody to write about."""
        return self.party != "nobody"

    @property
    def touched(self) -> bool:
        """Whether anything was filled in."""
        return bool(self.party or self.outcome.value or self.facts)

    def answer(self, party: str) -> None:
        """Say who answered."""
        self.party = party

    def verify(self, verified: bool) -> None:
        """Say whether identity was verified."""
        self.verified = verified

    def promised(self, kind: str) -> None:
        """Say what kind of promise it was."""
        self.promise.kind = kind

    def tick(self, fact: str) -> None:
        """Tick a fact, or untick it."""
        self.facts ^= {fact}

    def missing(self) -> list[str]:
        """Keys of the words for what is still to be filled in."""
        lacks = [
            ("note.party", not self.party),
            ("note.verified", self.spoke and self.verified is None),
            ("note.reason", self.spoke and not self.reason.value),
            ("note.outcome", not self.outcome.value),
            ("note.promise", self.spoke and not self.promise.whole),
        ]
        return [key for key, lacking in lacks if lacking]

    def fields(self) -> NoteFields:
        """The note as it stands."""
        return NoteFields(
            party=self.party,
            verified=bool(self.verified) and self.spoke,
            reason=self.reason.value if self.reason.value != NOT_SAID and self.spoke else "",
            outcome=self.outcome.value,
            promise=self.promise.sums() if self.spoke else None,
            facts=tuple(fact for fact in self.offered if fact in self.facts) if self.spoke else (),
            text=self.text.words.strip(),
        )


def months_of(count: int) -> str:
    """A number of instalments, or a dash where there is none."""
    return str(count) if count else NONE
