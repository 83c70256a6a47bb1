"""What goes into one turn and what it did, as columns."""

from dataclasses import dataclass

import numpy as np

from sim.core.arithmetic import Bits, Floats, Ints
from sim.core.calls import Known, Mind, Offer, no_offer
from sim.core.vocabulary import FORMS, Act, Scale

SLOTS = 4
NOTHING = -1
ACT_OF = np.array([int(act) for act, _ in FORMS], np.int64)
"""The act of each form."""

OFFERING = np.isin(ACT_OF, [Act.OFFER_PLAN, Act.COUNTER_OFFER, Act.DEMAND_FULL, Act.SET_PTP])
"""Whether a form puts money on the table."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the collector says: up to four acts in order, with slots and tone. Form 0 is nothing."""

    forms: tuple[Ints, ...]
    tone: Ints
    seconds: Ints
    option: Ints  # which option of the table this was, -1 for silence, the offer builder, hanging up
    offer: Offer
    stated: Ints  # the total spoken, minor units; -1 for none
    hour: Ints  # minute of the day proposed for a call-back; -1


@dataclass(frozen=True, slots=True)
class Note:
    """The trainee's record of the call, as far as it is compared with what happened."""

    party: Ints
    verified: Ints
    reason: Ints  # a Fact
    outcome: Ints
    promise: Offer
    facts: Bits  # facts ticked as heard


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an utterance meant to him, each in [-1, 1]: `levels[scale]` is a column, in the order of `Scale`."""

    levels: Floats  # shape (6, N)

    def of(self, scale: Scale) -> Floats:
        """The column of an appraisal scale."""
        column: Floats = self.levels[scale]
        return column


@dataclass(frozen=True, slots=True)
class Stance:
    """What he makes of the money on the table: chances of accepting, countering, refusing, and what he means."""

    accept: Floats
    counter: Floats
    refuse: Floats
    asks: Ints  # the monthly sum he would counter with
    means: Ints  # what he would mean to pay a month if he accepted, -1 where nothing was weighed
    fit: Floats  # his room as a share of the monthly sum asked


@dataclass(frozen=True, slots=True)
class Answer:
    """What he does, lets out and shows, with the chances of each given those before, and the draws."""

    reply: Ints
    fact: Ints
    delivery: Ints
    amount: Ints  # minor units, or a day ordinal; -1
    step: Ints  # place on the grid of amounts; -1
    seconds: Ints
    chances: tuple[Floats, ...]  # act, fact, delivery, amount
    draws: tuple[Floats, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn, done. `places` are the phases after each of the four acts, then after the reply."""

    said: Said
    before: Known
    spoken: Known  # once the collector's words are known, before the answer
    places: tuple[Ints, ...]
    signs: tuple[Bits, ...]  # the signs after each act, under which its edges were asked
    findings: tuple[Bits, ...]  # rules broken at each act
    overdue: Bits  # rules whose act was due by now
    at_close: Bits
    mind_before: Mind
    mind: Mind
    mood_before: Ints
    mood: Ints
    reached: Bits  # thresholds of the mood machine
    meaning: Meaning
    stance: Stance
    answer: Answer
    after: Known


def nothing_said(n: int) -> Said:
    """A turn without words."""
    none, zero = np.full(n, NOTHING, np.int64), np.zeros(n, np.int64)
    return Said(tuple(zero for _ in range(SLOTS)), zero, zero, none, no_offer(n), none, none)
