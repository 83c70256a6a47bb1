"""The reader from patterns: finds acts in each sentence, keeps the best that do not share words, and puts them in order."""

from collections.abc import Mapping
from dataclasses import dataclass

from sim.language.phrases import Phrases
from sim.language.reading.around import Around
from sim.language.reading.figures import figures_in
from sim.language.reading.meant import figured
from sim.language.reading.names import names_of
from sim.language.reading.patterns import Bank, Ready, ReadyBank, ready
from sim.language.reading.reading import MOST_ACTS, Heard, Reading
from sim.language.reading.text import clause_start, plain, sentences

SHARED_WORDS = 0.34
"""How much of its words an act may share with one that was heard already."""


SOON_AFTER = 14
"""Within how many letters what follows can still deny an act."""


@dataclass(frozen=True, slots=True)
class Found:
    """A way to say an act that was found in a text."""

    start: int
    end: int
    weight: int
    form: str
    place: int
    words: str

    @property
    def rank(self) -> tuple[int, int]:
        """The weightier and longer first; of two alike the one that stands first in the bank."""
        return (-(self.weight + self.end - self.start), self.place)


class PatternReader:
    """Reads by patterns. Expressions are compiled for the names of the case when a language is first read."""

    def __init__(self, banks: Mapping[str, Bank], names: Mapping[str, Mapping[str, str]]) -> None:
        self.banks = banks
        self.names = names
        self.made: dict[str, ReadyBank] = {}

    def bank(self, lang: str) -> ReadyBank:
        """The bank of a language, compiled once."""
        if lang not in self.made:
            self.made[lang] = ready(self.banks[lang], self.names[lang])
        return self.made[lang]

    def read(self, text: str, lang: str, around: Around) -> Reading:
        """The reading of a text."""
        bank = self.bank(lang)
        words = bank.respelled(plain(text))
        kept = in_order([one for found in found_in(bank, words, around) for one in found])
        figures = figures_in(words, lang, around.day, month_first=around.month_first)
        heard = tuple(Heard(one.form, one.words) for one in kept)
        return figured(Reading(heard, tone_of(bank, words)), figures, words, lang, around)


def bank_reader(banks: Mapping[str, Bank], phrases: Phrases) -> PatternReader:
    """The reader for one scenario."""
    return PatternReader(banks, {lang: names_of(phrases, lang) for lang in banks})


def found_in(bank: ReadyBank, words: str, around: Around) -> list[list[Found]]:
    """For each sentence the acts that were heard in it."""
    found, offset = [], 0
    for sentence in sentences(words):
        found.append(apart(candidates(bank, sentence, offset, around)))
        offset += len(sentence) + 1
    return found


def candidates(bank: ReadyBank, sentence: str, offset: int, around: Around) -> list[Found]:
    """Every way to say an act that is in a sentence where the call stands."""
    found = []
    for way in bank.ways:
        if not holds(way, around) or (way.unless and way.unless.search(sentence)):
            continue
        for match in way.says.finditer(sentence):
            form = said_as(bank, way, sentence, match.start(), match.end())
            if form and match.end() > match.start():
                weight = way.pattern.weight
                found.append(
                    Found(offset + match.start(), offset + match.end(), weight, form, way.place, match.group())
                )
    return found


def holds(way: Ready, around: Around) -> bool:
    """Whether a pattern speaks where the call stands."""
    pattern = way.pattern
    here = not pattern.phases or pattern.phases >> around.phase & 1
    return bool(here) and all(
        word & care == want for word, care, want in zip(around.words, pattern.care, pattern.want, strict=False)
    )


def said_as(bank: ReadyBank, way: Ready, sentence: str, start: int, end: int) -> str:
    """The form a match says: the pattern's own, or what is said by denying it; nothing where it is only spoken of."""
    pattern = way.pattern
    if not pattern.guarded:
        return pattern.form
    if bank.reported.search(sentence):
        return ""
    clause = sentence[clause_start(sentence, start) : end]
    denied = bank.negators.search(clause) or bank.afterwards.search(sentence[end : end + SOON_AFTER])
    return pattern.denied if denied else pattern.form


def apart(found: list[Found]) -> list[Found]:
    """The best of what was found, none of which share many words."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda found: found.rank):
        if all(shared(one, other) <= SHARED_WORDS for other in kept):
            kept.append(one)
    return kept


def shared(one: Found, other: Found) -> float:
    """How much of the shorter of two stands in the other."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(1, min(one.end - one.start, other.end - other.start))


def in_order(found: list[Found]) -> list[Found]:
    """Each form once, in the order said; of more than four the weightiest."""
    first: dict[str, Found] = {}
    for one in sorted(found, key=lambda found: found.start):
        first.setdefault(one.form, one)
    best = sorted(first.values(), key=lambda found: found.rank)[:MOST_ACTS]
    return sorted(best, key=lambda found: found.start)


def tone_of(bank: ReadyBank, words: str) -> str:
    """The tone of a text."""
    return next((tone for tone, says in bank.tones if says.search(words)), "even")
