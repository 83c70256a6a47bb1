"""Calm under anger: not answered in kind, its cause looked for, a limit named at most once."""

from scoring.rubric import Point
from scoring.story import Story, TurnStory

HEATED = ("anger", "abuse", "threaten_complaint", "object_to_calls")
STOKES = (
    "threaten",
    "insult",
    "minimise",
    "challenge.honesty",
    "challenge.promise",
    "interrupt",
    "claim_authority",
    "refuse",
)
EASES = (
    "acknowledge.feeling", "acknowledge.effort", "reflect", "apologise", "give_complaint_channel.channel",
    "give_complaint_channel.logged", "confirm_channel", "explain_process.rights", "explain_process.contact",
    "silence.short", "clarify", "warn_abuse", "offer_callback.agreed_hour",
)  # fmt: skip
HARD_TONES = ("cold", "pressing", "mocking")


def calm(story: Story, most: float) -> Point:
    """The mean over heated replies of the next turn: eased 1, neither 0.5, stoked 0."""
    pairs = [
        (before, turn) for before, turn in story.pairs
        if turn.said and before.reply and before.reply.reply in HEATED
    ]  # fmt: skip
    if not pairs:
        return Point("calm", 0.0, 0.0)
    grades = [grade(turn) for _, turn in pairs]
    stoked = tuple(turn.number for (_, turn), given in zip(pairs, grades, strict=True) if given == 0.0)
    eased = tuple(turn.number for (_, turn), given in zip(pairs, grades, strict=True) if given == 1.0)
    return Point("calm", most * sum(grades) / len(grades), most, stoked or eased, "stoked" if stoked else "eased")


def grade(turn: TurnStory) -> float:
    """How a turn answered heat."""
    if turn.did(*STOKES) or (turn.said and turn.said.tone in HARD_TONES):
        return 0.0
    return 1.0 if turn.did(*EASES) else 0.5
