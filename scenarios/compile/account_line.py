"""The account of a scenario as the line of a log."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from scenarios.compile.play import Play
from scenarios.compile.setting import setting_of
from sim.events import Event
from sim.record.log.of_record import log_of


def account_line(play: Play) -> dict[str, Any]:
    """What a log says of the account before its events."""
    scenario, account, authority = play.scenario, play.content.account, play.content.authority
    setting = setting_of(scenario, play.content.establishing)
    penalty = scenario.account.penalty
    return {
        "id": scenario.id,
        "book": scenario.book,
        "zone": scenario.zone,
        "region": scenario.region,
        "product": setting.product,
        "lender": setting.lender,
        "collecting": setting.collecting,
        "currency": scenario.account.currency,
        "legal_state": scenario.account.legal_state,
        "factors": scenario.verify.factors,
        "ledger": {
            "principal": account.principal,
            "interest": account.interest,
            "penalty": penalty,
            "total": account.principal + account.interest + penalty,
            "overdue": account.overdue,
            "days_past_due": account.days_past_due,
        },
        "authority": {
            "max_count": authority.max_count,
            "floor_each": authority.floor_each,
            "max_defer_days": authority.max_defer_days,
            "max_waiver": authority.max_waiver,
        },
        "flags": [{"flag": flag.name.lower()} for flag in scenario.flags],
    }


def own_word(play: Play) -> dict[str, int]:
    """What a promise of his own accord is about: all that is due, within days."""
    due, days = play.content.account.due_now, play.content.opening.own_word_days
    return {"today": 0, "each": due, "count": 1, "first": play.content.opening.day + days, "waived": 0}


def record_lines(play: Play, events: Sequence[Event]) -> Iterator[bytes]:
    """The record of a call as the lines of a log, each where its event stands in the record; the header is the account."""
    told = log_of(events, play.content.opening.day, play.scenario.zone, own_word(play))
    lines = {id(event): msgspec.json.encode(line) for line, event in told}
    yield msgspec.json.encode({"account": account_line(play)})
    for event in events:
        yield lines.get(id(event), b"")
