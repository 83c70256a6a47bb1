"""The conversation looked back at: time, who, what was said; remarks under the turns that mattered."""

from collections.abc import Callable

from assets.pages.view import DebriefView, RowView
from game.window.draw.look import ROW_RADIUS, SMALL, TEXT
from game.window.draw.pen import Pen, Rect
from game.window.widgets.bars import judgement
from game.window.widgets.controls import cap_at, cap_width
from game.window.widgets.finding import draw_finding
from game.window.widgets.rows import heading, paragraph

TIME, MARK, GAP = 52, 26, 6


class Rows:
    """Draws the rows; the trainee's own can be focused, and offer another try from there."""

    def __init__(self) -> None:
        self.places: dict[int, str] = {}

    def columns(self, pen: Pen, view: DebriefView) -> tuple[int, int, int]:
        """Where mark, speaker and words begin."""
        time = max(pen.u(TIME), pen.size("00:00", SMALL)[0] + pen.u(14))
        speakers = {row.speaker for row in view.rows}
        who = max((pen.size(speaker)[0] for speaker in speakers), default=0)
        return time, time + pen.u(MARK), time + pen.u(MARK) + who + pen.u(16)

    def draw(self, pen: Pen, x: int, y: int, width: int, view: DebriefView, again: Callable[[int], None]) -> int:
        """All rows, then what was found beside the call; gives where they end."""
        columns = self.columns(pen, view)
        if not view.rows:
            y += paragraph(pen, x, y, width, pen.word("transcript.empty"), TEXT, "soft")
        for place, row in enumerate(view.rows):
            y = self.draw_row(pen, x, y, width, columns, place, row, again)
        if view.findings_elsewhere:
            y += pen.u(10)
            y += heading(pen, x + columns[2], y, width - columns[2], pen.word("debrief.elsewhere"))
            for note in view.findings_elsewhere:
                y += draw_finding(pen, x + columns[2], y, width - columns[2], note) + pen.u(GAP)
        return y

    def draw_row(
        self,
        pen: Pen,
        x: int,
        y: int,
        width: int,
        columns: tuple[int, int, int],
        place: int,
        row: RowView,
        again: Callable[[int], None],
    ) -> int:
        """One row with its remarks; gives where it ends."""
        mark, who, words = columns
        room = width - words
        key = f"row.{place}"
        focused = row.who == "me" and pen.focus == key
        offer = self.offer_width(pen) + pen.u(12) if focused else 0
        tall = pen.size(row.words, TEXT, room - offer)[1]
        rect = Rect(x - pen.u(8), y, width + pen.u(8), tall + pen.u(8))
        if row.who == "me":
            pen.place(key, rect, row.words)
            self.places[row.turn] = key
        if focused:
            pen.box(rect, "teal_tint", radius=ROW_RADIUS)
            pen.ring(rect, ROW_RADIUS, 0)
            self.draw_offer(pen, rect, row.turn, again)
        y += pen.u(4)
        small = y + (pen.line() - pen.line(SMALL)) // 2
        pen.text(row.clock, x, small, SMALL, "faint")
        if row.kind:
            judgement(pen, x + mark + pen.u(4), y + pen.line() // 2, row.kind, 16)
        pen.text(row.speaker, x + who, y, TEXT, "teal" if row.who == "me" else "soft")
        pen.text(row.words, x + words, y, TEXT, "ink" if row.who == "me" else "soft", room - offer)
        y += tall + pen.u(4)
        for note in row.notes:
            y += draw_finding(pen, x + words, y + pen.u(2), room, note) + pen.u(GAP)
        return y + pen.u(2)

    def offer_width(self, pen: Pen) -> int:
        """How wide the offer of another try is."""
        return pen.size(pen.word("debrief.again.here"), SMALL)[0] + cap_width(pen, "A") + pen.u(28)

    def draw_offer(self, pen: Pen, rect: Rect, turn: int, again: Callable[[int], None]) -> None:
        """Another try from here."""
        wide, tall = self.offer_width(pen), pen.line(SMALL) + pen.u(6)
        box = Rect(rect.right - wide - pen.u(6), rect.y + pen.u(3), wide, min(tall, rect.height - pen.u(6)))
        pen.place("row.again", box, pen.word("debrief.again.here"), lambda: again(turn), focusable=False)
        pen.box(box, "card", "teal", ROW_RADIUS)
        cap = cap_at(pen, box.x + pen.u(8), box.centery, "A", "teal")
        pen.text(
            pen.word("debrief.again.here"), cap.right + pen.u(8), box.centery - pen.line(SMALL) // 2, SMALL, "teal"
        )
