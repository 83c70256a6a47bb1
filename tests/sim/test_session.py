"""A call in progress: words, menus, taking back, and what is refused."""

import numpy as np
import pytest

from game.players import play_bot
from game.seat import branch_from, sit_down
from sim.core.errors import MoveError
from sim.events import Replied, Said
from sim.language import wording
from sim.language.moves import read_move
from sim.language.phrases import Phrases, ReplyLine
from sim.observe.view import Level
from sim.record import load_record
from tests.support import a_play, a_session, bot_session

LANGS = ("zh", "en")


@pytest.mark.parametrize("bot", ["coach", "script", "bully", "pushover", "random"])
@pytest.mark.parametrize("seed", range(3, 9))
def test_no_line_repeats_within_a_call_while_others_fit(bot: str, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a line is spoken again, every line that fitted had been spoken before."""
    pools: list[set[str]] = []

    def spy(phrases: Phrases, moment: wording.Moment) -> list[ReplyLine]:
        found = candidates(phrases, moment)
        pools.append({line.phrase.id for line in found})
        return found

    candidates = wording.candidates
    monkeypatch.setattr(wording, "candidates", spy)
    said: set[str] = set()
    lines = [event.line for event in bot_session(bot, seed).events if isinstance(event, Replied) and event.line]
    for line, pool in zip(lines, pools, strict=True):
        assert line in pool
        assert line not in said or pool <= said
        said.add(line)


@pytest.mark.parametrize("seed", range(20))
def test_no_hole_is_left_in_a_sentence(seed: int) -> None:
    """Every slot is filled, in both languages."""
    session = bot_session("coach", seed, LANGS)
    for event in session.events:
        if isinstance(event, Said | Replied):
            for words in event.words.values():
                assert "{" not in words
                assert "}" not in words
                assert words.strip() == words


def test_taking_back_leads_where_the_call_stood() -> None:
    session = a_session(7)
    menu, calls = session.menu, session.calls
    session.choose(1)
    session.take_back()
    assert session.menu == menu
    assert session.calls is calls
    session.choose(2)
    assert int(session.known.turn[0]) == 1


def test_the_same_move_after_taking_back_gives_the_same_answer() -> None:
    session = a_session(7)
    first = session.choose(1)
    session.take_back()
    assert session.choose(1) == first


@pytest.mark.parametrize(
    ("move", "words"),
    [
        ("99", "expected one of 1 "),
        ("no_such_line", "expected one of 1 "),
        ("offer each=abc count=3 first=2026-12-03", "expected an amount for each"),
        ("offer each=99999999999999999999 count=3 first=2026-12-03", "expected an amount for each of at most"),
        ("offer each=500 count=3", "expected each= and first= beside count="),
        ("offer each=500 count=3 first=2020-01-01", "expected a first day from "),
        ("offer each=500 counts=3 first=2026-12-03", "(nearest: count)"),
        ("note party=debtor", "somebody is still on the line"),
    ],
)
def test_what_cannot_be_done_is_refused_and_changes_nothing(move: str, words: str) -> None:
    session = a_session(7)
    before = len(session.events)
    with pytest.raises(MoveError) as caught:
        session.do(read_move(move))
    assert words in str(caught.value)
    assert len(session.events) == before
    assert int(session.known.turn[0]) == 0


def test_a_branch_is_the_same_call_until_its_turn(tmp_path) -> None:
    """*Again from here*: the same person, the same sentences before the turn, and another way on."""
    play = a_play()
    seat = sit_down(play, 7, Level.PRACTICE, "en", tmp_path / "a.jsonl")
    for _ in play_bot(seat, play.bots["coach"]):
        pass
    record = load_record(tmp_path / "a.jsonl")
    branch = branch_from(record, "a.jsonl", 4, "en", tmp_path / "b.jsonl")
    assert int(branch.session.known.turn[0]) == 3
    upto = [event for event in record.events if event.turn <= 3]
    assert [event for event in branch.session.events if event.turn <= 3] == upto
    assert load_record(tmp_path / "b.jsonl").header.branch == {"of": "a.jsonl", "turn": 4}


def test_silence_takes_time_and_is_an_act() -> None:
    session = a_session(7)
    clock = int(session.known.clock[0])
    events = session.wait()
    assert any(isinstance(event, Said) and event.acts == ("silence.short",) for event in events)
    assert int(session.known.clock[0]) >= clock + 3


def test_every_chance_is_a_probability_and_its_draw_is_told() -> None:
    """`respond` and `bargain` are honest about chance."""
    for seed in range(10):
        for event in bot_session("coach", seed).events:
            if isinstance(event, Replied):
                assert len(event.chances) == len(event.draws)
                assert all(0.0 < chance <= 1.0 for chance in event.chances), event
                assert all(0.0 <= draw < 1.0 for draw in event.draws)


def test_the_mind_stays_within_bounds() -> None:
    for seed in range(6):
        for bot in ("bully", "coach"):
            levels = bot_session(bot, seed).calls.hidden.mind.levels
            assert np.all((levels >= 0.0) & (levels <= 1.0))
