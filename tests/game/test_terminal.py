"""The terminal is a full way to play."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.players import play_moves
from game.seat import Seat, sit_down
from game.terminal import play_in_terminal
from sim.core.errors import MoveError
from sim.events import Said
from sim.observe.view import Level
from sim.record import load_record, replayed
from tests.support import a_play

LANGS = ("zh", "en")


class Script:
    """A trainee who types what a script says, and a screen that keeps what it showed."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines
        self.shown: list[str] = []

    def ask(self, question: str) -> str:
        self.shown.append(question)
        try:
            return next(self.lines)
        except StopIteration:
            raise EOFError from None

    def say(self, line: str) -> None:
        self.shown.append(line)

    @property
    def text(self) -> str:
        return "\n".join(self.shown)


def seat_at(path: Path | None, lang: str = "en", level: Level = Level.PRACTICE, seed: int = 7) -> Seat:
    return sit_down(a_play(), seed, level, lang, path)


def coached(seat: Seat, note: tuple[str, ...]) -> Iterator[str]:
    """What the coach would choose, typed as numbers; then the note, field by field."""
    from sim.language.interpret import BUILT_OFFER, HANG_UP, SILENCE
    from sim.policies import chosen_moves

    session = seat.session
    while not session.over:
        choice, built = chosen_moves(session.content, seat.play.bots["coach"], session.known)
        move = int(choice[0])
        if move in {SILENCE, HANG_UP}:
            yield "s" if move == SILENCE else "h"
        elif move == BUILT_OFFER:
            from datetime import date

            yield f"offer each={int(built.each[0]) / 100} count={int(built.count[0])} first={date.fromordinal(int(built.first[0]))}"
        else:
            yield str(session.menu.index(session.content.options.ids[move]) + 1)
    yield from note


@pytest.mark.parametrize("lang", LANGS)
def test_a_whole_call_typed_ends_in_its_debrief(lang: str, tmp_path: Path) -> None:
    seat = seat_at(tmp_path / "a.jsonl", lang)
    script = Script(coached(seat, ("1", "y", "2", "1", "offer each=750 count=12 first=2026-12-03", "1,2", "said so")))
    assert play_in_terminal(seat, script.ask, script.say)
    record = load_record(tmp_path / "a.jsonl")
    assert record.finished
    assert replayed(seat.play.content, seat.play.phrases, record) is None
    assert ("下一步" if lang == "zh" else "Next:") in script.text
    noted = next(event for event in record.events if event.kind == "noted")
    assert (
        noted.promise == {"today": 0, "each": 75000, "count": 12, "first": 739588, "waived": 0}
        or noted.promise["each"] == 75000
    )  # type: ignore[attr-defined]
    assert noted.text == "said so"  # type: ignore[attr-defined]


def test_leaving_keeps_the_call(tmp_path: Path) -> None:
    seat = seat_at(tmp_path / "a.jsonl")
    script = Script(iter(["1", "quit"]))
    assert not play_in_terminal(seat, script.ask, script.say)
    assert str(tmp_path / "a.jsonl") in script.text
    record = load_record(tmp_path / "a.jsonl")
    assert not record.finished
    assert sum(event.kind == "said" for event in record.events) == 1


def test_nonsense_is_answered_by_what_was_expected_and_costs_nothing() -> None:
    seat = seat_at(None)
    script = Script(iter(["77", "offer each=1", "note blah", "?", "case", "again"]))
    assert not play_in_terminal(seat, script.ask, script.say)
    assert int(seat.session.known.turn[0]) == 0
    assert script.text.count("expected") >= 3
    assert "Case file" in script.text or "18,029.85" in script.text


def test_the_language_changes_in_mid_call() -> None:
    seat = seat_at(None, "en")
    script = Script(iter(["1", "lang zh"]))
    play_in_terminal(seat, script.ask, script.say)
    assert "怎么说？" in script.text
    assert seat.lang == "zh"


def test_taking_back_is_for_level_learn(tmp_path: Path) -> None:
    script = Script(iter(["1", "back"]))
    play_in_terminal(seat_at(None, level=Level.EXAM), script.ask, script.say)
    assert "taken back at level learn only" in script.text
    seat = seat_at(tmp_path / "a.jsonl", level=Level.LEARN)
    play_in_terminal(seat, Script(iter(["1", "back"])).ask, lambda _: None)
    assert int(seat.session.known.turn[0]) == 0


@pytest.mark.parametrize("level", list(Level))
def test_a_level_shows_what_it_may(level: Level) -> None:
    """Exam: words and cues. Practice: a face too. Learn: the gauges too."""
    script = Script(iter(["1"]))
    play_in_terminal(seat_at(None, level=level), script.ask, script.say)
    assert ("Face: " in script.text) == (level != Level.EXAM)
    assert ("Inside: " in script.text) == (level == Level.LEARN)


def test_a_list_of_moves_plays_a_whole_call_with_its_note(tmp_path: Path) -> None:
    moves = tmp_path / "a.moves"
    moves.write_text(
        '# a short one\nsilence\n1   # by number\nhang up\nnote party=debtor outcome=no_agreement text="cut off"\n',
        encoding="utf-8",
    )
    seat = seat_at(tmp_path / "a.jsonl")
    for _ in play_moves(seat, moves):
        pass
    assert load_record(tmp_path / "a.jsonl").finished


def test_a_mistake_in_a_list_names_file_and_line_and_keeps_what_was_played(tmp_path: Path) -> None:
    moves = tmp_path / "a.moves"
    moves.write_text("1\noffer eech=500\n", encoding="utf-8")
    seat = seat_at(tmp_path / "a.jsonl")
    with pytest.raises(
        MoveError, match=r"a\.moves:2: expected one of today, each, count, first, got 'eech' \(nearest: each\)"
    ):
        for _ in play_moves(seat, moves):
            pass
    assert sum(event.kind == "said" for event in load_record(tmp_path / "a.jsonl").events) == 1


def test_what_is_no_move_is_said_in_these_very_words() -> None:
    """At level learn it is shown first as what it would be heard, and can be put otherwise before it is said."""
    seat = seat_at(None)
    seat.level = Level.LEARN
    script = Script(iter(["你好，今天天气真好", "您好，请问是罗建川先生吗？", ""]))
    assert not play_in_terminal(seat, script.ask, script.say)
    said = [event for event in seat.session.events if isinstance(event, Said)]
    assert [event.typed for event in said] == ["您好，请问是罗建川先生吗？"]
    assert "ask_right_party.debtor" in said[0].acts
