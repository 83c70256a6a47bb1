"""The five marks as bars; an open one shows what it rests on, and each point leads to its turns."""

from collections.abc import Callable

from assets.pages.view import MarkView, PointView
from game.window.draw.look import SMALL, TEXT
from game.window.draw.pen import Pen, Rect
from game.window.widgets.bars import THICK, bar
from game.window.widgets.rows import paragraph

PAD, GAP = 20, 12
FIGURE = 44
"""Room at the right for the figure of a mark."""


class Marks:
    """Which mark lies open."""

    def __init__(self) -> None:
        self.open = ""

    def toggle(self, key: str) -> None:
        """Open a mark, or shut it."""
        self.open = "" if self.open == key else key

    def draw(
        self, pen: Pen, x: int, y: int, width: int, marks: tuple[MarkView, ...], to_turn: Callable[[int], None]
    ) -> int:
        """The card; gives where it ends."""
        pad = pen.u(PAD)
        inner = width - 2 * pad
        tall = sum(self.height(pen, inner, mark) for mark in marks) + 2 * pad - pen.u(14)
        card = Rect(x, y, width, tall)
        pen.box(card, "card", "line")
        y += pad - pen.u(2)
        with pen.within(card):
            for mark in marks:
                y = self.draw_mark(pen, x + pad, y, inner, mark, to_turn)
        return card.bottom

    def height(self, pen: Pen, width: int, mark: MarkView) -> int:
        """How tall a mark is."""
        points = (
            sum(self.point_height(pen, width, point) for point in mark.points) + pen.u(12)
            if mark.key == self.open
            else 0
        )
        return pen.line() + pen.u(THICK + 11) + self.gist_under(pen, width, mark) + points

    def gist_under(self, pen: Pen, width: int, mark: MarkView) -> int:
        """How tall the gist is under its bar: nothing where it fits beside the label."""
        beside = width - pen.size(mark.label)[0] - pen.u(FIGURE) - pen.u(GAP)
        if pen.size(mark.gist, SMALL)[0] <= beside:
            return 0
        return pen.size(mark.gist, SMALL, width)[1] + pen.u(2)

    def point_height(self, pen: Pen, width: int, point: PointView) -> int:
        """How tall a point is."""
        lines = pen.size(point.words, SMALL, self.point_room(pen, width, point))[1]
        return lines + (pen.line(SMALL) if point.turns else 0) + pen.u(8)

    def point_room(self, pen: Pen, width: int, point: PointView) -> int:
        """Room for the words of a point."""
        return width - pen.size(self.won(pen, point), SMALL)[0] - pen.u(32)

    def won(self, pen: Pen, point: PointView) -> str:
        """Points won of points to be had."""
        return pen.word(
            "debrief.points", won=f"{point.won:.4g}" if point.won % 1 else f"{point.won:.0f}", most=f"{point.most:.0f}"
        )

    def draw_mark(self, pen: Pen, x: int, y: int, width: int, mark: MarkView, to_turn: Callable[[int], None]) -> int:
        """One mark; gives where it ends."""
        key = f"mark.{mark.key}"
        whole = Rect(x - pen.u(8), y - pen.u(3), width + pen.u(16), pen.line() + pen.u(THICK + 9))
        focused = pen.place(key, whole, mark.label, lambda: self.toggle(mark.key))
        if focused or pen.hover == key:
            pen.box(whole, "teal_tint", radius=8)
        if focused:
            pen.ring(whole, 8, 0)
        pen.text(str(mark.value), x, y, TEXT, "ink", width, "right")
        pen.text(mark.label, x, y)
        under = self.gist_under(pen, width, mark)
        if not under:
            base = y + pen.line() - pen.line(SMALL) - pen.u(1)
            pen.text(mark.gist, x, base, SMALL, "soft", width - pen.u(FIGURE), "right")
        y += pen.line() + pen.u(1)
        bar(pen, Rect(x, y, width, pen.u(THICK)), mark.value / 100, "teal" if mark.kind == "good" else mark.kind)
        y += pen.u(THICK + 10)
        if under:
            pen.text(mark.gist, x, y - pen.u(8), SMALL, "soft", width)
            y += under
        if self.open == mark.key:
            for place, point in enumerate(mark.points):
                y = self.draw_point(pen, x, y, width, f"{key}.{place}", point, to_turn)
            y += pen.u(12)
        return y

    def draw_point(
        self, pen: Pen, x: int, y: int, width: int, key: str, point: PointView, to_turn: Callable[[int], None]
    ) -> int:
        """One point; pressing it leads to its first turn."""
        tall = self.point_height(pen, width, point)
        rect = Rect(x, y, width, tall)
        if point.turns and pen.place(key, rect, point.words, lambda: to_turn(point.turns[0])):
            pen.ring(rect, 8, 0)
        full = point.won >= point.most
        pen.sign(
            "check" if full else "bang",
            x + pen.u(8),
            y + pen.u(4) + pen.line(SMALL) // 2,
            pen.u(14),
            "good" if full else "amber",
        )
        y += pen.u(4)
        pen.text(self.won(pen, point), x, y, SMALL, "soft", width - pen.u(4), "right")
        y += paragraph(pen, x + pen.u(22), y, self.point_room(pen, width, point), point.words, SMALL)
        if point.turns:
            turns = pen.word("debrief.turns", turns=pen.word("note.and").join(str(turn) for turn in point.turns))
            pen.text(pen.shortened(turns, SMALL, width - pen.u(26)), x + pen.u(22), y, SMALL, "teal")
        return rect.bottom
