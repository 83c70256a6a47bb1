"""Mistakes of pattern files: expressions that are none, and classes of words that nobody wrote."""

import re
from pathlib import Path

from scenarios.check.finder import Finder
from scenarios.compile import Library
from scenarios.mistakes import Mistake
from scenarios.schema.base import nearest
from scenarios.schema.language import LanguageFile
from sim.language.reading.patterns import compiled
from sim.language.slots import TEXTS


def language_mistakes(library: Library, path: Path, file: LanguageFile) -> list[Mistake]:
    """All mistakes of a file: each expression is compiled with the classes that all files of its folder share."""
    finder = Finder(path, "")
    words = dict.fromkeys(TEXTS, "name")
    for other in sorted(path.resolve().parent.glob("*.yaml")):
        words |= library.file(other, LanguageFile).words
    for place, source in expressions(file):
        problem = wrong(source, words)
        if problem:
            finder.add(place, problem)
    return finder.found


def expressions(file: LanguageFile) -> list[tuple[tuple[str | int, ...], str]]:
    """Every expression of a file, and where it stands."""
    found: list[tuple[tuple[str | int, ...], str]] = [(("words", name), words) for name, words in file.words.items()]
    for number, pattern in enumerate(file.patterns):
        found += [(("patterns", number, "says", place), way) for place, way in enumerate(pattern.says)]
        found += [(("patterns", number, "unless", place), way) for place, way in enumerate(pattern.unless)]
    for number, tone in enumerate(file.tones):
        found += [(("tones", number, "says", place), way) for place, way in enumerate(tone.says)]
    for name in ("negators", "reported", "afterwards", "spelled"):
        found += [((name, place), way) for place, way in enumerate(getattr(file, name))]
    return found


def wrong(source: str, words: dict[str, str]) -> str:
    """What is wrong with an expression, or nothing."""
    try:
        if compiled(source, words).match(""):
            return f"expected an expression that needs words, got one that matches nothing at all: {source!r}"
    except KeyError as error:
        name = str(error.args[0])
        return f"expected a class of words, got <{name}>{nearest(name, words)}"
    except re.error as error:
        return f"expected a regular expression, got {source!r}: {error}"
    return ""
