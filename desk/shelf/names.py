"""What the conditions of a book speak of by name: kinds of events, wording, and labels that the debriefs have too."""

from dataclasses import dataclass

from assets.pages.books.view import Both
from scenarios.files import HOME, read
from scenarios.schema.base import Text
from scenarios.schema.book import BookFile
from scenarios.schema.debrief import DebriefFile
from scenarios.schema.lexicon import LexiconsFile

NO_WORDS: Both = ("", "")


@dataclass(frozen=True, slots=True)
class Names:
    """Titles by the name that a book's file uses."""

    kinds: dict[str, Both]
    lexicons: dict[str, Both]
    labels: DebriefFile

    def severity(self, name: str) -> Both:
        """What a severity is called."""
        return both_of(self.labels.severity[name])

    def evidence(self, name: str) -> Both:
        """How far something was checked, in words."""
        return both_of(self.labels.evidence[name])

    def criterion(self, name: str) -> Both:
        """The mark it counts in."""
        return both_of(self.labels.labels[name])

    def kind(self, name: str) -> Both:
        """What a kind of events is called."""
        return self.kinds.get(name, (name, name))


def both_of(text: Text | None) -> Both:
    """A text of a content file."""
    return (text.zh, text.en) if text else NO_WORDS


def lexicons_file() -> LexiconsFile:
    """The wording that rules look for."""
    return read(HOME / "conduct/wording.yaml", LexiconsFile)


def names_of(file: BookFile) -> Names:
    """The names that a book speaks of."""
    kinds = {name: both_of(kind.title) if kind.title else (name, name) for name, kind in file.kinds.items()}
    lexicons = {name: both_of(spec.title) for name, spec in lexicons_file().lexicons.items()}
    return Names(kinds, lexicons, read(HOME / "lines/debrief.yaml", DebriefFile))
