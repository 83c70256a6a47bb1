"""What holds of every audit: blocks, order of accounts and what no rule reads change nothing; a call is found as it was played."""

import json
from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scenarios.compile import scenario_paths
from scenarios.compile.audit import BOOKS, book_file, matcher, rules_of
from scenarios.compile.examples import examples_of
from sim.core.watch import Rules
from sim.language.interpret import BUILT_OFFER
from sim.language.notes import note_fields
from sim.policies import chosen_moves, written_note
from sim.record.log import Audit
from sim.session import Session
from tests.conduct.parity import both, ruled
from tests.scenarios.reach import MOVES, play_moves, read_moves, scenario_of

Lines = list[bytes]


@cache
def rules(book: str) -> Rules:
    """A whole book."""
    return rules_of(book_file(book))


@cache
def logs(book: str) -> tuple[tuple[Lines, ...], ...]:
    """The logs of the examples, each under an account of its own: the account's line and its events'."""
    found = []
    for examples in examples_of(book).values():
        for example in examples:
            name = f"A{len(found)}"
            account = {"account": example.account | {"id": name}}
            events = [{**event, "account": name} for event in example.events]
            found.append(tuple(json.dumps(line).encode() for line in (account, *events)))
    return tuple(found)


def findings(book: str, lines: Sequence[bytes], block: int = 65_536) -> dict[str, list[tuple]]:
    """What an audit finds, account by account: the way, the place of the event in its account, the lines of the proof."""
    audit = Audit({book: rules(book)}, matcher())
    own: dict[str, list[int]] = {}
    for number, line in enumerate(lines, start=1):
        data = json.loads(line)
        name = data["account"]["id"] if isinstance(data["account"], dict) else data["account"]
        own.setdefault(name, []).append(number)
    found: dict[str, list[tuple]] = {name: [] for name in own}
    for one in [*audit.feed(lines, block), *audit.end()]:
        place = own[one.account.id].index
        proof = tuple(place(line) for line in one.found.lines)
        found[one.account.id].append((one.found.way, place(one.found.line), proof, one.found.by_day, one.found.values))
    assert not audit.mistakes
    return {name: sorted(rows) for name, rows in found.items()}


def merged(chosen: Sequence[Sequence[bytes]], order: Sequence[int]) -> Lines:
    """Logs of several accounts in one file, the events of each in their order, dealt as the order says."""
    lines, waiting = [log[0] for log in chosen], [list(log[1:]) for log in chosen]
    for turn in order:
        left = [log for log in waiting if log]
        if left:
            lines.append(left[turn % len(left)].pop(0))
    return lines + [line for log in waiting for line in log]


PICKS = st.lists(st.integers(0, 10_000), min_size=2, max_size=8)
ORDER = st.lists(st.integers(0, 7), max_size=60)


@pytest.mark.parametrize("book", BOOKS)
@settings(max_examples=25, deadline=None)
@given(picks=PICKS, order=ORDER, block=st.integers(1, 40))
def test_accounts_do_not_touch_each_other(book, picks, order, block):
    """Each account is found as it is alone, however the accounts are shuffled and the file is cut into blocks.

    What was due by a day is told at the end of a log by its last day, so that alone and together may end differently: those
    are left out here.
    """
    chosen = [logs(book)[pick % len(logs(book))] for pick in dict.fromkeys(pick % len(logs(book)) for pick in picks)]
    together = findings(book, merged(chosen, order), block)
    for log in chosen:
        name = json.loads(log[0])["account"]["id"]
        alone = findings(book, log)[name]
        assert [row for row in together[name] if not row[3]] == [row for row in alone if not row[3]]
        assert {row[0] for row in alone if row[3]} <= {row[0] for row in together[name] if row[3]}


@pytest.mark.parametrize("book", BOOKS)
@settings(max_examples=25, deadline=None)
@given(pick=st.integers(0, 10_000), at=st.integers(0, 30))
def test_events_that_no_rule_reads_change_nothing(book, pick, at):
    """A turn of the debtor that states nothing, anywhere in a call, leaves every finding and every proof as it was."""
    log = logs(book)[pick % len(logs(book))]
    turns = [number for number, line in enumerate(log) if "call" in json.loads(line)]
    assume(turns)
    before = turns[at % len(turns)]
    beside, place = json.loads(log[before]), before + 1
    said = {key: beside[key] for key in ("account", "at", "channel", "call")} | {"by": "debtor"}
    longer = [*log[:place], json.dumps(said).encode(), *log[place:]]
    shift = {number: number + (number >= place) for number in range(len(log))}
    name = beside["account"]
    plain, more = findings(book, log)[name], findings(book, longer)[name]
    moved = [
        (way, shift[line], tuple(shift[one] for one in proof), day, values) for way, line, proof, day, values in plain
    ]
    assert more == sorted(moved)


def played(scenario: str, bot: str, seed: int) -> Session:
    """A call that a bot plays to its note."""
    play = scenario_of(scenario)
    session = Session(play.content, play.phrases, seed, ("en",))
    session.start()
    while not session.over:
        choice, built = chosen_moves(session.content, play.bots[bot], session.known)
        move = int(choice[0])
        session.move(move, built if move == BUILT_OFFER else None)
    session.file(note_fields(written_note(session.content, play.bots[bot].note, session.known)))
    return session


@pytest.mark.parametrize("scenario", scenario_paths())
def test_a_record_is_audited_as_it_was_played(scenario):
    """What the game finds in a call, turn by turn, the audit finds in its record: bots of every sort."""
    play = scenario_of(scenario)
    for bot in play.bots:
        for seed in range(5):
            live, log = both(play, played(scenario, bot, seed).events, ruled(play.book.id, play))
            assert live == log, (bot, seed)


@pytest.mark.parametrize("path", MOVES, ids=lambda path: path.stem)
def test_a_call_written_down_is_audited_as_it_was_played(path):
    """The same of the calls on the stage: lawyers, deaths, disputes, doors and machines."""
    play = scenario_of(read_moves(path).fields["scenario"])
    live, log = both(play, play_moves(path).events, ruled(play.book.id, play))
    assert live == log
