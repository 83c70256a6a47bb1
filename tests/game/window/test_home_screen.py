"""The start screen: what leads on, and what it does with what it cannot read."""

from pathlib import Path

import pytest

from game.home import Home
from game.players import play_bot
from game.progress import tried
from game.seat import sit_down
from game.window.screens.briefing import Briefing
from game.window.screens.call import CallScreen
from game.window.screens.home import HomeScreen
from game.window.screens.note import NoteScreen
from scenarios.compile import load
from sim.observe.view import Level
from tests.game.window import hands
from tests.game.window.test_fits import Eye
from tests.support import ROOT


def test_a_newcomer_is_offered_the_guided_call_first(tmp_path: Path) -> None:
    """Before the guided call was played it has the focus; afterwards it is a link under the others."""
    driver = hands.a_driver(tmp_path, scenario=None, guided=False)
    driver.settle()
    assert driver.window.pen.focus == "guide"
    other = hands.a_driver(tmp_path / "other", scenario=None, guided=True)
    other.settle()
    assert other.window.pen.focus == f"play.{hands.SCENARIO}"
    hands.focus(other, "guide")


def test_a_call_put_aside_is_offered_no_more(tmp_path: Path) -> None:
    """Leaving a call that was cut off for good keeps its record and takes it off the start screen."""
    driver = hands.a_driver(tmp_path)
    hands.dial(driver)
    driver.post("esc")
    driver.settle()
    hands.press(driver, "aside")
    driver.settle()
    assert "resume" not in {place.key for place in driver.window.pen.places}
    assert len(list((tmp_path / "records").glob("*.jsonl"))) == 1


def test_files_that_are_no_records_are_passed_over(tmp_path: Path) -> None:
    """Whatever lies among the records, the start screen opens."""
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "20260101-000000-000000-x.jsonl").write_text("not a record", encoding="utf-8")
    driver = hands.a_driver(tmp_path, scenario=None)
    driver.settle()
    assert isinstance(hands.screen_of(driver), HomeScreen)


def test_a_call_of_a_scenario_that_is_not_listed_does_not_crash(tmp_path: Path) -> None:
    """A scenario of one's own is played and filed; where its debrief cannot be made a message says why."""
    source = (ROOT / "scenarios" / "calls" / "cn" / "laid-off.yaml").read_text(encoding="utf-8")
    own = tmp_path / "own.yaml"
    own.write_text(source.replace("id: cn/laid-off", "id: cn/own"), encoding="utf-8")
    driver = hands.a_driver(tmp_path / "home", scenario=str(own))
    screen = hands.dial(driver)
    assert isinstance(screen, CallScreen)
    driver.post("h", "h")
    note = hands.to_note(driver)
    assert isinstance(note, NoteScreen)
    for key in ("party.debtor", "verified.no", "promise.none"):
        hands.press(driver, f"note.{key}")
    hands.pick(driver, "note.reason", note.sheet.reason, "none")
    hands.pick(driver, "note.outcome", note.sheet.outcome, "hung_up")
    driver.post("ctrl+enter")
    driver.settle()
    assert hands.screen_of(driver) is not note


def played(folder: Path, *, left: bool) -> None:
    """Some calls that came to their end, and perhaps one that was cut off."""
    home, play = Home(folder), load(hands.SCENARIO)
    calls = [("script", 99, "learn"), ("coach", 99, "practice"), ("script", 99, "practice"), ("coach", 4, "practice")]
    for number, (bot, moves, level) in enumerate(calls if left else calls[:-1]):
        path = home.records / f"2026112{number}-100000-000000-x.jsonl"
        seat = sit_down(play, 7 + number, Level[level.upper()], "en", path)
        for _ in zip(range(moves), play_bot(seat, play.bots[bot]), strict=False):
            pass


STATES = {"newcomer": (False, False, False), "played": (True, True, False), "left": (True, True, True)}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("state", STATES)
def test_all_calls_are_seen_in_the_least_window(tmp_path: Path, state: str, lang: str) -> None:
    """What leads on and every call to pick stand on the screen at once, and each text in its box."""
    guided, some, left = STATES[state]
    if some:
        played(tmp_path, left=left)
    driver = hands.a_driver(tmp_path, (960, 600), scenario=None, lang=lang, guided=guided, log=True)
    driver.settle()
    eye = Eye(driver)
    eye.look("home")
    assert eye.wrong == set()
    cards = [place for place in driver.window.pen.places if place.key.startswith("play.")]
    assert len(cards) == len(driver.window.context.shelf.to_play)
    assert max(card.rect.bottom for card in cards) <= 600


def test_the_calls_are_walked_by_arrows(tmp_path: Path) -> None:
    """From what leads on down to the calls, along them, and into a briefing, by keyboard alone."""
    driver = hands.a_driver(tmp_path, scenario=None)
    driver.settle()
    calls = [f"play.{scenario.id}" for scenario in driver.window.context.shelf.to_play]
    hands.focus(driver, calls[0])
    driver.post("right")
    assert driver.window.pen.focus == calls[1]
    driver.post("right", "down")
    assert driver.window.pen.focus in calls[3:]
    driver.post("up", "left", "left", "enter")
    driver.settle()
    screen = hands.screen_of(driver)
    assert isinstance(screen, Briefing)
    assert f"play.{screen.play.id}" in calls[:3]


def test_progress_and_the_next_thing_are_shown(tmp_path: Path) -> None:
    """Calls that were played elsewhere are worked out too: marks per level, and one thing to practise."""
    played(tmp_path, left=False)
    driver = hands.a_driver(tmp_path, scenario=None, log=True)
    driver.settle()
    memory = driver.window.context.memory
    assert len(memory.results) == 3
    shown = " ".join(one.words for one in driver.window.pen.log or [])
    fared = tried(memory.results, hands.SCENARIO)
    assert {level: at.times for level, at in fared.levels.items()} == {"learn": 1, "practice": 2}
    assert all(str(at.best) in shown for at in fared.levels.values())
    assert "3 times" in shown
    assert "practice" in {place.key for place in driver.window.pen.places}
    driver.post("enter")
    driver.settle()
    assert isinstance(hands.screen_of(driver), Briefing)
