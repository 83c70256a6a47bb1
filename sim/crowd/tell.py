"""One call of a crowd, told as events: the same as if it had been played alone."""

import numpy as np

from sim.core.calls import take
from sim.core.vocabulary import OVER
from sim.crowd.run import Played
from sim.events import Event
from sim.narrate import Teller, begun, noted, told


def told_call(teller: Teller, played: Played, k: int) -> list[Event]:
    """The events of call k, its note last."""
    row = np.array([k])
    events: list[Event] = [begun(teller, take(played.begun, row))]
    lines: frozenset[str] = frozenset()
    for stop in played.stops:
        turn, hidden = take(stop.turn, row), take(stop.calls.hidden, row)
        if turn.before.turn[0] == turn.after.turn[0] and len(events) > 1:
            break
        told_now, lines = told(teller, turn, hidden, lines)
        events += told_now
        if int(turn.after.phase[0]) in OVER:
            break
    known = take(played.calls.known, row)
    return events + noted(teller, known, take(played.note, row), played.broken_by_note[row], "")
