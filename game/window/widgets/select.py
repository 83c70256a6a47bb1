"""A field with a closed list of answers: shut it shows the chosen one, open it lies over the screen."""

from collections.abc import Sequence

import pygame

from game.window.draw.look import ROW_RADIUS, TEXT
from game.window.draw.pen import Pen
from game.window.keys import Key
from game.window.places import Scroll, Taker

Rect = pygame.Rect
Options = Sequence[tuple[str, str]]


class Select(Taker):
    """What can be chosen, what is, and whether the list lies open."""

    def __init__(self, value: str = "") -> None:
        self.value = value
        self.open = False
        self.options: Options = ()
        self.box = Rect(0, 0, 1, 1)
        self.scroll = Scroll()
        self.turned = False

    def key(self, key: Key) -> bool:
        """Left and Right go through the answers without opening the list."""
        if key.name not in {"left", "right"} or not self.options:
            return False
        keys = [value for value, _ in self.options]
        step = 1 if key.name == "right" else -1
        place = keys.index(self.value) + step if self.value in keys else (0 if step > 0 else len(keys) - 1)
        self.value = keys[max(0, min(place, len(keys) - 1))]
        return True

    def draw(self, pen: Pen, key: str, rect: Rect, label: str, options: Options, hint: str) -> None:
        """The field; with its list over everything where that lies open."""
        self.options, self.box = options, rect.copy()
        focused = pen.place(key, rect, label, self.show, self)
        pen.box(rect, "card", "teal" if focused else "line", ROW_RADIUS)
        words = dict(options).get(self.value, "")
        inner = rect.inflate(-2 * pen.u(12), 0)
        with pen.within(rect):
            shown = pen.shortened(words or hint, TEXT, inner.width - pen.u(20))
            pen.text(shown, inner.x, rect.y + (rect.height - pen.line()) // 2, TEXT, "ink" if words else "faint")
        pen.sign("down", rect.right - pen.u(18), rect.centery, pen.u(16), "soft")
        if focused:
            pen.ring(rect, ROW_RADIUS)
        if self.open:
            pen.later.append(lambda: self.draw_list(pen, key))
        elif self.turned:
            pen.want_focus(key)
        self.turned = self.turned and self.open

    def show(self) -> None:
        """Open the list on the chosen answer."""
        self.open = self.turned = True

    def shut(self) -> None:
        """Shut the list; the focus goes back to the field."""
        self.open = False

    def choose(self, value: str) -> None:
        """Take an answer and shut the list."""
        self.value = value
        self.shut()

    def draw_list(self, pen: Pen, key: str) -> None:
        """The list, over everything."""
        row = pen.line() + pen.u(12)
        card = self.list_box(pen, row)
        pen.above(self.shut)
        pen.place(f"{key}.away", pen.surface.get_rect(), "", self.shut, focusable=False)
        pen.box(card, "card", "soft")
        view = card.inflate(0, -pen.u(12))
        with pen.scrolling(self.scroll, view) as top:
            for place, (value, words) in enumerate(self.options):
                line = Rect(card.x + pen.u(6), top + place * row, card.width - pen.u(12), row)
                self.draw_row(pen, key, line, value, words)
            self.scroll.settle(view, len(self.options) * row)
        pen.thumb(self.scroll)
        if not pen.focus.startswith(f"{key}."):
            pen.want_focus(f"{key}.{self.value or self.options[0][0]}")

    def list_box(self, pen: Pen, row: int) -> Rect:
        """Where the list lies: under the field if it can."""
        screen, air = pen.surface.get_rect(), pen.u(16)
        tall = min(len(self.options) * row + pen.u(12), screen.height - 2 * air)
        wide = max(self.box.width, max(pen.size(words)[0] for _, words in self.options) + pen.u(60))
        wide = min(wide, screen.width - 2 * air)
        left = max(air, min(self.box.x, screen.width - wide - air))
        return Rect(left, max(air, min(self.box.bottom + pen.u(4), screen.height - air - tall)), wide, tall)

    def draw_row(self, pen: Pen, key: str, rect: Rect, value: str, words: str) -> None:
        """One answer."""
        focused = pen.place(f"{key}.{value}", rect, words, lambda: self.choose(value), roams=True)
        if focused:
            pen.box(rect, "teal_tint", "teal", ROW_RADIUS)
        if value == self.value:
            pen.sign("check", rect.x + pen.u(16), rect.centery, pen.u(16), "teal")
        with pen.within(rect):
            pen.text(pen.shortened(words, TEXT, rect.width - pen.u(40)), rect.x + pen.u(32), rect.y + pen.u(6), TEXT)
