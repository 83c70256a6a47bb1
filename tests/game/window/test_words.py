"""Words of the program, in both languages."""

import re
from string import Formatter
from types import SimpleNamespace

from assets.words import (
    WORDS,
    acts,
    audit,
    books,
    briefing,
    call,
    common,
    debrief,
    home,
    log,
    names,
    note,
    replies,
    settings,
    signs,
    word,
)
from game.window.briefing.lessons import RULES_OF_DUTY, Lessons
from scenarios.compile import load, scenario_paths
from sim.core.vocabulary import FORM_NAMES, Delivery, Fact, Feeling, Flag, Mood, Outcome, Party, Phase, Tone
from tests.support import ROOT

TABLES = (common, names, acts, home, briefing, call, note, debrief, settings, replies, signs, log, books, audit)
USED = re.compile(r"""word\(\s*["']([a-z_.]+)["']""")
FULL_WIDTH = re.compile("[\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]")
PRONOUNS = {"he", "him", "his", "He", "His", "ta"}
BOTH = frozenset({"home.lang", "settings.lang.zh", "settings.lang.en"})


def wrong_with(key: str) -> str:
    """What is wrong with the words of a key, or nothing."""
    chinese, english = WORDS[key]
    slots = [{name for _, name, _, _ in Formatter().parse(text) if name} - PRONOUNS for text in (chinese, english)]
    if not chinese.strip() or not english.strip():
        return f"{key}: words in both languages"
    if key not in BOTH and FULL_WIDTH.search(english):
        return f"{key}: no Chinese marks in {english!r}"
    return "" if slots[0] == slots[1] or key.endswith(".one") else f"{key}: the same slots, got {slots}"


def test_both_languages_are_whole() -> None:
    """Each key has words in both languages with the same slots; Chinese marks stay out of English."""
    assert [wrong for wrong in map(wrong_with, sorted(WORDS)) if wrong] == []


def test_no_key_stands_in_two_tables() -> None:
    """Every key has one place."""
    assert sum(len(table.WORDS) for table in TABLES) == len(WORDS)


def test_every_key_that_is_used_is_there() -> None:
    """No screen asks for words that are not written."""
    files = [*(ROOT / "game" / "window").rglob("*.py")]
    used = {key for path in files for key in USED.findall(path.read_text(encoding="utf-8"))}
    assert len(used) > 60
    assert used - WORDS.keys() == set()


def test_every_name_of_the_vocabulary_that_is_shown_has_words() -> None:
    """Facts, outcomes, deliveries, feelings, moods, parties, flags, tones and acts can all be named."""
    shown = {
        "fact": Fact, "outcome": Outcome, "delivery": Delivery, "feeling": Feeling, "mood": Mood, "party": Party,
        "flag": Flag, "tone": Tone,
    }  # fmt: skip
    wanted = [f"{kind}.{one.name.lower()}" for kind, names in shown.items() for one in names if one.name != "NONE"]
    wanted += [f"act.{form}" for form in FORM_NAMES if form != "none"]
    wanted += [f"branch.{phase.name.lower()}" for phase in Phase if Phase.LATER <= phase < Phase.ENDED_EARLY]
    assert [key for key in wanted if key not in WORDS] == []


def test_everything_a_scenario_names_has_words() -> None:
    """Parties, flags, jurisdictions, kinds of product and duties of every scenario can be shown."""
    for name in scenario_paths():
        play = load(name)
        scenario = play.scenario
        wanted = [f"party.{Party(int(scenario.line.third_party)).name.lower()}"]
        wanted += [f"flag.{flag.name.lower()}" for flag in scenario.flags]
        wanted += [f"home.place.{scenario.jurisdiction}", f"home.kind.{scenario.product.kind}"]
        assert [key for key in wanted if key not in WORDS] == []
        assert [duty for duty in scenario.duties if duty not in RULES_OF_DUTY] == []
        assert Lessons(play).rules(SimpleNamespace(either=lambda text: text.en))  # type: ignore[arg-type]


def test_one_has_its_own_words() -> None:
    """One turn is not 1 turns."""
    assert word("home.resume.turns", "en", n=1) == "You stopped after one turn"
    assert "2" in word("home.resume.turns", "en", n=2)
