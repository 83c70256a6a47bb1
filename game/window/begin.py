"""The settings a window begins with: a file that cannot be read is set aside, not lost, and said once."""

import json
from dataclasses import replace
from pathlib import Path

from assets.words import word
from game.settings import Settings, load_settings


def settings_at_start(path: Path, lang: str | None, level: str | None) -> tuple[Settings, str]:
    """The settings of a file with what the command line says, and what there is to say about the file."""
    aside = set_aside(path)
    settings = load_settings(path)
    settings = replace(settings, lang=lang or settings.lang, level=level or settings.level).checked()
    return settings, word("window.settings_aside", settings.lang, name=aside.name) if aside else ""


def set_aside(path: Path) -> Path | None:
    """Move a settings file that cannot be read out of the way, so that saving does not overwrite it."""
    try:
        if isinstance(json.loads(path.read_text(encoding="utf-8")), dict):
            return None
    except OSError:
        return None
    except ValueError:
        pass
    aside = path.with_suffix(".broken.json")
    try:
        path.replace(aside)
    except OSError:
        return None
    return aside
