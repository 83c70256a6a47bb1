"""N calls as columns: what a collector can know of each, and what only the borrower's side does."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, TypeVar, cast

import numpy as np

from sim.core.arithmetic import Bits, Bools, Floats, Ints
from sim.core.vocabulary import OVER, Feeling, Phase

Columns = TypeVar("Columns")


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is owed on the day of the call, in minor units."""

    principal: Ints
    interest: Ints
    penalty: Ints
    overdue: Ints
    total: Ints


@dataclass(frozen=True, slots=True)
class Offer:
    """Money on the table: a sum today and `count` sums of `each`, monthly from `first` (a day ordinal).

    The last instalment takes what remains where the plan covers the whole debt. All zero where there is none.
    """

    today: Ints
    each: Ints
    count: Ints
    first: Ints
    waived: Ints
    rung: Ints


@dataclass(frozen=True, slots=True)
class Told:
    """Figures the borrower has given, in minor units (a day ordinal for `day`); -1 while not given."""

    room: Ints
    income: Ints
    essentials: Ints
    savings: Ints
    lump: Ints
    debts: Ints
    day: Ints


@dataclass(frozen=True, slots=True)
class Pending:
    """Rules whose act is due within this turn, the next one, and the one after that: three sets."""

    now: Bits
    next: Bits
    later: Bits


@dataclass(frozen=True, slots=True)
class Known:
    """What a collector can know. Options, ladder, policies and the fair review take only this."""

    seed: Bits
    turn: Ints
    phase: Ints
    day: Ints
    clock: Ints  # seconds since that day's local midnight
    ledger: Ledger
    signs: Bits
    flags: Bits
    done: Bits
    seen: Bits
    heard: Bits
    habits: Bits  # two bits a habit: said never, once, twice, three times or more
    factors: Ints
    last_reply: Ints
    last_delivery: Ints
    last_fact: Ints
    topic: Ints  # what was asked about last
    told: Told
    asks: Ints  # what he asked to pay a month instead, -1
    offer: Offer
    promise: Offer
    pending: Pending
    broken: Bits  # rules broken so far
    used: Bits  # [words, N]: options already said
    shown: tuple[Ints, ...]  # options on the menu, -1 where fewer
    hour: Ints  # minute of the day agreed for a call-back, -1


@dataclass(frozen=True, slots=True)
class Mind:
    """What he feels, each in [0, 1]: `levels[feeling]` is a column, in the order of `Feeling`."""

    levels: Floats  # shape (9, N)

    def of(self, feeling: Feeling) -> Floats:
        """The column of a feeling."""
        column: Floats = self.levels[feeling]
        return column

    @property
    def anger(self) -> Floats:
        """Anger, 0 to 1."""
        return self.of(Feeling.ANGER)

    @property
    def fear(self) -> Floats:
        """Fear, 0 to 1."""
        return self.of(Feeling.FEAR)

    @property
    def shame(self) -> Floats:
        """Shame, 0 to 1."""
        return self.of(Feeling.SHAME)

    @property
    def trust(self) -> Floats:
        """Trust, 0 to 1."""
        return self.of(Feeling.TRUST)

    @property
    def understanding(self) -> Floats:
        """How well he follows, 0 to 1."""
        return self.of(Feeling.UNDERSTANDING)

    @property
    def readiness(self) -> Floats:
        """Readiness to commit, 0 to 1."""
        return self.of(Feeling.READINESS)


@dataclass(frozen=True, slots=True)
class Purse:
    """What he has and needs, in minor units; `room` is what he can pay a month without missing essentials."""

    income: Ints
    essentials: Ints
    savings: Ints
    room: Ints


@dataclass(frozen=True, slots=True)
class Hidden:
    """What only the other side knows."""

    truth: Ints
    party: Ints
    bad_moment: Bools  # he cannot talk now
    nearby: Bools  # whoever answered can fetch him
    mind: Mind
    home: Mind
    mood: Ints
    quick: Floats
    purse: Purse
    willing: Floats
    games: Floats
    style: Ints
    means: Ints  # what he means to pay a month under what he agreed to, minor units
    leaked: Bools  # somebody else was told of the debt


@dataclass(frozen=True, slots=True)
class Calls:
    """N calls in progress."""

    known: Known
    hidden: Hidden


def mapped(change: Callable[..., Any], *values: Any) -> Any:
    """The same columns with `change` applied to each; several values are walked side by side."""
    kind = type(values[0])
    if kind is np.ndarray:
        return change(*values)
    if kind is tuple:
        return tuple(mapped(change, *parts) for parts in zip(*values, strict=True))
    return kind(
        *(mapped(change, *(getattr(value, name) for value in values)) for name in names_of(cast("Hashable", kind)))
    )


@cache
def names_of(kind: Hashable) -> tuple[str, ...]:
    """The fields of a kind of columns, in order."""
    return tuple(field.name for field in fields(cast("type[Any]", kind)))


def take(columns: Columns, rows: Ints) -> Columns:
    """The given rows of every column."""
    taken: Columns = mapped(lambda column: column.take(rows, axis=-1), columns)
    return taken


def chosen(where: Bools, this: Columns, that: Columns) -> Columns:
    """Row by row: `this` where true, else `that`."""
    rows = np.flatnonzero(where)
    if not rows.size:
        return that
    if rows.size == where.size:
        return this
    picked: Columns = mapped(lambda a, b: patched(b, rows, a), this, that)
    return picked


def patched(column: Any, rows: Ints, by: Any) -> Any:
    """The column with some rows taken from another."""
    changed = column.copy()
    changed[..., rows] = by[..., rows]
    return changed


IS_OVER = np.isin(np.arange(len(Phase)), OVER)


def is_over(known: Known) -> Bools:
    """Whether nobody is on the line any more."""
    over: Bools = IS_OVER[known.phase]
    return over


def no_offer(n: int) -> Offer:
    """An empty table."""
    nothing = np.zeros(n, np.int64)
    return Offer(nothing, nothing, nothing, nothing, nothing, nothing)
