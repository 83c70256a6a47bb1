"""The start screen: what leads on, and what it does with what it cannot read."""

from pathlib import Path

from game.window.screens.call import CallScreen
from game.window.screens.home import HomeScreen
from game.window.screens.note import NoteScreen
from tests.game.window import hands
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
