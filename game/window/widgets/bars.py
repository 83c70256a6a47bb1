"""Values as bars, with a word or a figure beside them; a mark of judgement as a shape."""

import pygame

from game.window.draw.look import SMALL
from game.window.draw.pen import Pen

Rect = pygame.Rect
THICK = 7


def bar(pen: Pen, rect: Rect, share: float, colour: str) -> None:
    """A track of a colour filled to a share; the least that shows is a dot."""
    pen.box(rect, "line", radius=THICK)
    filled = max(rect.height, round(rect.width * min(1.0, max(0.0, share))))
    pen.box(Rect(rect.x, rect.y, filled, rect.height), colour, radius=THICK)


def gauge_height(pen: Pen) -> int:
    """How tall a feeling is."""
    return pen.line(SMALL) + pen.u(4)


def gauge(pen: Pen, x: int, y: int, width: int, label: str, share: float, change: int, colour: str) -> int:
    """A feeling with its word, its bar and how it moved; gives the height it took."""
    tall = gauge_height(pen)
    middle = y + tall // 2
    left = pen.u(76) if pen.lang == "en" else pen.u(64)
    left = max(left, round(left * pen.text_scale))
    with pen.within(Rect(x, y, left, tall)):
        pen.text(label, x, y + pen.u(2), SMALL, "soft")
    thick = pen.u(THICK)
    bar(pen, Rect(x + left, middle - thick // 2, width - left - pen.u(24), thick), share, colour)
    if change:
        pen.sign("up_mark" if change > 0 else "down_mark", x + width - pen.u(7), middle, pen.u(14), "soft")
    return tall


MARKS = {"good": "check", "amber": "bang", "bad": "cross"}
"""The shape inside the disc of a judgement, so that it is never told by colour alone."""


def judgement(pen: Pen, x: int, y: int, kind: str, size: int = 18) -> None:
    """The mark of a judgement about a point."""
    pen.disc(x, y, pen.u(size) // 2, kind)
    pen.sign(MARKS[kind], x, y, pen.u(size) * 5 // 8, "card")
