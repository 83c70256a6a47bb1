"""Small arithmetic on columns."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sim.core.arithmetic import bits, has, pick, pick_by_table, pushed, ramp, set_to

UNIT = st.floats(0, 1)
WEIGHTS = st.lists(st.lists(st.floats(0, 5, allow_subnormal=False), min_size=3, max_size=3), min_size=1, max_size=12)


@given(st.lists(UNIT, min_size=1, max_size=20), st.lists(st.floats(-9, 9), min_size=20, max_size=20))
def test_a_push_never_leaves_the_unit(now: list[float], push: list[float]) -> None:
    """However hard a feeling is pushed, it stays between nothing and all, and moves the way it is pushed."""
    moved = pushed(np.array(now), np.array(push[: len(now)]))
    assert ((moved >= 0) & (moved <= 1)).all()
    assert all((m >= n) if p >= 0 else (m <= n) for m, n, p in zip(moved, now, push, strict=False))


@given(WEIGHTS, UNIT.filter(lambda u: u < 1))
def test_pick_is_the_first_whose_running_sum_passes(weights: list[list[float]], u: float) -> None:
    """What is picked, and its chance, are those of the plain definition."""
    columns = [np.array(row) for row in weights]
    picked, chance = pick(columns, np.full(3, u))
    for k in range(3):
        column = [row[k] for row in weights]
        total, running, wanted = 0.0, 0.0, -1
        for weight in column:
            total += weight
        for place, weight in enumerate(column):
            running += weight
            if wanted < 0 and running > u * total:
                wanted = place
        if total == 0:
            assert (picked[k], chance[k]) == (-1, 1.0)
        else:
            assert picked[k] == wanted
            assert abs(chance[k] - column[wanted] / total) < 1e-12


@given(WEIGHTS, UNIT.filter(lambda u: u < 1))
def test_picking_alone_and_together_is_the_same(weights: list[list[float]], u: float) -> None:
    """One call picks bit for bit what it picks among others."""
    columns = [np.array(row) for row in weights]
    together = pick(columns, np.full(3, u))
    for k in range(3):
        alone = pick([column[k : k + 1] for column in columns], np.full(1, u))
        assert (alone[0][0], alone[1][0]) == (together[0][k], together[1][k])


def test_picking_by_table_is_picking() -> None:
    """A table of chances picks what the same chances as weights pick."""
    chances = np.array([[0.2, 0.0, 1.0], [0.5, 0.25, 0.0], [0.3, 0.75, 0.0]])
    cell, u = np.tile(np.arange(3), 50), np.linspace(0, 0.999, 150)
    by_table = pick_by_table(chances, cell, u)
    by_weight = pick([row[cell] for row in chances], u)
    assert (by_table[0] == by_weight[0]).all()
    assert np.allclose(by_table[1], by_weight[1])


def test_ramp_and_sets() -> None:
    """A ramp is flat, straight, flat; a set holds what is put into it and nothing else."""
    assert ramp(np.array([-1.0, 0.0, 0.5, 1.0, 2.0]), 0.0, 1.0).tolist() == [0, 0, 0.5, 1, 1]
    sets = np.array([bits([3, 60]), bits([])])
    assert has(sets, 60).tolist() == [True, False]
    changed = set_to(sets, 60, np.array([False, True]))
    assert changed.tolist() == [int(bits([3])), int(bits([60]))]
