"""Concession for return: nothing is given that is not the trainee's to give, and nothing for nothing."""

from scoring.rubric import Point
from scoring.story import Story

GIFTS = ("promise_waiver.unauthorised", "promise_waiver.credit_file")


def concession(story: Story, most: float) -> Point:
    """Lost by unauthorised gifts, by terms below policy, by a plan granted with nothing asked in return.

    No occasion where nothing was given and nothing asked for.
    """
    if not story.met_debtor:
        return Point("concession", 0.0, 0.0)
    gifts = [turn.number for turn in story.spoken if turn.did(*GIFTS)]
    below = [turn.number for turn in story.spoken if turn.said and turn.said.offer and turn.did("offer_plan", "counter_offer")
             and {"below_floor", "beyond_authority"} & turn.signs]  # fmt: skip
    asked_nothing = "plan_on_table" in story.signs and "promise_open" in story.signs and not returned(story)
    share = max(0.0, 1.0 - 0.5 * len(gifts) - 0.5 * len(below) - 0.3 * asked_nothing)
    if not (gifts or below or "plan_on_table" in story.ever or "waiver_asked" in story.ever):
        return Point("concession", 0.0, 0.0)
    why = "gifts" if gifts else "below_policy" if below else "nothing_in_return" if asked_nothing else "held"
    return Point("concession", most * share, most, tuple((gifts + below)[:4]), why)


def returned(story: Story) -> bool:
    """Whether something was had for the plan: a way to pay, notice before a miss, papers, a date."""
    return bool({"method_said", "missed_said", "process_said"} & story.signs)
