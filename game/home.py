"""The trainee's own folder: settings, and the records of calls."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_data_path

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Home:
    """A folder of the user's; nothing is made in it before something is written."""

    folder: Path

    @property
    def records(self) -> Path:
        """Where the records of calls lie."""
        return self.folder / "records"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.folder / "settings.json"

    @property
    def memory(self) -> Path:
        """What is remembered between sessions."""
        return self.folder / "window.json"

    def new_record(self, scenario: str) -> Path:
        """A path for a new record: the moment it begins, and the scenario."""
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        name = re.sub(r"\W+", "-", scenario.removesuffix(".yaml")).strip("-")[-LONGEST_NAME:]
        return self.records / f"{stamp}-{name}.jsonl"


def home_at(folder: Path | None) -> Home:
    """The home in the given folder, or the one the system has for this user's data."""
    return Home(folder if folder is not None else user_data_path("forbear", appauthor=False))
