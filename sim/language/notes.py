"""Offers and notes as plain fields, the way a form or a typed line has them, and as columns (N = 1)."""

from dataclasses import dataclass

import numpy as np

from sim.core.arithmetic import bits
from sim.core.calls import Offer, no_offer
from sim.core.turn import Note
from sim.core.vocabulary import Fact, Outcome, Party, Rung

OfferSums = dict[str, int]
PARTIES = (Party.DEBTOR, Party.CO_DEBTOR, Party.UNRELATED_THIRD, Party.NOBODY)
"""Who a note can say was on the line."""


@dataclass(frozen=True, slots=True)
class NoteFields:
    """A call record as a trainee fills it in. Names are the vocabulary's, sums are minor units, `first` a day ordinal."""

    party: str = "debtor"
    verified: bool = False
    reason: str = ""
    outcome: str = "no_agreement"
    promise: OfferSums | None = None
    facts: tuple[str, ...] = ()
    text: str = ""


def offer_columns(sums: OfferSums | None) -> Offer:
    """An offer of today, each, count, first, waived; what is not named is 0."""
    if sums is None:
        return no_offer(1)
    named = {name: np.array([sums.get(name, 0)], np.int64) for name in ("today", "each", "count", "first", "waived")}
    return Offer(**named, rung=np.array([Rung.FREE], np.int64))


def note_columns(fields: NoteFields) -> Note:
    """The note as columns; KeyError where a name is unknown."""
    return Note(
        party=np.array([Party[fields.party.upper()]], np.int64),
        verified=np.array([int(fields.verified)], np.int64),
        reason=np.array([Fact[fields.reason.upper()] if fields.reason else Fact.NONE], np.int64),
        outcome=np.array([Outcome[fields.outcome.upper()]], np.int64),
        promise=offer_columns(fields.promise),
        facts=np.array([bits([Fact[fact.upper()] for fact in fields.facts])], np.uint64),
    )


def note_fields(note: Note) -> NoteFields:
    """The plain fields of a note's columns (N = 1)."""
    sums = {name: int(getattr(note.promise, name)[0]) for name in ("today", "each", "count", "first", "waived")}
    ticked = int(note.facts[0])
    return NoteFields(
        party=Party(int(note.party[0])).name.lower(),
        verified=bool(note.verified[0]),
        reason=Fact(int(note.reason[0])).name.lower() if note.reason[0] else "",
        outcome=Outcome(int(note.outcome[0])).name.lower(),
        promise=sums if sums["today"] or sums["count"] else None,
        facts=tuple(fact.name.lower() for fact in Fact if fact and ticked >> fact & 1),
    )
