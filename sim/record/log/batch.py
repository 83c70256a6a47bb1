"""A batch of events as columns: only the fields that are stated anywhere in it cost anything."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

import numpy as np

from sim.core.arithmetic import ONE, Bits, Bools, Ints
from sim.core.content import FieldTest
from sim.core.vocabulary import EVENT_FIELDS, Field
from sim.record.log.accounts import holds
from sim.record.log.schema import USUAL, Event

NAMES: tuple[str, ...] = Event.__struct_fields__

RARE = tuple(name for name in NAMES if name not in USUAL)
ALL_RARE = attrgetter(*RARE)
UNSTATED = -1
Column = list[Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """Events with the lines they stand in, and their top-level fields as columns; a column nobody states is left out."""

    events: list[Any]
    lines: Ints
    columns: dict[str, Column]
    coded: dict[str, Ints] = field(default_factory=dict)  # word fields by code, once asked for

    @property
    def size(self) -> int:
        """How many events."""
        return len(self.events)

    def column(self, name: str) -> Column | None:
        """What stands in a top-level field, event by event; None where nobody states it."""
        return self.columns.get(name)

    def some(self, kept: Ints) -> "Batch":
        """Some of the events."""
        if kept.size == self.size:
            return self
        rows = kept.tolist()
        columns = {name: [column[row] for row in rows] for name, column in self.columns.items()}
        return Batch([self.events[row] for row in rows], self.lines[kept], columns)


def batch_of(events: list[Any], lines: Ints) -> Batch:
    """Events side by side."""
    columns = {name: list(map(attrgetter(name), events)) for name in USUAL}
    columns = {name: column for name, column in columns.items() if column.count(None) < len(events)}
    hits = [place for place, event in enumerate(events) if type(event) is Event]
    for name, found in zip(RARE, zip(*(ALL_RARE(events[place]) for place in hits), strict=True), strict=False):
        if found.count(None) < len(hits):
            column: Column = [None] * len(events)
            for place, value in zip(hits, found, strict=True):
                column[place] = value
            columns[name] = column
    return Batch(events, lines, columns)


def values(batch: Batch, name: str) -> Column | None:
    """What stands in a field, nested or not; None where nobody states it."""
    group, _, leaf = name.rpartition(".")
    column = batch.column(group or leaf)
    if column is None or not group:
        return column
    inner: Column = [None] * batch.size
    get = attrgetter(leaf)
    for place, inside in enumerate(column):
        if inside is not None:
            inner[place] = get(inside)
    return inner


def codes(batch: Batch, name: str) -> Ints:
    """A word field by code; -1 where it is unstated."""
    if name not in batch.coded:
        batch.coded[name] = codes_of(batch, name)
    return batch.coded[name]


def codes_of(batch: Batch, name: str) -> Ints:
    """A word field by code, worked out."""
    column = values(batch, name)
    if column is None:
        return np.full(batch.size, UNSTATED, np.int64)
    of: dict[Any, int] = {word: code for code, word in enumerate(EVENT_FIELDS[name].words)}
    of[None] = UNSTATED
    return np.array(list(map(of.__getitem__, column)), np.int64)


def figures(batch: Batch, name: str, otherwise: int = UNSTATED) -> Ints:
    """A whole-number field; `otherwise` where it is unstated."""
    column = values(batch, name)
    if column is None:
        return np.full(batch.size, otherwise, np.int64)
    found = np.full(batch.size, otherwise, np.int64)
    for place, value in stated_in(column):
        found[place] = int(value)
    return found


def stated_in(column: Sequence[Any]) -> list[tuple[int, Any]]:
    """(place, value) where a column states anything."""
    return [(place, value) for place, value in enumerate(column) if value is not None]


def tested(batch: Batch, test: FieldTest) -> Bools:
    """Where a test of a field of the event is met."""
    field, column = EVENT_FIELDS[test.field], values(batch, test.field)
    if column is None:
        return np.full(batch.size, test.op == "unstated")
    if test.op == "unstated":
        return np.array([value is None for value in column])
    if field.kind == "word" and test.op == "is":
        return among(codes(batch, test.field), test.codes, field)
    found = np.zeros(batch.size, bool)
    stands = stated_in(column)
    met = {value: holds(test, value, field.words) for _, value in stands}
    for place, value in stands:
        found[place] = met[value]
    return found


def among(found: Ints, wanted: tuple[int, ...], field: Field) -> Bools:
    """Whether a code is one of some; what is unstated is none of them."""
    table = np.zeros(len(field.words) + 1, bool)
    table[list(wanted)] = True
    met: Bools = table[found]
    return met


def marked(sets: Bits, place: int, where: Bools) -> None:
    """Put an atom into the words where it holds."""
    sets[place // 64] |= where.astype(np.uint64) * (ONE << np.uint64(place % 64))
