"""Events of a batch to the rows that the monitors look at: one an act, with what the event shows by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from sim.core.arithmetic import ONE, Bits, Bools, Ints
from sim.core.calls import Offer
from sim.core.content import KIND_WORDS, Dated, FieldTest, IsKind, Kind, Local, Says, Weekday
from sim.core.vocabulary import (
    CONSENTS,
    EVENT_FIELDS,
    FORM_CODES,
    LOG_CHANNELS,
    LOG_PARTIES,
    PARTY_GROUPS,
    Act,
    Fact,
    Flag,
    Reply,
    form_code,
)
from sim.core.watch import Rows, Rules
from sim.core.watch.columns import kind_in
from sim.record.log.accounts import Known, span_of
from sim.record.log.batch import Batch, codes, figures, marked, stated, stated_in, tested
from sim.record.log.times import ordinal

BY_FORM: dict[str, int] = FORM_CODES | {act.name.lower(): form_code(act.name.lower()) or 0 for act in Act if act}
BY_REPLY: dict[str, int] = {reply.name.lower(): int(reply) for reply in Reply if reply}
FACTS = {fact.name.lower(): int(fact) for fact in Fact}
FLAGS = {flag.name.lower(): int(flag) for flag in Flag}
BACK_OFFICE = np.isin(np.arange(len(LOG_CHANNELS) + 1), [LOG_CHANNELS.index("file"), LOG_CHANNELS.index("legal_step")])
THIRD = np.array([*(party in PARTY_GROUPS["third"] for party in LOG_PARTIES), False])
OWING = np.array([*(party in PARTY_GROUPS["owing"] for party in LOG_PARTIES), False])
BY = EVENT_FIELDS["by"].words
HIS = (BY.index("debtor"), BY.index("third"))
"""Who speaks, where it is not us."""
TONES = EVENT_FIELDS["tone"].words
PRESSING = (TONES.index("pressing"), TONES.index("mocking"))
CLOSING = (FORM_CODES["hang_up"], FORM_CODES["close_polite"])
CALLS = (LOG_CHANNELS.index("call_out"), LOG_CHANNELS.index("call_in"))
ENDED = EVENT_FIELDS["ended_by"].words
WEEK = 7
Matcher = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when the events of a batch are: account, and day and second at the debtor's place."""

    accounts: Sequence[Known]  # event by event
    places: Ints  # of the accounts
    day: Ints
    second: Ints
    static: NDArray[np.uint64]  # [words, events]: what the account shows


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of a batch, a row each: form or reply, and the event it belongs to."""

    form: Ints
    reply: Ints
    at: Ints


def is_ours(batch: Batch) -> Bools:
    """Whether the collector speaks; one who says nothing does not."""
    by, channel = codes(batch, "by"), codes(batch, "channel")
    acts, text = batch.column("acts"), batch.column("text")
    speaks = np.array(list(map(bool, acts))) if acts else np.zeros(batch.size, bool)
    if text:
        speaks |= np.array(list(map(bool, text)))
    ours: Bools = (by == BY.index("collector")) & speaks & ~BACK_OFFICE[channel]
    return ours


def act_codes(batch: Batch, by_us: Bools) -> list[tuple[int, ...]]:
    """The acts of each event by code: forms of the collector, replies of the other end. KeyError on a word that is none."""
    column = batch.column("acts")
    if column is None:
        return [(0,)] * batch.size
    pairs = list(zip(by_us.tolist(), column, strict=True))
    read = {
        pair: tuple(map((BY_FORM if pair[0] else BY_REPLY).__getitem__, pair[1] or ())) or (0,) for pair in set(pairs)
    }
    return list(map(read.__getitem__, pairs))


def atoms_of(rules: Rules, batch: Batch, place: Place, says: Matcher, acts: Acts) -> tuple[Bits, Bits]:
    """Atoms `[words, events]` and kinds that events show by themselves; of kinds that depend on what came before, those
    whose acts are there.
    """
    book = rules.book
    atoms, kinds = place.static.copy(), np.zeros((KIND_WORDS, batch.size), np.uint64)
    for what, number in book.program:
        if what == "kind":
            open_yet = ("kind", number) in rules.dynamic
            kinds[number // 64] |= kind_bits(book.kinds[number], number, atoms, acts, open_yet=open_yet)
            continue
        atom = book.atoms[number]
        if isinstance(atom, FieldTest) and atom.field in EVENT_FIELDS:
            marked(atoms, number, tested(batch, atom))
        elif isinstance(atom, Local | Weekday | Dated):
            marked(atoms, number, timely(atom, place))
        elif isinstance(atom, Says):
            marked(atoms, number, said(batch, atom.lexicon, says))
        elif isinstance(atom, IsKind):
            marked(atoms, number, kind_in(kinds, atom.kind))
    return atoms, kinds


def kind_bits(kind: Kind, number: int, atoms: Bits, acts: Acts, *, open_yet: bool) -> Bits:
    """Where one of a kind's acts is there, and all its literals hold, as its bit."""
    holds = np.ones(atoms.shape[-1], bool)
    if kind.forms or kind.replies:
        hit = (np.isin(acts.form, kind.forms) & (acts.form > 0)) | (
            np.isin(acts.reply, kind.replies) & (acts.reply > 0)
        )
        holds[:] = False
        holds[acts.at[hit]] = True
    for atom, wanted in () if open_yet else kind.literals:
        holds &= ((atoms[atom // 64] >> np.uint64(atom % 64) & ONE) != 0) == wanted
    return holds.astype(np.uint64) << np.uint64(number % 64)


def timely(atom: Local | Weekday | Dated, place: Place) -> Bools:
    """Local time, weekday and date."""
    if isinstance(atom, Dated):
        return (place.day >= atom.start) & ((place.day < atom.end) | (atom.end == 0))
    if isinstance(atom, Weekday):
        found: Bools = np.isin((place.day - 1) % WEEK, atom.days)
        return found
    after, before = place.second >= atom.start, place.second < atom.end
    return (after & before) if atom.start < atom.end else (after | before)


def said(batch: Batch, lexicon: str, says: Matcher) -> Bools:
    """Where a text of ours, a machine's too, holds forbidden wording; what the back office writes down is said to nobody."""
    found = np.zeros(batch.size, bool)
    texts = stated(batch, "text")
    if texts:
        ours = ~np.isin(codes(batch, "by"), HIS) & ~BACK_OFFICE[codes(batch, "channel")]
        for place, text in texts:
            found[place] = ours[place] and says(lexicon, text)
    return found


def rows_of(rules: Rules, batch: Batch, place: Place, says: Matcher) -> Rows:
    """The rows of a batch."""
    ours, by_us = is_ours(batch), codes(batch, "by") == BY.index("collector")
    acts = act_codes(batch, by_us)
    lengths = np.array(list(map(len, acts)), np.int64)
    at = np.repeat(np.arange(batch.size), lengths)
    flat = np.array(list(chain.from_iterable(acts)), np.int64)
    ends = np.cumsum(lengths)
    first, last = np.zeros(at.size, bool), np.zeros(at.size, bool)
    first[ends - lengths] = True
    last[ends - 1] = True
    mine, form, reply = ours[at], flat * by_us[at], flat * ~by_us[at]
    atoms, kinds = atoms_of(rules, batch, place, says, Acts(form, reply, at))
    party, channel = codes(batch, "party"), codes(batch, "channel")
    tone = codes(batch, "tone")
    flags = flags_stated(batch)
    consents = consents_stated(batch)
    fact = words_at(batch, "fact", FACTS)
    return Rows(
        account=place.places[at],
        line=batch.lines[at],
        event=at,
        day=place.day[at],
        second=place.second[at],
        first=first,
        last=last,
        collector=mine,
        other=~mine & (reply > 0),
        call=calls_of(batch)[at],
        form=form,
        reply=reply,
        fact=np.where(last, fact[at], 0),
        amount=np.where(last, figures(batch, "amount")[at], -1),
        stated=totals(batch, place)[at],
        pressed=np.isin(tone, PRESSING)[at],
        with_third=THIRD[party][at],
        with_owing=OWING[party][at],
        closes=closes(batch, form, reply, at, channel[at]),
        channel=channel[at],
        debt=slots(batch, place, "debt")[at],
        number=slots(batch, place, "number")[at],
        person=slots(batch, place, "person")[at],
        agency=slots(batch, place, "agency")[at],
        promised=np.where(last, promises_noted(batch)[at], 0),
        rules_out=hours_out(batch)[:, at],
        flags_set=np.where(last, flags[0][at], np.uint64(0)),
        flags_clear=np.where(last, flags[1][at], np.uint64(0)),
        flags_until=flags[2][at],
        given=np.where(last, consents[0][at], np.uint64(0)),
        taken=np.where(last, consents[1][at], np.uint64(0)),
        opts_out=np.where(last, opted(batch)[at], np.uint64(0)),
        offer=offers(batch, at),
        atoms=atoms[:, at],
        kinds=kinds[:, at],
    )


def totals(batch: Batch, place: Place) -> Ints:
    """Totals that were named; none where the account does not say what is owed, for then none can be called wrong."""
    found = figures(batch, "stated")
    for at, _ in stated_in(batch.column("stated") or ()):
        if place.accounts[at].owed is None:
            found[at] = -1
    return found


def words_at(batch: Batch, name: str, of: dict[str, int]) -> Ints:
    """A word by code; 0 where it is unstated."""
    column = batch.column(name)
    if column is None:
        return np.zeros(batch.size, np.int64)
    found = np.zeros(batch.size, np.int64)
    for place, name_of in stated_in(column):
        found[place] = of[name_of]
    return found


def calls_of(batch: Batch) -> Ints:
    """Which call each event belongs to, as a number that is its own; 0 for a contact of its own."""
    column = batch.column("call")
    if column is None:
        return np.zeros(batch.size, np.int64)
    return np.array([0 if call is None else hash(call) or 1 for call in column], np.int64)


def closes(batch: Batch, form: Ints, reply: Ints, at: Ints, channel: Ints) -> Ints:
    """Who ends the contact here: what the log says, else hanging up and goodbyes."""
    ended = codes(batch, "ended_by")[at]
    in_call = np.isin(channel, CALLS)
    said_so = np.where(ended == ENDED.index("collector"), 1, np.where(ended == ENDED.index("both"), 2, 0))
    by_us, by_both = np.isin(form, CLOSING) & in_call, (reply == Reply.FAREWELL) & in_call
    return np.where(ended >= 0, said_so, np.where(by_us, 1, np.where(by_both, 2, 0)))


def slots(batch: Batch, place: Place, kind: str) -> Ints:
    """The place of a debt, number or person in its account; -1 where none is named."""
    column = batch.column(kind)
    if column is None:
        return np.full(batch.size, -1, np.int64)
    pairs = zip(place.accounts, column, strict=True)
    return np.array([-1 if name is None else known.slot(kind, name) for known, name in pairs], np.int64)


def flags_stated(batch: Batch) -> tuple[Bits, Bits, Ints]:
    """Flags set, flags cleared, and until when."""
    on, off, until = np.zeros(batch.size, np.uint64), np.zeros(batch.size, np.uint64), np.zeros(batch.size, np.int64)
    for place, flag in stated(batch, "flag"):
        if flag.set:
            on[place] = 1 << FLAGS[flag.set]
            until[place] = ordinal(flag.until)
        if flag.clear:
            off[place] = 1 << FLAGS[flag.clear]
    return on, off, until


def consents_stated(batch: Batch) -> tuple[Bits, Bits]:
    """Consents given and withdrawn."""
    on, off = np.zeros(batch.size, np.uint64), np.zeros(batch.size, np.uint64)
    for place, consent in stated(batch, "consent"):
        (off if consent.given is False else on)[place] = 1 << CONSENTS.index(getattr(consent, "for"))
    return on, off


def opted(batch: Batch) -> Bits:
    """Ways of contact opted out of."""
    out = np.zeros(batch.size, np.uint64)
    for place, channel in stated(batch, "opts_out"):
        out[place] = 1 << LOG_CHANNELS.index(channel)
    return out


def promises_noted(batch: Batch) -> Ints:
    """The first day of a promise that a note states; 0 for none."""
    days = np.zeros(batch.size, np.int64)
    for place, note in stated(batch, "note"):
        if note.promise is not None:
            days[place] = ordinal(note.promise.first)
    return days


def hours_out(batch: Batch) -> Ints:
    """`[3, events]`: hours ruled out; -1 for none."""
    spans = np.full((3, batch.size), -1, np.int64)
    for place, hours in stated(batch, "rules_out"):
        spans[:, place] = span_of(hours)
    return spans


def offers(batch: Batch, at: Ints) -> Offer:
    """The money on the table."""
    zero = np.zeros(at.size, np.int64)
    if batch.column("offer") is None:
        return Offer(zero, zero, zero, zero, zero, zero)
    first = np.zeros(batch.size, np.int64)
    for place, text in stated(batch, "offer.first"):
        first[place] = ordinal(text)
    today, each, count, waived = (
        figures(batch, f"offer.{name}", 0)[at] for name in ("today", "each", "count", "waived")
    )
    return Offer(today, each, count, first[at], waived, zero)
