"""Moments of a call that are worth a word, good or missed, beside the rules that were broken."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from scoring.judges.calm import HARD_TONES, HEATED, STOKES, grade
from scoring.judges.empathy import met_first
from scoring.judges.ladder import FIT, LOW
from scoring.judges.ladder import grade as offer_grade
from scoring.judges.listening import is_question
from scoring.story import COLLECTING, SLIPS, Story, TurnStory

Slots = dict[str, str | int | float]
EASED = 0.05
MEETS = ("acknowledge.feeling", "acknowledge.effort", "reflect", "condole", "thank", "confirm_channel", "apologise")
FIGURES = (
    "ask_income_expense",
    "ask_ptp",
    "offer_plan",
    "counter_offer",
    "demand_full",
    "set_ptp",
    "suggest_borrowing",
)
ONCE = frozenset(
    {
        "door_opened",
        "asked_open",
        "waited",
        "needs_first",
        "offer_fits",
        "gap_shown",
        "hook",
        "two_questions",
        "dispute_taken",
        "too_much_asked",
    }
)
"""Moments that are told once in a call: the first time makes the point."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: what it is, the turn it stands at, and what its words need."""

    id: str
    turn: int
    slots: Slots = field(default_factory=dict)


Pair = tuple[TurnStory, TurnStory]
Finder = Callable[[TurnStory, TurnStory], Slots | None]


def moments_of(story: Story) -> list[Moment]:
    """All moments, in the order of the turns; at most two a turn."""
    found: list[Moment] = []
    told: set[str] = set()
    for before, turn in pairs(story):
        here = [Moment(name, turn.number, slots) for name, finder in FINDERS.items()
                if name not in told and (slots := finder(before, turn)) is not None]  # fmt: skip
        found += here[:2]
        told |= {moment.id for moment in here[:2]} & ONCE
    return found


def pairs(story: Story) -> Iterator[Pair]:
    """Each turn of the collector, and the one before it."""
    for before, turn in story.pairs:
        if turn.said:
            yield before, turn


def trust(turn: TurnStory) -> Slots:
    """Trust before and after the turn."""
    return moved(turn, "trust")


def moved(turn: TurnStory, feeling: str) -> Slots:
    """A feeling before and after the turn, for words."""
    if not turn.felt:
        return {}
    return {"before": round(turn.felt.before[feeling], 2), "after": round(turn.felt.after[feeling], 2)}


def his(turn: TurnStory) -> Slots:
    """What he said in a turn, by line and slots."""
    return {"his": turn.number}


def door_opened(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """Met first and then asked openly, he told why."""
    return trust(turn) if told_why(turn) and met_first(turn.acts) else None


def asked_open(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """Asked openly, before any sum or date, he told why."""
    return (
        trust(turn) if told_why(turn) and not met_first(turn.acts) and not turn.did(*FIGURES, "disclose_debt") else None
    )


def told_why(turn: TurnStory) -> bool:
    """Whether an open question brought the reason."""
    return turn.did("ask_reason.open") and "reason_heard" in turn.signs and "reason_heard" not in turn.signs_before


def waited(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """Waiting brought a fact."""
    told = turn.reply is not None and bool(turn.reply.fact)
    return {} if turn.did("silence") and told and "promise_open" not in turn.signs_before else None


def secret_met(before: TurnStory, turn: TurnStory) -> Slots | None:
    """What he had just confided was met, and no figure was asked for or named in that breath."""
    met = turn.did(*MEETS) and not turn.did(*FIGURES) and not hard(turn)
    granted = not pleaded(before) or turn.did("confirm_channel")
    return trust(turn) if "just_confided" in before.signs and met and granted else None


def hard(turn: TurnStory) -> bool:
    """Whether a turn was said coldly, pressingly or with mockery."""
    return turn.said is not None and turn.said.tone in HARD_TONES


def channel_kept(before: TurnStory, turn: TurnStory) -> Slots | None:
    """His request to leave the family out was granted."""
    granted = "channel_confirmed" in turn.signs and "channel_confirmed" not in turn.signs_before
    return trust(turn) if granted and "channel_asked" in before.signs else None


def gap_shown(before: TurnStory, turn: TurnStory) -> Slots | None:
    """A sum that did not fit his month was named gently."""
    return {} if turn.did("challenge.gap") and "gap_heard" in before.signs and not hard(turn) else None


def needs_first(before: TurnStory, turn: TurnStory) -> Slots | None:
    """Essentials were asked for, and told, before any sum was named."""
    told = turn.reply is not None and turn.reply.fact == "essentials"
    early = not {"offered_any", "room_heard"} & before.signs
    return {} if turn.did("ask_income_expense.essentials") and told and early else None


def offer_fits(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """An offer within what he had disclosed, and not one he turned down."""
    offer = turn.said.offer if turn.said else None
    kept = turn.reply is None or turn.reply.reply not in {"refuse", "lowball", "counter"}
    return {"sum": offer["each"]} if offer and offer["count"] and kept and offer_grade(turn) == FIT else None


def read_back(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """The terms read back, and confirmed."""
    confirmed = "terms_agreed" in turn.signs and "terms_agreed" not in turn.signs_before
    return {} if turn.did("confirm_ptp.whole") and confirmed else None


def heat_eased(before: TurnStory, turn: TurnStory) -> Slots | None:
    """Anger was met, and fell."""
    heated = before.reply is not None and before.reply.reply in HEATED
    fell = turn.felt is not None and turn.felt.before["anger"] - turn.felt.after["anger"] > EASED
    return moved(turn, "anger") if heated and fell and grade(turn) == 1.0 else None


def honest_limit(before: TurnStory, turn: TurnStory) -> Slots | None:
    """Asked for a waiver, the collector said what is and is not his to give."""
    return {} if turn.did("promise_waiver.apply", "refuse.waiver") and "waiver_asked" in before.signs else None


def repaired(before: TurnStory, turn: TurnStory) -> Slots | None:
    """A word that went too far was taken back at once."""
    slipped = before.said is not None and (before.did(*STOKES) or hard(before))
    return {} if slipped and turn.did("apologise") and not hard(turn) else None


def door_missed(before: TurnStory, turn: TurnStory) -> Slots | None:
    """He hinted at trouble, and was asked for money or a date."""
    hinted = before.reply is not None and (before.reply.fact == "cash_short" or before.reply.reply == "plead_hardship")
    pressed = turn.did("ask_ptp", "demand_full", "set_ptp.presumed", "explain_consequence", "offer_plan")
    return his(before) if hinted and pressed and "reason_heard" not in before.signs else None


def feeling_missed(before: TurnStory, turn: TurnStory) -> Slots | None:
    """A feeling just shown, neither anger nor a plea, was passed over for a question."""
    other = before.reply is not None and before.reply.reply not in HEATED and not pleaded(before)
    return his(before) if passed_over(before, turn) and other else None


def heat_missed(before: TurnStory, turn: TurnStory) -> Slots | None:
    """Anger just shown was passed over for a question."""
    heated = before.reply is not None and before.reply.reply in HEATED
    return his(before) if passed_over(before, turn) and heated else None


def plea_missed(before: TurnStory, turn: TurnStory) -> Slots | None:
    """He asked for his family to be left out, and got a question for an answer."""
    asked = any(is_question(act) for act in turn.acts) or turn.did("offer_plan", "demand_full", "explain_consequence")
    return his(before) if pleaded(before) and asked and not turn.did("confirm_channel") else None


def pleaded(turn: TurnStory) -> bool:
    """Whether he has just asked for his family to be left out."""
    return "channel_asked" in turn.signs and "channel_asked" not in turn.signs_before


def passed_over(before: TurnStory, turn: TurnStory) -> bool:
    """Whether a feeling just shown was answered with a question or with money."""
    fresh = "feeling_open" in before.signs and "feeling_open" not in before.signs_before
    asked = any(is_question(act) for act in turn.acts) or turn.did("offer_plan", "demand_full", "explain_consequence")
    return fresh and asked and not met_first(turn.acts)


def two_questions(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """Two questions in one breath."""
    return {} if sum(is_question(act) for act in turn.acts) > 1 else None


def date_too_early(before: TurnStory, turn: TurnStory) -> Slots | None:
    """A date asked for before the reason was known."""
    early = turn.did("ask_ptp.date", "ask_ptp.both") and "reason_heard" not in before.signs
    return {} if early and "debt_stated" in turn.signs else None


def offer_blind(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """A plan offered before anything was known of his month."""
    return {} if turn.did("offer_plan", "counter_offer") and turn.room_before < 0 else None


def quick_yes(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """He said yes to more than he had shown he can pay."""
    yes = turn.reply is not None and turn.reply.reply in {"accept", "promise"}
    return (
        his(turn) if yes and ("above_means" in turn.signs or (turn.reply and turn.reply.reply == "promise")) else None
    )


def hook(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """A perfunctory word of understanding with a figure behind it."""
    return {} if turn.did("acknowledge.perfunctory") else None


def silence_long(before: TurnStory, turn: TurnStory) -> Slots | None:
    """Waiting twice running."""
    return {} if turn.did("silence") and before.did("silence") else None


def too_low(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """An offer well below what he had said he can pay."""
    offer = turn.said.offer if turn.said else None
    if not offer or not offer["count"] or offer_grade(turn) != LOW:
        return None
    return {"sum": offer["each"], "room": turn.room_before}


STOPS = frozenset({"dispute_open", "fraud_open", "crisis_open", "represented_open"})


def came_up(turn: TurnStory, *signs: str) -> bool:
    """Whether one of these signs came in this turn."""
    return any(sign in turn.signs and sign not in turn.signs_before for sign in signs)


def asked_plainly(before: TurnStory, turn: TurnStory) -> Slots | None:
    """A life in danger was asked about in plain words."""
    return {} if "crisis_open" in before.signs and turn.did("ask_safety.thoughts") else None


def stopped_at_once(before: TurnStory, turn: TurnStory) -> Slots | None:
    """What stops the collecting came up, and it stopped in the next breath."""
    return trust(turn) if came_up(before, *STOPS, "vulnerable_open") and turn.did("suspend_collection") else None


def dispute_taken(before: TurnStory, turn: TurnStory) -> Slots | None:
    """A dispute was taken down."""
    return {} if turn.did("log_dispute.noted") and {"dispute_open", "fraud_open"} & before.signs else None


def asked_leave(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """Leave was asked to write down what was told of health or grief."""
    return {} if turn.did("ask_consent.note") and turn.reply and turn.reply.reply == "consent" else None


def slid_past(before: TurnStory, turn: TurnStory) -> Slots | None:
    """He said something that may mean danger, and was not asked about it."""
    answered = turn.did("ask_safety", "silence.short", "suspend_collection")
    return his(before) if came_up(before, "crisis_open") and not answered else None


def argued_dispute(before: TurnStory, turn: TurnStory) -> Slots | None:
    """He disputed the sum, and was told again what he owes."""
    argued = turn.did(*COLLECTING, "disclose_debt", "challenge")
    return his(before) if came_up(before, "dispute_open") and argued else None


def left_on_hold(before: TurnStory, turn: TurnStory) -> Slots | None:
    """Somebody in danger was put on hold."""
    return {} if {"crisis_open", "vulnerable_open"} & before.signs and turn.did("hold", "escalate.supervisor") else None


def too_much_asked(before: TurnStory, turn: TurnStory) -> Slots | None:
    """A slip was met with an inquiry into his month."""
    slip = bool(SLIPS & before.heard) and "hardship_heard" not in before.signs
    return {} if slip and turn.did("ask_income_expense", "offer_plan", "explain_consequence.credit_report") else None


FINDERS: dict[str, Finder] = {
    finder.__name__: finder
    for finder in (
        asked_plainly, stopped_at_once, slid_past, left_on_hold, argued_dispute, dispute_taken, asked_leave,
        too_much_asked, repaired, secret_met, channel_kept, door_opened, asked_open, heat_eased, waited, gap_shown, needs_first,
        offer_fits, read_back, honest_limit, plea_missed, heat_missed, door_missed, feeling_missed, quick_yes,
        offer_blind, too_low, date_too_early, two_questions, hook, silence_long,
    )
}  # fmt: skip
"""Every kind of moment; of several at one turn the first two are told."""
