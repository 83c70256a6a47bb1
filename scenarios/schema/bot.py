"""Bots."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from scenarios.schema.base import RungName, Strict, Text, ToneName, Versioned
from scenarios.schema.conditions import ConditionText
from scenarios.schema.mind import by_form

Likings = Annotated[dict[tuple[int, ...], float], BeforeValidator(by_form)]


class BuildSpec(Strict):
    """An offer the bot would build."""

    rung: RungName
    liking: float


class BotRuleSpec(Strict):
    """What it likes where."""

    why: str = ""
    when: tuple[ConditionText, ...] = ()
    phases: tuple[str, ...] = ()
    likes: Likings = {}
    wait: float = 0.0
    build: BuildSpec | None = None


class BotFile(Versioned):
    """`scenarios/bots/*.yaml`."""

    id: str
    title: Text
    rules: tuple[BotRuleSpec, ...]
    tones: dict[ToneName, float] = {}
    above_means: float = 0.0
    below_floor: float = 0.0
    beyond_authority: float = 0.0
    amount_wrong: float = 0.0
    again: float = 0.0
    noise: float = 0.0
    note: Literal["honest", "bare", "rosy", "careless"] = "honest"
    patience: int = 40
