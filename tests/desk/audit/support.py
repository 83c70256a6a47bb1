"""Small logs for the audit's tests: an account, an event, a call turn by turn; and what a run of the command came to."""

import json
from typing import Any

from scenarios.compile.examples import merged, plain, standard_accounts
from tests.support import ROOT

EXAMPLES = ROOT / "docs" / "examples"
LOGS = ("cn", "us", "uk")
CN, US, UK = "+08:00", "-05:00", "+00:00"
Line = dict[str, Any]
AT = "2026-11-03T10:00:00+00:00"
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


def proof(ran: Ran, rule: str) -> dict[str, str]:
    """What --explain prints under the first finding of a rule, by its word; its head too."""
    lines = ran.out.splitlines()
    at = next(place for place, line in enumerate(lines) if f"  {rule}  " in line)
    under = [line.strip().split(": ", 1) for line in lines[at + 1 : at + 6]]
    return {"head": lines[at]} | dict(under)
