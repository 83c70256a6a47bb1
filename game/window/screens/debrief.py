"""The debrief: one sentence first, then what happened, then figures; and another try from any turn."""

from dataclasses import replace
from pathlib import Path

import pygame

from assets.pages.view import DebriefView
from game.progress import result_of
from game.seat import branch_from
from game.window.context import Context
from game.window.debrief.marks import Marks
from game.window.debrief.rows import Rows
from game.window.draw.look import HEAD, MARGIN, SMALL, TEXT, TITLE, TOP
from game.window.draw.pen import Pen
from game.window.keys import Key
from game.window.places import Scroll
from game.window.routes import ToBriefing, ToCall, ToHome
from game.window.screen import Screen
from game.window.widgets.controls import badge, badge_width, button, button_size, link
from game.window.widgets.rows import divider, figure_row, heading, paragraph
from scenarios.compile import load
from sim.core.errors import ForbearError
from sim.record import Record

Rect = pygame.Rect
TONES = {"passed": "good", "failed": "bad", "not_passed": "amber", "capped": "amber"}
UNMARKED = frozenset({"unmarked", "not_spoken"})


class DebriefScreen(Screen):
    """Looking back at one call."""

    def __init__(self, context: Context, path: Path, record: Record) -> None:
        super().__init__(context)
        self.path = path
        self.record = record
        self.views: dict[str, DebriefView] = {context.lang: context.debrief_of(record, context.lang)}
        self.left, self.right = Scroll(), Scroll()
        self.marks, self.rows = Marks(), Rows()
        self.goal = ""

    @property
    def view(self) -> DebriefView:
        """The debrief in the language of the settings."""
        return self.view_in(self.context.lang)

    def view_in(self, lang: str) -> DebriefView:
        """The debrief in a language, worked out once."""
        if lang not in self.views:
            self.views[lang] = self.context.debrief_of(self.record, lang)
        return self.views[lang]

    @property
    def page(self) -> Scroll | None:
        """The conversation scrolls."""
        return self.right

    def begin(self) -> None:
        """Remember what came of the call."""
        self.context.memory.learn(self.path.stem, result_of(self.record))
        if load(self.record.header.scenario).scenario.guide:
            self.context.guide = None
            if not self.context.settings.guided:
                self.context.change(replace(self.context.settings, guided=True))

    def first_focus(self) -> str:
        """Another try, else another call."""
        return "debrief.again" if self.view.again_turn else "debrief.new"

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this screen."""
        rows = [
            ("↑ ↓", "debrief.keys.walk"),
            ("A", "debrief.keys.again"),
            ("1 – 5", "debrief.keys.mark"),
            ("N", "debrief.keys.new"),
            ("Esc", "debrief.keys.home"),
        ]
        if self.context.export_html is not None:
            rows.insert(4, ("H", "debrief.keys.export"))
        return rows

    # Doing

    def key(self, key: Key) -> bool:
        """Figures open a mark; letters do what the buttons do."""
        if key.digit is not None and 1 <= key.digit <= len(self.view.marks):
            self.marks.toggle(self.view.marks[key.digit - 1].key)
            return True
        act = {"a": self.again_here, "h": self.export, "n": self.anew}.get(key.full)
        if act is not None:
            act()
        return act is not None

    def escape(self) -> None:
        """Back to the start screen."""
        self.context.go(ToHome())

    def again_here(self) -> None:
        """Another try from the focused turn, or from the one that would teach most."""
        turn = next((turn for turn, key in self.rows.places.items() if key == self.focus), self.view.again_turn)
        if turn:
            self.again(turn)

    def again(self, turn: int) -> None:
        """Another try from a turn: the same other end, played the same until before it."""
        target = self.context.home.new_record(self.record.header.scenario)
        try:
            seat = branch_from(self.record, self.path.name, turn, self.context.lang, target)
        except (ForbearError, OSError) as error:
            self.context.say(str(error))
            return
        self.context.go(ToCall(seat, ringing=False))

    def anew(self) -> None:
        """The same file, a new call."""
        self.context.go(ToBriefing(self.record.header.scenario))

    def export(self) -> None:
        """Write the debrief as a page."""
        if self.context.export_html is None:
            return
        target = self.context.home.folder / "exports" / f"{self.path.stem}-{self.context.lang}.html"
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            self.context.export_html(self.record, self.context.lang, target)
        except OSError as error:
            self.tell("window.not_exported", why=error.strerror or error)
            return
        self.tell("window.exported", path=target)

    def tell(self, key: str, **slots: object) -> None:
        """A passing message."""
        from assets.words import word

        self.context.say(word(key, self.context.lang, **slots))

    def to_turn(self, turn: int) -> None:
        """Bring a turn into view and mark it."""
        self.goal = self.rows.places.get(turn, "")

    # Drawing

    def draw(self, pen: Pen) -> None:
        """The sentence; two columns; the buttons."""
        screen = pen.surface.get_rect()
        top, wide = pen.u(TOP), screen.width / pen.scale >= 1180
        side, gap = pen.u(64 if wide else MARGIN), pen.u(36 if wide else 24)
        self.draw_top(pen, screen, top)
        head = self.draw_headline(pen, Rect(side, top + pen.u(18), screen.width - 2 * side, 0))
        foot = pen.line() + pen.u(16) + pen.u(32)
        body = Rect(side, head + pen.u(14), screen.width - 2 * side, screen.height - foot - head - pen.u(14))
        left = pen.u(372 if wide else 292)
        with pen.scrolling(self.left, Rect(body.x - pen.u(6), body.y, left + pen.u(12), body.height)) as y:
            end = self.draw_left(pen, body.x, y + pen.u(2), left)
            self.left.settle(self.left.view, end - y + pen.u(16))
        pen.thumb(self.left, pen.u(8))
        view = Rect(body.x + left + gap - pen.u(12), body.y, body.width - left - gap + pen.u(16), body.height)
        self.focus = pen.focus
        with pen.scrolling(self.right, view) as y:
            width = body.width - left - gap
            end = self.rows.draw(pen, body.x + left + gap, y + pen.u(2), width, self.view, self.again)
            self.right.settle(view, end - y + pen.u(16))
        pen.thumb(self.right, pen.u(10))
        self.draw_foot(pen, Rect(0, screen.height - foot, screen.width, foot), side)
        self.follow_goal(pen)

    focus = ""

    def follow_goal(self, pen: Pen) -> None:
        """Scroll to the turn that was asked for."""
        if self.goal:
            place = next((place for place in pen.places if place.key == self.goal), None)
            if place is not None:
                self.right.reveal(place.rect, pen.u(40))
            pen.want_focus(self.goal)
            self.goal = ""

    def draw_top(self, pen: Pen, screen: Rect, top: int) -> None:
        """Which call this was, and the way home."""
        words = pen.word("key.home")
        x, y = screen.right - pen.u(MARGIN) - pen.size(words, SMALL)[0], (top - pen.line(SMALL)) // 2
        title = f"{pen.word('debrief.title')} · {self.view.title}"
        room = x - pen.u(MARGIN + 24)
        pen.text(pen.shortened(title, HEAD, room), pen.u(MARGIN), (top - pen.line(HEAD)) // 2, HEAD)
        link(pen, "debrief.home", x, y, words, self.escape, style=SMALL, colour="faint")
        pen.rule(0, top, screen.width)

    def draw_headline(self, pen: Pen, rect: Rect) -> int:
        """What a good supervisor would say, what it rests on, and whether the call passed; gives where it ends."""
        view = self.view
        marked = view.status not in UNMARKED
        wide = badge_width(pen, view.status_words)
        total = str(view.total) if marked else ""
        aside = max(wide, pen.size(total, TITLE)[0] + wide + pen.u(14) if total else wide) + pen.u(24)
        y = rect.y
        if total:
            pen.text(total, rect.x, y, TITLE, "ink", rect.width, "right")
        shift = pen.size(total, TITLE)[0] + pen.u(14) if total else 0
        top = y + (pen.line(TITLE) - pen.line(SMALL) - pen.u(4)) // 2
        badge(pen, rect.right - shift - wide, top, view.status_words, TONES.get(view.status, ""))
        y += paragraph(pen, rect.x, y, rect.width - aside, view.headline, TITLE)
        return y + paragraph(pen, rect.x, y, rect.width - aside, view.detail, TEXT, "soft")

    def draw_left(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Marks, what was not said, the figures, the next thing."""
        view = self.view
        if view.marks:
            y = self.marks.draw(pen, x, y, width, view.marks, self.to_turn) + pen.u(20)
        y += heading(pen, x, y, width, view.hidden_title)
        y += paragraph(pen, x, y, width, view.hidden_words)
        if view.figures or view.ending:
            y += divider(pen, x, y, width)
            y += figure_row(pen, x, y, width, pen.word("debrief.ending"), view.ending)
            for label, figure in view.figures:
                y += figure_row(pen, x, y, width, label, figure)
            y -= pen.u(8)
        if view.next_title:
            y += divider(pen, x, y, width)
            y += heading(pen, x, y, width, pen.word("debrief.next"))
            y += paragraph(pen, x, y, width, view.next_title, HEAD)
            y += paragraph(pen, x, y, width, view.next_words, SMALL, "soft")
        return y

    def draw_foot(self, pen: Pen, foot: Rect, side: int) -> None:
        """What can be done now."""
        pen.box(foot, "paper", radius=0)
        pen.rule(0, foot.y, foot.width)
        items = [("debrief.new", pen.word("debrief.new"), "N", self.anew, "plain")]
        turn = self.view.again_turn
        if turn:
            again = pen.word("debrief.again", n=turn)
            items.insert(0, ("debrief.again", again, "A", lambda: self.again(turn), "main"))
        else:
            items[0] = (*items[0][:4], "main")
        if self.context.export_html is not None:
            items.append(("debrief.export", pen.word("debrief.export"), "H", self.export, "plain"))
        x = side
        y = foot.y + (foot.height - button_size(pen, "")[1]) // 2
        for key, words, cap, press, kind in items:
            x = button(pen, key, x, y, words, press, kind=kind, cap=cap).right + pen.u(12)
