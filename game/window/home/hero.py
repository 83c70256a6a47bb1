"""What leads on, in cards beside each other: a call that was left, the guided call, the next thing to practise."""

from collections.abc import Callable
from dataclasses import dataclass

from game.window.draw.pen import Pen, Rect
from game.window.portraits import RATIO, portrait, unknown
from game.window.widgets.controls import button, button_size
from game.window.widgets.rows import Words, draw_stack, stack_height
from scenarios.schema.scenario import Face

AIR, GAP = 18, 10
ROOMY, CLOSE = (100, 16), (76, 12)
"""Height of the face and padding of the card, where there is room and where there is little."""

WIDE = 640
"""Logical width from which there is room."""


def measures(pen: Pen, width: int) -> tuple[int, int]:
    """Height of the face and padding of a card so wide, in pixels."""
    tall, pad = ROOMY if width >= pen.u(WIDE) else CLOSE
    return pen.u(tall), pen.u(pad)


@dataclass(frozen=True, slots=True)
class Press:
    """A button of the card: its key, its words, what it does."""

    key: str
    words: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Hero:
    """A card with a face (None: somebody unknown), words, and buttons, the first of them the main one."""

    face: Face | None
    lines: list[Words]
    presses: list[Press]

    def beside(self, pen: Pen) -> int:
        """Room for the buttons at the right of the words."""
        return max((button_size(pen, press.words)[0] for press in self.presses), default=-pen.u(AIR))

    def room(self, pen: Pen, width: int) -> int:
        """Room for the words."""
        tall, pad = measures(pen, width)
        return width - 2 * pad - round(tall / RATIO) - 2 * pen.u(AIR) - self.beside(pen)

    def height(self, pen: Pen, width: int) -> int:
        """How tall the card has to be."""
        buttons = len(self.presses) * (button_size(pen, "")[1] + pen.u(GAP)) - pen.u(GAP)
        tall, pad = measures(pen, width)
        return max(tall, stack_height(pen, self.lines, self.room(pen, width)), buttons) + 2 * pad

    def draw(self, pen: Pen, card: Rect) -> None:
        """Face, words, buttons."""
        tall, pad = measures(pen, card.width)
        pen.box(card, "card", "line")
        picture = Rect(card.x + pad, card.centery - tall // 2, round(tall / RATIO), tall)
        if self.face is None:
            unknown(pen, picture)
        else:
            portrait(pen, picture, self.face)
        room = self.room(pen, card.width)
        with pen.within(card):
            y = card.centery - stack_height(pen, self.lines, room) // 2
            draw_stack(pen, self.lines, picture.right + pen.u(AIR), y, room)
        self.draw_presses(pen, card)

    def draw_presses(self, pen: Pen, card: Rect) -> None:
        """The buttons, one over the other and equally wide."""
        wide, tall = self.beside(pen), button_size(pen, "")[1]
        y = card.centery - (len(self.presses) * (tall + pen.u(GAP)) - pen.u(GAP)) // 2
        for place, press in enumerate(self.presses):
            kind = "plain" if place else "main"
            x = card.right - measures(pen, card.width)[1] - wide
            y = button(pen, press.key, x, y, press.words, press.act, kind=kind, width=wide).bottom + pen.u(GAP)
