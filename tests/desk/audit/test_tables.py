"""Logs as tables."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.desk.audit.support import EXAMPLES, LOGS, Line, Ran


def flat(line: Line, under: str = "") -> dict[str, str]:
    """A line of a log as the cells of a table."""
    cells: dict[str, str] = {}
    for name, value in line.items():
        place = under + name
        if isinstance(value, dict):
            cells |= flat(value, f"{place}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            cells[place] = "|".join("@".join(str(part) for part in row.values()) for row in value)
        elif isinstance(value, list):
            cells[place] = "|".join(map(str, value))
        else:
            cells[place] = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
    return cells


def as_table(path: Path) -> str:
    """A log of JSON lines as a table."""
    rows = [flat(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("name", LOGS)
def test_a_table_finds_the_same(name: str, audited: Any, tmp_path: Path) -> None:
    """A log and the same as a table: the same findings with the same proof, each a row further down; the same is undecided."""
    path = tmp_path / "log.csv"
    path.write_text(as_table(EXAMPLES / f"{name}.jsonl"), encoding="utf-8", newline="")
    wanted, ran = audited(EXAMPLES / f"{name}.jsonl", "--json"), audited(path, "--json")
    moved = [
        one | {"line": one["line"] + 1, "lines": [line + 1 for line in one["lines"]]} for one in wanted.data["findings"]
    ]
    assert ran.data["findings"] == moved
    assert ran.data["undecided"] == wanted.data["undecided"]
    assert ran.data["mistakes"] == []


HEAD = "account.id,account.book,account.zone,account.product,account.lender,account.collecting,account.flags,account.inconvenient,account.factors"
COLUMNS = (
    f"{HEAD},account,at,channel,by,result,recorded,acts,stated,rules_out,consent.for,consent.given,letter.contents,text"
)
A_ROW = (
    "A1,uk,Europe/London,credit_card,bank,first_party,breathing_space@2027-01-04|bankrupt,09:00-10:00|17:00-18:00,2"
    + "," * 13
)
NIGHT = "," * 9 + "A1,2026-11-03T22:00:00+00:00,call_out,collector,no_answer,yes" + "," * 7


def row(**cells: str) -> str:
    """A row with these cells, a dot in a name written as two underscores."""
    out = io.StringIO()
    wanted = {"account": "A1", "at": "2026-11-03T10:00:00+00:00", "channel": "call_out", "by": "collector"}
    wanted |= {name.replace("__", "."): cell for name, cell in cells.items()}
    csv.writer(out, lineterminator="").writerow(wanted.get(name, "") for name in COLUMNS.split(","))
    return out.getvalue()


@pytest.fixture
def table(tmp_path: Path, audited: Any) -> Any:
    """Writes rows, and audits them as JSON."""

    def run(*rows: str) -> Ran:
        path = tmp_path / "log.csv"
        path.write_bytes("\n".join(rows).encode("utf-8", errors="surrogateescape"))
        ran: Ran = audited(path, "--json")
        return ran

    return run


def test_a_table_of_every_sort_of_cell(table: Any) -> None:
    """Lists, dates, spans, numbers, yes and no; commas, quotes and line ends in a text."""
    text = 'He said: "later",\nthen rang off'
    rows = [
        row(acts="ask_reason.open|thank", recorded="no", stated="250200.0", text=text),
        row(by="debtor", acts="ask_later", rules_out="22:00-08:00", consent__for="electronic", consent__given="no"),
        row(channel="letter", letter__contents="name | balance"),
    ]
    ran = table(COLUMNS, A_ROW, *rows, NIGHT)
    assert ran.wrong == []
    assert ran.data["events"] == 4
    assert (6, "uk_hours") in ran.found, "a text of two lines is one row"


BAD_CELLS: list[tuple[str, str]] = [
    (row(recorded="TRUE"), "expected true or false (in a table yes or no) in recorded, got text"),
    (row(stated="8,500"), "expected a number in stated, got text"),
    (row(stated="nan"), "expected a number in stated, got text"),
    (row(stated="85.5"), "expected a whole number (sums are in minor units) in stated"),
    (row(result="NA"), "voicemail in result, got 'NA'"),
    (row(acts="ask_reason.open;thank"), "expected an act of the collector"),
    (row(letter__contents="name|stamp"), "in letter.contents, got 'stamp'"),
    (row(rules_out="evenings"), "expected hours such as 09:00 to 17:00"),
    (row(at="03/11/2026 10:00"), "expected an instant with its offset"),
    (row() + ",more", "expected 22 cells as in the heading, got 23 (a comma in a text needs quotes around it)"),
    (row(account__id="A2"), "expected an account (account.id, ...) or an event (account, at, ...), got both in one row"),
    (row(text="\udcc4\udce3"), "expected UTF-8, got a character in another encoding (save the table as CSV UTF-8)"),
    (row(text='x"y').replace('"x""y"', '"x"y'), "expected a row with cells in good quotes"),
]  # fmt: skip


@pytest.mark.parametrize(("bad", "said"), BAD_CELLS, ids=lambda one: one[:40])
def test_bad_cells(bad: str, said: str, table: Any) -> None:
    """A cell that cannot be read is said with its row, and the others are audited."""
    ran = table(COLUMNS, A_ROW, bad, NIGHT)
    assert ran.code == 2
    assert [line for line, _ in ran.wrong] == [3]
    assert said in ran.wrong[0][1]
    assert (4, "uk_hours") in ran.found


def test_a_quote_that_never_closes(table: Any) -> None:
    """It may not swallow the rest of the file in silence."""
    ran = table(COLUMNS, A_ROW, NIGHT, row(text="x").replace(",x", ',"x'), NIGHT)
    assert ran.code == 2
    assert [line for line, _ in ran.wrong] == [4]
    assert "good quotes" in ran.wrong[0][1]
    assert (3, "uk_hours") in ran.found


def test_columns_that_no_log_has(table: Any) -> None:
    """Each is said once, at the heading, with the nearest good one, and left out; so is one that stands twice. The rest is audited."""
    extra = [line + ",77,no" for line in (A_ROW, NIGHT)]
    ran = table(f"{COLUMNS},recordings,recorded", *extra)
    assert [line for line, _ in ran.wrong] == [1, 1]
    assert (
        "expected a column of docs/log-format.md, got 'recordings' (nearest: recorded); it is left out"
        in ran.wrong[0][1]
    )
    assert "expected each column once, got 'recorded' again" in ran.wrong[1][1]
    assert (3, "uk_hours") in ran.found
    assert table(f"{COLUMNS},,", *(line + ",," for line in (A_ROW, NIGHT))).wrong == []


def test_a_table_with_other_separators(table: Any) -> None:
    """Semicolons: the heading is no heading, and that is said; nothing is audited."""
    ran = table(*(line.replace(",", ";") for line in (COLUMNS, A_ROW, NIGHT)))
    assert ran.code == 2
    assert "expected a column of docs/log-format.md" in ran.wrong[0][1]
    assert ran.data["events"] == 0
