"""What can be reached is reached: by bots over seeds, and by calls written down where bots do not get."""

from contextlib import suppress
from enum import IntEnum
from functools import cache

import pytest

from scenarios.check import check_paths
from scenarios.check.possible import possible
from scenarios.compile import scenario_paths
from sim.core import vocabulary
from sim.core.content import Book
from sim.core.errors import MoveError
from sim.core.vocabulary import FORM_NAMES, Act, Channel, Fact, Feeling, Flag, Phase, Reply, Scale
from sim.events import Said
from tests.playthroughs.make import TYPED, typed_call
from tests.scenarios.reach import MOVES, STAGE, Reached, by_bots, by_moves, play_moves, read_moves, scenario_of

REAL_SEEDS, STAGE_SEEDS = range(2048), range(192)
REAL = [name for name in scenario_paths() if scenario_of(name).scenario.marked]
EVERY = [*scenario_paths(), *(path.stem for path in STAGE)]
BOOKS = sorted({scenario_of(name).content.book.id for name in REAL})
IN_FORMS, COLUMNS, NOT_YET_PLAYED = {Act}, {Feeling, Scale}, {Channel}
"""Acts are reached form by form; feelings and scales are columns of every call; every call is a call out."""

LOGS_ONLY = {Flag.ADVISER_HOLD, Flag.INCAPACITY, Flag.DISCHARGED, Flag.CRISIS_TREATMENT}
"""What a firm's log can say and no call here puts on file."""

KINDS = [
    kind
    for name in vocabulary.__all__
    if isinstance(kind := getattr(vocabulary, name), type)
    and issubclass(kind, IntEnum)
    and kind not in IN_FORMS | COLUMNS | NOT_YET_PLAYED
]


def moves_of(scenario: str) -> list:
    """The calls written down of a scenario."""
    return [path for path in MOVES if read_moves(path).fields["scenario"] == scenario]


@cache
def reached_in(scenario: str) -> Reached:
    """What bots and calls written down reach in a scenario."""
    found = by_bots(scenario_of(scenario), REAL_SEEDS if scenario in REAL else STAGE_SEEDS)
    for path in moves_of(scenario):
        with suppress(MoveError):  # one that no longer fits its menus fails in a test of its own
            found.add(by_moves(path))
    return found


def names(kind: type[IntEnum], bits: int) -> set[str]:
    """The words of a set."""
    return {word.name.lower() for word in kind if bits >> word & 1}


def told(missing: object) -> object:
    """Print what is missing, and hand it on."""
    if missing:
        print("nothing reaches:", *sorted(map(str, missing)), sep="\n  ")
    return missing


def can_be_kept(book: Book) -> set[str]:
    """The ways that can be looked at and not broken: what is simply forbidden is broken whenever it is said."""
    kept = int(book.at_close | book.on_note | book.third_time)
    for table in (*(look.blocked for look in book.looks), book.due):
        for rules in table.reshape(-1).tolist():
            kept |= rules
    return {way for bit, way in enumerate(book.ways) if kept >> bit & 1}


@pytest.mark.parametrize("scenario", REAL)
@pytest.mark.parametrize(("kind", "where"), [(Phase, "phases"), (Reply, "replies"), (Fact, "facts")])
def test_all_that_a_scenario_can_come_to(kind, where, scenario):
    """Every phase, every act of the other end and every fact that a scenario can come to is come to."""
    can = names(kind, getattr(possible(scenario_of(scenario).content), where))
    found = reached_in(scenario).words[kind.__name__]
    assert told(can - found) == set()
    assert {name for name in found if name != "none"} <= can


@cache
def books_of(name: str) -> tuple[Book, ...]:
    """A book as the scenarios under it have it: each what is left of it in its setting."""
    return tuple(book for one in EVERY if (book := scenario_of(one).content.book).id == name)


@cache
def reached_by(book: str) -> Reached:
    """What all calls under a book reach of its ways to break a rule."""
    found = Reached()
    for name in EVERY:
        if scenario_of(name).content.book.id == book:
            found.add(reached_in(name))
    return found


@pytest.mark.parametrize("book", BOOKS)
def test_every_rule_is_judged_and_broken_by_somebody(book):
    """Every way of breaking a rule that a call can come to is looked at in some call, and broken in some call."""
    found, every = reached_by(book), {way for one in books_of(book) for way in one.ways}
    assert told(every - found.judged) == set()
    assert told(every - found.broken) == set()


@pytest.mark.parametrize("book", BOOKS)
def test_every_rule_is_kept_by_somebody(book):
    """Every rule is kept through a whole call with him; and what a circumstance excuses was looked at and let pass."""
    found, every = reached_by(book), {way for one in books_of(book) for way in one.ways}
    assert told(every - found.clean) == set()
    kept = {way for one in books_of(book) for way in can_be_kept(one)}
    assert len(kept) > 1
    assert told(kept - found.kept) == set()


def test_nothing_is_broken_unjudged():
    """What was broken was looked at, in every scenario."""
    for book in BOOKS:
        found = reached_by(book)
        assert found.broken <= found.judged
        assert found.kept <= found.judged


def test_nothing_of_the_vocabulary_is_out_of_reach():
    """Every word that a call can say, hear, put on file or come to is reached by some call."""
    found = Reached()
    for scenario in EVERY:
        found.add(reached_in(scenario))
    for path in TYPED:
        found.words["form"] |= {
            act for event in typed_call(path).session.events if isinstance(event, Said) for act in event.acts
        }
    missing = {
        word for kind in KINDS for word in kind if word.name.lower() not in found.words[kind.__name__]
    } - LOGS_ONLY
    forms = set(FORM_NAMES) - found.words["form"]
    assert told({f"{type(word).__name__} {word.name.lower()}" for word in missing} | forms) == set()


@pytest.mark.parametrize("path", MOVES, ids=lambda path: path.stem)
def test_a_call_written_down(path):
    """A call written down goes to its note, and reaches what it is there for (`python -m tests.scenarios.make` anew)."""
    session = play_moves(path)
    assert session.filed
    assert session.note is not None
    found = by_moves(path).words
    assert [pair for pair in read_moves(path).reaches if pair[1] not in found[pair[0]]] == []


@pytest.mark.parametrize("path", STAGE, ids=lambda path: path.stem)
def test_a_stage_scenario(path):
    """A stage scenario has no mistakes, and no menu lists it."""
    assert check_paths([path]) == []
    assert path not in scenario_paths().values()


def test_every_stage_scenario_is_needed():
    """Every stage scenario reaches a word, or breaks a rule, that the real ones do not."""
    real = Reached()
    for scenario in REAL:
        real.add(reached_in(scenario))
    for path in STAGE:
        found = reached_in(path.stem).words
        kinds = ("form", "broken", *(kind.__name__ for kind in KINDS))
        assert [word for kind in kinds for word in found[kind] - real.words[kind]], path.stem
