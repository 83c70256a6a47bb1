"""The note: the trainee writes down what happened. Nothing is filled in beforehand; the call in words lies beside it."""

import hashlib
from datetime import date

import pygame

from game.seat import Seat
from game.window import figures
from game.window.call.builder import count_typed, sum_typed
from game.window.call.transcript import Transcript, as_spoken
from game.window.context import Context
from game.window.draw.look import HEAD, MARGIN, SMALL, TITLE, TOP
from game.window.draw.pen import Pen
from game.window.keys import Key
from game.window.places import Scroll
from game.window.routes import ToDebrief, ToHome
from game.window.screen import Screen
from game.window.widgets.amount import Amount, Range
from game.window.widgets.controls import button, link, pill, pill_width
from game.window.widgets.entry import Entry
from game.window.widgets.rows import paragraph
from game.window.widgets.select import Select
from sim.core.errors import ForbearError
from sim.core.vocabulary import Outcome
from sim.language import numbers
from sim.language.moves import WriteNote
from sim.language.notes import PARTIES, NoteFields, OfferSums
from sim.observe.view import View
from sim.policies.note import REASONS
from sim.record import load_record

Rect = pygame.Rect
NOT_SAID = "none"
PROMISES = ("none", "once", "plan")
LEAST_FACTS, SPARE_FACTS, MOST_FACTS = 10, 5, 18
DAYS_AHEAD = 92
GRID = 5_000
LABEL_GAP = 4


class NoteScreen(Screen):
    """The record of one call."""

    def __init__(self, context: Context, seat: Seat) -> None:
        super().__init__(context)
        self.seat = seat
        self.scenario = seat.play.scenario
        self.record = seat.recorder.path if seat.recorder else None
        seat.lang = context.lang
        self.view: View = seat.view()
        self.party = ""
        self.verified: bool | None = None
        self.promise = ""
        self.reason, self.outcome = Select(), Select()
        self.facts: set[str] = set()
        self.offered = facts_offered(self.view.heard, self.scenario_facts(), seat.session.seed)
        words = context.memory.drafts.get(self.record.stem, "") if self.record else ""
        self.text = Entry(words)
        day, total = self.view.offer.day, self.view.offer.total
        self.lang = context.lang
        self.today = Amount(0, Range(0, total, GRID, total), self.sum_of, sum_typed, 100)
        self.each = Amount(0, Range(0, total, GRID, total), self.sum_of, sum_typed, 100)
        self.count = Amount(0, Range(0, 60, 1, 60, 3), self.months_of, count_typed)
        self.first = Amount(0, Range(day, day + DAYS_AHEAD, 1, day + DAYS_AHEAD, 7), self.day_of, self.day_typed)
        self.form, self.transcript = Scroll(), Transcript(ground="card")
        self.spoken = as_spoken(self.view.transcript, self.third_name())

    def scenario_facts(self) -> list[str]:
        """What could have come out in this call, whoever he is."""
        found = [fact for truth in self.scenario.truths.values() for fact in (*truth.facts, *truth.implied)]
        return list(dict.fromkeys(fact.name.lower() for fact in found))

    def third_name(self) -> str:
        """What somebody else is called."""
        third = self.scenario.person.third
        return (third.name.zh if self.context.lang == "zh" else third.name.en) if third else ""

    # Figures as they are shown

    def sum_of(self, minor: int) -> str:
        """A sum, or a dash where there is none."""
        return figures.money(minor, self.scenario.account.currency) if minor else "–"

    def months_of(self, count: int) -> str:
        """A number of instalments."""
        return str(count) if count else "–"

    def day_of(self, ordinal: int) -> str:
        """A day."""
        return figures.day(ordinal, self.lang) if ordinal else "–"

    def day_typed(self, digits: str) -> int | None:
        """A typed day of the month: the next one there is."""
        bounds, wanted = self.first.bounds, int(digits[-2:])
        days = (day for day in range(bounds.least, bounds.most + 1) if date.fromordinal(day).day == wanted)
        return next(days, None)

    # The screen

    @property
    def page(self) -> Scroll | None:
        """The conversation is what one looks back at."""
        return self.transcript.scroll

    def leave(self) -> None:
        """Keep the words until the record is filed."""
        if self.record is not None and not self.seat.session.filed:
            self.context.memory.draft(self.record.stem, self.text.words)

    def escape(self) -> None:
        """Leave it for later."""
        self.context.go(ToHome())

    def update(self, now: float) -> bool:
        """Follow the language."""
        if self.lang != self.context.lang:
            self.lang = self.seat.lang = self.context.lang
            self.view = self.seat.view()
            self.spoken = as_spoken(self.view.transcript, self.third_name())
        return False

    def key(self, key: Key) -> bool:
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
        return [
            ("Ctrl Enter", "note.keys.file"),
            ("Space", "note.keys.space"),
            ("← →", "note.keys.sides"),
            ("PgUp PgDn", "call.keys.page"),
            ("Esc", "note.keys.leave"),
        ]

    # What is written

    @property
    def spoke(self) -> bool:
        """Whether there was anybody to write about."""
        return self.party != "nobody"

    def promised(self) -> OfferSums | None:
        """The promise as it was written, or none."""
        if self.promise not in {"once", "plan"} or not self.spoke:
            return None
        once = self.promise == "once"
        count = (1 if once else self.count.value) if self.each.value else 0
        sums = {
            "today": self.today.value,
            "each": self.each.value,
            "count": count,
            "first": self.first.value if count else 0,
        }
        return {name: value for name, value in sums.items() if value}

    def missing(self) -> list[str]:
        """Keys of the words for what is still to be filled in."""
        found = ["note.party"] if not self.party else []
        if self.spoke:
            found += ["note.verified"] if self.verified is None else []
            found += ["note.reason"] if not self.reason.value else []
        found += ["note.outcome"] if not self.outcome.value else []
        if self.spoke:
            found += ["note.promise"] if not self.promise or not self.promise_whole() else []
        return found

    def promise_whole(self) -> bool:
        """Whether a promise has the figures it needs."""
        if self.promise == "none":
            return True
        dated = self.each.value > 0 and self.first.value > 0
        if self.promise == "plan":
            return dated and self.count.value > 0
        return dated or (self.today.value > 0 and self.each.value == 0)

    def fields(self) -> NoteFields:
        """The note as it stands."""
        reason = self.reason.value if self.reason.value != NOT_SAID and self.spoke else ""
        return NoteFields(
            party=self.party,
            verified=bool(self.verified) and self.spoke,
            reason=reason,
            outcome=self.outcome.value,
            promise=self.promised(),
            facts=tuple(fact for fact in self.offered if fact in self.facts) if self.spoke else (),
            text=self.text.words.strip(),
        )

    def file(self) -> None:
        """File it; then look back at the call."""
        if self.missing() or self.record is None:
            return
        try:
            self.seat.do(WriteNote(self.fields()))
            record = load_record(self.record)
        except (ForbearError, OSError) as error:
            self.context.say(str(error))
            return
        self.context.speaker.play("filed")
        self.context.memory.draft(self.record.stem, "")
        if self.context.guide is not None:
            self.context.guide.did("noted")
        self.context.go(ToDebrief(self.record, record))

    def touched(self) -> None:
        """Tell the guide that the record is being written."""
        if self.context.guide is not None and (self.party or self.outcome.value or self.facts):
            self.context.guide.did("note_begun")

    # Drawing

    def draw(self, pen: Pen) -> None:
        """The form at the left, the call in words at the right, the button under the form."""
        screen = pen.surface.get_rect()
        top, wide = pen.u(TOP), screen.width / pen.scale >= 1180
        self.draw_top(pen, screen, top)
        side, gap = pen.u(64 if wide else MARGIN), pen.u(48 if wide else 24)
        right = pen.u(420 if wide else 304)
        foot = pen.line() + pen.u(16) + pen.u(40)
        left = Rect(side, top, screen.width - 2 * side - right - gap, screen.height - top)
        view = Rect(0, top + 1, left.right + gap // 2, left.height - foot - 1)
        self.touched()
        with pen.scrolling(self.form, view) as y:
            end = self.draw_form(pen, left.x, y + pen.u(20), left.width)
            self.form.settle(view, end - y + pen.u(20))
        pen.thumb(self.form)
        pen.anchor("note_form", Rect(left.x, top + pen.u(20), left.width, view.height - pen.u(20)))
        self.draw_foot(pen, Rect(left.x, screen.height - foot, left.width, foot))
        self.draw_talk(pen, Rect(screen.width - side - right, top + pen.u(20), right, screen.height - top - pen.u(36)))
        if self.context.guide is not None:
            self.context.guide.draw(pen, self.view)
        self.anchors = pen.anchors

    anchors: dict[str, Rect] = {}

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
        self.transcript.draw(
            pen, Rect(card.x + pad, top, card.width - 2 * pad, card.bottom - top - pen.u(14)), self.spoken
        )

    def draw_form(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Every field; gives where the form ends."""
        y += paragraph(pen, x, y, width, pen.word("note.question"), TITLE) + pen.u(12)
        y = self.draw_time(pen, x, y, width)
        y = self.draw_people(pen, x, y, width)
        y = self.draw_results(pen, x, y, width)
        if self.spoke:
            y = self.draw_promise(pen, x, y, width)
            y = self.draw_facts(pen, x, y, width)
        y = self.label(pen, x, y, "note.text")
        box = Rect(x, y, width, 3 * pen.line() + pen.u(16))
        self.text.draw(pen, "note.text", box, pen.word("note.text"), pen.word("note.text.hint"))
        pen.anchor("note_text", box)
        return box.bottom

    def label(self, pen: Pen, x: int, y: int, key: str) -> int:
        """The name of a field; gives where the field begins."""
        return pen.text(pen.word(key), x, y, SMALL, "soft").bottom + pen.u(LABEL_GAP)

    def draw_time(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Day and time, which the system knows."""
        day, view = self.scenario.when.day, self.view
        span = f"{numbers.clock(view.clock - view.seconds)} – {numbers.clock(view.clock)}"
        words = f"{figures.day(day, pen.lang)} {numbers.weekday(day, pen.lang)} {span}"
        label = pen.text(pen.word("note.time"), x, y, SMALL, "soft")
        shown = pen.text(words, label.right + pen.u(12), y, SMALL)
        pen.text(f"· {figures.lasted(view.seconds)}", shown.right + pen.u(6), y, SMALL, "soft")
        return label.bottom + pen.u(14)

    def pills(self, pen: Pen, x: int, y: int, width: int, items: list[tuple[str, str, bool, object]]) -> int:
        """Choices side by side, in as many rows as they need; gives where they end."""
        left, end = x, y
        for key, words, chosen, press in items:
            wide = pill_width(pen, words)
            if left > x and left + wide > x + width:
                left, y = x, end + pen.u(8)
            shown = pill(pen, key, left, y, words, press, chosen=chosen)  # type: ignore[arg-type]
            left, end = shown.right + pen.u(8), shown.bottom
        return end

    def draw_people(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Who answered, and whether identity was verified."""
        parties = [party.name.lower() for party in PARTIES]
        half = width * 3 // 5
        start = self.label(pen, x, y, "note.party")
        end = self.pills(pen, x, start, half - pen.u(16) if self.spoke else width, [
            (f"note.party.{party}", pen.word(f"party.{party}"), self.party == party, lambda party=party: self.set_party(party))
            for party in parties
        ])  # fmt: skip
        if self.spoke:
            self.label(pen, x + half, y, "note.verified")
            other = self.pills(pen, x + half, start, width - half, [
                (f"note.verified.{name}", pen.word(f"note.verified.{name}"), self.verified is value, lambda value=value: self.set_verified(value))
                for name, value in (("yes", True), ("no", False))
            ])  # fmt: skip
            end = max(end, other)
        return end + pen.u(16)

    def set_party(self, party: str) -> None:
        """Say who answered."""
        self.party = party

    def set_verified(self, verified: bool) -> None:
        """Say whether identity was verified."""
        self.verified = verified

    def draw_results(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Why it was not paid, and how it ended."""
        tall, half = pen.line() + pen.u(16), (width - pen.u(16)) // 2
        left = x
        reasons = [(NOT_SAID, pen.word("note.reason.none"))]
        reasons += [(fact.name.lower(), pen.word(f"fact.{fact.name.lower()}")) for fact in sorted(REASONS)]
        outcomes = [(outcome.name.lower(), pen.word(f"outcome.{outcome.name.lower()}")) for outcome in Outcome]
        start = pen.line(SMALL) + pen.u(LABEL_GAP)
        if self.spoke:
            self.label(pen, left, y, "note.reason")
            field = Rect(left, y + start, half, tall)
            self.reason.draw(pen, "note.reason", field, pen.word("note.reason"), reasons, pen.word("note.choose"))
            left += half + pen.u(16)
        self.label(pen, left, y, "note.outcome")
        field = Rect(left, y + start, half, tall)
        self.outcome.draw(pen, "note.outcome", field, pen.word("note.outcome"), outcomes, pen.word("note.choose"))
        return field.bottom + pen.u(16)

    def draw_promise(self, pen: Pen, x: int, y: int, width: int) -> int:
        """What was promised, if anything was."""
        top = y
        start = self.label(pen, x, y, "note.promise")
        end = self.pills(pen, x, start, width, [
            (f"note.promise.{kind}", pen.word(f"note.promise.{kind}"), self.promise == kind, lambda kind=kind: self.set_promise(kind))
            for kind in PROMISES
        ])  # fmt: skip
        if self.promise in {"once", "plan"}:
            end = self.draw_figures(pen, x, end + pen.u(8), width)
        pen.anchor("note_promise", Rect(x, top, width, end - top))
        return end + pen.u(16)

    def set_promise(self, kind: str) -> None:
        """Say what kind of promise it was."""
        self.promise = kind

    def draw_figures(self, pen: Pen, x: int, y: int, width: int) -> int:
        """The figures of a promise."""
        once = self.promise == "once"
        boxes = [
            (self.today, "today", "note.promise.today"),
            (self.each, "each", "note.promise.sum" if once else "note.promise.each"),
        ]
        boxes += [] if once else [(self.count, "count", "note.promise.count")]
        boxes += [(self.first, "first", "note.promise.on" if once else "note.promise.first")]
        gap = pen.u(12)
        wide = min(pen.u(150), (width - gap * (len(boxes) - 1)) // len(boxes))
        top = y + pen.line(SMALL) + pen.u(2)
        for place, (amount, name, label) in enumerate(boxes):
            box = Rect(x + place * (wide + gap), top, wide, pen.line() + pen.u(14))
            amount.draw_box(pen, f"note.{name}", box, pen.word(label))
        return top + pen.line() + pen.u(14)

    def draw_facts(self, pen: Pen, x: int, y: int, width: int) -> int:
        """What was said and must be kept in mind, to be ticked."""
        top = y
        label = pen.text(pen.word("note.facts"), x, y, SMALL, "soft")
        pen.text(pen.word("note.facts.hint"), label.right + pen.u(12), y, SMALL, "faint")
        end = self.pills(pen, x, label.bottom + pen.u(LABEL_GAP), width, [
            (f"note.fact.{fact}", pen.word(f"fact.{fact}"), fact in self.facts, lambda fact=fact: self.tick(fact))
            for fact in self.offered
        ])  # fmt: skip
        pen.anchor("note_facts", Rect(x, top, width, end - top))
        return end + pen.u(16)

    def tick(self, fact: str) -> None:
        """Tick a fact, or untick it."""
        self.facts ^= {fact}

    def draw_foot(self, pen: Pen, foot: Rect) -> None:
        """The button, and what is still missing."""
        pen.rule(0, foot.y, foot.right + pen.u(12))
        missing = self.missing()
        y = foot.y + (foot.height - pen.line() - pen.u(16)) // 2
        press = None if missing else self.file
        done = button(pen, "note.file", foot.x, y, pen.word("note.file"), press, cap="Ctrl Enter")
        pen.anchor("note_file", done)
        words = pen.word("note.file.what")
        if missing:
            words = pen.word("note.missing", what=pen.word("note.and").join(pen.word(key) for key in missing))
        room = foot.right - done.right - pen.u(16)
        tall = pen.size(words, SMALL, room)[1]
        pen.text(
            words, done.right + pen.u(16), foot.centery - tall // 2, SMALL, "faint" if not missing else "soft", room
        )


def facts_offered(heard: tuple[str, ...], plausible: list[str], seed: int) -> tuple[str, ...]:
    """What was heard among what was not, in an order the seed decides."""
    others = [fact for fact in plausible if fact not in heard]
    count = max(SPARE_FACTS, LEAST_FACTS - len(heard))
    spare = sorted(others, key=lambda fact: shuffled(seed, fact))[: min(count, max(0, MOST_FACTS - len(heard)))]
    return tuple(sorted((*heard, *spare), key=lambda fact: shuffled(seed + 1, fact)))


def shuffled(seed: int, name: str) -> str:
    """A place in an order that depends on nothing but the seed and the name."""
    return hashlib.sha256(f"{seed}:{name}".encode()).hexdigest()
