"""Listening: open questions, what was said taken up, one thing at a time."""

from scoring.rubric import Point
from scoring.story import Story, TurnStory

QUESTIONS = ("ask_reason", "ask_income_expense", "ask_ptp", "challenge")
TAKEN_UP = ("reflect", "summarise", "acknowledge.feeling", "acknowledge.effort", "clarify", "thank", "silence")
OPEN, UP, ONE = 0.35, 0.4, 0.25


def listening(story: Story, most: float) -> Point:
    """Shares for open rather than closed questions, for taking up what was said, for one question at a time."""
    turns = [turn for turn in story.spoken if "with_debtor" in turn.signs_before]
    asked = [turn for turn in turns if turn.did(*QUESTIONS)]
    if not story.met_debtor:
        return Point("listening", 0.0, 0.0)
    if not asked and any(turn.did("ask_safety") for turn in turns):  # danger came first; why was no longer to be asked
        return Point("listening", 0.0, 0.0)
    if not asked:
        return Point("listening", 0.0, most, (), "nothing_asked")
    opened = [turn for turn in asked if is_open(turn)]
    taken = [turn for turn in turns if turn.did(*TAKEN_UP)]
    single = [turn for turn in asked if sum(is_question(act) for act in turn.acts) == 1]
    share = OPEN * len(opened) / len(asked)
    share += UP * min(1.0, len(taken) / len(asked))
    share += ONE * len(single) / len(asked)
    crowded = tuple(turn.number for turn in asked if turn not in single)
    return Point(
        "listening", most * share, most, crowded or tuple(t.number for t in opened[:4]), why(opened, taken, asked)
    )


def is_question(act: str) -> bool:
    """Whether a form asks something of him."""
    return act.split(".", maxsplit=1)[0] in {"ask_reason", "ask_income_expense", "ask_ptp", "ask_time", "ask_consent"}


def is_open(turn: TurnStory) -> bool:
    """Whether a turn's question leaves room to tell."""
    return turn.did(
        "ask_reason.open", "ask_income_expense.month", "ask_income_expense.essentials", "ask_income_expense.room",
        "ask_income_expense.work", "challenge.gap",
    )  # fmt: skip


def why(opened: list[TurnStory], taken: list[TurnStory], asked: list[TurnStory]) -> str:
    """The main thing to say about it."""
    if len(opened) * 2 < len(asked):
        return "closed_questions"
    return "taken_up" if len(taken) * 2 >= len(asked) else "not_taken_up"
