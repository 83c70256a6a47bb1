"""Every call of a crowd against the same seed played alone, event for event.

Run: python -m uv run python -m tests.sim.parity [N]
"""

import sys

from sim.crowd import Played, play_crowd, told_call
from sim.narrate import Teller
from tests.support import SCENARIO, a_play, played_alone


def crowd(bot: str, n: int, scenario: str = SCENARIO) -> Played:
    """N calls of a bot, together."""
    play = a_play(scenario)
    return play_crowd(play.content, play.bots[bot], range(n))


def differing(bot: str, played: Played, ks: list[int], scenario: str = SCENARIO) -> list[int]:
    """Which of the calls differ from themselves played alone."""
    play = a_play(scenario)
    teller = Teller(play.content, play.phrases)
    return [k for k in ks if told_call(teller, played, k) != played_alone(bot, k, scenario)]


def main() -> None:
    """Compare all calls of all bots and print the figure."""
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 4096
    wrong = 0
    for bot in a_play().bots:
        found = differing(bot, crowd(bot, n), list(range(n)))
        wrong += len(found)
        print(f"{bot}: {n - len(found)} of {n} calls are the same alone and together", flush=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
