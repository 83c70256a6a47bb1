"""Moments of a call that are worth a word, good or missed, beside the rules that were broken."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from scoring.judges.calm import HEATED, grade
from scoring.judges.empathy import met_first
from scoring.judges.ladder import FIT, LOW
from scoring.judges.ladder import grade as offer_grade
from scoring.judges.listening import is_question
from scoring.story import Story, TurnStory

Slots = dict[str, str | int | float]
EASED = 0.05


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
    for before, turn in pairs(story):
        here = [Moment(name, turn.number, slots) for name, finder in FINDERS.items()
                if (slots := finder(before, turn)) is not None]  # fmt: skip
        found += here[:2]
    return found


def pairs(story: Story) -> Iterator[Pair]:
    """Each turn of the collector, and the one before it."""
    for before, turn in zip(story.turns, story.turns[1:], strict=False):
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
    """Asked openly, he told why."""
    opened = turn.did("ask_reason.open") and "reason_heard" in turn.signs and "reason_heard" not in turn.signs_before
    return trust(turn) if opened else None


def waited(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """Waiting brought a fact."""
    return {} if turn.did("silence") and turn.reply and turn.reply.fact else None


def secret_met(before: TurnStory, turn: TurnStory) -> Slots | None:
    """What he had just confided was met before any figure."""
    return trust(turn) if "just_confided" in before.signs and met_first(turn.acts) else None


def channel_kept(before: TurnStory, turn: TurnStory) -> Slots | None:
    """His request to leave the family out was granted."""
    granted = "channel_confirmed" in turn.signs and "channel_confirmed" not in turn.signs_before
    return trust(turn) if granted and "channel_asked" in before.signs else None


def gap_shown(before: TurnStory, turn: TurnStory) -> Slots | None:
    """A sum that did not fit his month was named gently."""
    return {} if turn.did("challenge.gap") and "gap_heard" in before.signs else None


def needs_first(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """Essentials were asked for, and told."""
    return {} if turn.did("ask_income_expense.essentials") and turn.reply and turn.reply.fact == "essentials" else None


def offer_fits(_before: TurnStory, turn: TurnStory) -> Slots | None:
    """An offer within what he had disclosed."""
    offer = turn.said.offer if turn.said else None
    return {"sum": offer["each"]} if offer and offer["count"] and offer_grade(turn) == FIT else None


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
    slipped = any(found.how == "act" for found in before.found)
    return {} if slipped and turn.did("apologise") else None


def door_missed(before: TurnStory, turn: TurnStory) -> Slots | None:
    """He hinted at trouble, and was asked for money or a date."""
    hinted = before.reply is not None and (before.reply.fact == "cash_short" or before.reply.reply == "plead_hardship")
    pressed = turn.did("ask_ptp", "demand_full", "set_ptp.presumed", "explain_consequence", "offer_plan")
    return his(before) if hinted and pressed and "reason_heard" not in before.signs else None


def feeling_missed(before: TurnStory, turn: TurnStory) -> Slots | None:
    """A feeling just shown was passed over for a question."""
    fresh = "feeling_open" in before.signs and "feeling_open" not in before.signs_before
    asked = any(is_question(act) for act in turn.acts) or turn.did("offer_plan", "demand_full", "explain_consequence")
    return his(before) if fresh and asked and not met_first(turn.acts) else None


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


FINDERS: dict[str, Finder] = {
    finder.__name__: finder
    for finder in (
        repaired, secret_met, channel_kept, door_opened, heat_eased, waited, gap_shown, needs_first, offer_fits,
        read_back, honest_limit, door_missed, feeling_missed, quick_yes, offer_blind, too_low, date_too_early,
        two_questions, hook, silence_long,
    )
}  # fmt: skip
"""Every kind of moment; of several at one turn the first two are told."""
