"""What is wrong with a log: its line, and what was expected, what came, what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LogMistake:
    """One malformed line of a log."""

    line: int
    text: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.text}"
