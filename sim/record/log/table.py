"""A log as a table (CSV): the same names as in JSON, dotted where nested; lists with a bar between, yes and no.

Flags, consents and earlier contacts of an account are written `name@date`, hours that a debtor rules out `09:00-17:00`.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from sim.core.vocabulary import ACCOUNT_FIELDS, EVENT_FIELDS, Field

BAR, AT = "|", "@"
WHOLE = {
    "amount", "account.factors", "offer.today", "offer.each", "offer.count", "offer.waived", "note.promise.today",
    "note.promise.each", "note.promise.count", "note.promise.waived", *(f"account.authority.{n}" for n in (
        "max_count", "floor_each", "max_defer_days", "max_waiver")), *(f"account.budget.{n}" for n in ("income", "essentials", "room")),
}  # fmt: skip
LISTS = {"acts", "note.facts", "account.debts", "account.opted_out"}
ANSWERS = {"consent.given", "note.verified"}
DATED = {"account.flags": ("flag", "until"), "account.consents": ("for", "on"), "account.earlier": ("kind", "on")}
HOURS = {"account.inconvenient", "rules_out"}


def lines_of(text: Iterable[str]) -> Iterator[bytes]:
    """The rows of a table as lines of a log, the header's place kept by an empty line."""
    rows = csv.reader(text)
    header = next(rows, [])
    yield b""
    for row in rows:
        cells = {name.strip(): cell.strip() for name, cell in zip(header, row, strict=False) if cell.strip()}
        yield msgspec.json.encode(nested(cells)) if cells else b""


def nested(cells: dict[str, str]) -> dict[str, Any]:
    """Cells by the place they stand in; a cell that cannot be read stays text, for the reader to refuse."""
    line: dict[str, Any] = {}
    for name, cell in cells.items():
        *groups, leaf = name.split(".")
        inside = line
        for group in groups:
            found = inside.setdefault(group, {})
            inside = found if isinstance(found, dict) else {}
        inside[leaf] = read(name, cell)
    return line


def read(name: str, cell: str) -> Any:
    """What a cell holds."""
    field = EVENT_FIELDS.get(name) or ACCOUNT_FIELDS.get(name.removeprefix("account."))
    if name in LISTS or (field and field.kind == "set"):
        return [part.strip() for part in cell.split(BAR)]
    if name in DATED:
        return [dated(DATED[name], part.strip()) for part in cell.split(BAR)]
    if name in HOURS:
        spans = [span(part.strip()) for part in cell.split(BAR)]
        return spans if name != "rules_out" else spans[0]
    return simple(name, field, cell)


def simple(name: str, field: Field | None, cell: str) -> Any:
    """One value: a number, yes or no, or a word."""
    if name in WHOLE or (field and field.kind == "number"):
        return tried(int, cell, lambda: tried(float, cell, lambda: cell))
    if name in ANSWERS or (field and field.kind == "yes"):
        return {"yes": True, "no": False}.get(cell, cell)
    return cell


def tried(reader: Callable[[str], Any], cell: str, otherwise: Callable[[], Any]) -> Any:
    """The cell as a number, or what else it is."""
    try:
        return reader(cell)
    except ValueError:
        return otherwise()


def dated(names: tuple[str, str], part: str) -> dict[str, str]:
    """`represented@2026-12-01`."""
    name, _, day = part.partition(AT)
    return {names[0]: name, names[1]: day} if day else {names[0]: name}


def span(part: str) -> dict[str, str]:
    """`09:00-17:00`."""
    start, _, end = part.partition("-")
    return {"from": start, "to": end}
