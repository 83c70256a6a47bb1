"""What can be said of a call as a whole: tags, each with the turn it is about."""

from collections.abc import Iterable

from scoring.assess import Assessment
from scoring.judges.stopping import first_cause, need_only
from scoring.story import COLLECTING, Story, TurnStory
from sim.core.content import Book

GENEROUS = 0.72
TOO_HIGH = 1.08
DISCLOSED = 1.1
EMPTY = 0.35


def tags_of(story: Story, assessment: Assessment, book: Book) -> dict[str, int]:
    """Every tag of the call, with the turn it is about (0: the call as a whole)."""
    tags = by_rules(story, book) | by_stopping(story) | by_line(story) | by_hearing(story) | by_money(story, assessment)
    if story.findings():
        tags["criticised"] = story.findings()[0].turn
    for point in (point for mark in assessment.marks for point in mark.points):
        if point.criterion == "empathy" and point.why == "rote":
            tags["rote"] = 0
        if point.criterion == "empathy" and point.why == "missed" and point.turns:
            tags["feeling_missed"] = point.turns[0] - 1
    return tags


def by_rules(story: Story, book: Book) -> dict[str, int]:
    """Tags from what was broken, each at the first turn that broke it."""
    tags_of_rule = {rule.id: rule.tags for rule in book.rules}
    found: dict[str, int] = {}
    for one in story.findings():
        for tag in tags_of_rule.get(one.rule, ()):
            found.setdefault(tag, one.turn)
    return found


def by_line(story: Story) -> dict[str, int]:
    """Tags from who was on the line and how it ended."""
    found: dict[str, int] = {}
    if not story.answered:
        found["not_answered"] = 0
    if story.ended and story.ended.leaked:
        found["leak"] = first_turn(story.spoken, "disclose_debt", "disclose_purpose.loan", "disclose_to_third",
                                   "leave_message.debt", "demand_full", "offer_plan", "explain_consequence")  # fmt: skip
    if story.third_only:
        found["third_only"] = next((one.turn for one in story.findings() if one.how == "act"), 0)
        if story.replies("third_asks_about", "third_guesses_debt"):
            found["third_asked"] = 0
    if story.put_off:
        found["put_off"] = turn_of_reply(story, "ask_later")
    if story.abandoned:
        found["abandoned"] = 0
    if story.ended and story.ended.by == "other_end" and not story.third_only:
        found["hung_up_on"] = story.ended.turn
    if "complaint_raised" in story.ever:
        found["complaint"] = turn_of_reply(story, "threaten_complaint")
    if story.met_debtor:
        found["met"] = 0
    standing = ("complaint_handled", "time_agreed", "identified", "asked_means")
    return found | {sign: 0 for sign in standing if sign in story.ever}


def by_stopping(story: Story) -> dict[str, int]:
    """Tags from what stops the collecting: a dispute, somebody in danger or in need, the wrong person."""
    found: dict[str, int] = {}
    for sign, tag in (
        ("dispute_open", "disputed"),
        ("fraud_open", "fraud"),
        ("crisis_open", "crisis"),
        ("vulnerable_open", "in_need"),
    ):
        if sign in story.ever:
            found[tag] = turn_of_sign(story, sign)
    if story.denied and "debt_stated" not in story.ever:
        found["wrong_person"] = story.denied
    came = first_cause(story)
    after = [turn for turn in story.spoken if came is not None and turn.number > came]
    for tag, acts in DONE_AFTER.items():
        if turn := first_turn(story.spoken if tag == "help_given" and need_only(story) else after, *acts):
            found[tag] = turn
    if story.light and story.met_debtor:
        found["slip"] = turn_of_sign(story, "reason_heard")
        if turn := first_turn(story.spoken, *OVERDONE):
            found["overdone"] = turn
    if story.left_message:
        found["message_left"] = story.left_message
    return found


DONE_AFTER = {
    "went_on": COLLECTING,
    "logged": ("log_dispute.noted",),
    "way_named": ("give_dispute_route", "explain_process.dispute", "explain_process.rights"),
    "asked_plainly": ("ask_safety.thoughts",),
    "help_given": ("signpost_support", "escalate.specialist"),
    "handed_warm": ("escalate.specialist",),
}
"""Tags of what was done once the collecting had to stop, and the acts that set them."""
OVERDONE = (
    "ask_income_expense",
    "explain_consequence.lawsuit",
    "explain_consequence.credit_report",
    "offer_plan",
    "demand_full",
    "threaten",
)


def by_hearing(story: Story) -> dict[str, int]:
    """Tags from what came out, and what was missed."""
    found: dict[str, int] = {sign: 0 for sign in ("reason_heard", "secret_heard") if sign in story.ever}
    if story.began.truth == "back_at_work":
        told = any("back_at_work" in turn.heard for turn in story.turns)
        found["second_secret_heard" if told else "second_secret_missed"] = turn_of_fact(story, "back_at_work")
    if "reason_heard" not in story.ever and (near := door(story)):
        found["door"] = near
    if "channel_asked" in story.ever:
        noted = bool(story.noted and "home_off_limits" in story.noted.facts)
        if "channel_confirmed" not in story.ever or not noted:
            found["channel_broken"] = turn_of_sign(story, "channel_asked")
    return found


def by_money(story: Story, assessment: Assessment) -> dict[str, int]:
    """Tags from what was agreed."""
    promise = story.ended.promise if story.ended else None
    if not promise:
        handed = any(turn.did("escalate.relief", "escalate.specialist") for turn in story.spoken)
        return {"handed_on": 0} if handed and story.met_debtor else {}
    agreed = turn_of_reply(story, "accept", "promise")
    if promise["count"] <= 1:
        value = assessment.value
        return {"promise_empty" if value.meant * value.can < EMPTY else "promise": agreed}
    found = {"plan": agreed}
    if {"below_floor", "beyond_authority"} & story.signs:
        found["plan_below_policy"] = agreed
    if promise["each"] > TOO_HIGH * story.began.room:
        within = promise["each"] <= DISCLOSED * story.last.room
        found["plan_misled" if within and "essentials" in story.heard else "plan_too_high"] = agreed
    elif promise["each"] < GENEROUS * min(story.began.room, owed_monthly(story, assessment)):
        found["plan_too_low"] = agreed
    if "read_back" not in story.signs:
        found["read_back_missing"] = agreed
    return found


def owed_monthly(story: Story, assessment: Assessment) -> float:
    """What a month of a plan over a year could at most be for this debt."""
    count = story.ended.promise["count"] if story.ended and story.ended.promise else 1
    return assessment.value.lawful / max(1, count)


def first_turn(turns: Iterable[TurnStory], *forms: str) -> int:
    """The first turn in which one of these was done; 0 where none."""
    return next((turn.number for turn in turns if turn.did(*forms)), 0)


def turn_of_reply(story: Story, *names: str) -> int:
    """The last turn answered so; 0 where none."""
    turns = story.replies(*names)
    return turns[-1].number if turns else 0


def turn_of_fact(story: Story, fact: str) -> int:
    """The turn in which a fact was told."""
    return next((turn.number for turn in story.turns if turn.reply and turn.reply.fact == fact), 0)


def turn_of_sign(story: Story, sign: str) -> int:
    """The turn in which a sign came."""
    return next((turn.number for turn in story.turns if sign in turn.signs and sign not in turn.signs_before), 0)


def door(story: Story) -> int:
    """The turn in which he first came near to saying why; 0 where he never did."""
    near = (turn.number for turn in story.turns if turn.reply and (turn.reply.fact or turn.reply.reply in DOORS))
    return next(near, 0)


DOORS = ("evade", "stall", "plead_hardship", "object_to_calls", "ask_help")
