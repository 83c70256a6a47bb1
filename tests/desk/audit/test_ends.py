"""How an audit ends: its exit codes, its streams, its one-line errors."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from sim.core.errors import ForbearError
from tests.desk.audit.support import DEMAND, EXAMPLES, US, account, call
from tests.desk.test_commands import called


def test_nothing_found(log: Any) -> None:
    """A clean log: code 0, no finding, nothing on standard error."""
    ran = log(account("cn"), call("2026-11-03T10:00:00"), options=())
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "\n1 accounts, 1 events, 0 findings\n"


def test_findings(log: Any) -> None:
    """Findings: code 1, a line each with line, instant, account, rule, weight and title, then the sums."""
    ran = log(account("us"), call("2026-11-03T21:00:01", US), options=())
    assert (ran.code, ran.err) == (1, "")
    first, *rest = ran.out.splitlines()
    assert first.startswith("line 2  2026-11-03 21:00:01  A1  us_hours  breach, may fail a person  ")
    assert rest[:2] == ["", "1 accounts, 1 events, 1 findings"]
    assert re.fullmatch(r" +1  us_hours  .+", rest[2])
    assert "compared" not in ran.out


def test_lines_that_cannot_be_read(log: Any) -> None:
    """Mistakes: code 2, whatever was found; each on standard error with file and line, the rest audited."""
    ran = log(account("us"), "{", call("2026-11-03T21:00:01", US), "Dear Sir", options=())
    assert ran.code == 2
    assert "line 3  2026-11-03 21:00:01  A1  us_hours" in ran.out
    assert ran.out.endswith("\n2 lines could not be read (see the errors); the rest was audited\n")
    lines = ran.err.splitlines()
    assert [re.sub(r".*log\.jsonl: (line \d+): .*", r"\1", line) for line in lines] == ["line 2", "line 4"]


def test_as_a_script_calls_it(tmp_path: Path) -> None:
    """The codes of the process; one line for what is not there; UTF-8 on both streams."""
    for name, code in (("cn", 1), ("us", 1), ("uk", 1)):
        assert called("audit", EXAMPLES / f"{name}.jsonl", "--lang", "zh", home=tmp_path).returncode == code
    mixed = called("audit", EXAMPLES / "dialler.csv", "--json", home=tmp_path)
    assert mixed.returncode == 2
    assert json.loads(mixed.stdout)["mistakes"]
    missing = called("audit", tmp_path / "none.jsonl", home=tmp_path)
    assert (missing.returncode, missing.stdout, missing.stderr.count("\n")) == (2, "", 1)
    assert "Traceback" not in missing.stderr


@pytest.mark.parametrize("name", ["none.jsonl", "none.csv", "."])
def test_what_is_no_file(name: str, audited: Any, tmp_path: Path) -> None:
    """A file that is not there, or a folder, is one line that says so."""
    with pytest.raises(ForbearError, match="expected a log that can be read") as error:
        audited(tmp_path / name)
    assert "\n" not in str(error.value)


def test_an_overlay_that_is_not_there(log: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Then nothing is written, not half a document."""
    with pytest.raises(ForbearError, match="nowhere"):
        log(account("uk"), DEMAND, options=("--json", "--overlay", "nowhere.yaml"))
    assert capsys.readouterr().out == ""
