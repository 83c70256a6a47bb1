"""The calls to pick, as cards: whose, what each teaches, and how one has fared at it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game.progress import AtLevel, Tried
from game.settings import LEVELS
from game.window.draw.look import HEAD, RADIUS, SMALL, TEXT
from game.window.draw.pen import Pen, Rect
from game.window.portraits import RATIO, portrait
from game.window.widgets.rows import Words, draw_stack, stack_height
from scenarios.schema.scenario import ScenarioFile

WIDE = 340
"""Logical width from which a card has a larger face, larger words, and more air."""

PAD, PAD_CLOSE = 16, 12
TALL, TALL_CLOSE = 112, 80
TICK = 15


@dataclass(frozen=True, slots=True)
class Cards:
    """The calls to pick, how one was fared at, and what picking does."""

    scenarios: Sequence[ScenarioFile]
    tried: Callable[[str], Tried]
    pick: Callable[[str], None]

    def draw(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Three in a row, each row as tall as its tallest; two where type is large. Gives where they end."""
        gap = pen.u(PAD if width >= pen.u(3 * WIDE) else PAD_CLOSE)
        columns = 3 if pen.text_scale <= 1.0 or width >= pen.u(3 * WIDE) else 2
        wide = (width - gap * (columns - 1)) // columns
        for start in range(0, len(self.scenarios), columns):
            row = self.scenarios[start : start + columns]
            tall = max(self.height(pen, wide, scenario) for scenario in row)
            for place, scenario in enumerate(row):
                self.draw_card(pen, Rect(x + place * (wide + gap), y, wide, tall), scenario)
            y += tall + gap
        return y

    def lines(self, pen: Pen, width: int, scenario: ScenarioFile) -> list[Words]:
        """Title, where and what and how late, what it teaches."""
        days = pen.word("home.days", n=scenario.when.day - scenario.account.due)
        place, kind = pen.word(f"home.place.{scenario.jurisdiction}"), pen.word(f"home.kind.{scenario.product.kind}")
        style = TEXT if width >= pen.u(WIDE) else SMALL
        return [
            (pen.either(scenario.title), HEAD, "ink"),
            (f"{place} · {kind} · {days}", SMALL, "soft"),
            (pen.either(scenario.teaches), style, "ink"),
        ]

    def face_tall(self, pen: Pen, width: int) -> int:
        """How tall the face on a card is."""
        return pen.u(TALL if width >= pen.u(WIDE) else TALL_CLOSE)

    def room(self, pen: Pen, width: int) -> int:
        """Room for the words of a card."""
        return width - round(self.face_tall(pen, width) / RATIO) - 3 * self.pad(pen, width)

    def pad(self, pen: Pen, width: int) -> int:
        """The air around what stands in a card."""
        return pen.u(PAD if width >= pen.u(WIDE) else PAD_CLOSE)

    def height(self, pen: Pen, width: int, scenario: ScenarioFile) -> int:
        """How tall a card has to be."""
        words = stack_height(pen, self.lines(pen, width, scenario), self.room(pen, width))
        return max(self.face_tall(pen, width), words) + 3 * self.pad(pen, width) - pen.u(4) + pen.line(SMALL)

    def draw_card(self, pen: Pen, card: Rect, scenario: ScenarioFile) -> None:
        """A call to pick."""
        key, pad = f"play.{scenario.id}", self.pad(pen, card.width)
        focused = pen.place(key, card, pen.either(scenario.title), partial(self.pick, scenario.id))
        pen.box(card, "card", "teal" if pen.hover == key else "line")
        foot = pen.line(SMALL) + pad - pen.u(4)
        tall, room = self.face_tall(pen, card.width), self.room(pen, card.width)
        middle = card.y + pad + (card.height - 2 * pad - foot) // 2
        picture = Rect(card.x + pad, middle - tall // 2, round(tall / RATIO), tall)
        portrait(pen, picture, scenario.person.face)
        lines = self.lines(pen, card.width, scenario)
        with pen.within(card):
            draw_stack(pen, lines, picture.right + pad, middle - stack_height(pen, lines, room) // 2, room)
            line = Rect(
                card.x + pad, card.bottom - pad - pen.line(SMALL) + pen.u(3), card.width - 2 * pad, pen.line(SMALL)
            )
            self.draw_tried(pen, line, self.tried(scenario.id))
        if focused:
            pen.ring(card, RADIUS, 0)

    def draw_tried(self, pen: Pen, line: Rect, tried: Tried) -> None:
        """Per level the best mark, with a tick where it was passed; at the end how often, and the last mark."""
        if not tried.times:
            pen.text(pen.word("home.untried"), line.x, line.y, SMALL, "faint")
            return
        x = line.x
        for level in LEVELS:
            x = draw_level(pen, x, line.y, pen.word(f"level.{level}"), tried.levels.get(level)) + pen.u(14)
        times = pen.word("home.times", n=tried.times)
        last = pen.word("home.last", total=tried.last) if tried.last is not None else ""
        for words in (f"{times} · {last}" if last else times, times):
            wide = pen.size(words, SMALL)[0]
            if x + wide <= line.right:
                pen.text(words, line.right - wide, line.y, SMALL, "soft")
                return


def draw_level(pen: Pen, x: int, y: int, name: str, fared: AtLevel | None) -> int:
    """A level with its best mark, if it was tried; gives how far it reaches."""
    x = pen.text(name, x, y, SMALL, "soft" if fared else "faint").right
    if fared is None:
        return x
    x = pen.text(str(fared.best), x + pen.u(5), y, SMALL, "good" if fared.passed else "amber").right
    if not fared.passed:
        return x
    pen.sign("check", x + pen.u(10), y + pen.line(SMALL) // 2, pen.u(TICK - 2), "good")
    return x + pen.u(TICK + 2)
