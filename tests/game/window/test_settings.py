"""Settings: seen at once, kept between sessions, and never lost."""

import json
from pathlib import Path

import pytest

from assets.themes import THEMES
from game.settings import load_settings
from tests.game.window import hands


def test_settings_changed_on_the_screen_are_kept(tmp_path: Path) -> None:
    """Language, look, size, motion, sound, level and name hold in the next session."""
    driver = hands.a_driver(tmp_path, scenario=None)
    driver.post("s")
    driver.post("ctrl+v")
    driver.type("Wei")
    for key in ("lang.zh", "theme.dusk", "size.1.3", "motion.full", "sound.off", "level.exam"):
        hands.press(driver, f"settings.{key}")
    driver.post("esc")
    kept = load_settings(tmp_path / "settings.json")
    assert (kept.lang, kept.theme, kept.text_scale, kept.reduced_motion, kept.sound, kept.level, kept.trainee) == (
        ("zh", "dusk", 1.3, False, False, "exam", "Wei")
    )
    again = hands.a_driver(tmp_path, scenario=None, keep=True)
    assert again.window.pen.lang == "zh"
    assert again.window.pen.theme == THEMES["dusk"]


def test_a_change_is_seen_in_the_next_frame(tmp_path: Path) -> None:
    """The ground takes the colour of the look that was chosen."""
    driver = hands.a_driver(tmp_path, scenario=None)
    driver.post("s")
    hands.press(driver, "settings.theme.dusk")
    assert driver.surface.get_at((2, 300)) == (*tuple(int(THEMES["dusk"].paper[i : i + 2], 16) for i in (1, 3, 5)), 255)


@pytest.mark.parametrize("broken", ["{not json", "[1, 2]", ""])
def test_a_broken_settings_file_is_told_once_and_not_lost(tmp_path: Path, broken: str) -> None:
    """One message names the file it was kept as; its words are there still, and a change does not overwrite them."""
    (tmp_path / "settings.json").write_text(broken, encoding="utf-8")
    driver = hands.a_driver(tmp_path, scenario=None, keep=True, log=True)
    shown = [one.words for one in driver.window.pen.log or [] if "settings.broken.json" in one.words]
    assert len(shown) == 1
    driver.post("f2")
    assert (tmp_path / "settings.broken.json").read_text(encoding="utf-8") == broken
    assert json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))["lang"] in {"zh", "en"}
    again = hands.a_driver(tmp_path, scenario=None, keep=True)
    assert not again.window.toast.words


def test_unknown_values_fall_back_to_the_defaults(tmp_path: Path) -> None:
    """A look that is none is taken as paper; the rest of the file holds."""
    (tmp_path / "settings.json").write_text('{"theme": "neon", "lang": "en", "text_scale": 7}', encoding="utf-8")
    driver = hands.a_driver(tmp_path, scenario=None, keep=True)
    settings = driver.window.context.settings
    assert (settings.theme, settings.lang, settings.text_scale) == ("paper", "en", 1.0)


def test_settings_that_cannot_be_saved_are_told(tmp_path: Path) -> None:
    """Where the file cannot be written the change holds for now, and a message says so."""
    driver = hands.a_driver(tmp_path / "home", scenario=None)
    driver.window.context.home.settings.unlink()
    driver.window.context.home.settings.mkdir()
    driver.post("f2")
    assert driver.window.pen.lang == "zh"
    assert driver.window.toast.words


def test_type_grows_and_shrinks_by_keys(tmp_path: Path) -> None:
    """Control with plus and minus goes through the four sizes and stops at their ends."""
    driver = hands.a_driver(tmp_path, scenario=None)
    driver.post("ctrl+=", "ctrl+=", "ctrl+=")
    assert driver.window.pen.text_scale == 1.3
    driver.post("ctrl+-", "ctrl+-", "ctrl+-", "ctrl+-")
    assert driver.window.pen.text_scale == 0.9


def test_a_memory_that_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    """The start screen opens on whatever lies in its memory."""
    for words in ("{", "[]", '{"practice": {"scenario": "cn/laid-off"}, "results": {"x": 3}}'):
        (tmp_path / "window.json").write_text(words, encoding="utf-8")
        driver = hands.a_driver(tmp_path, scenario=None)
        driver.settle()
        assert driver.window.pen.focus
