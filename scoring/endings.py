"""How a call ended, in one of a closed set of ways."""

from scoring.story import Story

ENDINGS = (
    "no_answer", "leak", "third_message", "callback", "put_off", "complaint", "hung_up", "plan_holds",
    "plan_too_high", "plan_misled", "plan_too_low", "plan_below_policy", "promise_empty", "promise_real", "handed_on",
    "no_agreement", "abandoned", "message_left", "wrong_person", "dispute_logged", "dispute_pressed", "safe_hands", "crisis_missed",
    "eased", "need_passed_over",
)  # fmt: skip


PLAN_FLAWS = ("plan_below_policy", "plan_too_high", "plan_misled", "plan_too_low")


def ending_of(story: Story, tags: dict[str, int]) -> str:
    """The ending, the weightiest that fits."""
    for tag, ending in (
        ("message_left", "message_left"), ("not_answered", "no_answer"), ("leak", "leak"), ("complaint", "complaint"), ("third_only", "third_message"),
    ):  # fmt: skip
        if tag in tags:
            return ending
    if stop := stopped_ending(tags):
        return stop
    if "put_off" in tags:
        return "callback" if "time_agreed" in tags else "put_off"
    if "hung_up_on" in tags and "promise_open" not in story.signs:
        return "hung_up"
    return agreed_ending(tags)


def stopped_ending(tags: dict[str, int]) -> str:
    """The ending of a call that had to stop collecting, or nothing."""
    if "crisis" in tags:
        held = {"asked_plainly", "help_given"} <= tags.keys() and "went_on" not in tags
        return "safe_hands" if held else "crisis_missed"
    if "wrong_person" in tags:
        return "wrong_person"
    if {"disputed", "fraud"} & tags.keys():
        return "dispute_logged" if "logged" in tags and "went_on" not in tags else "dispute_pressed"
    if "in_need" in tags and "plan" not in tags:
        return "eased" if "help_given" in tags and "went_on" not in tags else "need_passed_over"
    return ""


def agreed_ending(tags: dict[str, int]) -> str:
    """The ending of a call that was talked through."""
    if "plan" in tags:
        worse = next((tag for tag in PLAN_FLAWS if tag in tags), None)
        return worse or "plan_holds"
    if "promise_empty" in tags:
        return "promise_empty"
    if "promise" in tags:
        return "promise_real"
    if "handed_on" in tags:
        return "handed_on"
    if "time_agreed" in tags:
        return "callback"
    return "abandoned" if "abandoned" in tags else "no_agreement"
