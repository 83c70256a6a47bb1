"""A call in a terminal: a full way to play, also with a screen reader."""

from game.terminal.call import play_in_terminal
from game.terminal.calls import calls_listed
from game.terminal.tell import tell

__all__ = ["calls_listed", "play_in_terminal", "tell"]
