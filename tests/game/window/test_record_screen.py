"""The record of a call: nothing filled in beforehand, nothing filed before it is whole."""

from pathlib import Path

from game.window.driver import Driver
from game.window.note.facts import facts_of, facts_offered
from game.window.screens.debrief import DebriefScreen
from game.window.screens.note import NoteScreen
from scenarios.compile import load
from sim.events import Noted
from sim.record import load_record
from tests.game.window import hands


def at_the_record(folder: Path) -> tuple[Driver, NoteScreen]:
    """A window at the record of a call that was hung up on."""
    driver = hands.a_driver(folder)
    hands.dial(driver)
    driver.post("h", "h")
    return driver, hands.to_note(driver)


def test_nothing_is_filled_in_beforehand(tmp_path: Path) -> None:
    """Every field is empty, and the button says what is missing and files nothing."""
    driver, screen = at_the_record(tmp_path)
    assert screen.sheet.missing() == ["note.party", "note.verified", "note.reason", "note.outcome", "note.promise"]
    assert screen.sheet.facts == set()
    driver.post("ctrl+enter")
    assert hands.screen_of(driver) is screen


def test_a_promise_needs_its_figures(tmp_path: Path) -> None:
    """A plan without a sum, a number and a day is not whole; with them it is, and its sums are what was typed."""
    driver, screen = at_the_record(tmp_path)
    hands.press(driver, "note.promise.plan")
    assert not screen.sheet.promise.whole
    for name, digits in (("each", "850"), ("count", "12"), ("first", "3")):
        hands.focus(driver, f"note.{name}")
        driver.post(*digits)
    assert screen.sheet.promise.whole
    sums = screen.sheet.promise.sums()
    assert sums is not None
    assert (sums["each"], sums["count"]) == (85_000, 12)
    assert sums["first"] > screen.view.offer.day


def test_a_sum_is_typed_with_its_decimals(tmp_path: Path) -> None:
    """18,029.85 can be written down as it was said; Backspace takes back digit by digit."""
    driver, screen = at_the_record(tmp_path)
    hands.press(driver, "note.promise.once")
    hands.focus(driver, "note.today")
    driver.post(*"18029.857")
    assert screen.sheet.promise.today.value == 1_802_985
    driver.post("tab", "shift+tab", "backspace", "backspace", "backspace")
    assert screen.sheet.promise.today.value == 1_802_900


def test_what_was_written_is_what_is_filed(tmp_path: Path) -> None:
    """The fields on the screen are the fields of the record, free text included."""
    driver, screen = at_the_record(tmp_path)
    hands.press(driver, "note.party.debtor")
    hands.press(driver, "note.verified.no")
    hands.pick(driver, "note.reason", screen.sheet.reason, "none")
    hands.pick(driver, "note.outcome", screen.sheet.outcome, "hung_up")
    hands.press(driver, "note.promise.none")
    fact = screen.sheet.offered[0]
    hands.press(driver, f"note.fact.{fact}")
    hands.focus(driver, "note.text")
    driver.type('你好 "hello"')
    driver.post("enter")
    driver.type("two")
    driver.post("ctrl+enter")
    assert isinstance(hands.screen_of(driver), DebriefScreen)
    record = load_record(next((tmp_path / "records").glob("*.jsonl")))
    noted = next(event for event in record.events if isinstance(event, Noted))
    assert (noted.party, noted.verified, noted.outcome, noted.text) == ("debtor", False, "hung_up", '你好 "hello"\ntwo')
    assert noted.facts == (fact,)


def test_facts_that_were_heard_stand_among_others() -> None:
    """All that was heard can be ticked, at least five that were not stand among it, in an order the seed decides."""
    plausible = facts_of(load(hands.SCENARIO).scenario)
    heard = tuple(plausible[:4])
    offered = facts_offered(heard, plausible, 7)
    assert set(heard) < set(offered)
    assert len(set(offered) - set(heard)) >= 5
    assert offered == facts_offered(heard, plausible, 7)
    assert offered != facts_offered(heard, plausible, 8)
    assert offered[:4] != heard


def test_a_list_opens_and_is_chosen_from_by_keys(tmp_path: Path) -> None:
    """Enter opens the answers, Down goes on, Enter takes one, Esc shuts the list and not the screen."""
    driver, screen = at_the_record(tmp_path)
    hands.focus(driver, "note.outcome")
    driver.post("enter")
    assert screen.sheet.outcome.open
    driver.post("down", "enter")
    assert not screen.sheet.outcome.open
    chosen = screen.sheet.outcome.value
    assert chosen
    driver.post("enter", "down", "esc")
    assert screen.sheet.outcome.value == chosen
    assert hands.screen_of(driver) is screen
    assert driver.window.pen.focus == "note.outcome"
