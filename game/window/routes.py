"""Where a screen can send the trainee next."""

from dataclasses import dataclass
from pathlib import Path

from game.seat import Seat
from sim.record import Record


@dataclass(frozen=True, slots=True)
class ToHome:
    """The start screen."""


@dataclass(frozen=True, slots=True)
class ToBriefing:
    """The case file of a scenario."""

    scenario: str


@dataclass(frozen=True, slots=True)
class ToCall:
    """A call; `ringing` where it is just being dialled."""

    seat: Seat
    ringing: bool = True


@dataclass(frozen=True, slots=True)
class ToNote:
    """The record of a call that is over."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class ToDebrief:
    """The looking back at a call whose note is filed."""

    path: Path
    record: Record


@dataclass(frozen=True, slots=True)
class ToSettings:
    """The settings, over the screen they were called from."""


@dataclass(frozen=True, slots=True)
class Back:
    """The screen that lay under the settings."""


Route = ToHome | ToBriefing | ToCall | ToNote | ToDebrief | ToSettings | Back
