"""Makers with sane defaults."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from scenarios.compile import Play, load
from sim.core.calls import Calls
from sim.core.corridor import pick_up
from sim.events import Event
from sim.language.interpret import BUILT_OFFER
from sim.language.notes import note_fields
from sim.people import dialled
from sim.policies import chosen_moves, written_note
from sim.session import Session

SCENARIO = "cn/laid-off"
ROOT = Path(__file__).parent.parent


def a_play(scenario: str = SCENARIO) -> Play:
    """A compiled scenario."""
    return load(scenario)


def a_session(seed: int = 7, langs: Sequence[str] = (), scenario: str = SCENARIO) -> Session:
    """A call that has just been picked up."""
    play = a_play(scenario)
    session = Session(play.content, play.phrases, seed, langs)
    session.start()
    return session


def some_calls(n: int = 8, first: int = 0) -> Calls:
    """Calls that have just been picked up, side by side."""
    content = a_play().content
    calls, _ = pick_up(content, dialled(content, np.arange(first, first + n, dtype=np.uint64)))
    return calls


def bot_session(bot: str, seed: int, langs: Sequence[str] = (), scenario: str = SCENARIO) -> Session:
    """A call played alone by a bot to its end, note and all."""
    play = a_play(scenario)
    session = a_session(seed, langs, scenario)
    table = play.bots[bot]
    while not session.over:
        choice, built = chosen_moves(play.content, table, session.known)
        move = int(choice[0])
        session.move(move, built if move == BUILT_OFFER else None)
    session.file(note_fields(written_note(play.content, table.note, session.known)))
    return session


def played_alone(bot: str, seed: int, scenario: str = SCENARIO) -> list[Event]:
    """The events of a bot's call played alone."""
    return bot_session(bot, seed, (), scenario).events
