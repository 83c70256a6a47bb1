"""One event of each account: judged by what stood before it, then remembered. The same monitors as in a call."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from sim.core import conduct, flow
from sim.core.arithmetic import Bits, Bools, Ints, bit, bits, given, has, set_to
from sim.core.calls import Offer, Pending, chosen
from sim.core.content import ATOM_WORDS, Authority, Book, Establishing, Figures, WatchBook
from sim.core.ladder import OFFER_SIGNS, Limits, disclosed_room, is_offer, signs_within
from sim.core.turn import ACT_OF
from sim.core.vocabulary import FORM_CODES, Reply, Sign
from sim.core.watch import memory
from sim.core.watch.columns import Contact, File, Past, Rows, Terms, new_contact
from sim.core.watch.shown import Moment, shown
from sim.core.watch.sift import Sieve, Sifted, asked_for

UNCLEAR = FORM_CODES["unclear"]
PARTY_SIGNS = bits([Sign.WITH_DEBTOR, Sign.PARTY_THIRD])
FULL = np.uint64(3)


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that a log is judged by."""

    book: WatchBook
    establishing: Establishing
    habit: Ints
    figures: Figures
    dynamic: tuple[tuple[str, int], ...]
    sieve: Sieve
    cue_of: Ints  # [replies]: place among the cues, -1


@dataclass(frozen=True, slots=True)
class View:
    """What the monitors of one word look at."""

    signs: Bits
    flags: Bits
    done: Bits
    seen: Bits
    heard: Bits
    habits: Bits
    pending: Pending
    broken: Bits
    atoms0: Bits
    atoms1: Bits
    atoms2: Bits
    atoms3: Bits
    atoms4: Bits
    atoms5: Bits


@dataclass(frozen=True, slots=True)
class Broken:
    """Rules broken at one row of each account, a set a word; and those that nobody can tell for want of a fact."""

    words: tuple[Bits, ...]
    doubts: tuple[Bits, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """The columns of some accounts while one event of each is looked at."""

    contact: Contact
    file: File
    past: Past
    atoms: Bits
    kinds: Bits

    def open_to(self, rules: Rules) -> tuple[Bits, ...]:
        """Ways that wait for something, whose conditions hold now; a set a word."""
        found = []
        for number, word in enumerate(rules.book.words):
            waiting = np.full(self.kinds.shape[-1], sets_of_deadlines(rules.book, number), np.uint64)
            looked = view(self.contact, self.file, self.atoms, number, self.contact.broken[number])
            found.append(conduct.standing(word, waiting, looked))
        return tuple(found)


def sets_of_deadlines(book: WatchBook, number: int) -> np.uint64:
    """The ways of a word that wait for something within days."""
    return np.uint64(sum(1 << deadline.way % 64 for deadline in book.deadlines if deadline.way // 64 == number))


def step(
    rules: Rules, contact: Contact, file: File, past: Past, terms: Terms, rows: Rows, some: Sifted
) -> tuple[Contact, File, Rows, Broken, Stand]:
    """Look at one row of each account: what it broke, and what is known after it. It is not remembered yet.

    `contact`: the one that goes on, where the row does not begin another.
    """
    before, file, opens = begun(rules, contact, file, rows, terms)
    before, rows = carried(rules.book, before, rows)
    moment = Moment(rules.book, memory.expired(file, past, rows), past, rows, opens, before.kinds, before.carried)
    atoms, kinds = shown(moment, rules.dynamic, asked_for(rules.sieve, some))
    stand = Stand(utterance(rules, spoken_to(before, rows), rows, terms), moment.file, past, atoms, kinds)
    broken, doubts = judged(rules, stand, rows, some)
    after, file_after = learned(rules, stand, rows, terms, broken)
    contact_after, ended = closing(rules, after, file_after, atoms, rows)
    words = tuple(now | then for now, then in zip(broken, ended, strict=True))
    file_after = filed(stand, rows, file_after, words)
    contact_after = replace(
        contact_after,
        kinds=before.kinds | kinds * rows.last.astype(np.uint64),
        doubted=tuple(a | b for a, b in zip(contact_after.doubted, doubts, strict=True)),
    )
    return contact_after, file_after, rows, Broken(words, doubts), stand


def begun(rules: Rules, contact: Contact, file: File, rows: Rows, terms: Terms) -> tuple[Contact, File, Bools]:
    """A contact begins: nothing is known in it yet, and who asked in the last for no more has asked."""
    opens = rows.first & ((rows.call == 0) | (rows.call != contact.call))
    if not opens.any():
        return contact, file, opens
    fresh = new_contact(rules.book, rows.day.size)
    told = replace(fresh.told, income=terms.income, essentials=terms.essentials, room=terms.room)
    fresh = replace(fresh, call=rows.call, told=told)
    now = chosen(opens, fresh, contact)
    stopped = np.where(opens, file.stopped | file.stopping, file.stopped)
    stopping = np.where(opens, np.uint64(0), file.stopping)
    return now, replace(file, stopped=stopped, stopping=stopping), opens


NAMED = ("debt", "number", "person", "agency")


def carried(book: WatchBook, contact: Contact, rows: Rows) -> tuple[Contact, Rows]:
    """What a call has said once holds for its later turns: which debt, number, person; whether it is recorded."""
    named = {name: np.where(getattr(rows, name) >= 0, getattr(rows, name), getattr(contact, name)) for name in NAMED}
    atoms = rows.atoms.copy()
    for unstated, facts in book.call_facts:
        silent = has(atoms[unstated // 64], unstated % 64)
        if silent.any():
            for fact in facts:
                held = np.where(silent, has(contact.carried[fact // 64], fact % 64), has(atoms[fact // 64], fact % 64))
                atoms[fact // 64] = set_to(atoms[fact // 64], fact % 64, held)
    return replace(contact, carried=padded(atoms), **named), replace(rows, **named)


def padded(atoms: Bits) -> Bits:
    """Atoms in as many words as any book may have."""
    if len(atoms) == ATOM_WORDS:
        return atoms
    return np.concatenate((atoms, np.zeros((ATOM_WORDS - len(atoms), atoms.shape[-1]), np.uint64)))


def spoken_to(contact: Contact, rows: Rows) -> Contact:
    """Before the event is judged: who is at the other end, and what its figures and tone show."""
    signs = contact.signs
    signs = np.where(rows.with_third, (signs & ~PARTY_SIGNS) | bit(Sign.PARTY_THIRD), signs)
    signs = np.where(rows.with_owing, signs & ~bit(Sign.PARTY_THIRD), signs)
    return replace(contact, signs=signs)


def utterance(rules: Rules, contact: Contact, rows: Rows, terms: Terms) -> Contact:
    """The collector starts to speak: last turn's passing signs go; those of this one's figures and tone come."""
    starts = rows.first & rows.collector
    if not starts.any():
        return contact
    signs = contact.signs & ~rules.establishing.turn_clears
    wrong = (rows.stated >= 0) & (rows.stated != terms.total)
    signs |= given(wrong, bit(Sign.AMOUNT_WRONG)) | given(rows.pressed, bit(Sign.PRESSED))
    there = is_offer(rows.offer)
    signs &= ~given(there, OFFER_SIGNS)
    authority = Authority(terms.max_count, terms.floor_each, terms.max_defer_days, terms.max_waiver)  # type: ignore[arg-type]
    hardship = has(signs, Sign.HARDSHIP_HEARD)
    limits = Limits(disclosed_room(contact.told), hardship, terms.overdue, rows.day)
    signs |= signs_within(authority, limits, rows.offer) * there.astype(np.uint64)
    return replace(
        contact,
        signs=np.where(starts, signs, contact.signs),
        offer=chosen(starts & there, rows.offer, contact.offer),
    )


def view(contact: Contact, file: File, atoms: Bits, word: int, broken: Bits) -> View:
    """The columns that one word's monitors look at."""
    some = [atoms[place] if place < len(atoms) else contact.signs for place in range(ATOM_WORDS)]
    pending = contact.pending[word] if word < len(contact.pending) else contact.pending[0]
    return View(
        contact.signs, file.flags, contact.done, contact.seen, contact.heard, contact.habits, pending, broken, *some
    )


def judged(rules: Rules, stand: Stand, rows: Rows, some: Sifted) -> tuple[tuple[Bits, ...], tuple[Bits, ...]]:
    """Rules that this act breaks, and this event; and those that nobody can tell for want of a fact."""
    contact, file, book = stand.contact, stand.file, rules.book
    form = rows.form * rows.collector
    words = []
    for number, (word, may) in enumerate(zip(book.words, some.may, strict=True)):
        told = contact.broken[number]
        looked = view(contact, file, stand.atoms, number, told)
        acts = may & conduct.may_break(word, rules.habit, looked, form)
        events = may & word.on_event & ~told & ~(file.told_once[number] & word.once)
        words.append(conduct.standing(word, (acts & ~word.on_event) | events, looked))
    doubts = []
    for number, (word, may) in enumerate(zip(book.shadows, some.doubt, strict=True)):
        looked = view(contact, file, stand.atoms, 0, contact.doubted[number])
        doubts.append(conduct.standing(word, may & ~contact.doubted[number], looked))
    return tuple(words), tuple(doubts)


def learned(rules: Rules, stand: Stand, rows: Rows, terms: Terms, broken: tuple[Bits, ...]) -> tuple[Contact, File]:
    """The act becomes known, whoever did it."""
    contact = replace(stand.contact, broken=tuple(a | b for a, b in zip(stand.contact.broken, broken, strict=True)))
    if rows.collector.any():
        contact = chosen(rows.collector, said(rules, contact, rows), contact)
    if rows.other.any():
        contact = chosen(rows.other, heard(rules, contact, rows, terms), contact)
        return contact, told_flags(rules, stand, rows, contact.promise)
    return contact, stand.file


def said(rules: Rules, contact: Contact, rows: Rows) -> Contact:
    """One act of the collector."""
    form = rows.form
    habit = np.uint64(2) * rules.habit[form].view(np.uint64)
    again = (contact.habits >> habit & FULL) < FULL
    pending = tuple(
        conduct.met(word, waiting, form) for word, waiting in zip(rules.book.words, contact.pending, strict=True)
    )
    return replace(
        contact,
        signs=flow.signs_said(rules.establishing, contact.signs, form, is_offer(rows.offer)),
        done=contact.done | flow.MEMBER[ACT_OF[form]],
        habits=contact.habits + (np.uint64(1) << habit) * (again & (habit > 0)),
        pending=pending,
    )


def heard(rules: Rules, contact: Contact, rows: Rows, terms: Terms) -> Contact:
    """One act of the other end."""
    establish, reply = rules.establishing, rows.reply
    gone = establish.fact_unheard[rows.fact]
    factors = contact.factors + (reply == Reply.GIVE_FACTOR)
    signs = flow.signs_heard(establish, contact.signs, reply, rows.fact)
    pending = tuple(
        conduct.armed(word, waiting, reply) for word, waiting in zip(rules.book.words, contact.pending, strict=True)
    )
    cues, place = contact.cues.copy(), rules.cue_of[reply]
    hit = np.flatnonzero(place >= 0)
    if hit.size:
        cues[place[hit], hit] = rows.line[hit]
    return replace(
        contact,
        signs=signs | given(factors >= terms.factors, bit(Sign.VERIFIED)),
        seen=contact.seen | flow.MEMBER[reply],
        heard=(contact.heard & ~gone) | establish.fact_heard[rows.fact] | establish.reply_heard[reply],
        factors=factors,
        told=flow.told_after(rules.figures, contact.told, rows.fact, rows.amount, gone),
        promise=promised(contact, rows),
        pending=pending,
        cues=cues,
    )


def promised(contact: Contact, rows: Rows) -> Offer:
    """What he agreed to: the offer the event states, else the one on the table."""
    agreed = flow.AGREEING[rows.reply]
    return chosen(agreed, chosen(is_offer(rows.offer), rows.offer, contact.offer), contact.promise)


def told_flags(rules: Rules, stand: Stand, rows: Rows, agreed: Offer) -> File:
    """What he says that belongs on the file, and a third person's request for no more contact."""
    establish, file, past = rules.establishing, stand.file, stand.past
    came = (establish.fact_flags[rows.fact] | establish.reply_flags[rows.reply]) * rows.other.astype(np.uint64)
    flags = file.flags | came
    memory.flagged(past, rows, file.flags, flags)
    promised = np.flatnonzero(flow.AGREEING[rows.reply] & (agreed.first > 0))
    past.promised[rows.account[promised]] = agreed.first[promised]
    asks = (rows.reply == Reply.ASK_STOP_CONTACT) & rows.other & (rows.person >= 0)
    stopping = np.uint64(1) << np.maximum(0, rows.person).astype(np.uint64)
    return replace(file, flags=flags, stopping=file.stopping | stopping * asks.astype(np.uint64))


def filed(stand: Stand, rows: Rows, file: File, words: tuple[Bits, ...]) -> File:
    """What the event itself states about the account, and what was told once."""
    told = tuple(a | b for a, b in zip(file.told_once, words, strict=True))
    noted = np.flatnonzero(rows.promised > 0)
    stand.past.promised[rows.account[noted]] = rows.promised[noted]
    return memory.stated(replace(file, told_once=told), stand.past, rows)


def closing(rules: Rules, contact: Contact, file: File, atoms: Bits, rows: Rows) -> tuple[Contact, tuple[Bits, ...]]:
    """The end of an utterance, or of the contact: what was due and did not come, and how it ended."""
    turn = rows.last & rows.collector & (rows.form != UNCLEAR)
    parted = rows.last & (rows.closes > 0) & ~contact.closed
    ended_by_us = parted & (rows.closes == 1)
    pending, broken, found = [], [], []
    for number, word in enumerate(rules.book.words):
        looked = view(contact, file, atoms, number, contact.broken[number])
        due = ended(word, looked, turn, ended_by_us, parted)
        found.append(due)
        broken.append(contact.broken[number] | due)
        pending.append(chosen(turn, conduct.one_turn_later(contact.pending[number]), contact.pending[number]))
    return replace(contact, pending=tuple(pending), broken=tuple(broken), closed=contact.closed | parted), tuple(found)


def ended(word: Book, looked: View, turn: Bools, ended_by_us: Bools, parted: Bools) -> Bits:
    """Rules broken by the end of an utterance, or of the contact."""
    now = conduct.overdue(word, looked, ended_by_us) * turn.astype(np.uint64)
    undone = conduct.left_undone(word, looked, parted & ~turn)
    at_close = conduct.standing(word, given(parted, word.at_close), looked)
    found: Bits = now | undone | at_close
    return found


def bits_of(sets: Bits) -> Iterator[tuple[int, int]]:
    """(row, bit) of everything in some sets."""
    for row in np.flatnonzero(sets):
        left = int(sets[row])
        while left:
            low = left & -left
            yield int(row), low.bit_length() - 1
            left ^= low
