"""What the game found in a call, and what an audit finds in its record."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from scenarios.compile import Play
from scenarios.compile.account_line import account_line, own_word
from scenarios.compile.audit import matcher, rules_of
from sim.core.watch import Rules
from sim.events import Event
from sim.record.log import Audit
from sim.record.log.of_record import found_live, log_of


@lru_cache(maxsize=8)
def ruled(book: str, play: Play) -> Rules:
    """The rules of a play's book."""
    return rules_of(play.book)


def both(play: Play, events: Sequence[Event], rules: Rules) -> tuple[set[tuple[int, str]], set[tuple[int, str]]]:
    """(turn, rule) as found live, and as found by an audit."""
    told = list(log_of(events, play.content.opening.day, play.scenario.zone, own_word(play)))
    lines = [msgspec.json.encode({"account": account_line(play)}), *(msgspec.json.encode(line) for line, _ in told)]
    audit = Audit({play.book.id: rules}, matcher())
    found = [*audit.feed(lines), *audit.end()]
    assert not audit.mistakes, [str(mistake) for mistake in audit.mistakes]
    name = {way: rules.book.rules[one.rule] for way, one in enumerate(rules.book.ways)}
    return found_live(events), {(told[one.found.line - 2][1].turn, name[one.found.way]) for one in found}
