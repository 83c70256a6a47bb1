"""The exact number of ways a call can go: any change of rules, options or dice moves one of these figures."""

import json

import pytest

from tests.counts.count import DEPTH, FIGURES, SEEDS, counts

STORED = json.loads(FIGURES.read_text(encoding="utf-8"))


def test_every_committed_seed_has_its_figures() -> None:
    assert list(STORED) == [str(seed) for seed in SEEDS]
    assert sum(len(of_seed) == DEPTH for of_seed in STORED.values()) >= 8


@pytest.mark.parametrize("seed", SEEDS)
def test_the_ways_of_a_call_are_counted_exactly(seed: int) -> None:
    """Where a difference is meant: `python -m uv run python -m tests.counts.count` writes them anew."""
    assert counts([seed])[str(seed)] == STORED[str(seed)]
