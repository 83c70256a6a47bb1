"""A session is a crowd of one."""

import pytest

from scenarios.compile import scenario_paths
from tests.sim.parity import crowd, differing

N = 4096
KS = [0, N - 1, *range(126, N - 1, 65)]


@pytest.mark.parametrize("bot", ["coach", "script", "bully", "pushover", "random"])
def test_call_k_of_many_is_the_same_call_alone(bot: str) -> None:
    """Call k of 4 096 played together tells the very events of seed k played alone, for 64 values of k."""
    assert len(KS) == 64
    assert differing(bot, crowd(bot, N), KS) == []


@pytest.mark.parametrize("scenario", list(scenario_paths()))
@pytest.mark.parametrize("bot", ["coach", "random"])
def test_so_it_is_in_every_scenario(bot: str, scenario: str) -> None:
    """Call k of 256 is the same call alone, whatever the scenario."""
    assert differing(bot, crowd(bot, 256, scenario), [0, 17, 100, 255], scenario) == []
