"""Literals of conduct books beyond what is known in a call: fields of a log, local time, earlier events, wording.

The language is closed: see `docs/conduct.md`. Each literal is read once, into a spec that the compiler numbers.
"""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator

from scenarios.schema.base import nearest
from scenarios.schema.conditions import WORDS, Condition, read_condition
from sim.core.content import PLAIN, Consent, Dated, FieldTest, Local, Plain, Says, Weekday
from sim.core.vocabulary import CONSENTS, FIELDS, PARTY_GROUPS, Field

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_SECONDS = 86_400
CLOCK = re.compile(r"(\d\d):(\d\d)(?::(\d\d))?-(\d\d):(\d\d)(?::(\d\d))?$")
NUMBER = re.compile(r"-?\d+(\.\d+)?$")
COMPARED = re.compile(r"(?P<field>[\w.]+) *(?P<op><=|>=|<|>|=| has | misses | beyond ) *(?P<rest>.+)$")


@dataclass(frozen=True, slots=True)
class KindLiteral:
    """`is KIND`, `had KIND ...` or `run KIND ...`; the kind by name, until the book is compiled."""

    word: str  # is, had, run days, run earlier
    kind: str
    within: int = 0
    ago: int = 0
    least: int = 0


Subject: TypeAlias = Condition | FieldTest | Local | Weekday | Dated | Consent | Says | Plain | KindLiteral


@dataclass(frozen=True, slots=True)
class Literal:
    """One literal: what it is about, whether it must hold, and how the file writes it."""

    subject: Subject
    wanted: bool
    text: str


def read_literal(given: Any) -> Literal:
    """Read one literal of a conduct book."""
    if isinstance(given, Literal):
        return given
    text = " ".join(str(given).split())
    bare = text.removeprefix("~")
    for head, reader in READERS.items():
        if bare.startswith(f"{head} "):
            return Literal(reader(bare.removeprefix(f"{head} ")), bare == text, text)
    return Literal(subject_of(bare), bare == text, text)


def subject_of(bare: str) -> Subject:
    """A literal without a leading word: a place among events, a field, a consent, or something known in a call."""
    if bare in PLAIN:
        return Plain(bare)
    if bare.startswith("consent:"):
        return Consent(CONSENTS.index(one_of(bare.removeprefix("consent:"), CONSENTS, "a consent")))
    if found := COMPARED.match(bare):
        return field_test(found["field"], found["op"].strip(), found["rest"])
    if bare.endswith(" unstated"):
        return FieldTest(one_of(bare.removesuffix(" unstated"), FIELDS, "a field of a log"), "unstated")
    known = read_condition(bare)
    if known.word not in WORDS[:5]:
        raise ValueError(f"expected conditions on sign, heard, done, seen, flag, got {bare!r}")
    return known


def one_of(given: str, words: Any, what: str) -> str:
    """A word of a list, or one clear mistake."""
    if given not in words:
        raise ValueError(f"expected {what}, got {given!r}{nearest(given, words)}")
    return given


def field_test(name: str, op: str, rest: str) -> FieldTest:
    """A test of a field, its words checked against what may stand there."""
    field = FIELDS[one_of(name, FIELDS, "a field of a log, a sign, or one of " + ", ".join(READERS))]
    if op in {"<", "<=", ">", ">="} or (op == "=" and field.kind == "number"):
        return number_test(name, field, op, rest)
    words = tuple(part.strip() for part in re.split(r"[|,]", rest))
    if op == "=":
        return equal_test(name, field, words)
    if field.kind != "set":
        raise ValueError(f"expected a field that holds a set of words before {op!r}, got {name}")
    codes = tuple(field.words.index(one_of(part, field.words, f"a word of {name}")) for part in words)
    mask = sum(1 << code for code in codes)
    return FieldTest(name, op, codes, mask, texts=words)  # type: ignore[arg-type]


def number_test(name: str, field: Field, op: str, rest: str) -> FieldTest:
    """A field against a number."""
    if field.kind != "number" or not NUMBER.match(rest) or op == "=":
        raise ValueError(
            f"expected a comparison (<, <=, >, >=) of a number field with a number, got {name} {op} {rest}"
        )
    return FieldTest(name, op, number=float(rest), texts=(rest,))  # type: ignore[arg-type]


def equal_test(name: str, field: Field, words: tuple[str, ...]) -> FieldTest:
    """A field that holds one of some words."""
    if field.kind == "free":
        return FieldTest(name, "is", texts=words)
    if field.kind == "yes":
        codes = tuple(("no", "yes").index(one_of(part, ("no", "yes"), f"yes or no for {name}")) for part in words)
        return FieldTest(name, "is", codes, texts=words)
    if field.kind == "set":
        raise ValueError(f"expected has, misses or beyond after {name}, got =")
    groups = PARTY_GROUPS if name == "party" else {}
    spread = tuple(word for part in words for word in groups.get(part, (part,)))
    codes = tuple(field.words.index(one_of(part, field.words, f"a word of {name}")) for part in spread)
    return FieldTest(name, "is", codes, texts=words)


def local(rest: str) -> Local:
    """`22:00-08:00`: from the first, before the second."""
    found = CLOCK.match(rest)
    if not found:
        raise ValueError(f"expected a span such as 22:00-08:00 after local, got {rest!r}")
    hour, minute, second, *end = (int(part or 0) for part in found.groups())
    start, stop = hour * 3600 + minute * 60 + second, end[0] * 3600 + end[1] * 60 + end[2]
    if start > DAY_SECONDS or stop > DAY_SECONDS:
        raise ValueError(f"expected times of a day, got {rest!r}")
    return Local(start, stop)


def weekday(rest: str) -> Weekday:
    """`sat sun`."""
    return Weekday(tuple(DAYS.index(one_of(part, DAYS, "a day such as mon")) for part in rest.split()))


def dated(text: str) -> int:
    """A date such as 2027-01-01, as an ordinal."""
    try:
        return datetime.date.fromisoformat(text).toordinal()
    except ValueError:
        raise ValueError(f"expected a date such as 2027-01-01, got {text!r}") from None


HAD = re.compile(r"(?P<kind>\w+)(?: within (?P<within>\d+) days?| at least (?P<ago>\d+) days? ago)?$")
RUN = re.compile(r"(?P<kind>\w+) (?P<what>days|earlier) >= (?P<least>\d+)$")


def had(rest: str) -> KindLiteral:
    """`KIND`, `KIND within 7 days`, `KIND at least 14 days ago`."""
    found = HAD.match(rest)
    if not found:
        raise ValueError(f"expected had KIND, had KIND within N days or had KIND at least N days ago, got {rest!r}")
    return KindLiteral("had", found["kind"], within=int(found["within"] or 0), ago=int(found["ago"] or 0))


def run(rest: str) -> KindLiteral:
    """`KIND days >= 3` or `KIND earlier >= 3`."""
    found = RUN.match(rest)
    if not found:
        raise ValueError(f"expected run KIND days >= N or run KIND earlier >= N, got {rest!r}")
    return KindLiteral(f"run {found['what']}", found["kind"], least=int(found["least"]))


READERS: dict[str, Callable[[str], Subject]] = {
    "local": local,
    "weekday": weekday,
    "from": lambda rest: Dated(dated(rest), 0),
    "before": lambda rest: Dated(0, dated(rest)),
    "is": lambda rest: KindLiteral("is", rest),
    "had": had,
    "run": run,
    "says": Says,
}

LiteralText = Annotated[Literal, BeforeValidator(read_literal)]
