"""The note: the trainee writes down what happened. Nothing is filled in beforehand; the call in words lies beside it."""

from game.seat import Seat
from game.window.call.transcript import Spoken, Transcript, as_spoken
from game.window.context import Context
from game.window.draw.look import HEAD, MARGIN, SMALL, TOP
from game.window.draw.pen import Pen, Rect
from game.window.hint import hint_of
from game.window.keys import Key
from game.window.note.facts import facts_of, facts_offered
from game.window.note.form import Form
from game.window.note.sheet import Promise, Sheet
from game.window.places import Scroll
from game.window.routes import ToDebrief, ToHome
from game.window.screen import Screen
from game.window.widgets.controls import button, link
from game.window.widgets.entry import Entry
from game.window.widgets.rows import paragraph
from sim.core.errors import ForbearError
from sim.language.moves import WriteNote
from sim.observe.view import View
from sim.record import load_record

WIDE = 1_180
"""Logical width from which there are wide margins."""


class NoteScreen(Screen):
    """The record of one call."""

    def __init__(self, context: Context, seat: Seat) -> None:
        super().__init__(context)
        self.seat = seat
        self.scenario = seat.play.scenario
        self.record = seat.recorder.path if seat.recorder else None
        self.lang = seat.lang = context.lang
        self.view: View = seat.view()
        words = context.memory.drafts.get(self.record.stem, "") if self.record else ""
        offered = facts_offered(self.view.heard, facts_of(self.scenario), seat.session.seed)
        self.sheet = Sheet(Promise(self.view.offer, self.scenario.account.currency), offered, Entry(words))
        self.form = Form(self.sheet, self.scenario)
        self.scroll, self.transcript = Scroll(), Transcript(ground="card", rises=False)
        self.spoken = self.told()
        self.anchors: dict[str, Rect] = {}

    def told(self) -> list[Spoken]:
        """The call in words."""
        third = self.scenario.person.third
        name = (third.name.zh if self.lang == "zh" else third.name.en) if third else ""
        return as_spoken(self.view.transcript, name)

    @property
    def page(self) -> Scroll | None:
        """The conversation is what one looks back at."""
        return self.transcript.scroll

    def leave(self) -> None:
        """Keep the words until the record is filed."""
        if self.record is not None and not self.seat.session.filed:
            self.context.memory.draft(self.record.stem, self.sheet.text.words)

    def escape(self) -> None:
        """Leave it for later."""
        self.context.go(ToHome())

    def update(self, _now: float, /) -> bool:
        """Follow the language."""
        if self.lang != self.context.lang:
            self.lang = self.seat.lang = self.context.lang
            self.view = self.seat.view()
            self.spoken = self.told()
        if self.sheet.touched and self.context.guide is not None:
            self.context.guide.did("note_begun")
        return False

    def key(self, key: Key, /) -> bool:
        """Control and Enter file it; G passes a step of the guide on."""
        if key.full == "ctrl+enter":
            self.file()
        elif key.full == "g" and self.context.guide is not None:
            self.context.guide.pass_on(self.view, tuple(self.anchors))
        else:
            return False
        return True

    def first_focus(self) -> str:
        """The first question."""
        return "note.party.debtor"

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this screen."""
        rows = [
            ("Ctrl Enter", "note.keys.file"),
            ("Space", "note.keys.space"),
            ("← →", "note.keys.sides"),
            ("PgUp PgDn", "call.keys.page"),
        ]
        rows += [("G", "call.keys.guide")] if self.context.guide is not None else []
        return [*rows, ("Esc", "note.keys.leave")]

    def file(self) -> None:
        """File it; then look back at the call."""
        if self.sheet.missing() or self.record is None:
            return
        try:
            self.seat.do(WriteNote(self.sheet.fields()))
            record = load_record(self.record)
        except (ForbearError, OSError) as error:
            self.context.say(str(error))
            return
        self.context.speaker.play("filed")
        self.context.memory.draft(self.record.stem, "")
        if self.context.guide is not None:
            self.context.guide.did("noted")
        self.context.go(ToDebrief(self.record, record))

    # Drawing

    def draw(self, pen: Pen) -> None:
        """The form at the left, the call in words at the right, the button under the form."""
        screen = pen.surface.get_rect()
        top, wide = pen.u(TOP), screen.width / pen.scale >= WIDE
        self.draw_top(pen, screen, top)
        side, gap = pen.u(64 if wide else MARGIN), pen.u(48 if wide else 24)
        right = pen.u(420 if wide else 304)
        foot = pen.line() + pen.u(16) + pen.u(40)
        left = Rect(side, top, screen.width - 2 * side - right - gap, screen.height - top)
        hint = hint_of(self.context.guide, self.view, tuple(self.anchors))
        above = hint.height(pen, left.width) + pen.u(4) if hint is not None else 0
        view = Rect(0, top + 1, left.right + gap // 2, left.height - foot - above - 1)
        with pen.scrolling(self.scroll, view) as y:
            end = self.form.draw(pen, left.x, y + pen.u(20), left.width, self.view)
            self.scroll.settle(view, end - y + pen.u(20))
        pen.thumb(self.scroll)
        pen.anchor("note_form", Rect(left.x, top + pen.u(20), left.width, view.height - pen.u(20)))
        self.draw_foot(pen, Rect(left.x, screen.height - foot, left.width, foot))
        self.draw_talk(pen, Rect(screen.width - side - right, top + pen.u(20), right, screen.height - top - pen.u(36)))
        if hint is not None:
            hint.draw(pen, left.x, screen.height - foot - above, left.width)
            hint.outline(pen)
        due, self.anchors = hint_of(self.context.guide, self.view, tuple(pen.anchors)), pen.anchors
        pen.moving = pen.moving or (due.step if due else None) is not (hint.step if hint else None)

    def draw_top(self, pen: Pen, screen: Rect, top: int) -> None:
        """The title and what the record is for."""
        pen.text(pen.word("note.title"), pen.u(MARGIN), (top - pen.line(HEAD)) // 2, HEAD)
        words = pen.word("key.home")
        x, y = screen.right - pen.u(MARGIN) - pen.size(words, SMALL)[0], (top - pen.line(SMALL)) // 2
        link(pen, "note.home", x, y, words, self.escape, style=SMALL, colour="faint")
        plain = pen.word("note.plain")
        pen.text(plain, x - pen.u(32) - pen.size(plain, SMALL)[0], y, SMALL, "soft")
        pen.rule(0, top, screen.width)

    def draw_talk(self, pen: Pen, card: Rect) -> None:
        """The call in words."""
        pen.box(card, "card", "line")
        pen.anchor("note_transcript", card)
        pad = pen.u(20)
        y = card.y + pen.u(14)
        tall = paragraph(pen, card.x + pad, y, card.width - 2 * pad, pen.word("note.transcript"), SMALL, "soft")
        top = y + tall + pen.u(8)
        inside = Rect(card.x + pad, top, card.width - 2 * pad, card.bottom - top - pen.u(14))
        self.transcript.draw(pen, inside, self.spoken)
        if not self.spoken:
            paragraph(pen, inside.x, inside.y, inside.width, pen.word("transcript.empty"))

    def draw_foot(self, pen: Pen, foot: Rect) -> None:
        """The button, and what is still missing."""
        pen.rule(0, foot.y, foot.right + pen.u(12))
        missing = self.sheet.missing()
        y = foot.y + (foot.height - pen.line() - pen.u(16)) // 2
        press = None if missing else self.file
        done = button(pen, "note.file", foot.x, y, pen.word("note.file"), press, cap="Ctrl Enter")
        pen.anchor("note_file", done)
        words = pen.word("note.file.what")
        if missing:
            words = pen.word("note.missing", what=pen.word("note.and").join(pen.word(key) for key in missing))
        x, room = done.right + pen.u(16), foot.right - done.right - pen.u(16)
        tall = pen.size(words, SMALL, room)[1]
        pen.text(words, x, foot.centery - tall // 2, SMALL, "soft" if missing else "faint", room)
