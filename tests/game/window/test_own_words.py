"""The text line of the call: keys alone, what it shows, what it says."""

from pathlib import Path

import pytest

from game.window.call.own import KEY
from game.window.screens.call import CallScreen
from sim.events import Said
from tests.game.window import hands

HELLO = {"zh": "您好，请问是罗建川先生本人吗？", "en": "Hello, is that Mr Luo Jianchuan?"}


def typing(tmp_path: Path, lang: str = "zh", level: str = "learn"):
    """A window in a call, the line ready to be typed in."""
    driver = hands.a_driver(tmp_path, lang=lang, level=level)
    screen = hands.dial(driver)
    driver.post("t")
    driver.settle()
    assert driver.window.front.pen.focus == KEY
    return driver, screen


def words(driver, text: str) -> None:
    """Words come in as an input method commits them."""
    driver.window.front.focused.taker.text(text)
    driver.settle()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_call_can_be_typed_by_keys_alone(tmp_path: Path, lang: str) -> None:
    """T goes to the line, Enter says it, and the line is ready for the next words when he has answered."""
    driver, screen = typing(tmp_path, lang)
    words(driver, HELLO[lang])
    driver.post("enter", "x")
    driver.settle()
    assert isinstance(screen, CallScreen)
    assert HELLO[lang] in [entry.words for entry in screen.view.transcript]
    assert driver.window.front.pen.focus == KEY
    assert screen.talk.own.line.words == ""
    driver.post("esc")
    driver.settle()
    assert driver.window.front.pen.focus == "option.1"


def test_only_level_learn_shows_what_is_heard(tmp_path: Path) -> None:
    """Before anything is said; at the other levels the line keeps it to itself."""
    for level, shown in (("learn", True), ("practice", False), ("exam", False)):
        driver, screen = typing(tmp_path / level, level=level)
        words(driver, HELLO["zh"])
        assert bool(screen.talk.own.heard) == shown
        words(driver, "")


def test_letters_typed_are_no_shortcuts(tmp_path: Path) -> None:
    """Figures and letters stand in the line and choose nothing."""
    driver, screen = typing(tmp_path)
    turns = len(screen.view.transcript)
    driver.post("1", "h", "w")
    words(driver, "1hw")
    assert len(screen.view.transcript) == turns
    assert screen.talk.own.line.words.endswith("1hw")


def test_misread_words_come_back_into_the_line(tmp_path: Path) -> None:
    """R takes them back at exam too, to be put otherwise; the call stands where it stood."""
    driver, screen = typing(tmp_path, level="exam")
    before = screen.view.transcript
    words(driver, "再不还钱就上门")
    driver.post("enter", "x")
    driver.settle()
    driver.post("esc", "r")
    driver.settle()
    assert screen.view.transcript == before
    assert screen.talk.own.line.words == "再不还钱就上门"
    said = [event for event in screen.seat.session.events if isinstance(event, Said)]
    assert [event.typed for event in said] == ["再不还钱就上门"]


@pytest.mark.parametrize("size", [(960, 600), (1920, 1080)])
def test_long_words_stay_in_the_line(tmp_path: Path, size: tuple[int, int]) -> None:
    """Four hundred characters do not push the options off the screen."""
    driver = hands.a_driver(tmp_path, level="learn", size=size)
    screen = hands.dial(driver)
    driver.post("t")
    driver.settle()
    words(driver, "我们这边想了解一下您的情况" * 40)
    assert len(screen.talk.own.line.words) == 400
    anchors = driver.window.front.pen.anchors
    assert anchors["options"].height > 60
    assert anchors[KEY].bottom <= size[1]
