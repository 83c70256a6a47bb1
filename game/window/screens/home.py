"""Home: go on with a call that was left, learn the controls, pick a call, look back at old ones."""

import pygame

from assets.words import word
from game.seat import sit_down_again
from game.window.context import Context
from game.window.draw.look import HEAD, SMALL, TEXT, TITLE
from game.window.draw.pen import Pen
from game.window.figures import moment
from game.window.keys import Key
from game.window.places import Scroll
from game.window.portraits import RATIO, portrait, unknown
from game.window.routes import ToBriefing, ToCall, ToDebrief, ToNote, ToSettings
from game.window.screen import Screen
from game.window.shelf import PastCall
from game.window.widgets.controls import badge, badge_width, button, link
from game.window.widgets.rows import Words, draw_stack, heading, paragraph, stack_height
from scenarios.schema.scenario import Face, ScenarioFile
from sim.core.errors import ForbearError

Rect = pygame.Rect
PAST_SHOWN = 8
FEW = 2
"""Up to so many calls to pick are shown large."""
WIDE = 1_180
"""Logical width from which there are wide margins."""


class HomeScreen(Screen):
    """The start screen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.scroll = Scroll()
        self.wide = True

    @property
    def page(self) -> Scroll | None:
        """The whole screen scrolls."""
        return self.scroll

    def begin(self) -> None:
        """Look at what lies on the shelf now."""
        self.context.shelf.refresh()
        while not self.context.shelf.to_play and self.context.shelf.advance():
            pass

    def update(self, _now: float, /) -> bool:
        """Read one thing more."""
        return self.context.shelf.advance()

    def first_focus(self) -> str:
        """The one button that leads on, or the first call."""
        if self.cut_off is not None:
            return "resume"
        if self.newcomer:
            return "guide"
        if self.practice is not None:
            return "practice"
        return next((f"play.{scenario.id}" for scenario in self.context.shelf.to_play), "")

    @property
    def cut_off(self) -> PastCall | None:
        """A call to go on with."""
        return self.context.shelf.cut_off(self.context.memory.aside)

    @property
    def newcomer(self) -> bool:
        """Whether the guided call is still to be offered first."""
        return self.context.shelf.guide is not None and not self.context.settings.guided

    @property
    def practice(self) -> ScenarioFile | None:
        """The scenario in which the next thing can be practised."""
        return self.context.shelf.scenarios.get(self.context.memory.practice.get("scenario", ""))

    # Drawing

    def draw(self, pen: Pen) -> None:
        """Header, then two columns that scroll together."""
        screen = pen.surface.get_rect()
        self.wide = screen.width / pen.scale >= WIDE
        side = pen.u(64 if self.wide else 24)
        inner = Rect(side, 0, screen.width - 2 * side, screen.height)
        top = self.draw_header(pen, inner)
        view = Rect(0, top, screen.width, screen.height - top)
        right = pen.u(384 if self.wide else 304)
        gap = pen.u(24)
        left = inner.width - right - gap
        with pen.scrolling(self.scroll, view) as y:
            air = pen.u(8)
            ends = (
                self.draw_left(pen, inner.x, y + air, left),
                self.draw_right(pen, inner.x + left + gap, y + air, right),
            )
            self.scroll.settle(view, max(ends) - y + pen.u(32))
        pen.thumb(self.scroll)

    def draw_header(self, pen: Pen, inner: Rect) -> int:
        """The name with its line; trainee, language, settings."""
        y = pen.u(32)
        title = pen.text(pen.word("app.name"), inner.x, y, TITLE)
        base = title.bottom - pen.line() - pen.u(3)
        pen.text(pen.word("app.line"), title.right + pen.u(14), base, TEXT, "soft")
        x = inner.right
        name = self.context.settings.trainee
        parts = [("home.settings", "settings", "S"), ("home.lang", "lang", "F2")]
        for key, place, _ in parts:
            words = pen.word(key)
            x -= pen.size(words)[0]
            press = self.settings if place == "settings" else self.switch
            link(pen, f"home.{place}", x, base, words, press)
            x -= pen.u(32)
        if name:
            shown = pen.shortened(name, TEXT, max(pen.u(60), x - title.right - pen.u(300)))
            pen.text(shown, x - pen.size(shown)[0], base, TEXT, "soft")
        return title.bottom + pen.u(12)

    def draw_left(self, pen: Pen, x: int, y: int, width: int) -> int:
        """What leads on, and the calls to pick."""
        call = self.cut_off
        if call is not None:
            y = self.draw_resume(pen, Rect(x, y, width, 0), call) + pen.u(28)
        elif self.newcomer:
            y = self.draw_guide(pen, Rect(x, y, width, 0)) + pen.u(28)
        elif self.practice is not None:
            y = self.draw_practice(pen, Rect(x, y, width, 0), self.practice) + pen.u(28)
        pen.text(pen.word("home.play"), x, y, HEAD)
        y += pen.line(HEAD) + pen.u(8)
        return self.draw_cards(pen, x, y, width)

    def draw_hero(self, pen: Pen, rect: Rect, face: Face | None, lines: list[Words]) -> tuple[int, int, int]:
        """A wide card with a face: where its buttons stand, and where it ends."""
        pad, tall = pen.u(20), pen.u(136)
        left = rect.x + 2 * pad + round(tall / RATIO) + pen.u(4)
        room = rect.right - pad - left
        body = stack_height(pen, lines, room) + pen.u(16) + pen.line() + pen.u(16)
        card = Rect(rect.x, rect.y, rect.width, max(tall, body) + 2 * pad)
        pen.box(card, "card", "line")
        picture = Rect(rect.x + pad, card.centery - tall // 2, round(tall / RATIO), tall)
        if face is None:
            unknown(pen, picture)
        else:
            portrait(pen, picture, face)
        with pen.within(card):
            y = draw_stack(pen, lines, left, card.centery - body // 2, room)
        return left, y + pen.u(16), card.bottom

    def draw_resume(self, pen: Pen, rect: Rect, call: PastCall) -> int:
        """The call that was left."""
        scenario = self.context.shelf.scenarios.get(call.record.header.scenario)
        title = pen.either(scenario.title) if scenario else call.record.header.scenario
        lines = [
            (pen.word("home.resume"), SMALL, "soft"),
            (title, HEAD, "ink"),
            (self.where_left(pen, call), TEXT, "soft"),
        ]
        said = call.last_words(pen.lang)
        if said and not call.over:
            words = pen.word("home.resume.said", words=said)
            lines.append((pen.shortened(words, TEXT, rect.width - pen.u(200)), TEXT, "ink"))
        x, y, end = self.draw_hero(pen, rect, scenario.person.face if scenario else None, lines)
        go = pen.word("home.resume.write" if call.over else "home.resume.go")
        main = button(pen, "resume", x, y, go, lambda: self.resume(call))
        button(
            pen, "aside", main.right + pen.u(12), y, pen.word("home.aside"), lambda: self.leave_it(call), kind="plain"
        )
        return end

    def where_left(self, pen: Pen, call: PastCall) -> str:
        """Where the call was left, in words."""
        if call.over:
            return pen.word("home.resume.note")
        return pen.word("home.resume.turns", n=call.turns) if call.turns else pen.word("home.resume.start")

    def draw_guide(self, pen: Pen, rect: Rect) -> int:
        """The guided call, for a newcomer."""
        guide = self.context.shelf.guide
        assert guide is not None
        lines = [
            (pen.word("home.guide"), SMALL, "soft"),
            (pen.either(guide.title), HEAD, "ink"),
            (pen.word("home.guide.what"), TEXT, "ink"),
        ]
        x, y, end = self.draw_hero(pen, rect, guide.person.face, lines)
        button(pen, "guide", x, y, pen.word("home.guide.go"), lambda: self.brief(guide.id))
        return end

    def draw_practice(self, pen: Pen, rect: Rect, scenario: ScenarioFile) -> int:
        """What the last debrief said should be practised."""
        title, words = self.context.memory.practice[pen.lang]
        lines = [(pen.word("home.next"), SMALL, "soft"), (title, HEAD, "ink"), (words, TEXT, "ink")]
        x, y, end = self.draw_hero(pen, rect, scenario.person.face, lines)
        button(pen, "practice", x, y, pen.word("home.next.go"), lambda: self.brief(scenario.id))
        return end

    def draw_cards(self, pen: Pen, x: int, y: int, width: int) -> int:
        """The calls to pick, two in a row; one alone takes the row."""
        shown = self.context.shelf.to_play
        gap = pen.u(16)
        columns = 1 if self.few else 2
        wide = (width - gap * (columns - 1)) // columns
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            tall = max(self.card_height(pen, wide, scenario) for scenario in row)
            for place, scenario in enumerate(row):
                self.draw_card(pen, Rect(x + place * (wide + gap), y, wide, tall), scenario)
            y += tall + gap
        guide = self.context.shelf.guide
        if guide is not None and not self.newcomer:
            link(pen, "guide", x, y, pen.word("home.guide.again"), lambda: self.brief(guide.id))
            y += pen.line()
        return y

    def card_lines(self, pen: Pen, scenario: ScenarioFile) -> list[Words]:
        """The words of a card: title, product and days, what it teaches; where few cards lie there, in full."""
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

    @property
    def few(self) -> bool:
        """Whether there is room to say more of each call."""
        return len(self.context.shelf.to_play) <= FEW

    def tried(self, pen: Pen, scenario: ScenarioFile) -> str:
        """How often a call was played, and the best mark."""
        names = [call.name for call in self.context.shelf.finished if call.record.header.scenario == scenario.id]
        totals = [self.context.memory.results[name]["total"] for name in names if name in self.context.memory.results]
        if not names:
            return ""
        times = pen.word("home.tried", n=len(names))
        return times + pen.word("home.best", total=max(totals)) if totals else times

    def portrait_height(self, pen: Pen) -> int:
        """How tall the face on a card is."""
        return pen.u(160 if self.few else 120)

    def card_height(self, pen: Pen, width: int, scenario: ScenarioFile) -> int:
        """How tall a card has to be."""
        room = width - round(self.portrait_height(pen) / RATIO) - pen.u(64)
        return max(self.portrait_height(pen), stack_height(pen, self.card_lines(pen, scenario), room)) + pen.u(40)

    def draw_card(self, pen: Pen, card: Rect, scenario: ScenarioFile) -> None:
        """A call to pick."""
        key = f"play.{scenario.id}"
        focused = pen.place(key, card, pen.either(scenario.title), lambda: self.brief(scenario.id))
        pen.box(card, "card", "teal" if pen.hover == key else "line")
        tall = self.portrait_height(pen)
        picture = Rect(card.x + pen.u(20), card.centery - tall // 2, round(tall / RATIO), tall)
        portrait(pen, picture, scenario.person.face)
        left, room = picture.right + pen.u(24), card.width - picture.width - pen.u(64)
        lines = self.card_lines(pen, scenario)
        with pen.within(card):
            draw_stack(pen, lines, left, card.centery - stack_height(pen, lines, room) // 2, room)
        if focused:
            pen.ring(card, 14, 0)

    def draw_right(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Old calls; for one who has none, how a call goes."""
        if self.context.shelf.finished:
            return self.draw_past(pen, x, y, width)
        return self.draw_how(pen, x, y, width)

    def draw_how(self, pen: Pen, x: int, y: int, width: int) -> int:
        """The four steps of a call."""
        pad = pen.u(24)
        room = width - 2 * pad - pen.u(40)
        steps = [(pen.word(f"home.how.{n}"), pen.word(f"home.how.{n}.what")) for n in range(1, 5)]
        tall = sum(pen.line() + pen.size(what, SMALL, room)[1] + pen.u(20) for _, what in steps)
        card = Rect(x, y, width, tall + pen.line(HEAD) + 2 * pad - pen.u(8))
        pen.box(card, "card", "line")
        with pen.within(card):
            y += pad
            pen.text(pen.word("home.how"), x + pad, y, HEAD)
            y += pen.line(HEAD) + pen.u(12)
            for number, (name, what) in enumerate(steps, start=1):
                pen.disc(x + pad + pen.u(12), y + pen.line() // 2, pen.u(12), "teal_tint")
                pen.text(
                    str(number), x + pad, y + (pen.line() - pen.line(SMALL)) // 2, SMALL, "teal", pen.u(24), "centre"
                )
                pen.text(name, x + pad + pen.u(40), y)
                y += pen.line()
                y += paragraph(pen, x + pad + pen.u(40), y, room, what, SMALL, "soft") + pen.u(20)
        return card.bottom

    def draw_past(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Calls that were played, the newest first."""
        calls = self.context.shelf.finished[:PAST_SHOWN]
        pad, row = pen.u(20), pen.line() + pen.line(SMALL) + pen.u(16)
        card = Rect(x, y, width, len(calls) * row + pen.line(SMALL) + pad + pen.u(20))
        pen.box(card, "card", "line")
        y += pad - pen.u(4)
        with pen.within(card):
            y += heading(pen, x + pad, y, width - 2 * pad, pen.word("home.past")) + pen.u(4)
            for call in calls:
                self.draw_past_call(pen, Rect(x + pad // 2, y, width - pad, row), call)
                y += row
        return card.bottom

    def draw_past_call(self, pen: Pen, rect: Rect, call: PastCall) -> None:
        """One old call with its mark."""
        key = f"past.{call.name}"
        focused = pen.place(key, rect, moment(call.played, pen.lang), lambda: self.look_back(call))
        if focused or pen.hover == key:
            pen.box(rect, "teal_tint", "teal" if focused else None, 10)
        scenario = self.context.shelf.scenarios.get(call.record.header.scenario)
        title = pen.either(scenario.title) if scenario else call.record.header.scenario
        inner = rect.inflate(-2 * pen.u(10), -2 * pen.u(8))
        mark, tone = self.mark_of(pen, call)
        width = badge_width(pen, mark) if mark else 0
        pen.text(pen.shortened(title, TEXT, inner.width - width - pen.u(8)), inner.x, inner.y)
        if mark:
            badge(pen, inner.right - width, inner.y, mark, tone)
        outcome = pen.word(f"outcome.{call.outcome}") if call.outcome else ""
        words = f"{moment(call.played, pen.lang)} · {outcome}"
        pen.text(pen.shortened(words, SMALL, inner.width), inner.x, inner.y + pen.line(), SMALL, "soft")

    def mark_of(self, pen: Pen, call: PastCall) -> tuple[str, str]:
        """The mark of a call as it is remembered, and how good it is."""
        result = self.context.memory.results.get(call.name)
        if result is None:
            return "", ""
        if result["status"] == "unmarked":
            return pen.word("home.past.unmarked"), ""
        return str(result["total"]), {"passed": "good", "failed": "bad"}.get(result["status"], "amber")

    # Doing

    def key(self, key: Key) -> bool:
        """S for the settings."""
        if key.full == "s":
            self.settings()
            return True
        return False

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this screen."""
        return [("S", "home.settings"), ("F2", "home.lang")]

    def settings(self) -> None:
        """Open the settings."""
        self.context.go(ToSettings())

    def switch(self) -> None:
        """The other language."""
        self.context.next_lang()

    def brief(self, scenario: str) -> None:
        """Read the file of a call."""
        self.context.go(ToBriefing(scenario))

    def leave_it(self, call: PastCall) -> None:
        """Offer a call no more."""
        self.context.memory.put_aside(call.name)

    def resume(self, call: PastCall) -> None:
        """Sit down at a call that was left."""
        try:
            seat = sit_down_again(call.path, self.context.lang)
        except ForbearError as error:
            self.context.say(word("home.cannot", self.context.lang, why=error))
            return
        self.context.go(ToNote(seat) if seat.view().over else ToCall(seat, ringing=False))

    def look_back(self, call: PastCall) -> None:
        """Open the debrief of an old call."""
        self.context.go(ToDebrief(call.path, call.record))
