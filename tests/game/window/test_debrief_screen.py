"""Looking back: what it rests on, another try from any turn, the page it exports."""

from pathlib import Path

import pytest

from game.progress import practise_words
from game.window.driver import Driver
from game.window.screens.briefing import Briefing
from game.window.screens.call import CallScreen
from game.window.screens.debrief import DebriefScreen
from sim.record import load_record
from tests.game.window import hands


def looking_back(folder: Path, **settings: object) -> tuple[Driver, DebriefScreen]:
    """A window at the debrief of a call a bully played."""
    driver = hands.a_driver(folder, seed=3, **settings)  # type: ignore[arg-type]
    hands.dial(driver)
    hands.play_by_keys(driver, "bully")
    hands.write_by_keys(driver)
    screen = hands.screen_of(driver)
    assert isinstance(screen, DebriefScreen)
    return driver, screen


def test_marks_open_on_what_they_rest_on(tmp_path: Path) -> None:
    """A figure key opens a mark, its points lead to their turns, the key again shuts it."""
    driver, screen = looking_back(tmp_path)
    keys = lambda: {place.key for place in driver.window.pen.places}  # noqa: E731
    driver.post("1")
    assert any(key.startswith("mark.ethics.") for key in keys())
    point = next(key for key in sorted(keys()) if key.startswith("mark.ethics."))
    hands.press(driver, point)
    driver.frame()
    assert driver.window.pen.focus.startswith("row.")
    driver.post("1")
    assert screen.marks.open == ""


@pytest.mark.parametrize("turn", [1, 2])
def test_again_from_here_plays_the_same_until_before_the_turn(tmp_path: Path, turn: int) -> None:
    """From any own turn a new call begins with the same other end, its record naming the one it branches from."""
    driver, screen = looking_back(tmp_path)
    said = [row.words for row in screen.view.rows if row.turn < turn]
    hands.focus(driver, screen.rows.places[turn])
    driver.post("a")
    driver.settle()
    again = hands.screen_of(driver)
    assert isinstance(again, CallScreen)
    assert [entry.words for entry in again.view.transcript] == said
    assert not again.view.over
    newest = max((tmp_path / "records").glob("*.jsonl"))
    assert load_record(newest).header.branch["turn"] == turn  # type: ignore[index]


def test_the_debrief_is_exported_as_a_page(tmp_path: Path) -> None:
    """H writes a page with the headline of the language and says where."""
    driver, screen = looking_back(tmp_path, lang="zh")
    driver.post("h")
    page = next((tmp_path / "exports").glob("*-zh.html"))
    assert screen.view.headline in page.read_text(encoding="utf-8")
    assert page.name in driver.window.toast.words


def test_an_export_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Where the folder cannot be made a message says so, and the debrief stays."""
    driver, screen = looking_back(tmp_path)
    (tmp_path / "exports").write_text("in the way", encoding="utf-8")
    driver.post("h")
    assert driver.window.toast.words
    assert hands.screen_of(driver) is screen


def test_the_debrief_follows_the_language(tmp_path: Path) -> None:
    """F2 shows headline, remarks and transcript in the other language."""
    driver, screen = looking_back(tmp_path, lang="en")
    english = screen.view.headline
    driver.post("f2")
    assert screen.view.headline != english
    assert any("\u4e00" <= c <= "\u9fff" for c in screen.view.headline)


def test_what_he_hid_and_the_one_next_thing_are_there(tmp_path: Path) -> None:
    """The other end's story and one thing to practise stand on the screen, and the start screen remembers the latter."""
    driver, screen = looking_back(tmp_path, log=False)
    assert screen.view.hidden_words
    assert screen.view.next_title
    result = driver.window.context.memory.results[screen.path.stem]
    assert (result["status"], result["total"]) == (screen.view.status, screen.view.total)
    driver.post("esc")
    driver.settle()
    assert driver.window.pen.focus == "practice"
    if result["practise"] != "good":
        scenario = driver.window.context.shelf.scenarios[hands.SCENARIO]
        assert practise_words(result["practise"], scenario, "en")[0] == screen.view.next_title


def test_an_old_call_is_opened_from_the_start_screen(tmp_path: Path) -> None:
    """A call that was filed can be looked back at in another session."""
    _, screen = looking_back(tmp_path)
    driver = hands.a_driver(tmp_path, scenario=None, keep=True)
    driver.settle()
    hands.press(driver, f"past.{screen.path.stem}")
    again = hands.screen_of(driver)
    assert isinstance(again, DebriefScreen)
    assert again.view.total == screen.view.total


def test_n_begins_another_call(tmp_path: Path) -> None:
    """N leads to the same file, for a new call."""
    driver, _ = looking_back(tmp_path)
    driver.post("n")
    driver.settle()
    assert isinstance(hands.screen_of(driver), Briefing)
