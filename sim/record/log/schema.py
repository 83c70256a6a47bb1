"""The lines of a log of contacts, as typed structures made from the field tables. Nothing else may stand in a line."""

from collections.abc import Iterator, Mapping
from types import NoneType
from typing import Annotated, Any, Literal, get_args

import msgspec

from sim.core.vocabulary import (
    ACCOUNT_FIELDS,
    CONSENTS,
    EVENT_FIELDS,
    LOG_CHANNELS,
    Fact,
    Field,
    Flag,
    Outcome,
)
from sim.core.vocabulary.fields import names


def one(words: tuple[str, ...]) -> Any:
    """One of the words."""
    return Literal.__getitem__(words)


def some(kind: Any) -> Any:
    """Any number of them."""
    return tuple.__class_getitem__((kind, ...))


def figure(least: int, most: int, *, whole: bool) -> Any:
    """A number within bounds; whole also where it is written 800.0."""
    bounds = msgspec.Meta(ge=least, le=most)
    return Annotated[int, bounds] | Annotated[float, msgspec.Meta(ge=least, le=most, multiple_of=1 if whole else None)]


MOST, MOST_PARTS = 1_000_000_000_000, 10_000
"""No figure of a log is greater, no plan has more instalments: more is a slip, and would not fit the columns."""
NUMBER, WHOLE = figure(-MOST, MOST, whole=False), figure(-MOST, MOST, whole=True)
PARTS = figure(0, MOST_PARTS, whole=True)
OWN = {"offer.count": PARTS} | dict.fromkeys(
    (
        "stated", "offer.today", "offer.each", "offer.waived", "payment.amount", "payment.fee", "ledger.principal",
        "ledger.interest", "ledger.fees", "ledger.penalty", "ledger.total", "ledger.overdue", "ledger.default_charge",
        "ledger.days_past_due",
    ),
    WHOLE,
)  # fmt: skip
"""Numbers that are whole: sums are in minor units, so that 8500.50 is a slip."""


def type_of(name: str, field: Field) -> Any:
    """What may stand in a field."""
    match field.kind:
        case "word":
            return one(field.words)
        case "set":
            return some(one(field.words))
        case "number":
            return OWN.get(name, NUMBER)
        case "yes":
            return bool
    return str


def struct(name: str, fields: Mapping[str, Any]) -> type[msgspec.Struct]:
    """A strict structure whose fields are all optional."""
    rows = [(field, kind | None, None) for field, kind in fields.items()]
    return msgspec.defstruct(name, rows, forbid_unknown_fields=True, frozen=True, gc=False)


def grouped(
    fields: Mapping[str, Field], more: Mapping[str, Any], groups: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """Fields by the place they stand in: `visit.headcount` in a structure of its own."""
    inside: dict[str, dict[str, Any]] = {name: dict(extra) for name, extra in groups.items()}
    flat: dict[str, Any] = {}
    for name, field in fields.items():
        group, _, leaf = name.rpartition(".")
        (inside.setdefault(group, {}) if group else flat)[leaf] = type_of(name, field)
    return flat | {group: struct(group.title(), leaves) for group, leaves in inside.items()} | dict(more)


FLAG_WORD, FACT_WORD = one(names(Flag)), one(names(Fact))
HOURS = struct("Hours", {"from": str, "to": str, "days": some(one(("mon", "tue", "wed", "thu", "fri", "sat", "sun")))})
OFFER = {"today": WHOLE, "each": WHOLE, "count": PARTS, "first": str, "waived": WHOLE}
NOTE = {
    "party": str, "verified": bool, "reason": FACT_WORD, "outcome": one(names(Outcome)), "promise": struct("Promise", OFFER),
    "facts": some(FACT_WORD), "text": str,
}  # fmt: skip

EVENT_TYPES = grouped(
    EVENT_FIELDS,
    {
        "account": str,
        "at": str,
        "person": str,
        "call": str,
        "number": str,
        "debt": str,
        "acts": tuple[str, ...],
        "fact": FACT_WORD,
        "amount": WHOLE,
        "rules_out": HOURS,
    },
    {
        "offer": OFFER,
        "note": NOTE,
        "flag": {"set": FLAG_WORD, "clear": FLAG_WORD, "until": str},
    },
)
Event: Any = struct("Event", EVENT_TYPES)
USUAL = (
    "account", "at", "channel", "by", "party", "call", "result", "number", "acts", "text", "fact", "amount", "stated", "tone",
)  # fmt: skip
"""Fields that most events state. One that states no other is read as this smaller structure, which is faster."""
UsualEvent: Any = struct("Event", {name: EVENT_TYPES[name] for name in USUAL})

Account: Any = struct(
    "Account",
    grouped(
        ACCOUNT_FIELDS,
        {
            "id": str, "book": one(("cn", "us", "uk")), "zone": str, "debts": tuple[str, ...], "factors": WHOLE,
            "flags": some(struct("FlagLine", {"flag": FLAG_WORD, "from": str, "until": str})),
            "opted_out": some(one(LOG_CHANNELS)), "inconvenient": some(HOURS),
            "consents": some(struct("ConsentLine", {"for": one(CONSENTS), "on": str})),
            "earlier": some(struct("Earlier", {"kind": str, "on": str, "debt": str, "number": str, "person": str, "agency": str})),
        },
        {
            "authority": dict.fromkeys(("max_count", "floor_each", "max_defer_days", "max_waiver"), WHOLE),
            "budget": dict.fromkeys(("income", "essentials", "room"), WHOLE),
        },
    ),
)  # fmt: skip

REQUIRED = ("id", "book", "zone", "product", "lender", "collecting")
"""What an account line must say: without it no rule can be applied."""


def inside(stands: Any) -> tuple[Any, bool]:
    """The structure that a field holds, and whether it holds a list of them; None where it holds none."""
    for kind in get_args(stands) or (stands,):
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            return kind, False
        inner = next((one for one in get_args(kind) if isinstance(one, type) and issubclass(one, msgspec.Struct)), None)
        if inner:
            return inner, True
    return None, False


def places(kind: Any, under: str = "", *, lists: bool = True) -> Iterator[tuple[str, Any]]:
    """Every field of a line by the place where it stands, with what may stand there; without `lists`, none inside a list."""
    for name, stands in kind.__annotations__.items():
        inner, many = inside(stands)
        if inner is None or many:
            yield under + name, stands
        if inner is not None and (lists or not many):
            yield from places(inner, f"{under}{name}.", lists=lists)


PLACES: dict[str, Any] = dict(places(Event)) | dict(places(Account, "account."))
"""Every field of a log."""


def words_at(place: str) -> tuple[str, ...]:
    """The words that may stand in a field; none where it holds no words."""
    kinds = [kind for kind in get_args(PLACES.get(place)) if kind is not NoneType]
    kinds += [inner for kind in kinds for inner in get_args(kind)]
    return next((get_args(kind) for kind in kinds if getattr(kind, "__origin__", None) is Literal), ())
