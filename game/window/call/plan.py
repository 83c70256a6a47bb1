"""The sums of an offer, worked out as the rules work them out: the last instalment takes the remainder."""

from dataclasses import dataclass

from sim.language.notes import OfferSums
from sim.observe.view import OfferBounds

MONTHS_A_YEAR = 12
SLACK_NUM, SLACK_DEN = 11, 10


@dataclass(frozen=True, slots=True)
class Plan:
    """A sum today and `count` sums of `each`, monthly from the day `first`, on a debt of `total`."""

    total: int
    today: int
    each: int
    count: int
    first: int

    @property
    def there(self) -> bool:
        """Whether there is money in it that can be said."""
        return self.today > 0 or (self.each > 0 and self.count > 0)

    @property
    def instalments(self) -> int:
        """How many instalments there really are."""
        return self.count if self.each > 0 else 0

    @property
    def last(self) -> int:
        """The last instalment: what remains of the debt where the plan reaches it, else like the others."""
        if not self.instalments:
            return 0
        rest = self.total - self.today - self.each * (self.instalments - 1)
        return max(0, rest) if rest < self.each + self.instalments else self.each

    @property
    def paid(self) -> int:
        """All that is paid under it."""
        return self.today + self.each * max(0, self.instalments - 1) + self.last

    @property
    def rest(self) -> int:
        """What is owed after it."""
        return max(0, self.total - self.paid)

    @property
    def monthly(self) -> int:
        """What it takes a month."""
        return self.each if self.instalments else self.today

    def sums(self) -> OfferSums:
        """As a move says it."""
        named = {"today": self.today}
        if self.instalments:
            named |= {"each": self.each, "count": self.count, "first": self.first}
        return {name: value for name, value in named.items() if value}

    def below_floor(self, bounds: OfferBounds) -> bool:
        """Whether an instalment is less than may be granted."""
        return self.instalments > 1 and self.each < bounds.floor_each

    def too_long(self, bounds: OfferBounds) -> bool:
        """Whether it runs longer than may be granted."""
        return self.instalments > 1 and self.count > bounds.max_count

    def too_late(self, bounds: OfferBounds) -> bool:
        """Whether it starts later than may be granted."""
        return self.instalments > 1 and self.first > bounds.first_latest

    def above_means(self, bounds: OfferBounds) -> bool:
        """Whether it takes more than was disclosed: by more than a tenth."""
        room = bounds.disclosed_room
        return self.there and room >= 0 and self.monthly * SLACK_DEN > room * SLACK_NUM
