"""Figures in typed words: sums, counts, days and hours, in both languages, each told apart from the others."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.language.numbers import spoken_en, spoken_zh
from sim.language.reading.figures import figures_in
from sim.language.reading.numerals import en_value, zh_value
from sim.language.reading.text import plain, sentences

DAY = date(2026, 11, 24).toordinal()  # a Tuesday


def found(text, lang, *, month_first=False):
    """Sums in whole units, counts, ISO days and minutes."""
    figures = figures_in(plain(text), lang, DAY, month_first=month_first)
    return (
        [span.value / 100 for span in figures.sums],
        [span.value for span in figures.counts],
        [date.fromordinal(span.value).isoformat() for span in figures.days],
        [span.value for span in figures.hours],
    )


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        ("每个月还九百，分12期，下月25号开始", "zh", ([900], [12], ["2026-12-25"], [])),
        ("一共19,299.75元，本金18400", "zh", ([19299.75, 18400], [], [], [])),
        ("八百来块一个月，十二个月", "zh", ([800], [12], [], [])),
        ("一千二一期，这周五起", "zh", ([1200], [], ["2026-11-27"], [])),
        ("两千零五十，月底", "zh", ([2050], [], ["2026-11-30"], [])),
        ("1.2万，后天", "zh", ([12000], [], ["2026-11-26"], [])),
        ("明天上午10点半给您打", "zh", ([], [], ["2026-11-25"], [630])),
        ("身份证后四位0426，逾期47天", "zh", ([], [], [], [])),
        ("每月９００元", "zh", ([900], [], [], [])),
        ("how about $50 a month for 12 months from December 3?", "en", ([50], [12], ["2026-12-03"], [])),
        ("two hundred and fifty a month over six months", "en", ([250], [6, 6], [], [])),
        ("fifty quid by next Friday", "en", ([50], [], ["2026-12-04"], [])),
        ("1.2k on the 25th", "en", ([1200], [], ["2026-11-25"], [])),
        ("I'll ring tomorrow at 10am", "en", ([], [], ["2026-11-25"], [600])),
        ("shall I ring Thursday at half past five?", "en", ([], [], ["2026-11-26"], [1050])),
        ("tonight at half ten", "en", ([], [], ["2026-11-24"], [1350])),
        ("nine o'clock tomorrow, or five-thirty", "en", ([], [], ["2026-11-25"], [540, 1050])),
        ("two-fifty a month, I note 900 now", "en", ([250, 900], [], [], [])),
        ("ten to twelve months", "en", ([], [12], [], [])),
        ("call Samaritans on 116 123", "en", ([], [], [], [])),
        ("account ending 5530, 47 days past due", "en", ([], [], [], [])),
    ],
)
def test_figures(text, lang, wanted):
    """What a person wrote is found, and nothing else is taken for it."""
    assert found(text, lang) == wanted


def test_a_day_is_read_as_the_place_reads_it():
    """3/12 is the third of December in Britain and the twelfth of March in America."""
    assert found("from 3/12", "en")[2] == ["2026-12-03"]
    assert found("from 3/12", "en", month_first=True)[2] == ["2027-03-12"]


@given(st.integers(10, 99_999))
def test_numerals_are_read_back(value):
    """Whatever sum the game can speak, it can read, in both languages."""
    assert zh_value(spoken_zh(value)) == value
    assert en_value(spoken_en(value)) == value


@given(st.text(max_size=120))
def test_any_text_is_cut_into_its_own_words(text):
    """Nothing typed breaks the reader, and no sentence holds words that were not typed."""
    words = plain(text)
    assert all(sentence in words for sentence in sentences(words))
    figures_in(words, "zh", DAY, month_first=False)
    figures_in(words, "en", DAY, month_first=True)
