"""Stopping: once a dispute or a life in danger came up, no more money is asked for, it is said so, and what comes next."""

from scoring.rubric import Point
from scoring.story import COLLECTING, Story, TurnStory

HELD, SAID, NEXT = 0.5, 0.2, 0.3
STANDS = ("suspend_collection", "signpost_support", "escalate.specialist", "escalate.relief")
"""What was granted before need came up stands, and need not be granted twice; danger and a dispute want their own."""
SAYS_SO = ("suspend_collection", "explain_process.dispute", "log_dispute.noted", "explain_process.rights")
WAYS_ON = ("give_dispute_route", "escalate.specialist", "escalate.relief", "signpost_support", "explain_process.dispute",
           "give_complaint_channel", "offer_callback.agreed_hour")  # fmt: skip


def stopping(story: Story, most: float) -> Point:
    """Shares for asking no more, for saying that it stops, for naming what comes next; no occasion where it need not."""
    came = first_cause(story)
    if came is None:
        return Point("stopping", 0.0, 0.0)
    after = [turn for turn in story.spoken if turn.number > came]
    pressed = [turn for turn in after if turn.did(*COLLECTING)]
    stood = {act for act in STANDS if need_only(story) and any(turn.did(act) for turn in story.spoken)}
    said = "suspend_collection" in stood or any(turn.did(*SAYS_SO) for turn in after)
    way = bool(stood - {"suspend_collection"}) or any(turn.did(*WAYS_ON) for turn in after)
    share = HELD * (not pressed) + SAID * said + NEXT * way
    turns = tuple(turn.number for turn in pressed) or tuple(turn.number for turn in after if turn.did(*WAYS_ON))
    return Point("stopping", most * share, most, turns[:4], why(pressed, said=said, way=way))


def first_cause(story: Story) -> int | None:
    """The turn in which what stops the collecting first came up."""
    return next((turn.number for turn in story.turns if stops(turn)), None)


def need_only(story: Story) -> bool:
    """Whether it was somebody's need that stopped the collecting, and neither danger nor a dispute."""
    return "vulnerable_open" in story.ever and not {"crisis_open", "dispute_open", "fraud_open"} & story.ever


def stops(turn: TurnStory) -> bool:
    """Whether this reply is such a thing."""
    from_signs = {"dispute_open", "fraud_open", "crisis_open", "vulnerable_open", "represented_open"} & turn.signs
    return bool(from_signs) or bool(turn.reply and turn.reply.reply == "deny_identity" and turn.reply.by == "borrower")


def why(pressed: list[TurnStory], *, said: bool, way: bool) -> str:
    """The main thing to say about it."""
    if pressed:
        return "went_on"
    return "stopped" if said and way else "half_said"
