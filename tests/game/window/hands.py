"""A window without a screen, and hands that play in it by keyboard alone or by mouse alone."""

from dataclasses import replace
from pathlib import Path

from game.home import Home
from game.look_back import debrief_of_record
from game.play import export_html
from game.seat import Seat
from game.settings import Settings, save_settings
from game.window.asked import Asked
from game.window.call.builder import UNIT
from game.window.driver import Driver
from game.window.screens.call import CallScreen
from game.window.screens.debrief import DebriefScreen
from game.window.screens.note import NoteScreen
from sim.language.interpret import BUILT_OFFER, HANG_UP, SILENCE
from sim.language.notes import NoteFields, OfferSums, note_fields
from sim.policies import chosen_moves, written_note

SCENARIO = "cn/laid-off"
MOST_TABS = 80
MOST_STEPS = 60


def a_driver(
    folder: Path,
    size: tuple[int, int] = (1280, 720),
    *,
    scenario: str | None = SCENARIO,
    seed: int | None = 7,
    keep: bool = False,
    log: bool = False,
    **settings: object,
) -> Driver:
    """A window at the briefing of a scenario, or at the start screen; `keep` leaves the home as it is."""
    home = Home(folder)
    if not keep:
        plain = Settings(lang="en", reduced_motion=True, guided=True)
        save_settings(home.settings, replace(plain, **settings))  # type: ignore[arg-type]
    asked = Asked(scenario, seed)
    return Driver(size, home, debrief_of=debrief_of_record, export_html=export_html, asked=asked, log=log)


def screen_of(driver: Driver) -> object:
    """The screen in front."""
    return driver.window.screen


def focus(driver: Driver, key: str) -> None:
    """Tab until a place has the focus."""
    for _ in range(MOST_TABS):
        if driver.window.pen.focus == key:
            return
        driver.post("tab")
    reached = sorted({place.key for place in driver.window.pen.places if place.focusable})
    raise AssertionError(f"expected Tab to reach {key!r}, got round {reached}")


def dial(driver: Driver) -> CallScreen:
    """From the briefing into the call, up to the first turn of the trainee."""
    focus(driver, "briefing.call")
    driver.post("enter")
    return answered(driver)


def answered(driver: Driver) -> CallScreen:
    """Any key ends the ringing."""
    driver.post("x")
    driver.settle()
    screen = screen_of(driver)
    assert isinstance(screen, CallScreen)
    return screen


def choice_of(seat: Seat, bot: str) -> tuple[int, OfferSums]:
    """What a bot would do now: an option's number from 1, or one of silence, hanging up and an offer with its sums."""
    known = seat.session.known
    choice, offer = chosen_moves(seat.play.content, seat.play.bots[bot], known)
    move = int(choice[0])
    if move < 0:
        named = {"today": offer.today, "each": offer.each, "count": offer.count, "first": offer.first}
        return move, {name: int(column[0]) for name, column in named.items()}
    shown = [int(column[0]) for column in known.shown]
    return shown.index(move) + 1, {}


def play_by_keys(driver: Driver, bot: str) -> None:
    """Play what a bot would, to the end of the call, by keyboard alone."""
    screen = screen_of(driver)
    assert isinstance(screen, CallScreen)
    while not screen.view.over:
        move, sums = choice_of(screen.seat, bot)
        if move == HANG_UP:
            driver.post("h", "h")
        elif move == SILENCE:
            driver.post("w")
        elif move == BUILT_OFFER:
            say_offer(driver, sums)
        else:
            driver.post(str(move))
        driver.post("x")
        driver.settle()


def say_offer(driver: Driver, sums: OfferSums) -> None:
    """Build an offer by typing its figures."""
    driver.post("o")
    for name in ("today", "each", "count", "first"):
        if sums[name]:
            focus(driver, f"offer.{name}")
            type_figure(driver, name, sums[name])
    focus(driver, "offer.say")
    driver.post("enter")


def type_figure(driver: Driver, name: str, figure: int) -> None:
    """Type a sum, a number of months, or the day of the month."""
    from datetime import date

    whole, cents = divmod(figure, UNIT)
    if name == "first":
        digits = f"{date.fromordinal(figure).day:02d}"
    elif name == "count":
        digits = str(figure)
    else:
        digits = f"{whole}.{cents:02d}" if cents else str(whole)
    driver.post(*digits)


def play_by_mouse(driver: Driver, bot: str) -> None:
    """Play what a bot would, to the end of the call, by mouse alone; offers are left out."""
    screen = screen_of(driver)
    assert isinstance(screen, CallScreen)
    while not screen.view.over:
        move, _ = choice_of(screen.seat, bot)
        key = {HANG_UP: "hang_up", SILENCE: "wait"}.get(move, f"option.{max(1, move)}")
        driver.click(key)
        if move == HANG_UP:
            driver.click(key)
        if screen.busy:
            driver.click("call.skip")
        driver.settle()


def to_note(driver: Driver) -> NoteScreen:
    """From the end of the call to its record."""
    driver.settle()
    if isinstance(screen_of(driver), CallScreen):
        focus(driver, "call.note")
        driver.post("enter")
    screen = screen_of(driver)
    assert isinstance(screen, NoteScreen)
    driver.settle()
    return screen


def honest(screen: NoteScreen) -> NoteFields:
    """The note a careful trainee would write."""
    seat = screen.seat
    return note_fields(written_note(seat.play.content, "honest", seat.session.known))


def write_by_keys(driver: Driver, words: str = "") -> None:
    """Fill in the record by keyboard alone, and file it."""
    screen = to_note(driver)
    note = honest(screen)
    press(driver, f"note.party.{note.party}")
    if note.party != "nobody":
        press(driver, f"note.verified.{'yes' if note.verified else 'no'}")
        pick(driver, "note.reason", screen.sheet.reason, note.reason or "none")
    pick(driver, "note.outcome", screen.sheet.outcome, note.outcome)
    if note.party != "nobody":
        write_promise(driver, note.promise)
        for fact in note.facts:
            press(driver, f"note.fact.{fact}")
    if words:
        focus(driver, "note.text")
        driver.type(words)
    driver.post("ctrl+enter")
    driver.settle()
    assert isinstance(screen_of(driver), DebriefScreen), screen.sheet.missing()


def press(driver: Driver, key: str) -> None:
    """Tab to something and press it."""
    focus(driver, key)
    driver.post("space")


def pick(driver: Driver, key: str, field: object, value: str) -> None:
    """Go through the answers of a field until one is chosen."""
    focus(driver, key)
    for _ in range(MOST_STEPS):
        if field.value == value:  # type: ignore[attr-defined]
            return
        driver.post("right")
    raise AssertionError(f"expected {value!r} among the answers of {key}")


def write_promise(driver: Driver, promise: OfferSums | None) -> None:
    """Say what was promised."""
    kind = "none" if not promise else "plan" if promise.get("count", 0) > 1 else "once"
    press(driver, f"note.promise.{kind}")
    for name in ("today", "each", "count", "first"):
        figure = (promise or {}).get(name, 0)
        if figure and not (kind == "once" and name == "count"):
            focus(driver, f"note.{name}")
            type_figure(driver, name, figure)
