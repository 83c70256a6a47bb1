"""What every screen is given: the trainee's home and settings, what is remembered, and ways to go elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from assets.pages.view import DebriefView
from game.home import Home
from game.settings import Settings
from game.window.memory import Memory
from game.window.routes import Route
from game.window.shelf import Shelf
from game.window.speaker import Speaker
from sim.record import Record

DebriefOf = Callable[[Record, str], DebriefView]
ExportHtml = Callable[[Record, str, Path], None]


@dataclass(slots=True)
class Asked:
    """What was asked for on the command line; each holds for the first call only where it names one."""

    scenario: str | None = None
    seed: int | None = None
    level: str | None = None
    record: Path | None = None


@dataclass(slots=True)
class Context:
    """The services of the window."""

    home: Home
    settings: Settings
    memory: Memory
    shelf: Shelf
    speaker: Speaker
    debrief_of: DebriefOf
    export_html: ExportHtml | None
    go: Callable[[Route], None]
    change: Callable[[Settings], None]
    say: Callable[[str], None]
    asked: Asked = field(default_factory=Asked)

    @property
    def lang(self) -> str:
        """The language of the settings."""
        return self.settings.lang
