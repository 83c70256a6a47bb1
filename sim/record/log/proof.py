"""The proof of a finding: the lines that make it, and the values that were compared. Facts only, the same in every language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

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
    Way,
    Weekday,
)
from sim.core.vocabulary import CALL_FIELDS, CONSENTS, EVENT_FIELDS, FORM_NAMES, KINDS, Act, Fact, Flag, Reply, Sign
from sim.record.log.accounts import value_at
from sim.record.log.audit import Finding
from sim.record.log.rows import BY_FORM
from sim.record.log.times import clock

KNOWN = {"signs": Sign, "heard": Fact, "done": Act, "seen": Reply, "flags": Flag}
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SILENT = {"channel", "by", "party", "result"}
"""Fields that the transcript shows anyway."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a reader needs to check a finding: when, which lines, what was compared with what, and what set it off."""

    day: str
    time: str
    lines: tuple[int, ...]
    compared: tuple[str, ...]
    due_by: str = ""
    set_off: str = ""


def unproven(finding: Finding) -> Proof:
    """When a finding was, and nothing else."""
    found = finding.found
    day = date.fromordinal(found.day).isoformat()
    return Proof(day, "", found.lines, (), day) if found.by_day else Proof(day, clock(found.second), found.lines, ())


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
    return Proof(day, clock(found.second), found.lines, tuple(compared), set_off=set_off(book, way, finding))


def set_off(book: WatchBook, way: Way, finding: Finding) -> str:
    """What made the rule looked at: an act, something due that did not come, the end of the call, its note; else the event."""
    word, bit = book.words[finding.found.way // 64], np.uint64(1 << finding.found.way % 64)
    match way.trigger:
        case "act":
            done = [act for act in finding.event.acts or () if word.on_form[BY_FORM[act]] & bit]
            return f"act {', '.join(dict.fromkeys(done))}"
        case "due":
            turns = next(step for step in range(3) if (word.due[step] & bit).any())
            after = [Reply(int(code)).name.lower() for code in np.flatnonzero(word.due[turns] & bit)]
            awaited = forms_told(np.flatnonzero(word.met_by & bit).tolist())
            return f"no {' | '.join(awaited)} within {counted(turns + 1, 'turn')} of {' | '.join(after)}"
        case "close":
            return "end of the call"
        case "note":
            return f"note {' | '.join(check for check, ways in word.note_checks.items() if ways & bit)}"
    return ""


def forms_told(codes: Sequence[int]) -> list[str]:
    """Forms by name; an act of which every kind is there by its own."""
    names = [FORM_NAMES[code] for code in codes]
    whole = {
        act.name.lower()
        for act, kinds in KINDS.items()
        if {f"{act.name.lower()}.{kind}" for kind in kinds} <= set(names)
    }
    acts = (name.partition(".")[0] for name in names)
    return list(dict.fromkeys(act if act in whole else name for act, name in zip(acts, names, strict=True)))


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
        place = "within" if wanted else "not within"
        return f"{clock(found.second)} local in {finding.account.zone}: {place} {clock(atom.start)}-{clock(atom.end % 86_400)}"
    text = described(book, atom)
    return text if wanted else f"not {text}"


def field_told(test: FieldTest, event: Any, account: Any, *, wanted: bool) -> str:
    """A field of the log, and what it was held against."""
    if test.field in SILENT or (not wanted and test.op != "is"):
        return ""
    value = value_at(event if test.field in EVENT_FIELDS else account, test.field)
    if test.op == "unstated":
        return f"{test.field} unstated"
    if value is None and wanted and test.field in CALL_FIELDS:
        return f"{test.field} {' | '.join(test.texts)} (stated earlier in the call)"
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
    return counted(count, "day")


def counted(count: int, what: str) -> str:
    """So many of something."""
    return f"1 {what}" if count == 1 else f"{count} {what}s"
