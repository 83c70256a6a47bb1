"""Clarity: the sum in its parts, questions about it answered, what was agreed said back."""

from scoring.rubric import Point
from scoring.story import Story

ITEMISED = 0.4
ANSWERED = 0.25
SAID_BACK = 0.35
WITHIN = 2


def clarity(story: Story, most: float) -> Point:
    """Shares of what the call gave occasion for: itemised debt, his questions answered, the agreement said back."""
    parts: list[tuple[float, bool]] = []
    turns: list[int] = []
    told = [turn for turn in story.spoken if turn.did("disclose_debt", "clarify.sums")]
    if told:
        parts.append((ITEMISED, any(turn.did("disclose_debt.itemised", "clarify.sums") for turn in told)))
        turns.append(told[0].number)
    for turn in story.replies("ask_amount", "ask_repeat", "ask_how", "ask_who"):
        if turn.unclear:  # what was not understood is no question of his
            continue
        parts.append((ANSWERED, answered(story, turn.number)))
        turns.append(turn.number)
    if "promise_open" in story.signs:
        parts.append((SAID_BACK, "read_back" in story.signs or "summed_up" in story.signs))
    if not parts:
        return Point("clarity", 0.0, 0.0)
    weight = sum(share for share, _ in parts)
    won = sum(share for share, done in parts if done)
    return Point("clarity", most * won / weight, most, tuple(turns[:4]), "clear" if won == weight else "unclear")


def answered(story: Story, number: int) -> bool:
    """Whether a question of his was answered within two turns."""
    window = [turn for turn in story.spoken if turn.number > number and not turn.unclear][:WITHIN]
    return any(
        turn.did("clarify", "disclose_debt.itemised", "identify_self.full", "explain_process", "confirm_ptp.whole",
                 "give_payment_way", "explain_consequence.interest", "summarise")
        for turn in window
    )  # fmt: skip
