"""A bot as data: what it likes to do where, as far as a trainee could see where that is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Build:
    """An offer that a bot would build for itself: the rung of the ladder, and how much it likes to."""

    rung: int
    liking: float


@dataclass(frozen=True, slots=True)
class BotRule:
    """What the bot likes where the conditions hold (as the option table's words) and the call stands in `phases`."""

    care: tuple[int, ...]
    want: tuple[int, ...]
    phases: int  # a bit each; 0 for anywhere
    forms: Table  # [forms]: liking of each form in an utterance, added up
    wait: float  # liking of saying nothing
    build: Build | None = None


@dataclass(frozen=True, slots=True)
class BotTable:
    """A bot. Rules all add up; `noise` is the width of a drawn liking, so that it is no machine."""

    id: str
    rules: tuple[BotRule, ...]
    tones: Table  # [tones]
    above_means: float  # liking of an offer above what was disclosed
    below_floor: float
    beyond_authority: float
    amount_wrong: float  # liking of speaking a total that is not the ledger's
    again: float  # liking of an option said before
    noise: float
    note: str  # honest, bare, rosy, careless
    patience: int  # turns after which it hangs up
    places: tuple[float, ...] = ()  # liking of each place on the menu, from the first; none beyond
