"""Moves as text, one a line: a number or an id, `say ...`, `rephrase`, `silence`, `hang up`, `back`, `offer ...`, `note ...`."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from sim.core.errors import MoveError
from sim.core.vocabulary import Fact, Outcome
from sim.language.notes import PARTIES, NoteFields, OfferSums


@dataclass(frozen=True, slots=True)
class Choose:
    """An option of the menu, by its number from 1 or by its id."""

    option: int | str


@dataclass(frozen=True, slots=True)
class Wait:
    """Say nothing for a few seconds."""


@dataclass(frozen=True, slots=True)
class Speak:
    """Say something in one's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Rephrase:
    """Say otherwise what was just typed, because it was not understood as it was meant."""


@dataclass(frozen=True, slots=True)
class HangUp:
    """End the call without a word."""


@dataclass(frozen=True, slots=True)
class Back:
    """Take the last turn back."""


@dataclass(frozen=True, slots=True)
class MakeOffer:
    """Say an offer built from fields."""

    sums: OfferSums


@dataclass(frozen=True, slots=True)
class WriteNote:
    """File the note."""

    fields: NoteFields


Chosen = Choose | Rephrase | Wait | HangUp | Back | MakeOffer | WriteNote
"""Moves that say themselves what they mean."""

Move = Chosen | Speak

MONEY_FIELDS = ("today", "each")
OFFER_FIELDS = (*MONEY_FIELDS, "count", "first")
NOTE_FIELDS = ("party", "verified", "reason", "outcome", *OFFER_FIELDS, "facts", "text")
FIELD = re.compile(r"(\w+)=(\"[^\"]*\"|\S+)")
MOST_COUNT = 60
MOST_WORDS = 400
MOST_SUM = 100_000_000_00
YES = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def read_move(text: str) -> Move:
    """The move of a line; `MoveError` says what was expected and what came."""
    line = text.strip()
    word, _, rest = line.partition(" ")
    match word.lower():
        case "silence" | "wait":
            return Wait()
        case "hang" | "hang_up" | "hangup":
            return HangUp()
        case "back":
            return Back()
        case "rephrase":
            return Rephrase()
        case "say":
            return Speak(read_words(rest))
        case "offer":
            return MakeOffer(read_offer(fields_of(rest, OFFER_FIELDS)))
        case "note":
            return WriteNote(read_note(fields_of(rest, NOTE_FIELDS)))
        case "":
            raise MoveError("expected a move, got an empty line")
    return Choose(int(word)) if word.isdigit() else Choose(word)


def read_words(text: str) -> str:
    """Words to be said: something, and at most so much as one says in a breath."""
    words = " ".join(text.split())
    if not words or len(words) > MOST_WORDS:
        raise MoveError(f"expected 1 to {MOST_WORDS} characters to say, got {len(words)}")
    return words


def fields_of(text: str, known: Iterable[str]) -> dict[str, str]:
    """`name=value` pairs; a value with spaces stands in double quotes."""
    found = {}
    for name, value in FIELD.findall(text):
        if name not in known:
            raise MoveError(f"expected one of {', '.join(known)}, got {name!r}{near(name, known)}")
        found[name] = value.strip('"')
    left = FIELD.sub("", text).strip()
    if left:
        raise MoveError(f"expected name=value, got {left!r}")
    return found


def read_offer(fields: dict[str, str]) -> OfferSums:
    """An offer's sums; at least a sum today or instalments with their first day."""
    sums = {name: read_sum(name, fields[name]) for name in MONEY_FIELDS if name in fields}
    if "count" in fields:
        sums["count"] = read_count(fields["count"])
    if "first" in fields:
        sums["first"] = read_date(fields["first"])
    if sums.get("count") and not (sums.get("each") and sums.get("first")):
        raise MoveError("expected each= and first= beside count=, got " + (" ".join(sorted(fields)) or "nothing"))
    if not sums.get("count") and not sums.get("today"):
        raise MoveError("expected today= or each= count= first=, got " + (" ".join(sorted(fields)) or "nothing"))
    return sums


def read_sum(name: str, text: str) -> int:
    """An amount in currency units as minor units."""
    try:
        minor = Decimal(text.replace(",", "")) * 100
    except InvalidOperation:
        raise MoveError(f"expected an amount for {name}, such as 850 or 850.50, got {text!r}") from None
    if minor < 0 or minor != minor.to_integral_value():
        raise MoveError(f"expected an amount of at least 0 with at most two decimals for {name}, got {text!r}")
    if minor > MOST_SUM:
        raise MoveError(f"expected an amount for {name} of at most {MOST_SUM // 100:,}, got {text!r}")
    return int(minor)


def read_count(text: str) -> int:
    """How many instalments."""
    if not text.isdigit() or not 1 <= int(text) <= MOST_COUNT:
        raise MoveError(f"expected a number of instalments from 1 to {MOST_COUNT}, got {text!r}")
    return int(text)


def read_date(text: str) -> int:
    """A date as a day ordinal."""
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        raise MoveError(f"expected a date such as 2026-12-03, got {text!r}") from None


def read_note(fields: dict[str, str]) -> NoteFields:
    """A note's fields."""
    promise = {name: fields[name] for name in OFFER_FIELDS if name in fields}
    facts = tuple(part for part in fields.get("facts", "").split(",") if part)
    return NoteFields(
        party=one_of(fields.get("party", "debtor"), [party.name.lower() for party in PARTIES], "party"),
        verified=YES[one_of(fields.get("verified", "no").lower(), list(YES), "verified")],
        reason=one_of(fields["reason"], FACTS, "reason") if fields.get("reason") else "",
        outcome=one_of(fields.get("outcome", "no_agreement"), OUTCOMES, "outcome"),
        promise=read_offer(promise) if promise else None,
        facts=tuple(one_of(fact, FACTS, "facts") for fact in facts),
        text=fields.get("text", ""),
    )


FACTS = [fact.name.lower() for fact in Fact if fact]
OUTCOMES = [outcome.name.lower() for outcome in Outcome]


def one_of(given: str, known: list[str], what: str) -> str:
    """A known name, or an error with the nearest."""
    if given not in known:
        raise MoveError(f"expected a name for {what}, got {given!r}{near(given, known)}")
    return given


def near(given: str, known: Iterable[str]) -> str:
    """` (nearest: x)` for the closest known name."""
    close = difflib.get_close_matches(given, list(known), n=1, cutoff=0.5)
    return f" (nearest: {close[0]})" if close else ""
