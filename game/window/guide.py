"""The guided call: one step after another, each shown until it has been done.

`until` of a step is one of `DONE`, a number of sentences said as `said:3`, or a sign of the view as `sign:verified`.
`point` is one of `POINTS`. A step whose point is not on the present screen waits; later steps that are on it come first.
"""

from collections.abc import Sequence

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
