"""The call: person, conversation and desk; a turn runs at the speed of speech, then it is the trainee's turn again."""

from collections.abc import Callable

from game.seat import Seat
from game.window.call.desk import Desk
from game.window.call.menu import Always
from game.window.call.own import KEY as OWN
from game.window.call.run import Run
from game.window.call.talk import Talk
from game.window.call.top import draw_top
from game.window.context import Context
from game.window.draw.look import MARGIN, TOP
from game.window.draw.pen import Pen, Rect
from game.window.help import veil
from game.window.hint import Hint, hint_of
from game.window.keys import Key
from game.window.places import Scroll
from game.window.routes import ToHome, ToNote
from game.window.screen import Screen
from sim.core.errors import ForbearError
from sim.language.moves import Back, Choose, HangUp, MakeOffer, Move, Rephrase, Speak, Wait
from sim.observe.view import Level, View

PERSON, PERSON_NARROW, DESK = 244, 208, 336
DESK_SHARE = 0.25
NARROW = 1_120
"""Logical width under which the desk is a drawer."""

SURE = 3_000.0
"""Milliseconds in which a second press hangs up."""

KEEP_NOTES_EVERY = 2_000.0
DESK_ANCHORS = ("desk", "case", "tab_case", "tab_offer", "tab_notes")
"""What the button of a shut drawer stands for."""

DESK_PLACES = frozenset({"offer", "notes", "tab", OWN})
"""Places that Esc comes back from to the options."""


class CallScreen(Screen):
    """One call being played."""

    def __init__(self, context: Context, seat: Seat, ringing: bool) -> None:
        super().__init__(context)
        self.seat = seat
        self.scenario = seat.play.scenario
        seat.lang = context.lang
        self.run = Run(seat, context.speaker, ringing, self.did)
        self.talk = Talk(self.run, self.choose, self.speak_own)
        self.record = seat.recorder.path.stem if seat.recorder else ""
        self.desk = Desk(self.scenario, self.view, context.memory.drafts.get(self.record, ""))
        self.kept_notes = self.desk.notes.words
        self.kept_at = 0.0
        self.drawer = False
        self.narrow = False
        self.sure_until = 0.0
        self.typed = False  # whether one goes on typing
        self.focus = ""
        self.at = ""
        self.anchors: dict[str, Rect] = {}

    @property
    def view(self) -> View:
        """What the trainee may see."""
        return self.run.view

    @property
    def busy(self) -> bool:
        """Whether a turn is still running."""
        return self.run.busy

    @property
    def page(self) -> Scroll | None:
        """The conversation."""
        return self.talk.transcript.scroll

    # Time

    def begin(self) -> None:
        """The phone rings."""
        if self.run.ringing:
            self.context.speaker.play("ring", -1)

    def leave(self) -> None:
        """Sounds stop; notes are kept."""
        self.context.speaker.stop("ring")
        self.keep_notes()

    def keep_notes(self) -> None:
        """Keep the own notes with the call."""
        if self.desk.notes.words != self.kept_notes and self.record:
            self.kept_notes = self.desk.notes.words
            self.context.memory.draft(self.record, self.kept_notes)

    def update(self, now: float, /) -> bool:
        """Let the turn run on."""
        if self.seat.lang != self.context.lang:
            self.run.retell(self.context.lang)
        if self.desk.notes.words:
            self.did("notes_written")
        moving = self.run.update(now, still=self.context.settings.reduced_motion)
        if now - self.kept_at > KEEP_NOTES_EVERY:
            self.kept_at = now
            self.keep_notes()
        return moving or now < self.sure_until

    def wakes_in(self, now: float, /) -> float | None:
        """The next blink where there is a face to blink, or the next keeping of notes."""
        waits = [] if self.desk.notes.words == self.kept_notes else [KEEP_NOTES_EVERY]
        waits += [] if self.context.settings.reduced_motion else [self.run.person.wakes_in(now)]
        return min(waits, default=None)

    # Doing

    def did(self, what: str) -> None:
        """Tell the guide."""
        if self.context.guide is not None:
            self.context.guide.did(what)

    def do(self, move: Move) -> bool:
        """Make a move; says whether it could be made."""
        try:
            self.seat.do(move)
        except (ForbearError, OSError) as error:
            self.context.say(str(error))
            return False
        return True

    def speak(self, move: Move, what: str) -> bool:
        """Make a move on the line, and let it run; says whether it was made."""
        if self.busy or self.view.over or not self.do(move):
            return False
        self.context.speaker.play("waiting" if what == "waited" else "tick", 2 if what == "waited" else 0)
        self.run.moved()
        self.talk.said()
        self.sure_until = 0.0
        self.drawer = False
        self.typed = False
        self.did(what)
        return True

    def choose(self, number: int) -> None:
        """Say an option."""
        if number <= len(self.view.choices):
            self.speak(Choose(number), "said")

    def speak_own(self, words: str) -> None:
        """Say typed words; the line stays where the keys go, for what is typed next."""
        if self.speak(Speak(words), "said"):
            self.typed = True
            self.talk.own.line.put("")

    def rephrase(self) -> None:
        """Take misread words back, and put them into the line to be said otherwise."""
        words = next((entry.words for entry in reversed(self.view.transcript) if entry.who == "me"), "")
        if not self.busy and self.view.can_rephrase and self.do(Rephrase()):
            self.run.moved_back()
            self.talk.own.line.put(words)
            self.focus = OWN

    def to_own(self) -> None:
        """Go and type."""
        self.focus = OWN

    def wait(self) -> None:
        """Say nothing for a few seconds."""
        self.speak(Wait(), "waited")

    def say_offer(self) -> None:
        """Say the offer as it stands."""
        plan = self.desk.builder.plan()
        if plan.there:
            self.speak(MakeOffer(plan.sums()), "offer_made")
            self.focus = self.first_focus()

    def hang_up(self) -> None:
        """Hang up on the second press."""
        if self.busy or self.view.over:
            return
        if self.run.now < self.sure_until:
            self.speak(HangUp(), "hung_up")
        else:
            self.sure_until = self.run.now + SURE

    def take_back(self) -> None:
        """Take the last turn back."""
        if not self.busy and self.view.can_take_back and self.do(Back()):
            self.run.moved_back()
            self.did("took_back")

    def to_note(self) -> None:
        """The record of the call."""
        self.keep_notes()
        self.context.go(ToNote(self.seat))

    # The desk

    def open_desk(self, name: str) -> None:
        """Open a tab of the desk; in a narrow window the drawer with it."""
        self.desk.turn_to(name)
        self.drawer = self.narrow
        self.did({"case": "case_seen", "offer": "offer_seen"}.get(name, "notes_seen"))

    def offer(self) -> None:
        """Open the offer builder."""
        self.open_desk("offer")
        self.focus = "offer.today"

    def open_notes(self) -> None:
        """Go and write."""
        self.open_desk("notes")
        self.focus = "notes"

    def toggle_drawer(self) -> None:
        """Open or shut the drawer."""
        self.drawer = self.narrow and not self.drawer

    # Keys

    def key(self, key: Key, /) -> bool:
        """While a turn runs any key shows the rest; then figures say options, letters do the rest."""
        if key.name == "esc":
            return False
        if self.busy and key.name not in {"pageup", "pagedown"}:
            self.run.skip()
            return True
        if key.digit and not self.drawer:
            self.choose(key.digit)
            return True
        act = self.letters().get(key.full)
        if act is not None:
            act()
        return act is not None

    def letters(self) -> dict[str, Callable[[], None]]:
        """The letters of this screen."""
        return {
            "w": self.wait,
            "o": self.offer,
            "h": self.hang_up,
            "t": self.to_own,
            "r": self.rephrase,
            "c": lambda: self.open_desk("case"),
            "n": self.open_notes,
            "d": self.toggle_drawer,
            "g": self.next_step,
            "backspace": self.take_back,
            "ctrl+z": self.take_back,
        }

    def next_step(self) -> None:
        """Pass a step of the guide on."""
        if self.context.guide is not None:
            self.context.guide.pass_on(self.view, self.here)

    def escape(self) -> None:
        """Shut the drawer, come back from the desk, else leave; the call waits on the start screen."""
        if self.drawer:
            self.drawer = False
        elif self.at.partition(".")[0] in DESK_PLACES:
            self.typed = False
            self.focus = self.first_focus()
        else:
            self.context.go(ToHome())

    def first_focus(self) -> str:
        """The first option, or the one thing there is to press."""
        if self.busy:
            return "call.skip"
        if self.view.over:
            return "call.note"
        return OWN if self.typed else "option.1"

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this screen."""
        rows = [
            ("1 – 9", "call.keys.option"),
            ("T", "call.keys.own"),
            ("R", "call.keys.rephrase"),
            ("W", "call.keys.wait"),
            ("O", "call.keys.offer"),
        ]
        rows += [("⌫", "call.keys.back")] if self.view.level == Level.LEARN else []
        rows += [("H", "call.keys.hang_up"), ("C", "call.keys.case"), ("N", "call.keys.notes")]
        rows += [("D", "call.keys.desk")] if self.narrow else []
        rows += [("G", "call.keys.guide")] if self.context.guide is not None else []
        return [*rows, ("Esc", "call.keys.leave")]

    # Drawing

    def draw(self, pen: Pen) -> None:
        """Bar, person, conversation, desk."""
        screen, run = pen.surface.get_rect(), self.run
        self.narrow = screen.width / pen.scale < NARROW
        top = pen.u(TOP)
        draw_top(pen, Rect(0, 0, screen.width, top), self.scenario, run.shown, run.seconds)
        person, talk, desk = self.columns(pen, screen, top)
        hint = self.hint()
        run.person.draw(pen, person, self.scenario, run.shown, run.voice(pen), ringing=run.ringing)
        self.talk.draw(pen, talk, self.always(pen), self.to_note, None if self.drawer else hint)
        if not self.narrow:
            self.desk.draw(pen, desk, run.shown, self.say_offer)
        elif self.drawer:
            self.draw_drawer(pen, screen, top, hint)
        elif "drawer" in pen.anchors:
            for name in DESK_ANCHORS:
                pen.anchor(name, pen.anchors["drawer"])
        self.follow_hint(pen, hint)
        self.at = pen.focus
        if self.focus:
            pen.want_focus(self.focus)
            self.focus = ""

    def columns(self, pen: Pen, screen: Rect, top: int) -> tuple[Rect, Rect, Rect]:
        """Person, conversation, desk; in a narrow window the desk has no column."""
        margin, gap = pen.u(MARGIN), pen.u(20 if self.narrow else 28)
        y = top + pen.u(18)
        tall = screen.height - y - pen.u(14)
        body = Rect(margin, y, screen.width - 2 * margin, tall)
        left = pen.u(PERSON_NARROW if self.narrow else PERSON)
        right = 0 if self.narrow else max(pen.u(DESK), round(body.width * DESK_SHARE))
        middle = body.width - left - gap - (right + pen.u(24) if right else 0)
        talk = Rect(body.x + left + gap, y, middle, tall)
        return Rect(body.x, y, left, tall), talk, Rect(body.right - right, y, right, tall)

    def always(self, pen: Pen) -> list[Always]:
        """What is always there beside the options."""
        sure = self.run.now < self.sure_until
        items = [
            Always("wait", "W", pen.word("call.wait"), self.wait),
            Always("offer_button", "O", pen.word("call.offer"), self.offer),
        ]
        if self.view.can_rephrase and not self.view.can_take_back:
            items.append(Always("rephrase", "R", pen.word("call.own.rephrase"), self.rephrase))
        if self.view.can_take_back:
            items.append(Always("back", "⌫", pen.word("call.back"), self.take_back))
        if self.narrow:
            items.append(Always("drawer", "D", pen.word("call.desk"), self.toggle_drawer))
        words = pen.word("call.hang_up.sure" if sure else "call.hang_up")
        return [*items, Always("hang_up", "H", words, self.hang_up, "bad" if sure else "")]

    def hint(self) -> Hint | None:
        """The step of the guide to show: by what was there in the last frame, and nothing while a turn runs."""
        return None if self.run.busy or not self.anchors else hint_of(self.context.guide, self.view, self.here)

    @property
    def here(self) -> tuple[str, ...]:
        """What the guide can point at."""
        return tuple(self.anchors)

    def follow_hint(self, pen: Pen, hint: Hint | None) -> None:
        """Point at what the step speaks of, and draw again where another step is due now."""
        if hint is not None:
            hint.outline(pen)
        self.anchors = {} if self.run.busy else pen.anchors
        due = self.hint()
        pen.moving = pen.moving or (due.step if due else None) is not (hint.step if hint else None)

    def draw_drawer(self, pen: Pen, screen: Rect, top: int, hint: Hint | None) -> None:
        """The desk over the conversation."""
        pen.above(self.toggle_drawer, keys=True)
        veil(pen)
        pen.place("drawer.away", screen.copy(), "", self.toggle_drawer, focusable=False)
        wide = pen.u(DESK + 24)
        card = Rect(screen.right - wide - pen.u(12), top, wide, screen.height - top - pen.u(12))
        self.desk.draw(pen, card, self.run.shown, self.say_offer)
        if hint is not None:
            hint.draw_card(pen, card.x - pen.u(12), card.y)
