"""Pattern files to the banks that typed words are read by."""

from collections.abc import Iterable
from functools import lru_cache

from scenarios.compile.options import phases_of
from scenarios.files import HOME, read
from scenarios.schema.conditions import WORDS, masks
from scenarios.schema.language import LanguageFile, PatternSpec
from sim.core.vocabulary import FORM_NAMES
from sim.language.phrases import Phrases
from sim.language.reading import Bank, Pattern, Reader, ToneWords, bank_reader

LANGS = ("zh", "en")


def bank_of(lang: str, files: Iterable[LanguageFile]) -> Bank:
    """All files of a language as one bank, in the order of the files."""
    every = list(files)
    return Bank(
        lang=lang,
        words={name: words for file in every for name, words in file.words.items()},
        patterns=tuple(pattern_of(spec) for file in every for spec in file.patterns),
        tones=tuple(ToneWords(spec.tone.name.lower(), spec.says) for file in every for spec in file.tones),
        negators=tuple(way for file in every for way in file.negators),
        reported=tuple(way for file in every for way in file.reported),
        afterwards=tuple(way for file in every for way in file.afterwards),
        spelled=tuple(pair for file in every for pair in file.spelled.items()),
    )


def pattern_of(spec: PatternSpec) -> Pattern:
    """One pattern, its names as the reader has them."""
    pairs = [masks(spec.when, word) for word in WORDS]
    return Pattern(
        form=FORM_NAMES[spec.act],
        says=spec.says,
        unless=spec.unless,
        care=tuple(care for care, _ in pairs),
        want=tuple(want for _, want in pairs),
        phases=phases_of(spec.phases, FORM_NAMES[spec.act]),
        guarded=spec.guarded,
        denied="" if spec.denied is None else FORM_NAMES[spec.denied],
        weight=spec.weight,
    )


@lru_cache(maxsize=1)
def banks() -> dict[str, Bank]:
    """The banks of both languages, read when something is first typed."""
    folder = HOME / "language"
    return {
        lang: bank_of(lang, (read(path, LanguageFile) for path in sorted((folder / lang).glob("*.yaml"))))
        for lang in LANGS
    }


def reader_of(phrases: Phrases) -> Reader:
    """What reads typed words in a scenario. A trained model can stand here instead: anything that is a `Reader`."""
    return bank_reader(banks(), phrases)
