"""The ladder: offers that fit what was disclosed, neither beyond his means nor below what policy allows."""

from scoring.rubric import Point
from scoring.story import Story, TurnStory

OFFERS = ("offer_plan", "counter_offer", "demand_full", "set_ptp.presumed")
GENEROUS = 0.7  # an offer below this share of the disclosed room gives away what could be paid
FIT, HIGH, LOW, BLIND = 1.0, 0.15, 0.45, 0.3


def ladder(story: Story, most: float) -> Point:
    """The mean over offers: fitting 1, too low for what was disclosed less, blind or too high least; the last counts twice."""
    if not story.met_debtor:
        return Point("ladder", 0.0, most if story.abandoned else 0.0, (), "no_offer")
    if story.stopped:
        return Point("ladder", 0.0, 0.0)
    offers = [turn for turn in story.spoken if turn.said and turn.said.offer and turn.did(*OFFERS)]
    if not offers:
        if story.light:
            return Point("ladder", 0.0, 0.0)
        excused = "hardship_heard" not in story.ever or turned_over(story)
        return Point("ladder", most * 0.5 if excused else 0.0, most, (), "no_offer")
    grades = [grade(turn) for turn in offers]
    share = (sum(grades) + grades[-1]) / (len(grades) + 1)
    bad = tuple(turn.number for turn, given in zip(offers, grades, strict=True) if given < FIT)
    return Point("ladder", most * share, most, bad or (offers[-1].number,), why(grades))


def turned_over(story: Story) -> bool:
    """Whether the case was handed to those who may do more."""
    return any(turn.did("escalate.relief", "escalate.specialist", "explain_process.plan") for turn in story.spoken)


def grade(turn: TurnStory) -> float:
    """How well an offer fits what was disclosed when it was made."""
    offer = turn.said.offer if turn.said else None
    if not offer:
        return BLIND
    if {"above_means", "beyond_authority"} & turn.signs:
        return HIGH
    if "below_floor" in turn.signs:
        return LOW * 0.5
    if turn.room_before < 0:
        return BLIND
    monthly = offer["each"] if offer["count"] else offer["today"]
    return FIT if monthly >= GENEROUS * turn.room_before else LOW


def why(grades: list[float]) -> str:
    """The main thing to say about them."""
    worst = min(grades)
    if worst == FIT:
        return "fitting"
    return {HIGH: "too_high", BLIND: "blind", LOW: "too_low"}.get(worst, "below_policy")
