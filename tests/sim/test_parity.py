"""A session is a crowd of one."""

import pytest

from tests.sim.parity import crowd, differing

N = 4096
KS = [0, N - 1, *range(126, N - 1, 65)]


@pytest.mark.parametrize("bot", ["coach", "script", "bully", "pushover", "random"])
def test_call_k_of_many_is_the_same_call_alone(bot: str) -> None:
    """Call k of 4 096 played together tells the very events of seed k played alone, for 64 values of k."""
    assert len(KS) == 64
    assert differing(bot, crowd(bot, N), KS) == []
