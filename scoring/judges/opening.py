"""Opening: the right party asked for by name, then who is calling, that it is recorded, and one check."""

from scoring.rubric import Point
from scoring.story import Story

NAME, WHO, RECORDED, VERIFIED = 0.25, 0.3, 0.15, 0.3  # the score sheet's 3 + 3 + 2 + 4, rounded


def opening(story: Story, most: float) -> Point:
    """Shares for asking by name first, saying who, saying it is recorded, verifying before the debt."""
    if not story.answered or not story.spoken:
        return Point("opening", 0.0, 0.0)
    first = story.spoken[0]
    by_name = first.did("ask_right_party") and not first.did(
        "disclose_debt", "disclose_purpose.loan", "claim_authority"
    )
    if "with_debtor" not in story.ever:
        return Point("opening", most * (1.0 if by_name else 0.0), most, (first.number,), "third_or_gone")
    share = NAME * by_name
    share += WHO * ("identified" in story.ever)
    share += RECORDED * ("recording_said" in story.ever)
    share += VERIFIED * verified_first(story)
    turns = tuple(
        turn.number for turn in story.spoken if turn.did("identify_self", "verify_identity", "state_recording")
    )
    return Point("opening", most * share, most, (first.number, *turns[:3]), "whole" if share > 0.99 else "parts")


def verified_first(story: Story) -> bool:
    """Whether identity was established before the debt was named."""
    for turn in story.turns:
        if turn.did("disclose_debt", "disclose_purpose.loan"):
            return "verified" in turn.signs_before
    return "verified" in story.ever
