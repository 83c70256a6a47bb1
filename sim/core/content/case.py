"""The case a call is about: account, authority, and the people it could be."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int64]
Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Coins:
    """How round the sums are that people speak of, in minor units."""

    offered: int  # steps of an instalment
    told: int  # a borrower rounds a figure of his to this
    life: int  # and his life is written in steps of this
    rounded: int  # a total rounded up lands on a multiple of this
    about: int  # "about so much": a multiple of this
    invented_fee: int


@dataclass(frozen=True, slots=True)
class Account:
    """The ledger on the day of the call. Money in minor units (fen), dates as proleptic day ordinals."""

    product: str
    currency: str
    principal: int
    interest: int
    penalty: int
    overdue: int
    instalment: int
    due_now: int  # what may be asked for today: all of it where the contract has made it due, else what is overdue
    days_past_due: int
    due_day: int
    legal_state: str
    last_hour: int  # minute of the day from which contact is forbidden
    first_hour: int
    coins: Coins

    @property
    def total(self) -> int:
        """All that is owed today."""
        return self.principal + self.interest + self.penalty


@dataclass(frozen=True, slots=True)
class Authority:
    """What the trainee may grant alone."""

    max_count: int
    floor_each: int
    max_defer_days: int
    max_waiver: int


@dataclass(frozen=True, slots=True)
class Opening:
    """How the call can begin: chances in the order given, each drawn by name."""

    day: int
    minutes: tuple[int, ...]
    answers: Table  # [4]: he answers, somebody else does, nobody does, a machine does
    bad_moment: float
    ring_seconds: int
    good_minute: int  # the hour he names when asked when to call, a minute of the day
    factors_needed: int
    own_word_days: int  # within how many days he pays what he promises of his own accord
    flags: int  # what stands on the file, a bit each of `Flag`


@dataclass(frozen=True, slots=True)
class Truths:
    """Who this case file can be. One row per truth (T of them)."""

    ids: tuple[str, ...]
    weight: Table  # [T]
    mind: Table  # [T, 9]: where the mind starts, and its home
    spread: Table  # [9]: half-width of the draw around it
    quick: Table  # [T]: reactivity
    income: Codes  # a month, fen
    essentials: Codes
    savings: Codes
    spare: Codes  # what savings can add a month without being used up within the year
    willing: Table  # share of the room he means to give at full trust
    games: Table  # 0 plays straight .. 1 plays for a discount
    style: Codes
    true_of_me: Table  # [T * forms]: how much more an act means to this one
    uncalled: Table  # share of A that would be paid with no call
    third_party: Codes  # who it is that picks up, where it is somebody else
    nearby: Table  # chance that a third party who answers can fetch him
    keeps: Table  # steadiness: how well a meant promise is remembered
    apt: Table  # [replies * T]: how much apter than most people this one is to answer so
