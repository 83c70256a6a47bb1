"""The fields of the record, drawn one under the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game.window import figures
from game.window.draw.look import SMALL, TITLE
from game.window.draw.pen import Pen, Rect
from game.window.note.sheet import NOT_SAID, PROMISES, Sheet
from game.window.widgets.controls import pills
from game.window.widgets.rows import paragraph
from scenarios.schema.scenario import ScenarioFile
from sim.core.vocabulary import Outcome
from sim.language import numbers
from sim.language.notes import PARTIES
from sim.observe.view import View
from sim.policies.note import REASONS

LABEL_GAP, ROW_GAP = 4, 16
BOX_WIDE, BOX_GAP = 150, 12
WORD_LINES = 3
Choices = Sequence[tuple[str, str, bool, Callable[[], None]]]


@dataclass(frozen=True, slots=True)
class Form:
    """Draws a sheet about a call."""

    sheet: Sheet
    scenario: ScenarioFile

    def draw(self, pen: Pen, x: int, y: int, width: int, view: View) -> int:
        """Every field; gives where the form ends."""
        y += paragraph(pen, x, y, width, pen.word("note.question"), TITLE) + pen.u(12)
        y = self.draw_time(pen, x, y, view)
        y = self.draw_people(pen, x, y, width)
        y = self.draw_results(pen, x, y, width)
        if self.sheet.spoke:
            y = self.draw_promise(pen, x, y, width)
            y = self.draw_facts(pen, x, y, width)
        y = label(pen, x, y, "note.text")
        box = Rect(x, y, width, WORD_LINES * pen.line() + pen.u(16))
        self.sheet.text.draw(pen, "note.text", box, pen.word("note.text"), pen.word("note.text.hint"))
        pen.anchor("note_text", box)
        return box.bottom

    def draw_time(self, pen: Pen, x: int, y: int, view: View) -> int:
        """Day and time, which the system knows."""
        day = self.scenario.when.day
        span = f"{numbers.clock(view.clock - view.seconds)} – {numbers.clock(view.clock)}"
        words = f"{figures.day(day, pen.lang, self.scenario.account.currency)} {numbers.weekday(day, pen.lang)} {span}"
        name = pen.text(pen.word("note.time"), x, y, SMALL, "soft")
        shown = pen.text(words, name.right + pen.u(12), y, SMALL)
        pen.text(f"· {figures.lasted(view.seconds)}", shown.right + pen.u(6), y, SMALL, "soft")
        return name.bottom + pen.u(14)

    def draw_people(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Who answered, and whether identity was verified."""
        sheet = self.sheet
        half = width * 3 // 5
        names = [party.name.lower() for party in PARTIES]
        parties: Choices = [
            (f"note.party.{name}", pen.word(f"party.{name}"), sheet.party == name, partial(sheet.answer, name))
            for name in names
        ]
        start = label(pen, x, y, "note.party")
        end = pills(pen, x, start, half - pen.u(ROW_GAP) if sheet.spoke else width, parties)
        if sheet.spoke:
            label(pen, x + half, y, "note.verified")
            end = max(end, pills(pen, x + half, start, width - half, self.verdicts(pen)))
        return end + pen.u(ROW_GAP)

    def verdicts(self, pen: Pen) -> Choices:
        """Verified or not."""
        return [
            (key, pen.word(key), self.sheet.verified is value, partial(self.sheet.verify, value))
            for key, value in (("note.verified.yes", True), ("note.verified.no", False))
        ]

    def draw_results(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Why it was not paid, and how it ended."""
        sheet = self.sheet
        tall, half = pen.line() + pen.u(16), (width - pen.u(16)) // 2
        reasons = [(NOT_SAID, pen.word("note.reason.none"))]
        reasons += [(fact.name.lower(), pen.word(f"fact.{fact.name.lower()}")) for fact in sorted(REASONS)]
        outcomes = [(one.name.lower(), pen.word(f"outcome.{one.name.lower()}")) for one in Outcome]
        fields = [("note.reason", sheet.reason, reasons)] if sheet.spoke else []
        left, top = x, y + pen.line(SMALL) + pen.u(LABEL_GAP)
        for key, select, options in [*fields, ("note.outcome", sheet.outcome, outcomes)]:
            label(pen, left, y, key)
            select.draw(pen, key, Rect(left, top, half, tall), pen.word(key), options, pen.word("note.choose"))
            left += half + pen.u(16)
        return top + tall + pen.u(ROW_GAP)

    def draw_promise(self, pen: Pen, x: int, y: int, width: int) -> int:
        """What was promised, if anything was."""
        sheet = self.sheet
        kinds: Choices = [
            (f"note.promise.{k}", pen.word(f"note.promise.{k}"), sheet.promise.kind == k, partial(sheet.promised, k))
            for k in PROMISES
        ]
        end = pills(pen, x, label(pen, x, y, "note.promise"), width, kinds)
        if sheet.promise.kind in {"once", "plan"}:
            end = self.draw_figures(pen, x, end + pen.u(8), width)
        pen.anchor("note_promise", Rect(x, y, width, end - y))
        return end + pen.u(ROW_GAP)

    def draw_figures(self, pen: Pen, x: int, y: int, width: int) -> int:
        """The figures of a promise."""
        promise = self.sheet.promise
        promise.lang = pen.lang
        once = promise.kind == "once"
        boxes = [
            (promise.today, "today", "note.promise.today"),
            (promise.each, "each", "note.promise.sum" if once else "note.promise.each"),
        ]
        boxes += [] if once else [(promise.count, "count", "note.promise.count")]
        boxes += [(promise.first, "first", "note.promise.on" if once else "note.promise.first")]
        gap = pen.u(BOX_GAP)
        wide = min(pen.u(BOX_WIDE), (width - gap * (len(boxes) - 1)) // len(boxes))
        top, tall = y + pen.line(SMALL) + pen.u(2), pen.line() + pen.u(14)
        for place, (amount, name, key) in enumerate(boxes):
            amount.draw_box(pen, f"note.{name}", Rect(x + place * (wide + gap), top, wide, tall), pen.word(key))
        return top + tall

    def draw_facts(self, pen: Pen, x: int, y: int, width: int) -> int:
        """What was said and must be kept in mind, to be ticked."""
        sheet = self.sheet
        facts: Choices = [
            (f"note.fact.{fact}", pen.word(f"fact.{fact}"), fact in sheet.facts, partial(sheet.tick, fact))
            for fact in sheet.offered
        ]
        name = pen.text(pen.word("note.facts"), x, y, SMALL, "soft")
        pen.text(pen.word("note.facts.hint"), name.right + pen.u(12), y, SMALL, "faint")
        end = pills(pen, x, name.bottom + pen.u(LABEL_GAP), width, facts)
        pen.anchor("note_facts", Rect(x, y, width, end - y))
        return end + pen.u(ROW_GAP)


def label(pen: Pen, x: int, y: int, key: str) -> int:
    """The name of a field; gives where the field begins."""
    return pen.text(pen.word(key), x, y, SMALL, "soft").bottom + pen.u(LABEL_GAP)
