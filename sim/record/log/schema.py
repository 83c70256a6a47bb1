"""The lines of a log of contacts, as typed structures made from the field tables. Nothing else may stand in a line."""

from collections.abc import Mapping
from typing import Any, Literal

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


def type_of(field: Field) -> Any:
    """What may stand in a field."""
    match field.kind:
        case "word":
            return one(field.words)
        case "set":
            return some(one(field.words))
        case "number":
            return int | float
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
        (inside.setdefault(group, {}) if group else flat)[leaf] = type_of(field)
    return flat | {group: struct(group.title(), leaves) for group, leaves in inside.items()} | dict(more)


FLAG_WORD, FACT_WORD = one(names(Flag)), one(names(Fact))
HOURS = struct("Hours", {"from": str, "to": str, "days": some(one(("mon", "tue", "wed", "thu", "fri", "sat", "sun")))})
OFFER = {"today": int, "each": int, "count": int, "first": str, "waived": int}
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
        "amount": int,
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
            "id": str, "book": one(("cn", "us", "uk")), "zone": str, "debts": tuple[str, ...], "factors": int,
            "flags": some(struct("FlagLine", {"flag": FLAG_WORD, "from": str, "until": str})),
            "opted_out": some(one(LOG_CHANNELS)), "inconvenient": some(HOURS),
            "consents": some(struct("ConsentLine", {"for": one(CONSENTS), "on": str})),
            "earlier": some(struct("Earlier", {"kind": str, "on": str, "debt": str, "number": str, "person": str, "agency": str})),
        },
        {
            "authority": {"max_count": int, "floor_each": int, "max_defer_days": int, "max_waiver": int},
            "budget": {"income": int, "essentials": int, "room": int},
        },
    ),
)  # fmt: skip

REQUIRED = ("id", "book", "zone", "product", "lender", "collecting")
"""What an account line must say: without it no rule can be applied."""
