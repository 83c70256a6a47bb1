"""What shows only in play: a state without a sound option, a menu too thin, a pool too small."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from scenarios.compile import Play
from scenarios.compile.options import PHASE_GROUPS
from scenarios.files import shown_path
from scenarios.mistakes import Mistake
from sim.core.content import SOUND, TEMPTING
from sim.core.vocabulary import OVER, Phase
from sim.crowd import play_crowd

CALLS = 256
POOL = 15
TEMPTING_LEAST = 2
GROUP_OF = {phase: name for name, phases in PHASE_GROUPS.items() for phase in phases}


def menu_mistakes(path: Path, play: Play, *, in_menu: bool) -> list[Mistake]:
    """Play every bot over some seeds and look at every menu; pools only of scenarios that a menu lists."""
    thin: Counter[tuple[str, str]] = Counter()
    seen: Counter[str] = Counter()
    for phase, roles in menus(play):
        group = GROUP_OF.get(phase, phase.name.lower())
        seen[group] += 1
        if not (roles == SOUND).any():
            thin[group, "no sound option is open"] += 1
        elif in_menu and play.scenario.marked and (roles == TEMPTING).sum() < TEMPTING_LEAST:
            thin[group, f"fewer than {TEMPTING_LEAST} tempting options are open"] += 1
    found = [
        Mistake(shown_path(path), 0, group, f"{what} {often(times, seen[group])}")
        for (group, what), times in sorted(thin.items())
    ]
    return found + (small_pools(path, play, seen) if in_menu and play.scenario.marked else [])


def often(times: int, of: int) -> str:
    """How often a menu was so."""
    return "in any menu played" if times == of else f"in {times} of {of} menus played"


def menus(play: Play) -> Iterator[tuple[Phase, np.ndarray]]:
    """The phase and the roles of every menu that some bot was shown."""
    table = play.content.options
    for bot in play.bots.values():
        for stop in play_crowd(play.content, bot, range(CALLS)).stops:
            known = stop.calls.known
            shown = np.stack(known.shown)
            for k in (
                np.flatnonzero(stop.turn.before.turn != known.turn) if stop.turn.after.turn.max() else range(CALLS)
            ):
                phase = Phase(int(known.phase[k]))
                if phase not in OVER:
                    yield phase, table.role[shown[:, k][shown[:, k] >= 0]]


def small_pools(path: Path, play: Play, seen: Counter[str]) -> list[Mistake]:
    """Phases in which the trainee speaks that have fewer options than a menu needs to differ."""
    table = play.content.options
    found = []
    for group, phases in PHASE_GROUPS.items():
        mask = np.uint64(sum(1 << phase for phase in phases))
        size = int(((table.phases & mask) != 0).sum())
        if seen[group] and size < POOL:
            found.append(Mistake(shown_path(path), 0, group, f"expected a pool of at least {POOL} options, got {size}"))
    return found
