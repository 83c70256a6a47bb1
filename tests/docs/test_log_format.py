"""docs/log-format.md: every field and word of a log, none that does not exist, and what it quotes of commands is so."""

import csv
import json
import re
from dataclasses import fields
from typing import Any

import pytest

from assets.pages.audit import AuditLine
from desk.audit import CLEAN, FINDINGS, UNREADABLE
from sim.core.content import KEYS
from sim.core.vocabulary import CALL_FIELDS, FORM_CODES, Party, Reply
from sim.core.watch.columns import LINES_KEPT, SPANS
from sim.record.log.accounts import NAMED
from sim.record.log.rows import BY_FORM, BY_REPLY
from sim.record.log.schema import MOST, MOST_PARTS, PLACES, REQUIRED, words_at
from sim.record.log.times import FIRST_YEAR, LAST_YEAR
from tests.docs.pages import DOCS, Row, codes_in, rows_of, text_of
from tests.docs.quotes import CODE, COMMAND, blocks_of, run_again

PAGE = "log-format.md"
TEXT = text_of(PAGE)
PROSE = " ".join(TEXT.split())
ROWS = [row for row in rows_of(PAGE) if "field" in row.cells]
LISTS = {"account.flags", "account.consents", "account.earlier", "account.inconvenient"}
"""Lists of objects; their fields stand in the table one by one."""
SAID_ONCE = {*CALL_FIELDS, "debt", "number", "person", "agency"}
HOLDS: dict[str, tuple[str, ...]] = {
    "yes/no": ("bool",), "sum": ("float",), "number": ("float",), "text": ("str",), "id": ("str",), "instant": ("str",),
    "date": ("str",), "time": ("str",), "IANA zone": ("str",), "kind of the book": ("str",), "list of ids": ("tuple", "str"),
}  # fmt: skip
"""What a cell says, and what the reader of logs takes there."""
ANCHOR = re.compile(r"\]\(([\w.-]*)#([^)]+)\)")
MOST_WORDS_ELSEWHERE = "vocabulary.md#", "a `channel`", "list of `channel`", "a `consent.for`"


def place_of(row: Row) -> str:
    """Where the field of a row stands."""
    return f"account.{row.name}" if row.section == "ACCOUNT_FIELDS" else row.name


def test_the_tables_are_complete() -> None:
    """Every field that an account or an event can state stands once, and no other."""
    named = [place_of(row) for row in ROWS]
    assert len(named) == len(set(named))
    assert set(named) == set(PLACES) - LISTS


@pytest.mark.parametrize("row", ROWS, ids=place_of)
def test_what_a_field_holds(row: Row) -> None:
    """A field's words are all of its words, in their order; another says what the reader takes there."""
    place, cell = place_of(row), row.cells["holds"]
    if any(part in cell for part in MOST_WORDS_ELSEWHERE):
        assert words_at(place) or place == "acts"
    elif place == "note.party":
        assert codes_in(cell) == [party.name.lower() for party in Party]
    elif words_at(place):
        assert tuple(codes_in(cell)) == words_at(place)
        assert ("any of" in cell) == ("tuple" in str(PLACES[place]))
    else:
        assert all(kind in str(PLACES[place]) for kind in HOLDS[cell]), (cell, PLACES[place])


def test_sums_are_told_from_other_numbers() -> None:
    """A sum is whole; what is no sum and may be a fraction is called a number."""
    for row in ROWS:
        if row.cells["holds"] == "sum":
            assert "multiple_of=1" in str(PLACES[place_of(row)]), row.name


def test_what_is_said_once_a_call() -> None:
    """The fields that hold for a whole call are those that the audit carries on."""
    told = {row.name for row in ROWS if row.cells.get("for") == "call"}
    assert told == SAID_ONCE
    assert {row.cells["for"] for row in ROWS if "for" in row.cells} == {"call", "event"}


def test_every_field_has_a_meaning() -> None:
    """No cell is empty."""
    assert [row.name for row in ROWS if not all(row.cells.values())] == []


def test_what_is_needed() -> None:
    """What an account must say is named, in its order."""
    needed = re.search(r"Needed: (.*?)\. All else", PROSE)
    assert needed
    assert tuple(codes_in(needed[1])) == REQUIRED
    assert set(NAMED) <= {name.removeprefix("account.") for name in LISTS}


def test_limits_are_those_of_the_code() -> None:
    """What is told apart, kept and accepted."""
    debts, numbers, persons, agencies = (KEYS[name] - 1 for name in ("debt", "number", "person", "agency"))
    for words in (
        f"{debts} debts, {numbers} numbers, {persons} persons, {agencies} agencies",
        f"spans of hours ruled out | {SPANS};",
        f"the last {LINES_KEPT} |",
        f"10<sup>{len(str(MOST)) - 1}</sup>; at most {MOST_PARTS:,} instalments",
        f"{csv.field_size_limit():,} characters",
        f"years before {FIRST_YEAR} or after {LAST_YEAR}",
        f"At most {debts}, where the account holds several",
    ):
        assert words in PROSE, words


def test_exit_codes() -> None:
    """The codes of the command."""
    told = [row for row in rows_of(PAGE) if "exit code" in row.cells]
    assert [int(row.cells["exit code"]) for row in told] == [CLEAN, FINDINGS, UNREADABLE]


def test_the_fields_of_json_are_named() -> None:
    """Everything that a finding holds in JSON is named."""
    told = re.search(r"`findings` \(each with (.*?)\), `accounts`", PROSE)
    assert told
    assert set(codes_in(told[1])) == {field.name for field in fields(AuditLine)}


def written(cell: str) -> list[tuple[str, str]]:
    """(field, what to write in it) of a cell of the table for exports."""
    return [(name, value.strip("[]")) for name, _, value in (code.partition(": ") for code in codes_in(cell)) if value]


EXPORTS = [row for row in rows_of(PAGE) if "in the export" in row.cells]


@pytest.mark.parametrize("row", EXPORTS, ids=lambda row: row.cells["in the export"])
def test_what_to_write_for_an_export_can_be_written(row: Row) -> None:
    """Every field and every word in the table for exports is one of a log's; acts are acts."""
    known: set[str] = {name.removeprefix("account.") for name in PLACES} | set(PLACES)
    for name, value in written(row.cells["write"]):
        assert name in known, name
        if name == "acts":
            assert value in BY_FORM or value in BY_REPLY, value
        elif words_at(name):
            assert value in words_at(name), (name, value)
        else:
            assert value in {"true", "false"}, (name, value)
    groups = {name.rpartition(".")[0] for name in PLACES}
    for code in codes_in(row.cells["write"]):
        bare = code.partition(":")[0]
        loose = bare.strip("[]") in {*BY_FORM, *BY_REPLY} or bare in {
            word for name in PLACES for word in words_at(name)
        }
        assert bare in known or loose or bare.removesuffix(".*") in groups, code


def test_acts_in_the_prose_exist() -> None:
    """Acts and replies that the prose names exist."""
    for code in re.findall(r"`((?:identify|disclose|leave|give|claim|confirm)_\w+(?:\.\w+)?)`", TEXT):
        assert code in FORM_CODES or code.upper() in Reply.__members__ or code in BY_FORM, code


BLOCKS = blocks_of(PAGE)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0].removeprefix(COMMAND))
def test_quoted_outputs_are_what_the_commands_give(block: str) -> None:
    """Each command that the page quotes prints what the page says (`python -m tests.docs.quotes log-format.md` writes it anew)."""
    assert run_again(block) == block
    assert CODE in block


def test_every_example_is_linked_and_run() -> None:
    """Each example of a log is in the page with its command; all of them are small and hold no long numbers."""
    names = sorted(path.name for path in (DOCS / "examples").iterdir() if path.suffix in {".jsonl", ".csv"})
    assert {"cn.jsonl", "us.jsonl", "uk.jsonl", "dialler.csv"} <= set(names)
    for name in names:
        assert f"(examples/{name})" in TEXT, name
        assert any(f"docs/examples/{name}" in block for block in BLOCKS), name
        text = (DOCS / "examples" / name).read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 30, name
        assert not re.search(r"\d{7,}", text), name


def test_examples_state_what_they_state_plainly() -> None:
    """JSON of the examples is one object a line, the account first."""
    for path in (DOCS / "examples").glob("*.jsonl"):
        lines: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        assert "account" in lines[0], path.name
        assert isinstance(lines[0]["account"], dict), path.name
        assert all("at" in line for line in lines[1:]), path.name


def slug(heading: str) -> str:
    """The anchor of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_anchors_lead_somewhere() -> None:
    """Every link into a page leads to a heading of it."""
    for page, anchor in ANCHOR.findall(TEXT):
        headings = re.findall(r"^#{2,4} (.+)$", text_of(page or PAGE), re.M)
        assert anchor in {slug(heading) for heading in headings}, (page, anchor)
