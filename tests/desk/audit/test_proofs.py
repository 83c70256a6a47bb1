"""Every form of proof that --explain gives."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.desk.audit.support import AT, DEMAND, EXAMPLES, UK, Line, account, call, proof, turns


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
