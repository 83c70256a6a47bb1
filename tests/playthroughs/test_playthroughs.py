"""A call of each bot reads today as it did when it was committed."""

import pytest

from tests.playthroughs.make import EVERY, FOLDER, SCENARIO, path_of, transcript
from tests.support import a_play


def test_no_transcript_is_missing_and_none_is_left_over() -> None:
    assert {path.name for path in FOLDER.glob("*.txt")} == {path_of(*one).name for one in EVERY}
    assert {bot for bot, _, _ in EVERY} == set(a_play(SCENARIO).bots)


@pytest.mark.parametrize(("bot", "seed", "lang"), EVERY)
def test_a_call_reads_as_it_was_committed(bot: str, seed: int, lang: str) -> None:
    """Where a difference is meant: `python -m uv run python -m tests.playthroughs.make` writes them anew; read the diff."""
    assert transcript(bot, seed, lang) == path_of(bot, seed, lang).read_text(encoding="utf-8")
