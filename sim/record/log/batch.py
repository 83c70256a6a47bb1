"""A batch of events as columns: only the fields that are stated anywhere in it cost anything."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

import numpy as np

from sim.core.arithmetic import ONE, Bits, Bools, Ints
from sim.core.content import FieldTest
from sim.core.vocabulary import EVENT_FIELDS, SAID_OF, Field
from sim.record.log.accounts import holds
from sim.record.log.schema import USUAL, Event

NAMES: tuple[str, ...] = Event.__struct_fields__

RARE = tuple(name for name in NAMES if name not in USUAL)
ALL_RARE = attrgetter(*RARE)
UNSTATED = -1
Column = list[Any]
Stated = list[tuple[int, Any]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Events with the lines they stand in, and their top-level fields as columns; a column nobody states is left out."""

    events: list[Any]
    lines: Ints
    columns: dict[str, Column]
    coded: dict[str, Ints] = field(default_factory=dict)  # word fields by code, once asked for
    stands: dict[str, Stated] = field(default_factory=dict)  # where fields are stated, once asked for

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


def stated(batch: Batch, name: str) -> Stated:
    """(place, value) of a field, nested or not, where it is stated."""
    if name not in batch.stands:
        group, _, leaf = name.rpartition(".")
        if group:
            inside = ((place, getattr(value, leaf)) for place, value in stated(batch, group))
            batch.stands[name] = [pair for pair in inside if pair[1] is not None]
        else:
            batch.stands[name] = stated_in(batch.column(name) or ())
    return batch.stands[name]


def codes(batch: Batch, name: str) -> Ints:
    """A word field by code; -1 where it is unstated."""
    if name not in batch.coded:
        batch.coded[name] = codes_of(batch, name)
    return batch.coded[name]


def codes_of(batch: Batch, name: str) -> Ints:
    """A word field by code, worked out."""
    of: dict[Any, int] = {word: code for code, word in enumerate(EVENT_FIELDS[name].words)}
    column = batch.column(name)
    if column is not None:
        of[None] = UNSTATED
        return np.array(list(map(of.__getitem__, column)), np.int64)
    found = np.full(batch.size, UNSTATED, np.int64)
    for place, value in stated(batch, name):
        found[place] = of[value]
    return found


def figures(batch: Batch, name: str, otherwise: int = UNSTATED) -> Ints:
    """A whole-number field; `otherwise` where it is unstated."""
    found = np.full(batch.size, otherwise, np.int64)
    for place, value in stated(batch, name):
        found[place] = int(value)
    return found


def stated_in(column: Sequence[Any]) -> list[tuple[int, Any]]:
    """(place, value) where a column states anything."""
    return [(place, value) for place, value in enumerate(column) if value is not None]


def tested(batch: Batch, test: FieldTest) -> Bools:
    """Where a test of a field of the event is met."""
    field = EVENT_FIELDS[test.field]
    if field.kind == "word" and test.op == "is":
        return among(codes(batch, test.field), test.codes, field)
    if test.op == "left_out":
        return left_out(batch, test.field)
    stands = stated(batch, test.field)
    found = np.full(batch.size, test.op == "unstated")
    if test.op == "unstated":
        found[[place for place, _ in stands]] = False
        return found
    met = {value: holds(test, value, field.words) for value in {value for _, value in stands}}
    found[[place for place, value in stands if met[value]]] = True
    return found


def left_out(batch: Batch, name: str) -> Bools:
    """Where a field is not stated and one would look for it: the part it stands in is there, or the way of contact has it."""
    group, _, _ = name.rpartition(".")
    channels = EVENT_FIELDS["channel"].words
    wanted = tuple(channels.index(channel) for channel in SAID_OF.get(group or name, channels))
    looked_for = among(codes(batch, "channel"), wanted, EVENT_FIELDS["channel"])
    if group:
        looked_for[[place for place, _ in stated(batch, group)]] = True
    looked_for[[place for place, _ in stated(batch, name)]] = False
    return looked_for


def among(found: Ints, wanted: tuple[int, ...], field: Field) -> Bools:
    """Whether a code is one of some; what is unstated is none of them."""
    table = np.zeros(len(field.words) + 1, bool)
    table[list(wanted)] = True
    met: Bools = table[found]
    return met


def marked(sets: Bits, place: int, where: Bools) -> None:
    """Put an atom into the words where it holds."""
    sets[place // 64] |= where.astype(np.uint64) * (ONE << np.uint64(place % 64))
