"""Strips, traces and bars: plain shapes that can be told apart without colour."""

from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.pictures.strip import LOOKS, payment_strip
from assets.pictures.value import gauge_bar, mark_bar
from assets.pictures.voice import HANDS, voice_trace
from assets.themes import THEMES, Theme

PAPER = THEMES["paper"]
themes = st.sampled_from(list(THEMES.values()))
deliveries = st.sampled_from(list(HANDS))
seeds = st.integers(0, 2**64 - 1)


def elements(svg: str) -> list[ElementTree.Element]:
    """All elements of a picture."""
    return list(ElementTree.fromstring(svg).iter())


def bars(svg: str) -> list[tuple[float, float, float]]:
    """Left edge, width and height of each bar."""
    return [
        (float(bar.get("x", 0)), float(bar.get("width", 0)), float(bar.get("height", 0)))
        for bar in elements(svg)
        if bar.tag.endswith("rect")
    ]


def trace(delivery: str, seed: int = 7, moment: float = 1.0) -> str:
    """A trace in apricot on paper."""
    return voice_trace(delivery, seed, moment=moment, colour=PAPER.apricot, background=PAPER.paper)


@given(st.lists(st.sampled_from(list(LOOKS)), max_size=24), themes)
def test_a_strip_is_well_formed(states: list[str], theme: Theme):
    """Any months in any theme: bars and tooltips, nothing else, all within the picture."""
    svg = payment_strip([(f"2026 <{n}>", state) for n, state in enumerate(states)], theme, width=300, height=26)
    assert {element.tag.rpartition("}")[2] for element in elements(svg)} <= {"svg", "g", "title", "rect"}
    assert all(x + width <= 300 and height <= 26 for x, width, height in bars(svg))


def test_a_strip_ranks_by_height():
    """Paid, late, part and missed stand ever higher, and a part payment is a bar within a bar."""
    heights = [
        max(height for *_, height in bars(payment_strip([("m", state)], PAPER, width=300, height=26)))
        for state in LOOKS
    ]
    assert tuple(LOOKS) == ("paid", "late", "part", "missed")
    assert heights == sorted(set(heights))
    assert len(bars(payment_strip([("m", "part")], PAPER, width=300, height=26))) == 2


def test_a_short_history_keeps_its_bars_narrow():
    """Three months take a quarter of a year's width."""
    three = payment_strip([("m", "paid")] * 3, PAPER, width=300, height=26)
    assert max(x + width for x, width, _ in bars(three)) <= 75


@pytest.mark.parametrize(("one", "other"), list(combinations(HANDS, 2)))
def test_every_delivery_has_its_own_trace(one: str, other: str):
    """No two deliveries draw alike, whatever is said: they differ in spacing, loudness, or silence."""

    def hand(delivery: str) -> tuple[float, float, float]:
        drawn = bars(trace(delivery))
        heights = [height for *_, height in drawn]
        pauses = sum(height <= 1.6 for height in heights) / len(heights)
        jumps = sum(abs(a - b) for a, b in pairwise(heights)) / len(heights)
        return drawn[1][0] - drawn[0][0], max(heights), 10 * pauses + jumps

    assert max(abs(a - b) for a, b in zip(hand(one), hand(other), strict=True)) > 0.4


@given(deliveries, seeds, st.floats(0, 1))
def test_a_trace_is_always_the_same(delivery: str, seed: int, moment: float):
    """The same sentence draws the same trace, in plain bars within the picture."""
    svg = trace(delivery, seed, moment)
    assert svg == trace(delivery, seed, moment)
    assert {element.tag.rpartition("}")[2] for element in elements(svg)} == {"svg", "rect"}
    assert all(x >= 0 and x + width <= 230 and height <= 24 for x, width, height in bars(svg))


@given(deliveries, seeds)
def test_another_sentence_in_the_same_voice(delivery: str, seed: int):
    """Another seed draws another trace with the same spacing, unless the voice never varies."""
    one, other = trace(delivery, seed), trace(delivery, seed + 1 if seed < 2**63 else seed - 1)
    assert [x for x, *_ in bars(one)][:5] == pytest.approx([x for x, *_ in bars(other)][:5], abs=1.0)
    assert one != other or delivery == "over_polite"


@given(deliveries, seeds, st.floats(0, 1))
def test_a_moment_shows_what_has_been_said(delivery: str, seed: int, moment: float):
    """What has been spoken has its final heights; what is to come is dots."""
    whole, so_far = bars(trace(delivery, seed)), bars(trace(delivery, seed, moment))
    spoken = moment * len(whole)
    for place, (done, now) in enumerate(zip(whole, so_far, strict=True)):
        assert now[2] == (done[2] if place < spoken else 1.6)


@given(st.floats(0, 100), themes)
def test_a_mark_fills_its_share(value: float, theme: Theme):
    """A mark of 50 fills half the track; none still shows a dot."""
    _, (_, filled, height) = bars(mark_bar(value, "teal", theme, width=200, height=8))
    assert filled == pytest.approx(max(2 * value, 8), abs=0.01)
    assert height == 8


def test_a_gauge_may_show_its_change():
    """An arrow, up or down, stands beside a gauge that has moved, and the bars line up all the same."""
    still, up, down = (gauge_bar(0.5, "apricot", PAPER, width=170, change=change) for change in (0, 1, -1))
    assert len({still, up, down}) == 3
    assert bars(still) == bars(up) == bars(down)
    assert "<path" not in still


@given(st.floats(-1, 2))
def test_a_gauge_stops_at_its_ends(value: float):
    """Values beyond the range fill all or nothing."""
    _, (_, filled, _) = bars(gauge_bar(value, "teal", PAPER, width=170))
    assert 0 < filled <= 150
