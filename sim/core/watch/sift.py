"""Which ways to break a rule are worth looking at, told for a whole block at once from what events show by themselves.

A way that an event rules out by its own fields need not be looked at in its place among others: most are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sim.core.arithmetic import Bits
from sim.core.content import Book, Look, WatchBook
from sim.core.watch.columns import Rows

BYTE = np.uint64(255)
Literals = Sequence[tuple[int, bool]]


@dataclass(frozen=True, slots=True)
class Users:
    """Who asks for an atom: ways of each word and of each shadow word, and whether a kind does."""

    words: tuple[int, ...]
    shadows: tuple[int, ...]
    kinds: bool


@dataclass(frozen=True, slots=True)
class Sieve:
    """Per word, what an event's own atoms rule out; per atom, who asks for it; per word, the ways looked at anyhow."""

    words: tuple[tuple[Look, ...], ...]
    shadows: tuple[tuple[Look, ...], ...]
    users: tuple[Users, ...]
    anyhow: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sifted:
    """Of each row, the ways that it may break, and those it may leave undecided; a set a word."""

    may: tuple[Bits, ...]
    doubt: tuple[Bits, ...]


def sieve_of(book: WatchBook, dynamic: Sequence[tuple[str, int]]) -> Sieve:
    """The sieve of a book; `dynamic`: what has to be worked out event by event."""
    open_yet = {number for what, number in dynamic if what == "atom"}
    open_yet |= {atom for _, facts in book.call_facts for atom in facts}
    ways = [way.atoms for way in book.ways]
    anyhow = [0] * len(book.words)
    for number, way in enumerate(book.ways):
        if way.trigger not in {"act", "on", "count"}:
            anyhow[number // 64] |= 1 << number % 64
    return Sieve(
        words=tuple(looks_of(ways[start * 64 : start * 64 + 64], open_yet) for start in range(len(book.words))),
        shadows=tuple(
            looks_of(book.shadow_atoms[start * 64 : start * 64 + 64], open_yet) for start in range(len(book.shadows))
        ),
        users=tuple(users_of(book, ways, atom) for atom in range(len(book.atoms))),
        anyhow=tuple(anyhow),
    )


def looks_of(ways: Sequence[Literals], open_yet: set[int]) -> tuple[Look, ...]:
    """What the values of each byte of atoms rule out, of the ways of one word."""
    values = np.arange(256)
    tables: dict[tuple[int, int], Bits] = {}
    for bit, literals in enumerate(ways):
        for atom, wanted in literals:
            if atom not in open_yet:
                wrong = (values >> atom % 8 & 1).astype(bool) != wanted
                table = tables.setdefault((atom // 64, atom % 64 // 8), np.zeros(256, np.uint64))
                table[wrong] |= np.uint64(1 << bit)
    return tuple(
        Look(str(word), byte, table, np.bitwise_or.reduce(table)) for (word, byte), table in sorted(tables.items())
    )


def users_of(book: WatchBook, ways: Sequence[Literals], atom: int) -> Users:
    """Who asks for an atom."""
    return Users(
        masks_of(ways, atom, len(book.words)),
        masks_of(book.shadow_atoms, atom, len(book.shadows)),
        any(atom == asked for kind in book.kinds for asked, _ in kind.literals),
    )


def masks_of(ways: Sequence[Literals], atom: int, words: int) -> tuple[int, ...]:
    """The ways that ask for an atom, as a set a word."""
    masks = [0] * words
    for number, literals in enumerate(ways):
        if any(asked == atom for asked, _ in literals):
            masks[number // 64] |= 1 << number % 64
    return tuple(masks)


def sifted(sieve: Sieve, book: WatchBook, rows: Rows) -> Sifted:
    """The ways that each row of a block may break, as far as it shows by itself."""
    form = rows.form * rows.collector
    first = rows.first.astype(np.uint64)
    return Sifted(
        tuple(left(word, looks, rows, form, first) for word, looks in zip(book.words, sieve.words, strict=True)),
        tuple(left(word, looks, rows, form, first) for word, looks in zip(book.shadows, sieve.shadows, strict=True)),
    )


def left(word: Book, looks: Sequence[Look], rows: Rows, form: np.ndarray, first: Bits) -> Bits:
    """Of one word, the ways that an act or an event sets off and that nothing it shows rules out."""
    may: Bits = (word.on_form[form] & ~word.on_event) | first * word.on_event
    for look in looks:
        index = (rows.atoms[int(look.column)] >> np.uint64(8 * look.byte) & BYTE).view(np.int64)
        np.bitwise_and(may, ~look.blocked[index], out=may)
    return may


def union(sets: Bits) -> int:
    """Everything in any of some sets."""
    return int(np.bitwise_or.reduce(sets)) if sets.size else 0


def asked_for(sieve: Sieve, sifted_rows: Sifted) -> list[bool]:
    """Per atom, whether anything that is looked at now asks for it."""
    words = [union(sets) | more for sets, more in zip(sifted_rows.may, sieve.anyhow, strict=True)]
    shadows = [union(sets) for sets in sifted_rows.doubt]
    return [
        users.kinds
        or any(mask & now for mask, now in zip(users.words, words, strict=True))
        or any(mask & now for mask, now in zip(users.shadows, shadows, strict=True))
        for users in sieve.users
    ]
