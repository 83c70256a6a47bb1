"""What stands beside the calls: how a call goes, or the calls that were played."""

from collections.abc import Callable, Sequence
from functools import partial

from game.window.draw.look import HEAD, ROW_RADIUS, SMALL, TEXT
from game.window.draw.pen import Pen, Rect
from game.window.figures import moment
from game.window.memory import Memory
from game.window.shelf import PastCall, Shelf
from game.window.widgets.controls import badge, badge_width
from game.window.widgets.rows import heading, paragraph

STEPS = 4
PAST_SHOWN = 8
TONES = {"passed": "good", "failed": "bad"}


def draw_how(pen: Pen, x: int, y: int, width: int) -> int:
    """The four steps of a call; gives where they end."""
    pad = pen.u(24)
    room = width - 2 * pad - pen.u(40)
    steps = [(pen.word(f"home.how.{n}"), pen.word(f"home.how.{n}.what")) for n in range(1, STEPS + 1)]
    tall = sum(pen.line() + pen.size(what, SMALL, room)[1] + pen.u(20) for _, what in steps)
    card = Rect(x, y, width, tall + pen.line(HEAD) + 2 * pad - pen.u(8))
    pen.box(card, "card", "line")
    with pen.within(card):
        y += pad
        pen.text(pen.word("home.how"), x + pad, y, HEAD)
        y += pen.line(HEAD) + pen.u(12)
        for number, (name, what) in enumerate(steps, start=1):
            draw_number(pen, x + pad, y, str(number))
            pen.text(name, x + pad + pen.u(40), y)
            y += pen.line()
            y += paragraph(pen, x + pad + pen.u(40), y, room, what, SMALL, "soft") + pen.u(20)
    return card.bottom


def draw_number(pen: Pen, x: int, y: int, words: str) -> None:
    """A number on a disc."""
    pen.disc(x + pen.u(12), y + pen.line() // 2, pen.u(12), "teal_tint")
    pen.text(words, x, y + (pen.line() - pen.line(SMALL)) // 2, SMALL, "teal", pen.u(24), "centre")


class Past:
    """Calls that were played, the newest first."""

    def __init__(self, shelf: Shelf, memory: Memory, look_back: Callable[[PastCall], None]) -> None:
        self.shelf = shelf
        self.memory = memory
        self.look_back = look_back

    def draw(self, pen: Pen, x: int, y: int, width: int, calls: Sequence[PastCall]) -> int:
        """The newest of them in a card; gives where it ends."""
        calls = calls[:PAST_SHOWN]
        pad, row = pen.u(20), pen.line() + pen.line(SMALL) + pen.u(16)
        card = Rect(x, y, width, len(calls) * row + pen.line(SMALL) + pad + pen.u(20))
        pen.box(card, "card", "line")
        y += pad - pen.u(4)
        with pen.within(card):
            y += heading(pen, x + pad, y, width - 2 * pad, pen.word("home.past")) + pen.u(4)
            for call in calls:
                self.draw_call(pen, Rect(x + pad // 2, y, width - pad, row), call)
                y += row
        return card.bottom

    def draw_call(self, pen: Pen, rect: Rect, call: PastCall) -> None:
        """One call with its mark."""
        key = f"past.{call.name}"
        focused = pen.place(key, rect, moment(call.played, pen.lang), partial(self.look_back, call))
        if focused or pen.hover == key:
            pen.box(rect, "teal_tint", "teal" if focused else None, ROW_RADIUS)
        inner = rect.inflate(-2 * pen.u(10), -2 * pen.u(8))
        mark, tone = self.mark(pen, call)
        width = badge_width(pen, mark) if mark else 0
        title = pen.shortened(self.title(pen, call), TEXT, inner.width - width - pen.u(8))
        pen.text(title, inner.x, inner.y)
        if mark:
            badge(pen, inner.right - width, inner.y, mark, tone)
        outcome = pen.word(f"outcome.{call.outcome}") if call.outcome else ""
        words = f"{moment(call.played, pen.lang)} · {outcome}"
        pen.text(pen.shortened(words, SMALL, inner.width), inner.x, inner.y + pen.line(), SMALL, "soft")

    def title(self, pen: Pen, call: PastCall) -> str:
        """What was played."""
        scenario = self.shelf.scenarios.get(call.record.header.scenario)
        return pen.either(scenario.title) if scenario else call.record.header.scenario

    def mark(self, pen: Pen, call: PastCall) -> tuple[str, str]:
        """The mark of a call as it is remembered, and how good it is."""
        result = self.memory.results.get(call.name)
        if result is None:
            return "", ""
        if result["status"] == "unmarked":
            return pen.word("home.past.unmarked"), ""
        return str(result["total"]), TONES.get(result["status"], "amber")
