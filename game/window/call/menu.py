"""What can be said now: numbered options, and beside them silence, an offer, hanging up, taking back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game.window.draw.look import ROW_RADIUS, SMALL
from game.window.draw.pen import Pen, Rect
from game.window.places import Scroll
from game.window.widgets.controls import cap_at, cap_width
from sim.observe.view import Choice

PAD, ROW_X, ROW_Y = 7, 14, 6
TEXT_X = 36


@dataclass(frozen=True, slots=True)
class Always:
    """Something that is always there beside the options."""

    key: str
    cap: str
    words: str
    press: Callable[[], None]
    tone: str = ""


class Menu:
    """The options in their card."""

    def __init__(self) -> None:
        self.scroll = Scroll()

    def row_height(self, pen: Pen, width: int, choice: Choice) -> int:
        """How tall an option is."""
        room = width - 2 * pen.u(PAD + ROW_X) - pen.u(TEXT_X)
        return pen.size(choice.words, width=room)[1] + 2 * pen.u(ROW_Y)

    def height(self, pen: Pen, width: int, choices: Sequence[Choice]) -> int:
        """How tall the card wants to be."""
        return sum(self.row_height(pen, width, choice) for choice in choices) + 2 * pen.u(PAD)

    def draw(self, pen: Pen, card: Rect, choices: Sequence[Choice], press: Callable[[int], None]) -> None:
        """The card with its options; they scroll where there is no room for all."""
        pen.box(card, "card", "line")
        view = card.inflate(-2, -2 * pen.u(PAD) + pen.u(4))
        content = self.height(pen, card.width, choices) - 2 * pen.u(PAD) + pen.u(4)
        with pen.scrolling(self.scroll, view) as top:
            y = top + pen.u(2)
            for choice in choices:
                tall = self.row_height(pen, card.width, choice)
                rect = Rect(card.x + pen.u(PAD), y, card.width - 2 * pen.u(PAD), tall)
                self.draw_row(pen, rect, choice, partial(press, choice.number))
                y += tall
            self.scroll.settle(view, content)
        pen.thumb(self.scroll)

    def draw_row(self, pen: Pen, rect: Rect, choice: Choice, press: Callable[[], None]) -> None:
        """One option, its number as the key that says it."""
        focused = pen.place(f"option.{choice.number}", rect, choice.words, press, roams=True)
        if focused:
            pen.box(rect, "teal_tint", "teal", ROW_RADIUS)
        left = rect.x + pen.u(ROW_X)
        cap_at(pen, left, rect.y + pen.u(ROW_Y) + pen.line() // 2, str(choice.number), "teal" if focused else "soft")
        with pen.within(rect):
            room = rect.width - 2 * pen.u(ROW_X) - pen.u(TEXT_X)
            pen.text(choice.words, left + pen.u(TEXT_X), rect.y + pen.u(ROW_Y), width=room)


def always_size(pen: Pen, item: Always) -> tuple[int, int]:
    """How much room one of these takes."""
    return pen.size(item.words, SMALL)[0] + cap_width(pen, item.cap) + pen.u(26), pen.line(SMALL) + pen.u(14)


def always_rows(pen: Pen, items: Sequence[Always], width: int) -> list[list[Always]]:
    """The items in as many rows as they need."""
    rows: list[list[Always]] = [[]]
    used = 0
    for item in items:
        wide = always_size(pen, item)[0] + pen.u(8)
        if rows[-1] and used + wide - pen.u(8) > width:
            rows.append([])
            used = 0
        rows[-1].append(item)
        used += wide
    return rows


def always_height(pen: Pen, items: Sequence[Always], width: int) -> int:
    """How tall all rows are."""
    rows = always_rows(pen, items, width)
    return len(rows) * (pen.line(SMALL) + pen.u(14)) + (len(rows) - 1) * pen.u(8)


def draw_always(pen: Pen, items: Sequence[Always], x: int, y: int, width: int) -> None:
    """The items; the last of a full row stands at the right end."""
    for row in always_rows(pen, items, width):
        left = x
        for item in row:
            wide, tall = always_size(pen, item)
            if item is items[-1]:
                left = x + width - wide
            draw_always_item(pen, Rect(left, y, wide, tall), item)
            left += wide + pen.u(8)
        y += pen.line(SMALL) + pen.u(22)


def draw_always_item(pen: Pen, rect: Rect, item: Always) -> None:
    """One item: its key and its words."""
    focused = pen.place(item.key, rect, item.words, item.press)
    hot = focused or pen.hover == item.key
    ink = item.tone or ("teal" if hot else "ink")
    pen.box(rect, f"{item.tone}_tint" if item.tone else "card", item.tone or ("teal" if hot else "line"), ROW_RADIUS)
    cap = cap_at(pen, rect.x + pen.u(8), rect.centery, item.cap, item.tone or "soft")
    with pen.within(rect):
        pen.text(item.words, cap.right + pen.u(8), rect.y + pen.u(7), SMALL, ink)
    if focused:
        pen.ring(rect, ROW_RADIUS)
    pen.anchor(item.key, rect)
