"""Things to press: buttons, pills, tabs, links, and the caps that show a key where it works."""

from collections.abc import Callable, Sequence

import pygame

from game.window.draw.look import RADIUS, ROW_RADIUS, SMALL, TEXT, Style
from game.window.draw.pen import Pen

Rect = pygame.Rect
Press = Callable[[], None]

KINDS = {
    "main": ("teal", None, "paper"),
    "plain": ("card", "line", "ink"),
    "danger": ("bad_tint", "bad", "bad"),
    "off": ("paper", "line", "faint"),
}
"""A button's fill, line and ink."""


def button_size(pen: Pen, label: str, cap: str = "") -> tuple[int, int]:
    """How much room a button takes."""
    width = pen.size(label)[0] + pen.u(36)
    if cap:
        width += cap_width(pen, cap) + pen.u(8)
    return width, pen.line() + pen.u(16)


def button(
    pen: Pen,
    key: str,
    x: int,
    y: int,
    label: str,
    press: Press | None,
    *,
    kind: str = "main",
    cap: str = "",
    width: int = 0,
) -> Rect:
    """A button with the key that does the same; without `press` it is there to be read, and does nothing."""
    wide, tall = button_size(pen, label, cap)
    rect = Rect(x, y, max(wide, width), tall)
    fill, line, ink = KINDS[kind if press or kind != "main" else "off"]
    focused = pen.place(key, rect, label, press) if press else False
    pen.box(rect, fill, line, ROW_RADIUS)
    if press and pen.hover == key and kind == "plain":
        pen.box(rect, "teal_tint", "teal", ROW_RADIUS)
    left = rect.x + (rect.width - wide) // 2 + pen.u(18)
    with pen.within(rect):
        words = pen.text(label, left, rect.y + pen.u(8), TEXT, ink)
        if cap:
            cap_at(pen, words.right + pen.u(8), rect.centery, cap, ink)
    if focused:
        pen.ring(rect, ROW_RADIUS, 3)
    return rect


TICK = 16
ERASE = "⌫"
"""The key that takes back; its cap is drawn, for no face has it."""


def cap_width(pen: Pen, label: str) -> int:
    """How wide a key cap is."""
    if label == ERASE:
        return pen.u(30)
    return max(pen.size(label, SMALL)[0] + pen.u(10), pen.u(22))


def cap_at(pen: Pen, x: int, middle: int, label: str, ink: str = "soft") -> Rect:
    """A key cap: a small box with the name of a key, its line in the same ink."""
    tall = max(pen.u(22), pen.line(SMALL) + pen.u(2))
    rect = Rect(x, middle - tall // 2, cap_width(pen, label), tall)
    pen.outline(rect, "line" if ink in {"soft", "ink", "faint"} else ink, 6, 1)
    if label == ERASE:
        pen.sign("erase", *rect.center, pen.u(18), ink)
    else:
        pen.text(label, rect.x, rect.y + (tall - pen.line(SMALL)) // 2, SMALL, ink, rect.width, "centre")
    return rect


def pill_width(pen: Pen, label: str, style: Style = SMALL) -> int:
    """How wide a pill is; there is room for its tick whether it is chosen or not, so that nothing shifts."""
    return pen.size(label, style)[0] + pen.u(24 + TICK)


def pill(
    pen: Pen, key: str, x: int, y: int, label: str, press: Press, *, chosen: bool = False, style: Style = SMALL
) -> Rect:
    """A choice among others; the chosen one is filled and carries a tick."""
    rect = Rect(x, y, pill_width(pen, label, style), pen.line(style) + pen.u(10))
    focused = pen.place(key, rect, label, press)
    over = pen.hover == key
    pen.box(rect, "teal_tint" if chosen else "card", "teal" if chosen or over else "line", rect.height)
    if chosen:
        pen.sign("check", rect.x + pen.u(17), rect.centery, pen.u(14), "teal")
    with pen.within(rect):
        left = rect.x + pen.u(12 + (TICK if chosen else TICK / 2))
        pen.text(label, left, rect.y + pen.u(5), style, "teal" if chosen else "ink")
    if focused:
        pen.ring(rect, RADIUS)
    return rect


def pills(
    pen: Pen, x: int, y: int, width: int, items: Sequence[tuple[str, str, bool, Press]], style: Style = SMALL
) -> int:
    """Choices side by side, in as many rows as they need: key, words, whether chosen, press. Gives where they end."""
    left, end = x, y
    for key, words, chosen, press in items:
        if left > x and left + pill_width(pen, words, style) > x + width:
            left, y = x, end + pen.u(8)
        shown = pill(pen, key, left, y, words, press, chosen=chosen, style=style)
        left, end = shown.right + pen.u(8), shown.bottom
    return end


def badge(pen: Pen, x: int, y: int, words: str, tone: str = "") -> Rect:
    """A word of judgement or state; `tone` good, amber, bad, teal, apricot, or none."""
    rect = Rect(x, y, pen.size(words, SMALL)[0] + pen.u(20), pen.line(SMALL) + pen.u(4))
    pen.box(rect, f"{tone}_tint" if tone else "paper", None if tone else "line", rect.height)
    with pen.within(rect):
        ink = "ink" if tone == "apricot" else tone or "soft"
        pen.text(words, rect.x + pen.u(10), rect.y + pen.u(2), SMALL, ink)
    return rect


def badge_width(pen: Pen, words: str) -> int:
    """How wide a badge is."""
    return pen.size(words, SMALL)[0] + pen.u(20)


def link(
    pen: Pen, key: str, x: int, y: int, words: str, press: Press, *, style: Style = TEXT, colour: str = "soft"
) -> Rect:
    """Words that can be pressed."""
    width, tall = pen.size(words, style)
    rect = Rect(x, y, width, tall)
    focused = pen.place(key, rect.inflate(pen.u(12), pen.u(4)), words, press)
    pen.text(words, x, y, style, "teal" if focused or pen.hover == key else colour)
    if focused:
        pen.ring(rect.inflate(pen.u(12), pen.u(2)), 8, 0)
    return rect


def tab(pen: Pen, key: str, x: int, y: int, words: str, press: Press, *, chosen: bool, cap: str = "") -> Rect:
    """One of some leaves of which one lies open: it is underlined."""
    width, tall = pen.size(words)
    full = width + (cap_width(pen, cap) + pen.u(6) if cap else 0)
    rect = Rect(x, y, full, tall + pen.u(6))
    focused = pen.place(key, rect.inflate(pen.u(8), 0), words, press)
    ink = "ink" if chosen else "teal" if pen.hover == key else "soft"
    pen.text(words, x, y, TEXT, ink)
    if cap:
        cap_at(pen, x + width + pen.u(6), y + tall // 2, cap, "faint")
    if chosen:
        pen.surface.fill(pen.colour("teal"), (x, rect.bottom - pen.u(2), width, pen.u(2)))
    if focused:
        pen.ring(rect.inflate(pen.u(8), 0), 8, 0)
    return rect
