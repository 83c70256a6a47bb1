"""A step of the guide as it is shown: a strip in the stack of its screen, or a card beside an open drawer."""

from collections.abc import Callable
from dataclasses import dataclass

from game.window.draw.look import RADIUS, ROW_RADIUS, SMALL, TEXT
from game.window.draw.pen import Pen, Rect
from game.window.guide import Guide
from game.window.widgets.controls import link
from scenarios.schema.scenario import GuideStep
from sim.observe.view import View

PAD_X, PAD_Y, AIR = 14, 9, 10
CARD = 300


@dataclass(frozen=True, slots=True)
class Hint:
    """A step, its place among the others, and what passes it on."""

    step: GuideStep
    number: str
    passed: Callable[[], None]

    def words_wide(self, pen: Pen) -> int:
        """How wide the column at the right is: the number over the words that pass the step on."""
        return max(pen.size(self.number, SMALL)[0], pen.size(self.press(pen), SMALL)[0])

    def press(self, pen: Pen) -> str:
        """The words that pass it on."""
        return pen.word("guide.read" if self.step.until == "read" else "guide.skip")

    def room(self, pen: Pen, width: int) -> int:
        """Room for its words."""
        return width - 2 * pen.u(PAD_X) - self.words_wide(pen) - pen.u(20)

    def height(self, pen: Pen, width: int) -> int:
        """How tall the strip is, with air under it."""
        words = pen.size(pen.either(self.step.text), TEXT, self.room(pen, width))[1]
        return max(words, 2 * pen.line(SMALL) + pen.u(4)) + 2 * pen.u(PAD_Y) + pen.u(AIR)

    def draw(self, pen: Pen, x: int, y: int, width: int) -> None:
        """The strip."""
        box = Rect(x, y, width, self.height(pen, width) - pen.u(AIR))
        pen.box(box, "apricot_tint", "apricot", ROW_RADIUS)
        right, top = box.right - pen.u(PAD_X), box.y + pen.u(PAD_Y)
        with pen.within(box):
            pen.text(pen.either(self.step.text), box.x + pen.u(PAD_X), top, TEXT, "ink", self.room(pen, width))
            pen.text(self.number, right - pen.size(self.number, SMALL)[0], top, SMALL, "soft")
            self.draw_press(pen, right, box.bottom - pen.u(PAD_Y) - pen.line(SMALL))

    def draw_press(self, pen: Pen, right: int, y: int) -> None:
        """What passes it on."""
        words = self.press(pen)
        colour = "teal" if self.step.until == "read" else "soft"
        x = right - pen.size(words, SMALL)[0]
        link(pen, "guide.read", x, y, words, self.passed, style=SMALL, colour=colour)

    def draw_card(self, pen: Pen, right: int, y: int) -> None:
        """A card that ends where something begins that must stay in sight."""
        wide = min(pen.u(CARD), right - pen.u(24))
        pad = pen.u(16)
        words = pen.either(self.step.text)
        tall = pen.size(words, TEXT, wide - 2 * pad)[1] + 2 * pad + pen.line(SMALL) + pen.u(8)
        card = Rect(right - wide, y, wide, tall)
        pen.box(card, "apricot_tint", "apricot", RADIUS)
        with pen.within(card):
            pen.text(words, card.x + pad, card.y + pad, TEXT, "ink", wide - 2 * pad)
            foot = card.bottom - pad - pen.line(SMALL) + pen.u(4)
            pen.text(self.number, card.x + pad, foot, SMALL, "soft")
            self.draw_press(pen, card.right - pad, foot)

    def outline(self, pen: Pen) -> None:
        """A line around what it speaks of."""
        target = pen.anchors.get(self.step.point)
        if target is not None:
            screen = pen.surface.get_rect()
            pen.outline(target.inflate(pen.u(6), pen.u(6)).clip(screen), "apricot", RADIUS, 2)


def hint_of(guide: Guide | None, view: View, here: tuple[str, ...]) -> Hint | None:
    """The step to show now, if there is one."""
    step = guide.step(view, here) if guide is not None else None
    if guide is None or step is None:
        return None
    number = f"{guide.steps.index(step) + 1} / {len(guide.steps)}"
    return Hint(step, number, lambda: guide.pass_on(view, here))
