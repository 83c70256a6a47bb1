"""Random calls, many of them: none ends in an error, and what holds of every call holds of these."""

import numpy as np
import pytest

from scenarios.compile import scenario_paths
from sim.crowd import play_crowd
from tests.sim.many import come_to_their_end
from tests.support import a_play


@pytest.mark.parametrize("chunk", range(2))
@pytest.mark.parametrize("scenario", list(scenario_paths()))
def test_random_calls_come_to_their_end(scenario: str, chunk: int) -> None:
    """1 000 calls of each scenario by the random bot, one in twenty told whole; `python -m tests.sim.many` plays 100 000."""
    come_to_their_end(scenario, chunk * 500, 500, 20)


@pytest.mark.parametrize("scenario", list(scenario_paths()))
def test_results_do_not_depend_on_the_company(scenario: str) -> None:
    """Any subset of seeds, in any order, gives each call's own columns."""
    play = a_play(scenario)
    together = play_crowd(play.content, play.bots["script"], range(64)).calls
    order = [40, 3, 63, 17]
    apart = play_crowd(play.content, play.bots["script"], order).calls
    assert np.array_equal(apart.known.clock, together.known.clock[order])
    assert np.array_equal(apart.hidden.mind.levels, together.hidden.mind.levels[:, order])
