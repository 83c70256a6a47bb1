"""The guided call: its steps speak of things that are there, and are passed by doing them."""

from datetime import date
from pathlib import Path

import pytest

from game.window.driver import Driver
from game.window.guide import DONE, POINTS, Guide
from game.window.screens.call import CallScreen
from game.window.screens.debrief import DebriefScreen
from scenarios.compile import load
from scenarios.schema.scenario import GuideStep
from sim.core.vocabulary import FORM_NAMES, Sign
from sim.language.interpret import BUILT_OFFER
from tests.game.window import hands

GUIDED, SEED = "cn/guide", 7
PAYDAY = date(2026, 11, 25).toordinal()
SIGNS = {sign.name.lower() for sign in Sign}


@pytest.mark.parametrize("step", load(GUIDED).scenario.guide, ids=lambda step: step.id)
def test_steps_use_the_closed_lists(step: GuideStep) -> None:
    """A step waits for something a trainee can do and points at something a screen has."""
    kind, _, rest = step.until.partition(":")
    assert step.until in DONE or (kind == "sign" and rest in SIGNS) or (kind == "said" and rest.isdigit())
    assert step.point in POINTS


@pytest.mark.parametrize("size", [(1280, 720), (960, 600)])
def test_every_point_is_on_a_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    """What a step can point at is anchored on the call or the record, in a wide window and in a narrow one."""
    driver = hands.a_driver(tmp_path, size, level="learn", seed=8)
    screen = hands.dial(driver)
    found = set(driver.window.pen.anchors)
    while not (screen.view.heard or screen.view.over):
        move, _ = hands.choice_of(screen.seat, "coach")
        driver.post(str(max(1, move)), "x")
        driver.settle()
    for key in ("c", "o", "n"):
        driver.post(key)
        driver.settle()
        found |= set(driver.window.pen.anchors)
        if screen.drawer or key != "c":
            driver.post("esc")
    found |= set(driver.window.pen.anchors)
    driver.post("h", "h")
    hands.to_note(driver)
    hands.press(driver, "note.promise.plan")
    assert POINTS - found - set(driver.window.pen.anchors) == {"screen"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_newcomer_is_led_through_a_whole_call(tmp_path: Path, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The start screen offers the guided call first; doing what each step asks leads to the debrief, all steps done."""
    monkeypatch.setattr("game.window.screens.briefing.secrets.randbelow", lambda _: SEED)
    driver = hands.a_driver(tmp_path, scenario=None, lang=lang, guided=False)
    driver.settle()
    assert driver.window.pen.focus == "guide"
    driver.post("enter")
    driver.settle()
    screen = hands.dial(driver)
    guide = driver.window.context.guide
    assert guide is not None
    for _ in range(60):
        if screen.view.over:
            break
        follow(driver, screen, guide)
    hands.write_by_keys(driver)
    assert isinstance(hands.screen_of(driver), DebriefScreen)
    assert [step.id for step in guide.steps if not guide.holds(step, screen.view)] == []
    assert driver.window.context.settings.guided
    driver.post("esc")
    driver.settle()
    assert driver.window.pen.focus != "guide"


def follow(driver: Driver, screen: CallScreen, guide: Guide) -> None:
    """Do what the present step asks."""
    hint = screen.hint()
    until = hint.step.until if hint is not None else "said"
    keys = {"read": ("g",), "waited": ("w",), "took_back": ("backspace",)}
    if until in keys:
        driver.post(*keys[until])
    elif until == "notes_written":
        driver.post("n")
        driver.type("25")
        driver.post("esc")
    elif until == "offer_made":
        hands.say_offer(driver, {"today": 0, "each": 62_000, "count": 1, "first": PAYDAY})
    elif asked_by(screen, until):
        driver.post(str(asked_by(screen, until)))
    elif until == "sign:read_back" and "promise_open" in screen.view.signs:
        driver.post("w")
    else:
        move, sums = hands.choice_of(screen.seat, "coach")
        if move == BUILT_OFFER:
            hands.say_offer(driver, sums)
        else:
            driver.post(str(move) if move > 0 else "w")
    driver.post("x") if screen.busy else None
    driver.settle()


ASKS = {"sign:means_heard": ("ask_income_expense", "ask_ptp"), "sign:read_back": ("confirm_ptp",)}


def asked_by(screen: CallScreen, until: str) -> int:
    """The number of a sound option that asks what the step says to ask; 0 where there is none, or it says no such thing."""
    options, shown = screen.seat.play.content.options, [int(column[0]) for column in screen.seat.session.known.shown]
    for number, option in enumerate(shown, start=1):
        forms = (
            [FORM_NAMES[int(form)].split(".")[0] for form in options.forms[:, option] if form] if option >= 0 else []
        )
        if option >= 0 and options.role[option] == 0 and set(forms) & set(ASKS.get(until, ())):
            return number
    return 0


def test_no_step_shows_while_a_turn_runs(tmp_path: Path) -> None:
    """A step waits until the other end has spoken, so that no card flits by."""
    driver = hands.a_driver(tmp_path, scenario=GUIDED, guided=False, reduced_motion=False)
    screen = hands.dial(driver)
    driver.post("g", "1")
    driver.run(200)
    assert screen.busy
    assert "guide.read" not in {place.key for place in driver.window.pen.places}
    driver.settle()
    assert "guide.read" in {place.key for place in driver.window.pen.places}


def test_a_step_can_be_skipped(tmp_path: Path) -> None:
    """G passes a step on without its being done."""
    driver = hands.a_driver(tmp_path, scenario=GUIDED, guided=False)
    screen = hands.dial(driver)
    first = screen.hint()
    driver.post("g")
    driver.frame()
    second = screen.hint()
    assert first is not None
    assert second is not None
    assert first.step is not second.step


def test_another_call_has_no_guide(tmp_path: Path) -> None:
    """A guided call that was left leaves no step behind in another one."""
    driver = hands.a_driver(tmp_path, scenario=GUIDED, guided=False)
    hands.dial(driver)
    driver.post("esc")
    driver.settle()
    hands.focus(driver, f"play.{hands.SCENARIO}")
    driver.post("enter")
    driver.settle()
    hands.dial(driver)
    assert driver.window.context.guide is None


def test_a_step_about_the_whole_screen_waits_for_the_turn_too(tmp_path: Path) -> None:
    """A step that points at nothing in particular shows when the turn has run, and not before."""
    driver = hands.a_driver(tmp_path, reduced_motion=False)
    screen = hands.dial(driver)
    words = {"zh": "看", "en": "look"}
    driver.window.context.guide = Guide([GuideStep(id="all", until="noted", point="screen", text=words)])
    driver.post("1")
    driver.run(200)
    assert screen.busy
    assert screen.hint() is None
    driver.settle()
    assert screen.hint() is not None
