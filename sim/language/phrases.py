"""Words by id: the collector's options, the other end's lines and when they fit, and the case's own names."""

from dataclasses import dataclass, field

from sim.language.voice import PLAIN, Voice


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing said, in both languages, with slots in braces."""

    id: str
    zh: str
    en: str

    def of(self, lang: str) -> str:
        """The words in a language."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Fit:
    """When a line fits: sets it looks at and how they must be (as the option table's words), prompts, moods, truths."""

    care: tuple[int, ...]
    want: tuple[int, ...]
    prompts: frozenset[int] = frozenset()
    moods: frozenset[int] = frozenset()
    truths: frozenset[int] = frozenset()
    traits: frozenset[str] = frozenset()  # of people who would say it so; empty: anybody

    @property
    def weight(self) -> int:
        """The more a line asks for, the rather it is taken where it fits."""
        looked_at = sum(1 for mask in self.care if mask)
        return (
            2
            + 3 * bool(self.prompts)
            + 2 * bool(self.moods)
            + 2 * looked_at
            + 3 * bool(self.truths)
            + 3 * bool(self.traits)
        )


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """One line of the other end."""

    phrase: Phrase
    reply: int
    fact: int  # 0: goes with no fact
    fit: Fit
    shared: bool = False  # from a bank that many speak from, so to be put into his own words


@dataclass(frozen=True, slots=True)
class Tip:
    """A tip, and when it is shown."""

    phrase: Phrase
    rule: str
    care: tuple[int, ...]
    want: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """How sums and days are written and spoken where the call is made."""

    unit_zh: str = "元"  # after a sum
    unit_en: str = ""  # before a sum
    month_first: bool = False
    hundred_and: bool = True


@dataclass(frozen=True, slots=True)
class Phrases:
    """All words of a scenario."""

    options: dict[str, Phrase]
    lines: dict[tuple[int, int], tuple[ReplyLine, ...]]  # by reply and fact
    names: dict[str, Phrase]  # what does not change in the call: name, employer, tails
    by_id: dict[str, Phrase] = field(default_factory=dict)
    tips: tuple[Tip, ...] = ()
    co_names: dict[str, Phrase] = field(default_factory=dict)  # the same names where she who signed too is spoken to
    manner: Manner = Manner()
    voice: Voice = PLAIN
    third_voice: Voice = PLAIN
    co_voice: Voice = PLAIN
    greeting: Phrase | None = None  # what a machine says when it picks up
    shared: frozenset[str] = frozenset()  # ids of the lines that come from shared banks

    def phrase(self, line_id: str) -> Phrase:
        """The words of a line id."""
        return self.by_id[line_id]
