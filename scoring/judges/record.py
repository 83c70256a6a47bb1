"""The trainee's own note against what happened: fields and ticked facts; free text is kept, not scored."""

from scoring.rubric import Point
from scoring.story import Story

PARTY, VERIFIED, OUTCOME, PROMISE, REASON, FACTS = 0.15, 0.1, 0.2, 0.25, 0.15, 0.15
FALSE_OUTCOMES = {"promise", "plan_agreed"}


def record(story: Story, most: float) -> Point:
    """Shares for each field that is as it was."""
    note = story.noted
    if note is None:
        return Point("record", 0.0, most, (), "missing")
    parts = [
        (PARTY, note.party == party(story), "party"),
        (VERIFIED, note.verified == ("verified" in story.ever), "verified"),
        (OUTCOME, note.outcome in outcomes(story), "outcome"),
        (PROMISE, note.promise == (story.ended.promise if story.ended else None), "promise"),
    ]
    if "reason_heard" in story.ever:
        parts.append((REASON, note.reason in story.heard, "reason"))
    if story.heard:
        parts.append((FACTS, facts_right(story), "facts"))
    weight = sum(share for share, _, _ in parts)
    won = sum(share for share, right, _ in parts if right)
    wrong = [name for _, right, name in parts if not right]
    return Point("record", most * won / weight, most, (), wrong[0] if wrong else "as_it_was")


def party(story: Story) -> str:
    """Who was on the line."""
    if "with_debtor" in story.ever:
        return "co_debtor" if story.spoke_with_co_debtor else "debtor"
    return "unrelated_third" if story.answered else "nobody"


def outcomes(story: Story) -> set[str]:
    """Results that can truthfully be written."""
    if not story.answered:
        left = any(turn.did("leave_message") for turn in story.spoken)
        return {"no_contact", "message_left"} if left else {"no_contact"}
    promise = story.ended.promise if story.ended else None
    true = {"complaint_logged"} if "complaint_raised" in story.ever else set()
    if {"dispute_open", "fraud_open"} & story.ever:
        true |= {"dispute_logged"}
    if story.denied or story.replies("fail_factor"):
        true |= {"wrong_party"}
    if promise:
        return true | ({"plan_agreed"} if promise["count"] > 1 else {"promise"})
    if "time_agreed" in story.ever:
        true |= {"callback_agreed"}
    if "relay_asked" in story.ever:
        true |= {"message_left"}
    if story.ended and story.ended.by == "other_end":
        true |= {"hung_up"}
    if any(turn.did("escalate") for turn in story.spoken):
        true |= {"handed_over"}
    return true | {"no_agreement"} if "with_debtor" in story.ever else true or {"message_left", "no_agreement"}


def facts_right(story: Story) -> bool:
    """Whether nothing is ticked that was not heard, and what must not be missed is."""
    note = story.noted
    assert note is not None
    ticked = set(note.facts)
    needed = {"home_off_limits"} & story.heard
    return ticked <= set(story.heard) and needed <= ticked and (bool(ticked) or not story.heard & WORTH_NOTING)


WORTH_NOTING = frozenset(
    {
        "bereavement",
        "no_way_out",
        "paid_already",
        "wrong_amount",
        "not_mine",
        "in_treatment",
        "lost_job",
        "back_at_work",
        "family_unaware",
        "interview",
        "payday",
        "illness",
        "rude_earlier_call",
        "good_hour",
    }
)
