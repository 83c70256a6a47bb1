"""What a call must achieve besides money: each duty met or not, where the call gave occasion for it."""

from collections.abc import Callable
from dataclasses import dataclass

from scoring.story import COLLECTING, SLIPS, Story, TurnStory
from sim.core.content import Book

SECONDS_ENOUGH = 300  # a courtesy call about a day's delay is done within five minutes
ENQUIRING = ("ask_income_expense", "explain_consequence.lawsuit", "explain_consequence.credit_report", "offer_plan",
             "counter_offer", "demand_full", "challenge", "threaten")  # fmt: skip
CARE = ("signpost_support", "escalate.specialist")


@dataclass(frozen=True, slots=True)
class Call:
    """What a duty is judged by: the story, and which tags the rules it broke carry."""

    story: Story
    broken: frozenset[str]

    @property
    def ever(self) -> frozenset[str]:
        """What was established at any time."""
        return self.story.ever

    def did(self, *acts: str) -> bool:
        """Whether any of these acts was done in the call."""
        return any(turn.did(*acts) for turn in self.story.spoken)

    def after(self, sign: str) -> list[TurnStory]:
        """The collector's turns since a sign was first there."""
        return [turn for turn in self.story.spoken if sign in turn.signs_before or self.came_before(sign, turn.number)]

    def came_before(self, sign: str, number: int) -> bool:
        """Whether a sign had come in an earlier turn."""
        return any(sign in turn.signs for turn in self.story.turns if turn.number < number)


Duty = Callable[[Call], bool | None]


def right_party_first(call: Call) -> bool | None:
    """Identity verified before anything about the debt was said."""
    if "debt_stated" not in call.ever:
        return None
    return "unverified" not in call.broken


def no_leak(call: Call) -> bool | None:
    """Nobody else was told."""
    return not (call.story.ended and call.story.ended.leaked) and "leaked" not in call.broken


def bad_moment_respected(call: Call) -> bool | None:
    """Asked to ring another time, the collector agreed one and stopped."""
    if "asked_later" not in call.ever:
        return None
    return "time_agreed" in call.ever and "pressed_on" not in call.broken


def channel_kept(call: Call) -> bool | None:
    """Asked to leave the family out, the collector promised it and wrote it down."""
    if "channel_asked" not in call.ever:
        return None
    noted = bool(call.story.noted and "home_off_limits" in call.story.noted.facts)
    return "channel_confirmed" in call.ever and noted


def reason_asked(call: Call) -> bool | None:
    """The borrower was asked why, or had told."""
    if not call.story.met_debtor:
        return None
    return "asked_reason" in call.ever or "reason_heard" in call.ever


def terms_read_back(call: Call) -> bool | None:
    """What was agreed was read back whole."""
    if "promise_open" not in call.story.signs:
        return None
    return "read_back" in call.story.signs


def complaint_logged(call: Call) -> bool | None:
    """A complaint was given its way."""
    if "complaint_raised" not in call.ever:
        return None
    return "complaint_handled" in call.ever


def note_true(call: Call) -> bool | None:
    """The note says nothing that did not happen."""
    if call.story.noted is None:
        return None
    return "note_false" not in call.broken


def message_or_time(call: Call) -> bool | None:
    """With somebody else on the line, a neutral message was left or a time to ring again agreed."""
    if not call.story.third_only:
        return None
    return bool({"relay_asked", "time_agreed"} & call.ever)


def warning_given(call: Call) -> bool | None:
    """What a debt collector must say of itself was said once the right party was there."""
    if not call.story.met_debtor:
        return None
    return call.did("mini_miranda") and "warning_missing" not in call.broken


def dispute_logged(call: Call) -> bool | None:
    """What he disputed was taken down, and he was told how it goes on."""
    if not call.story.disputed:
        return None
    return call.did("log_dispute.noted") and call.did(
        "give_dispute_route", "explain_process.dispute", "explain_process.rights"
    )


def collecting_stopped(call: Call) -> bool | None:
    """Once it had to stop, no money was asked for."""
    signs = [sign for sign in STOPS if sign in call.ever]
    if not signs:
        return None
    return not any(turn.did(*COLLECTING) for sign in signs for turn in call.after(sign))


STOPS = ("dispute_open", "fraud_open", "crisis_open", "represented_open")


def safety_asked(call: Call) -> bool | None:
    """He or she said something that may mean danger, and was asked about it plainly."""
    if "crisis_open" not in call.ever:
        return None
    return call.did("ask_safety.thoughts")


def help_named(call: Call) -> bool | None:
    """Somebody in need of care was told who can help."""
    if not {"crisis_open", "vulnerable_open"} & call.ever:
        return None
    return call.did(*CARE)


def handed_over_warm(call: Call) -> bool | None:
    """In danger, he was handed on to people who can help, and not left alone on a silent line."""
    if "crisis_open" not in call.ever:
        return None
    ended_by_us = bool(call.story.ended and call.story.ended.by == "collector" and call.story.last.did("hang_up"))
    return call.did("escalate.specialist") and not call.did("hold") and not ended_by_us


def leave_to_note(call: Call) -> bool | None:
    """What was told of health or grief was written down with leave."""
    if not {"crisis_open", "vulnerable_open"} & call.ever:
        return None
    return call.did("ask_consent.note")


def in_proportion(call: Call) -> bool | None:
    """A day's forgetting is met with the sum and a thank-you, not with an inquiry into a life."""
    if not call.story.met_debtor or not call.story.light:
        return None
    since = [turn for turn in call.story.spoken if SLIPS & turn.heard_before]
    return not any(turn.did(*ENQUIRING) for turn in since)


def short_call(call: Call) -> bool | None:
    """What takes four minutes was not drawn out."""
    if not call.story.met_debtor or not call.story.ended:
        return None
    return call.story.ended.clock - call.story.began.clock - call.story.lost <= SECONDS_ENOUGH


DUTIES: dict[str, Duty] = {
    duty.__name__: duty
    for duty in (
        right_party_first, no_leak, bad_moment_respected, channel_kept, reason_asked, terms_read_back,
        complaint_logged, note_true, message_or_time, warning_given, dispute_logged, collecting_stopped, safety_asked,
        help_named, handed_over_warm, leave_to_note, in_proportion, short_call,
    )
}  # fmt: skip


def duties_met(story: Story, names: tuple[str, ...], book: Book) -> dict[str, bool]:
    """Which of a scenario's duties were met, of those the call gave occasion for."""
    tags = {rule.id: rule.tags for rule in book.rules}
    call = Call(story, frozenset(tag for found in story.findings() for tag in tags.get(found.rule, ())))
    judged = {name: DUTIES[name](call) for name in names}
    return {name: met for name, met in judged.items() if met is not None}
