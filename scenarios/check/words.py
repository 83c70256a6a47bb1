"""Mistakes of options and lines: ids, slots, phases, and how each language is written."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from scenarios.check.finder import Finder
from scenarios.compile import Library
from scenarios.compile.options import phases_of
from scenarios.mistakes import Mistake
from scenarios.schema.base import nearest
from scenarios.schema.mind import RepliesFile
from scenarios.schema.talk import LineSpec, OptionSpec
from sim.core.errors import ContentError
from sim.language.phrases import Phrase
from sim.language.slots import KNOWN_SLOTS, SLOT, names_in

ASCII_IN_CHINESE = re.compile(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]")
CHINESE_IN_ENGLISH = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef‘’“”]")


def options_mistakes(
    path: Path, options: Sequence[OptionSpec], phases: tuple[str, ...], top: str = "options"
) -> list[Mistake]:
    """Mistakes of a bank of options."""
    finder, bank = Finder(path, top), Finder(path, "")
    twice(finder, [option.id for option in options])
    try:
        phases_of(phases, "")
    except ContentError as error:
        bank.add(("phases",), str(error).partition(": ")[2])
    for number, option in enumerate(options):
        texts(finder, number, Phrase(option.id, option.zh, option.en))
        try:
            phases_of(option.phases, option.id)
        except ContentError as error:
            finder.add((number, "phases"), str(error).partition(": ")[2])
        if not option.phases and not phases:
            finder.add((number,), "missing 'phases': where can it be said?")
    return bank.found + finder.found


def lines_mistakes(
    library: Library, path: Path, lines: Sequence[LineSpec], truths: Iterable[str] = (), top: str = "lines"
) -> list[Mistake]:
    """Mistakes of a bank of lines; truths are checked where a scenario is known."""
    finder = Finder(path, top)
    prompts = list(library.file("mind/replies.yaml", RepliesFile).prompts)
    known = list(truths)
    twice(finder, [line.id for line in lines])
    for number, line in enumerate(lines):
        texts(finder, number, Phrase(line.id, line.zh, line.en))
        for name in line.to:
            if name not in prompts:
                finder.add((number, "to"), f"expected a prompt, got {name!r}{nearest(name, prompts)}")
        for name in line.truth:
            if known and name not in known:
                finder.add((number, "truth"), f"expected a truth of the scenario, got {name!r}{nearest(name, known)}")
    return finder.found


def twice(finder: Finder, ids: Sequence[str]) -> None:
    """Ids that stand more than once."""
    counted = Counter(ids)
    for number, name in enumerate(ids):
        if counted[name] > 1 and ids.index(name) != number:
            finder.add((number, "id"), f"the id {name!r} stands twice")


def texts(finder: Finder, number: int, phrase: Phrase) -> None:
    """Slots that nothing fills, slots of one language only, and the punctuation of the other language."""
    for name in sorted(names_in(phrase) - KNOWN_SLOTS):
        finder.add((number,), f"expected a slot, got {{{name}}}{nearest(name, KNOWN_SLOTS)}")
    for lang, text in (("zh", phrase.zh), ("en", phrase.en)):
        if not text.strip():
            finder.add((number, lang), f"missing the {'Chinese' if lang == 'zh' else 'English'} text")
    bare = SLOT.sub("", phrase.zh)
    if ASCII_IN_CHINESE.search(bare):
        finder.add((number, "zh"), f"expected Chinese punctuation, got {ASCII_IN_CHINESE.search(bare).group()!r}")  # type: ignore[union-attr]
    found = CHINESE_IN_ENGLISH.search(phrase.en)
    if found:
        finder.add((number, "en"), f"expected plain English text and straight quotes, got {found.group()!r}")
