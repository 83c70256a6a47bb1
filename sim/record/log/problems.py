"""Events that cannot be judged, and why: they say too little, or name an act, a date or an hour that is none."""

from collections.abc import Callable
from typing import Any

from sim.core.vocabulary import Party
from sim.record.log.accounts import hours_good, value_at
from sim.record.log.batch import Batch, stated_in
from sim.record.log.rows import BY_FORM, BY_REPLY
from sim.record.log.times import ordinal


def nobody(name: str | None) -> str:
    """What is wrong with an event whose account is not known."""
    if name is None:
        return "expected the account of the event, got none"
    return f"expected an account that was opened above, got {name!r}"


def unread(batch: Batch) -> dict[int, str]:
    """Events that say too little, or name an act or a date that is none."""
    found: dict[int, str] = {}
    empty: list[Any] = [None] * batch.size
    channels = batch.column("channel") or empty
    if None in channels:
        found |= {
            place: "expected the channel of the event, got none" for place, word in enumerate(channels) if word is None
        }
    speakers, acts = batch.column("by") or empty, batch.column("acts") or empty
    wrong = {pair: text for pair in set(zip(speakers, acts, strict=True)) if (text := act_problem(*pair))}
    if wrong:
        pairs = zip(speakers, acts, strict=True)
        found |= {place: wrong[pair] for place, pair in enumerate(pairs) if pair in wrong and place not in found}
    for place, _ in stated_in(batch.column("fact") or ()):
        if not acts[place] and place not in found:
            found[place] = "expected the act that tells the fact (acts), such as answer, got none"
    for name, problem in RARE.items():
        for place, value in stated_in(batch.column(name) or ()):
            if (text := problem(value)) and place not in found:
                found[place] = text
    return found


def act_problem(by: str | None, acts: tuple[str, ...] | None) -> str:
    """What is wrong with who did what; nothing where it can be judged."""
    if not acts:
        return ""
    if by is None:
        return "expected who did the acts (by), got nobody"
    names, who = (BY_FORM, "the collector") if by == "collector" else (BY_REPLY, "the other end")
    strange = next((act for act in acts if act not in names), None)
    return f"expected an act of {who} (docs/vocabulary.md), got {strange!r}" if strange else ""


def date_problem(*dates: str | None) -> str:
    """A date that is none."""
    for text in dates:
        try:
            ordinal(text)
        except ValueError:
            return f"expected a date such as 2026-11-03, got {text!r}"
    return ""


def note_problem(note: Any) -> str:
    """What is wrong with a note."""
    if note.party is not None and note.party.upper() not in Party.__members__:
        return f"expected a party in the note, got {note.party!r}"
    return date_problem(note.promise.first if note.promise else None)


RARE: dict[str, Callable[[Any], str]] = {
    "offer": lambda offer: date_problem(offer.first),
    "consent": lambda consent: "" if value_at(consent, "for") else "expected what the consent is for, got nothing",
    "flag": lambda flag: date_problem(flag.until),
    "note": note_problem,
    "rules_out": lambda hours: "" if hours_good(hours) else "expected hours such as 09:00 to 17:00, got others",
}
