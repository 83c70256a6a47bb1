"""The lexicons of forbidden wording, compiled."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from scenarios.files import HOME, read
from scenarios.schema.lexicon import FrameSpec, LexiconsFile, WordingSpec
from sim.language.lexicons import Frame, Lexicons, Phrases, any_of, denials_of, whole


def frame_of(spec: FrameSpec) -> Frame:
    """What all lexicons of a language share."""
    words = spec.words
    return Frame(
        clauses=re.compile(any_of(spec.clauses, words)),
        denials=denials_of(any_of(spec.hollow, words), any_of(spec.denials, words)),
        reports=re.compile(any_of(spec.reports, words)),
        resumes=re.compile(any_of(spec.resumes, words)),
        afterwards=re.compile(any_of(spec.afterwards, words)),
    )


def phrases_of(spec: WordingSpec, frame: Frame, words: Mapping[str, str]) -> Phrases:
    """A lexicon in one language."""
    harmless = whole(any_of(spec.harmless, words)) if spec.harmless else None
    return Phrases(frame, whole(any_of(spec.says, words)), harmless)


def lexicons_of(file: LexiconsFile) -> Lexicons:
    """All lexicons of a file."""
    zh, en = frame_of(file.zh), frame_of(file.en)
    each = file.lexicons.items()
    return Lexicons(
        {
            "zh": {name: phrases_of(spec.zh, zh, file.zh.words) for name, spec in each if spec.zh},
            "en": {name: phrases_of(spec.en, en, file.en.words) for name, spec in each if spec.en},
        }
    )


@lru_cache(maxsize=2)
def lexicons(home: Path = HOME) -> Lexicons:
    """The lexicons that come with the books."""
    return lexicons_of(read(home / "conduct/wording.yaml", LexiconsFile))
