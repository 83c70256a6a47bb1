"""What the window is asked for from outside, and what it calls back for."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assets.pages.view import DebriefView
from sim.record import Record

DebriefOf = Callable[[Record, str], DebriefView]
"""The debrief of a finished record in a language."""

ExportHtml = Callable[[Record, str, Path], None]
"""Write the debrief of a record in a language as a page."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for on the command line. Record and seed hold for the first call only."""

    scenario: str | None = None
    seed: int | None = None
    record: Path | None = None
