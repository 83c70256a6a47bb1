"""The guided call: one step after another, shown beside what it speaks of until it has been done.

`until` of a step is one of `DONE`, a number of sentences said as `said:3`, or a sign of the view as `sign:verified`.
`point` is one of `POINTS`. A step whose point is not on the present screen waits; later steps that are on it come first.
"""

from collections.abc import Sequence

from game.window.draw.look import RADIUS, SMALL, TEXT
from game.window.draw.pen import Pen, Rect
from scenarios.schema.scenario import GuideStep
from sim.observe.view import View

DONE = frozenset({
    "read",  # the step's own button was pressed, or G
    "heard",  # what the other end said last has run to its end
    "said",  # something was said from the options
    "waited",  # nothing was said for a few seconds
    "case_seen",  # the case was opened
    "offer_seen",  # the offer builder was opened
    "offer_made",  # an offer was said from the builder
    "notes_written",  # the own notes hold words
    "took_back",  # a turn was taken back
    "helped",  # F1 was pressed
    "ended",  # the call is over
    "note_begun",  # a field of the record was set
    "noted",  # the record is filed
})  # fmt: skip
"""What a trainee can have done."""

POINTS = frozenset({
    "person", "voice", "gauges", "stages", "transcript", "options", "tip", "wait", "offer_button", "hang_up", "back",
    "desk", "tab_case", "tab_offer", "tab_notes", "case", "heard", "offer", "notes",
    "note_form", "note_promise", "note_facts", "note_text", "note_file", "note_transcript",
    "screen",
})  # fmt: skip
"""What a step can point at; `screen` is the whole of it."""

WIDE = 300
ARROW = 9


class Guide:
    """The steps of a call and what has been done of them."""

    def __init__(self, steps: Sequence[GuideStep]) -> None:
        self.steps = tuple(steps)
        self.done: set[str] = set()
        self.said = 0
        self.read: set[str] = set()

    def did(self, what: str) -> None:
        """Something was done."""
        self.done.add(what)
        self.said += what == "said"

    def holds(self, step: GuideStep, view: View) -> bool:
        """Whether a step is done."""
        if step.id in self.read:
            return True
        kind, _, rest = step.until.partition(":")
        if kind == "sign":
            return rest in view.signs
        if kind == "said" and rest:
            return self.said >= int(rest)
        return step.until in self.done

    def step(self, view: View, here: Sequence[str]) -> GuideStep | None:
        """The step to show: the first that is not done and whose point is here."""
        for step in self.steps:
            if (step.point in here or step.point == "screen") and not self.holds(step, view):
                return step
        return None

    def pass_on(self, view: View, here: Sequence[str]) -> None:
        """The present step has been read."""
        step = self.step(view, here)
        if step is not None:
            self.read.add(step.id)

    def draw(self, pen: Pen, view: View) -> None:
        """The present step as a note beside its point."""
        here = tuple(pen.anchors)
        step = self.step(view, here)
        if step is None:
            return
        screen = pen.surface.get_rect()
        target = pen.anchors.get(step.point, screen).clip(screen)
        words, pad = pen.either(step.text), pen.u(16)
        read = step.until == "read"
        wide = min(pen.u(WIDE), screen.width - pen.u(48))
        tall = pen.size(words, TEXT, wide - 2 * pad)[1] + 2 * pad + pen.line(SMALL) + pen.u(8)
        card = placed(Rect(0, 0, wide, tall), target, screen, pen.u(16))
        if step.point in pen.anchors:
            pen.outline(target.inflate(pen.u(6), pen.u(6)).clip(screen), "apricot", RADIUS, 2)
        pen.layer += 1
        pen.box(card, "apricot_tint", "apricot", RADIUS, 1)
        number = f"{self.steps.index(step) + 1} / {len(self.steps)}"
        with pen.within(card):
            pen.text(words, card.x + pad, card.y + pad, TEXT, "ink", wide - 2 * pad)
            y = card.bottom - pad - pen.line(SMALL) + pen.u(4)
            pen.text(number, card.x + pad, y, SMALL, "soft")
            self.draw_read(pen, card, y, pad, here, view, read=read)

    def draw_read(self, pen: Pen, card: Rect, y: int, pad: int, here: Sequence[str], view: View, *, read: bool) -> None:
        """The words that pass a step on."""
        words = pen.word("guide.read" if read else "guide.skip")
        wide = pen.size(words, SMALL)[0]
        rect = Rect(card.right - pad - wide, y, wide, pen.line(SMALL))
        focused = pen.place("guide.read", rect.inflate(pen.u(12), pen.u(6)), words, lambda: self.pass_on(view, here))
        pen.text(words, rect.x, y, SMALL, "teal" if read or focused else "soft")
        if focused:
            pen.ring(rect.inflate(pen.u(12), pen.u(6)), 8, 0)


def placed(card: Rect, target: Rect, screen: Rect, air: int) -> Rect:
    """Beside the target where there is most room: right, left, above, below; else in the middle of it."""
    options = (
        (screen.right - target.right, (target.right + air, target.y)),
        (target.left, (target.left - air - card.width, target.y)),
        (target.top, (target.x, target.top - air - card.height)),
        (screen.bottom - target.bottom, (target.x, target.bottom + air)),
    )
    needed = (card.width, card.width, card.height, card.height)
    fitting = [
        (room - need, spot) for (room, spot), need in zip(options, needed, strict=True) if room >= need + 2 * air
    ]
    spot = max(fitting)[1] if fitting else (target.centerx - card.width // 2, target.centery - card.height // 2)
    placed_card = card.move(spot)
    placed_card.clamp_ip(screen.inflate(-air, -air))
    return placed_card
