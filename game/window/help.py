"""F1: the keys that work here, over whatever is shown."""

import pygame

from game.window.draw.look import HEAD, SMALL, TEXT
from game.window.draw.pen import Pen
from game.window.places import Scroll
from game.window.widgets.controls import cap_at, cap_width

Rect = pygame.Rect

EVERYWHERE = [
    ("Tab", "help.tab"),
    ("↑ ↓ ← →", "help.arrows"),
    ("Enter", "help.enter"),
    ("Esc", "help.esc"),
    ("PgUp PgDn", "help.page"),
    ("F2", "help.lang"),
    ("Ctrl + / −", "help.size"),
    ("F1", "help.help"),
]


class HelpSheet:
    """The sheet of keys."""

    def __init__(self) -> None:
        self.scroll = Scroll()

    def draw(self, pen: Pen, here: list[tuple[str, str]]) -> None:
        """Two columns: what works on this screen, and what works everywhere."""
        pen.above()
        veil(pen)
        screen = pen.surface.get_rect()
        columns = [("help.here", here), ("help.everywhere", EVERYWHERE)] if here else [("help.everywhere", EVERYWHERE)]
        width = min(pen.u(400), (screen.width - pen.u(96)) // len(columns))
        tall = max(self.height(pen, width - pen.u(24), rows) for _, rows in columns) + pen.line(SMALL) + pen.u(64)
        card = Rect(0, 0, width * len(columns) + pen.u(48), min(tall, screen.height - pen.u(32)))
        card.center = screen.center
        pen.box(card, "card", "line")
        foot = pen.line(SMALL) + pen.u(24)
        view = Rect(card.x + pen.u(4), card.y + pen.u(24), card.width - pen.u(8), card.height - pen.u(24) - foot)
        with pen.scrolling(self.scroll, view) as y:
            heights = [
                self.column(pen, card.x + pen.u(24) + place * width, y, width - pen.u(24), title, rows)
                for place, (title, rows) in enumerate(columns)
            ]
            self.scroll.settle(view, max(heights))
        pen.thumb(self.scroll)
        pen.place("help.close", card, pen.word("help.close"))
        pen.text(
            pen.word("help.close"),
            card.x,
            card.bottom - pen.line(SMALL) - pen.u(8),
            SMALL,
            "faint",
            card.width,
            "centre",
        )

    def height(self, pen: Pen, width: int, rows: list[tuple[str, str]]) -> int:
        """How tall a column is."""
        room = width - self.left(pen, rows)
        words = sum(pen.size(pen.word(words), TEXT, room)[1] + pen.u(8) for _, words in rows)
        return words + pen.line(HEAD) + pen.u(12)

    def left(self, pen: Pen, rows: list[tuple[str, str]]) -> int:
        """How far in the words begin."""
        return max(cap_width(pen, caps) for caps, _ in rows) + pen.u(16)

    def column(self, pen: Pen, x: int, y: int, width: int, title: str, rows: list[tuple[str, str]]) -> int:
        """A heading and keys with what they do."""
        top = y
        pen.text(pen.word(title), x, y, HEAD, "ink")
        y += pen.line(HEAD) + pen.u(12)
        left = self.left(pen, rows)
        for caps, words in rows:
            cap_at(pen, x, y + pen.line() // 2, caps)
            y += pen.text(pen.word(words), x + left, y, TEXT, "ink", width - left).height + pen.u(8)
        return y - top


def veil(pen: Pen) -> None:
    """What lies under a sheet recedes."""
    shade = pygame.Surface(pen.surface.get_size())
    shade.fill(pen.colour("ink") if pen.theme_name != "dusk" else "#000000")
    shade.set_alpha(90)
    pen.surface.blit(shade, (0, 0))
