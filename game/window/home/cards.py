"""The calls to pick, as cards; where there are few, each says more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game.window.draw.look import HEAD, RADIUS, SMALL, TEXT
from game.window.draw.pen import Pen, Rect
from game.window.portraits import RATIO, portrait
from game.window.widgets.rows import Words, draw_stack, stack_height
from scenarios.schema.scenario import ScenarioFile

FEW = 2
"""Up to so many calls to pick are shown large."""

PAD, GAP = 20, 16
TALL, TALL_OF_FEW = 120, 160


@dataclass(frozen=True, slots=True)
class Cards:
    """The calls to pick, how one was fared at, and what picking does."""

    scenarios: Sequence[ScenarioFile]
    tried: Callable[[Pen, ScenarioFile], str]
    pick: Callable[[str], None]

    @property
    def few(self) -> bool:
        """Whether there is room to say more of each call."""
        return len(self.scenarios) <= FEW

    def draw(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Two in a row, each row as tall as its tallest; few take the whole row. Gives where they end."""
        gap, columns = pen.u(GAP), 1 if self.few else 2
        wide = (width - gap * (columns - 1)) // columns
        for start in range(0, len(self.scenarios), columns):
            row = self.scenarios[start : start + columns]
            tall = max(self.height(pen, wide, scenario) for scenario in row)
            for place, scenario in enumerate(row):
                self.draw_card(pen, Rect(x + place * (wide + gap), y, wide, tall), scenario)
            y += tall + gap
        return y

    def lines(self, pen: Pen, scenario: ScenarioFile) -> list[Words]:
        """Title, product and days, what it teaches, how it was fared at."""
        days = pen.word("days.past_due", n=scenario.when.day - scenario.account.due)
        lines: list[Words] = [
            (pen.either(scenario.title), HEAD, "ink"),
            (f"{pen.either(scenario.product)} · {days}", SMALL, "soft"),
            (pen.either(scenario.teaches), TEXT, "ink"),
        ]
        if self.few:
            lines += [(pen.either(words), SMALL, "soft") for words in scenario.objectives]
        tried = self.tried(pen, scenario)
        return [*lines, (tried, SMALL, "teal")] if tried else lines

    def face_tall(self, pen: Pen) -> int:
        """How tall the face on a card is."""
        return pen.u(TALL_OF_FEW if self.few else TALL)

    def room(self, pen: Pen, width: int) -> int:
        """Room for the words of a card."""
        return width - round(self.face_tall(pen) / RATIO) - pen.u(2 * PAD + 24)

    def height(self, pen: Pen, width: int, scenario: ScenarioFile) -> int:
        """How tall a card has to be."""
        words = stack_height(pen, self.lines(pen, scenario), self.room(pen, width))
        return max(self.face_tall(pen), words) + 2 * pen.u(PAD)

    def draw_card(self, pen: Pen, card: Rect, scenario: ScenarioFile) -> None:
        """A call to pick."""
        key = f"play.{scenario.id}"
        focused = pen.place(key, card, pen.either(scenario.title), partial(self.pick, scenario.id))
        pen.box(card, "card", "teal" if pen.hover == key else "line")
        tall, room = self.face_tall(pen), self.room(pen, card.width)
        picture = Rect(card.x + pen.u(PAD), card.centery - tall // 2, round(tall / RATIO), tall)
        portrait(pen, picture, scenario.person.face)
        lines = self.lines(pen, scenario)
        with pen.within(card):
            y = card.centery - stack_height(pen, lines, room) // 2
            draw_stack(pen, lines, picture.right + pen.u(24), y, room)
        if focused:
            pen.ring(card, RADIUS, 0)
