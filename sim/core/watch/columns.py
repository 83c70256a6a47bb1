"""Logs as columns: what events say, what stands on their accounts, and what is known in the contact going on."""

from dataclasses import dataclass, fields
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from sim.core.arithmetic import Bits, Bools, Ints, has
from sim.core.calls import Offer, Pending, Told, mapped, no_offer
from sim.core.content import ATOM_WORDS, KEYS, KIND_WORDS, WatchBook
from sim.core.vocabulary import Flag

Columns = TypeVar("Columns")
NOTHING = -1
LONG_AGO = np.int32(-1_000_000)
Days = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Rows:
    """One row an act: an event with three acts is three rows, one without any is one. All columns alike long."""

    account: Ints
    line: Ints  # where the event stands in the file
    event: Ints  # its place in the block
    day: Ints  # ordinal, at the debtor's place
    second: Ints  # of that day
    first: Bools  # first row of its event
    last: Bools
    collector: Bools
    other: Bools  # the other end speaks
    call: Ints  # which call it belongs to; 0 for a contact of its own
    form: Ints
    reply: Ints
    fact: Ints
    amount: Ints
    stated: Ints
    pressed: Bools
    with_third: Bools
    with_owing: Bools
    closes: Ints  # 1 the collector ends the call, 2 both say goodbye, 0 neither
    channel: Ints  # -1 unstated
    debt: Ints
    number: Ints
    person: Ints  # each -1 where none is named
    agency: Ints
    promised: Ints  # first day of a promise that a note states; 0 for none
    rules_out: Ints  # [3, N]: hours ruled out, as in `File`; -1 for none
    flags_set: Bits
    flags_clear: Bits
    flags_until: Ints  # day ordinal; 0 for no end
    given: Bits  # consents
    taken: Bits
    opts_out: Bits
    offer: Offer
    atoms: Bits  # [words, N]: what the event and its account show by themselves
    kinds: Bits  # [words, N]: kinds that show by themselves


@dataclass(frozen=True, slots=True)
class Terms:
    """What the account lines say, a column an account."""

    total: Ints
    overdue: Ints
    max_count: Ints
    floor_each: Ints
    max_defer_days: Ints
    max_waiver: Ints
    factors: Ints  # needed to verify
    income: Ints  # as disclosed before, a month; -1
    essentials: Ints
    room: Ints


@dataclass(frozen=True, slots=True)
class Contact:
    """What is known in the contact going on; made anew when the next begins."""

    call: Ints
    signs: Bits
    done: Bits
    seen: Bits
    heard: Bits
    habits: Bits
    factors: Ints
    told: Told
    offer: Offer
    promise: Offer
    pending: tuple[Pending, ...]  # a word each
    broken: tuple[Bits, ...]
    doubted: tuple[Bits, ...]  # the same of the shadows
    cues: Ints  # [cues, N]: the line of each cue
    kinds: Bits  # [words, N]: kinds told in it
    closed: Bools  # it has ended
    carried: Bits  # [words, N]: atoms about the whole call, as last stated
    debt: Ints  # what was named last in it; -1 for nothing
    number: Ints
    person: Ints
    agency: Ints


@dataclass(frozen=True, slots=True)
class File:
    """What stands on an account, and is looked at with every event."""

    flags: Bits
    consents: Bits
    opted: Bits
    stopped: Bits  # persons who asked for no more contact
    stopping: Bits  # and those who ask for it in the contact going on
    told_once: tuple[Bits, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """What has been, of all accounts (N of them); changed in place, and only where something happened."""

    since: Days  # [flags, N]: first day of each flag; 0 from the start
    until: Days  # [flags, N]: last day of each flag; 0 for no end
    flag_lines: Days
    first: tuple[Days, ...]  # a kind each: [keys, N]
    latest: tuple[Days, ...]
    lines: tuple[Days, ...]
    run_days: Days  # [kinds, N]
    run_today: Days
    run_peak: Days
    run_latest: Days
    counts: tuple[Days, ...]  # a count each: [keys, days, N]
    count_day: tuple[Days, ...]  # [keys, N]
    count_lines: tuple[Days, ...]  # [keys, kept, N]
    promised: Days  # the first day of the last promise; 0 for none
    quiet: Days  # [spans, 3, N]: hours he ruled out: from and to in seconds, a bit a weekday; -1 for none
    due_on: Days  # [deadlines, N]: day it is due; 0 not due, -1 met or told
    due_lines: Days


LINES_KEPT = 12
SPANS = 4


def nothing_told(n: int) -> Told:
    """No figure given yet."""
    none = np.full(n, NOTHING, np.int64)
    return Told(*(none for _ in fields(Told)))


def new_contact(book: WatchBook, n: int) -> Contact:
    """Nothing known yet."""
    bits, zero = np.zeros(n, np.uint64), np.zeros(n, np.int64)
    pending = tuple(Pending(bits, bits, bits) for _ in book.words)
    told = nothing_told(n)
    return Contact(
        zero, bits, bits, bits, bits, bits, zero, told, no_offer(n), no_offer(n), pending,
        tuple(bits for _ in book.words), tuple(bits for _ in book.shadows), np.zeros((len(book.cues), n), np.int64),
        np.zeros((KIND_WORDS, n), np.uint64), np.zeros(n, bool), carried_at_first(book, n), *(np.full(n, NOTHING, np.int64) for _ in range(4)),
    )  # fmt: skip


def carried_at_first(book: WatchBook, n: int) -> Bits:
    """Before a call states anything about itself: every such fact is unstated."""
    words = np.zeros((ATOM_WORDS, n), np.uint64)
    for _, facts in book.call_facts:
        for atom in facts:
            if getattr(book.atoms[atom], "op", "") in {"unstated", "left_out"}:
                words[atom // 64] |= np.uint64(1 << atom % 64)
    return words


def kind_in(kinds: Bits, number: int) -> Bools:
    """Where an event is of a kind."""
    return has(kinds[number // 64], number % 64)


def new_file(book: WatchBook, n: int) -> File:
    """Accounts with nothing on them."""
    bits = np.zeros(n, np.uint64)
    return File(bits, bits, bits, bits, bits, tuple(bits for _ in book.words))


def new_past(book: WatchBook, n: int) -> Past:
    """Accounts of which nothing is known yet."""
    keys = [KEYS[kind.per] for kind in book.kinds]
    overs = book.counts.values()
    of = [KEYS[book.kinds[over.kind].per] for over in overs]

    def days(*shape: int, value: int = 0) -> Days:
        return np.full((*shape, n), value, np.int32)

    kinds = len(book.kinds)
    return Past(
        days(len(Flag)), days(len(Flag)), days(len(Flag)),
        tuple(days(k, value=int(LONG_AGO)) for k in keys), tuple(days(k, value=int(LONG_AGO)) for k in keys),
        tuple(days(k) for k in keys),
        days(kinds), days(kinds), days(kinds), days(kinds, value=int(LONG_AGO)),
        tuple(days(k, over.days) for k, over in zip(of, overs, strict=True)),
        tuple(days(k) for k in of), tuple(days(k, LINES_KEPT) for k in of),
        days(), days(SPANS, 3, value=NOTHING), days(len(book.deadlines)), days(len(book.deadlines)),
    )  # fmt: skip


def room_for(have: int, wanted: int) -> int:
    """How many rows to make where more are wanted than there are: a quarter as many again at least, as rows may come one by one."""
    return max(wanted - have, have // 4) if wanted > have else 0


def stored(columns: Columns, rows: Ints, values: Columns) -> Columns:
    """Columns with values in these rows, made longer where they do not reach so far."""

    def longer(column: Any) -> Any:
        more = room_for(column.shape[-1], int(rows.max(initial=-1)) + 1)
        return np.concatenate((column, np.zeros((*column.shape[:-1], more), column.dtype)), axis=-1) if more else column

    reaching: Columns = mapped(longer, columns)
    put(reaching, rows, values)
    return reaching


def joined(one: Columns, other: Columns) -> Columns:
    """Columns side by side."""
    both: Columns = mapped(lambda a, b: np.concatenate((a, b), axis=-1), one, other)
    return both


def put(into: Any, rows: Ints, values: Any) -> None:
    """Write rows of columns back where they came from."""
    mapped(lambda column, value: column.__setitem__((..., rows), value), into, values)
