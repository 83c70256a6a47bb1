"""Briefing: the case file, what the call teaches, the rules at stake, how much help; then the call."""

import secrets
from functools import cached_property, partial

import numpy as np

from game.seat import sit_down
from game.settings import LEVELS
from game.window import figures
from game.window.briefing.file import CaseFile
from game.window.briefing.lessons import Lessons
from game.window.context import Context
from game.window.draw.look import HEAD, MARGIN, SMALL, TOP
from game.window.draw.pen import Pen, Rect
from game.window.guide import Guide
from game.window.keys import Key
from game.window.places import Scroll
from game.window.routes import ToCall, ToHome
from game.window.screen import Screen
from game.window.widgets.controls import button, button_size, link, pill, pill_width
from scenarios.compile import Play, load
from sim.core.errors import ForbearError
from sim.language import numbers
from sim.observe.view import Level
from sim.people import dialled

SEEDS = 1 << 31
WIDE = 1_180
"""Logical width from which there are wide margins."""


class Briefing(Screen):
    """The screen before a call."""

    def __init__(self, context: Context, scenario: str) -> None:
        super().__init__(context)
        self.play: Play = load(scenario)
        self.guided = bool(self.play.scenario.guide)
        self.level = self.play.scenario.level if self.guided else context.settings.level
        asked = context.asked
        self.mine = asked.scenario == scenario
        self.seed = asked.seed if self.mine and asked.seed is not None else secrets.randbelow(SEEDS)
        self.file, self.lessons = CaseFile(self.play.scenario), Lessons(self.play)
        self.scroll = Scroll()

    @property
    def page(self) -> Scroll | None:
        """The file scrolls where it is longer than the window."""
        return self.scroll

    def first_focus(self) -> str:
        """The call."""
        return "briefing.call"

    def escape(self) -> None:
        """Back to the start screen."""
        self.context.go(ToHome())

    def key(self, key: Key, /) -> bool:
        """L goes through the levels."""
        if key.full != "l" or self.guided:
            return False
        self.level = LEVELS[(LEVELS.index(self.level) + 1) % len(LEVELS)]
        return True

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this screen."""
        levels = [] if self.guided else [("L", "briefing.keys.level")]
        return [("Enter", "briefing.keys.call"), *levels]

    @cached_property
    def clock(self) -> int:
        """The other end's local time when the phone will ring, in seconds."""
        return int(dialled(self.play.content, np.array([self.seed], np.uint64)).known.clock[0])

    def choose(self, level: str) -> None:
        """Take a level of help for this call."""
        self.level = level

    def call(self) -> None:
        """Dial."""
        context, asked = self.context, self.context.asked
        record = asked.record if self.mine and asked.record is not None else None
        if record is None or record.exists():
            record = context.home.new_record(self.play.id)
        level, trainee = Level[self.level.upper()], context.settings.trainee
        try:
            seat = sit_down(self.play, self.seed, level, context.lang, record, trainee=trainee)
        except (ForbearError, OSError) as error:
            context.say(str(error))
            return
        guide = self.play.scenario.guide
        context.guide = Guide(guide) if guide else None
        context.go(ToCall(seat))

    # Drawing

    def draw(self, pen: Pen) -> None:
        """The file at the left, the call at the right, and the button that is always in sight."""
        screen = pen.surface.get_rect()
        top, foot = pen.u(TOP), pen.line() + pen.u(16) + pen.u(48)
        self.draw_top(pen, screen, top)
        wide = screen.width / pen.scale >= WIDE
        side, gap = pen.u(64 if wide else 24), pen.u(40 if wide else 24)
        half = (screen.width - 2 * side - gap) // 2
        view = Rect(0, top + 1, screen.width, screen.height - top - foot - 1)
        with pen.scrolling(self.scroll, view) as y:
            start = y + pen.u(24)
            ends = (
                self.file.draw(pen, side, start, half),
                self.lessons.draw(pen, side + half + gap, start, half),
            )
            self.scroll.settle(view, max(ends) - y + pen.u(16))
        pen.thumb(self.scroll)
        self.draw_foot(pen, Rect(0, screen.height - foot, screen.width, foot), side)

    def draw_top(self, pen: Pen, screen: Rect, top: int) -> None:
        """The title and the way back."""
        pen.text(pen.word("briefing.title"), pen.u(MARGIN), (top - pen.line(HEAD)) // 2, HEAD)
        back = pen.word("key.back")
        x = screen.right - pen.u(MARGIN) - pen.size(back, SMALL)[0]
        link(pen, "briefing.back", x, (top - pen.line(SMALL)) // 2, back, self.escape, style=SMALL, colour="faint")
        pen.rule(0, top, screen.width)

    def draw_foot(self, pen: Pen, foot: Rect, side: int) -> None:
        """Help, the hour at the other end, and the call."""
        pen.box(foot, "paper", radius=0)
        pen.rule(0, foot.y, foot.width)
        words = pen.word("briefing.call")
        wide, tall = button_size(pen, words, "Enter")
        x = foot.right - side - wide
        button(pen, "briefing.call", x, foot.centery - tall // 2, words, self.call, cap="Enter")
        right = x - pen.u(20)
        left = side if self.guided else self.draw_levels(pen, side, foot) + pen.u(24)
        hour = self.hour(pen)
        width = min(right - left, pen.size(hour, SMALL)[0])
        height = pen.size(hour, SMALL, width)[1]
        pen.text(hour, right - width, foot.centery - height // 2, SMALL, "soft", width, "right")

    def draw_levels(self, pen: Pen, x: int, foot: Rect) -> int:
        """The levels of help over what the chosen one gives; gives how far they reach."""
        label = pen.word("briefing.level")
        start = x + pen.size(label, SMALL)[0] + pen.u(12)
        end = start + sum(pill_width(pen, pen.word(f"level.{level}")) + pen.u(8) for level in LEVELS) - pen.u(8)
        what, tall = pen.word(f"level.{self.level}.what"), pen.line(SMALL) + pen.u(10)
        room = max(end - x, min(pen.size(what, SMALL)[0], foot.width * 2 // 5))
        under = pen.size(what, SMALL, room)[1]
        y = foot.centery - (tall + pen.u(4) + under) // 2
        pen.text(label, x, y + pen.u(5), SMALL, "soft")
        for level in LEVELS:
            press, words = partial(self.choose, level), pen.word(f"level.{level}")
            start = pill(pen, f"level.{level}", start, y, words, press, chosen=level == self.level).right + pen.u(8)
        pen.text(what, x, y + tall + pen.u(4), SMALL, "soft", room)
        return max(end, x + pen.size(what, SMALL, room)[0])

    def hour(self, pen: Pen) -> str:
        """What time it is where the phone will ring."""
        scenario = self.play.scenario
        return pen.word(
            "briefing.time",
            pronoun=scenario.person.pronoun,
            day=figures.day(scenario.when.day, pen.lang, scenario.account.currency),
            weekday=numbers.weekday(scenario.when.day, pen.lang),
            clock=numbers.clock(self.clock),
        )
