"""Home: go on with a call that was left, learn the controls, pick a call, look back at old ones."""

from functools import partial

from assets.words import word
from game.seat import sit_down_again
from game.window.context import Context
from game.window.draw.look import HEAD, SMALL, TEXT, TITLE
from game.window.draw.pen import Pen, Rect
from game.window.guide import Guide
from game.window.home.beside import Past, draw_how
from game.window.home.cards import Cards
from game.window.home.hero import Press, draw_hero, hero_room
from game.window.keys import Key
from game.window.places import Scroll
from game.window.routes import ToBriefing, ToCall, ToDebrief, ToNote, ToSettings
from game.window.screen import Screen
from game.window.shelf import PastCall
from game.window.widgets.controls import link
from game.window.widgets.rows import Words
from scenarios.schema.scenario import ScenarioFile
from sim.core.errors import ForbearError

WIDE = 1_180
"""Logical width from which there are wide margins."""


class HomeScreen(Screen):
    """The start screen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.scroll = Scroll()
        self.past = Past(context.shelf, context.memory, self.look_back)

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
        if self.newcomer is not None:
            return "guide"
        if self.practice is not None:
            return "practice"
        return next((f"play.{scenario.id}" for scenario in self.context.shelf.to_play), "")

    @property
    def cut_off(self) -> PastCall | None:
        """A call to go on with."""
        return self.context.shelf.cut_off(self.context.memory.aside)

    @property
    def newcomer(self) -> ScenarioFile | None:
        """The guided call, where it is still to be offered first."""
        return None if self.context.settings.guided else self.context.shelf.guide

    @property
    def practice(self) -> ScenarioFile | None:
        """The scenario in which the next thing can be practised."""
        return self.context.shelf.scenarios.get(self.context.memory.practice.get("scenario", ""))

    # Drawing

    def draw(self, pen: Pen) -> None:
        """Header, then two columns that scroll together."""
        screen = pen.surface.get_rect()
        wide = screen.width / pen.scale >= WIDE
        side, gap = pen.u(64 if wide else 24), pen.u(24)
        inner = Rect(side, 0, screen.width - 2 * side, screen.height)
        top = self.draw_header(pen, inner)
        view = Rect(0, top, screen.width, screen.height - top)
        right = pen.u(384 if wide else 304)
        left = inner.width - right - gap
        with pen.scrolling(self.scroll, view) as y:
            start = y + pen.u(12)
            ends = (
                self.draw_left(pen, inner.x, start, left),
                self.draw_right(pen, inner.x + left + gap, start, right),
            )
            self.scroll.settle(view, max(ends) - y + pen.u(32))
        pen.thumb(self.scroll)

    def draw_header(self, pen: Pen, inner: Rect) -> int:
        """The name with its line; trainee, language, settings. Gives where it ends."""
        title = pen.text(pen.word("app.name"), inner.x, pen.u(32), TITLE)
        base = title.bottom - pen.line() - pen.u(3)
        x = inner.right
        for key, press in (("home.settings", self.settings), ("home.lang", self.context.next_lang)):
            words = pen.word(key)
            x -= pen.size(words)[0]
            link(pen, key, x, base, words, press)
            x -= pen.u(32)
        left = pen.text(pen.word("app.line"), title.right + pen.u(14), base, TEXT, "soft").right
        name = self.context.settings.trainee
        if name and x - left > pen.u(80):
            shown = pen.shortened(name, TEXT, x - left - pen.u(24))
            pen.text(shown, x - pen.size(shown)[0], base, TEXT, "soft")
        return title.bottom + pen.u(12)

    def draw_left(self, pen: Pen, x: int, y: int, width: int) -> int:
        """What leads on, and the calls to pick."""
        end = self.draw_lead(pen, x, y, width)
        y = end + pen.u(28) if end > y else y
        pen.text(pen.word("home.play"), x, y, HEAD)
        y += pen.line(HEAD) + pen.u(8)
        shelf = self.context.shelf
        y = Cards(shelf.to_play, self.tried, self.brief).draw(pen, x, y, width)
        if shelf.guide is not None and self.newcomer is None:
            again = partial(self.brief, shelf.guide.id)
            y = link(pen, "guide", x, y, pen.word("home.guide.again"), again).bottom
        return y

    def draw_lead(self, pen: Pen, x: int, y: int, width: int) -> int:
        """The one thing that leads on, if there is one; gives where it ends."""
        if self.cut_off is not None:
            return self.draw_resume(pen, x, y, width, self.cut_off)
        if self.newcomer is not None:
            return self.draw_guide(pen, x, y, width, self.newcomer)
        return self.draw_practice(pen, x, y, width, self.practice) if self.practice is not None else y

    def draw_resume(self, pen: Pen, x: int, y: int, width: int, call: PastCall) -> int:
        """The call that was left."""
        scenario = self.context.shelf.scenarios.get(call.record.header.scenario)
        lines: list[Words] = [
            (pen.word("home.resume"), SMALL, "soft"),
            (self.past.title(pen, call), HEAD, "ink"),
            (self.where_left(pen, call), TEXT, "soft"),
        ]
        said = call.last_words(pen.lang)
        if said and not call.over:
            words = pen.word("home.resume.said", words=said)
            lines.append((pen.shortened(words, TEXT, hero_room(pen, width)), TEXT, "ink"))
        go = pen.word("home.resume.write" if call.over else "home.resume.go")
        presses = [
            Press("resume", go, partial(self.resume, call)),
            Press("aside", pen.word("home.aside"), partial(self.context.memory.put_aside, call.name)),
        ]
        return draw_hero(pen, x, y, width, scenario.person.face if scenario else None, lines, presses)

    def where_left(self, pen: Pen, call: PastCall) -> str:
        """Where the call was left, in words."""
        if call.over:
            return pen.word("home.resume.note")
        return pen.word("home.resume.turns", n=call.turns) if call.turns else pen.word("home.resume.start")

    def draw_guide(self, pen: Pen, x: int, y: int, width: int, guide: ScenarioFile) -> int:
        """The guided call, for a newcomer."""
        lines: list[Words] = [
            (pen.word("home.guide"), SMALL, "soft"),
            (pen.either(guide.title), HEAD, "ink"),
            (pen.word("home.guide.what"), TEXT, "ink"),
        ]
        presses = [Press("guide", pen.word("home.guide.go"), partial(self.brief, guide.id))]
        return draw_hero(pen, x, y, width, guide.person.face, lines, presses)

    def draw_practice(self, pen: Pen, x: int, y: int, width: int, scenario: ScenarioFile) -> int:
        """What the last debrief said should be practised."""
        title, words = self.context.memory.practice[pen.lang]
        lines: list[Words] = [(pen.word("home.next"), SMALL, "soft"), (title, HEAD, "ink"), (words, TEXT, "ink")]
        presses = [Press("practice", pen.word("home.next.go"), partial(self.brief, scenario.id))]
        return draw_hero(pen, x, y, width, scenario.person.face, lines, presses)

    def draw_right(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Old calls; for one who has none, how a call goes."""
        finished = self.context.shelf.finished
        return self.past.draw(pen, x, y, width, finished) if finished else draw_how(pen, x, y, width)

    def tried(self, pen: Pen, scenario: ScenarioFile) -> str:
        """How often a call was played, and the best mark."""
        names = [call.name for call in self.context.shelf.finished if call.record.header.scenario == scenario.id]
        totals = [self.context.memory.results[name]["total"] for name in names if name in self.context.memory.results]
        if not names:
            return ""
        times = pen.word("home.tried", n=len(names))
        return times + pen.word("home.best", total=max(totals)) if totals else times

    # Doing

    def key(self, key: Key, /) -> bool:
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

    def brief(self, scenario: str) -> None:
        """Read the file of a call."""
        self.context.go(ToBriefing(scenario))

    def resume(self, call: PastCall) -> None:
        """Sit down at a call that was left."""
        try:
            seat = sit_down_again(call.path, self.context.lang)
        except ForbearError as error:
            self.context.say(word("home.cannot", self.context.lang, why=error))
            return
        guide = seat.play.scenario.guide
        self.context.guide = Guide(guide) if guide else None
        self.context.go(ToNote(seat) if seat.view().over else ToCall(seat, ringing=False))

    def look_back(self, call: PastCall) -> None:
        """Open the debrief of an old call."""
        self.context.go(ToDebrief(call.path, call.record))
