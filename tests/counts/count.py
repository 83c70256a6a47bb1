"""How many ways a call can go: every option of every menu, to a depth, from a seed.

Run: python -m uv run python -m tests.counts.count      writes the committed figures anew
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from sim.core.calls import Calls, is_over, take
from sim.core.content import Content
from sim.core.corridor import take_turn
from sim.core.turn import NOTHING
from sim.core.vocabulary import PATHS, Phase
from sim.language.interpret import HANG_UP, SILENCE, said_by
from tests.support import a_play, some_calls

FIGURES = Path(__file__).parent / "laid-off.json"
SEEDS = (0, 1, 2, 3, 7, 11, 42, 99, 1234, 65535)
DEPTH = 4
Count = dict[str, int | dict[str, int]]


def grown(content: Content, calls: Calls) -> Calls:
    """Every call that goes on, once for each thing that can be done: each option shown, silence, hanging up."""
    going = np.flatnonzero(~is_over(calls.known))
    rows = [(row, option) for shown in calls.known.shown for row, option in zip(going, shown[going], strict=True)]
    moves = [(row, option) for row, option in rows if option != NOTHING]
    moves += [(row, wordless) for wordless in (SILENCE, HANG_UP) for row in going]
    taken = take(calls, np.array([row for row, _ in moves]))
    choice = np.array([move for _, move in moves], np.int64)
    return take_turn(content, taken, said_by(content, taken.known, choice))[0]


def counted(calls: Calls) -> Count:
    """How many ways there are, how many of them are over, and where they stand."""
    phases, sizes = np.unique(calls.known.phase, return_counts=True)
    places = {PATHS[Phase(int(phase))]: int(size) for phase, size in zip(phases, sizes, strict=True)}
    broken = int(np.count_nonzero(calls.known.broken))
    return {"ways": len(calls.known.phase), "over": int(is_over(calls.known).sum()), "broken": broken, "at": places}


def counts(seeds: Sequence[int] = SEEDS, depth: int = DEPTH) -> dict[str, list[Count]]:
    """The counts after 1, 2, ... moves, for each seed."""
    content = a_play().content
    found: dict[str, list[Count]] = {}
    for seed in seeds:
        calls, of_seed = some_calls(1, seed), []
        while len(of_seed) < depth and not is_over(calls.known).all():
            calls = grown(content, calls)
            of_seed.append(counted(calls))
        found[str(seed)] = of_seed
    return found


if __name__ == "__main__":
    FIGURES.write_text(json.dumps(counts(), indent=1) + "\n", encoding="utf-8")
