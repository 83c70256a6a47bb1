"""What is wrong with events and accounts, told with their lines."""

import json
from typing import Any

import pytest

from tests.desk.audit.support import UK, Line, account, call

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
