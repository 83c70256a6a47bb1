"""Conduct: which rules an act breaks, given what was known before it; what was due and did not come; the note.

A set of rules is one word. A rule fires where its trigger is there and nothing blocks it: a sign, a flag, something
heard or done that is otherwise than it asks. All rules are decided at once by looking bytes up.
"""

from typing import Protocol

import numpy as np

from sim.core.arithmetic import Bits, Bools, Ints, given, has
from sim.core.calls import Known, Offer, Pending, is_over
from sim.core.content import Book, MindTable
from sim.core.turn import Note
from sim.core.vocabulary import Fact, Outcome, Party, Sign


class Watched(Protocol):
    """What the monitors look at: of a call, or of one word of a log's book."""

    @property
    def habits(self) -> Bits:
        """Two bits a habit: said never, once, twice, three times or more."""

    @property
    def pending(self) -> Pending:
        """What is due."""

    @property
    def broken(self) -> Bits:
        """Rules broken so far."""


class Heard(Protocol):
    """What a note is compared with."""

    @property
    def signs(self) -> Bits:
        """What is so."""

    @property
    def heard(self) -> Bits:
        """Facts heard."""

    @property
    def promise(self) -> Offer:
        """What was promised."""


BYTE = np.uint64(255)
REPEATED = np.uint64(2)


def standing(book: Book, rules: Bits, known: Watched) -> Bits:
    """Of the rules that may be broken, those that nothing known blocks; looked up only where there are any."""
    rows = np.flatnonzero(rules)
    if not rows.size:
        return rules
    left = rules.copy()
    left[rows] &= ~blocked(book, known, rows, np.bitwise_or.reduce(rules))
    return left


def blocked(book: Book, known: Watched, rows: Ints, asked: np.uint64) -> Bits:
    """Of the rules asked about, those that cannot be broken under what is known in these calls."""
    rules = np.zeros(rows.size, np.uint64)
    for look in book.looks:
        if look.cares & asked:
            column: Bits = getattr(known, look.column)
            rules |= look.blocked[byte_of(column[rows], look.byte)]
    return rules


def byte_of(sets: Bits, place: int) -> Ints:
    """One byte of the sets, as an index."""
    index: Ints = (sets >> np.uint64(8 * place) & BYTE).view(np.int64)
    return index


def judge(book: Book, mind: MindTable, known: Watched, form: Ints) -> Bits:
    """Rules that this act breaks, given what was known before it."""
    return standing(book, may_break(book, mind.habit, known, form), known)


def may_break(book: Book, habit_of: Ints, known: Watched, form: Ints) -> Bits:
    """Rules that this act may break: those it sets off, a habit's third time counted, a rule told once left out."""
    habit = habit_of[form].view(np.uint64)
    said_before = known.habits >> (habit * np.uint64(2)) & np.uint64(3)
    may: Bits = book.on_form[form] & ~given(said_before < REPEATED, book.third_time) & ~(known.broken & book.once)
    return may


def met(book: Book, pending: Pending, form: Ints) -> Pending:
    """What is still due after this act."""
    done = ~book.met_by[form]
    return Pending(pending.now & done, pending.next & done, pending.later & done)


def overdue(book: Book, known: Watched, closed_by_us: Bools) -> Bits:
    """Rules whose act was due by the end of this utterance; where we end the call, all that are still due."""
    due = known.pending.now | ((known.pending.next | known.pending.later) * closed_by_us.astype(np.uint64))
    return standing(book, due & ~(known.broken & book.once), known)


def left_undone(book: Book, known: Watched, parted: Bools) -> Bits:
    """Rules whose act was still due when both said goodbye: it cannot come any more."""
    pending = known.pending
    due = (pending.now | pending.next | pending.later) * parted.astype(np.uint64)
    return standing(book, due & ~(known.broken & book.once), known)


def one_turn_later(pending: Pending) -> Pending:
    """A collector turn has passed."""
    return Pending(pending.next, pending.later, np.zeros_like(pending.later))


def armed(book: Book, pending: Pending, reply: Ints) -> Pending:
    """What a reply makes due."""
    return Pending(
        pending.now | book.due[0][reply], pending.next | book.due[1][reply], pending.later | book.due[2][reply]
    )


def at_close(book: Book, known: Known, was_over: Bools, closed_by_us: Bools) -> Bits:
    """Rules broken by the way the call ended, looked at once."""
    over = is_over(known) & ~was_over
    looked_at = given(over & closed_by_us, book.at_close)
    return standing(book, looked_at, known)


def note_differences(known: Heard, note: Note) -> dict[str, Bools]:
    """Where a note says what did not happen, or leaves out what must stand in it."""
    promised = (known.promise.today > 0) | (known.promise.count > 0)
    claims = (note.promise.today > 0) | (note.promise.count > 0)
    same_sum = (
        (note.promise.today == known.promise.today)
        & (note.promise.each == known.promise.each)
        & (note.promise.count == known.promise.count)
        & (note.promise.first == known.promise.first)
    )
    spoke = has(known.signs, Sign.WITH_DEBTOR)
    with_co = heard_fact(known, np.full_like(note.party, Fact.CO_DEBTOR))
    as_noted = np.where(note.party == Party.CO_DEBTOR, with_co, spoke & ~with_co)
    owing = (note.party == Party.DEBTOR) | (note.party == Party.CO_DEBTOR)
    invented = (note.facts & ~known.heard) != 0
    claims_agreement = (note.outcome == Outcome.PROMISE) | (note.outcome == Outcome.PLAN_AGREED)
    return {
        "promise_invented": claims & ~promised | claims_agreement & ~promised,
        "promise_differs": claims & promised & ~same_sum,
        "party_false": owing & ~as_noted,
        "verified_false": (note.verified == 1) & ~has(known.signs, Sign.VERIFIED),
        "fact_invented": invented | (note.reason != Fact.NONE) & ~heard_fact(known, note.reason),
        "channel_left_out": has(known.signs, Sign.CHANNEL_ASKED) & ~has(note.facts, Fact.HOME_OFF_LIMITS),
        "complaint_left_out": has(known.signs, Sign.COMPLAINT_RAISED) & (note.outcome != Outcome.COMPLAINT_LOGGED),
    }


def heard_fact(known: Heard, fact: Ints) -> Bools:
    """Whether each call's own fact was heard."""
    heard: Bools = (known.heard >> fact.astype(np.uint64) & np.uint64(1)) != 0
    return heard


def judge_note(book: Book, known: Heard, note: Note) -> Bits:
    """Rules that the note breaks."""
    broken = np.zeros_like(known.signs)
    for check, wrong in note_differences(known, note).items():
        broken |= given(wrong, book.note_checks.get(check, np.uint64(0)))
    return broken & book.on_note
