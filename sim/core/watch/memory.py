"""What stands on an account from contact to contact: kinds of events remembered, counted and awaited; flags and consents."""

from dataclasses import replace

import numpy as np

from sim.core.arithmetic import Bits, Bools, Ints, bit, given, has
from sim.core.content import Deadline, Had, Kind, Over, Run, WatchBook
from sim.core.vocabulary import Flag
from sim.core.watch.columns import LINES_KEPT, LONG_AGO, File, Past, Rows, kind_in

DONE = -1
"""Of something due: it came, or its not coming was told."""


def key_of(kind: Kind, rows: Rows) -> Ints:
    """Under which of its keys a kind counts these events."""
    if kind.per == "account":
        return np.zeros(rows.day.size, np.int64)
    key: Ints = getattr(rows, kind.per) + 1
    return key


def had(atom: Had, kind: Kind, past: Past, rows: Rows) -> Bools:
    """Whether there was such an event before this one."""
    key = key_of(kind, rows)
    latest = past.latest[atom.kind][key, rows.account]
    met: Bools = latest > LONG_AGO
    if atom.within:
        met &= rows.day - latest < atom.within
    if atom.ago:
        met &= rows.day - past.first[atom.kind][key, rows.account] >= atom.ago
    return met


def run(atom: Run, past: Past, rows: Rows) -> Bools:
    """On how many days a kind happened in its run, or how often on one earlier day of it."""
    here = (atom.kind, rows.account)
    if atom.what == "days":
        days: Bools = past.run_days[here] >= atom.least
        return days
    today = np.where(past.run_latest[here] < rows.day, past.run_today[here], 0)
    met: Bools = np.maximum(past.run_peak[here], today) >= atom.least
    return met


def counted(atom: Over, kind: Kind, place: int, past: Past, rows: Rows) -> Ints:
    """How many there are on the last days, this one not yet among them."""
    key = key_of(kind, rows)
    latest = past.count_day[place][key, rows.account]
    total = np.zeros(rows.day.size, np.int64)
    for age in range(atom.days):
        then = rows.day - age
        fresh = (then <= latest) & (then > latest - atom.days)
        total += past.counts[place][key, then % atom.days, rows.account] * fresh
    return total


def remember(book: WatchBook, past: Past, rows: Rows, kinds: Bits, open_to: tuple[Bits, ...]) -> None:
    """The event is over: it is remembered, counted, and meets what was due. `open_to`: ways whose conditions hold, a set a word."""
    kinds = kinds * rows.last.astype(np.uint64)
    if not kinds.any():
        return
    for number, kind in enumerate(book.kinds):
        hit = np.flatnonzero(kind_in(kinds, number))
        if hit.size:
            note(kind, number, past, rows, hit)
    for number, kind in enumerate(book.kinds):
        if kind.until >= 0:
            end_run(past, number, rows.account[kind_in(kinds, kind.until)])
    for place, atom in enumerate(book.counts.values()):
        hit = np.flatnonzero(kind_in(kinds, atom.kind))
        if hit.size:
            count(book.kinds[atom.kind], atom, place, past, rows, hit)
    for place, deadline in enumerate(book.deadlines):
        await_or_meet(deadline, place, past, rows, kinds, has(open_to[deadline.way // 64], deadline.way % 64))


def note(kind: Kind, number: int, past: Past, rows: Rows, hit: Ints) -> None:
    """When a kind first and last happened, and its run."""
    key, day, at = key_of(kind, rows)[hit], rows.day[hit], rows.account[hit]
    first, here = past.first[number], (number, at)
    first[key, at] = np.where(first[key, at] > LONG_AGO, np.minimum(first[key, at], day), day)
    past.latest[number][key, at] = day
    past.lines[number][key, at] = rows.line[hit]
    again = past.run_latest[here] == day
    peak, today = past.run_peak[here], past.run_today[here]
    past.run_peak[here] = np.where(again, peak, np.maximum(peak, today))
    past.run_days[here] += ~again
    past.run_today[here] = np.where(again, today + 1, 1)
    past.run_latest[here] = day


def end_run(past: Past, number: int, at: Ints) -> None:
    """Whatever ran is over."""
    for column in (past.run_days, past.run_today, past.run_peak):
        column[number, at] = 0
    past.run_latest[number, at] = LONG_AGO


def count(kind: Kind, atom: Over, place: int, past: Past, rows: Rows, hit: Ints) -> None:
    """One more on this day; days that fell out of the window are cleared."""
    key, day, at = key_of(kind, rows)[hit], rows.day[hit], rows.account[hit]
    ring, latest = past.counts[place], past.count_day[place]
    passed = np.minimum(atom.days, day - latest[key, at])
    for step in range(atom.days):
        stale = passed > step
        ring[key[stale], (day[stale] - step) % atom.days, at[stale]] = 0
    ring[key, day % atom.days, at] += 1
    latest[key, at] = day
    lines = past.count_lines[place]
    lines[key, :-1, at] = lines[key, 1:, at]
    lines[key, LINES_KEPT - 1, at] = rows.line[hit]


def await_or_meet(deadline: Deadline, place: int, past: Past, rows: Rows, kinds: Bits, holds: Bools) -> None:
    """Something becomes due by a day, or comes."""
    due, met = past.due_on[place], kind_in(kinds, deadline.by)
    due[rows.account[met]] = DONE
    begun = np.flatnonzero(
        kind_in(kinds, deadline.after)
        & holds
        & ~met
        & ((due[rows.account] == 0) | (deadline.again & (due[rows.account] == DONE)))
    )
    due[rows.account[begun]] = rows.day[begun] + deadline.days
    past.due_lines[place, rows.account[begun]] = rows.line[begun]


def overdue(book: WatchBook, past: Past, rows: Rows) -> list[tuple[int, int, int, int]]:
    """What was due by a day before these events and did not come: (way, row, day, line); told once."""
    found = []
    for place, deadline in enumerate(book.deadlines):
        due = past.due_on[place]
        for row in np.flatnonzero((due[rows.account] > 0) & (due[rows.account] < rows.day)):
            account = rows.account[row]
            found.append((deadline.way, int(row), int(due[account]), int(past.due_lines[place, account])))
            due[account] = DONE
    return found


def expired(file: File, past: Past, rows: Rows) -> File:
    """Flags whose first day has come are there, those whose last day is over are gone."""
    if not (past.since.any() or (file.flags.any() and past.until.any())):
        return file
    flags = file.flags.copy()
    for code in range(len(Flag)):
        until, since = past.until[code, rows.account], past.since[code, rows.account]
        came = (since > 0) & (since <= rows.day)
        past.since[code, rows.account[came]] = 0
        flags = (flags | given(came, bit(code))) & ~given((until > 0) & (until < rows.day), bit(code))
    return replace(file, flags=flags)


def stated(file: File, past: Past, rows: Rows) -> File:
    """Flags, consents, opt-outs and hours that the event itself states."""
    for row in np.flatnonzero((rows.rules_out[0] >= 0) & rows.last):
        rule_out(past, int(rows.account[row]), rows.rules_out[:, row])
    changed = rows.flags_set | rows.flags_clear
    if not (changed | rows.given | rows.taken | rows.opts_out).any():
        return file
    flags = (file.flags & ~rows.flags_clear) | rows.flags_set
    for code in range(len(Flag)):
        hit = np.flatnonzero(has(rows.flags_set, code))
        past.until[code, rows.account[hit]] = rows.flags_until[hit]
        past.since[code, rows.account[hit]] = 0
        past.flag_lines[code, rows.account[hit]] = rows.line[hit]
    consents = (file.consents & ~rows.taken) | rows.given
    return replace(file, flags=flags, consents=consents, opted=file.opted | rows.opts_out)


def rule_out(past: Past, account: int, hours: Ints) -> None:
    """One more span of hours that he ruled out; the oldest goes where there is no room."""
    past.quiet[1:, :, account] = past.quiet[:-1, :, account].copy()
    past.quiet[0, :, account] = hours


def flagged(past: Past, rows: Rows, before: Bits, after: Bits) -> None:
    """Remember the line of flags that words have put on the file."""
    came = after & ~before
    if came.any():
        for code in range(len(Flag)):
            hit = np.flatnonzero(has(came, code))
            past.flag_lines[code, rows.account[hit]] = rows.line[hit]
            past.until[code, rows.account[hit]] = 0
