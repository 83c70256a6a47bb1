"""Home: go on with a call that was left, learn the controls, pick a call, look back at old ones."""

from functools import partial

from assets.words import word
from game.progress import (
    UNMARKED,
    Practise,
    Tried,
    passed_count,
    practise_next,
    practise_words,
    result_of,
    tried,
)
from game.seat import sit_down_again
from game.window.context import Context
from game.window.draw.look import HEAD, SMALL, TEXT, TITLE
from game.window.draw.pen import Pen, Rect
from game.window.guide import Guide
from game.window.home.beside import How, Next, Past, Side, SoFar
from game.window.home.cards import Cards
from game.window.home.hero import WIDE as ROOMY_FROM
from game.window.home.hero import Hero, Press
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

AT_ONCE = 8
"""Calls looked at before the first frame."""


class HomeScreen(Screen):
    """The start screen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.scroll = Scroll()
        self.past = Past(context.shelf, context.memory, self.look_back)
        self.next: tuple[Practise | None] | None = None
        self.unreadable: set[str] = set()

    @property
    def page(self) -> Scroll | None:
        """The whole screen scrolls."""
        return self.scroll

    def begin(self) -> None:
        """Look at what lies on the shelf now; enough of it at once that nothing moves under the first look."""
        shelf = self.context.shelf
        shelf.refresh()
        while not (shelf.ready and len(shelf.calls) >= AT_ONCE) and shelf.advance():
            pass

    def update(self, _now: float, /) -> bool:
        """Read one thing more; then see what came of calls that were made elsewhere."""
        return self.context.shelf.advance() or self.catch_up()

    def catch_up(self) -> bool:
        """Work out what came of one call of which it is not remembered; says whether there may be others."""
        memory = self.context.memory
        missing = (call for call in self.context.shelf.finished if call.name not in {*memory.results, *self.unreadable})
        call = next(missing, None)
        if call is None:
            return False
        try:
            memory.learn(call.name, result_of(call.record))
        except (ForbearError, LookupError, ValueError):
            self.unreadable.add(call.name)
        self.next = None
        return True

    def first_focus(self) -> str:
        """The one button that leads on, or the first call."""
        if self.cut_off is not None:
            return "resume"
        if self.newcomer is not None:
            return "guide"
        if self.practise is not None:
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
    def practise(self) -> Practise | None:
        """The next thing to practise, worked out once for what is remembered."""
        if self.next is None:
            self.next = (practise_next(self.context.memory.results, self.context.shelf.to_play),)
        found = self.next[0]
        return found if found is not None and found.scenario in self.context.shelf.scenarios else None

    def tried(self, scenario: str) -> Tried:
        """How a call was fared at."""
        return tried(self.context.memory.results, scenario)

    # Drawing

    def draw(self, pen: Pen) -> None:
        """Header; what leads on beside where one stands; the calls; what was played."""
        screen = pen.surface.get_rect()
        wide = screen.width / pen.scale >= WIDE
        side = pen.u(64 if wide else 24)
        inner = Rect(side, 0, screen.width - 2 * side, screen.height)
        top = self.draw_header(pen, inner, pen.u(28 if wide else 14))
        view = Rect(0, top, screen.width, screen.height - top)
        with pen.scrolling(self.scroll, view) as y:
            end = self.draw_page(pen, inner.x, y + pen.u(4), inner.width, pen.u(384 if wide else 304))
            self.scroll.settle(view, end - y + pen.u(4))
        pen.thumb(self.scroll)

    def draw_header(self, pen: Pen, inner: Rect, y: int) -> int:
        """The name with its line; trainee, language, settings. Gives where it ends."""
        title = pen.text(pen.word("app.name"), inner.x, y, TITLE)
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
        return title.bottom + pen.u(8)

    def draw_page(self, pen: Pen, x: int, y: int, width: int, right: int) -> int:
        """Everything under the header; gives where it ends."""
        y = self.draw_lead(pen, x, y, width, right) + pen.u(16)
        y = self.draw_heading(pen, x, y, width)
        shelf = self.context.shelf
        y = Cards(shelf.to_play, self.tried, self.brief).draw(pen, x, y, width)
        if shelf.finished:
            y += pen.u(8)
            pen.text(pen.word("home.past"), x, y, HEAD)
            y = self.past.draw(pen, x, y + pen.line(HEAD) + pen.u(6), width, shelf.finished)
        return y

    def draw_heading(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Over the calls, with the guided call for one who has played it; gives where it ends."""
        pen.text(pen.word("home.play"), x, y, HEAD)
        guide = self.context.shelf.guide
        if guide is not None and self.newcomer is None:
            words = pen.word("home.guide.again")
            left, low = x + width - pen.size(words)[0], y + pen.line(HEAD) - pen.line() - pen.u(1)
            link(pen, "guide", left, low, words, partial(self.brief, guide.id))
        return y + pen.line(HEAD) + pen.u(6)

    def draw_lead(self, pen: Pen, x: int, y: int, width: int, right: int) -> int:
        """The one thing that leads on, and beside it where one stands; gives where they end."""
        hero, aside = self.hero(pen, width - right - pen.u(16)), self.aside
        left = width - right - pen.u(16)
        if hero is None:
            return y
        tall = max(hero.height(pen, left), aside(pen).height(pen, right))
        hero.draw(pen, Rect(x, y, left, tall))
        aside(pen).draw(pen, Rect(x + width - right, y, right, tall))
        return y + tall

    def hero(self, pen: Pen, width: int) -> Hero | None:
        """What leads on: a call that was left, the guided call, what to practise, or simply the first call."""
        if self.cut_off is not None:
            return self.resume_card(pen, width, self.cut_off)
        if self.newcomer is not None:
            return self.guide_card(pen, self.newcomer)
        if self.practise is not None:
            return self.practise_card(pen, width, self.practise)
        first = next(iter(self.context.shelf.to_play), None)
        return self.start_card(pen, first) if first is not None else None

    def aside(self, pen: Pen) -> Side:
        """What stands beside it: the next thing where something else leads, how a call goes, or how far one has come."""
        led = self.cut_off is not None or self.newcomer is not None
        if led and self.practise is not None:
            return self.practise_side(pen, self.practise)
        return self.so_far(pen) if self.context.memory.results else How()

    def resume_card(self, pen: Pen, width: int, call: PastCall) -> Hero:
        """The call that was left."""
        scenario = self.context.shelf.scenarios.get(call.record.header.scenario)
        lines: list[Words] = [
            (f"{pen.word('home.resume')} · {self.where_left(pen, call)}", SMALL, "soft"),
            (self.past.title(pen, call), HEAD, "ink"),
        ]
        presses = [
            Press(
                "resume", pen.word("home.resume.write" if call.over else "home.resume.go"), partial(self.resume, call)
            ),
            Press("aside", pen.word("home.aside"), partial(self.context.memory.put_aside, call.name)),
        ]
        hero = Hero(scenario.person.face if scenario else None, lines, presses)
        said = call.last_words(pen.lang)
        if said and not call.over:
            words = pen.word("home.resume.said", words=said)
            lines.append((pen.shortened(words, TEXT, hero.room(pen, width)), TEXT, "ink"))
        return hero

    def where_left(self, pen: Pen, call: PastCall) -> str:
        """Where the call was left, in words."""
        if call.over:
            return pen.word("home.resume.note")
        return pen.word("home.resume.turns", n=call.turns) if call.turns else pen.word("home.resume.start")

    def guide_card(self, pen: Pen, guide: ScenarioFile) -> Hero:
        """The guided call, for a newcomer."""
        lines: list[Words] = [
            (pen.word("home.guide"), SMALL, "soft"),
            (pen.either(guide.title), HEAD, "ink"),
            (pen.word("home.guide.what"), TEXT, "ink"),
        ]
        presses = [Press("guide", pen.word("home.guide.go"), partial(self.brief, guide.id))]
        return Hero(guide.person.face, lines, presses)

    def start_card(self, pen: Pen, scenario: ScenarioFile) -> Hero:
        """The first call, for one who has made none that counts."""
        lines: list[Words] = [
            (pen.word("home.start"), SMALL, "soft"),
            (pen.either(scenario.title), HEAD, "ink"),
            (pen.either(scenario.teaches), TEXT, "ink"),
        ]
        return Hero(
            scenario.person.face, lines, [Press("start", pen.word("home.start.go"), partial(self.brief, scenario.id))]
        )

    def practise_card(self, pen: Pen, width: int, found: Practise) -> Hero:
        """What the last debriefs said should be practised, and the call that trains it."""
        scenario = self.context.shelf.scenarios[found.scenario]
        title, words = practise_words(found.criterion, scenario, pen.lang)
        lines: list[Words] = [(self.next_label(pen, found), SMALL, "soft"), (title, HEAD, "ink"), (words, TEXT, "ink")]
        go = pen.word("home.next.go")
        hero = Hero(scenario.person.face, lines, [Press("practice", go, partial(self.brief, scenario.id))])
        room = hero.room(pen, width)
        lines[0] = (pen.shortened(lines[0][0], SMALL, room), SMALL, "soft")
        if width >= pen.u(ROOMY_FROM) or pen.size(words, TEXT)[0] <= room:
            where = pen.word("home.next.where", title=pen.either(scenario.title))
            lines.append((pen.shortened(self.broken(pen, found) or where, SMALL, room), SMALL, "soft"))
        return hero

    def practise_side(self, pen: Pen, found: Practise) -> Next:
        """The same, beside something that comes first."""
        scenario = self.context.shelf.scenarios[found.scenario]
        title, _ = practise_words(found.criterion, scenario, pen.lang)
        go = pen.word("home.next.with", title=pen.either(scenario.title))
        return Next(title, self.why(pen, found), go, partial(self.brief, scenario.id))

    def next_label(self, pen: Pen, found: Practise) -> str:
        """That it comes next, and what that is drawn from."""
        return f"{pen.word('home.next')} · {self.why(pen, found)}"

    def why(self, pen: Pen, found: Practise) -> str:
        """What the next thing is drawn from."""
        if found.criterion == "good":
            return pen.word("home.next.good")
        latest = found.count == 1 and found.of > 1
        return pen.word("home.next.why.latest" if latest else "home.next.why", n=found.of, count=found.count)

    def broken(self, pen: Pen, found: Practise) -> str:
        """The rule that was broken again and again, if one was."""
        if found.rule is None:
            return ""
        return pen.word("home.next.rule", rule=found.rule[pen.lang], count=found.broken)

    def so_far(self, pen: Pen) -> SoFar:
        """How far one has come."""
        results = self.context.memory.results
        marked = [one for _, one in sorted(results.items()) if one["status"] != UNMARKED]
        calls = self.context.shelf.to_play
        words = pen.word("home.so_far.passed", n=passed_count(results, calls), of=len(calls))
        return SoFar(words, [(int(one["total"]), str(one["status"])) for one in marked])

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
