"""Conduct books."""

import datetime
from typing import Literal, Self

from pydantic import Field, model_validator

from scenarios.schema.base import FormCodes, ReplyName, Strict, Text, Versioned
from scenarios.schema.literals import LiteralText

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


Weight = Literal["law", "regulation", "self_regulatory", "house"]
Evidence = Literal["confirmed", "inferred", "reported", "knowledge", "house"]


class Source(Strict):
    """Instrument and article, and what weight the instrument has."""

    instrument: Text
    weight: Weight


class Footing(Strict):
    """What a rule rests on."""

    source: Source
    evidence: Evidence


class Applies(Strict):
    """Accounts that a rule is for: all that is named must fit."""

    product: tuple[str, ...] = ()
    lender: tuple[str, ...] = ()
    collecting: tuple[str, ...] = ()
    region: tuple[str, ...] = ()


class Kind(Strict):
    """A kind of events that rules count, remember, or wait for."""

    title: Text | None = None
    """What people call it; its name where it has none."""
    when: tuple[LiteralText, ...] = ()
    acts: tuple[FormCodes, ...] = ()
    reply: tuple[ReplyName, ...] = ()
    per: Literal["account", "debt", "number", "person", "agency"] = "account"
    once: bool = False
    """Told once a contact, however many of its events show it."""
    until: str | None = None
    """The kind that ends its run."""


class Due(Strict):
    """What is due: an act within so many collector turns of a cue, or a kind of event within so many local days."""

    after: tuple[ReplyName, ...] = ()
    act: tuple[FormCodes, ...] = ()
    within: int = Field(default=1, ge=1, le=3)
    after_kind: str = ""
    by_kind: str = ""
    days: int = 0
    again: bool = False
    """Each event of `after_kind` makes it due anew, once the last was met; else one that was met is met for good."""


class Count(Strict):
    """More events of a kind than `over` on the last `days` local days."""

    of: str
    days: int = Field(ge=1, le=31)
    over: int = Field(ge=0, le=60)


class Breach(Strict):
    """One way to break a rule: an act, an event, a count, something due that did not come, the close, or the note."""

    act: tuple[FormCodes, ...] = ()
    on: tuple[LiteralText, ...] = ()
    count: Count | None = None
    due: Due | None = None
    close: bool = False
    note: tuple[NoteCheck, ...] = ()
    when: tuple[LiteralText, ...] = ()

    @model_validator(mode="after")
    def one_trigger(self) -> Self:
        """Exactly one thing sets it off."""
        triggers = [name for name in ("act", "on", "count", "due", "close", "note") if getattr(self, name)]
        if len(triggers) != 1:
            raise ValueError(f"expected one of act, on, count, due, close, note, got {', '.join(triggers) or 'none'}")
        return self


class RuleSpec(Footing):
    """One rule of conduct."""

    title: Text
    severity: Literal["critical", "serious", "minor"]
    severity_why: Text | None = None
    reason: Literal["L", "B", "D", "I", "H", "N", "F", "E"]
    by_product: dict[Literal["credit_card", "online_loan", "other_loan"], Footing] = {}
    applies: Applies = Applies()
    except_for: tuple[Applies, ...] = ()
    """Accounts that an overlay lifts it for."""
    criterion: Literal["conduct", "privacy", "respect", "truth", "affordability", "care", "record"]
    near_fatal: bool = False
    from_days: int = 0
    until_days: int | None = None
    """Days past due from which, and until which, it applies."""
    third_time: bool = False
    once: bool = False
    from_date: datetime.date | None = None
    until_date: datetime.date | None = None
    """First and last day on which it is in force."""
    breaks: list[Breach]
    instead: Text
    tags: tuple[Tag, ...] = ()
    """What breaking it is, in words that all books share; marks and debriefs speak of these."""
    better: tuple[FormCodes, ...] = ()
    """What a sentence that keeps the rule does; a sound option of that menu that does it is quoted, else `instead`."""

    def footing(self, product: str | None) -> Footing:
        """What it rests on for a product."""
        return next((found for name, found in self.by_product.items() if name == product), self)


class Undecidable(Footing):
    """A rule of the field that no log can decide."""

    title: Text
    why: Text


class Signed(Strict):
    """Who of the firm confirmed a rule, and when."""

    by: str
    date: datetime.date
    note: str = ""


class BookFile(Versioned):
    """`scenarios/conduct/*.yaml`."""

    id: str
    title: Text
    kinds: dict[str, Kind] = {}
    rules: dict[str, RuleSpec]
    undecidable: dict[str, Undecidable] = {}
    confirm: dict[str, Signed] = {}
    """Rules that an officer of the firm signed; only overlays fill it."""
    overlays: tuple[str, ...] = ()
    """The overlays laid over it."""


class Extension(Footing):
    """Rules of the book that hold for more accounts where the overlay applies, and what they rest on there."""

    rules: tuple[str, ...]
    applies: Applies


class OverlayFile(Versioned):
    """What a state, a city or a firm lays over a book."""

    id: str
    book: Literal["cn", "us", "uk"]
    title: Text
    by_choice: bool = False
    """Laid over the book only where it is asked for by its name."""
    applies: Applies = Applies()
    kinds: dict[str, Kind] = {}
    rules: dict[str, RuleSpec] = {}
    extend: tuple[Extension, ...] = ()
    off: tuple[str, ...] = ()
    """Rules of the book that do not hold where the overlay applies."""
    confirm: dict[str, Signed] = {}
