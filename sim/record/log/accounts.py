"""The accounts of a log: their terms as columns, and the few names that are told apart in each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from sim.core.arithmetic import Bits, bits
from sim.core.content import ATOM_WORDS, KEYS, FieldTest, WatchBook
from sim.core.vocabulary import ACCOUNT_FIELDS, CONSENTS, LOG_CHANNELS, Flag
from sim.core.watch import Terms
from sim.core.watch.columns import SPANS
from sim.record.log.schema import REQUIRED
from sim.record.log.times import is_zone, ordinal, second_of

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EVERY_DAY = 127
NO_LIMIT = 1 << 40
ALL = (1 << 64) - 1
NEVER = -(1 << 62)


@dataclass(slots=True)
class Known:
    """One account: its line in the file, what it says, and the names met in it so far."""

    number: int  # among all accounts of the log
    place: int  # among those of its book
    line: int
    said: Any
    book: str
    names: dict[str, dict[str, int]] = field(
        default_factory=lambda: {"debt": {}, "number": {}, "person": {}, "agency": {}}
    )

    @property
    def zone(self) -> str:
        """The time zone of the debtor's place."""
        return str(self.said.zone)

    @property
    def owed(self) -> Any:
        """The total that the ledger states; None where it does not."""
        return value_at(self.said, "ledger.total")

    def slot(self, kind: str, name: str | None) -> int:
        """The place of a debt, a number or a person of this account; -1 for none. The last place takes all the rest."""
        if name is None:
            return -1
        met = self.names[kind]
        return met.setdefault(name, min(len(met), KEYS[kind] - 2))


def problem_of(said: Any) -> str:
    """What is wrong with an account line; nothing where it is good."""
    missing = [name for name in REQUIRED if getattr(said, name) is None]
    if missing:
        return f"expected an account with {', '.join(REQUIRED)}, got none of {', '.join(missing)}"
    if not is_zone(said.zone):
        return f"expected a time zone such as Asia/Shanghai, got {said.zone!r}"
    if said.debts and len(said.debts) > KEYS["debt"] - 1:
        return f"expected at most {KEYS['debt'] - 1} debts in one account, got {len(said.debts)}"
    return parts_problem(said) or dates_problem(said)


NAMED = {"flags": "flag", "consents": "for", "earlier": "kind"}
"""What each row of these lists must name."""


def parts_problem(said: Any) -> str:
    """A row of a list that does not name what it is about, or more rows than are told apart."""
    for name, leaf in NAMED.items():
        if any(getattr(row, leaf) is None for row in getattr(said, name) or ()):
            return f"expected {leaf} in each of account.{name}, got none"
    if len(said.inconvenient or ()) > SPANS:
        return f"expected at most {SPANS} spans in account.inconvenient, got {len(said.inconvenient)}"
    return ""


def dates_problem(said: Any) -> str:
    """A date or a time of an account line that is none."""
    dates = [(row.until, getattr(row, "from")) for row in said.flags or ()]
    dates += [(row.on, None) for row in (*(said.consents or ()), *(said.earlier or ()))]
    for text in (text for pair in dates for text in pair if text):
        try:
            ordinal(text)
        except ValueError:
            return f"expected a date such as 2026-11-03, got {text!r}"
    for hours in said.inconvenient or ():
        if not hours_good(hours):
            return f"expected times such as 09:00, got {getattr(hours, 'from')!r} to {hours.to!r}"
    return ""


def hours_good(hours: Any) -> bool:
    """Whether a span of hours can be read."""
    try:
        second_of(getattr(hours, "from"))
        second_of(hours.to)
    except (TypeError, ValueError):
        return False
    return True


def number(value: Any, otherwise: int) -> int:
    """A figure, or what stands for its not being stated."""
    return otherwise if value is None else int(value)


def terms_of(accounts: Iterable[Known]) -> Terms:
    """The terms of accounts as columns."""
    said = [account.said for account in accounts]

    def column(values: Iterable[int]) -> np.ndarray:
        return np.fromiter(values, np.int64, len(said))

    ledgers = [row.ledger for row in said]
    limits = [row.authority for row in said]
    budgets = [row.budget for row in said]
    return Terms(
        total=column(number(ledger and ledger.total, -1) for ledger in ledgers),
        overdue=column(number(ledger and ledger.overdue, NO_LIMIT) for ledger in ledgers),
        max_count=column(number(limit and limit.max_count, NO_LIMIT) for limit in limits),
        floor_each=column(number(limit and limit.floor_each, 0) for limit in limits),
        max_defer_days=column(number(limit and limit.max_defer_days, NO_LIMIT) for limit in limits),
        max_waiver=column(number(limit and limit.max_waiver, NO_LIMIT) for limit in limits),
        factors=column(number(row.factors, 1) for row in said),
        income=column(number(budget and budget.income, -1) for budget in budgets),
        essentials=column(number(budget and budget.essentials, -1) for budget in budgets),
        room=column(number(budget and budget.room, -1) for budget in budgets),
    )


def span_of(hours: Any) -> tuple[int, int, int]:
    """Hours that he ruled out: from, to, and a bit a weekday."""
    days = int(bits([DAYS.index(day) for day in hours.days])) if hours.days else EVERY_DAY
    return second_of(getattr(hours, "from")), second_of(hours.to), days


def value_at(said: Any, name: str) -> Any:
    """What stands in a field, nested or not; None where nothing does."""
    for part in name.split("."):
        said = getattr(said, part, None)
    return said


def holds(test: FieldTest, value: Any, words: tuple[str, ...]) -> bool:
    """Whether one value meets a test; never where it is unstated."""
    if value is None or test.op == "unstated":
        return value is None and test.op == "unstated"
    if test.op in {"has", "misses", "beyond"}:
        return met_by_set(test, int(bits([words.index(word) for word in value])))
    if test.op == "is":
        text = ("no", "yes")[value] if isinstance(value, bool) else value
        return text in test.texts
    return compared(test, float(value))


def met_by_set(test: FieldTest, mask: int) -> bool:
    """A set against a test."""
    if test.op == "has":
        return mask & test.mask != 0
    return (test.mask & ~mask) != 0 if test.op == "misses" else (mask & ~test.mask) != 0


def compared(test: FieldTest, value: float) -> bool:
    """A number against a test."""
    match test.op:
        case "<":
            return value < test.number
        case "<=":
            return value <= test.number
        case ">":
            return value > test.number
    return value >= test.number


def shown_by(test: FieldTest, said: Any) -> bool:
    """Whether an account meets a test of its line; one without a region is in none."""
    value = value_at(said, test.field)
    return holds(test, (value or "") if test.field == "region" else value, ACCOUNT_FIELDS[test.field].words)


class AccountAtoms:
    """The atoms that accounts show by themselves; the same value of a field is looked at once."""

    def __init__(self, book: WatchBook) -> None:
        self.tests: dict[str, list[tuple[int, FieldTest]]] = {}
        for place, atom in enumerate(book.atoms):
            if isinstance(atom, FieldTest) and atom.field in ACCOUNT_FIELDS:
                self.tests.setdefault(atom.field, []).append((place, atom))
        self.met: dict[tuple[str, Any], int] = {}

    def of(self, said: Any) -> Bits:
        """The atoms of one account: `[words]`."""
        shown = 0
        for name in self.tests:
            key = (name, value_at(said, name))
            if key not in self.met:
                self.met[key] = self.met_by(*key)
            shown |= self.met[key]
        return np.array([shown >> 64 * word & ALL for word in range(ATOM_WORDS)], np.uint64)

    def met_by(self, name: str, value: Any) -> int:
        """The tests of a field that a value meets, as a set; one without a region is in none."""
        value = (value or "") if name == "region" else value
        words = ACCOUNT_FIELDS[name].words
        return sum(1 << place for place, test in self.tests[name] if holds(test, value, words))


def flags_of(said: Any) -> list[tuple[int, int, int]]:
    """(flag, first day, last day) of the flags on the file; 0 where there is no such bound."""
    rows = [(row, getattr(row, "from")) for row in said.flags or ()]
    return [(Flag[row.flag.upper()], ordinal(since), ordinal(row.until)) for row, since in rows]


def opted_out_of(said: Any) -> int:
    """Ways of contact that he opted out of, a bit each."""
    return int(bits([LOG_CHANNELS.index(channel) for channel in said.opted_out or ()]))


def consents_of(said: Any) -> int:
    """Consents that stand, a bit each."""
    return int(bits([CONSENTS.index(value_at(row, "for")) for row in said.consents or ()]))
