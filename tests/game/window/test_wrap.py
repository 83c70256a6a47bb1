"""Lines break as readers of each language expect."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.window.draw.script import CLOSING, OPENING, is_chinese
from game.window.draw.typeset import Face, Typesetter
from game.window.draw.wrap import units_of, wrapped

HAN = "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年"
CHINESE = st.text(alphabet=HAN + "，。？！、；：（）“”……0123456789.", min_size=1, max_size=60).map(
    lambda t: HAN[:4] + t
)
ENGLISH = st.lists(st.sampled_from(["the", "plan", "850", "don't", "\"hello\"", "18,029.85", "self-employed,", "(and)"]), min_size=1, max_size=20).map(" ".join)  # fmt: skip
WIDTHS = st.integers(90, 600)
FACE = Face("sans", 15, 22)


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    """One that keeps its fonts."""
    return Typesetter()


def em(text: str) -> float:
    """A plain measure: Chinese a full em of ten, the rest half."""
    return sum(10 if ord(c) > 0x2000 else 5 for c in text)


@given(text=st.one_of(CHINESE, ENGLISH), width=st.integers(80, 400))
def test_joined_lines_are_the_text(text: str, width: int) -> None:
    """Nothing is lost or added."""
    assert "".join(wrapped(text, width, em)) == text


@given(text=CHINESE, width=st.integers(120, 400))
def test_no_line_begins_with_a_closing_mark_nor_ends_with_an_opening_one(text: str, width: int) -> None:
    """A comma, a full stop, a closing quote never open a line; an opening quote never closes one."""
    longest = max(em(unit.rstrip()) for unit in units_of(text))
    lines = wrapped(text, max(width, longest), em)
    assert not [line for line in lines[1:] if line[0] in CLOSING]
    assert not [line for line in lines[:-1] if line.rstrip()[-1] in OPENING]


@given(text=st.one_of(CHINESE, ENGLISH), width=st.integers(120, 400))
def test_no_line_is_wider_than_the_room(text: str, width: int) -> None:
    """Every line fits."""
    assert all(em(line.rstrip()) <= max(width, 60) or len(line) == 1 for line in wrapped(text, max(width, 120), em))


@given(st.integers(1, 10**8), st.integers(0, 99), st.text(alphabet=HAN, min_size=1, max_size=30), st.integers(130, 300))
def test_no_number_is_cut(whole: int, cents: int, words: str, width: int) -> None:
    """A sum with its separators, decimals and unit stays on one line."""
    number = f"{whole:,}.{cents:02d}元"
    lines = wrapped(f"{words}{number}，{words}", width, em)
    assert any(number in line for line in lines)


@pytest.mark.parametrize("text", ["第一期12月3日开始", "2026年11月19日已还", "前后一共18,029.85元整"])
def test_dates_and_sums_stay_together(text: str) -> None:
    """A date is never cut, at any width it fits."""
    whole = re.search(r"[\d,.年月日元]*\d[年月日元]+[\d月日]*", text)
    assert whole is not None
    for width in range(100, 240, 5):
        assert any(whole.group() in line for line in wrapped(text, width, em)), width


def test_a_single_letter_does_not_stand_alone() -> None:
    """The last line of Chinese has two letters at least; a sum that stands there by itself may."""
    assert wrapped("一二三四五六七八九十人", 100, em)[-1] == "十人"
    assert wrapped("一二三四五六七八九十12元", 100, em)[-1] == "12元"


def test_english_breaks_at_spaces_only() -> None:
    """No word is cut where it fits a line."""
    lines = wrapped("what does this leave him to live on", 60, em)
    assert all(
        word in ["what", "does", "this", "leave", "him", "to", "live", "on"] for line in lines for word in line.split()
    )


@pytest.mark.parametrize("text", ['It\'s "in a couple of days", he said', "“Don’t call”, she said…"])
def test_english_quotes_are_drawn_with_the_latin_face(setter: Typesetter, text: str) -> None:
    """Quotes and apostrophes in English have no holes around them: none is drawn with the Chinese face."""
    assert not is_chinese(text)
    assert all(not han for _, han in setter.runs(text, "sans", is_chinese(text)))


def test_chinese_quotes_are_drawn_with_the_chinese_face(setter: Typesetter) -> None:
    """In Chinese the same marks are full width."""
    runs = list(setter.runs("他说“过两天”……", "sans", True))
    assert all(han for _, han in runs)


@given(text=st.one_of(CHINESE, ENGLISH), width=WIDTHS)
def test_what_is_set_fits_its_room(setter: Typesetter, text: str, width: int) -> None:
    """Measured with the real faces, no line of a block is wider than its room, save a single letter that cannot be."""
    block = setter.block(text, FACE, width)
    assert all(line.width <= width or len(line.text.rstrip()) == 1 for line in block.lines)


@given(text=st.one_of(CHINESE, ENGLISH))
def test_a_text_fits_the_width_it_was_measured_to_have(setter: Typesetter, text: str) -> None:
    """Set in exactly its own width a text stays on one line."""
    width = setter.block(text, FACE, None).width
    assert len(setter.block(text, FACE, width).lines) == 1


@given(text=st.one_of(CHINESE, ENGLISH), width=WIDTHS)
def test_the_caret_has_a_place_before_every_letter(setter: Typesetter, text: str, width: int) -> None:
    """Edges rise along a line, one for each letter and one after the last."""
    block = setter.block(text, FACE, width)
    for row, line in enumerate(block.lines):
        edges = setter.edges(block, row)
        assert len(edges) == len(line.text.rstrip("\n")) + 1
        assert all(a <= b + FACE.size for a, b in itertools.pairwise(edges))


def test_what_fits_no_line_is_cut_where_it_hurts_least() -> None:
    """A word longer than the room is cut, still not before a closing mark."""
    lines = wrapped("abcdefghijklmnopqrst,uvwxyz", 100, em)
    assert len(lines) == 2
    assert not lines[1].startswith(",")
