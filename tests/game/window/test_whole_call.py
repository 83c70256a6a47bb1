"""A whole call in the window, from the briefing to the debrief."""

from pathlib import Path

import pytest

from game.window.screens.call import CallScreen
from game.window.screens.debrief import DebriefScreen
from game.window.screens.home import HomeScreen
from sim.record import load_record
from tests.game.window import hands


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_call_is_played_and_filed_by_keyboard_alone(tmp_path: Path, lang: str) -> None:
    """Keys alone lead from the briefing through call, offer builder and record to a debrief with five marks."""
    driver = hands.a_driver(tmp_path, lang=lang, level="practice")
    hands.dial(driver)
    hands.play_by_keys(driver, "coach")
    hands.write_by_keys(driver, "老实写 as it was")
    screen = hands.screen_of(driver)
    assert isinstance(screen, DebriefScreen)
    assert len(screen.view.marks) == 5
    assert screen.view.headline
    assert screen.record.finished
    driver.post("esc")
    assert isinstance(hands.screen_of(driver), HomeScreen)


def test_a_call_is_played_by_mouse_alone(tmp_path: Path) -> None:
    """Clicks alone lead through a call to its record."""
    driver = hands.a_driver(tmp_path, level="practice", seed=3)
    driver.click("briefing.call")
    driver.click("call.skip")
    driver.settle()
    hands.play_by_mouse(driver, "bully")
    driver.click("call.note")
    driver.click("note.party.debtor")
    driver.click("note.verified.no")
    driver.click("note.reason")
    driver.click("note.reason.none")
    driver.click("note.outcome")
    driver.click("note.outcome.hung_up")
    driver.click("note.promise.none")
    driver.click("note.file")
    driver.settle()
    assert isinstance(hands.screen_of(driver), DebriefScreen)


def test_language_changes_no_rule(tmp_path: Path) -> None:
    """The same keys in Chinese and in English make the same moves, and the same events but for their words."""
    found = []
    for lang in ("zh", "en"):
        driver = hands.a_driver(tmp_path / lang, lang=lang)
        screen = hands.dial(driver)
        for _ in range(3):
            driver.post("1", "x")
            driver.settle()
        assert isinstance(screen, CallScreen)
        found.append([(entry.turn, entry.who, entry.delivery, entry.clock) for entry in screen.view.transcript])
    assert found[0] == found[1]
    assert len(found[0]) > 4


def test_every_turn_is_on_the_disk_before_it_is_shown(tmp_path: Path) -> None:
    """The record holds a turn as soon as it is said, while it still runs on the screen."""
    driver = hands.a_driver(tmp_path, reduced_motion=False)
    screen = hands.dial(driver)
    driver.post("1")
    assert screen.busy
    record = load_record(next((tmp_path / "records").glob("*.jsonl")))
    assert sum(event.kind == "said" for event in record.events) == 1
