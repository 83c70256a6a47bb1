"""A passing message at the foot of the window."""

import pygame

from game.window.draw.look import ROW_RADIUS, SMALL
from game.window.draw.pen import Pen

SHOWN = 4_000
"""Milliseconds a message stays."""


class Toast:
    """The last message, and since when it is shown."""

    def __init__(self) -> None:
        self.words = ""
        self.since = -1e9

    def say(self, words: str, now: float) -> None:
        """Show a message."""
        self.words, self.since = words, now

    def showing(self, now: float) -> bool:
        """Whether it is to be seen."""
        return bool(self.words) and now - self.since < SHOWN

    def draw(self, pen: Pen, now: float) -> None:
        """Draw it over everything."""
        if not self.showing(now):
            return
        screen = pen.surface.get_rect()
        width = min(pen.size(self.words, SMALL)[0], screen.width - pen.u(96))
        height = pen.size(self.words, SMALL, width)[1]
        card = pygame.Rect(0, 0, width + pen.u(32), height + pen.u(16))
        card.midbottom = (screen.centerx, screen.bottom - pen.u(16))
        pen.layer += 1
        pen.box(card, "ink", radius=ROW_RADIUS)
        with pen.within(card):
            pen.text(self.words, card.x + pen.u(16), card.y + pen.u(8), SMALL, "paper", width)
