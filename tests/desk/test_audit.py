"""`audit` on small logs: what it finds and how it proves it, what it says of lines it cannot read, and how it ends."""

import csv
import gc
import io
import json
import re
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk import audit as command
from desk.audited import Shelf
from scenarios.compile.audit import BOOKS, matcher
from scenarios.compile.examples import merged, plain, standard_accounts
from sim.core.errors import ForbearError
from sim.record import load_record
from sim.record.log import Audit
from sim.record.log.of_record import found_live
from tests.desk.test_commands import called
from tests.support import ROOT

EXAMPLES = ROOT / "docs" / "examples"
LOGS = ("cn", "us", "uk")
CN, US, UK = "+08:00", "-05:00", "+00:00"
Line = dict[str, Any]
A_RULE = {
    "title": {"zh": "一条公司规定", "en": "A house rule"}, "severity": "minor", "reason": "H", "evidence": "house",
    "source": {"instrument": {"zh": "公司规定", "en": "House rule"}, "weight": "house"}, "criterion": "conduct",
    "instead": {"zh": "不这样做。", "en": "Not that."},
}  # fmt: skip
HOUSE_KINDS = {
    "house_call": {"when": ["channel = call_out", "opens"]},
    "house_complaint": {"reply": ["threaten_complaint"]},
    "house_answer": {"when": ["letter.type = acknowledgement"]},
}
HOUSE_BREAKS: dict[str, Line] = {
    "house_act": {"act": ["small_talk", "interrupt"], "when": ["~verified", "seen:anger"]},
    "house_due": {"due": {"after": ["ask_who"], "act": ["identify_self", "clarify.caller"], "within": 2}},
    "house_close": {"close": True, "when": ["seen:anger"]},
    "house_note": {"note": ["verified_false"]},
    "house_days": {"due": {"after_kind": "house_complaint", "by_kind": "house_answer", "days": 5}},
    "house_count": {"count": {"of": "house_call", "days": 7, "over": 13}},
    "house_not_within": {"on": ["channel = visit", "~local 09:00-17:00"]},
    "house_number": {"on": ["channel = visit", "visit.headcount < 2"]},
    "house_has": {"on": ["channel = letter", "letter.contents has law, seal"]},
    "house_misses": {"on": ["letter.type = demand", "letter.contents misses name, contact"]},
    "house_beyond": {"on": ["channel = voicemail", "voicemail.contents beyond date, greeting"]},
    "house_weekday": {"on": ["channel = sms", "weekday sat sun", "from 2026-11-01", "before 2026-12-01"]},
    "house_consent": {"on": ["channel = email", "~consent:electronic", "recipient = work"]},
}
"""One of each way to break a rule, so that every form of proof is told once."""


@pytest.fixture(autouse=True)
def nothing_of_a_firm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No overlays of this machine; and the collector of rubbish goes on afterwards."""
    monkeypatch.setenv("FORBEAR_CONDUCT", str(tmp_path / "none"))
    yield
    gc.enable()


@pytest.fixture
def house(tmp_path: Path) -> tuple[str | Path, ...]:
    """The option that lays the rules of one house over the British book."""
    title = {"title": {"zh": "某事", "en": "something"}}
    overlay = {
        "version": 1, "id": "house", "book": "uk", "title": A_RULE["title"],
        "kinds": {name: title | kind for name, kind in HOUSE_KINDS.items()},
        "rules": {name: A_RULE | {"breaks": [breach]} for name, breach in HOUSE_BREAKS.items()},
    }  # fmt: skip
    path = tmp_path / "house.yaml"
    path.write_text(json.dumps(overlay, ensure_ascii=False), encoding="utf-8")
    return "--overlay", path


class Ran:
    """A command that has run: its code, what it wrote, and as JSON where that is what it was."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def data(self) -> dict[str, Any]:
        """The one document on standard output."""
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def found(self) -> list[tuple[int, str]]:
        """(line, rule) of the findings."""
        return [(one["line"], one["rule"]) for one in self.data["findings"]]

    @property
    def wrong(self) -> list[tuple[int, str]]:
        """(line, text) of the mistakes."""
        return [(one["line"], one["text"]) for one in self.data["mistakes"]]


@pytest.fixture
def audited(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs the command on a file."""

    def run(path: Path, *options: str | Path) -> Ran:
        parser = ArgumentParser()
        command.add_arguments(parser)
        code = command.run(parser.parse_args([str(path), *map(str, options)]))
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def log(tmp_path: Path, audited: Any) -> Any:
    """Writes lines, texts as they are, and audits them as JSON."""

    def run(*lines: Line | str, options: tuple[str | Path, ...] = ("--json",)) -> Ran:
        path = tmp_path / "log.jsonl"
        texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
        path.write_text("".join(text + "\n" for text in texts), encoding="utf-8", newline="\n")
        ran: Ran = audited(path, *options)
        return ran

    return run


def account(standard: str, **more: Any) -> Line:
    """The line of a standard account of a book."""
    return {"account": merged({"id": "A1"} | plain(standard_accounts()[standard]), more)}


def call(at: str, zone: str = CN, /, **more: Any) -> Line:
    """A dial that nobody answers; nothing is undecided about it."""
    return {
        "at": at + zone, "channel": "call_out", "by": "collector", "party": "nobody", "call": at, "result": "no_answer",
        "number": "N1", "number_from": "contract", "dialled": "debtor", "recorded": True,
    } | more  # fmt: skip


def turns(at: str, zone: str, *said: tuple[str, list[str]], **more: Any) -> list[Line]:
    """A call turn by turn, ten seconds apart; its facts are said once."""
    rows = []
    for place, (by, acts) in enumerate(said):
        row = {"at": f"{at}:{place * 10:02d}{zone}", "channel": "call_out", "call": at, "by": by, "party": "debtor"}
        first = {"result": "answered", "recorded": True, "number_kind": "ordinary"} | more
        rows.append(row | {"acts": acts} | (first if place == 0 else {}))
    return rows


DEMAND = {
    "at": "2026-11-03T10:00:00+00:00", "channel": "letter", "by": "collector", "party": "debtor",
    "letter": {"type": "demand", "contents": ["name", "balance", "contact"], "envelope": "sealed", "outside": "none"},
}  # fmt: skip


# how it ends


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


# proofs


def proof(ran: Ran, rule: str) -> dict[str, str]:
    """What --explain prints under the first finding of a rule, by its word; its head too."""
    lines = ran.out.splitlines()
    at = next(place for place, line in enumerate(lines) if f"  {rule}  " in line)
    under = [line.strip().split(": ", 1) for line in lines[at + 1 : at + 6]]
    return {"head": lines[at]} | dict(under)


def test_a_count_is_proved(audited: Any) -> None:
    """How many against how many, in how many days, and the lines that were counted; busy dials and other debts are not among them."""
    told = proof(audited(EXAMPLES / "us.jsonl", "--explain"), "us_7in7")
    assert re.search(r"count 8 > 7 \(\w+, 7 days\)", told["compared"])
    assert told["lines"] == "2, 3, 4, 7, 8, 9, 10, 11"
    assert told["debtor's clock"] == "America/New_York"
    assert re.fullmatch(r"12 CFR 1006\.14.* \(regulation; article read\)", told["source"])
    assert told["instead"]


def test_an_hour_is_proved(log: Any) -> None:
    """The debtor's clock, whatever offset the log is written in, in summer as in winter."""
    for at, clock in (
        ("2026-11-15T20:30:00-06:00", "21:30:00"),
        ("2026-07-15T19:30:00-06:00", "21:30:00"),
        ("2026-11-16T02:30:00Z", "21:30:00"),
        ("2026-11-16T10:30:00.999+08:00", "21:30:00"),
    ):
        ran = log(account("us"), call("", "", at=at), options=("--explain",))
        told = proof(ran, "us_hours")
        assert f"{clock} local in America/New_York: within 21:00:01-08:00:00" in told["compared"]
        assert told["lines"] == "2"
    assert log(account("us"), call("", "", at="2026-11-15T19:59:00-06:00"), options=()).code == 0


def test_a_flag_is_proved_by_its_line(log: Any) -> None:
    """The line that put it on the file: the account's, or an event's."""
    flag = {"flag": "breathing_space", "until": "2027-01-04"}
    on_account = log(account("uk", flags=[flag]), DEMAND, options=("--explain",))
    told = proof(on_account, "uk_breathing_space")
    assert "flag breathing_space" in told["compared"]
    assert told["lines"] == "1, 2"
    assert "red line, may fail a person" in told["head"]
    entry = {"at": "2026-11-01T09:00:00+00:00", "channel": "file", "by": "system"}
    entered = log(account("uk"), entry | {"flag": {"set": "breathing_space"}}, DEMAND, options=("--explain",))
    assert proof(entered, "uk_breathing_space")["lines"] == "2, 3"
    cleared = {
        "at": "2026-11-02T09:00:00+00:00",
        "channel": "file",
        "by": "system",
        "flag": {"clear": "breathing_space"},
    }
    assert log(account("uk", flags=[flag]), cleared, DEMAND).found == []


def test_an_act_is_proved(audited: Any) -> None:
    """What was said, and what was not yet known."""
    told = proof(audited(EXAMPLES / "uk.jsonl", "--explain"), "uk_verify_first")
    assert told["compared"] == "act disclose_debt.overdue; not verified; not party_third"
    assert told["head"].startswith("line 4  2026-11-03 10:00:30  UK-0031  uk_verify_first  red line, may fail a person")


ANGRY = [
    ("collector", ["ask_right_party.debtor"]),
    ("debtor", ["ask_who", "anger"]),
    ("collector", ["interrupt", "small_talk"]),
    ("collector", ["acknowledge"]),
    ("collector", ["close_polite"]),
]
AT = "2026-11-03T10:00:00+00:00"
HOUSE_PROOFS: dict[str, tuple[list[Line], str]] = {
    "house_act": (turns("2026-11-03T10:00", UK, *ANGRY), "act interrupt, small_talk; not verified; anger"),
    "house_due": (turns("2026-11-03T10:00", UK, *ANGRY), "no identify_self | clarify.caller within 2 turns of ask_who"),
    "house_close": (turns("2026-11-03T10:00", UK, *ANGRY), "end of the call; anger"),
    "house_note": (
        [
            *turns("2026-11-03T10:00", UK, *ANGRY),
            {"at": "2026-11-03T10:05:00+00:00", "channel": "file", "by": "collector", "call": "2026-11-03T10:00",
             "note": {"party": "debtor", "verified": True, "outcome": "no_agreement"}},
        ],
        "note verified_false",
    ),
    "house_number": ([{"at": AT, "channel": "visit", "by": "collector", "visit": {"headcount": 1}}], "visit.headcount 1 < 2"),
    "house_not_within": (
        [{"at": "2026-11-03T17:00:00+00:00", "channel": "visit", "by": "collector", "visit": {"headcount": 2}}],
        "17:00:00 local in Europe/London: not within 09:00:00-17:00:00",
    ),
    "house_has": (
        [{"at": AT, "channel": "letter", "by": "collector", "letter": {"contents": ["seal", "name"]}}],
        "letter.contents has seal",
    ),
    "house_misses": (
        [{"at": AT, "channel": "letter", "by": "collector", "letter": {"type": "demand", "contents": ["name"]}}],
        "letter.type demand; letter.contents lacks contact",
    ),
    "house_beyond": (
        [{"at": AT, "channel": "voicemail", "by": "system", "voicemail": {"contents": ["date", "amount"]}}],
        "voicemail.contents holds amount",
    ),
    "house_weekday": (
        [{"at": "2026-11-29T10:00:00+00:00", "channel": "sms", "by": "system"}],
        "Sat Sun; from 2026-11-01; before 2026-12-01",
    ),
    "house_consent": (
        [{"at": AT, "channel": "email", "by": "system", "recipient": "work"}],
        "not consent:electronic; recipient work",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", HOUSE_PROOFS)
def test_every_form_of_proof(rule: str, log: Any, house: Any) -> None:
    """Whatever sets a rule off, the proof says what it was, and what stood in the log."""
    lines, wanted = HOUSE_PROOFS[rule]
    told = proof(log(account("uk"), *lines, options=("--explain", *house)), rule)
    assert told["compared"] == wanted
    assert told["source"] == "House rule (house rule; house rule)"
    assert "lapse, advises only" in told["head"]


def test_a_day_by_which_nothing_came_is_proved(log: Any, house: Any) -> None:
    """Told at the next event after it, or at the end of the log: what was due, after what, by when."""
    complaint = {"at": AT, "channel": "email", "by": "debtor", "acts": ["threaten_complaint"]}
    later = {"at": "2026-11-09T00:00:00+00:00", "channel": "file", "by": "system"}
    options = ("--explain", *house)
    told = proof(log(account("uk"), complaint, later, options=options), "house_days")
    assert told["head"].startswith("line 2  due by 2026-11-08  A1  house_days")
    assert told["compared"] == "no house_answer within 5 days of house_complaint (line 2)"
    assert told["lines"] == "2"
    other = account("uk", id="A2")
    ran = log(account("uk"), other, complaint | {"account": "A1"}, later | {"account": "A2"}, options=options)
    assert "due by 2026-11-08  A1  house_days" in ran.out
    intime = {
        "at": "2026-11-08T23:59:59+00:00",
        "channel": "letter",
        "by": "collector",
        "letter": {"type": "acknowledgement"},
    }
    assert "house_days" not in log(account("uk"), complaint, intime, later, options=options).out
    assert (
        "house_days"
        not in log(account("uk"), complaint, later | {"at": "2026-11-08T23:59:59+00:00"}, options=options).out
    )


def test_a_long_count_names_its_last_lines(log: Any, house: Any) -> None:
    """Of fourteen, the last dozen before it and itself."""
    dials = [call(f"2026-11-03T10:{minute:02d}:00", UK) for minute in range(14)]
    told = proof(log(account("uk"), *dials, options=("--explain", *house)), "house_count")
    assert "count 14 > 13 (house_call, 7 days)" in told["compared"]
    assert told["lines"] == ", ".join(str(line) for line in range(3, 16))


def test_a_signature_lets_a_rule_fail_a_person(log: Any, tmp_path: Path) -> None:
    """What advised only may fail once the firm's officer has signed it, and says who that was."""
    overlay = tmp_path / "signed.yaml"
    overlay.write_text(
        "version: 1\nid: signed\nbook: cn\ntitle: {zh: 签署, en: Signed}\n"
        'confirm: {cn_hours: {by: "Lin, compliance", date: 2026-12-01}}\n',
        encoding="utf-8",
    )
    night = {"at": "2026-11-03T22:30:00+08:00", "channel": "sms", "by": "system", "party": "debtor"}
    before = proof(log(account("cn"), night, options=("--explain",)), "cn_hours")
    after = proof(log(account("cn"), night, options=("--explain", "--overlay", overlay)), "cn_hours")
    assert "breach, advises only" in before["head"]
    assert "breach, may fail a person" in after["head"]
    assert "confirmed for the firm by Lin, compliance" in after["source"]


# JSON and language


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


# lines that cannot be read


GOOD = call("2026-11-03T10:00:00", UK)
BAD_EVENTS: list[tuple[Line | str, str]] = [
    ("{", "got text that is none (input data was truncated)"),
    ("Dear Sir,", "expected an account or an event as one JSON object, got text that is none"),
    ("[1, 2]", "expected an account or an event as one JSON object, got a list"),
    ('{"at": "\\ud800"}', "JSON object"),
    (GOOD | {"recordd": True}, "expected a field of docs/log-format.md, got 'recordd' (nearest: recorded)"),
    (GOOD | {"visit": {"head": 2}}, "got 'visit.head' (nearest: visit.headcount)"),
    (GOOD | {"channel": "cal_out"}, "file in channel, got 'cal_out' (nearest: call_out)"),
    (GOOD | {"letter": {"contents": ["name", "stamp"]}}, "remaining_debt in letter.contents, got 'stamp'"),
    (GOOD | {"recorded": "yes"}, "expected true or false (in a table yes or no) in recorded, got text"),
    (GOOD | {"channel": 3}, "file in channel, got a number"),
    (GOOD | {"number": 13}, "expected text in number, got a number"),
    (GOOD | {"visit": 2}, "expected an object in braces in visit, got a number"),
    (GOOD | {"stated": 8500.5}, "expected a whole number (sums are in minor units) in stated, got another"),
    (GOOD | {"stated": 10**30}, "expected a number <= 1000000000000 in stated, got another"),
    (GOOD | {"offer": {"count": 10**6}}, "expected a number <= 10000 in offer.count, got another"),
    (GOOD | {"at": None}, "expected an instant with its offset such as 2026-11-03T10:00:00+08:00, got none"),
    (GOOD | {"at": "2026-11-03T10:00:00"}, "with its offset such as 2026-11-03T10:00:00+08:00, got '2026-11-03T10:00:00'"),
    (GOOD | {"at": "2026-02-30T10:00:00+00:00"}, "got '2026-02-30T10:00:00+00:00'"),
    (GOOD | {"at": "0001-01-01T00:00:00+08:00"}, "got '0001-01-01T00:00:00+08:00'"),
    (GOOD | {"at": "9999-12-31T23:59:59-08:00"}, "got '9999-12-31T23:59:59-08:00'"),
    (GOOD | {"channel": None}, "expected the channel of the event, got none"),
    (GOOD | {"account": "B7"}, "expected an account that was opened above, got 'B7'"),
    (GOOD | {"acts": ["disclose"]}, "expected an act of the collector (docs/vocabulary.md), got 'disclose'"),
    (GOOD | {"by": "debtor", "acts": ["disclose_debt.total"]}, "expected an act of the other end"),
    (GOOD | {"by": None, "acts": ["thank"]}, "expected who did the acts (by), got nobody"),
    (GOOD | {"by": "debtor", "fact": "lost_job"}, "expected the act that tells the fact"),
    (GOOD | {"offer": {"first": "next week"}}, "expected a date such as 2026-11-03, got 'next week'"),
    (GOOD | {"flag": {"set": "represented", "until": "2026-13-01"}}, "expected a date such as 2026-11-03, got '2026-13-01'"),
    (GOOD | {"consent": {"given": True}}, "expected what the consent is for, got nothing"),
    (GOOD | {"rules_out": {"from": "9"}}, "expected hours such as 09:00 to 17:00, got others"),
    (GOOD | {"note": {"party": "mother"}}, "expected a party in the note, got 'mother'"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), BAD_EVENTS, ids=lambda one: one if isinstance(one, str) else "event")
def test_what_is_wrong_with_an_event(line: Line | str, said: str, log: Any) -> None:
    """It is said with its line, and what stands around it is audited."""
    ran = log(account("uk"), GOOD, line, call("2026-11-03T22:00:00", UK))
    assert ran.code == 2
    assert [number for number, _ in ran.wrong] == [3]
    assert said in ran.wrong[0][1]
    assert (4, "uk_hours") in ran.found
    assert ran.data["events"] == 2


BAD_ACCOUNTS: list[tuple[Line, str]] = [
    ({"zone": None, "lender": None}, "got none of zone, lender"),
    ({"zone": "London"}, "expected a time zone such as Asia/Shanghai, got 'London'"),
    ({"book": "fr"}, "expected one of cn, us, uk in account.book, got 'fr'"),
    ({"prodcut": "other"}, "got 'account.prodcut' (nearest: account.product)"),
    ({"debts": ["a", "b", "c", "d", "e"]}, "expected at most 4 debts in one account, got 5"),
    ({"flags": [{"until": "2026-12-01"}]}, "expected flag in each of account.flags, got none"),
    ({"flags": [{"flag": "bankrupt", "until": "soon"}]}, "expected a date such as 2026-11-03, got 'soon'"),
    ({"flags": [{"flag": "bancrupt"}]}, "in account.flags.flag, got 'bancrupt' (nearest: bankrupt)"),
    ({"consents": [{"on": "2026-12-01"}]}, "expected for in each of account.consents, got none"),
    ({"earlier": [{"on": "2026-12-01"}]}, "expected kind in each of account.earlier, got none"),
    ({"earlier": [{"kind": "picnic"}]}, "expected earlier contacts by a kind of the book uk, got 'picnic'"),
    ({"inconvenient": [{"from": "9", "to": "17"}]}, "expected times such as 09:00, got '9' to '17'"),
    ({"inconvenient": [{"from": "09:00", "to": "10:00"}] * 5}, "expected at most 4 spans in account.inconvenient, got 5"),
    ({"ledger": {"total": 2502.5}}, "expected a whole number (sums are in minor units) in account.ledger.total"),
]  # fmt: skip


@pytest.mark.parametrize(("more", "said"), BAD_ACCOUNTS, ids=lambda one: one if isinstance(one, str) else "account")
def test_what_is_wrong_with_an_account(more: Line, said: str, log: Any) -> None:
    """It is said with its line, however the line is spaced; its events are nobody's, other accounts are audited."""
    night = call("2026-11-03T22:00:00", UK)
    line = account("uk", **more)
    for text in (json.dumps(line), json.dumps(line, indent=1).replace("\n", "")):
        ran = log(text, account("uk", id="A2"), night | {"account": "A1"}, night | {"account": "A2"})
        assert [number for number, _ in ran.wrong] == [1, 3]
        assert said in ran.wrong[0][1]
        assert (4, "uk_hours") in ran.found


def test_an_account_comes_once_and_first(log: Any) -> None:
    """Twice is a mistake of the second; events above it have no account; without a name, an event needs there to be one."""
    first, again = account("uk"), account("uk", region="gb-sct")
    assert log(first, again, GOOD).wrong == [(2, "expected each account once, got 'A1' again")]
    ran = log(GOOD | {"account": "A1"}, first, GOOD | {"account": "A1"})
    assert ran.wrong == [(1, "expected an account that was opened above, got 'A1'")]
    assert ran.data["events"] == 1
    assert log(GOOD, first).wrong == [(1, "expected the account of the event, got none")]
    assert log(first, account("uk", id="A2"), GOOD).wrong == [(3, "expected the account of the event, got none")]


def test_events_stand_in_order_of_time(log: Any) -> None:
    """One earlier than one before it of its account is refused, and does not set the clock back; others' clocks are their own."""
    one, other = account("uk"), account("uk", id="A2")
    at = [call(f"2026-11-03T{hour}:00:00", UK, account=who) for hour, who in (
        (12, "A1"), (11, "A1"), (10, "A2"), (12, "A1"), (11, "A1"), (13, "A1"))]  # fmt: skip
    ran = log(one, other, *at)
    assert [line for line, _ in ran.wrong] == [4, 7]
    assert {text for _, text in ran.wrong} == {
        "expected the events of an account in order of time, got one earlier than one before it"
    }
    assert ran.data["events"] == 4
    offsets = log(one, call("2026-11-03T12:00:00", UK), call("2026-11-03T13:00:00", "+02:00"))
    assert [line for line, _ in offsets.wrong] == [3]


def test_every_mistake_is_told_in_order(log: Any) -> None:
    """Many mistakes of many sorts, in the order of their lines."""
    bad = [line for line, _ in BAD_EVENTS]
    ran = log(account("uk"), *bad, call("2026-11-03T22:00:00", UK))
    assert [line for line, _ in ran.wrong] == list(range(2, 2 + len(bad)))
    assert (2 + len(bad), "uk_hours") in ran.found


# files


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


# tables


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


# what the account says, and what it leaves out


def test_a_flag_stands_from_its_first_day_to_its_last(log: Any) -> None:
    """Not before `from`, on both days themselves, not after `until`, by the debtor's calendar."""
    flag = {"flag": "breathing_space", "from": "2026-11-20", "until": "2026-12-30"}
    days = [
        "2026-11-03T10:00:00",
        "2026-11-19T23:59:59",
        "2026-11-20T00:00:00",
        "2026-12-30T23:59:59",
        "2026-12-31T00:00:00",
    ]
    ran = log(account("uk", flags=[flag]), *(DEMAND | {"at": f"{day}+00:00"} for day in days))
    assert [line for line, rule in ran.found if rule == "uk_breathing_space"] == [4, 5]


def test_what_is_named_twice_counts_once(log: Any, house: Any) -> None:
    """A consent, an opted-out channel, a day, a word of a list, given twice, is that and no other."""
    late = call("2026-11-03T22:30:00", CN)
    twice = {"consents": [{"for": "hours", "on": "2026-10-01"}, {"for": "hours", "on": "2026-10-02"}]}
    assert "cn_hours" not in {rule for _, rule in log(account("cn", **twice), late).found}
    other = {"consents": [{"for": "calls"}, {"for": "calls"}]}
    assert "cn_hours" in {rule for _, rule in log(account("cn", **other), late).found}
    letter = DEMAND | {"letter": {"type": "demand", "contents": ["balance", "balance"]}}
    assert "house_has" not in {rule for _, rule in log(account("uk"), letter, options=("--json", *house)).found}
    text = {"at": AT, "channel": "im", "by": "system", "party": "debtor", "content": ["company"], "opt_out": True}
    opted = {"opted_out": ["sms", "sms"]}
    assert "uk_times" not in {rule for _, rule in log(account("uk", **opted), text).found}
    assert "uk_times" in {rule for _, rule in log(account("uk", **opted), text | {"channel": "sms"}).found}


def test_a_total_is_only_wrong_against_a_total(log: Any) -> None:
    """Where the account does not say what is owed, no sum named is wrong: the rule is undecided, and said so."""
    known = account("cn")
    unknown = {"account": known["account"] | {"ledger": {"days_past_due": 40}}}
    said = turns(
        "2026-11-03T10:00", CN, ("collector", ["ask_right_party.debtor"]), ("debtor", ["confirm_identity"]),
        ("collector", ["identify_self.full", "state_recording", "verify_identity.id_tail"]), ("debtor", ["give_factor"]),
        ("collector", ["disclose_debt.itemised"]), number="N1", number_from="contract", dialled="debtor",
    )  # fmt: skip
    for stated, wrong in ((850000, False), (840000, True)):
        lines = [*said[:-1], said[-1] | {"stated": stated}]
        ran = log(known, *lines)
        assert ("cn_amount_correct" in {rule for _, rule in ran.found}) == wrong
        ran = log(unknown, *lines)
        assert "cn_amount_correct" not in {rule for _, rule in ran.found}
        assert {"rule": "cn_amount_correct", "field": "ledger.total", "events": 1} in ran.data["undecided"]


def test_what_is_left_out_is_undecided(log: Any, house: Any) -> None:
    """A fact left out breaks nothing and is listed; stated either way, it is decided."""
    visit = {"at": AT, "channel": "visit", "by": "collector", "party": "debtor"}
    options = ("--json", *house)
    silent = log(account("uk"), visit, options=options)
    assert {"rule": "house_number", "field": "visit.headcount", "events": 1} in silent.data["undecided"]
    assert "house_number" not in silent.data["by_rule"]
    for headcount, broken in ((1, True), (2, False)):
        said = log(account("uk"), visit | {"visit": {"headcount": headcount}}, options=options)
        assert ("house_number" in said.data["by_rule"]) == broken
        assert "visit.headcount" not in {one["field"] for one in said.data["undecided"]}
    text = log(account("uk"), visit, options=house).out
    assert "Could not be decided" in text
    assert re.search(r" +1  house_number  visit\.headcount\n", text)


def test_what_the_back_office_writes_is_said_to_nobody(log: Any) -> None:
    """Acts and words in `file` break no rule about speaking; the same in a message do, from a machine too."""
    words = {"text": "Pay today or we will tell your boss."}
    assert (
        log(
            account("uk"), {"at": AT, "channel": "file", "by": "collector", "acts": ["escalate.specialist"]} | words
        ).found
        == []
    )
    for by in ("collector", "system"):
        message = {
            "at": AT,
            "channel": "sms",
            "by": by,
            "party": "debtor",
            "content": ["callback"],
            "opt_out": True,
        } | words
        assert log(account("uk"), message).found != [], by
    his = {"at": AT, "channel": "sms", "by": "debtor", "party": "debtor"} | words
    assert log(account("uk"), his).found == []


def test_more_than_can_be_told_apart(log: Any) -> None:
    """Twelve numbers have a count each; any more are counted together with the last, as the page says."""

    def dials(numbers: int, each: int) -> list[Line]:
        pairs = [(number, turn) for number in range(numbers) for turn in range(each)]
        return [
            call(f"2026-11-03T{9 + place // 60:02d}:{place % 60:02d}:00", CN, number=f"N{number}")
            for place, (number, _) in enumerate(pairs)
        ]

    def capped(lines: list[Line]) -> bool:
        return "cn_dial_cap" in {rule for _, rule in log(account("cn"), *lines).found}

    assert not capped(dials(12, 6))
    assert capped(dials(1, 7))
    assert capped(dials(18, 1))


# a played call


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of a call by the bully, made by the command."""
    folder = tmp_path_factory.mktemp("played")
    path = folder / "a.jsonl"
    done = called("play", "cn/laid-off", "--bot", "bully", "--seed", "7", "--record", path, home=folder)
    assert done.returncode == 0, done.stderr
    return path


def test_the_record_of_a_played_call(record: Path, audited: Any) -> None:
    """It can be audited as it is: the game's findings, told by the lines of the record."""
    ran = audited(record, "--json")
    assert (ran.code, ran.wrong) == (1, [])
    events = load_record(record).events
    found = {(events[line - 2].turn, rule) for line, rule in ran.found}
    assert found == found_live(events)
    assert {one["account"] for one in ran.data["findings"]} == {"cn/laid-off"}


def test_a_record_that_was_changed_is_refused(record: Path, audited: Any, tmp_path: Path) -> None:
    """What is no longer what was written is not audited."""
    path = tmp_path / "changed.jsonl"
    path.write_bytes(record.read_bytes().replace(b'"turn":3', b'"turn":4', 1))
    with pytest.raises(ForbearError, match="is not what was written"):
        audited(path)
