"""A log as a table (CSV): the same names as in JSON, dotted where nested; lists with a bar between, yes and no.

Flags, consents and earlier contacts of an account are written `name@date`, hours that a debtor rules out `09:00-17:00`.
A row of the table is a line of the log, as a spreadsheet counts them: the heading is the first.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec

from sim.core.vocabulary import ACCOUNT_FIELDS, EVENT_FIELDS, Field
from sim.record.log.mistakes import LogMistake, nearest
from sim.record.log.schema import Account, Event, places

BAR, AT = "|", "@"
ACCOUNT = "account."
WHOLE = {
    "amount", "account.factors", "offer.today", "offer.each", "offer.count", "offer.waived", "note.promise.today",
    "note.promise.each", "note.promise.count", "note.promise.waived", *(f"account.authority.{n}" for n in (
        "max_count", "floor_each", "max_defer_days", "max_waiver")), *(f"account.budget.{n}" for n in ("income", "essentials", "room")),
}  # fmt: skip
LISTS = {"acts", "note.facts", "account.debts", "account.opted_out", "rules_out.days"}
ANSWERS = {"consent.given", "note.verified"}
DATED = {"account.flags": ("flag", "until"), "account.consents": ("for", "on"), "account.earlier": ("kind", "on")}
HOURS = {"account.inconvenient", "rules_out"}
COLUMNS = {name for name, _ in (*places(Event, lists=False), *places(Account, ACCOUNT, lists=False))} | HOURS
OTHER_BYTES = "\udc80", "\udcff"
"""What bytes that are no UTF-8 are read as."""


def lines_of(text: Iterable[str], mistakes: list[LogMistake]) -> Iterator[bytes]:
    """The rows of a table as lines of a log, an empty one where there is nothing to read; what is wrong goes to `mistakes`."""
    rows = rows_in(text, mistakes)
    header = heading(next(rows, []), mistakes)
    yield b""
    for number, row in enumerate(rows, 2):
        problem = row_problem(header, row)
        if problem:
            mistakes.append(LogMistake(number, problem))
        cells = {name: cell.strip() for name, cell in zip(header, row, strict=False) if name and cell.strip()}
        yield msgspec.json.encode(nested(cells)) if cells and not problem else b""


def rows_in(text: Iterable[str], mistakes: list[LogMistake]) -> Iterator[list[str]]:
    """The rows; one whose quotes do not close is empty, and said."""
    rows = csv.reader(text, strict=True)
    number = 0
    while True:
        number += 1
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            mistakes.append(LogMistake(number, f"expected a row with cells in good quotes, got others ({error})"))
            yield []


def heading(row: Sequence[str], mistakes: list[LogMistake]) -> list[str]:
    """The names of the columns; one that no log has, or that stands twice, is said once and left out."""
    names: list[str] = []
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    for cell in cells:
        if cell in COLUMNS and cell not in names:
            names.append(cell)
            continue
        names.append("")
        if cell in COLUMNS:
            mistakes.append(LogMistake(1, f"expected each column once, got {cell!r} again; the second is left out"))
        elif cell:
            text = (
                f"expected a column of docs/log-format.md, got {shown(cell)!r}{nearest(cell, COLUMNS)}; it is left out"
            )
            mistakes.append(LogMistake(1, text))
    return names


def row_problem(header: Sequence[str], row: Sequence[str]) -> str:
    """What is wrong with a row as a whole."""
    if any(has_other_bytes(cell) for cell in row):
        return "expected UTF-8, got a character in another encoding (save the table as CSV UTF-8)"
    if any(cell.strip() for cell in row[len(header) :]):
        return (
            f"expected {len(header)} cells as in the heading, got {len(row)} (a comma in a text needs quotes around it)"
        )
    names = {name for name, cell in zip(header, row, strict=False) if cell.strip()}
    if "account" in names and any(name.startswith(ACCOUNT) for name in names):
        return "expected an account (account.id, ...) or an event (account, at, ...), got both in one row"
    return ""


def has_other_bytes(text: str) -> bool:
    """Whether there were bytes in it that are no UTF-8."""
    first, last = OTHER_BYTES
    return not text.isascii() and any(first <= letter <= last for letter in text)


def shown(text: str) -> str:
    """A text that can be printed."""
    return text.encode(errors="replace").decode()


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
    field = EVENT_FIELDS.get(name) or ACCOUNT_FIELDS.get(name.removeprefix(ACCOUNT))
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
        return tried(int, cell, lambda: tried(finite, cell, lambda: cell))
    if name in ANSWERS or (field and field.kind == "yes"):
        return {"yes": True, "no": False}.get(cell, cell)
    return cell


def finite(cell: str) -> float:
    """A number that is one; ValueError else."""
    found = float(cell)
    if not abs(found) < float("inf"):
        raise ValueError(cell)
    return found


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
