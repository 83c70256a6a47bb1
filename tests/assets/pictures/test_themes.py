"""The themes can be read."""

from dataclasses import asdict

import pytest

from assets.pictures.colour import contrast, mixed
from assets.themes import THEMES, Theme

AA, AAA = 4.5, 7.0
TEXTS = ("ink", "soft", "faint", "teal", "apricot", "good", "amber", "bad")
NAMED = tuple(THEMES)


def test_three_themes():
    """A setting can name paper, dusk and contrast."""
    assert NAMED == ("paper", "dusk", "contrast")


@pytest.mark.parametrize("name", NAMED)
def test_colours_are_plain(name: str):
    """Every colour is six hexadecimal digits."""
    for colour in asdict(THEMES[name]).values():
        assert colour.startswith("#")
        assert len(bytes.fromhex(colour[1:])) == 3


@pytest.mark.parametrize("ground", ["paper", "card"])
@pytest.mark.parametrize("text", TEXTS)
def test_high_contrast_passes_aaa(text: str, ground: str):
    """In high contrast every colour that text is set in reads at 7:1 on paper and card."""
    theme = THEMES["contrast"]
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= AAA


@pytest.mark.parametrize("tinted", ["teal", "apricot", "good", "amber", "bad"])
def test_high_contrast_passes_aaa_on_tints(tinted: str):
    """In high contrast a colour, and ink, read at 7:1 on the colour's own tint."""
    theme = THEMES["contrast"]
    tint = getattr(theme, f"{tinted}_tint")
    assert contrast(getattr(theme, tinted), tint) >= AAA
    assert contrast(theme.ink, tint) >= AAA


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("text", ["ink", "soft", "good", "amber", "bad"])
def test_text_passes_aa(name: str, text: str):
    """In every theme ink, labels and judgements read at 4.5:1 on paper and card."""
    theme = THEMES[name]
    assert min(contrast(getattr(theme, text), ground) for ground in (theme.paper, theme.card)) >= AA


@pytest.mark.parametrize("name", NAMED)
def test_button_passes_aa(name: str):
    """In every theme the words on the main button, in the colour of paper, read at 4.5:1."""
    assert contrast(THEMES[name].paper, THEMES[name].teal) >= AA


@pytest.mark.parametrize("name", NAMED)
def test_judgement_passes_aa_on_its_tint(name: str):
    """In every theme a judgement reads at 4.5:1 on its own tint."""
    theme = THEMES[name]
    for judgement in ("good", "amber", "bad"):
        assert contrast(getattr(theme, judgement), getattr(theme, f"{judgement}_tint")) >= AA


def test_themes_are_frozen():
    """A theme cannot be changed."""
    with pytest.raises(AttributeError):
        THEMES["paper"].ink = "#000000"  # type: ignore[misc]
    assert isinstance(THEMES["paper"], Theme)


def test_contrast_is_that_of_wcag():
    """Black on white is 21:1, a colour on itself 1:1, and the order does not matter."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == 1.0
    assert contrast("#FFFFFF", "#767676") == contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_mixed_ends_and_middle():
    """Mixing none gives the colour, all the other, half the middle."""
    assert mixed("#102030", "#FFFFFF", 0.0) == "#102030"
    assert mixed("#102030", "#FFFFFF", 1.0) == "#FFFFFF"
    assert mixed("#000000", "#FEFEFE", 0.5) == "#7F7F7F"
