"""The call screen: how a turn runs, what each level shows, what keys do."""

from pathlib import Path

import numpy as np
import pytest

from game.window.driver import Driver
from game.window.screens.home import HomeScreen
from game.window.screens.note import NoteScreen
from tests.game.window import hands
from tests.support import some_calls


def words_drawn(driver: Driver) -> str:
    """All that was written in the last frame."""
    return "\n".join(one.words for one in driver.window.pen.log or [])


def test_words_come_at_the_speed_of_speech_and_any_key_shows_the_rest(tmp_path: Path) -> None:
    """While a turn runs options are not there; a key shows all of it at once, and says nothing."""
    driver = hands.a_driver(tmp_path, reduced_motion=False)
    screen = hands.dial(driver)
    driver.post("1")
    driver.run(300)
    assert screen.busy
    assert 0 < screen.run.share <= 1
    assert not [place for place in driver.window.pen.places if place.key.startswith("option.")]
    said = len(screen.view.transcript)
    driver.post("2")
    assert not screen.busy
    driver.settle()
    assert len(screen.view.transcript) == said
    assert [place for place in driver.window.pen.places if place.key == "option.1"]


def test_a_turn_runs_to_its_end_by_itself(tmp_path: Path) -> None:
    """Without a key the turn ends after as long as it takes to say, and the options have risen to their place."""
    driver = hands.a_driver(tmp_path, reduced_motion=False)
    screen = hands.dial(driver)
    driver.post("1")
    driver.settle()
    assert not screen.busy
    assert screen.talk.panel.at(driver.window.now) == 1.0


def test_reduced_motion_shows_a_turn_at_once(tmp_path: Path) -> None:
    """With reduced motion nothing runs, and nothing wakes the window."""
    driver = hands.a_driver(tmp_path, reduced_motion=True)
    screen = hands.dial(driver)
    driver.post("1")
    driver.frame()
    assert not screen.busy
    driver.settle()
    assert screen.wakes_in(driver.window.now) is None


@pytest.mark.parametrize("level", ["practice", "exam"])
def test_nothing_is_taken_back_but_at_learn(tmp_path: Path, level: str) -> None:
    """Backspace takes a turn back at learn; at practice and exam it does nothing and no button offers it."""
    driver = hands.a_driver(tmp_path, level=level)
    screen = hands.dial(driver)
    driver.post("1", "x")
    driver.settle()
    said = len(screen.view.transcript)
    driver.post("backspace", "ctrl+z")
    assert len(screen.view.transcript) == said
    assert "back" not in {place.key for place in driver.window.pen.places}


def test_a_turn_is_taken_back_at_learn(tmp_path: Path) -> None:
    """At learn Backspace takes the last turn back, and the menu is the one that stood there before."""
    driver = hands.a_driver(tmp_path, level="learn")
    screen = hands.dial(driver)
    before = screen.view
    driver.post("1", "x")
    driver.settle()
    assert len(screen.view.transcript) > len(before.transcript)
    driver.post("backspace")
    assert screen.view.transcript == before.transcript
    assert screen.view.choices == before.choices


def test_levels_show_what_they_should(tmp_path: Path) -> None:
    """Exam shows words and a cue, practice also a face, learn also gauges and a tip with its rule."""
    anchors, faces = {}, {}
    for level in ("exam", "practice", "learn"):
        driver = hands.a_driver(tmp_path / level, level=level)
        screen = hands.dial(driver)
        anchors[level] = set(driver.window.pen.anchors)
        faces[level] = screen.view.face is not None
    assert faces == {"exam": False, "practice": True, "learn": True}
    assert {"gauges", "tip"} <= anchors["learn"]
    assert not {"gauges", "tip"} & (anchors["practice"] | anchors["exam"])
    assert "voice" in anchors["exam"]


def test_the_language_changes_in_the_middle_of_a_call(tmp_path: Path) -> None:
    """F2 turns the whole screen, what was already said included, into the other language, and the call goes on."""
    driver = hands.a_driver(tmp_path, lang="en", log=True)
    screen = hands.dial(driver)
    driver.post("1", "x")
    driver.settle()
    english = [entry.words for entry in screen.view.transcript]
    driver.post("f2")
    driver.settle()
    chinese = [entry.words for entry in screen.view.transcript]
    assert len(chinese) == len(english)
    assert all(any("\u4e00" <= c <= "\u9fff" for c in words) for words in chinese)
    assert chinese[-1] in words_drawn(driver)
    driver.post("1", "x")
    driver.settle()
    assert len(screen.view.transcript) > len(chinese)


def test_hanging_up_needs_a_second_press(tmp_path: Path) -> None:
    """One H asks, a second within three seconds hangs up; after that it asks again."""
    driver = hands.a_driver(tmp_path)
    screen = hands.dial(driver)
    driver.post("h")
    assert not screen.view.over
    driver.run(4_000)
    driver.post("h")
    assert not screen.view.over
    driver.post("h")
    assert screen.view.over


def test_silence_is_an_option(tmp_path: Path) -> None:
    """W lets a few seconds pass in which nothing is said, and they are in the transcript."""
    driver = hands.a_driver(tmp_path)
    screen = hands.dial(driver)
    clock = screen.view.clock
    driver.post("w")
    assert screen.view.clock >= clock + 3
    assert any(one.aside for one in screen.run.spoken if one.entry.who == "me")


def test_an_option_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    """Nine presses nothing where there are six options."""
    driver = hands.a_driver(tmp_path)
    screen = hands.dial(driver)
    said = len(screen.view.transcript)
    driver.post("9")
    assert len(screen.view.transcript) == said


def test_own_notes_are_kept_and_come_along_to_the_record(tmp_path: Path) -> None:
    """Letters typed into the notes say no option; the words stand in the record's free text."""
    driver = hands.a_driver(tmp_path)
    screen = hands.dial(driver)
    driver.post("n")
    driver.type("1 家里不知道")
    driver.post("w", "1")
    assert len(screen.view.transcript) == 1
    driver.post("esc", "h", "h")
    note = hands.to_note(driver)
    assert note.sheet.text.words == "1 家里不知道"


def test_the_desk_is_a_drawer_in_a_narrow_window(tmp_path: Path) -> None:
    """At 960 by 600 the case lies in a drawer that D opens and Esc shuts; options wait meanwhile."""
    driver = hands.a_driver(tmp_path, (960, 600))
    screen = hands.dial(driver)
    keys = {place.key for place in driver.window.pen.places}
    assert "tab.case" not in keys
    driver.post("d")
    assert "tab.case" in {place.key for place in driver.window.pen.places}
    said = len(screen.view.transcript)
    driver.post("1")
    assert len(screen.view.transcript) == said
    driver.post("esc")
    assert "tab.case" not in {place.key for place in driver.window.pen.places}
    assert "option.1" in {place.key for place in driver.window.pen.places}


def test_what_the_other_end_feels_is_not_shown_for_somebody_else(tmp_path: Path) -> None:
    """While his wife is on the line no gauges are drawn: they would be his."""
    driver = hands.a_driver(tmp_path, level="learn", seed=9)
    screen = hands.dial(driver)
    assert screen.view.speaker == "third"
    assert "gauges" not in driver.window.pen.anchors


def test_leaving_keeps_the_call(tmp_path: Path) -> None:
    """Esc leads to the start screen, which offers to go on; going on stands where it was left."""
    driver = hands.a_driver(tmp_path)
    screen = hands.dial(driver)
    driver.post("1", "x")
    driver.settle()
    before = screen.view
    driver.post("esc")
    driver.settle()
    assert isinstance(hands.screen_of(driver), HomeScreen)
    assert driver.window.pen.focus == "resume"
    driver.post("enter")
    driver.settle()
    again = hands.screen_of(driver)
    assert again.view.transcript == before.transcript  # type: ignore[attr-defined]
    assert again.view.choices == before.choices  # type: ignore[attr-defined]


def test_a_call_that_is_over_waits_for_its_record(tmp_path: Path) -> None:
    """Leaving between call and record loses neither: the start screen leads to the record, its words kept."""
    driver = hands.a_driver(tmp_path)
    hands.dial(driver)
    driver.post("h", "h")
    hands.to_note(driver)
    hands.focus(driver, "note.text")
    driver.type("later")
    driver.post("esc")
    driver.settle()
    driver.post("enter")
    driver.settle()
    screen = hands.screen_of(driver)
    assert isinstance(screen, NoteScreen)
    assert screen.sheet.text.words == "later"


def test_a_call_that_nobody_answers_leads_to_its_record(tmp_path: Path) -> None:
    """It rings out, it is over, and the record needs nothing but who answered and the result."""
    unanswered = some_calls(60).known.last_reply == 0
    driver = hands.a_driver(tmp_path, seed=int(np.flatnonzero(unanswered)[0]))
    screen = hands.dial(driver)
    assert screen.view.over
    assert driver.window.pen.focus == "call.note"
    note = hands.to_note(driver)
    hands.press(driver, "note.party.nobody")
    assert note.sheet.missing() == ["note.outcome"]
    hands.write_by_keys(driver)
