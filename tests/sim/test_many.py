"""Random calls, many of them: none ends in an error, and what holds of every call holds of these."""

import numpy as np
import pytest

from sim.core.calls import is_over
from sim.core.vocabulary import OVER
from sim.crowd import play_crowd, told_call
from sim.narrate import Teller
from tests.support import a_play

CHUNKS = range(10)
EACH = 1_000


@pytest.mark.parametrize("chunk", CHUNKS)
def test_ten_thousand_random_calls_come_to_their_end(chunk: int) -> None:
    """10 x 1 000 calls by the random bot: over, minds within bounds, no money from nowhere, one in twenty told whole."""
    play = a_play()
    played = play_crowd(play.content, play.bots["random"], range(chunk * EACH, (chunk + 1) * EACH))
    calls = played.calls
    assert is_over(calls.known).all()
    assert np.isin(calls.known.phase, OVER).all()
    assert ((calls.hidden.mind.levels >= 0) & (calls.hidden.mind.levels <= 1)).all()
    promised = calls.known.promise.today + calls.known.promise.each * calls.known.promise.count
    assert (promised >= 0).all()
    assert (calls.hidden.means >= 0).all()
    teller = Teller(play.content, play.phrases, ("zh", "en"))
    for k in range(0, EACH, 20):
        events = told_call(teller, played, k)
        kinds = [event.kind for event in events]
        assert kinds.count("ended") == kinds.count("noted") == 1


def test_results_do_not_depend_on_the_company() -> None:
    """Any subset of seeds, in any order, gives each call's own columns."""
    play = a_play()
    together = play_crowd(play.content, play.bots["script"], range(64)).calls
    order = [40, 3, 63, 17]
    apart = play_crowd(play.content, play.bots["script"], order).calls
    assert np.array_equal(apart.known.clock, together.known.clock[order])
    assert np.array_equal(apart.hidden.mind.levels, together.hidden.mind.levels[:, order])
