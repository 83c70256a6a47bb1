"""One JSON document; Chinese; which book judges."""

import re
from typing import Any

import pytest

from scenarios.compile.audit import BOOKS
from tests.desk.audit.support import CN, EXAMPLES, LOGS, UK, US, account, call


@pytest.mark.parametrize("name", LOGS)
def test_json_is_one_document(name: str, audited: Any) -> None:
    """The same findings as in text, with their proof; the sums by rule; nothing else on standard output."""
    text, data = audited(EXAMPLES / f"{name}.jsonl", "--explain"), audited(EXAMPLES / f"{name}.jsonl", "--json")
    assert (data.code, data.err) == (1, "")
    heads = re.findall(r"^line (\d+)  \S+ \S+  \S+  (\S+)  ", text.out, re.M)
    assert data.found == [(int(line), rule) for line, rule in heads]
    for one in data.data["findings"]:
        assert one["rule"].startswith(f"{name}_")
        assert one["compared"]
        assert "; ".join(one["compared"]) in text.out
        assert one["line"] in one["lines"]
        assert isinstance(one["fails"], bool)
    assert sum(data.data["by_rule"].values()) == len(data.found)
    assert (data.data["accounts"], data.data["mistakes"]) == (1, [])


def test_json_of_a_log_without_findings_and_of_a_bad_one(log: Any) -> None:
    """Both are whole documents; mistakes stand in it, not on standard error."""
    clean = log(account("cn"), call("2026-11-03T10:00:00"))
    assert (clean.code, clean.data["findings"], clean.data["events"]) == (0, [], 1)
    bad = log("{")
    assert (bad.code, bad.data["accounts"], bad.err) == (2, 0, "")
    assert [line for line, _ in bad.wrong] == [1]


def test_in_chinese(audited: Any) -> None:
    """Words, titles, sources and advice in Chinese, with Chinese marks; facts compared as they stand in the log."""
    ran = audited(EXAMPLES / "cn.jsonl", "--explain", "--lang", "zh")
    assert "第8行  2026-11-03 19:45:00  CN-2087  cn_dial_cap  违规，仅作提醒  " in ran.out
    assert "count 7 > 6" in ran.out
    assert "    债务人当地时区：Asia/Shanghai\n" in ran.out
    assert re.search(r"    依据：.+（自律规范或推荐标准；据报道，原文未核）\n", ran.out)
    assert "共1个账户、18个事件，3处发现" in ran.out
    data = audited(EXAMPLES / "cn.jsonl", "--json", "--lang", "zh")
    assert all(
        re.search(r"[\u4e00-\u9fff]", one["title"] + one["source"] + one["instead"]) for one in data.data["findings"]
    )


def test_by_one_book(audited: Any, log: Any) -> None:
    """--book judges every account by that one, and takes earlier contacts by its kinds."""
    ran = audited(EXAMPLES / "cn.jsonl", "--json", "--book", "uk")
    assert ran.found
    assert all(rule.startswith("uk_") for _, rule in ran.found)
    earlier = [{"kind": "validation", "on": "2026-08-03"}]
    assert log(account("us", earlier=earlier), call("2026-11-03T10:00:00", US)).wrong == []
    wrong = log(
        account("us", earlier=earlier), call("2026-11-03T10:00:00", US), options=("--json", "--book", "uk")
    ).wrong
    assert wrong[0] == (1, "expected earlier contacts by a kind of the book uk, got 'validation'")


def test_each_account_by_its_own_book(log: Any) -> None:
    """Accounts of three countries in one log, told across each other."""
    accounts = [account(book, id=book) for book in BOOKS]
    night = [call(at, zone, account=book) for book, at, zone in (
        ("uk", "2026-11-03T21:30:00", UK), ("cn", "2026-11-03T22:30:00", CN), ("us", "2026-11-03T21:30:00", US))]  # fmt: skip
    ran = log(*accounts, *night)
    assert {(line, rule) for line, rule in ran.found if rule.endswith("_hours")} == {
        (4, "uk_hours"), (5, "cn_hours"), (6, "us_hours"),
    }  # fmt: skip
