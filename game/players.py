"""Those who play without a keyboard: a bot, or a list of moves from a file."""

from collections.abc import Iterator
from pathlib import Path

from game.seat import Seat
from sim.core.errors import ForbearError, MoveError
from sim.events import Event
from sim.language.interpret import BUILT_OFFER
from sim.language.moves import read_move
from sim.language.notes import note_fields
from sim.policies import BotTable, chosen_moves, written_note


def play_bot(seat: Seat, bot: BotTable) -> Iterator[list[Event]]:
    """Play the call to its end and file the note; the events of each move as they come."""
    session = seat.session
    while not session.over:
        choice, built = chosen_moves(session.content, bot, session.known)
        move = int(choice[0])
        yield seat.kept(session.move(move, built if move == BUILT_OFFER else None))
    yield seat.kept(session.file(note_fields(written_note(session.content, bot.note, session.known))))


def play_moves(seat: Seat, path: Path) -> Iterator[list[Event]]:
    """Play the moves of a file, one a line; `#` begins a comment. An error names the line, and keeps what was played."""
    for number, line in enumerate(read_lines(path), start=1):
        text = line.partition("#")[0].strip()
        if not text:
            continue
        try:
            yield seat.do(read_move(text))
        except ForbearError as error:
            raise MoveError(f"{path}:{number}: {error}") from None


def read_lines(path: Path) -> list[str]:
    """The lines of a text file."""
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MoveError(f"{path}: expected a file of moves, got {reason}") from None
