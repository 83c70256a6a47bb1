"""Where the mistakes of one file are collected."""

from pathlib import Path

from scenarios.files import shown_path
from scenarios.mistakes import Mistake, line_of


class Finder:
    """Collects mistakes of one file, each with its line."""

    def __init__(self, path: Path, top: str) -> None:
        self.path, self.top = path, top
        self.found: list[Mistake] = []

    def add(self, place: tuple[str | int, ...], text: str) -> None:
        """One mistake at a place inside the list."""
        where = (self.top, *place) if self.top else place
        written = ".".join(str(part) for part in where)
        self.found.append(Mistake(shown_path(self.path), line_of(self.path, where), written, text))
