"""What the call teaches, the rules it puts at stake, and what the trainee may decide."""

from dataclasses import dataclass

from game.window.draw.look import HEAD, SMALL
from game.window.draw.pen import Pen, Rect
from game.window.widgets.rows import divider, heading, paragraph
from scenarios.compile import Play

RULES_SHOWN = 4
PAD = 24
RULES_OF_DUTY = {
    "safety_asked": ("suicide_asked",),
    "collecting_stopped": ("suicide", "dispute_suspend", "dispute_cease", "vulnerable_pressed"),
    "dispute_logged": ("dispute_suspend", "dispute_logged", "dispute_cease"),
    "warning_given": ("mini_miranda", "warning"),
    "help_named": ("adviser_signpost",),
    "handed_over_warm": ("suicide_alone",),
    "leave_to_note": ("health_data_consent",),
    "in_proportion": ("day_one_measure",),
    "short_call": ("day_one_measure",),
    "message_or_time": ("third_neutral", "third_contact"),
    "no_leak": ("third_content", "third_disclosure"),
    "right_party_first": ("verify_before_debt", "verify_first", "rpc_first", "identify"),
    "reason_asked": ("hardship_unexplored", "forbearance", "vulnerable_probe", "capacity", "i_and_e"),
    "bad_moment_respected": ("tranquillity", "times", "inconvenient"),
    "channel_kept": ("channel_request", "medium"),
    "terms_read_back": ("plan_read_back",),
    "complaint_logged": ("complaint_route", "complaint"),
    "note_true": ("note_promise", "record_note"),
}
"""Which rules of a book stand behind a duty of the call, by their ids without the book's own name.

What few calls are about comes first: of each duty the first rule that the book has is shown.
"""


@dataclass(frozen=True, slots=True)
class Lessons:
    """Draws the lessons of a play."""

    play: Play

    def draw(self, pen: Pen, x: int, y: int, width: int) -> int:
        """A card as tall as what stands in it; gives where it ends."""
        pad = pen.u(PAD)
        tall = pen.measured(lambda top: self.draw_inside(pen, x + pad, top, width - 2 * pad))
        card = Rect(x, y, width, tall + 2 * pad)
        pen.box(card, "card", "line")
        with pen.within(card):
            self.draw_inside(pen, x + pad, y + pad, width - 2 * pad)
        return card.bottom

    def draw_inside(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Objectives, rules, authority."""
        scenario = self.play.scenario
        y += paragraph(pen, x, y, width, pen.word("briefing.teaches"), HEAD) + pen.u(4)
        for words in scenario.objectives or (scenario.teaches,):
            y += paragraph(pen, x, y, width, pen.either(words)) + pen.u(2)
        y += divider(pen, x, y, width)
        y += paragraph(pen, x, y, width, pen.word("briefing.rules"), HEAD) + pen.u(4)
        for title, source in self.rules(pen):
            y += paragraph(pen, x, y, width, title)
            y += paragraph(pen, x, y, width, source, SMALL, "soft") + pen.u(4)
        y += divider(pen, x, y, width) - pen.u(4)
        y += heading(pen, x, y, width, pen.word("briefing.may"))
        return y + paragraph(pen, x, y, width, pen.either(scenario.authority.says), SMALL)

    def rules(self, pen: Pen) -> list[tuple[str, str]]:
        """A few rules that this call puts at stake, with their source."""
        scenario, book = self.play.scenario, self.play.book
        asked = [rules for duty, rules in RULES_OF_DUTY.items() if duty in scenario.duties]
        found = [[name for rule in rules if (name := f"{book.id}_{rule}") in book.rules][:1] for rules in asked]
        specs = [book.rules[name] for name in dict.fromkeys(name for names in found for name in names)]
        product = scenario.product.kind
        return [
            (pen.either(spec.title), pen.either(spec.footing(product).source.instrument))
            for spec in specs[:RULES_SHOWN]
        ]
