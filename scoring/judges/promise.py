"""A complete promise: sum, date, account, said back, his yes, and what happens if not."""

from scoring.rubric import Point
from scoring.story import Story

PLAN = {"read_back": 0.3, "terms_agreed": 0.2, "interest_said": 0.15, "missed_said": 0.2, "method_said": 0.15}
SINGLE = {"read_back": 0.5, "terms_agreed": 0.3, "method_said": 0.2}
HELD = 0.75  # an honest end without a promise, after the means were asked for


def promise(story: Story, most: float) -> Point:
    """Shares for each part of the promise that is there at the end."""
    if not story.met_debtor:
        return Point("promise", 0.0, most if story.abandoned else 0.0, (), "no_promise")
    if story.stopped:
        return Point("promise", 0.0, 0.0)
    if "promise_open" not in story.signs:
        return without(story, most)
    parts = PLAN if story.ended and story.ended.promise and story.ended.promise["count"] > 1 else SINGLE
    share = sum(weight for sign, weight in parts.items() if sign in story.signs)
    unasked = not story.light and not {"means_heard", "asked_means"} & story.ever
    if "above_means" in story.signs or unasked:
        share *= 0.5
    turns = tuple(turn.number for turn in story.spoken if turn.did("confirm_ptp", "explain_consequence.missed_plan"))
    missing = [sign for sign in parts if sign not in story.signs]
    return Point("promise", most * share, most, turns[:4], missing[0] if missing else "whole")


def without(story: Story, most: float) -> Point:
    """No promise: worth something where there was no room and the case was handed on, nothing where none was sought."""
    handed_on = any(turn.did("escalate.relief", "offer_callback.agreed_hour") for turn in story.spoken)
    tried = {"means_heard", "offered_any"} & story.ever
    share = HELD if handed_on and "means_heard" in story.ever else 0.25 if tried else 0.0
    return Point("promise", most * share, most, (), "no_promise")
