"""Random calls of every scenario, told whole, as many as one likes.

Run: python -m uv run python -m tests.sim.many [N]      N calls over all scenarios (100 000)
"""

import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from scenarios.compile import scenario_paths
from sim.core.calls import is_over
from sim.core.vocabulary import OVER
from sim.crowd import play_crowd, told_call
from sim.narrate import Teller
from tests.support import a_play

EACH = 500


def come_to_their_end(scenario: str, first: int, count: int, every: int) -> int:
    """Random calls end, minds stay within bounds, no money comes from nowhere; each `every`-th is told in both languages."""
    play = a_play(scenario)
    played = play_crowd(play.content, play.bots["random"], range(first, first + count))
    calls = played.calls
    assert is_over(calls.known).all()
    assert np.isin(calls.known.phase, OVER).all()
    assert ((calls.hidden.mind.levels >= 0) & (calls.hidden.mind.levels <= 1)).all()
    promised = calls.known.promise.today + calls.known.promise.each * calls.known.promise.count
    assert (promised >= 0).all()
    assert (calls.hidden.means >= 0).all()
    teller = Teller(play.content, play.phrases, ("zh", "en"))
    for k in range(0, count, every):
        kinds = [event.kind for event in told_call(teller, played, k)]
        assert kinds.count("ended") == kinds.count("noted") == 1
    return count


def job(args: tuple[str, int]) -> int:
    """One chunk of one scenario, every tenth call told."""
    return come_to_their_end(args[0], args[1], EACH, 10)


def main() -> None:
    """Play them in as many processes as there are processors."""
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    names = list(scenario_paths())
    jobs = [(names[k % len(names)], k // len(names) * EACH) for k in range(-(-n // EACH))]
    with ProcessPoolExecutor() as pool:
        done = sum(pool.map(job, jobs))
    print(f"{done} random calls over {len(names)} scenarios came to their end without an error")


if __name__ == "__main__":
    main()
