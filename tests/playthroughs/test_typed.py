"""Whoever types every line and chooses nothing can finish every scenario well, in both languages."""

import re
from functools import cache
from pathlib import Path

import pytest

from scenarios.compile.language import banks
from scenarios.compile.play import scenario_paths
from scoring.assess import assess
from scoring.story import story_of
from sim.events import Said
from sim.record import load_record, replayed
from tests.playthroughs.make import LANGS, TYPED, told, typed_call, typed_fields
from tests.support import a_play

WORDLESS = ("silence", "note", "rephrase")
PASSES_WELL = 75.0


def lines_of(path: Path) -> list[str]:
    """The moves of a file."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@cache
def pattern_words(lang: str) -> frozenset[str]:
    """Every stretch of plain words in the pattern data: what a sentence might have been copied from."""
    bank = banks()[lang]
    sources = [way for pattern in bank.patterns for way in pattern.says] + list(bank.words.values())
    return frozenset(
        part.strip() for source in sources for part in re.split(r"[\[\](){}|?*+.\\^$<>]|,", source) if part.strip()
    )


def test_every_scenario_has_its_typed_calls() -> None:
    """Each scenario that counts, in each language."""
    marked = {name for name in scenario_paths() if a_play(name).scenario.marked}
    assert {(typed_fields(path)["scenario"], path.suffixes[0][1:]) for path in TYPED} == {
        (name, lang) for name in marked for lang in LANGS
    }


@pytest.mark.parametrize("path", TYPED, ids=lambda path: path.stem)
def test_it_is_typed_throughout(path: Path) -> None:
    """Nothing is chosen from a menu; and no sentence, nor any clause of it worth the name, stands in the pattern data."""
    lang = path.suffixes[0][1:]
    for line in lines_of(path):
        word, _, words = line.partition(" ")
        assert word in (*WORDLESS, "say")
        if word == "say":
            assert words.lower() not in pattern_words(lang)


@pytest.mark.parametrize("path", TYPED, ids=lambda path: path.stem)
def test_it_ends_well(path: Path, tmp_path: Path) -> None:
    """The call is filed, breaks no critical rule, is marked well, replays, and reads as it was committed."""
    seat = typed_call(path, tmp_path / "typed.jsonl")
    assert seat.session.filed
    assert all(event.typed or event.choice == "silence" for event in seat.session.events if isinstance(event, Said))
    found = assess(seat.play.content, seat.play.rubric, story_of(seat.session.events))
    assert found.critical == ()
    assert found.status == "passed"
    assert found.total >= PASSES_WELL
    assert replayed(seat.play.content, seat.play.phrases, load_record(tmp_path / "typed.jsonl")) is None
    assert told(seat) == path.with_suffix(".txt").read_text(encoding="utf-8")
