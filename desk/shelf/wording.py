"""The wording that rules look for, and which rules those are."""

from collections.abc import Mapping

from assets.pages.books.view import LexiconView, WordingView
from desk.shelf.names import both_of, lexicons_file
from desk.shelf.rules import EXTENDED
from scenarios.schema.book import BookFile
from scenarios.schema.lexicon import FrameSpec, LexiconSpec
from sim.core.content import Says

LANGUAGES = ("zh", "en")
PARTS = ("clauses", "hollow", "denials", "reports", "resumes", "afterwards")


def lexicon_views(files: Mapping[str, BookFile]) -> tuple[LexiconView, ...]:
    """Every lexicon, with the rules of these books that use it."""
    used = [
        (lexicon, (book, rule))
        for book, file in files.items()
        for rule in file.rules
        if EXTENDED not in rule
        for lexicon in lexicons_of(file, rule)
    ]
    return tuple(
        LexiconView(
            name, both_of(spec.title), wording(spec), tuple(place for lexicon, place in used if lexicon == name)
        )
        for name, spec in lexicons_file().lexicons.items()
    )


def lexicons_of(file: BookFile, rule: str) -> list[str]:
    """The lexicons that a rule looks for, each once."""
    literals = [literal for breach in file.rules[rule].breaks for literal in (*breach.on, *breach.when)]
    return list(dict.fromkeys(one.subject.lexicon for one in literals if isinstance(one.subject, Says)))


def wording(spec: LexiconSpec) -> tuple[WordingView, ...]:
    """The phrases of a lexicon, by language."""
    return tuple(
        WordingView(lang, (("books.wording.says", found.says), ("books.wording.harmless", found.harmless)))
        for lang in LANGUAGES
        if (found := getattr(spec, lang))
    )


def frame_views() -> tuple[WordingView, ...]:
    """What all lexicons of a language share."""
    file = lexicons_file()
    return tuple(WordingView(lang, frame(getattr(file, lang))) for lang in LANGUAGES)


def frame(spec: FrameSpec) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The classes of words, then what opens, takes back and resumes a clause."""
    words = tuple(f"<{name}> {pattern}" for name, pattern in spec.words.items())
    return ("books.wording.words", words), *((f"books.wording.{part}", getattr(spec, part)) for part in PARTS)
