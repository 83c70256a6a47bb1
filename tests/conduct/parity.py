"""What the game found in a call, and what an audit finds in its record."""

import json
from collections.abc import Sequence

from scenarios.compile import Play
from scenarios.compile.account_line import account_line, own_word
from scenarios.compile.audit import matcher, rules_of
from sim.core.watch import Rules
from sim.events import Event
from sim.record.log import Audit
from sim.record.log.of_record import found_live, log_of

Places = set[tuple[int, str]]
RULED: dict[str, Rules] = {}


def ruled(book: str, play: Play) -> Rules:
    """The whole book of a play, compiled once."""
    if book not in RULED:
        RULED[book] = rules_of(play.book)
    return RULED[book]


def both(play: Play, events: Sequence[Event], rules: Rules) -> tuple[Places, Places]:
    """(turn, rule) as found live, and as found by an audit."""
    told = list(log_of(events, play.content.opening.day, play.scenario.zone, own_word(play)))
    lines = [{"account": account_line(play)}, *(line for line, _ in told)]
    audit = Audit({play.book.id: rules}, matcher())
    found = list(audit.all_of([json.dumps(line).encode() for line in lines]))
    assert not audit.mistakes, [str(mistake) for mistake in audit.mistakes]
    name = [rules.book.rules[way.rule] for way in rules.book.ways]
    return found_live(events), {(told[one.found.line - 2][1].turn, name[one.found.way]) for one in found}
