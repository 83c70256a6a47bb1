"""How a turn is shown: what is said runs at the speed of speech, entry after entry, until all of it stands there."""

from collections.abc import Sequence
from dataclasses import dataclass

from sim.observe.view import Entry

SPEED = {"me": 4.0, "silence": 1.6}
OTHERS = 2.0
"""How much faster than speech it runs: own words were read before they were said."""

PAUSES = {"long_pause": 1_100.0, "faltering": 600.0, "sighing": 450.0}
PAUSE = 260.0
"""Milliseconds before the other end speaks, by how it speaks."""


@dataclass(frozen=True, slots=True)
class Playing:
    """The entry that runs: which, how much of it has been said, and whether its voice has begun."""

    index: int
    share: float
    voiced: bool


class Reel:
    """Which entries stand, and which one runs."""

    def __init__(self, shown: int = 0) -> None:
        self.shown = shown
        self.begun = 0.0
        self.held = False

    def start(self, now: float) -> None:
        """Let the next entry run from now."""
        self.begun = now

    def skip(self, entries: Sequence[Entry]) -> None:
        """All of it stands there."""
        self.shown = len(entries)

    def back_to(self, entries: Sequence[Entry]) -> None:
        """A turn was taken back."""
        self.shown = min(self.shown, len(entries))

    def running(self, entries: Sequence[Entry]) -> bool:
        """Whether anything is still to be said."""
        return self.shown < len(entries)

    def advance(self, entries: Sequence[Entry], now: float, silent: Sequence[bool]) -> Playing | None:
        """Let time pass; the entry that runs now, or None where all stands."""
        while self.shown < len(entries):
            entry = entries[self.shown]
            pause = pause_before(entry)
            whole = pause + spoken_for(entry, silent[self.shown])
            passed = now - self.begun
            if passed < whole:
                share = max(0.0, passed - pause) / max(1.0, whole - pause)
                return Playing(self.shown, share, passed >= pause)
            self.begun += whole
            self.shown += 1
        return None


def pause_before(entry: Entry) -> float:
    """How long it is still before an entry."""
    return 0.0 if entry.who == "me" else PAUSES.get(entry.delivery, PAUSE)


def spoken_for(entry: Entry, silent: bool) -> float:
    """How long an entry runs, in milliseconds."""
    speed = SPEED["silence"] if silent else SPEED.get(entry.who, OTHERS)
    return entry.seconds * 1000 / speed
