"""Appraisals, feelings, moods and replies."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from scenarios.schema.base import (
    DeliveryName,
    FactName,
    FeelingName,
    FormCodes,
    MoodName,
    ReplyName,
    ScaleName,
    SignName,
    Strict,
    StyleName,
    ToneName,
    TopicName,
    Versioned,
    read_forms,
)
from scenarios.schema.conditions import ConditionText
from scenarios.schema.flow import listed

Six = Annotated[tuple[float, ...], Field(min_length=6, max_length=6)]
Four = Annotated[tuple[float, ...], Field(min_length=4, max_length=4)]
Three = Annotated[tuple[float, ...], Field(min_length=3, max_length=3)]


def by_form(given: Any) -> Any:
    """Form names to codes; an act named alone gives its row to all of its kinds."""
    return {read_forms(name): row for name, row in dict(given).items()}


class Habit(Strict):
    """What repeating these acts is worth, and costs."""

    acts: tuple[FormCodes, ...]
    worth: Four
    grates: Four


class AppraisalFile(Versioned):
    """`scenarios/mind/appraisal.yaml`."""

    acts: Annotated[dict[tuple[int, ...], Six], BeforeValidator(by_form)]
    tones: dict[ToneName, Six]
    unmet: Six
    heeds: tuple[FormCodes, ...]
    met: Six
    meets: tuple[FormCodes, ...]
    habits: dict[str, Habit]


class PushRow(Strict):
    """A feeling answers a scale."""

    feeling: FeelingName
    scale: ScaleName
    gain: float
    loss: float
    why: str


class Argued(Strict):
    """A constant with its reason."""

    value: float
    why: str


class OfferFit(Strict):
    """How an offer that fits, or does not, is felt."""

    misfit: float
    fits: float
    why: str


class ThresholdRow(Strict):
    """A predicate over the mind."""

    feeling: FeelingName
    at_least: float


class MoodRow(Strict):
    """An edge of the mood machine."""

    source: Annotated[tuple[MoodName, ...], BeforeValidator(listed)] = Field(alias="from", default=())
    to: MoodName
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


def without_why(given: Any) -> Any:
    """Rows without their `why`, which is for readers."""
    return {key: value for key, value in dict(given).items() if key != "why"}


Feelings = Annotated[dict[FeelingName, float], BeforeValidator(without_why)]


class FeelingsFile(Versioned):
    """`scenarios/mind/feelings.yaml`."""

    pushes: list[PushRow]
    trust_falls: Argued
    offer_fit: OfferFit
    drift: dict[FeelingName, float]
    tiring: Argued
    stress: Feelings
    relief: dict[ReplyName, Feelings]
    thresholds: dict[str, ThresholdRow]
    moods: list[MoodRow]


class Prompt(Strict):
    """A group of forms that ask for the same answers."""

    forms: tuple[FormCodes, ...]
    pull: int
    topic: TopicName | None = None


class Moment(Strict):
    """Factors while he cannot talk, and while he can."""

    bad: float
    free: float


class ReplySpec(Strict):
    """One reply: what it can answer, and what makes it likely."""

    to: dict[str, float]
    when: tuple[ConditionText, ...] = ()
    mood: dict[MoodName, float] = {}
    tilt: dict[FeelingName, float] = {}
    again: float = 1.0
    moment: Moment = Moment(bad=1.0, free=1.0)
    player: float = 1.0
    honest: float = 1.0
    requires: tuple[FactName, ...] = ()
    lacks: tuple[FactName, ...] = ()
    stance: str = ""
    answers: int = 0
    nearby: bool = False
    third: bool = False
    also: tuple["ReplySpec", ...] = ()


class FigureGroup(Strict):
    """How a group of figures is coloured, while he is closed and once he is open."""

    figures: tuple[str, ...]
    closed: dict[StyleName, tuple[float, ...]]
    open: dict[StyleName, tuple[float, ...]]


class FiguresTold(Strict):
    """How figures are coloured."""

    grid: tuple[int, ...]
    claims: FigureGroup
    haves: FigureGroup
    musts: FigureGroup


class OpennessSpec(Strict):
    """How ready he is to tell."""

    base: float
    slopes: dict[FeelingName, float]
    met: float
    waited: float
    pressed: float
    width: float
    why: str


class BargainSpec(Strict):
    """What he makes of an offer."""

    comfort: tuple[float, float]
    trust_floor: float
    ashamed_yes: float
    honest_counter: float
    angry_no: float
    reserve: float
    ashamed_means: float
    trust_means: float
    ask_share: float
    concede_turn: float
    concede_trust: float
    concede_firm: float
    why: str


class RepliesFile(Versioned):
    """`scenarios/mind/replies.yaml`."""

    prompts: dict[str, Prompt]
    replies: dict[ReplyName, ReplySpec]
    tells: tuple[ReplyName, ...]
    money: tuple[ReplyName, ...]
    grave: tuple[ReplyName, ...] = ()
    seconds: dict[str, int]
    told_seconds: dict[FactName, int]
    deliveries: dict[MoodName, dict[DeliveryName, Three]]
    gravely: dict[DeliveryName, float] = {}
    topics: dict[TopicName, tuple[FactName, ...]]
    figures: dict[FactName, str]
    after: dict[FactName, tuple[FactName, ...]]
    figures_told: FiguresTold
    openness: OpennessSpec
    bargain: BargainSpec


__all__ = ["AppraisalFile", "FeelingsFile", "RepliesFile", "SignName"]
