"""docs/vocabulary.md holds every word of the vocabulary, in both languages, and no other."""

import re
from collections import Counter
from enum import IntEnum

import pytest
import yaml

from sim.core import vocabulary
from sim.core.vocabulary import (
    FORM_NAMES,
    GUARDS,
    KINDS,
    PATHS,
    THIRD_PARTY_ACTS,
    Act,
    Channel,
    Delivery,
    Fact,
    Feeling,
    Flag,
    LineEvent,
    Mood,
    Outcome,
    Party,
    Phase,
    Reply,
    Rung,
    Scale,
    Sign,
    Stated,
    Style,
    Tone,
    Topic,
)
from tests.docs.pages import DOCS, Row, codes_in, rows_of, text_of

PAGE = "vocabulary.md"
ZH, EN = "中文", "English"
ROWS = list(rows_of(PAGE))
WORDS: dict[str, type[IntEnum]] = {
    words.__name__: words
    for words in (
        Channel, Delivery, Fact, Feeling, Flag, LineEvent, Mood, Outcome, Party, Phase, Reply, Rung, Scale, Sign,
        Stated, Style, Tone, Topic,
    )
}  # fmt: skip
SPOKEN = ("FORMS", "Reply", "Fact", "Topic", "Mood", "Delivery", "Tone", "Rung", "Stated", "Style")
CHINESE = re.compile(r"[\u3400-\u9fff]")
FULL_WIDTH = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")
MOST_CHINESE, MOST_ENGLISH = 42, 24
IN_CODE = {
    "verified", "offer_open", "offered_any", "gap_heard", "room_enough", "amount_wrong", "plan_on_table",
    "above_means", "below_floor", "beyond_authority", "quiet_hours",
}  # fmt: skip
BESIDES = {"pressed": {"pressing", "mocking"}}
"""What sets a sign beside what the data file says: tones, in code."""

SIGNS = yaml.safe_load((DOCS.parent / "scenarios" / "flow" / "signs.yaml").read_text(encoding="utf-8"))


def section(name: str) -> list[Row]:
    """The rows of a section."""
    return [row for row in ROWS if row.section == name]


def names(words: type[IntEnum]) -> list[str]:
    """The code names of an enum, in its order."""
    return [word.name.lower() for word in words]


def sources(sign: str, effect: str) -> set[str]:
    """What sets or clears a sign by the data file, named as there."""
    return {
        name
        for table in ("acts", "replies", "facts", "deliveries")
        for name, row in SIGNS[table].items()
        if sign in row.get(effect, [])
    }


def bilingual() -> list[Row]:
    """The rows that have a Chinese and an English cell."""
    return [row for row in ROWS if {ZH, EN} <= row.cells.keys()]


def test_every_enum_of_the_vocabulary_has_its_section() -> None:
    """Every enum that the vocabulary exports is documented in a section of its own."""
    exported = {
        name
        for name in vocabulary.__all__
        if isinstance(kind := getattr(vocabulary, name), type) and issubclass(kind, IntEnum)
    }
    assert exported == WORDS.keys() | {"Act"}
    assert {row.section for row in ROWS} >= WORDS.keys() | {"KINDS", "FORMS"}


@pytest.mark.parametrize("name", WORDS)
def test_every_member_stands_once(name: str) -> None:
    """A section names every member of its enum once, and nothing else."""
    assert Counter(row.name for row in section(name)) == Counter(names(WORDS[name]))


def test_every_form_stands_once() -> None:
    """Every form is named once, and no form that does not exist."""
    assert Counter(row.name for row in section("FORMS")) == Counter(FORM_NAMES)


def test_acts_with_kinds() -> None:
    """Every act with kinds is named with them, the default first."""
    found = {row.name: tuple(codes_in(list(row.cells.values())[1])) for row in section("KINDS")}
    assert found == {act.name.lower(): kinds for act, kinds in KINDS.items()}


def test_every_act_stands() -> None:
    """Every act is named, with its kinds or as a form of its own."""
    named = {row.name for row in section("KINDS")} | {row.name for row in section("FORMS") if "." not in row.name}
    assert named == set(names(Act))


def test_no_word_that_does_not_exist() -> None:
    """Every code name on the page, wherever it stands, is a word, a form, a kind, a path or a heading's own."""
    known = {name for words in (*WORDS.values(), Act) for name in names(words)} | set(FORM_NAMES)
    known |= (
        {kind for kinds in KINDS.values() for kind in kinds} | set(PATHS.values()) | {"KINDS", "FORMS"} | WORDS.keys()
    )
    assert set(codes_in(text_of(PAGE))) - known == set()


@pytest.mark.parametrize("name", SPOKEN)
def test_what_can_be_said_has_an_example_in_both_languages(name: str) -> None:
    """Whatever can be said or heard has an example in Chinese and one in English."""
    for row in section(name):
        assert row.cells[ZH], row.name
        assert row.cells[EN], row.name


def test_each_language_is_its_own() -> None:
    """A Chinese cell holds Chinese characters, an English cell none and no full-width mark."""
    for row in bilingual():
        assert CHINESE.search(row.cells[ZH]), row
        assert row.cells[EN], row
        assert not FULL_WIDTH.search(row.cells[EN]), row


def test_every_word_has_a_meaning() -> None:
    """No cell of any table is empty."""
    for row in ROWS:
        assert all(row.cells.values()), row


def test_examples_are_short() -> None:
    """An example is as short as speech on the telephone."""
    for row in bilingual():
        assert len(row.cells[ZH]) <= MOST_CHINESE, row
        assert len(row.cells[EN].split()) <= MOST_ENGLISH, row


@pytest.mark.parametrize("language", [ZH, EN])
def test_no_example_is_used_twice(language: str) -> None:
    """No two things that can be said share an example."""
    said = Counter(row.cells[language] for name in SPOKEN for row in section(name))
    assert [line for line, times in said.items() if times > 1] == []


def test_third_party_acts_stand_together() -> None:
    """The part on somebody else names exactly the acts of third parties."""
    found = [row.name for row in section("Reply") if row.part == "Somebody else on the line"]
    assert found == [reply.name.lower() for reply in THIRD_PARTY_ACTS]


def test_phases_have_their_paths() -> None:
    """Each phase stands with its path in the machine."""
    found = {row.name: codes_in(row.cells["path in the machine"]) for row in section("Phase")}
    assert found == {phase.name.lower(): [path] for phase, path in PATHS.items()}


def test_guards_stand_first_and_together() -> None:
    """The signs that the machine may ask are told apart from the rest."""
    found = [row.name for row in section("Sign") if row.part.startswith("Guards")]
    assert found == [sign.name.lower() for sign in GUARDS]


def test_signs_come_and_go_as_the_data_say() -> None:
    """What the page says sets and clears a sign is what the data file says, where the file decides it."""
    for row in section("Sign"):
        came, gone = set(codes_in(row.cells["comes"])), set(codes_in(row.cells["goes"]))
        if row.name in IN_CODE:
            assert not sources(row.name, "set"), row.name
        else:
            assert came == sources(row.name, "set") | BESIDES.get(row.name, set()), row.name
        assert gone == sources(row.name, "clear"), row.name


def test_passing_and_lasting_signs() -> None:
    """A sign is called passing where the data file says so, and lasting where nothing clears it."""
    for row in section("Sign"):
        goes, cleared = row.cells["goes"], sources(row.name, "clear")
        assert (goes == "passing") == (row.name in SIGNS["passing"]), row.name
        if goes == "stays":
            assert not cleared, row.name
