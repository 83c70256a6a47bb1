"""A newcomer in the window: does what the guide's card says, or does things in an order of his own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from game.home import Home
from game.look_back import debrief_of_record
from game.settings import Settings, save_settings
from game.window.asked import Asked
from game.window.driver import Driver
from game.window.screens.call import CallScreen
from game.window.screens.debrief import DebriefScreen
from game.window.screens.note import NoteScreen
from scenarios.schema.scenario import GuideStep
from sim.language.interpret import BUILT_OFFER, HANG_UP, SILENCE
from sim.policies import chosen_moves

SCENARIO = "cn/guide"
MOST_STEPS = 120
Look = Callable[[Driver, GuideStep | None], None]


def a_newcomer(
    folder: Path, seed: int = 1, size: tuple[int, int] = (1280, 720), *, log: bool = False, **settings: object
) -> Driver:
    """A window in which the guided call has just been answered."""
    home = Home(folder)
    plain = Settings(lang="zh", reduced_motion=True)
    save_settings(home.settings, replace(plain, **settings))  # type: ignore[arg-type]
    driver = Driver(size, home, debrief_of=debrief_of_record, asked=Asked(SCENARIO, seed), log=log)
    driver.click("briefing.call")
    driver.post("x")
    driver.settle()
    return driver


def present(driver: Driver) -> GuideStep | None:
    """The step whose card is on the screen."""
    guide, screen = driver.window.context.guide, driver.window.screen
    if guide is None or not isinstance(screen, CallScreen | NoteScreen):
        return None
    return guide.step(screen.view, tuple(driver.window.pen.anchors))


def follow(driver: Driver, look: Look = lambda _driver, _step: None) -> list[str]:
    """Do what each card says until the debrief is there; gives the ids of the cards in the order they came."""
    seen: list[str] = []
    for _ in range(MOST_STEPS):
        if isinstance(driver.window.screen, DebriefScreen):
            return seen
        step = present(driver)
        if step is not None and (not seen or seen[-1] != step.id):
            seen.append(step.id)
            look(driver, step)
        obey(driver, step)
    raise AssertionError(f"expected the debrief, got stuck at {seen[-1:]}")


def obey(driver: Driver, step: GuideStep | None) -> None:
    """What the card asks for; where it asks for nothing here, the next sensible thing."""
    acts: dict[str, Callable[[], None]] = {
        "read": lambda: driver.post("g"),
        "waited": lambda: speak(driver, "w"),
        "took_back": lambda: speak(driver, "backspace"),
        "notes_written": lambda: jot(driver),
        "offer_made": lambda: offer(driver) if step and step.point == "offer" else driver.post("o"),
    }
    act = acts.get(step.until) if step else None
    if act is None:
        carry_on(driver)
    else:
        act()
    driver.settle()


def carry_on(driver: Driver) -> None:
    """A careful caller's next sentence; after the call the record, field by field."""
    screen = driver.window.screen
    if isinstance(screen, NoteScreen):
        begin_or_write(driver)
    elif isinstance(screen, CallScreen) and screen.view.over:
        driver.click("call.note")
    elif isinstance(screen, CallScreen):
        speak(driver, coached(screen))


def coached(screen: CallScreen) -> str:
    """The key a good supervisor would press now."""
    seat = screen.seat
    known = seat.session.known
    move = int(chosen_moves(seat.play.content, seat.play.bots["coach"], known)[0][0])
    if move in {SILENCE, HANG_UP, BUILT_OFFER}:
        return "w" if move == SILENCE else "1"
    return str([int(column[0]) for column in known.shown].index(move) + 1)


def speak(driver: Driver, key: str) -> None:
    """Press a key of the call and let the turn run out."""
    driver.post(key)
    driver.post("pageup")
    driver.settle()


def jot(driver: Driver) -> None:
    """A word in the own notes, and back to the conversation."""
    driver.post("n")
    driver.settle()
    driver.type("25")
    driver.post("esc")


def offer(driver: Driver) -> None:
    """620, one payment, on payday, typed; then said."""
    screen = driver.window.screen
    assert isinstance(screen, CallScreen)
    payday = screen.view.offer.day + 5
    for name, digits in (("each", "620"), ("count", "1"), ("first", f"{date.fromordinal(payday).day:02d}")):
        driver.click(f"offer.{name}")
        driver.post(*digits)
    driver.click("offer.say")


def begin_or_write(driver: Driver) -> None:
    """First one field, so that the card for the rest comes; then all of it."""
    step = present(driver)
    if step is not None and step.until == "note_begun":
        driver.click("note.party.debtor")
    else:
        write(driver)


def write(driver: Driver) -> None:
    """Fill in the record, any honest-looking way, and file it."""
    driver.click("note.party.debtor")
    driver.click("note.verified.yes")
    for name in ("note.reason", "note.outcome"):
        reach(driver, name)
        driver.post("right")
    driver.click("note.promise.none")
    driver.post("ctrl+enter")


def reach(driver: Driver, key: str) -> None:
    """Tab until a place has the focus."""
    for _ in range(MOST_STEPS):
        if driver.window.pen.focus == key:
            return
        driver.post("tab")
    raise AssertionError(f"expected Tab to reach {key!r}")
