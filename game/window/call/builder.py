"""The offer builder: four figures by slider, arrows or typing, what they amount to, what has been said beside them."""

from collections.abc import Callable

from game.window import figures
from game.window.call.plan import Plan
from game.window.draw.look import SMALL
from game.window.draw.pen import Pen
from game.window.widgets.amount import Amount, Range
from game.window.widgets.controls import button
from game.window.widgets.rows import divider, figure_row, paragraph
from sim.observe.view import Level, OfferBounds, View

GRID = 5_000
FIRST_AFTER = 14
LONGEST = 60
LONG_DEFER = 31
UNIT = 100
FEW = 6
YEARS_DAYS = 366


class Builder:
    """The figures of an offer. They begin empty: no figure is suggested."""

    def __init__(self, bounds: OfferBounds) -> None:
        self.bounds = bounds
        self.lang = "zh"
        self.currency = "CNY"
        total = bounds.total
        self.today = Amount(0, Range(0, total, GRID, total), self.sum_of, sum_typed, UNIT)
        self.each = Amount(0, Range(0, total, GRID, total), self.sum_of, sum_typed, UNIT)
        self.count = Amount(
            bounds.max_count, Range(1, 2 * bounds.max_count, 1, LONGEST, 3), self.months_of, count_typed
        )
        first = min(bounds.day + FIRST_AFTER, bounds.first_latest)
        latest = bounds.first_latest + LONG_DEFER
        self.first = Amount(first, Range(bounds.first_earliest, latest, 1, latest, 7), self.day_of, self.day_typed)
        self.words_of_months: Callable[[int], str] = str

    def plan(self) -> Plan:
        """The offer as it stands."""
        return Plan(self.bounds.total, self.today.value, self.each.value, self.count.value, self.first.value)

    def sum_of(self, minor: int) -> str:
        """A sum as it is shown."""
        return figures.money(minor, self.currency)

    def months_of(self, count: int) -> str:
        """A number of instalments as it is shown."""
        return self.words_of_months(count)

    def day_of(self, ordinal: int) -> str:
        """A day as it is shown."""
        return figures.day(ordinal, self.lang, self.currency)

    def day_typed(self, digits: str) -> int | None:
        """A typed day of the month: the next one there is."""
        wanted = int(digits[-2:])
        from datetime import date

        for ordinal in range(self.first.bounds.least, self.first.bounds.least + YEARS_DAYS):
            if date.fromordinal(ordinal).day == wanted:
                return ordinal if ordinal <= self.first.bounds.typed_most else None
        return None

    def follow(self, pen: Pen, view: View, currency: str) -> None:
        """Take what is known now, the language, and how far the slider of an instalment goes."""
        self.bounds, self.lang, self.currency = view.offer, pen.lang, currency
        self.words_of_months = lambda n: pen.word("offer.count.figure", n=n)
        parts = min(max(1, self.count.value), FEW)
        self.each.bounds.most = -(-self.bounds.total // parts // GRID) * GRID

    def draw(self, pen: Pen, x: int, y: int, width: int, view: View, pronoun: str, say: Callable[[], None]) -> int:
        """Fields, sums, warnings, and the button that says it."""
        plan, bounds = self.plan(), self.bounds
        gap = pen.u(14)
        y += self.today.draw(pen, "offer.today", x, y, width, pen.word("offer.today")) + gap
        y += self.draw_each(pen, x, y, width, plan, pronoun) + gap
        months = pen.word("offer.too_long", n=bounds.max_count) if plan.too_long(bounds) else ""
        y += self.count.draw(pen, "offer.count", x, y, width, pen.word("offer.count"), "", months) + gap
        y += self.draw_first(pen, x, y, width, plan, pronoun)
        y += divider(pen, x, y - pen.u(2), width) - pen.u(6)
        y = self.draw_sums(pen, x, y, width, plan)
        if view.level == Level.LEARN and plan.above_means(bounds):
            y += paragraph(pen, x, y, width, pen.word("offer.above", pronoun=pronoun), SMALL, "amber") + pen.u(6)
        y += paragraph(pen, x, y, width, pen.word("offer.think", pronoun=pronoun), SMALL, "faint") + pen.u(10)
        said = button(pen, "offer.say", x, y, pen.word("offer.say"), say if plan.there and not view.over else None)
        return said.bottom

    def draw_each(self, pen: Pen, x: int, y: int, width: int, plan: Plan, pronoun: str) -> int:
        """The instalment, what was said of it, and the floor."""
        bounds = self.bounds
        said = []
        if bounds.said_room >= 0:
            said.append(pen.word("offer.said.room", sum=self.sum_of(bounds.said_room), pronoun=pronoun))
        if bounds.disclosed_room >= 0 and bounds.disclosed_room != bounds.said_room:
            said.append(pen.word("offer.said.left", sum=self.sum_of(bounds.disclosed_room), pronoun=pronoun))
        if bounds.asks >= 0:
            said.append(pen.word("offer.said.asks", sum=self.sum_of(bounds.asks), pronoun=pronoun))
        floor = pen.word("offer.floor", sum=self.sum_of(bounds.floor_each)) if plan.below_floor(bounds) else ""
        return self.each.draw(pen, "offer.each", x, y, width, pen.word("offer.each"), "\n".join(said), floor)

    def draw_first(self, pen: Pen, x: int, y: int, width: int, plan: Plan, pronoun: str) -> int:
        """The first day, the day that was named, and how late may be granted."""
        bounds = self.bounds
        named = bounds.expects_day
        said = pen.word("offer.said.day", day=self.day_of(named), pronoun=pronoun) if named >= 0 else ""
        late = pen.word("offer.too_late", day=self.day_of(bounds.first_latest)) if plan.too_late(bounds) else ""
        return self.first.draw(pen, "offer.first", x, y, width, pen.word("offer.first"), said, late)

    def draw_sums(self, pen: Pen, x: int, y: int, width: int, plan: Plan) -> int:
        """What the figures amount to."""
        if not plan.there:
            return y + paragraph(pen, x, y, width, pen.word("offer.none"), SMALL, "faint") + pen.u(10)
        rows = [("offer.sum.paid", plan.paid), ("offer.sum.rest", plan.rest)]
        if plan.instalments > 1:
            rows = [("offer.sum.monthly", plan.each), ("offer.sum.last", plan.last), *rows]
        for key, minor in rows:
            shown = figures.money(minor, self.currency, exact=True)
            y += figure_row(pen, x, y, width, pen.word(key), shown) - pen.u(3)
        return y + pen.u(10)


def sum_typed(digits: str) -> int:
    """A typed sum, with decimals or without."""
    whole, _, cents = digits.partition(".")
    return int(whole or 0) * UNIT + int(cents.ljust(2, "0"))


def count_typed(digits: str) -> int:
    """A typed number of instalments."""
    return max(1, int(digits))
