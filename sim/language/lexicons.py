"""Forbidden wording in free text, in either language. What is denied, asked about or told of is no threat."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sim.language.reading.patterns import written_out
from sim.language.reading.text import HAN, LATIN, plain, sentences

REMEMBERED = 1 << 16
"""Texts remembered: every rule that looks at wording asks for each, one rule after the other."""
REACH = 200
"""How many letters before a phrase are looked at for what takes it back."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What decides, around a phrase, whether it is said in earnest: the same for all lexicons of a language.

    `clauses`: where a clause begins. `denials`: what takes back the rest of its clause, as the group `no`; its other
    alternatives only look like it ("if you do not pay"). `reports`: what makes the rest another's words, or a question
    about them, up to one of `resumes`. `afterwards`: what takes back the phrase that stands just before.
    """

    clauses: re.Pattern[str]
    denials: re.Pattern[str]
    reports: re.Pattern[str]
    resumes: re.Pattern[str]
    afterwards: re.Pattern[str]

    def takes_back(self, sentence: str, start: int, end: int) -> bool:
        """Whether what stands from `start` to `end` of a sentence is not said in earnest."""
        return (
            self.denied(sentence, start)
            or self.reported(sentence, start)
            or self.afterwards.match(sentence, end) is not None
        )

    def denied(self, sentence: str, place: int) -> bool:
        """Whether a denial stands before a place in its clause."""
        near = max(0, place - REACH)
        start = max((found.end() for found in self.clauses.finditer(sentence, near, place)), default=near)
        return any(found["no"] is not None for found in self.denials.finditer(sentence, start, place))

    def reported(self, sentence: str, place: int) -> bool:
        """Whether a place belongs to what somebody else said, or fears."""
        return any(
            not self.resumes.search(sentence, found.end(), place)
            for found in self.reports.finditer(sentence, max(0, place - REACH), place)
        )


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a lexicon in one language; `harmless`: wording inside which they mean nothing."""

    frame: Frame
    says: re.Pattern[str]
    harmless: re.Pattern[str] | None

    def in_sentence(self, sentence: str) -> bool:
        """Whether a plain sentence says any of it in earnest."""
        if not self.says.search(sentence):
            return False
        rest = self.harmless.sub(" ", sentence) if self.harmless else sentence
        return any(not self.frame.takes_back(rest, *found.span()) for found in self.says.finditer(rest))


@dataclass(frozen=True, slots=True)
class Heard:
    """A text made plain and cut up, and which lexicons were found in it, as far as anybody asked."""

    scripts: tuple[str, ...]
    sentences: tuple[str, ...]
    found: dict[str, bool]


class Lexicons:
    """All lexicons: by script, then by name."""

    def __init__(self, by_script: Mapping[str, Mapping[str, Phrases]]) -> None:
        self.by_script = by_script
        self.heard = lru_cache(maxsize=REMEMBERED)(heard)

    @property
    def names(self) -> frozenset[str]:
        """Every lexicon that any script has."""
        return frozenset(name for named in self.by_script.values() for name in named)

    def says(self, name: str, text: str) -> bool:
        """Whether a text holds the wording of a lexicon."""
        text_heard = self.heard(text)
        if name not in text_heard.found:
            text_heard.found[name] = self.found_in(name, text_heard)
        return text_heard.found[name]

    def found_in(self, name: str, text: Heard) -> bool:
        """Whether a text made plain does, in any script that stands in it."""
        spoken = [self.by_script[script][name] for script in text.scripts if name in self.by_script[script]]
        return any(phrases.in_sentence(sentence) for phrases in spoken for sentence in text.sentences)


SCRIPTS = (("zh", HAN), ("en", LATIN))


def heard(text: str) -> Heard:
    """A text as lexicons hear it."""
    spoken = plain(text, longest=None)
    scripts = tuple(lang for lang, letters in SCRIPTS if letters.search(spoken))
    return Heard(scripts, tuple(sentences(spoken)), {})


def any_of(sources: tuple[str, ...], words: Mapping[str, str]) -> str:
    """Any of several expressions, classes of words written out; none at all never matches."""
    return "|".join(written_out(source, words) for source in sources) or r"(?!)"


def whole(source: str) -> re.Pattern[str]:
    """An expression that begins and ends where a Latin word does, if it begins or ends in one."""
    return re.compile(rf"(?<![a-z0-9])(?:{source})(?![a-z0-9])")


def denials_of(hollow: str, denials: str) -> re.Pattern[str]:
    """Denials as the group `no`, after what only looks like them."""
    return re.compile(f"{hollow}|(?P<no>{denials})")
