"""Briefing: the case file, what the call teaches, the rules at stake, how much help; then the call."""

import secrets
from functools import cached_property

import numpy as np
import pygame

from game.seat import sit_down
from game.settings import LEVELS
from game.window import figures
from game.window.context import Context
from game.window.draw.look import HEAD, MARGIN, SMALL, TEXT, TITLE, TOP
from game.window.draw.pen import Pen
from game.window.guide import Guide
from game.window.keys import Key
from game.window.places import Scroll
from game.window.portraits import RATIO, portrait
from game.window.routes import ToCall, ToHome
from game.window.screen import Screen
from game.window.widgets.case import contact_rows, strip
from game.window.widgets.controls import button, button_size, link, pill
from game.window.widgets.rows import divider, heading, paragraph
from scenarios.compile import Play, load
from sim.core.errors import ForbearError
from sim.language import numbers
from sim.observe.view import Level
from sim.people import dialled

Rect = pygame.Rect
SEEDS = 1 << 31
RULES_SHOWN = 4
RULES_OF_DUTY = {
    "right_party_first": ("verify_before_debt", "identify"),
    "no_leak": ("third_content",),
    "bad_moment_respected": ("tranquillity",),
    "channel_kept": ("channel_request",),
    "reason_asked": ("hardship_unexplored", "capacity"),
    "terms_read_back": ("plan_read_back",),
    "complaint_logged": ("complaint_route",),
    "note_true": ("note_promise", "record_note"),
}
"""Which rules of a book stand behind a duty of the call, by their ids without the book's own name."""


class Briefing(Screen):
    """The screen before a call."""

    def __init__(self, context: Context, scenario: str) -> None:
        super().__init__(context)
        self.play: Play = load(scenario)
        self.level = self.play.scenario.level if self.play.scenario.guide else context.settings.level
        asked = context.asked
        self.mine = asked.scenario == scenario
        self.seed = asked.seed if self.mine and asked.seed is not None else secrets.randbelow(SEEDS)
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

    def key(self, key: Key) -> bool:
        """L goes through the levels."""
        if key.full != "l" or self.play.scenario.guide:
            return False
        self.level = LEVELS[(LEVELS.index(self.level) + 1) % len(LEVELS)]
        return True

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this screen."""
        return [("Enter", "briefing.keys.call"), ("L", "briefing.keys.level")]

    @cached_property
    def clock(self) -> int:
        """The other end's local time when the phone will ring, in seconds."""
        return int(dialled(self.play.content, np.array([self.seed], np.uint64)).known.clock[0])

    def call(self) -> None:
        """Dial."""
        context, asked = self.context, self.context.asked
        record = asked.record if self.mine and asked.record is not None else None
        if record is None or record.exists():
            record = context.home.new_record(self.play.id)
        try:
            seat = sit_down(
                self.play, self.seed, Level[self.level.upper()], context.lang, record, trainee=context.settings.trainee
            )
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
        wide = screen.width / pen.scale >= 1180
        side = pen.u(64 if wide else 24)
        gap = pen.u(40 if wide else 24)
        half = (screen.width - 2 * side - gap) // 2
        view = Rect(0, top + 1, screen.width, screen.height - top - foot - 1)
        with pen.scrolling(self.scroll, view) as y:
            start = y + pen.u(28)
            ends = (
                self.draw_file(pen, side, start, half),
                self.draw_teaching(pen, Rect(side + half + gap, start, half, 0)),
            )
            self.scroll.settle(view, max(ends) - y + pen.u(24))
        pen.thumb(self.scroll)
        self.draw_foot(pen, Rect(0, screen.height - foot, screen.width, foot), side)

    def draw_top(self, pen: Pen, screen: Rect, top: int) -> None:
        """The title and the way back."""
        pen.text(pen.word("briefing.title"), pen.u(MARGIN), (top - pen.line(HEAD)) // 2, HEAD)
        back = pen.word("key.back")
        x = screen.right - pen.u(MARGIN) - pen.size(back, SMALL)[0]
        link(pen, "briefing.back", x, (top - pen.line(SMALL)) // 2, back, self.escape, style=SMALL, colour="faint")
        pen.rule(0, top, screen.width)

    def draw_file(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Who, how much, and what is on file."""
        y = self.draw_person(pen, x, y, width) + pen.u(20)
        y = self.draw_sums(pen, x, y, width) + pen.u(20)
        y = self.draw_history(pen, x, y, width) + pen.u(20)
        return self.draw_remarks(pen, x, y, width)

    def draw_person(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Face, name, product, days."""
        scenario = self.play.scenario
        tall = pen.u(96)
        picture = Rect(x, y, round(tall / RATIO), tall)
        portrait(pen, picture, scenario.person.face)
        left, room = picture.right + pen.u(20), width - picture.width - pen.u(20)
        days = pen.word("days.past_due", n=scenario.when.day - scenario.account.due)
        name = pen.either(scenario.person.name)
        y += pen.text(name, left, y - pen.u(2), TITLE, "ink", room).height
        y += paragraph(pen, left, y, room, f"{pen.either(scenario.product)} · {days}", TEXT, "soft")
        y += paragraph(pen, left, y, room, pen.either(scenario.person.about), SMALL, "soft")
        return max(y, picture.bottom)

    def draw_sums(self, pen: Pen, x: int, y: int, width: int) -> int:
        """The figures one must know, large; what they are made of, small."""
        account = self.play.scenario.account
        total = account.principal + account.interest + account.penalty
        parts = [("sum.owed", total), ("sum.overdue", account.overdue), ("sum.instalment", account.instalment)]
        sums = [figures.money(minor, account.currency) for _, minor in parts]
        taken = sum(
            max(pen.size(text, TITLE)[0], pen.size(pen.word(key), SMALL)[0])
            for text, (key, _) in zip(sums, parts, strict=True)
        )
        gap = min(pen.u(40), max(pen.u(12), (width - taken) // 2))
        style = TITLE if taken + 2 * gap <= width else HEAD
        left = x
        for text, (key, _) in zip(sums, parts, strict=True):
            pen.text(pen.word(key), left, y, SMALL, "soft")
            pen.text(text, left, y + pen.line(SMALL), style)
            left += max(pen.size(text, style)[0], pen.size(pen.word(key), SMALL)[0]) + gap
        y += pen.line(SMALL) + pen.line(style)
        made_of = pen.word(
            "briefing.of_which",
            **{
                part: figures.money(getattr(account, part), account.currency)
                for part in ("principal", "interest", "penalty")
            },
        )
        return y + paragraph(pen, x, y, width, made_of, SMALL, "soft")

    def draw_history(self, pen: Pen, x: int, y: int, width: int) -> int:
        """The payment strip and the earlier contacts, in a card."""
        scenario, pad = self.play.scenario, pen.u(20)
        card = Rect(x, y, width, self.history_height(pen, width - 2 * pad) + 2 * pad - pen.u(6))
        pen.box(card, "card", "line")
        with pen.within(card):
            y += pad - pen.u(4)
            y += strip(pen, scenario.payments, x + pad, y, width - 2 * pad)
            y += divider(pen, x + pad, y, width - 2 * pad)
            contact_rows(pen, scenario.contacts, x + pad, y, width - 2 * pad)
        return card.bottom

    def history_height(self, pen: Pen, width: int) -> int:
        """How tall the card's inside is."""
        scenario = self.play.scenario
        off_screen = -10 * pen.surface.get_height()
        log, pen.log = pen.log, None
        tall = strip(pen, scenario.payments, 0, off_screen, width) + pen.u(25)
        tall += contact_rows(pen, scenario.contacts, 0, off_screen, width)
        pen.log = log
        return tall

    def draw_remarks(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Flags and the account note."""
        scenario = self.play.scenario
        flags = "、".join(pen.word(f"flag.{flag.name.lower()}") for flag in scenario.flags)
        if pen.lang == "en":
            flags = flags.replace("、", ", ")
        rows = [(pen.word("briefing.flags"), flags or pen.word("briefing.no_flags"))]
        if scenario.account.note is not None:
            rows.append((pen.word("briefing.note"), pen.either(scenario.account.note)))
        left = max(pen.size(label, SMALL)[0] for label, _ in rows) + pen.u(16)
        for label, words in rows:
            pen.text(label, x, y, SMALL, "soft")
            y += paragraph(pen, x + left, y, width - left, words, SMALL) + pen.u(6)
        return y

    def draw_teaching(self, pen: Pen, card: Rect) -> int:
        """The card at the right: its box is as tall as what stands in it."""
        pad = pen.u(24)
        log, pen.log = pen.log, None
        off_screen = -10 * pen.surface.get_height()
        card.height = self.draw_lessons(pen, 0, off_screen, card.width - 2 * pad) - off_screen + 2 * pad
        pen.log = log
        pen.box(card, "card", "line")
        with pen.within(card):
            self.draw_lessons(pen, card.x + pad, card.y + pad, card.width - 2 * pad)
        return card.bottom

    def draw_lessons(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Objectives, rules, authority, and who the trainee is."""
        scenario = self.play.scenario
        y += paragraph(pen, x, y, width, pen.word("briefing.teaches"), HEAD) + pen.u(4)
        for words in scenario.objectives or (scenario.teaches,):
            y += paragraph(pen, x, y, width, pen.either(words)) + pen.u(2)
        y += divider(pen, x, y, width)
        y += paragraph(pen, x, y, width, pen.word("briefing.rules"), HEAD) + pen.u(4)
        for title, source in self.rules(pen):
            y += paragraph(pen, x, y, width, title)
            y += paragraph(pen, x, y, width, pen.shortened(source, SMALL, width), SMALL, "faint") + pen.u(4)
        y += divider(pen, x, y, width) - pen.u(4)
        y += heading(pen, x, y, width, pen.word("briefing.may"))
        return y + paragraph(pen, x, y, width, pen.either(scenario.authority.says), SMALL)

    def rules(self, pen: Pen) -> list[tuple[str, str]]:
        """A few rules that this call puts at stake, with their source."""
        scenario, book = self.play.scenario, self.play.book
        wanted = [f"{book.id}_{rule}" for duty in scenario.duties for rule in RULES_OF_DUTY[duty]]
        specs = [book.rules[rule] for rule in dict.fromkeys(wanted) if rule in book.rules]
        return [(pen.either(spec.title), pen.either(spec.source.instrument)) for spec in specs[:RULES_SHOWN]]

    def draw_foot(self, pen: Pen, foot: Rect, side: int) -> None:
        """Help, the hour at the other end, and the call."""
        pen.box(foot, "paper", radius=0)
        pen.rule(0, foot.y, foot.width)
        words = pen.word("briefing.call")
        wide, tall = button_size(pen, words, "Enter")
        x = foot.right - side - wide
        y = foot.y + (foot.height - tall) // 2
        button(pen, "briefing.call", x, y, words, self.call, cap="Enter")
        left = side if self.play.scenario.guide else self.draw_levels(pen, side, foot) + pen.u(24)
        self.draw_hour(pen, left, x - pen.u(20) - left, foot)

    def draw_levels(self, pen: Pen, x: int, foot: Rect) -> int:
        """The levels of help, and what the chosen one gives."""
        what = pen.word(f"level.{self.level}.what")
        tall = pen.line(SMALL) + pen.u(10)
        y = foot.centery - (tall + pen.line(SMALL)) // 2 - pen.u(2)
        label = pen.text(pen.word("briefing.level"), x, y + pen.u(5), SMALL, "soft")
        left = label.right + pen.u(12)
        for level in LEVELS:
            press = lambda level=level: self.choose(level)  # noqa: E731
            shown = pill(pen, f"level.{level}", left, y, pen.word(f"level.{level}"), press, chosen=level == self.level)
            left = shown.right + pen.u(8)
        room = max(left - x, pen.u(400))
        said = pen.text(pen.shortened(what, SMALL, room), x, y + tall + pen.u(4), SMALL, "faint")
        return max(left, said.right)

    def draw_hour(self, pen: Pen, x: int, width: int, foot: Rect) -> None:
        """What time it is where the phone will ring."""
        scenario = self.play.scenario
        words = pen.word(
            "briefing.time",
            pronoun=scenario.person.pronoun,
            day=figures.day(scenario.when.day, pen.lang),
            weekday=numbers.weekday(scenario.when.day, pen.lang),
            clock=numbers.clock(self.clock),
        )
        height = pen.size(words, SMALL, width)[1]
        pen.text(words, x, foot.centery - height // 2, SMALL, "soft", width, "right")

    def choose(self, level: str) -> None:
        """Take a level of help for this call."""
        self.level = level
