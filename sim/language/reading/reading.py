"""What a reading is, and what may make one: patterns today, a trained model in their place another day."""

from dataclasses import dataclass
from typing import Protocol

from sim.language.reading.around import Around

MOST_ACTS = 4


@dataclass(frozen=True, slots=True)
class Heard:
    """One act found in a text: the form's name, and the words it was heard in."""

    form: str
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text was understood to say: up to four acts in order, a tone, and the figures in it.

    Sums are minor units, `first` a day ordinal, `hour` a minute of the day; None where nothing was said of it.
    No acts: it was not understood.
    """

    heard: tuple[Heard, ...]
    tone: str = "even"
    each: int | None = None
    today: int | None = None
    count: int | None = None
    first: int | None = None
    stated: int | None = None
    hour: int | None = None

    @property
    def acts(self) -> tuple[str, ...]:
        """The names of the forms, in order."""
        return tuple(heard.form for heard in self.heard)

    @property
    def understood(self) -> bool:
        """Whether anything was."""
        return bool(self.heard)


class Reader(Protocol):
    """Whatever understands typed words. A pure function of its arguments: the record keeps what it said."""

    def read(self, text: str, lang: str, around: Around) -> Reading:
        """The reading of a text in a language (`zh`, `en`), by what the trainee can know of the call."""
        ...
