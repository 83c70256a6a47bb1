"""Beside every rule stand logs that break it and near misses that do not; the audit finds exactly what they say."""

from functools import cache

import pytest

from scenarios.compile.audit import BOOKS, book_file, rules_of
from scenarios.compile.examples import Example, examples_of
from sim.core.watch import Rules
from tests.conduct.examples import found_in, wanted


@cache
def ruled(book: str) -> Rules:
    """A book with the overlays that come with it."""
    return rules_of(book_file(book))


@cache
def every(book: str) -> tuple[Example, ...]:
    """The examples of a book."""
    return tuple(example for examples in examples_of(book).values() for example in examples)


CASES = [(book, rule) for book in BOOKS for rule in examples_of(book)]


@pytest.mark.parametrize(("book", "rule"), CASES, ids=[rule for _, rule in CASES])
def test_the_audit_finds_exactly_what_the_examples_say(book, rule):
    """Every rule of the whole book that the log breaks, and no other, each at its event or day."""
    for example in examples_of(book)[rule]:
        found, mistakes = found_in(ruled(book), book, example)
        assert mistakes == [], example.part
        assert found == wanted(example), example.part


@pytest.mark.parametrize("book", BOOKS)
def test_no_rule_lacks_a_breach_and_a_near_miss(book):
    """Each rule has a log that breaks it and one that all but does."""
    examples = examples_of(book)
    own = {
        rule for rule in book_file(book).rules if "@" not in rule
    }  # what an overlay extends stands under its own name
    assert {rule.partition("@")[0] for rule in examples} == own
    for rule, logs in examples.items():
        breach, near = (next(log for log in logs if log.part == part) for part in ("breach", "near"))
        assert rule in {found for found, _ in breach.found}, rule
        assert rule not in {found for found, _ in near.found}, rule


@pytest.mark.parametrize("book", BOOKS)
def test_every_way_to_break_a_rule_is_shown(book):
    """No condition of a book is dead: some example is found by each way that breaks a rule."""
    rules, hit = ruled(book), set()
    for example in every(book):
        hit |= ways_found(rules, book, example)
    names = [f"{rules.book.rules[way.rule]} {way.trigger}" for way in rules.book.ways]
    dead = [name for number, name in enumerate(names) if number not in hit and "@" not in name]
    assert dead == []


def ways_found(rules: Rules, book: str, example: Example) -> set[int]:
    """The ways that an example is found by."""
    from scenarios.compile.audit import matcher
    from sim.record.log import Audit

    return {one.found.way for one in Audit({book: rules}, matcher()).all_of(example.lines())}
