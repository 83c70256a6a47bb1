"""What is on file: who, how much, the payments, the earlier contacts, what somebody noted."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.window import figures
from game.window.draw.look import HEAD, SMALL, TEXT, TITLE
from game.window.draw.pen import Pen, Rect
from game.window.portraits import RATIO, portrait
from game.window.widgets.case import contact_rows, strip, sum_word
from game.window.widgets.rows import divider, paragraph
from scenarios.schema.scenario import ScenarioFile

FACE_TALL, AIR, PAD = 96, 18, 20
PARTS = ("principal", "interest", "penalty")


@dataclass(frozen=True, slots=True)
class CaseFile:
    """Draws the file of a scenario."""

    scenario: ScenarioFile

    def draw(self, pen: Pen, x: int, y: int, width: int) -> int:
        """All of it; gives where it ends."""
        y = self.draw_person(pen, x, y, width) + pen.u(AIR)
        y = self.draw_sums(pen, x, y, width) + pen.u(AIR)
        y = self.draw_history(pen, x, y, width) + pen.u(AIR)
        return self.draw_remarks(pen, x, y, width)

    def draw_person(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Face, name, product, days."""
        scenario, tall = self.scenario, pen.u(FACE_TALL)
        picture = Rect(x, y, round(tall / RATIO), tall)
        portrait(pen, picture, scenario.person.face)
        left, room = picture.right + pen.u(20), width - picture.width - pen.u(20)
        days = pen.word("days.past_due", n=scenario.when.day - scenario.account.due)
        y += pen.text(pen.either(scenario.person.name), left, y - pen.u(2), TITLE, "ink", room).height
        y += paragraph(pen, left, y, room, f"{pen.either(scenario.product)} · {days}", TEXT, "soft")
        y += paragraph(pen, left, y, room, pen.either(scenario.person.about), SMALL, "soft")
        return max(y, picture.bottom)

    def draw_sums(self, pen: Pen, x: int, y: int, width: int) -> int:
        """The figures one must know, large; what they are made of, small."""
        account = self.scenario.account
        total = account.principal + account.interest + account.penalty
        parts = [("sum.owed", total), ("sum.overdue", account.overdue), ("sum.instalment", account.instalment)]
        shown = [(sum_word(pen, key, self.scenario), figures.money(minor, account.currency)) for key, minor in parts]
        y = draw_large(pen, x, y, width, shown)
        sums = [
            f"{sum_word(pen, f'sum.{part}', self.scenario)} {figures.money(getattr(account, part), account.currency)}"
            for part in PARTS
        ]
        return y + paragraph(pen, x, y, width, " · ".join(sums), SMALL, "soft")

    def draw_history(self, pen: Pen, x: int, y: int, width: int) -> int:
        """The payment strip and the earlier contacts, in a card as tall as they are."""
        scenario, pad = self.scenario, pen.u(PAD)
        inner = width - 2 * pad

        def rows(top: int) -> int:
            end = top + strip(pen, scenario.payments, x + pad, top, inner)
            end += divider(pen, x + pad, end, inner)
            return end + contact_rows(pen, scenario, x + pad, end, inner)

        tall = pen.measured(rows)
        card = Rect(x, y, width, tall + 2 * pad - pen.u(6))
        pen.box(card, "card", "line")
        with pen.within(card):
            rows(y + pad - pen.u(4))
        return card.bottom

    def draw_remarks(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Flags and the account note."""
        scenario = self.scenario
        flags = pen.word("list.comma").join(pen.word(f"flag.{flag.name.lower()}") for flag in scenario.flags)
        rows = [(pen.word("briefing.flags"), flags or pen.word("briefing.no_flags"))]
        if scenario.account.note is not None:
            rows.append((pen.word("briefing.note"), pen.either(scenario.account.note)))
        left = max(pen.size(label, SMALL)[0] for label, _ in rows) + pen.u(16)
        for label, words in rows:
            pen.text(label, x, y, SMALL, "soft")
            y += paragraph(pen, x + left, y, width - left, words, SMALL) + pen.u(6)
        return y


def draw_large(pen: Pen, x: int, y: int, width: int, shown: Sequence[tuple[str, str]]) -> int:
    """Labels over large figures, side by side; smaller where they would not fit. Gives where they end."""
    widths = [max(pen.size(figure, TITLE)[0], pen.size(label, SMALL)[0]) for label, figure in shown]
    gap = min(pen.u(40), max(pen.u(12), (width - sum(widths)) // 2))
    style = TITLE if sum(widths) + 2 * gap <= width else HEAD
    for label, figure in shown:
        pen.text(label, x, y, SMALL, "soft")
        pen.text(figure, x, y + pen.line(SMALL), style)
        x += max(pen.size(figure, style)[0], pen.size(label, SMALL)[0]) + gap
    return y + pen.line(SMALL) + pen.line(style)
