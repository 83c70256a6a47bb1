"""The window's door: everything heavy is brought in when it is opened."""

import os
from pathlib import Path

from game.home import Home
from game.window.asked import Asked, DebriefOf, ExportHtml

ENVIRONMENT = {"SDL_IME_SHOW_UI": "1", "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
"""Set before pygame begins: the input method shows its candidates, and Windows does not stretch what is drawn."""


def run(
    home: Home,
    *,
    scenario: str | None = None,
    seed: int | None = None,
    lang: str | None = None,
    level: str | None = None,
    record: Path | None = None,
    debrief_of: DebriefOf,
    export_html: ExportHtml | None = None,
) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    from game.window.loop import play

    asked = Asked(scenario, seed, record)
    return play(home, asked, lang=lang, level=level, debrief_of=debrief_of, export_html=export_html)
