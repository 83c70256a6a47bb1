"""N calls from the ring to the note, played by a bot. Results do not depend on N or on the order of the seeds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sim.core.arithmetic import Bits
from sim.core.calls import Calls, is_over
from sim.core.content import Content
from sim.core.corridor import file_note, pick_up, take_turn
from sim.core.turn import Note, Turn
from sim.language.interpret import said_by
from sim.people import dialled
from sim.policies import BotTable, chosen_moves, written_note


@dataclass(frozen=True, slots=True)
class Stop:
    """The columns at the end of a turn, and what the turn did."""

    calls: Calls
    turn: Turn


@dataclass(frozen=True, slots=True)
class Played:
    """N calls, whole: how they were dialled, every turn, and the note."""

    begun: Calls
    stops: tuple[Stop, ...]
    note: Note
    broken_by_note: Bits

    @property
    def calls(self) -> Calls:
        """The columns at the end."""
        return self.stops[-1].calls


def play_crowd(content: Content, bot: BotTable, seeds: Sequence[int]) -> Played:
    """Play a call for each seed to its end. A call that is over stays as it is while others go on."""
    begun = dialled(content, np.array(seeds, np.uint64))
    calls, turn = pick_up(content, begun)
    stops = [Stop(calls, turn)]
    while not is_over(calls.known).all():
        choice, built = chosen_moves(content, bot, calls.known)
        calls, turn = take_turn(content, calls, said_by(content, calls.known, choice, built))
        stops.append(Stop(calls, turn))
    note = written_note(content, bot.note, calls.known)
    _, broken = file_note(content, calls, note)
    return Played(begun, tuple(stops), note, broken)
