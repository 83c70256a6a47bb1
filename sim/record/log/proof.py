"""The proof of a finding: the lines that make it, and the values that were compared. Facts only, the same in every language."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sim.core.content import (
    Atom,
    Consent,
    Dated,
    FieldTest,
    Had,
    IsKind,
    Local,
    Over,
    Plain,
    Run,
    Says,
    WatchBook,
    Weekday,
)
from sim.core.vocabulary import CONSENTS, EVENT_FIELDS, Act, Fact, Flag, Reply, Sign
from sim.record.log.accounts import value_at
from sim.record.log.audit import Finding
from sim.record.log.times import clock

KNOWN = {"signs": Sign, "heard": Fact, "done": Act, "seen": Reply, "flags": Flag}
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SILENT = {"channel", "by", "party", "result"}
"""Fields that the transcript shows anyway."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a reader needs to check a finding: when, at whose clock, which lines, and what was compared with what."""

    day: str
    time: str
    lines: tuple[int, ...]
    compared: tuple[str, ...]
    due_by: str = ""


def proof_of(book: WatchBook, finding: Finding, account: Any) -> Proof:
    """The proof of a finding."""
    found, way = finding.found, book.ways[finding.found.way]
    day = date.fromordinal(found.day).isoformat()
    if found.by_day:
        deadline = book.deadlines[way.deadline]
        after, by = book.kinds[deadline.after].name, book.kinds[deadline.by].name
        text = f"no {by} within {deadline.days} days of {after} (line {found.line})"
        return Proof(day, "", found.lines, (text,), day)
    compared = [told for atom, wanted in way.atoms if (told := atom_told(book, atom, finding, account, wanted=wanted))]
    compared += [known_told(column, code, wanted=wanted) for column, code, wanted in way.known]
    return Proof(day, clock(found.second), found.lines, tuple(compared))


def known_told(column: str, code: int, *, wanted: bool) -> str:
    """What was known, or was not."""
    name = KNOWN[column](code).name.lower()
    word = "flag " if column == "flags" else ""
    return f"{word}{name}" if wanted else f"not {word}{name}"


def atom_told(book: WatchBook, number: int, finding: Finding, account: Any, *, wanted: bool) -> str:
    """One comparison, with the value that stood in the log."""
    atom, found = book.atoms[number], finding.found
    if isinstance(atom, FieldTest):
        return field_told(atom, finding.event, account, wanted=wanted)
    if isinstance(atom, Over):
        figure = dict(found.values).get(number, atom.most + 1)
        return f"count {figure} > {atom.most} ({book.kinds[atom.kind].name}, {days(atom.days)})"
    if isinstance(atom, Local):
        return f"{clock(found.second)} local in {finding.account.zone}: within {clock(atom.start)}-{clock(atom.end % 86_400)}"
    text = described(book, atom)
    return text if wanted else f"not {text}"


def field_told(test: FieldTest, event: Any, account: Any, *, wanted: bool) -> str:
    """A field of the log, and what it was held against."""
    if test.field in SILENT or (not wanted and test.op != "is"):
        return ""
    value = value_at(event if test.field in EVENT_FIELDS else account, test.field)
    if test.op == "misses":
        lacking = [word for word in test.texts if word not in (value or ())]
        return f"{test.field} lacks {', '.join(lacking)}"
    if test.op == "beyond":
        return f"{test.field} holds {', '.join(word for word in value or () if word not in test.texts)}"
    if test.op == "has":
        return f"{test.field} has {', '.join(word for word in value or () if word in test.texts)}"
    if test.op == "is":
        return f"{test.field} {shown(value)}"
    return f"{test.field} {shown(value)} {test.op} {' | '.join(test.texts)}".rstrip()


def shown(value: Any) -> str:
    """A value as logs write it."""
    if value is None:
        return "unstated"
    return ("no", "yes")[value] if isinstance(value, bool) else str(value)


def described(book: WatchBook, atom: Atom) -> str:
    """An atom as the book writes it."""
    match atom:
        case Weekday(on):
            return " ".join(DAYS[day] for day in on)
        case Dated(start, end):
            return f"from {date.fromordinal(start)}" if start else f"before {date.fromordinal(end)}"
        case Consent(code):
            return f"consent:{CONSENTS[code]}"
        case Says(lexicon):
            return f"says {lexicon}"
        case Plain(name):
            return name
        case IsKind(kind):
            return f"is {book.kinds[kind].name}"
        case Had(kind, within, ago):
            when = f" within {days(within)}" if within else f" at least {days(ago)} ago" if ago else ""
            return f"had {book.kinds[kind].name}{when}"
        case Run(kind, what, least):
            return f"run {book.kinds[kind].name} {what} >= {least}"
    return ""


def days(count: int) -> str:
    """A number of days."""
    return "1 day" if count == 1 else f"{count} days"
