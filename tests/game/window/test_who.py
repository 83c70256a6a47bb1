"""Who is on the line as the screen has it, and sums and days as they are written there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from game.look_back import debrief_of_play
from game.players import play_bot
from game.seat import Seat, sit_down
from game.window import figures
from game.window.call.who import face_of, who
from scenarios.compile import load
from sim.observe.view import Level
from tests.game.window import hands

WIFE = "cn/wife-answers"
SEEDS = 60


def seats() -> Iterator[Seat]:
    """Calls of many seeds in which somebody picks up whom the file does not name first."""
    play = load(WIFE)
    yield from (sit_down(play, seed, Level.PRACTICE, "en", None) for seed in range(SEEDS))


@pytest.fixture(scope="module")
def with_co_borrower() -> Seat:
    """A call in which she says that she signed too."""
    for seat in seats():
        for _ in play_bot(seat, seat.play.bots["coach"]):
            if "co_debtor" in seat.view().heard:
                list(play_bot(seat, seat.play.bots["coach"]))
                return seat
    raise AssertionError(f"expected a co-borrower among {SEEDS} seeds")


def test_the_co_borrower_has_her_own_name_and_face(with_co_borrower: Seat, tmp_path: Path) -> None:
    """Once she has said that she signed, the screen shows her and not the man the file is about."""
    person, view = with_co_borrower.play.scenario.person, with_co_borrower.view()
    pen = hands.a_driver(tmp_path).window.pen
    assert person.co_debtor is not None
    assert face_of(with_co_borrower.play.scenario, view) == person.co_debtor.face
    assert who(pen, with_co_borrower.play.scenario, view, ringing=False)[0] == person.co_debtor.name.en


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_debrief_does_not_guess_who_somebody_else_is(with_co_borrower: Seat, lang: str) -> None:
    """Before it is known who she is she is somebody else; afterwards she, not he."""
    rows = debrief_of_play(with_co_borrower.play, with_co_borrower.session.events, lang).rows
    spoken = list(dict.fromkeys(row.speaker for row in rows if row.who != "me"))
    assert spoken == (["旁人", "她"] if lang == "zh" else ["they", "she"])


def test_a_debrief_names_the_currency() -> None:
    """Sums are written as where the call was made."""
    for name, signs in {"cn/laid-off": ("元", "¥"), "uk/not-coping": ("英镑", "£")}.items():
        play = load(name)
        seat = sit_down(play, 7, Level.PRACTICE, "en", None)
        list(play_bot(seat, play.bots["script"]))
        for lang, sign in zip(("zh", "en"), signs, strict=True):
            owed = debrief_of_play(play, seat.session.events, lang).figures[0][1]
            assert owed.endswith(sign) if lang == "zh" else owed.startswith(sign)


def test_days_are_written_as_where_the_call_is_made() -> None:
    """The day first, and where one pays in dollars the month."""
    day = date(2026, 11, 19).toordinal()
    assert figures.day(day, "zh", "USD") == "11月19日"
    assert figures.day(day, "en", "GBP") == "19 Nov"
    assert figures.day(day, "en", "USD") == "Nov 19"
    assert figures.stamp("2026-11-02 10:20", "en", "USD") == "Nov 2 10:20"
    assert [figures.money(71_00, currency) for currency in ("CNY", "USD", "GBP")] == ["¥71", "$71", "£71"]
