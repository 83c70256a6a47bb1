"""No text is cut, none lies over another: on every screen, at the least size of the window, in the largest type."""

from itertools import combinations
from pathlib import Path

import pytest

from game.window.draw.pen import Drawn
from game.window.driver import Driver
from sim.language.interpret import BUILT_OFFER, HANG_UP, SILENCE
from tests.game.window import hands

LARGEST = {"text_scale": 1.3}
SLACK = 1


class Eye:
    """Looks at a frame and keeps what is wrong with it."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.wrong: set[str] = set()
        self.looked = 0

    def look(self, where: str) -> None:
        """Look at the last frame."""
        drawn = [one for one in self.driver.window.pen.log or [] if seen(one).width > 0 and seen(one).height > 0]
        self.looked += len(drawn)
        whole = self.driver.surface.get_rect()
        for one in drawn:
            within = one.bounds.clip(whole.left, one.bounds.top, whole.width, one.bounds.height)
            if not within.inflate(2 * SLACK, 2 * SLACK).contains(one.rect):
                self.wrong.add(f"{where}: {one.words!r} reaches out of its box")
        for one, other in combinations(drawn, 2):
            if one.layer == other.layer and seen(one).inflate(-2, -8).colliderect(seen(other).inflate(-2, -8)):
                self.wrong.add(f"{where}: {one.words!r} lies over {other.words!r}")

    def press(self, where: str, *things: str) -> None:
        """Press keys, one after the other, and look after each."""
        for thing in things:
            self.driver.post(thing)
            self.driver.settle()
            self.look(where)


def seen(one: Drawn) -> object:
    """The part of a text that is not clipped away."""
    return one.rect.clip(one.clip)


def see_call(driver: Driver, eye: Eye, bot: str) -> None:
    """Play a call and look at every turn of it, at the offer being built, and at the case."""
    screen = hands.dial(driver)
    eye.look("call")
    while not screen.view.over:
        move, sums = hands.choice_of(screen.seat, bot)
        if move == BUILT_OFFER:
            eye.press("offer", "o", "pagedown")
            hands.say_offer(driver, sums)
        else:
            eye.press("call", *{HANG_UP: ("h", "h"), SILENCE: ("w",)}.get(move, (str(move),)))
        eye.press("call", "x")
    eye.press("case", "c", "pagedown")
    if screen.drawer:
        eye.press("case", "esc")


@pytest.mark.parametrize(("lang", "size", "bot", "seed"), [
    ("zh", (960, 600), "coach", 8),
    ("en", (960, 600), "coach", 8),
    ("zh", (1280, 720), "bully", 3),
    ("en", (1280, 720), "pushover", 4),
])  # fmt: skip
def test_every_text_stays_in_its_box(tmp_path: Path, lang: str, size: tuple[int, int], bot: str, seed: int) -> None:
    """On every screen each text lies in its box and in the window, and none lies over another."""
    driver = hands.a_driver(tmp_path, size, lang=lang, seed=seed, level="learn", trainee="Lin", log=True, **LARGEST)
    eye = Eye(driver)
    eye.look("briefing")
    see_call(driver, eye, bot)
    hands.to_note(driver)
    eye.press("record", "tab", "pagedown")
    hands.write_by_keys(driver, "ab " * 80)
    eye.press("debrief", "1", "pagedown", "2", "3", "4", "5", "end", "f1", "esc", "esc")
    eye.press("home", "tab", "f1", "esc", "s", "end")
    assert eye.looked > 1_000
    assert eye.wrong == set()


def test_the_eye_sees_what_is_wrong(tmp_path: Path) -> None:
    """A text drawn out of its box and one drawn over another are both found."""
    driver = hands.a_driver(tmp_path, log=True)
    eye, pen = Eye(driver), driver.window.pen
    eye.look("before")
    assert eye.wrong == set()
    with pen.within(pen.surface.get_rect().inflate(-1200, 0)):
        pen.text("out of its box, by far", 600, 400)
        pen.text("over another", 620, 404)
    eye.look("after")
    assert {words.split(": ", 1)[1] for words in eye.wrong} >= {
        "'out of its box, by far' reaches out of its box",
        "'out of its box, by far' lies over 'over another'",
    }


@pytest.mark.parametrize("size", [(320, 240), (640, 480), (2560, 1440), (3840, 2160), (960, 1400)])
def test_any_size_can_be_drawn(tmp_path: Path, size: tuple[int, int]) -> None:
    """Odd sizes are drawn without an error, and the focus stays in sight."""
    driver = hands.a_driver(tmp_path, size, level="learn")
    hands.dial(driver)
    place = driver.window.front.focused
    assert place is not None
    assert place.seen.width > 0


def keys(driver: Driver) -> set[str]:
    """What can be pressed."""
    return {place.key for place in driver.window.pen.places}


def test_a_window_that_changes_its_size_is_laid_out_anew(tmp_path: Path) -> None:
    """Made narrow, the desk becomes a drawer; made wide, it stands beside the call again."""
    driver = hands.a_driver(tmp_path, (1280, 720))
    hands.dial(driver)
    assert "tab.case" in keys(driver)
    driver.resize((960, 600))
    assert "tab.case" not in keys(driver)
    driver.resize((1280, 720))
    assert "tab.case" in keys(driver)
