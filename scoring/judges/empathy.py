"""Empathy at the right moment: a feeling shown is met before anything is asked of him."""

from scoring.rubric import Point
from scoring.story import Story

MEETS = ("acknowledge.feeling", "acknowledge.effort", "reflect", "apologise", "condole", "confirm_channel")
ASKS = (
    "ask_reason", "ask_income_expense", "ask_ptp", "offer_plan", "demand_full", "counter_offer", "set_ptp",
    "explain_consequence", "challenge", "refuse", "suggest_borrowing",
)  # fmt: skip
ROTE_LIMIT = 0.7  # empathy in more than this share of all turns is a manner, not a moment
ROTE_COST = 0.35
LEAST_TURNS = 6
PLAINLY = "ask_safety"
"""To ask straight out whether somebody is safe is to have heard him; it meets a feeling, and is never rote."""


def empathy(story: Story, most: float) -> Point:
    """The share of feelings that were met in the next turn, before or without a question; rote empathy costs."""
    shown = [
        turn for before, turn in story.pairs
        if turn.said and "feeling_open" in before.signs and "feeling_open" not in before.signs_before
        and "with_debtor" in before.signs
    ]  # fmt: skip
    if not shown:
        return Point("empathy", 0.0, 0.0)
    met = [turn for turn in shown if met_first(turn.acts) or turn.did("silence.short")]
    share = len(met) / len(shown)
    turns = [turn for turn in story.spoken if "with_debtor" in turn.signs_before]
    rote = [turn for turn in turns if turn.did(*MEETS, "acknowledge.perfunctory")]
    by_rote = len(turns) >= LEAST_TURNS and len(rote) > ROTE_LIMIT * len(turns)
    share *= 1.0 - ROTE_COST * by_rote
    missed = tuple(turn.number for turn in shown if turn not in met)
    why = "rote" if by_rote else "met" if not missed else "missed"
    return Point("empathy", most * share, most, missed or tuple(turn.number for turn in met[:4]), why)


def met_first(acts: tuple[str, ...]) -> bool:
    """Whether the feeling was met before anything was asked."""
    for act in acts:
        if any(act == name or act.split(".")[0] == name for name in (*MEETS, PLAINLY)):
            return True
        if act.split(".")[0] in ASKS:
            return False
    return False
