"""What a trainee may see of a call: words and a cue at exam, a face at practice, gauges and tips at learn.

A front-end is given a `View` and nothing else of the call.
"""

from dataclasses import dataclass
from enum import IntEnum

from sim.observe.expression import Expression


class Level(IntEnum):
    """How much help the trainee has; each shows all that the one before it shows."""

    EXAM = 0
    PRACTICE = 1
    LEARN = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One bubble of the transcript."""

    turn: int
    clock: int
    who: str  # me, borrower, third
    words: str
    delivery: str  # how it was said; empty for the trainee's own
    seconds: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of the menu, numbered from 1."""

    number: int
    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """One feeling at level learn: its value in [0, 1], and how it moved in the last turn."""

    feeling: str
    value: float
    change: float


@dataclass(frozen=True, slots=True)
class TipView:
    """A tip at level learn, and the id of the rule it rests on, or empty."""

    words: str
    rule: str


@dataclass(frozen=True, slots=True)
class OfferBounds:
    """What the offer builder works with, in minor units and day ordinals."""

    total: int
    overdue: int
    max_count: int
    floor_each: int
    day: int
    first_earliest: int
    first_latest: int
    said_room: int  # what he said a month, -1
    disclosed_room: int  # what his figures leave, -1
    asks: int  # what he asked to pay instead, -1
    expects_day: int  # a day on which he expects money or news, -1


@dataclass(frozen=True, slots=True)
class View:
    """All that a front-end gets."""

    level: Level
    phase: str
    stage: int  # place among the seven stages of a call, or -1 on a branch
    branch: str  # the branch the call is on, or empty
    clock: int  # seconds since local midnight
    seconds: int  # of talk so far
    transcript: tuple[Entry, ...]
    choices: tuple[Choice, ...]
    speaker: str  # unknown, borrower, third, nobody
    verified: bool
    delivery: str
    signs: frozenset[str]
    heard: tuple[str, ...]  # facts, in the order of the vocabulary
    told: dict[str, int]  # figures he gave
    offer: OfferBounds
    over: bool
    filed: bool
    can_take_back: bool
    can_rephrase: bool = False  # the last words were typed, and may be put otherwise if they were misread
    face: Expression | None = None
    gauges: tuple[Gauge, ...] = ()
    mood: str = ""
    tip: TipView | None = None
