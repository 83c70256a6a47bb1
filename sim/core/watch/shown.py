"""What an event shows in its place: the atoms and kinds that depend on what came before it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sim.core.arithmetic import ONE, Bits, Bools, has, set_to
from sim.core.calls import take
from sim.core.content import Atom, Consent, Had, IsKind, Over, Plain, Run, WatchBook
from sim.core.watch import memory
from sim.core.watch.columns import File, Past, Rows, kind_in

WEEK = 7
DYNAMIC = (Consent, Plain, Had, Run, Over)
"""Atoms that an event does not show by itself."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One event of each account, and all that its atoms may look at."""

    book: WatchBook
    file: File
    past: Past
    rows: Rows
    opens: Bools
    told: Bits  # kinds told in this contact
    atoms: Bits  # what the event shows by itself, and what its call has stated


def shown(moment: Moment, dynamic: tuple[tuple[str, int], ...], asked: Sequence[bool]) -> tuple[Bits, Bits]:
    """Atoms `[words, N]` and kinds of these events; `dynamic` names what has to be worked out here, in order, and `asked`
    which atoms anything looks at now.
    """
    atoms, kinds = moment.atoms.copy(), moment.rows.kinds.copy()
    for what, number in dynamic:
        if what == "kind":
            if not kind_in(kinds, number).any():
                continue
            again = kind_in(moment.told, number) & moment.book.kinds[number].once
            holds = kind_in(kinds, number) & is_kind(moment.book, number, atoms) & ~again
            kinds[number // 64] = set_to(kinds[number // 64], number % 64, holds)
        elif asked[number]:
            holds = told(moment, moment.book.atoms[number], number, kinds)
            atoms[number // 64] = set_to(atoms[number // 64], number % 64, holds)
    return atoms, kinds


def is_kind(book: WatchBook, number: int, atoms: Bits) -> Bools:
    """Whether all literals of a kind hold."""
    holds = np.ones(atoms.shape[-1], bool)
    for atom, wanted in book.kinds[number].literals:
        holds &= has(atoms[atom // 64], atom % 64) == wanted
    return holds


def told(moment: Moment, atom: Atom, number: int, kinds: Bits) -> Bools:
    """Whether one atom holds."""
    past, rows, book = moment.past, moment.rows, moment.book
    match atom:
        case Consent(code):
            return has(moment.file.consents, code)
        case Plain(name):
            return PLACES[name](moment)
        case IsKind(kind):
            return kind_in(kinds, kind)
        case Had(kind):
            return memory.had(atom, book.kinds[kind], past, rows)
        case Run():
            return memory.run(atom, past, rows)
        case Over():
            return more_than(moment, atom, number, kinds)
    return np.zeros(rows.day.size, bool)


def more_than(moment: Moment, atom: Over, number: int, kinds: Bits) -> Bools:
    """Whether an event of a kind is one too many; only such events are counted at all."""
    book, holds = moment.book, kind_in(kinds, atom.kind)
    hit = np.flatnonzero(holds)
    if hit.size:
        count = memory.counted(
            atom, book.kinds[atom.kind], book.count_place(number), moment.past, take(moment.rows, hit)
        )
        holds[hit] = count + 1 > atom.most
    return holds


def stopped(moment: Moment) -> Bools:
    """Whether this person asked, in an earlier contact, for no more."""
    person = moment.rows.person
    asked: Bools = (moment.file.stopped >> np.maximum(0, person).astype(np.uint64) & ONE) != 0
    return asked & (person >= 0)


def inconvenient(moment: Moment) -> Bools:
    """Whether he ruled these hours out."""
    rows, quiet = moment.rows, moment.past.quiet[..., moment.rows.account]
    weekday = (rows.day - 1) % WEEK  # day ordinal 1 was a Monday
    ruled_out = np.zeros(rows.day.size, bool)
    for start, end, days in quiet:
        that_day = (days >> weekday & 1) != 0
        inside = np.where(
            start < end, (rows.second >= start) & (rows.second <= end), (rows.second >= start) | (rows.second <= end)
        )
        ruled_out |= (start >= 0) & that_day & inside
    return ruled_out


def opted_out(moment: Moment) -> Bools:
    """Whether he opted out of this way of contact."""
    channel = moment.rows.channel
    out: Bools = (moment.file.opted >> np.maximum(0, channel).astype(np.uint64) & ONE) != 0
    return out & (channel >= 0)


PLACES: dict[str, Callable[[Moment], Bools]] = {
    "opens": lambda moment: moment.opens,
    "stopped": stopped,
    "inconvenient": inconvenient,
    "opted_out": opted_out,
    "promise_waits": lambda moment: moment.past.promised[moment.rows.account] > moment.rows.day,
}


def is_dynamic(book: WatchBook, what: str, number: int, found: set[tuple[str, int]]) -> bool:
    """Whether an atom or a kind has to be worked out event by event."""
    if what == "kind":
        kind = book.kinds[number]
        return kind.once or any(("atom", atom) in found for atom, _ in kind.literals)
    atom = book.atoms[number]
    return isinstance(atom, DYNAMIC) or (isinstance(atom, IsKind) and ("kind", atom.kind) in found)


def dynamic_of(book: WatchBook) -> tuple[tuple[str, int], ...]:
    """What has to be worked out event by event, in order."""
    found: set[tuple[str, int]] = set()
    for what, number in book.program:
        if is_dynamic(book, what, number, found):
            found.add((what, number))
    return tuple(step for step in book.program if step in found)
