"""What every screen is given: the trainee's home and settings, what is remembered, and ways to go elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, field

from game.home import Home
from game.memory import Memory
from game.settings import Settings
from game.window.asked import Asked, DebriefOf, ExportHtml
from game.window.guide import Guide
from game.window.routes import Route
from game.window.shelf import Shelf
from game.window.speaker import Speaker


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
    next_lang: Callable[[], None]
    asked: Asked = field(default_factory=Asked)
    guide: Guide | None = None

    @property
    def lang(self) -> str:
        """The language of the settings."""
        return self.settings.lang
