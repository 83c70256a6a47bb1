"""What a trainee has set, kept between sessions."""

import json
import locale
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

LANGS = ("zh", "en")
THEMES = ("paper", "dusk", "contrast")
LEVELS = ("learn", "practice", "exam")
SCALES = (0.9, 1.0, 1.15, 1.3)


@dataclass(frozen=True, slots=True)
class Settings:
    """Language, look, sound and help. A value that is none of those allowed is taken as the default."""

    lang: str = "zh"
    theme: str = "paper"
    text_scale: float = 1.0
    reduced_motion: bool = False
    sound: bool = True
    level: str = "practice"
    trainee: str = ""
    guided: bool = False  # the guided first call has been played

    def checked(self) -> "Settings":
        """The same, with defaults for what is not allowed."""
        allowed = {"lang": LANGS, "theme": THEMES, "level": LEVELS, "text_scale": SCALES}
        wrong = {name: getattr(DEFAULTS, name) for name, values in allowed.items() if getattr(self, name) not in values}
        return replace(self, **wrong)


DEFAULTS = Settings()


def system_lang() -> str:
    """Chinese where the system speaks it, English elsewhere."""
    name = locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


def load_settings(path: Path) -> Settings:
    """The settings of a file; defaults where there is none, or where it cannot be read."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return replace(DEFAULTS, lang=system_lang())
    if not isinstance(stored, dict):
        return replace(DEFAULTS, lang=system_lang())
    known = {spec.name: type(getattr(DEFAULTS, spec.name)) for spec in fields(Settings)}
    kept = {name: value for name, value in stored.items() if name in known and isinstance(value, known[name])}
    return replace(DEFAULTS, **kept).checked()


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole, then put them in place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    draft.replace(path)
