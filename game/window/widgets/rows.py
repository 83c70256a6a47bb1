"""Rows of figures and labels, and the small headings over them."""

import pygame

from game.window.draw.look import SMALL, TEXT, Style
from game.window.draw.pen import Pen

Rect = pygame.Rect
STACK_GAP = 3
Words = tuple[str, Style, str]
"""What is written, in which type, in which ink."""


def figure_row(
    pen: Pen, x: int, y: int, width: int, label: str, figure: str, *, strong: bool = False, style: Style = SMALL
) -> int:
    """A label with its figure at the right end; gives the height it took."""
    label_width = width - pen.size(figure, style)[0] - pen.u(12)
    tall = pen.size(label, style, label_width)[1]
    pen.text(label, x, y, style, "ink" if strong else "soft", label_width)
    pen.text(figure, x, y, style, "ink", width, "right")
    return tall + pen.u(8)


def heading(pen: Pen, x: int, y: int, width: int, words: str) -> int:
    """A small label over what follows."""
    pen.text(words, x, y, SMALL, "soft", width)
    return pen.size(words, SMALL, width)[1] + pen.u(4)


def paragraph(pen: Pen, x: int, y: int, width: int, words: str, style: Style = TEXT, colour: str = "ink") -> int:
    """Words in lines; gives the height they took."""
    return pen.text(words, x, y, style, colour, width).height


def divider(pen: Pen, x: int, y: int, width: int) -> int:
    """A hairline with air around it."""
    pen.rule(x, y + pen.u(12), width)
    return pen.u(25)


def dated_row(pen: Pen, x: int, y: int, width: int, when: str, words: str, left: int) -> int:
    """A date and what happened then."""
    pen.text(when, x, y, SMALL, "soft")
    return paragraph(pen, x + left, y, width - left, words, SMALL) + pen.u(6)


def stack_height(pen: Pen, lines: list[Words], width: int) -> int:
    """How tall words over words are."""
    return sum(pen.size(words, style, width)[1] for words, style, _ in lines) + pen.u(STACK_GAP) * (len(lines) - 1)


def draw_stack(pen: Pen, lines: list[Words], x: int, y: int, width: int) -> int:
    """Words over words; gives where they end."""
    for words, style, ink in lines:
        y += pen.text(words, x, y, style, ink, width).height + pen.u(STACK_GAP)
    return y - pen.u(STACK_GAP)
