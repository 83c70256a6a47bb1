"""The one thing that leads on: a call that was left, the guided call, or what the last debrief said to practise."""

from collections.abc import Callable
from dataclasses import dataclass

from game.window.draw.pen import Pen, Rect
from game.window.portraits import RATIO, portrait, unknown
from game.window.widgets.controls import button
from game.window.widgets.rows import Words, draw_stack, stack_height
from scenarios.schema.scenario import Face

FACE_TALL, PAD = 136, 20


@dataclass(frozen=True, slots=True)
class Press:
    """A button of the card: its key, its words, what it does."""

    key: str
    words: str
    act: Callable[[], None]


def hero_room(pen: Pen, width: int) -> int:
    """Room for the words of the card."""
    return width - 3 * pen.u(PAD) - round(pen.u(FACE_TALL) / RATIO) - pen.u(4)


def draw_hero(pen: Pen, x: int, y: int, width: int, face: Face | None, lines: list[Words], presses: list[Press]) -> int:
    """A wide card with a face; the first button is the main one. Gives where it ends."""
    pad, tall, room = pen.u(PAD), pen.u(FACE_TALL), hero_room(pen, width)
    body = stack_height(pen, lines, room) + pen.u(16) + pen.line() + pen.u(16)
    card = Rect(x, y, width, max(tall, body) + 2 * pad)
    pen.box(card, "card", "line")
    picture = Rect(x + pad, card.centery - tall // 2, round(tall / RATIO), tall)
    if face is None:
        unknown(pen, picture)
    else:
        portrait(pen, picture, face)
    left = card.right - pad - room
    with pen.within(card):
        y = draw_stack(pen, lines, left, card.centery - body // 2, room) + pen.u(16)
    for place, press in enumerate(presses):
        kind = "plain" if place else "main"
        left = button(pen, press.key, left, y, press.words, press.act, kind=kind).right + pen.u(12)
    return card.bottom
