"""The examples that stand beside each rule, audited, and what was found told in the words they expect."""

import datetime
from typing import Any

from scenarios.compile.audit import matcher
from scenarios.compile.examples import EXAMPLES as HERE
from scenarios.compile.examples import Example, examples_in
from sim.core.watch import Rules
from sim.record.log import Audit

__all__ = ["HERE", "Example", "examples_in", "found_in", "wanted"]


def found_in(rules: Rules, book: str, example: Example) -> tuple[list[tuple[str, Any]], list[str]]:
    """What an audit finds in an example, and what is wrong with it."""
    audit = Audit({book: rules}, matcher())
    found = [*audit.feed(example.lines()), *audit.end()]
    return sorted({told(rules, one) for one in found}, key=str), [str(mistake) for mistake in audit.mistakes]


def told(rules: Rules, finding: Any) -> tuple[str, Any]:
    """A finding as examples write it: the rule, and the event's number or the day by which something was due."""
    rule = rules.book.rules[rules.book.ways[finding.found.way].rule]
    day = finding.found.by_day
    return rule, datetime.date.fromordinal(day).isoformat() if day else finding.found.line - 1


def wanted(example: Example) -> list[tuple[str, Any]]:
    """What is to be found."""
    return list(example.found)
