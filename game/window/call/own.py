"""One's own words: the text line under the options, and at level learn what the words would be heard as."""

from collections.abc import Callable

from assets.pages.heard import heard_as
from game.seat import Seat
from game.window.draw.look import SMALL
from game.window.draw.pen import Pen, Rect
from game.window.keys import Key
from game.window.widgets.entry import Entry
from sim.language.moves import MOST_WORDS
from sim.observe.view import Level

KEY = "own"
PAD, AIR = 8, 4


class Line(Entry):
    """A field of one line whose words are spoken with Enter."""

    def __init__(self, speak: Callable[[str], None]) -> None:
        super().__init__(lines=False, most=MOST_WORDS)
        self.speak = speak

    def key(self, key: Key) -> bool:
        """Enter speaks, unless an input method is still composing; the rest edits."""
        if key.name != "enter" or self.draft:
            return super().key(key)
        if self.words.strip():
            self.speak(self.words)
        return True


class Own:
    """The line, and the reading of what stands in it."""

    def __init__(self, seat: Seat, speak: Callable[[str], None]) -> None:
        self.seat = seat
        self.line = Line(speak)
        self.known = ("", "", 0)
        self.shown = ""

    @property
    def heard(self) -> str:
        """What the words would be heard as, at level learn; worked out once for each text and turn."""
        text = self.line.words.strip()
        if self.seat.level != Level.LEARN or not text:
            return ""
        known = (text, self.seat.lang, len(self.seat.session.events))
        if known != self.known:
            self.known, self.shown = known, heard_as(self.seat.heard_as(text), self.seat.lang)
        return self.shown

    def height(self, pen: Pen, width: int) -> int:
        """How tall the line is, with what it is heard as."""
        rows = min(3, len(pen.block(self.line.words or " ", width=self.room(pen, width)).lines))
        field = rows * pen.line() + 2 * pen.u(PAD)
        return field + (pen.size(self.heard, SMALL, width)[1] + pen.u(AIR) if self.heard else 0)

    @staticmethod
    def room(pen: Pen, width: int) -> int:
        """Room for the words in the field."""
        return width - 2 * pen.u(12)

    def draw(self, pen: Pen, box: Rect) -> None:
        """The field, and under it what the words are heard as."""
        heard = self.heard
        under = pen.size(heard, SMALL, box.width)[1] + pen.u(AIR) if heard else 0
        field = Rect(box.x, box.y, box.width, box.height - under)
        self.line.draw(pen, KEY, field, pen.word("call.own"), pen.word("call.own.hint"))
        pen.anchor(KEY, field)
        if heard:
            with pen.within(box):
                pen.text(heard, box.x + pen.u(12), field.bottom + pen.u(AIR), SMALL, "soft", box.width - pen.u(12))
