"""What all formats share: strictness, bilingual text, names of the vocabulary, money and days."""

import datetime
import difflib
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from enum import IntEnum
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict

from sim.core.vocabulary import (
    FORM_CODES,
    KINDS,
    Act,
    Delivery,
    Fact,
    Feeling,
    Flag,
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

Word = TypeVar("Word", bound=IntEnum)


class Strict(BaseModel):
    """A part of a content file: frozen, and closed to unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def known_version(given: Any) -> Any:
    """Refuse a version this program does not know."""
    if given != 1:
        raise ValueError(f"expected version 1, got {given}")
    return given


class Versioned(Strict):
    """A whole content file."""

    version: Annotated[int, BeforeValidator(known_version)]


class Text(Strict):
    """Words in both languages."""

    zh: str
    en: str


def nearest(given: str, names: Iterable[str]) -> str:
    """` (nearest: x)` for the closest known name, or nothing."""
    close = difflib.get_close_matches(given, list(names), n=1, cutoff=0.5)
    return f" (nearest: {close[0]})" if close else ""


def word_reader(words: type[Word], what: str) -> Callable[[Any], Word]:
    """A validator that turns a lower-case name into a word of the vocabulary."""
    names = {word.name.lower(): word for word in words}

    def read(given: Any) -> Word:
        if isinstance(given, words):
            return given
        text = str(given)
        if text not in names:
            raise ValueError(f"expected {what}, got {text!r}{nearest(text, names)}")
        return names[text]

    return read


def read_forms(given: Any) -> tuple[int, ...]:
    """A form's name, or an act's: an act named alone stands for all its kinds."""
    text = str(given)
    if text in FORM_CODES:
        return (FORM_CODES[text],)
    act = Act.__members__.get(text.upper())
    if act is None:
        raise ValueError(f"expected an act of the collector, got {text!r}{nearest(text, FORM_CODES)}")
    return tuple(FORM_CODES[f"{text}.{kind}"] for kind in KINDS[act])


def read_form(given: Any) -> int:
    """One form: an act named alone means its first kind."""
    return read_forms(given)[0]


def read_money(given: Any) -> int:
    """An amount in whole currency units with at most two decimals, as minor units."""
    try:
        minor = Decimal(str(given)) * 100
    except InvalidOperation:
        raise ValueError(f"expected an amount such as 1585.50, got {given!r}") from None
    if minor != minor.to_integral_value() or minor < 0:
        raise ValueError(f"expected an amount of at least 0 with at most two decimals, got {given!r}")
    return int(minor)


def read_day(given: Any) -> int:
    """A date, as a proleptic day ordinal."""
    if isinstance(given, datetime.date):
        return given.toordinal()
    raise ValueError(f"expected a date such as 2026-11-19, got {given!r}")


SignName = Annotated[Sign, BeforeValidator(word_reader(Sign, "a sign"))]
ReplyName = Annotated[Reply, BeforeValidator(word_reader(Reply, "an act of the other end"))]
FactName = Annotated[Fact, BeforeValidator(word_reader(Fact, "a fact"))]
FlagName = Annotated[Flag, BeforeValidator(word_reader(Flag, "a flag"))]
MoodName = Annotated[Mood, BeforeValidator(word_reader(Mood, "a mood"))]
FeelingName = Annotated[Feeling, BeforeValidator(word_reader(Feeling, "a feeling"))]
ScaleName = Annotated[Scale, BeforeValidator(word_reader(Scale, "an appraisal scale"))]
ToneName = Annotated[Tone, BeforeValidator(word_reader(Tone, "a tone"))]
TopicName = Annotated[Topic, BeforeValidator(word_reader(Topic, "a topic"))]
DeliveryName = Annotated[Delivery, BeforeValidator(word_reader(Delivery, "a delivery"))]
PhaseName = Annotated[Phase, BeforeValidator(word_reader(Phase, "a phase"))]
PartyName = Annotated[Party, BeforeValidator(word_reader(Party, "a party"))]
RungName = Annotated[Rung, BeforeValidator(word_reader(Rung, "a rung of the offer ladder"))]
StyleName = Annotated[Style, BeforeValidator(word_reader(Style, "a style"))]
StatedName = Annotated[Stated, BeforeValidator(word_reader(Stated, "a total that can be spoken"))]
OutcomeName = Annotated[Outcome, BeforeValidator(word_reader(Outcome, "a result"))]
FormCode = Annotated[int, BeforeValidator(read_form)]
FormCodes = Annotated[tuple[int, ...], BeforeValidator(read_forms)]
Money = Annotated[int, BeforeValidator(read_money)]
Day = Annotated[int, BeforeValidator(read_day)]
