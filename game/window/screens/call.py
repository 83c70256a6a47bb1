"""The call: person, conversation and desk; a turn runs at the speed of speech, then it is the trainee's turn again."""

from game.seat import Seat
from game.window.call.desk import Desk
from game.window.call.menu import Always, Menu, always_height, draw_always
from game.window.call.person import Person, Voice
from game.window.call.reel import Playing, Reel
from game.window.call.ringing import draw_over, draw_ringing, draw_skip
from game.window.call.top import draw_top
from game.window.call.transcript import Spoken, Transcript, as_spoken
from game.window.context import Context
from game.window.draw.look import MARGIN, SMALL, TOP
from game.window.draw.pen import Pen, Rect
from game.window.help import veil
from game.window.keys import Key
from game.window.motion import Glide
from game.window.places import Scroll
from game.window.routes import ToHome, ToNote
from game.window.screen import Screen
from game.window.widgets.rows import paragraph
from sim.core.errors import ForbearError
from sim.language.moves import Back, Choose, HangUp, MakeOffer, Move, Wait
from sim.observe.view import Level, View

PERSON, DESK = 244, 336
NARROW = 1_120
"""Logical width under which the desk is a drawer."""

RING_SPEED = 2.6
SURE = 3_000.0
"""Milliseconds in which a second press hangs up."""

LEAVE_AFTER = 3_200.0
"""Milliseconds after the end until the record opens by itself, where nothing can be taken back."""

KEEP_NOTES_EVERY = 2_000.0
LEAST_TRANSCRIPT = 120


class CallScreen(Screen):
    """One call being played."""

    def __init__(self, context: Context, seat: Seat, ringing: bool) -> None:
        super().__init__(context)
        self.seat = seat
        self.scenario = seat.play.scenario
        seat.lang = context.lang
        self.view = seat.view()
        self.record = seat.recorder.path.stem if seat.recorder else ""
        self.desk = Desk(self.scenario, self.view, context.memory.drafts.get(self.record, ""))
        self.person = Person()
        self.transcript = Transcript()
        self.menu = Menu()
        self.reel = Reel(0 if ringing else len(self.view.transcript))
        self.playing: Playing | None = None
        self.now = 0.0
        self.begun: float | None = None
        self.ringing = ringing
        self.shown_view = self.view
        self.spoken: list[Spoken] = []
        self.panel = Glide(0.0)
        self.drawer = False
        self.narrow = False
        self.sure_until = 0.0
        self.over_since: float | None = None
        self.stays = False
        self.kept_notes = self.desk.notes.words
        self.kept_at = 0.0
        self.focus = ""
        self.at = ""
        self.anchors: dict[str, Rect] = {}
        self.retell()

    # Time

    @property
    def page(self) -> Scroll | None:
        """The conversation."""
        return self.transcript.scroll

    def begin(self) -> None:
        """The phone rings."""
        if self.ringing:
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

    def retell(self) -> None:
        """Take the view again: after a move, or in another language."""
        self.seat.lang = self.context.lang
        self.view = self.seat.view()
        third = self.scenario.person.third
        name = (third.name.zh if self.context.lang == "zh" else third.name.en) if third else ""
        self.spoken = as_spoken(self.view.transcript, name)

    def update(self, now: float) -> bool:
        """Let the turn run on."""
        first, self.now = self.begun is None, now
        if first:
            self.begun = now
            self.reel.start(now)
            if not self.ringing:
                self.person.feel(self.view, now)
        if self.seat.lang != self.context.lang:
            self.retell()
        if now - self.kept_at > KEEP_NOTES_EVERY:
            self.kept_at = now
            self.keep_notes()
        if self.ringing and self.ring_time() >= self.ring_seconds:
            self.answer()
        self.play(now)
        self.wait_for_end(now)
        return self.ringing or self.playing is not None or self.moving(now)

    def moving(self, now: float) -> bool:
        """Whether anything eases, or waits for its time."""
        waiting = (self.over_since is not None and not self.stays) or now < self.sure_until
        return self.person.moving(now) or self.panel.moving(now) or waiting

    def wakes_in(self, now: float) -> float | None:
        """The next blink, where there is a face to blink."""
        return None if self.context.settings.reduced_motion else self.person.wakes_in(now)

    @property
    def ring_seconds(self) -> float:
        """How long it rings before somebody answers or nobody does."""
        return self.scenario.when.ring_seconds

    def ring_time(self) -> float:
        """Seconds it has been ringing."""
        return (self.now - (self.begun if self.begun is not None else self.now)) / 1000 * RING_SPEED

    def answer(self) -> None:
        """The ringing ends."""
        self.ringing = False
        self.context.speaker.stop("ring")
        self.context.speaker.play("pick_up" if self.view.speaker != "nobody" else "hang_up")
        self.reel.start(self.now)
        self.person.feel(self.view, self.now)

    def play(self, now: float) -> None:
        """Run the reel; the face follows when the other end begins to speak."""
        entries = self.view.transcript
        if self.ringing or not self.reel.running(entries):
            self.playing = None
            return
        if self.context.settings.reduced_motion:
            self.reel.skip(entries)
        before = self.playing
        self.playing = self.reel.advance(entries, now, [one.aside for one in self.spoken])
        if self.playing is None or entries[self.playing.index].who != "me":
            self.person.feel(self.view, now)
            self.shown_view = self.view
        if self.playing is None:
            self.arrived(before)

    def arrived(self, before: Playing | None) -> None:
        """All of the turn stands there."""
        self.did("heard")
        if self.view.over and before is not None:
            self.context.speaker.play("hang_up")

    def wait_for_end(self, now: float) -> None:
        """After the end, a short pause, then the record."""
        done = (
            self.view.over and not self.ringing and self.playing is None and not self.reel.running(self.view.transcript)
        )
        if not done:
            self.over_since = None
            return
        if self.over_since is None:
            self.over_since = now
            self.did("ended")
            self.stays = self.stays or self.view.can_take_back or self.context.settings.reduced_motion
        elif not self.stays and now - self.over_since > LEAVE_AFTER:
            self.to_note()

    # Doing

    def did(self, what: str) -> None:
        """Tell the guide."""
        if self.context.guide is not None:
            self.context.guide.did(what)

    def do(self, move: Move) -> None:
        """Make a move and let it run."""
        try:
            self.seat.do(move)
        except (ForbearError, OSError) as error:
            self.context.say(str(error))
            return
        self.context.speaker.play("tick")
        self.retell()
        self.transcript.scroll.to_end()
        self.panel.put(0.0)
        self.reel.start(self.now)
        self.sure_until = 0.0
        self.menu.scroll.offset = 0

    def choose(self, number: int) -> None:
        """Say an option."""
        if not self.busy and number <= len(self.view.choices):
            self.do(Choose(number))
            self.did("said")

    def wait(self) -> None:
        """Say nothing for a few seconds."""
        if not self.busy and not self.view.over:
            self.do(Wait())
            self.context.speaker.play("waiting", 2)
            self.did("waited")

    def offer(self) -> None:
        """Open the offer builder."""
        self.open_desk("offer")
        self.focus = "offer.today"

    def say_offer(self) -> None:
        """Say the offer as it stands."""
        plan = self.desk.builder.plan()
        if not self.busy and plan.there and not self.view.over:
            self.do(MakeOffer(plan.sums()))
            self.drawer = False
            self.did("offer_made")

    def hang_up(self) -> None:
        """Hang up on the second press."""
        if self.busy or self.view.over:
            return
        if self.now < self.sure_until:
            self.do(HangUp())
        else:
            self.sure_until = self.now + SURE

    def take_back(self) -> None:
        """Take the last turn back."""
        if self.busy or not self.view.can_take_back:
            return
        try:
            self.seat.do(Back())
        except (ForbearError, OSError) as error:
            self.context.say(str(error))
            return
        self.retell()
        self.reel.back_to(self.view.transcript)
        self.shown_view = self.view
        self.person.feel(self.view, self.now)
        self.over_since = None
        self.did("took_back")

    def to_note(self) -> None:
        """The record of the call."""
        self.keep_notes()
        self.context.go(ToNote(self.seat))

    def open_desk(self, name: str) -> None:
        """Open a tab of the desk; in a narrow window the drawer with it."""
        self.desk.turn_to(name)
        self.drawer = self.narrow
        self.did({"case": "case_seen", "offer": "offer_seen"}.get(name, "notes_seen"))

    @property
    def busy(self) -> bool:
        """Whether a turn is still running."""
        return self.ringing or self.reel.running(self.view.transcript)

    def skip(self) -> None:
        """Show the rest of the turn at once."""
        if self.ringing:
            self.answer()
            return
        self.reel.skip(self.view.transcript)
        self.play_end()

    def play_end(self) -> None:
        """The reel was run to its end."""
        before, self.playing = self.playing, None
        self.person.feel(self.view, self.now)
        self.shown_view = self.view
        self.arrived(before)

    # Keys

    def key(self, key: Key) -> bool:
        """While a turn runs any key shows the rest; then figures say options, letters do the rest."""
        if key.name == "esc":
            return False
        if self.busy and key.name not in {"pageup", "pagedown"}:
            self.skip()
            return True
        self.stays = self.stays or (self.view.over and key.name != "enter")
        if key.digit and not self.drawer:
            self.choose(key.digit)
            return True
        if self.view.over and key.name == "enter" and not self.drawer:
            return False
        return self.letter(key)

    def letter(self, key: Key) -> bool:
        """The letters of this screen."""
        act = {
            "w": self.wait,
            "o": self.offer,
            "h": self.hang_up,
            "c": lambda: self.open_desk("case"),
            "n": self.open_notes,
            "d": self.toggle_drawer,
            "g": self.next_step,
            "backspace": self.take_back,
            "ctrl+z": self.take_back,
        }.get(key.full)
        if act is not None:
            act()
        return act is not None

    def open_notes(self) -> None:
        """Go and write."""
        self.open_desk("notes")
        self.focus = "notes"

    def toggle_drawer(self) -> None:
        """Open or shut the drawer."""
        self.drawer = self.narrow and not self.drawer

    def next_step(self) -> None:
        """Pass a step of the guide on."""
        if self.context.guide is not None:
            self.context.guide.pass_on(self.view, tuple(self.anchors))

    def escape(self) -> None:
        """Shut the drawer, come back from the desk, else leave; the call waits on the start screen."""
        if self.drawer:
            self.drawer = False
        elif self.at.partition(".")[0] in {"offer", "notes", "tab"}:
            self.focus = self.first_focus()
        else:
            self.context.go(ToHome())

    def first_focus(self) -> str:
        """The first option, or the one thing there is to press."""
        if self.busy:
            return "call.skip"
        return "call.note" if self.view.over else "option.1"

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this screen."""
        rows = [
            ("1 – 9", "call.keys.option"),
            ("W", "call.keys.wait"),
            ("O", "call.keys.offer"),
            ("H", "call.keys.hang_up"),
            ("C", "call.keys.case"),
            ("N", "call.keys.notes"),
            ("D", "call.keys.desk"),
            ("Esc", "call.keys.leave"),
        ]
        if self.view.level == Level.LEARN:
            rows.insert(4, ("⌫", "call.keys.back"))
        if self.context.guide is not None:
            rows.insert(-1, ("G", "call.keys.guide"))
        return rows

    # Drawing

    def draw(self, pen: Pen) -> None:
        """Bar, person, conversation, desk."""
        screen = pen.surface.get_rect()
        self.narrow = screen.width / pen.scale < NARROW
        top, margin, air = pen.u(TOP), pen.u(MARGIN), pen.u(18)
        draw_top(pen, Rect(0, 0, screen.width, top), self.scenario, self.shown(), self.seconds())
        body = Rect(margin, top + air, screen.width - 2 * margin, screen.height - top - air - pen.u(14))
        left = pen.u(PERSON if not self.narrow else 208)
        right = 0 if self.narrow else max(pen.u(DESK), round(body.width * 0.25))
        gap = pen.u(28 if not self.narrow else 20)
        column = Rect(body.x, body.y, left, body.height)
        talk = Rect(
            column.right + gap, body.y, body.width - left - gap - (right + pen.u(24) if right else 0), body.height
        )
        self.person.draw(pen, column, self.scenario, self.shown(), self.voice(pen))
        self.draw_talk(pen, talk)
        if not self.narrow:
            self.desk.draw(pen, Rect(body.right - right, body.y, right, body.height), self.shown(), self.say_offer)
        elif self.drawer:
            self.draw_drawer(pen, screen, top)
        if self.desk.notes.words:
            self.did("notes_written")
        if self.context.guide is not None and not self.ringing:
            self.context.guide.draw(pen, self.shown())
        self.anchors, self.at = pen.anchors, pen.focus
        if self.focus:
            pen.want_focus(self.focus)
            self.focus = ""

    def shown(self) -> View:
        """The view whose effects may be seen: the one before, until the other end begins to answer."""
        return self.shown_view if self.reel.running(self.view.transcript) else self.view

    def seconds(self) -> int:
        """Seconds of the call so far, as far as it has run."""
        entries = self.view.transcript
        if self.playing is None:
            return 0 if self.ringing else self.view.seconds
        entry = entries[self.playing.index]
        start = self.view.clock - self.view.seconds
        return max(0, entry.clock - start + int(entry.seconds * self.playing.share))

    def voice(self, pen: Pen) -> Voice:
        """How the other end sounds now."""
        entries = self.view.transcript
        if self.ringing:
            return Voice(words=pen.word("call.dialling"))
        if self.playing is not None:
            entry = entries[self.playing.index]
            if entry.who == "me":
                return Voice(words="" if self.spoken[self.playing.index].aside else pen.word("call.you_speak"))
            words = pen.word(f"delivery.{entry.delivery}") if self.playing.voiced else ""
            return Voice(entry.delivery, self.playing.index, self.playing.share if self.playing.voiced else 0.0, words)
        last = next((place for place in range(len(entries) - 1, -1, -1) if entries[place].who != "me"), None)
        if last is None or self.view.speaker == "nobody":
            return Voice(words=pen.word("call.silent"))
        return Voice(entries[last].delivery, last, 1.0, pen.word(f"delivery.{entries[last].delivery}"))

    def draw_talk(self, pen: Pen, talk: Rect) -> None:
        """One stack from the bottom up: what is always there, options, tip; the conversation takes the rest."""
        if self.ringing:
            draw_ringing(pen, talk, pen.either(self.scenario.person.name), self.ring_time(), self.skip)
            return
        bottom = talk.bottom
        if self.busy:
            self.panel.put(0.0)
            bottom = draw_skip(pen, talk, self.skip)
        elif self.view.over:
            bottom = self.draw_end(pen, talk)
        else:
            bottom = self.draw_turn(pen, talk)
        view = Rect(talk.x, talk.y, talk.width, bottom - pen.u(12) - talk.y)
        count = self.reel.shown if self.playing is None else self.playing.index + (1 if self.playing.voiced else 0)
        share = self.playing.share if self.playing is not None and self.playing.voiced else 1.0
        pen.anchor("transcript", view)
        self.transcript.draw(pen, view, self.spoken[:count], share)

    def draw_turn(self, pen: Pen, talk: Rect) -> int:
        """The trainee's turn; gives where it begins."""
        items = self.always(pen)
        always = always_height(pen, items, talk.width)
        tip = self.tip_height(pen, talk.width)
        wanted = self.menu.height(pen, talk.width, self.view.choices)
        room = talk.height - always - pen.u(10) - tip - pen.u(LEAST_TRANSCRIPT)
        full = min(wanted, room)
        self.panel.send(1.0, pen.now)
        share = 1.0 if pen.still else self.panel.at(pen.now)
        drop = round((1 - share) * pen.u(24))
        draw_always(pen, items, talk.x, talk.bottom - always, talk.width)
        card = Rect(talk.x, talk.bottom - always - pen.u(10) - full + drop, talk.width, full - drop)
        pen.anchor("options", card)
        self.menu.draw(pen, card, self.view.choices, self.choose)
        if tip:
            self.draw_tip(pen, Rect(talk.x, card.y - tip, talk.width, tip - pen.u(8)))
        return card.y - tip

    def always(self, pen: Pen) -> list[Always]:
        """What is always there beside the options."""
        sure = self.now < self.sure_until
        items = [
            Always("wait", "W", pen.word("call.wait"), self.wait),
            Always("offer_button", "O", pen.word("call.offer"), self.offer),
        ]
        if self.view.level == Level.LEARN and self.view.can_take_back:
            items.append(Always("back", "⌫", pen.word("call.back"), self.take_back))
        if self.narrow:
            items.append(Always("drawer", "D", pen.word("call.desk"), self.toggle_drawer))
        words = pen.word("call.hang_up.sure" if sure else "call.hang_up")
        items.append(Always("hang_up", "H", words, self.hang_up, "bad" if sure else ""))
        return items

    def tip_lines(self, pen: Pen) -> tuple[str, str]:
        """The tip and the rule it rests on."""
        tip = self.view.tip
        if tip is None:
            return "", ""
        spec = self.seat.play.book.rules.get(tip.rule)
        return tip.words, f"{pen.either(spec.title)} · {pen.either(spec.source.instrument)}" if spec else ""

    def tip_height(self, pen: Pen, width: int) -> int:
        """How tall the tip is, with air under it."""
        words, rule = self.tip_lines(pen)
        if not words:
            return 0
        room = width - 2 * pen.u(14) - self.tip_left(pen)
        tall = pen.size(words, SMALL, room)[1] + (pen.size(rule, SMALL, room)[1] if rule else 0)
        return tall + pen.u(16) + pen.u(8)

    def tip_left(self, pen: Pen) -> int:
        """How far in its words begin."""
        return pen.size(pen.word("call.tip"), SMALL)[0] + pen.u(14)

    def draw_tip(self, pen: Pen, box: Rect) -> None:
        """The tip."""
        words, rule = self.tip_lines(pen)
        pen.box(box, "amber_tint", radius=10)
        pen.anchor("tip", box)
        left, top = box.x + pen.u(14), box.y + pen.u(8)
        room = box.width - 2 * pen.u(14) - self.tip_left(pen)
        with pen.within(box):
            pen.text(pen.word("call.tip"), left, top, SMALL, "amber")
            left += self.tip_left(pen)
            top += paragraph(pen, left, top, room, words, SMALL)
            if rule:
                paragraph(pen, left, top, room, rule, SMALL, "soft")

    def draw_end(self, pen: Pen, talk: Rect) -> int:
        """The call is over."""
        items = [item for item in self.always(pen) if item.key in {"back", "drawer"}]
        return draw_over(pen, talk, self.view, items, self.to_note)

    def draw_drawer(self, pen: Pen, screen: Rect, top: int) -> None:
        """The desk over the conversation."""
        pen.above(self.toggle_drawer, keys=True)
        veil(pen)
        away = Rect(0, 0, screen.width, screen.height)
        pen.place("drawer.away", away, "", self.toggle_drawer, focusable=False)
        wide = pen.u(DESK + 24)
        card = Rect(screen.right - wide - pen.u(12), top, wide, screen.height - top - pen.u(12))
        self.desk.draw(pen, card, self.shown(), self.say_offer)
