"""The note a bot writes: honest, bare (the fields one must fill), rosy (what the team lead likes), or careless."""

import numpy as np

from sim.core.arithmetic import Bits, Ints, bits, has
from sim.core.calls import Known, Offer, chosen, no_offer
from sim.core.content import Content
from sim.core.dice import draw, turn_key
from sim.core.ladder import rung_offer
from sim.core.turn import Note
from sim.core.vocabulary import Fact, Outcome, Party, Reply, Rung, Sign

REASONS = (
    Fact.BACK_AT_WORK, Fact.LOST_JOB, Fact.HOURS_CUT, Fact.ILLNESS, Fact.FAMILY_ILLNESS, Fact.BEREAVEMENT,
    Fact.SEPARATION, Fact.BUSINESS_FAILED, Fact.WAGES_OWED, Fact.FORGOT, Fact.AUTOPAY_FAILED, Fact.UNFAIR_DEBT,
    Fact.CASH_SHORT,
)  # fmt: skip
"""Facts that can be the reason for not paying, the most telling first."""


def written_note(content: Content, kind: str, known: Known) -> Note:
    """The note of every call, by the kind of writer."""
    honest = honest_note(known)
    match kind:
        case "bare":
            return Note(honest.party, honest.verified, known.day * 0, honest.outcome, honest.promise, no_facts(known))
        case "rosy":
            return rosy_note(content, honest, known)
        case "careless":
            return careless_note(honest, known)
        case _:
            return honest


def no_facts(known: Known) -> Bits:
    """No fact ticked."""
    return np.zeros_like(known.heard)


def honest_note(known: Known) -> Note:
    """What happened, as far as it could be known."""
    spoke, third = has(known.signs, Sign.WITH_DEBTOR), has(known.signs, Sign.PARTY_THIRD)
    answered = known.seen != 0
    he_or_she = np.where(has(known.heard, Fact.CO_DEBTOR), Party.CO_DEBTOR, Party.DEBTOR)
    party = np.where(spoke, he_or_she, np.where(third | answered, Party.UNRELATED_THIRD, Party.NOBODY))
    agreed = has(known.signs, Sign.PROMISE_OPEN)
    promise = chosen(agreed, known.promise, no_offer(known.day.size))
    return Note(
        party=party,
        verified=has(known.signs, Sign.VERIFIED).astype(np.int64),
        reason=reason_heard(known),
        outcome=outcome_of(known, promise),
        promise=promise,
        facts=known.heard & ~bits([Fact.NONE]),
    )


def reason_heard(known: Known) -> Ints:
    """The most telling reason that was heard."""
    reason = np.zeros_like(known.day)
    for fact in reversed(REASONS):
        reason = np.where(has(known.heard, fact), fact, reason)
    return reason


def outcome_of(known: Known, promise: Offer) -> Ints:
    """The result, the weightiest that is true."""
    outcome = np.full_like(known.day, Outcome.NO_AGREEMENT)
    hung_up = has(known.seen, Reply.HANG_UP) | has(known.seen, Reply.THIRD_HANGS_UP)
    outcome = np.where(hung_up & ~has(known.seen, Reply.FAREWELL), Outcome.HUNG_UP, outcome)
    outcome = np.where(has(known.signs, Sign.PARTY_THIRD), Outcome.MESSAGE_LEFT, outcome)
    outcome = np.where(has(known.signs, Sign.TIME_AGREED), Outcome.CALLBACK_AGREED, outcome)
    outcome = np.where((promise.count == 1) | (promise.today > 0), Outcome.PROMISE, outcome)
    outcome = np.where(promise.count > 1, Outcome.PLAN_AGREED, outcome)
    disputed = has(known.signs, Sign.DISPUTE_OPEN) | has(known.signs, Sign.FRAUD_OPEN)
    outcome = np.where(disputed, Outcome.DISPUTE_LOGGED, outcome)
    wrong = has(known.seen, Reply.DENY_IDENTITY) & ~has(known.seen, Reply.THIRD_ANSWERS)
    outcome = np.where(wrong, Outcome.WRONG_PARTY, outcome)
    outcome = np.where(has(known.signs, Sign.COMPLAINT_RAISED), Outcome.COMPLAINT_LOGGED, outcome)
    return np.where(known.seen == 0, Outcome.NO_CONTACT, outcome)


def rosy_note(content: Content, honest: Note, known: Known) -> Note:
    """A promise for the whole sum, whatever was said; only a phone that nobody answered is left as it is."""
    spoke = known.seen != 0
    rosy = chosen(spoke & (honest.promise.count == 0), rung_offer(content, known, Rung.FULL_BY_DATE), honest.promise)
    outcome = np.where(spoke & (honest.promise.count == 0), Outcome.PROMISE, honest.outcome)
    return Note(
        party=np.where(spoke, Party.DEBTOR, honest.party),
        verified=np.where(spoke, 1, honest.verified),
        reason=honest.reason,
        outcome=outcome,
        promise=rosy,
        facts=no_facts(known),
    )


def careless_note(honest: Note, known: Known) -> Note:
    """Fields ticked at random."""
    key = turn_key(known.seed, known.turn)
    drop = draw(key, "note facts") < 0.5
    other = (draw(key, "note outcome") * len(Outcome)).astype(np.int64)
    return Note(
        party=honest.party,
        verified=(draw(key, "note verified") < 0.5).astype(np.int64),
        reason=honest.reason,
        outcome=np.where(draw(key, "note slip") < 0.5, other, honest.outcome),
        promise=honest.promise,
        facts=np.where(drop, np.uint64(0), honest.facts),
    )
