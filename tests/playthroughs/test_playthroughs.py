"""Calls read today as they did when they were committed."""

import pytest

from scenarios.compile import scenario_paths
from tests.playthroughs.make import EVERY, FOLDER, SEEDS, TYPED, path_of, transcript
from tests.support import a_play


def test_no_transcript_is_missing_and_none_is_left_over() -> None:
    """Every marked scenario of the menus has its calls, the deepest one of every bot."""
    wanted = {path_of(*one) for one in EVERY} | {path.with_suffix(".txt") for path in TYPED}
    assert set(FOLDER.rglob("*.txt")) == wanted
    assert set(SEEDS) == {name for name in scenario_paths() if a_play(name).scenario.marked}
    assert set(SEEDS["cn/laid-off"]) == set(a_play().bots)


@pytest.mark.parametrize(("scenario", "bot", "seed", "lang"), EVERY)
def test_a_call_reads_as_it_was_committed(scenario: str, bot: str, seed: int, lang: str) -> None:
    """Where a difference is meant: `python -m uv run python -m tests.playthroughs.make` writes them anew; read the diff."""
    wanted = path_of(scenario, bot, seed, lang).read_text(encoding="utf-8")
    assert transcript(scenario, bot, seed, lang) == wanted
