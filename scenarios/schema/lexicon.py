"""Wording that is not to be said, as data."""

import re
from collections.abc import Iterator, Mapping
from typing import Self

from pydantic import model_validator

from scenarios.schema.base import Strict, Text, Versioned, nearest
from sim.language.lexicons import any_of, whole

Expressions = tuple[str, ...]
"""Regular expressions over a plain sentence, lower case; `<name>` stands for a class of words."""


class FrameSpec(Strict):
    """What all lexicons of a language share."""

    words: dict[str, str] = {}
    """Classes of words by name."""
    clauses: Expressions
    """Where a clause begins."""
    hollow: Expressions
    """What looks like a denial and is none: "if you do not pay"."""
    denials: Expressions
    """What takes back the rest of its clause."""
    reports: Expressions
    """What makes the rest another's words, or a question about them."""
    resumes: Expressions
    """Where the speaker's own words begin again."""
    afterwards: Expressions
    """What takes back the phrase that stands just before."""


class WordingSpec(Strict):
    """A lexicon in one language; `harmless`: wording inside which its phrases mean nothing."""

    says: Expressions
    harmless: Expressions = ()


class LexiconSpec(Strict):
    """Phrases in both languages, or in one."""

    title: Text
    zh: WordingSpec | None = None
    en: WordingSpec | None = None


class LexiconsFile(Versioned):
    """`scenarios/conduct/wording.yaml`."""

    zh: FrameSpec
    en: FrameSpec
    lexicons: dict[str, LexiconSpec]

    @model_validator(mode="after")
    def expressions_hold(self) -> Self:
        """Every expression is one, and needs words."""
        for words, sources in self.expressions():
            if sources and wrong(sources, words):
                raise ValueError(next(filter(None, (wrong((source,), words) for source in sources))))
        return self

    def expressions(self) -> Iterator[tuple[Mapping[str, str], Expressions]]:
        """All expressions, list by list, with the classes of words they may name."""
        for frame in (self.zh, self.en):
            for sources in (frame.clauses, frame.hollow, frame.denials, frame.reports, frame.resumes, frame.afterwards):
                yield frame.words, sources
        for spec in self.lexicons.values():
            for frame, wording in ((self.zh, spec.zh), (self.en, spec.en)):
                if wording:
                    yield frame.words, wording.says
                    yield frame.words, wording.harmless


def wrong(sources: Expressions, words: Mapping[str, str]) -> str:
    """What is wrong with expressions taken together, or nothing."""
    try:
        needs_nothing = whole(any_of(sources, words)).match("")
    except KeyError as error:
        name = str(error.args[0])
        return f"expected a class of words, got <{name}>{nearest(name, words)}"
    except re.error as error:
        return f"expected a regular expression, got {sources[0]!r}: {error}"
    return f"expected an expression that needs words, got {sources[0]!r}" if needs_nothing else ""
