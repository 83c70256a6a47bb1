"""The record of a played call as a log: what the rules judge, in the words of a log; an audit finds in it what the game found.

Words are left out: the reading of them was settled in the call, and the acts say it. Who was at the other end is left out
too, for the caller did not know it either; what he heard tells it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sim.events import Ended, Event, Found, Noted, OfferFields, Rang, Replied, TookBack
from sim.events import Said as SaidEvent
from sim.record.file import local_start

CALL = "call-1"
OWN_NUMBER = {"number": "own", "number_from": "contract", "dialled": "debtor"}
"""A played call rings the number that he gave."""

THIRD = "third_party"
DAYS = {"payday", "back_later", "back_at_work", "interview"}
"""Facts whose figure is a day, no sum."""


def standing(events: Sequence[Event]) -> list[Event]:
    """The events that stand: what was taken back is gone."""
    kept: list[Event] = []
    for event in events:
        if isinstance(event, TookBack):
            kept = [old for old in kept if old.turn <= event.to]
        else:
            kept.append(event)
    return kept


def log_of(
    events: Sequence[Event], day: int, zone: str, own_word: OfferFields
) -> Iterator[tuple[dict[str, Any], Event]]:
    """The lines of a record's log, each with the event it tells. `own_word`: what a promise of his own accord is about."""
    stand = standing(events)
    ended = {event.turn: event.by for event in stand if isinstance(event, Ended)}
    answered = {event.turn for event in stand if isinstance(event, Replied)}
    clock = 0
    for event in stand:
        clock = getattr(event, "clock", clock)
        line = line_of(event, ended.get(event.turn, ""), answered, own_word)
        if line:
            channel = "file" if isinstance(event, Noted) else "call_out"
            yield {"at": local_start(day, clock, zone), "channel": channel, "call": CALL, **line}, event


def line_of(event: Event, ended: str, answered: set[int], own_word: OfferFields) -> dict[str, Any]:
    """What one event is in a log; nothing where a log has no word for it."""
    match event:
        case Rang():
            results = {"answered": "answered", "voicemail": "voicemail"}
            return {"by": "collector", "result": results.get(event.result, "no_answer"), "recorded": True} | OWN_NUMBER
        case SaidEvent():
            closes = "collector" if ended == "collector" and event.turn not in answered else "nobody"
            return {"by": "collector", "ended_by": closes} | said(event)
        case Replied():
            closes = "both" if event.reply == "farewell" else "nobody"
            return {"by": "third" if event.by == THIRD else "debtor", "ended_by": closes} | replied(event, own_word)
        case Noted():
            return {"by": "collector", "note": note_of(event)}
    return {}


def said(event: SaidEvent) -> dict[str, Any]:
    """What the collector did."""
    line: dict[str, Any] = {"acts": list(event.acts), "tone": event.tone}
    if event.stated is not None:
        line["stated"] = event.stated
    if event.offer:
        line["offer"] = offer_of(event.offer)
    return line


def replied(event: Replied, own_word: OfferFields) -> dict[str, Any]:
    """What the other end did."""
    line: dict[str, Any] = {"acts": [event.reply]}
    if event.fact:
        line["fact"] = event.fact
        if event.amount is not None and event.fact not in DAYS:
            line["amount"] = event.amount
    if event.reply == "promise":
        line["offer"] = offer_of(own_word)
    return line


def offer_of(offer: Mapping[str, int]) -> dict[str, Any]:
    """Money on the table, its first day as a date."""
    kept = {name: offer.get(name, 0) for name in ("today", "each", "count", "waived")}
    first = offer.get("first", 0)
    return kept | ({"first": date.fromordinal(first).isoformat()} if first else {})


def note_of(event: Noted) -> dict[str, Any]:
    """The trainee's note."""
    note = {
        "party": event.party, "verified": event.verified, "reason": event.reason or "none", "outcome": event.outcome,
        "facts": list(event.facts), "text": event.text,
    }  # fmt: skip
    return note | ({"promise": offer_of(event.promise)} if event.promise else {})


def found_live(events: Sequence[Event]) -> set[tuple[int, str]]:
    """(turn, rule) of what the game found."""
    return {(event.turn, event.rule) for event in standing(events) if isinstance(event, Found)}
