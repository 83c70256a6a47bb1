"""Options: what may be said next. A few of those open are picked and ordered by the seed, of each role some."""

from dataclasses import replace

import numpy as np

from sim.core.arithmetic import ONE, Bits, Bools, Ints
from sim.core.calls import Known, is_over
from sim.core.content import POOR, SOUND, TEMPTING, Content, OptionTable
from sim.core.dice import hashed, hashed_rows, turn_key
from sim.core.turn import NOTHING

SHOWN = 6
CLOSED = np.uint64(0xFFFFFFFFFFFFFFFF)
BEHIND, ASIDE, TWO = np.uint64(1 << 63), np.uint64(1 << 62), np.uint64(2)
ROLES = (SOUND, TEMPTING, POOR)
MOST = {SOUND: 3, TEMPTING: 5, POOR: 2}


def words_of(known: Known) -> tuple[Bits, ...]:
    """What conditions look at, seven words: signs, heard, done, seen, flags, the last reply, the last fact."""
    last = (ONE << known.last_reply.astype(np.uint64)) & ~ONE
    just = (ONE << known.last_fact.astype(np.uint64)) & ~ONE
    return known.signs, known.heard, known.done, known.seen, known.flags, last, just


def open_options(table: OptionTable, known: Known) -> Bools:
    """`[options, calls]`: which can be said where each call stands."""
    here = (ONE << known.phase.astype(np.uint64))[None, :]
    is_open: Bools = (table.phases[:, None] & here) != 0
    for word, care, want in zip(words_of(known), table.care, table.want, strict=True):
        if care.any():
            is_open &= (word[None, :] & care[:, None]) == want[:, None]
    return is_open


def said_already(table: OptionTable, known: Known) -> Bools:
    """`[options, calls]`: which were said before."""
    place = np.arange(len(table.ids))
    word = known.used[place >> 6]
    said: Bools = (word >> (place & 63).astype(np.uint64)[:, None] & ONE) != 0
    return said


def ranked(table: OptionTable, known: Known) -> Bits:
    """`[options, calls]`: a place in line for each option this turn, by seed.

    What answers him stands in front, what was said already behind, what is closed last.
    """
    line = hashed_rows(turn_key(known.seed, known.turn), "option", len(table.ids)) >> TWO | ONE
    line[~table.answers] |= ASIDE
    said = said_already(table, known)
    waiting = np.where(said, line | BEHIND, line)
    return np.where(open_options(table, known) & (table.again[:, None] | ~said), waiting, CLOSED)


def dealt(content: Content, known: Known) -> Known:
    """The menu: so many of each role as the drawn mix says, in an order drawn too; nothing once the call is over."""
    table = content.options
    line = ranked(table, known)
    quota = quotas(table, known, line)
    picked: list[Ints] = []
    places: list[Bits] = []
    for role in ROLES:
        rows = np.flatnonzero(table.role == role)
        for number in range(MOST[role]):
            option, place = first_in_line(line, rows)
            wanted = (number < quota[role]) & (place != CLOSED)
            picked.append(np.where(wanted, option, NOTHING))
            places.append(np.where(wanted, place, CLOSED))
    return replace(known, shown=in_order(known, picked, places))


def quotas(table: OptionTable, known: Known, line: Bits) -> list[Ints]:
    """How many of each role are shown. Where too few are open, tempting ones fill up, then sound; poor ones never."""
    drawn = hashed(turn_key(known.seed, known.turn), "mix") % np.uint64(len(table.mix))
    mix = table.mix[drawn.astype(np.int64)]
    there = [np.minimum(MOST[role], np.count_nonzero(line[table.role == role] != CLOSED, axis=0)) for role in ROLES]
    quota = [np.minimum(mix[:, role], there[role]) for role in ROLES]
    missing = mix[:, SOUND] + mix[:, TEMPTING] + mix[:, POOR] - quota[SOUND] - quota[TEMPTING] - quota[POOR]
    for role in (TEMPTING, SOUND):
        more = np.minimum(missing, there[role] - quota[role])
        quota[role] = quota[role] + more
        missing = missing - more
    return quota


def first_in_line(line: Bits, rows: Ints) -> tuple[Ints, Bits]:
    """The option of these rows that stands first for each call, which then leaves the line."""
    if not rows.size:
        n = line.shape[1]
        return np.full(n, NOTHING, np.int64), np.full(n, CLOSED)
    calls = np.arange(line.shape[1])
    best: Ints = rows[np.argmin(line[rows], axis=0)]
    place = line[best, calls]
    line[best, calls] = CLOSED
    return best, place


def in_order(known: Known, picked: list[Ints], places: list[Bits]) -> tuple[Ints, ...]:
    """The picked options in an order of their own, none where the call is over; empty places last."""
    shuffle = hashed_rows(turn_key(known.seed, known.turn), "order", len(picked)) | ONE
    shuffle = np.where(np.stack(places) == CLOSED, CLOSED, shuffle)
    order = np.argsort(shuffle, axis=0, kind="stable")[:SHOWN]
    menu = np.take_along_axis(np.stack(picked), order, axis=0)
    menu = np.where(is_over(known)[None, :], NOTHING, menu)
    return tuple(menu)
