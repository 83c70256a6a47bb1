"""Conditions over what is known: `verified`, `~verified`, `heard:lost_job`, `~done:ask_reason`, `last:stall`."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator

from scenarios.schema.base import nearest
from sim.core.vocabulary import Act, Fact, Flag, Reply, Sign

WORDS = ("sign", "heard", "done", "seen", "flag", "last", "just")
"""The sets a condition can look at, in the order the option table has them."""

MEMBERS = {"sign": Sign, "heard": Fact, "done": Act, "seen": Reply, "flag": Flag, "last": Reply, "just": Fact}

WHAT = {
    Sign: "a sign",
    Fact: "a fact",
    Act: "an act of the collector, without its kind",
    Reply: "an act of the other end",
    Flag: "a flag",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """One literal: a word of one of the sets, and whether it must be in it."""

    word: str
    code: int
    wanted: bool

    @property
    def name(self) -> str:
        """The word as files write it."""
        return str(MEMBERS[self.word](self.code).name).lower()


def read_condition(given: Any) -> Condition:
    """Read one literal; the nearest good name is named where it is unknown."""
    if isinstance(given, Condition):
        return given
    text = str(given)
    word, _, name = text.removeprefix("~").rpartition(":")
    word = word or "sign"
    if word not in MEMBERS:
        raise ValueError(f"expected one of {', '.join(WORDS[1:])} before the colon, got {word!r}{nearest(word, WORDS)}")
    members = {member.name.lower(): int(member) for member in MEMBERS[word]}
    if name not in members:
        raise ValueError(f"expected {WHAT[MEMBERS[word]]}, got {name!r}{nearest(name, members)}")
    return Condition(word, members[name], not text.startswith("~"))


ConditionText = Annotated[Condition, BeforeValidator(read_condition)]


def masks(conditions: tuple[Condition, ...], word: str) -> tuple[int, int]:
    """(looked at, wanted) bit masks of the literals about one set."""
    care = want = 0
    for condition in conditions:
        if condition.word == word:
            care |= 1 << condition.code
            want |= (1 << condition.code) if condition.wanted else 0
    return care, want
