"""The value of a call: U = D x hmean(C, H), each in [0, 1].

C, the creditor: present value expected from the promise, weighed by the chance that it is meant and can be kept, as
a share of what this borrower could lawfully and affordably pay within the horizon; with no promise, what he would
pay uncalled. H, the borrower: 1 - harm, what the plan takes from the essentials, distress added by the call, a leak.
D: the scenario's duties met, and 1 - the chance of an upheld complaint. Where there was nobody to talk money with (no answer, somebody else, a bad moment), U = D. C = 1 where nothing could rightly be
collected in this call: a dispute, a crisis, somebody in need of care.
The months after the call are not lived yet: these are expectations from the promise alone.
"""

from dataclasses import dataclass

from scoring.rubric import ValueTable
from scoring.story import Story
from sim.core.content import Content

DAYS_A_MONTH = 30
DISTRESS = ("anger", "fear", "shame", "despair")
SURE = 1.0


@dataclass(frozen=True, slots=True)
class Value:
    """U and what it is made of; sums in minor units. `lawful` is A, `keep` the chance that the promise is kept."""

    u: float
    creditor: float
    borrower: float
    duties: float
    lawful: int
    promised: int
    keep: float
    meant: float
    can: float
    harm_essentials: float
    harm_distress: float
    harm_leak: float
    complaint: float
    met: dict[str, bool]


def value_of(content: Content, table: ValueTable, story: Story, met: dict[str, bool]) -> Value:
    """The value of a call whose duties were met or not as told."""
    lawful = lawful_sum(content, table, story)
    promised = present_value(content, table, story)
    meant, can, keep = chances(content, table, story)
    creditor = creditor_share(content, story, lawful, promised, keep)
    essentials, distress, leak = harms(table, story, keep)
    borrower = max(0.0, SURE - essentials - distress - leak)
    complaint = complaint_chance(table, story)
    duties = (sum(met.values()) / len(met) if met else SURE) * (SURE - complaint)
    both = 2 * creditor * borrower / (creditor + borrower) if creditor + borrower else 0.0
    u = duties if story.excused else duties * both
    return Value(
        u, creditor, borrower, duties, lawful, promised, keep, meant, can, essentials, distress, leak, complaint, met
    )


def months_of(story: Story) -> list[tuple[int, int]]:
    """The promised payments as (month, sum)."""
    promise = story.ended.promise if story.ended else None
    if not promise:
        return []
    first = max(0, promise["first"] - story.began.day) // DAYS_A_MONTH
    today = [(0, promise["today"])] if promise["today"] else []
    return today + [(first + number, promise["each"]) for number in range(promise["count"])]


def discounted(table: ValueTable, month: int, amount: int) -> float:
    """The present value of a sum paid in a month; nothing beyond the horizon."""
    if month >= table.horizon:
        return 0.0
    value = float(amount)
    for _ in range(month):
        value /= 1.0 + table.monthly_discount
    return value


def present_value(content: Content, table: ValueTable, story: Story) -> int:
    """The present value of the promise within the horizon, at most the debt."""
    return min(content.account.due_now, int(sum(discounted(table, month, paid) for month, paid in months_of(story))))


def lawful_sum(content: Content, table: ValueTable, story: Story) -> int:
    """A: what he could pay within the horizon out of what his month leaves, at most the debt."""
    room = max(0, story.began.room)
    paid = sum(discounted(table, month, room) for month in range(table.horizon))
    return min(content.account.due_now, int(paid))


def chances(content: Content, table: ValueTable, story: Story) -> tuple[float, float, float]:
    """That the promise is meant, that it can be kept, and that it is kept."""
    promise = story.ended.promise if story.ended else None
    if not promise or not story.ended:
        return 0.0, 0.0, 0.0
    asked = promise["each"] if promise["count"] else promise["today"]
    meant = min(SURE, (story.ended.means or 0) / max(1, asked))
    at_hand = story.began.room if promise["count"] > 1 else story.began.room + story.began.savings // 2
    fit = at_hand / max(1, asked)
    can = min(SURE, max(0.0, (fit - table.can_from) / (table.can_to - table.can_from)))
    return meant, can, meant * can * keeps(content, story)


def keeps(content: Content, story: Story) -> float:
    """How steadily this person keeps what he means."""
    return float(content.truths.keeps[content.truths.ids.index(story.began.truth)])


def creditor_share(content: Content, story: Story, lawful: int, promised: int, keep: float) -> float:
    """C: expected collections as a share of A; 1 where there is nothing that could lawfully be paid."""
    if not lawful or story.stopped:
        return SURE
    uncalled = float(content.truths.uncalled[content.truths.ids.index(story.began.truth)])
    kept = min(SURE, promised / lawful)
    return keep * kept + (SURE - keep) * min(uncalled, SURE)


def harms(table: ValueTable, story: Story, keep: float) -> tuple[float, float, float]:
    """Essentials missed while paying, distress added by the call, the leak; each as a share of the worst."""
    promise = story.ended.promise if story.ended else None
    asked = promise["each"] if promise and promise["count"] > 1 else 0
    missing = max(0, asked - story.began.room) / max(1, story.began.essentials)
    essentials = min(SURE, missing) * max(keep, 0.5)
    leaked = bool(story.ended and story.ended.leaked)
    return essentials, table.distress_weight * distress_added(story), table.leak_harm if leaked else 0.0


def distress_added(story: Story) -> float:
    """How much more distressed the call left him: the mean rise over anger, fear, shame and despair; never below 0."""
    felt = [turn.felt for turn in story.turns if turn.felt]
    if not felt:
        return 0.0
    rise = sum(felt[-1].after[name] - felt[0].before[name] for name in DISTRESS) / len(DISTRESS)
    return max(0.0, rise)


def complaint_chance(table: ValueTable, story: Story) -> float:
    """The chance of an upheld complaint: he threatened one, and there is something to uphold."""
    if "complaint_raised" not in story.ever or not story.findings():
        return 0.0
    handled = "complaint_handled" in story.ever
    return table.complaint_upheld * (table.complaint_softened if handled else SURE)
