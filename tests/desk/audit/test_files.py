"""Files made elsewhere, empty, in other encodings, in blocks of any size."""

import json
from pathlib import Path
from typing import Any

import pytest

from desk.audited import Shelf
from scenarios.compile.audit import BOOKS, matcher
from sim.record.log import Audit
from tests.desk.audit.support import EXAMPLES, LOGS, UK, account, call


def bytes_of(path: Path) -> bytes:
    """What stands in a file."""
    return path.read_bytes()


MADE_ELSEWHERE = {
    "with a mark in front": lambda raw: b"\xef\xbb\xbf" + raw,
    "with the line ends of Windows": lambda raw: raw.replace(b"\n", b"\r\n"),
    "both": lambda raw: b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"),
    "without a last line end": lambda raw: raw.rstrip(b"\n"),
    "spaced": lambda raw: raw.replace(b'{"account": {', b'{ "account" :  {'),
}


@pytest.mark.parametrize("how", MADE_ELSEWHERE)
@pytest.mark.parametrize("name", ["uk.jsonl", "dialler.csv"])
def test_files_made_elsewhere(how: str, name: str, audited: Any, tmp_path: Path) -> None:
    """A byte order mark, other line ends, no last one: the same findings."""
    path = tmp_path / name
    path.write_bytes(MADE_ELSEWHERE[how](bytes_of(EXAMPLES / name)))
    same, wanted = audited(path, "--json"), audited(EXAMPLES / name, "--json")
    assert same.data | {"log": ""} == wanted.data | {"log": ""}


def test_empty_lines_count(log: Any) -> None:
    """They are skipped, and lines keep their numbers."""
    ran = log("", account("uk"), "", "  ", call("2026-11-03T22:00:00", UK))
    assert ran.code == 1
    assert (5, "uk_hours") in ran.found


@pytest.mark.parametrize("name", ["log.jsonl", "log.csv"])
def test_an_empty_file_is_no_log(name: str, audited: Any, tmp_path: Path) -> None:
    """No account, no event: that was no audit."""
    path = tmp_path / name
    for raw in (b"", b"\n\n", b"at,channel,account.id\n" if name.endswith("csv") else b" \n"):
        path.write_bytes(raw)
        ran = audited(path, "--json")
        assert (ran.code, ran.wrong) == (2, [(1, "expected an account line, then events, got nothing")])


@pytest.mark.parametrize("name", ["log.jsonl", "log.csv"])
@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "日志".encode("gbk"), "log".encode("utf-16")]
)
def test_a_file_that_is_no_log(name: str, raw: bytes, audited: Any, tmp_path: Path) -> None:
    """A picture, another encoding: code 2, every line said, no traceback."""
    path = tmp_path / name
    path.write_bytes(raw)
    ran = audited(path, "--json")
    assert ran.code == 2
    assert ran.wrong
    assert ran.data["events"] == 0
    assert audited(path).err.encode()


def test_another_encoding_in_one_line(audited: Any, tmp_path: Path) -> None:
    """A text in GBK is said with its line; the others are audited."""
    text = {"at": "2026-11-03T22:30:00+08:00", "channel": "sms", "by": "system", "text": "您好"}
    lines = [json.dumps(line, ensure_ascii=False) for line in (account("cn"), text, text)]
    path = tmp_path / "log.jsonl"
    path.write_bytes(b"\n".join([lines[0].encode(), lines[1].encode("gbk"), lines[2].encode()]))
    ran = audited(path, "--json")
    assert ran.wrong == [(2, "expected UTF-8, got a character in another encoding")]
    assert (3, "cn_hours") in ran.found


@pytest.mark.parametrize("name", LOGS)
def test_blocks_of_any_size_find_the_same(name: str) -> None:
    """What is found does not depend on where a block of lines ends."""
    lines = (EXAMPLES / f"{name}.jsonl").read_bytes().splitlines(keepends=True)
    shelf, seen = Shelf(BOOKS, ()), set()
    for size in (1, 2, 3, 7, len(lines)):
        audit = Audit(shelf, matcher())
        found = [*audit.feed(lines, block=size), *audit.end()]
        seen.add((tuple((one.found.line, one.found.way, one.found.lines) for one in found), str(audit.doubts)))
        assert audit.mistakes == []
    assert len(seen) == 1
