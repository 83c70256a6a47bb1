"""Many events of many accounts: the next event of each account is looked at side by side, until all are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from sim.core import conduct
from sim.core.arithmetic import Bits, Ints, has
from sim.core.calls import chosen, mapped, no_offer, take
from sim.core.content import ATOM_WORDS, KIND_WORDS, Had, Over, WatchBook
from sim.core.turn import Note
from sim.core.watch import memory
from sim.core.watch.columns import (
    LINES_KEPT,
    Contact,
    Rows,
    Terms,
    joined,
    new_contact,
    new_file,
    new_past,
    put,
    room_for,
)
from sim.core.watch.sift import Sifted, sifted
from sim.core.watch.step import Broken, Rules, Stand, bits_of, step, view


@dataclass(frozen=True, slots=True)
class Found:
    """A rule broken: the way it was, where, and the lines that make it; `by_day` where a day passed before the event.

    `values` are what was compared: (atom, figure) of counts.
    """

    way: int
    account: int
    line: int
    day: int
    second: int
    lines: tuple[int, ...]
    values: tuple[tuple[int, int], ...] = ()
    by_day: int = 0
    row: int = -1  # of the block


@dataclass(frozen=True, slots=True)
class Noted:
    """Notes among the events of a block: their rows, and what they say."""

    rows: Ints
    notes: Note


class Watch:
    """All accounts of a log, and what has been found in them. Memory is constant an account."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.size = 0  # accounts; there is room for more
        self.contact = new_contact(rules.book, 0)
        self.file = new_file(rules.book, 0)
        self.past = new_past(rules.book, 0)
        self.doubts: dict[tuple[int, str], int] = {}

    def grow(self, more: int) -> None:
        """More accounts."""
        self.size += more
        more = room_for(self.contact.call.size, self.size)
        if more:
            self.contact = joined(self.contact, new_contact(self.rules.book, more))
            self.file = joined(self.file, new_file(self.rules.book, more))
            self.past = joined(self.past, new_past(self.rules.book, more))

    def look(self, rows: Rows, terms: Terms, noted: Noted | None = None) -> list[Found]:
        """Look at the events of a block; those of one account stand in their order."""
        found: list[Found] = []
        order, edges = side_by_side(rows.account)
        arranged: Rows = mapped(lambda column: in_order(column, order), rows)
        worth: Sifted = mapped(lambda sets: sets[order], sifted(self.rules.sieve, self.rules.book, rows))
        before, after = rows.account[:0], new_contact(self.rules.book, 0)
        for begin, end in pairwise(edges):
            some, now = sliced(arranged, begin, end), order[begin:end]
            looked_at: Sifted = mapped(lambda sets, b=begin, e=end: sets[b:e], worth)
            accounts = some.account
            for way, row, day, line in memory.overdue(self.rules.book, self.past, some):
                found.append(Found(way, int(accounts[row]), line, day, 0, (line,), by_day=day))
            stored, file, these = take(self.contact, accounts), take(self.file, accounts), take(terms, accounts)
            contact = going_on(stored, some, before, after)
            after, file_after, some, broken, stand = step(self.rules, contact, file, self.past, these, some, looked_at)
            before, kept = accounts, chosen(some.call == 0, stored, after)
            found += self.told(some, now, broken, stand)
            memory.remember(self.rules.book, self.past, some, stand.kinds, stand.open_to(self.rules))
            put(self.contact, accounts, kept)
            put(self.file, accounts, file_after)
            if noted is not None:
                found += self.noted(some, now, kept, stand, noted)
        return found

    def told(self, rows: Rows, now: Ints, broken: Broken, stand: Stand) -> Iterator[Found]:
        """What a step found, with the lines that make it."""
        for number, sets in enumerate(broken.words):
            for row, place in bits_of(sets):
                way = number * 64 + place
                lines, values = proof(self.rules, way, rows, row, stand)
                where = (int(rows.account[row]), int(rows.line[row]), int(rows.day[row]), int(rows.second[row]))
                yield Found(way, *where, lines, values, row=int(now[row]))
        self.doubt(broken.doubts)

    def doubt(self, doubts: tuple[Bits, ...]) -> None:
        """Count the events at which a rule could not be decided for want of a fact."""
        for number, sets in enumerate(doubts):
            every = int(np.bitwise_or.reduce(sets)) if sets.size else 0
            for place in (place for place in range(every.bit_length()) if every >> place & 1):
                key = self.rules.book.shadow_rules[number * 64 + place]
                self.doubts[key] = self.doubts.get(key, 0) + int(np.count_nonzero(has(sets, place)))

    def noted(self, rows: Rows, now: Ints, after: Contact, stand: Stand, noted: Noted) -> Iterator[Found]:
        """What the notes among these events break."""
        _, here, which = np.intersect1d(now, noted.rows, return_indices=True)
        if not here.size:
            return
        known, notes = take(after, here), take(noted.notes, which)
        file, atoms = take(stand.file, here), stand.atoms[:, here]
        for number, word in enumerate(self.rules.book.words):
            looked = view(known, file, atoms, number, known.broken[number])
            for row, place in bits_of(conduct.standing(word, conduct.judge_note(word, known, notes), looked)):
                at = int(here[row])
                where = (int(rows.account[at]), int(rows.line[at]), int(rows.day[at]), int(rows.second[at]))
                yield Found(number * 64 + place, *where, (where[1],), row=int(now[at]))

    def recall(self, account: int, line: int, kind: str, day: int, keys: dict[str, int]) -> None:
        """An earlier event of a kind, from before the log."""
        names = [one.name for one in self.rules.book.kinds]
        place = names.index(kind)
        kinds = np.zeros((KIND_WORDS, 1), np.uint64)
        kinds[place // 64] = 1 << place % 64
        nothing = tuple(np.zeros(1, np.uint64) for _ in self.rules.book.words)
        memory.remember(self.rules.book, self.past, one_row(account, line, day, keys), kinds, nothing)

    def overdue(self, end: int) -> list[Found]:
        """At the end of the log: what was due by a day before the log's last and did not come."""
        found = []
        for place, deadline in enumerate(self.rules.book.deadlines):
            on = self.past.due_on[place]
            for account in np.flatnonzero((on > 0) & (on < end)):
                line, day = int(self.past.due_lines[place, account]), int(on[account])
                found.append(Found(deadline.way, int(account), line, day, 0, (line,), by_day=day))
        return found


def in_order(column: Any, order: Ints) -> Any:
    """A column in another order; one that is the same throughout stays one value, seen everywhere."""
    if column.size and (column == column[..., :1]).all():
        return np.broadcast_to(column[..., :1], column.shape)
    return column[..., order]


def going_on(contact: Contact, rows: Rows, before: Ints, after: Contact) -> Contact:
    """The contacts that go on with these rows: a later act of a message goes on with what that message has said so far.

    `before`, `after`: the accounts of the acts just looked at, in order, and their contacts after them.
    """
    apart = (rows.call == 0) & ~rows.first
    if not apart.any():
        return contact
    place = np.searchsorted(before, rows.account)  # whose second act this is, his first was among those just before
    return chosen(apart, take(after, np.minimum(place, before.size - 1)), contact)


def sliced(rows: Rows, begin: int, end: int) -> Rows:
    """Rows that stand together."""
    some: Rows = mapped(lambda column: column[..., begin:end], rows)
    return some


def side_by_side(accounts: Ints) -> tuple[Ints, Sequence[int]]:
    """An order with the first event of each account, then the second of each, and so on; and where each begins."""
    if not accounts.size:
        return accounts, ()
    order = np.argsort(accounts, kind="stable")
    sorted_accounts = accounts[order]
    starts = np.flatnonzero(np.r_[True, sorted_accounts[1:] != sorted_accounts[:-1]])
    lengths = np.diff(np.r_[starts, accounts.size])
    rank = np.arange(accounts.size) - np.repeat(starts, lengths)
    by_rank = np.argsort(rank, kind="stable")
    edges = np.searchsorted(rank[by_rank], np.arange(int(rank.max()) + 2))
    return order[by_rank], edges.tolist()


def proof(
    rules: Rules, number: int, rows: Rows, row: int, stand: Stand
) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """The lines that make a finding, and the figures compared."""
    book, account = rules.book, int(rows.account[row])
    way, lines, values = book.ways[number], [int(rows.line[row])], []
    for column, code, wanted in way.known:
        if wanted and column == "flags":
            lines.append(int(stand.past.flag_lines[code, account]))
        if wanted and column == "seen":
            lines += cue_line(rules, code, stand, row)
    for place, wanted in way.atoms:
        atom = book.atoms[place]
        if isinstance(atom, Had) and wanted:
            key = int(memory.key_of(book.kinds[atom.kind], rows)[row])
            lines.append(int(stand.past.lines[atom.kind][key, account]))
        if isinstance(atom, Over):
            counted, figure = count_proof(book, place, rows, row, stand)
            lines += counted
            values.append((place, figure))
    if way.trigger == "due":
        lines += [line for reply in armers(book, number) for line in cue_line(rules, reply, stand, row)]
    return tuple(sorted({line for line in lines if line > 0})), tuple(values)


def armers(book: WatchBook, number: int) -> list[int]:
    """The replies that make a way's act due."""
    word, bit = book.words[number // 64], np.uint64(1 << number % 64)
    return [reply for reply in book.cues if any(word.due[step][reply] & bit for step in range(3))]


def cue_line(rules: Rules, reply: int, stand: Stand, row: int) -> list[int]:
    """The line of a cue, where there was one in this contact."""
    place = int(rules.cue_of[reply])
    return [int(stand.contact.cues[place, row])] if place >= 0 else []


def count_proof(book: WatchBook, number: int, rows: Rows, row: int, stand: Stand) -> tuple[list[int], int]:
    """The lines counted, as far as they are kept, and the count with this event."""
    atom = book.atoms[number]
    assert isinstance(atom, Over)
    place, one = book.count_place(number), take(rows, np.array([row]))
    earlier = int(memory.counted(atom, book.kinds[atom.kind], place, stand.past, one)[0])
    key = int(memory.key_of(book.kinds[atom.kind], one)[0])
    kept = stand.past.count_lines[place][key, :, int(rows.account[row])]
    return [int(line) for line in kept[LINES_KEPT - min(earlier, LINES_KEPT) :]], earlier + 1


def one_row(account: int, line: int, day: int, keys: dict[str, int]) -> Rows:
    """A row that says only when it was, and of which debt, number or person."""
    zero, yes, no = np.zeros(1, np.int64), np.ones(1, bool), np.zeros(1, bool)
    bits = np.zeros(1, np.uint64)
    return Rows(
        account=zero + account, line=zero + line, event=zero, day=zero + day, second=zero, first=yes, last=yes,
        collector=no, other=no, call=zero, form=zero, reply=zero, fact=zero, amount=zero - 1, stated=zero - 1, pressed=no,
        with_third=no, with_owing=no, closes=zero, channel=zero - 1, debt=zero + keys["debt"],
        number=zero + keys["number"], agency=zero + keys["agency"], promised=zero, rules_out=np.full((3, 1), -1, np.int64), person=zero + keys["person"], flags_set=bits, flags_clear=bits, flags_until=zero,
        given=bits, taken=bits, opts_out=bits, offer=no_offer(1), atoms=np.zeros((ATOM_WORDS, 1), np.uint64), kinds=np.zeros((KIND_WORDS, 1), np.uint64),
    )  # fmt: skip
