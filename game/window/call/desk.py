"""The desk beside the call: case, offer and notes under three tabs; in a narrow window a drawer."""

from collections.abc import Callable
from functools import partial

from game.window.call.builder import Builder
from game.window.call.case_tab import draw_case
from game.window.draw.pen import Pen, Rect
from game.window.places import Scroll
from game.window.widgets.controls import tab
from game.window.widgets.entry import Entry
from scenarios.schema.scenario import ScenarioFile
from sim.observe.view import View

TABS = (("case", "C"), ("offer", "O"), ("notes", "N"))


class Desk:
    """Which tab lies open, the figures of the offer, the trainee's own notes."""

    def __init__(self, scenario: ScenarioFile, view: View, notes: str) -> None:
        self.scenario = scenario
        self.open = "case"
        self.scrolls = {name: Scroll() for name, _ in TABS}
        self.builder = Builder(view.offer)
        self.notes = Entry(notes)
        self.seen: set[str] = set()

    @property
    def scroll(self) -> Scroll:
        """Of the tab that lies open."""
        return self.scrolls[self.open]

    def turn_to(self, name: str) -> None:
        """Open a tab."""
        self.open = name
        self.seen.add(name)

    def draw(self, pen: Pen, card: Rect, view: View, say: Callable[[], None]) -> None:
        """The card with its tabs."""
        pen.box(card, "card", "line")
        pen.anchor("desk", card)
        pad = pen.u(18)
        x, y, width = card.x + pad, card.y + pen.u(16), card.width - 2 * pad
        left = x
        for name, cap in TABS:
            words = pen.word(f"call.tab.{name}")
            press = partial(self.turn_to, name)
            shown = tab(pen, f"tab.{name}", left, y, words, press, chosen=self.open == name, cap=cap)
            pen.anchor(f"tab_{name}", shown)
            left = shown.right + pen.u(20)
        top = y + pen.line() + pen.u(18)
        inside = Rect(x, top, width, card.bottom - top - pen.u(14))
        if self.open == "notes":
            self.draw_notes(pen, inside)
        else:
            self.draw_tab(pen, card, inside, view, say)

    def draw_tab(self, pen: Pen, card: Rect, inside: Rect, view: View, say: Callable[[], None]) -> None:
        """A tab that scrolls where it is longer than the card."""
        reach = inside.inflate(2 * pen.u(14), 0)
        reach.height = card.bottom - reach.y - 1
        with pen.scrolling(self.scroll, reach) as y:
            if self.open == "case":
                end = draw_case(pen, inside.x, y, inside.width, self.scenario, view)
            else:
                self.builder.follow(pen, view, self.scenario.account.currency)
                pronoun = self.scenario.person.pronoun
                end = self.builder.draw(pen, inside.x, y, inside.width, view, pronoun, say)
            self.scroll.settle(reach, end - y + pen.u(16))
        pen.thumb(self.scroll)
        pen.anchor(self.open, card)

    def draw_notes(self, pen: Pen, inside: Rect) -> None:
        """The trainee's own notes."""
        self.notes.draw(pen, "notes", inside, pen.word("call.notes.label"), pen.word("call.notes.hint"))
        pen.anchor("notes", inside)
