"""A figure that is set by a slider, by arrow keys, or by typing it."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.window.draw.look import ROW_RADIUS, SMALL, TEXT
from game.window.draw.pen import Pen
from game.window.keys import Key
from game.window.places import Taker
from game.window.widgets.bars import THICK

Rect = pygame.Rect
DIGITS, CENTS = 7, 2
POINTS = frozenset({".", "[.]"})
"""The keys of a decimal point."""

BOXED = 1 << 30
"""The track of a figure that has no slider."""


@dataclass(slots=True)
class Range:
    """What a figure can be: the slider's ends, its step, and the most that may be typed."""

    least: int
    most: int
    step: int
    typed_most: int
    big: int = 10  # steps at once with Shift


class Amount(Taker):
    """A figure in whole small units, `unit` of which make one that is typed.

    `typed` turns what was typed into a figure, or None where it is none yet.
    """

    def __init__(
        self, value: int, bounds: Range, shown: Callable[[int], str], typed: Callable[[str], int | None], unit: int = 1
    ) -> None:
        self.value = value
        self.bounds = bounds
        self.shown = shown
        self.typed = typed
        self.unit = unit
        self.digits = ""
        self.track = Rect(0, 0, 1, 1)

    def put(self, value: int) -> None:
        """Set the figure within what may be typed."""
        self.value = max(self.bounds.least, min(value, self.bounds.typed_most))

    def key(self, key: Key) -> bool:
        """Arrows move by a step, with Shift by ten; digits are typed in; Backspace takes one back."""
        if key.ctrl:
            return False
        if key.digit is not None or (key.name in POINTS and self.pointed):
            self.digits = with_typed(self.digits, "." if key.digit is None else key.name)
            return self.take_digits()
        if key.name in {"left", "right"}:
            steps = (1 if key.name == "right" else -1) * (self.bounds.big if key.shift else 1)
            self.digits = ""
            self.nudge(steps)
            return True
        if key.name == "backspace":
            self.digits = self.digits[:-1] if self.digits else self.plain()[:-1]
            return self.take_digits()
        if key.name in {"home", "end"}:
            self.digits = ""
            self.put(self.bounds.least if key.name == "home" else self.bounds.most)
            return True
        return False

    @property
    def pointed(self) -> bool:
        """Whether the figure has decimals."""
        return self.unit > 1

    def plain(self) -> str:
        """The figure as it would be typed."""
        whole, part = divmod(self.value, self.unit)
        if part:
            return f"{whole}.{part:0{CENTS}d}"
        return str(whole) if whole else ""

    def take_digits(self) -> bool:
        """Read what was typed so far."""
        found = self.typed(self.digits or "0")
        if found is not None:
            self.put(found)
        return True

    def nudge(self, steps: int) -> None:
        """Move along the grid of steps."""
        step, least = self.bounds.step, self.bounds.least
        place = (self.value - least) // step if steps > 0 else -((least - self.value) // step)
        target = least + (place + steps) * step
        self.put(min(target, max(self.bounds.most, self.value)))

    def left(self) -> None:
        """What was typed stands."""
        self.digits = ""

    def point(self, x: int, _y: int, /) -> None:
        """Drag the knob."""
        if self.track.width >= BOXED:
            return
        share = min(1.0, max(0.0, (x - self.track.x) / max(1, self.track.width)))
        steps = round(share * (self.bounds.most - self.bounds.least) / self.bounds.step)
        self.digits = ""
        self.put(min(self.bounds.least + steps * self.bounds.step, self.bounds.most))

    def draw(
        self, pen: Pen, key: str, x: int, y: int, width: int, label: str, hint: str = "", warning: str = ""
    ) -> int:
        """Label and figure over the slider, what was said of it and any warning under it; gives the height."""
        line = pen.line()
        self.track = Rect(x, y + line + pen.u(9), width, pen.u(THICK))
        whole = Rect(x, y, width, line + pen.u(24))
        focused = pen.place(key, whole.inflate(pen.u(12), 0), label, taker=self)
        with pen.within(Rect(x, y, width, line)):
            pen.text(label, x, y + (line - pen.line(SMALL)) // 2, SMALL, "soft")
            ink = "teal" if focused else "ink"
            figure = pen.text(self.shown(self.value), x, y, TEXT, ink, width, "right")
        if focused:
            pen.rule(figure.x, figure.bottom - pen.u(1), figure.width, "teal")
        self.draw_track(pen, focused)
        tall = whole.height
        for words, ink in ((hint, "soft"), (warning, "amber")):
            if words:
                tall += pen.text(words, x, y + tall, SMALL, ink, width).height
        return tall

    def draw_box(self, pen: Pen, key: str, rect: Rect, label: str) -> None:
        """The figure in a field of a form, its label over it."""
        pen.text(label, rect.x, rect.y - pen.line(SMALL) - pen.u(2), SMALL, "soft")
        self.track = Rect(rect.x, rect.y, BOXED, 1)
        focused = pen.place(key, rect, label, taker=self)
        pen.box(rect, "card", "teal" if focused else "line", ROW_RADIUS)
        with pen.within(rect):
            y = rect.y + (rect.height - pen.line()) // 2
            ink = "ink" if self.value else "faint"
            pen.text(self.shown(self.value), rect.x, y, TEXT, ink, rect.width - pen.u(12), "right")
        if focused:
            pen.ring(rect, ROW_RADIUS)

    def draw_track(self, pen: Pen, focused: bool) -> None:
        """The slider."""
        bounds = self.bounds
        share = (self.value - bounds.least) / max(1, bounds.most - bounds.least)
        share = min(1.0, max(0.0, share))
        pen.box(self.track, "line", radius=THICK)
        filled = round(self.track.width * share)
        if filled:
            pen.box(Rect(self.track.x, self.track.y, filled, self.track.height), "teal", radius=THICK)
        middle = (self.track.x + filled, self.track.centery)
        pen.disc(*middle, pen.u(9), "card", "teal", pen.u(2))
        if focused:
            pen.outline(
                Rect(0, 0, pen.u(26), pen.u(26)).move(middle[0] - pen.u(13), middle[1] - pen.u(13)), "teal", 13, 2
            )


def with_typed(digits: str, typed: str) -> str:
    """What was typed with one more digit or point: one point at most, and two decimals."""
    whole, point, cents = digits.partition(".")
    if typed == ".":
        return digits if point else f"{whole or '0'}."
    if point:
        return f"{whole}.{(cents + typed)[:CENTS]}"
    return (whole + typed)[-DIGITS:]
