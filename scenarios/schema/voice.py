"""A voice: how one person speaks."""

from typing import Annotated, Literal

from pydantic import Field

from scenarios.schema.base import MoodName, ReplyName, Strict, Text, Versioned

Swap = Annotated[tuple[str, str], Field(min_length=2, max_length=2)]


class WordSwaps(Strict):
    """What this one says instead of the words of shared lines, by language."""

    zh: tuple[Swap, ...] = ()
    en: tuple[Swap, ...] = ()


class HabitSpec(Text):
    """A turn of phrase before or after what is said."""

    id: str = Field(pattern=r"^[a-z_]+$")
    where: Literal["start", "end"]
    chance: Annotated[float, Field(gt=0.0, le=0.5)]
    with_: tuple[ReplyName, ...] = Field(alias="with", default=())
    mood: tuple[MoodName, ...] = ()


class VoiceFile(Versioned):
    """`scenarios/voices/<id>.yaml`. `traits`: shared lines marked with one of them are said by such people only."""

    id: str
    about: Text
    traits: tuple[str, ...]
    words: WordSwaps = WordSwaps()
    habits: tuple[HabitSpec, ...] = ()
