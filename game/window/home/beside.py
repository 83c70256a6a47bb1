"""What stands beside and under the calls: how a call goes, what to practise, how far one has come, calls that were made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game.memory import Memory
from game.window.draw.look import HEAD, ROW_RADIUS, SMALL, TEXT
from game.window.draw.pen import Pen, Rect
from game.window.figures import moment
from game.window.shelf import PastCall, Shelf
from game.window.widgets.controls import badge, badge_width, link
from game.window.widgets.rows import heading, paragraph

STEPS = 4
PAST_SHOWN = 8
MARKS_SHOWN = 12
PAD = 14
TONES = {"passed": "good", "failed": "bad"}


class Side:
    """A card beside what leads on: as tall as that, or as it needs."""

    def height(self, pen: Pen, width: int) -> int:
        """How tall it has to be."""
        return pen.measured(lambda top: self.draw_inside(pen, pen.u(PAD), top, width - 2 * pen.u(PAD))) + 2 * pen.u(PAD)

    def draw(self, pen: Pen, card: Rect) -> None:
        """The card."""
        pad = pen.u(PAD)
        pen.box(card, "card", "line")
        tall = self.height(pen, card.width) - 2 * pad
        with pen.within(card):
            self.draw_inside(pen, card.x + pad, card.centery - tall // 2, card.width - 2 * pad)

    def draw_inside(self, pen: Pen, x: int, y: int, width: int) -> int:
        """What stands in it; gives where it ends."""
        raise NotImplementedError


class How(Side):
    """For one who has made no call: the four steps of one."""

    def draw_inside(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Four numbered steps, with what they are where there is room."""
        y += heading(pen, x, y, width, pen.word("home.how"))
        steps = [(pen.word(f"home.how.{n}"), pen.word(f"home.how.{n}.what")) for n in range(1, STEPS + 1)]
        left = max(pen.size(name, SMALL)[0] for name, _ in steps) + pen.u(42)
        told = left + max(pen.size(what, SMALL)[0] for _, what in steps) <= width
        if not told:
            return self.draw_names(pen, x, y, width, [name for name, _ in steps])
        for number, (name, what) in enumerate(steps, start=1):
            pen.disc(x + pen.u(10), y + pen.line(SMALL) // 2, pen.u(10), "teal_tint")
            pen.text(str(number), x, y, SMALL, "teal", pen.u(20), "centre")
            pen.text(name, x + pen.u(30), y, SMALL)
            pen.text(what, x + left, y, SMALL, "soft")
            y += pen.line(SMALL) + pen.u(6)
        return y - pen.u(6)

    def draw_names(self, pen: Pen, x: int, y: int, width: int, names: Sequence[str]) -> int:
        """Where there is little room the steps alone, in two columns; gives where they end."""
        tall = pen.line(SMALL) + pen.u(8)
        for place, name in enumerate(names):
            left, top = x + place % 2 * (width // 2), y + pen.u(4) + place // 2 * tall
            pen.disc(left + pen.u(10), top + pen.line(SMALL) // 2, pen.u(10), "teal_tint")
            pen.text(str(place + 1), left, top, SMALL, "teal", pen.u(20), "centre")
            pen.text(name, left + pen.u(30), top, SMALL)
        return y + (len(names) + 1) // 2 * tall


@dataclass(frozen=True, slots=True)
class Next(Side):
    """The next thing to practise, with what it is drawn from."""

    title: str
    why: str
    link: str
    go: Callable[[], None]

    def draw_inside(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Label, title, why, and the way there."""
        y += heading(pen, x, y, width, pen.word("home.next")) - pen.u(4)
        style = HEAD if pen.size(self.title, HEAD)[0] <= width else TEXT
        y += paragraph(pen, x, y, width, self.title, style)
        y += paragraph(pen, x, y, width, self.why, SMALL, "soft")
        words = pen.shortened(self.link, SMALL, width)
        return link(pen, "practice", x, y + pen.u(4), words, self.go, style=SMALL, colour="teal").bottom


@dataclass(frozen=True, slots=True)
class SoFar(Side):
    """How far one has come: calls passed, and the last marks as bars."""

    words: str
    marks: Sequence[tuple[int, str]]

    def draw_inside(self, pen: Pen, x: int, y: int, width: int) -> int:
        """A sentence, and a bar for each of the last marks."""
        y += heading(pen, x, y, width, pen.word("home.so_far")) - pen.u(4)
        y += paragraph(pen, x, y, width, self.words, HEAD) + pen.u(6)
        shown = self.marks[-MARKS_SHOWN:]
        if not shown:
            return y
        tall, wide, gap = pen.u(28), pen.u(14), pen.u(6)
        pen.rule(x, y + tall, len(shown) * (wide + gap) - gap)
        for place, (total, status) in enumerate(shown):
            high = max(pen.u(3), tall * total // 100)
            bar = Rect(x + place * (wide + gap), y + tall - high, wide, high)
            pen.box(bar, TONES.get(status, "amber"), None, (3, 3, 0, 0))
        label = pen.word("home.so_far.last", total=shown[-1][0])
        left = x + len(shown) * (wide + gap) + pen.u(6)
        if left + pen.size(label, SMALL)[0] <= x + width:
            pen.text(label, left, y + tall - pen.line(SMALL) + pen.u(3), SMALL, "soft")
        return y + tall + pen.u(2)


class Past:
    """Calls that were played, the newest first."""

    def __init__(self, shelf: Shelf, memory: Memory, look_back: Callable[[PastCall], None]) -> None:
        self.shelf = shelf
        self.memory = memory
        self.look_back = look_back

    def draw(self, pen: Pen, x: int, y: int, width: int, calls: Sequence[PastCall]) -> int:
        """The newest of them in two columns; gives where they end."""
        calls = calls[:PAST_SHOWN]
        gap, row = pen.u(16), pen.line() + pen.line(SMALL) + pen.u(16)
        wide = (width - gap) // 2
        for place, call in enumerate(calls):
            left, top = x + place % 2 * (wide + gap), y + place // 2 * (row + pen.u(8))
            self.draw_call(pen, Rect(left, top, wide, row), call)
        return y + (len(calls) + 1) // 2 * (row + pen.u(8))

    def draw_call(self, pen: Pen, rect: Rect, call: PastCall) -> None:
        """One call with its mark."""
        key = f"past.{call.name}"
        focused = pen.place(key, rect, moment(call.played, pen.lang), partial(self.look_back, call))
        lit = focused or pen.hover == key
        pen.box(rect, "teal_tint" if lit else "card", "teal" if focused else "line", ROW_RADIUS)
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
