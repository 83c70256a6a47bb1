"""Patterns as data: which words say which act, what denies them, what tone they carry; and their compiled form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

CLASS = re.compile(r"<([a-z_]+)>")
LOOSE_END = re.compile(r"(?:\.\{0,\d+\}\??)+$")
"""What an author lets follow, and what says nothing of the act: it is not counted, nor kept from other acts."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Ways to say one act.

    `says`: regular expressions over a plain sentence, `<name>` standing for a class of words; `unless`: those that
    rule it out wherever they stand in the sentence. `care`, `want`, `phases`: where in a call it holds (0: anywhere).
    `guarded`: it says nothing where it is denied, asked about or reported; then `denied` is what was said, if anything.
    """

    form: str
    says: tuple[str, ...]
    unless: tuple[str, ...] = ()
    care: tuple[int, ...] = ()
    want: tuple[int, ...] = ()
    phases: int = 0
    guarded: bool = False
    denied: str = ""
    weight: int = 0


@dataclass(frozen=True, slots=True)
class ToneWords:
    """What gives a text its tone; the first of a bank's that is found decides."""

    tone: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bank:
    """All patterns of one language. `negators` deny what follows in their clause, `afterwards` what stands just before; `reported` asks or tells of it.

    `spelled`: other spellings, as expressions, and what each is read as before anything else is looked for.
    """

    lang: str
    words: Mapping[str, str]
    patterns: tuple[Pattern, ...]
    tones: tuple[ToneWords, ...]
    negators: tuple[str, ...]
    reported: tuple[str, ...]
    afterwards: tuple[str, ...] = ()
    spelled: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Ready:
    """One way to say an act, compiled, with its place in the bank."""

    pattern: Pattern
    says: re.Pattern[str]
    unless: re.Pattern[str] | None
    place: int


@dataclass(frozen=True, slots=True)
class ReadyBank:
    """A bank compiled for the names of one case."""

    ways: tuple[Ready, ...]
    tones: tuple[tuple[str, re.Pattern[str]], ...]
    negators: re.Pattern[str]
    reported: re.Pattern[str]
    afterwards: re.Pattern[str]
    spelled: tuple[tuple[re.Pattern[str], str], ...]

    def respelled(self, text: str) -> str:
        """A plain text with its short forms written out and its slips mended."""
        for other, word in self.spelled:
            text = other.sub(word, text)
        return text


def ready(bank: Bank, names: Mapping[str, str]) -> ReadyBank:
    """The bank with its classes and the names of the case written out, each way compiled once."""
    words = dict(names) | dict(bank.words)
    ways = tuple(
        Ready(
            pattern,
            compiled(LOOSE_END.sub("", way), words),
            united(pattern.unless, words) if pattern.unless else None,
            place,
        )
        for place, pattern in enumerate(bank.patterns)
        for way in pattern.says
    )
    tones = tuple((tone.tone, united(tone.says, words)) for tone in bank.tones)
    negators, reported, afterwards = (united(way, words) for way in (bank.negators, bank.reported, bank.afterwards))
    spelled = tuple((compiled(other, words), word) for other, word in bank.spelled)
    return ReadyBank(ways, tones, negators, reported, afterwards, spelled)


def written_out(source: str, words: Mapping[str, str]) -> str:
    """An expression with its classes written out; KeyError names one there is none of."""
    while CLASS.search(source):
        source = CLASS.sub(lambda found: f"(?:{words[found.group(1)]})", source)
    return source


def compiled(source: str, words: Mapping[str, str]) -> re.Pattern[str]:
    """One expression, classes written out; KeyError names a class there is none of, re.error what is no expression."""
    return re.compile(written_out(source, words), re.IGNORECASE)


def united(sources: tuple[str, ...], words: Mapping[str, str]) -> re.Pattern[str]:
    """Any of several expressions; none at all never matches."""
    return compiled("|".join(f"(?:{source})" for source in sources) or r"(?!)", words)
