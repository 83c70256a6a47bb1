"""What happened in a call, told in frozen events. Each holds results with their reasons; nobody need recompute.

Codes are names, sums are minor units, days are ordinals, times are seconds since the call day's local midnight.
"""

from dataclasses import MISSING, dataclass, field, fields
from typing import Any, ClassVar, TypeAlias

SlotValue: TypeAlias = int | str | list[int]
OfferFields: TypeAlias = dict[str, int]
TYPED = "typed"
"""How a choice of one's own words is called."""
UNCLEAR = "unclear"
"""The act of words that were not understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened in a turn. Turn 0 is the ring."""

    kind: ClassVar[str] = ""
    turn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Began(Event):
    """Who is at the other end: hidden from the trainee until the debrief."""

    kind: ClassVar[str] = "began"
    truth: str
    party: str
    bad_moment: bool
    day: int
    clock: int
    income: int
    essentials: int
    savings: int
    room: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rang(Event):
    """The phone rang, and was answered or not."""

    kind: ClassVar[str] = "rang"
    clock: int
    result: str
    words: dict[str, str] = field(default_factory=dict)  # what a machine says that picks up


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Event):
    """The collector spoke, waited, or hung up."""

    kind: ClassVar[str] = "said"
    clock: int
    choice: str  # an option's id, or silence, hang_up, offer, typed
    acts: tuple[str, ...]
    tone: str
    seconds: int
    offer: OfferFields | None = None
    stated: int | None = None
    hour: int | None = None
    slots: dict[str, SlotValue] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    @property
    def typed(self) -> str:
        """The words as they were typed, whatever the language; nothing where one of the choices was made."""
        return next(iter(self.words.values()), "") if self.choice == TYPED else ""

    @property
    def unclear(self) -> bool:
        """Whether typed words were not understood."""
        return self.acts == (UNCLEAR,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Event):
    """A rule was broken: by which act, or by what did not come, or how the call ended, or by the note."""

    kind: ClassVar[str] = "found"
    rule: str
    how: str  # act, due, close, note
    act: str = ""
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Event):
    """The call moved from one phase to another."""

    kind: ClassVar[str] = "moved"
    before: str
    after: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt(Event):
    """What the words meant to the other person, and how mind and mood moved."""

    kind: ClassVar[str] = "felt"
    because: dict[str, float]
    before: dict[str, float]
    after: dict[str, float]
    mood_before: str
    mood: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed(Event):
    """What he made of the money on the table."""

    kind: ClassVar[str] = "weighed"
    accept: float
    counter: float
    refuse: float
    fit: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied(Event):
    """The other end did something, let something out, sounded somehow. `chances` and `draws`: act, fact, delivery, amount."""

    kind: ClassVar[str] = "replied"
    clock: int
    by: str
    reply: str
    fact: str
    delivery: str
    amount: int | None
    prompt: str
    line: str
    slots: dict[str, SlotValue]
    chances: tuple[float, ...]
    draws: tuple[float, ...]
    means: int | None = None
    habit: str = ""
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Established(Event):
    """What became known in this turn: signs that came and went, and figures given."""

    kind: ClassVar[str] = "established"
    came: tuple[str, ...]
    went: tuple[str, ...]
    heard: tuple[str, ...]
    unheard: tuple[str, ...] = ()  # figures that no longer stand
    disclosed_room: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(Event):
    """The menu that was offered next."""

    kind: ClassVar[str] = "shown"
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended(Event):
    """Nobody is on the line any more."""

    kind: ClassVar[str] = "ended"
    clock: int
    by: str  # collector, other_end, nobody_answered
    leaked: bool
    promise: OfferFields | None
    means: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(Event):
    """The trainee's record of the call."""

    kind: ClassVar[str] = "noted"
    party: str
    verified: bool
    reason: str
    outcome: str
    promise: OfferFields | None
    facts: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TookBack(Event):
    """The last move was taken back: the call stands where it stood at the end of turn `to`.

    `because`: nothing at level learn; `misread`, where typed words were not understood as they were meant.
    """

    kind: ClassVar[str] = "took_back"
    to: int
    because: str = ""


KINDS: dict[str, type[Event]] = {
    event.kind: event
    for event in (
        Began, Rang, Said, Found, Moved, Felt, Weighed, Replied, Established, Shown, Ended, Noted, TookBack,
    )
}  # fmt: skip


def as_fields(event: Event) -> dict[str, Any]:
    """An event as plain data, its kind first; empty optional fields left out."""
    data: dict[str, Any] = {"event": event.kind}
    for spec in fields(event):
        value = getattr(event, spec.name)
        if value in (None, {}, (), ""):
            continue
        data[spec.name] = value
    return data


def from_fields(data: dict[str, Any]) -> Event:
    """The event of plain data; KeyError or TypeError where it is none."""
    kind = KINDS[data["event"]]
    values: dict[str, Any] = {}
    for spec in fields(kind):
        if spec.name in data:
            value = data[spec.name]
            values[spec.name] = tuple(value) if isinstance(value, list) else value
        elif spec.default is MISSING and spec.default_factory is MISSING:
            values[spec.name] = LEFT_OUT.get(spec.name, ())
    unknown = set(data) - {spec.name for spec in fields(kind)} - {"event"}
    if unknown:
        raise TypeError(f"unknown field {min(unknown)}")
    return kind(**values)


LEFT_OUT: dict[str, Any] = {"amount": None, "promise": None, "means": None, "slots": {}, "fact": "", "reason": ""}
"""What a field without a default was, that a record left out for being empty; every other one is a tuple."""
