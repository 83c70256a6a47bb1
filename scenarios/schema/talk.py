"""What can be said: the collector's options, the other end's lines."""

from typing import Annotated, Literal

from pydantic import Field

from scenarios.schema.base import (
    FactName,
    FormCode,
    MoodName,
    ReplyName,
    RungName,
    StatedName,
    Strict,
    Text,
    ToneName,
    Versioned,
)
from scenarios.schema.conditions import ConditionText
from sim.core.vocabulary import Rung, Stated, Tone


class OptionSpec(Strict):
    """One thing the collector can choose to say."""

    id: str = Field(pattern=r"^[a-z_]+\.[a-z0-9_]+$")
    phases: tuple[str, ...] = ()
    role: Literal["sound", "tempting", "poor"]
    acts: Annotated[tuple[FormCode, ...], Field(min_length=1, max_length=4)]
    tone: ToneName = Tone.EVEN
    when: tuple[ConditionText, ...] = ()
    offer: RungName = Rung.NONE
    states: StatedName = Stated.NOTHING
    hour: Annotated[int, Field(ge=-1, lt=1440)] = -1
    again: bool = False
    zh: str
    en: str


class OptionsFile(Versioned):
    """`scenarios/lines/*/options/*.yaml`."""

    phases: tuple[str, ...]
    gendered: bool = False
    """Speaks of the borrower as he; of her, where it is she."""
    options: list[OptionSpec]


class LineSpec(Strict):
    """One thing the other end can say, and when it fits."""

    id: str = Field(pattern=r"^[a-z_]+\.[a-z0-9_.]+$")
    act: ReplyName
    fact: FactName | None = None
    to: tuple[str, ...] = ()
    mood: tuple[MoodName, ...] = ()
    when: tuple[ConditionText, ...] = ()
    truth: tuple[str, ...] = ()
    voice: tuple[str, ...] = ()
    """Traits of people who would say it so; none: anybody."""
    zh: str
    en: str


class LinesFile(Versioned):
    """`scenarios/lines/*/replies/*.yaml`. `shared`: a bank that many speak from, each in his own words."""

    shared: bool = False
    lines: list[LineSpec]


class MovesFile(Versioned):
    """`scenarios/lines/moves.yaml`: the words of waiting, hanging up, and an offer that was built."""

    moves: dict[Literal["silence", "hang_up", "offer"], Text]


class TipSpec(Strict):
    """A tip at level learn, and the rule it rests on: its name without the book's, or its names where books differ."""

    id: str
    when: tuple[ConditionText, ...]
    rule: str | tuple[str, ...] = ()
    zh: str
    en: str


class TipsFile(Versioned):
    """`scenarios/lines/tips.yaml`."""

    tips: list[TipSpec]
