"""Discovery before offers: why, and with what, before any sum or date is asked for. Reads only what was disclosed."""

from scoring.rubric import Point
from scoring.story import Story, TurnStory

OFFERS = ("offer_plan", "counter_offer", "demand_full", "set_ptp.presumed", "ask_ptp.both", "ask_ptp.amount")
WHY, INCOME, NEEDS, BEFORE = 0.3, 0.2, 0.25, 0.25
INCOMES = ("ask_income_expense.month", "ask_income_expense.income", "ask_income_expense.work")
NEED = ("ask_income_expense.essentials", "ask_income_expense.room", "ask_income_expense.month")


def discovery(story: Story, most: float) -> Point:
    """Shares for asking why, what comes in, what must go out, and all that before the first offer."""
    if not story.met_debtor:
        return Point("discovery", 0.0, most if story.abandoned else 0.0, (), "nothing")
    if story.stopped or story.light:
        return one_question(story, most)
    why = asked(story, "ask_reason.open") or "reason_heard" in story.ever
    income = asked(story, *INCOMES) or "income" in story.heard
    needs = asked(story, *NEED) or "essentials" in story.heard
    first = first_offer(story)
    before = first is None or knew_enough(first)
    share = WHY * why + INCOME * income + NEEDS * needs + BEFORE * (before and (why or needs))
    turns = (first.number,) if first and not before else questions(story)
    found = "whole" if share > 0.99 else "parts" if share else "nothing"
    return Point("discovery", most * share, most, turns, found if before else "too_early")


def one_question(story: Story, most: float) -> Point:
    """A slip, a dispute, somebody in need: one open question is all the inquiry there is to be."""
    heard = asked(story, "ask_reason.open", "ask_reason.dispute", "ask_safety") or "reason_heard" in story.ever
    return Point("discovery", most * heard, most, questions(story), "whole" if heard else "nothing")


def asked(story: Story, *forms: str) -> bool:
    """Whether any of these was asked."""
    return any(turn.did(*forms) for turn in story.spoken)


def questions(story: Story) -> tuple[int, ...]:
    """The turns that asked."""
    return tuple(turn.number for turn in story.spoken if turn.did("ask_reason", "ask_income_expense"))[:5]


def first_offer(story: Story) -> TurnStory | None:
    """The first turn that put or asked for money."""
    return next((turn for turn in story.spoken if turn.did(*OFFERS)), None)


def knew_enough(turn: TurnStory) -> bool:
    """Whether reason and means had been heard, or at least asked for, before this turn."""
    signs = turn.signs_before
    return bool({"reason_heard", "asked_reason"} & signs) and bool({"means_heard", "asked_means"} & signs)
