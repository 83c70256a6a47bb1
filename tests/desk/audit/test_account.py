"""What the account says, and what it leaves out."""

import json
import re
from pathlib import Path
from typing import Any

from tests.desk.audit.support import A_RULE, AT, CN, DEMAND, UK, Line, account, call, turns


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


def test_a_message_knows_what_it_said_itself(log: Any, tmp_path: Path) -> None:
    """Its later acts go on with its earlier ones, in their order; a call it falls into goes on with nothing of it."""
    unnamed = {"breaks": [{"act": ["disclose_debt"], "when": ["~done:identify_self"]}]}
    overlay = {
        "version": 1,
        "id": "house",
        "book": "uk",
        "title": A_RULE["title"],
        "rules": {"unnamed": A_RULE | unnamed},
    }
    path = tmp_path / "named.yaml"
    path.write_text(json.dumps(overlay), encoding="utf-8")
    named, owes, said = (
        "identify_self.full",
        "disclose_debt.total",
        {"channel": "sms", "by": "collector", "party": "debtor"},
    )

    def broken(*lines: Line) -> list[int]:
        ran = log(account("uk"), account("uk", id="A2"), *lines, options=("--json", "--overlay", path))
        return [line for line, rule in ran.found if rule == "unnamed"]

    def message(who: str, *acts: str, at: str = AT) -> Line:
        return said | {"at": at, "account": who, "acts": list(acts)}

    assert broken(message("A1", named, owes), message("A2", named)) == []
    assert broken(message("A1", owes, named), message("A2", named, owes)) == [3]
    assert broken(message("A1", named), message("A1", owes)) == [4]

    def call_of(*acts: str) -> list[Line]:
        return [
            line | {"account": "A1"} for line in turns("2026-11-03T10:00", UK, *(("collector", [act]) for act in acts))
        ]

    between = message("A1", named, "thank", at="2026-11-03T10:00:05+00:00")
    for opening, lines in (("ask_right_party.debtor", [5]), (named, [])):
        first, second = call_of(opening, owes)
        assert broken(first, between, second) == lines
