"""Named, stateless draws."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sim.core.dice import GAMMA, WORD, draw_at, hashed, hashed_rows, purpose_key, turn_key

SEEDS = st.integers(0, (1 << 64) - 1)


def mix_plainly(z: int) -> int:
    """The splitmix64 finaliser in plain integers."""
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & WORD
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & WORD
    return z ^ (z >> 31)


def draw_plainly(seed: int, turn: int, purpose: str, index: int) -> float:
    """The definition, written a second time without arrays."""
    key = mix_plainly((mix_plainly((seed + GAMMA) & WORD) + (turn + 1) * GAMMA) & WORD)
    return (mix_plainly(key ^ int(purpose_key(purpose, index))) >> 11) / 2**53


@given(SEEDS, st.integers(0, 200), st.sampled_from(["act", "fact", "truth", "option"]), st.integers(0, 300))
def test_a_draw_is_its_definition(seed: int, turn: int, purpose: str, index: int) -> None:
    """The array code gives the very number that plain integers give."""
    drawn = draw_at(np.array([seed], np.uint64), np.array([turn], np.int64), purpose, index)
    assert drawn[0] == draw_plainly(seed, turn, purpose, index)
    assert 0.0 <= drawn[0] < 1.0


@given(st.lists(SEEDS, min_size=1, max_size=50), st.integers(0, 40))
def test_a_draw_does_not_depend_on_its_neighbours(seeds: list[int], turn: int) -> None:
    """Drawn among many, a number is what it is when drawn alone."""
    turns = np.full(len(seeds), turn)
    together = draw_at(np.array(seeds, np.uint64), turns, "act")
    alone = [draw_at(np.array([seed], np.uint64), turns[:1], "act")[0] for seed in seeds]
    assert together.tolist() == alone


def test_purposes_and_turns_do_not_collide() -> None:
    """A hundred seeds by forty turns by six purposes give different numbers each."""
    seeds, turns = np.meshgrid(np.arange(100, dtype=np.uint64), np.arange(40))
    drawn = [draw_at(seeds.ravel(), turns.ravel(), p) for p in ("act", "fact", "delivery", "amount", "mix", "wording")]
    assert np.unique(np.concatenate(drawn)).size == 100 * 40 * 6


def test_rows_are_the_single_hashes() -> None:
    """Hashes of many indices at once are those of each index alone."""
    key = turn_key(np.arange(5, dtype=np.uint64), np.arange(5))
    rows = hashed_rows(key, "option", 30)
    assert all((rows[index] == hashed(key, "option", index)).all() for index in range(30))


def test_draws_are_spread_evenly() -> None:
    """A hundred thousand draws fill twenty bins within five standard deviations."""
    drawn = draw_at(np.arange(100_000, dtype=np.uint64), np.zeros(100_000, np.int64), "act")
    counts = np.histogram(drawn, bins=20, range=(0, 1))[0]
    assert abs(counts - 5000).max() < 5 * (100_000 * 0.05 * 0.95) ** 0.5
