"""Conduct books."""

from typing import Literal

from pydantic import Field

from scenarios.schema.base import FormCodes, ReplyName, Strict, Text, Versioned
from scenarios.schema.conditions import ConditionText

NOTE_CHECKS = (
    "promise_invented",
    "promise_differs",
    "party_false",
    "verified_false",
    "fact_invented",
    "channel_left_out",
    "complaint_left_out",
)
NoteCheck = Literal[
    "promise_invented",
    "promise_differs",
    "party_false",
    "verified_false",
    "fact_invented",
    "channel_left_out",
    "complaint_left_out",
]


Tag = Literal[
    "unverified",
    "leaked",
    "threatened",
    "threatened_family",
    "impersonated",
    "insulted",
    "asked_secret",
    "pressed_on",
    "gift",
    "note_false",
    "collected_on",
    "warning_missing",
    "dispute_ignored",
    "crisis_ignored",
    "abandoned_crisis",
    "over_collected",
]


class Source(Strict):
    """Instrument and article, and what weight the instrument has."""

    instrument: Text
    weight: Literal["law", "regulation", "self_regulatory", "house"]


class Due(Strict):
    """An act that is due within so many collector turns of a cue."""

    after: tuple[ReplyName, ...]
    act: tuple[FormCodes, ...]
    within: int = Field(ge=1, le=3)


class Breach(Strict):
    """One way to break a rule: an act, something due that did not come, the close, or the note."""

    act: tuple[FormCodes, ...] = ()
    due: Due | None = None
    close: bool = False
    note: tuple[NoteCheck, ...] = ()
    when: tuple[ConditionText, ...] = ()


class RuleSpec(Strict):
    """One rule of conduct."""

    title: Text
    severity: Literal["critical", "serious", "minor"]
    reason: Literal["L", "B", "D", "I", "H", "N", "F", "E"]
    source: Source
    evidence: Literal["confirmed", "inferred", "reported", "knowledge", "house"]
    criterion: Literal["conduct", "privacy", "respect", "truth", "affordability", "care", "record"]
    near_fatal: bool = False
    from_days: int = 0
    until_days: int | None = None
    """Days past due from which, and until which, it applies."""
    third_time: bool = False
    once: bool = False
    breaks: list[Breach]
    instead: Text
    tags: tuple[Tag, ...] = ()
    """What breaking it is, in words that all books share; marks and debriefs speak of these."""
    better: tuple[FormCodes, ...] = ()
    """What a sentence that keeps the rule does; a sound option of that menu that does it is quoted, else `instead`."""


class BookFile(Versioned):
    """`scenarios/conduct/*.yaml`."""

    id: str
    title: Text
    rules: dict[str, RuleSpec]
