"""The offer builder works sums out as the rules do."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from game.window.call.plan import Plan
from tests.game.window import hands

SUMS = st.integers(0, 30_000).map(lambda whole: whole * 100)


@given(total=st.integers(100, 3_000_000), today=SUMS, each=SUMS, count=st.integers(1, 60))
def test_paid_and_rest_make_the_debt(total: int, today: int, each: int, count: int) -> None:
    """What is paid and what is still owed add up to the debt, unless more is offered than is owed."""
    plan = Plan(total, today, each, count, 738_000)
    if plan.paid <= total:
        assert plan.paid + plan.rest == total
    assert plan.last <= plan.each + plan.instalments
    assert plan.paid == plan.today + plan.each * max(0, plan.instalments - 1) + plan.last


def test_the_last_instalment_takes_the_remainder() -> None:
    """A plan that reaches the debt ends on what is left of it."""
    plan = Plan(1_802_985, 0, 150_300, 12, 738_000)
    assert plan.last == 1_802_985 - 11 * 150_300
    assert plan.rest == 0


def test_an_offer_that_was_built_is_the_offer_that_is_said(tmp_path: Path) -> None:
    """What is typed into the builder stands in the sentence, and in the record."""
    driver = hands.a_driver(tmp_path, seed=8)
    screen = hands.dial(driver)
    first = screen.view.offer.day + 20
    hands.say_offer(driver, {"today": 0, "each": 85_000, "count": 12, "first": first})
    driver.post("x")
    driver.settle()
    said = [entry.words for entry in screen.view.transcript if entry.who == "me"]
    assert "850" in said[-1]
    assert "12" in said[-1]


def test_nothing_is_suggested(tmp_path: Path) -> None:
    """The sums begin empty, and an empty offer cannot be said."""
    driver = hands.a_driver(tmp_path)
    screen = hands.dial(driver)
    driver.post("o")
    assert screen.desk.builder.today.value == 0
    assert screen.desk.builder.each.value == 0
    assert "offer.say" not in {place.key for place in driver.window.pen.places}


def test_a_slider_is_dragged_and_nudged(tmp_path: Path) -> None:
    """Arrows move by a step, with Shift by ten, and the pointer drags the knob to either end."""
    driver = hands.a_driver(tmp_path)
    screen = hands.dial(driver)
    driver.post("o")
    each = screen.desk.builder.each
    hands.focus(driver, "offer.each")
    driver.post("right", "shift+right")
    assert each.value == 11 * each.bounds.step
    driver.post("home")
    assert each.value == 0
    driver.post((each.track.right - 1, each.track.centery))
    assert each.value == each.bounds.most


def test_a_plan_above_what_he_showed_is_known_as_such() -> None:
    """More than a tenth above the room that was disclosed is above his means."""
    bounds = type("Bounds", (), {"disclosed_room": 80_000})()
    assert Plan(1_800_000, 0, 90_000, 12, 1).above_means(bounds)  # type: ignore[arg-type]
    assert not Plan(1_800_000, 0, 85_000, 12, 1).above_means(bounds)  # type: ignore[arg-type]
