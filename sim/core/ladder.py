"""Offers that can be made, from what is known: the same for the menu, the bots and the review.

The rungs follow the negotiation ladder of the field: full today, full by a date, what is overdue, a few parts,
an instalment plan, a personalised one. Money is in minor units; rounding is down, the remainder goes last.
"""

from dataclasses import dataclass

import numpy as np

from sim.core.arithmetic import Bits, Bools, Ints, bit, bits, given, has
from sim.core.calls import Known, Offer, Told, chosen, no_offer, take
from sim.core.content import Authority, Content
from sim.core.vocabulary import Rung, Sign

DAYS_TO_PAY = 5  # "by Friday"
DAYS_TO_FIRST = 14
DAYS_AFTER_MONEY = 2  # a first date stands a little after the day money is expected
SLACK_NUM, SLACK_DEN = 11, 10  # up to a tenth above what was disclosed is still within it
SHORT_TERM = 3
LONG_TERM = 24
OFFER_SIGNS = bits([Sign.ABOVE_MEANS, Sign.BELOW_FLOOR, Sign.BEYOND_AUTHORITY, Sign.PLAN_ON_TABLE])


def disclosed_room(told: Told) -> Ints:
    """What he can pay a month as far as he has disclosed it: the lower of what he said and what his budget leaves.

    -1 where neither is known.
    """
    budget_known = (told.income >= 0) & (told.essentials >= 0)
    left = np.maximum(0, told.income - told.essentials)
    by_budget = np.where(budget_known, left, -1)
    both = budget_known & (told.room >= 0)
    room: Ints = np.where(both, np.minimum(told.room, left), np.maximum(told.room, by_budget))
    return room


def first_day(known: Known, authority: Authority) -> Ints:
    """When a plan would start: after the day money is expected, if he named one; never beyond what may be granted."""
    named = np.where(known.told.day >= 0, known.told.day + DAYS_AFTER_MONEY, known.day + DAYS_TO_FIRST)
    first: Ints = np.minimum(np.maximum(named, known.day + 1), known.day + authority.max_defer_days)
    return first


def months_needed(known: Known, authority: Authority, each: Ints) -> Ints:
    """How many instalments of a sum: as many as the debt needs, and no more than may be granted."""
    needed: Ints = (known.ledger.total + each - 1) // np.maximum(1, each)
    return np.where(each > 0, np.clip(needed, 1, authority.max_count), authority.max_count)


def monthly(known: Known, amount: Ints) -> Ints:
    """A sum that can be asked each month: never below nothing, never above the debt."""
    return np.minimum(known.ledger.total, np.maximum(0, amount))


def rung_offer(content: Content, known: Known, rung: int) -> Offer:
    """The offer of one rung for every call."""
    zero = np.zeros_like(known.day)
    total, authority = known.ledger.total, content.authority
    first, term = first_day(known, authority), zero + authority.max_count
    grid = content.account.coins.offered  # nobody offers 837.42 a month
    carried = monthly(known, disclosed_room(known.told) // grid * grid)
    match rung:
        case Rung.FULL_TODAY:
            money = (total, zero, zero, zero)
        case Rung.FULL_BY_DATE:
            money = (zero, total, zero + 1, known.day + DAYS_TO_PAY)
        case Rung.OVERDUE_NOW:
            money = (known.ledger.overdue, zero, zero, zero)
        case Rung.OVERDUE_BY_DATE:
            money = (zero, known.ledger.overdue, zero + 1, first)
        case Rung.THREE_PARTS:
            money = (zero, total // SHORT_TERM, zero + SHORT_TERM, known.day + DAYS_TO_FIRST)
        case Rung.TWELVE_PARTS:
            money = (zero, total // authority.max_count, term, known.day + DAYS_TO_FIRST)
        case Rung.AS_HE_SAID:
            said = monthly(known, known.told.room // grid * grid)
            money = (zero, said, months_needed(known, authority, said), first)
        case Rung.CARRIED:
            money = (zero, carried, months_needed(known, authority, carried), first)
        case Rung.CARRIED_DEFERRED:
            money = (zero, carried, months_needed(known, authority, carried), known.day + authority.max_defer_days)
        case Rung.SOME_TODAY:
            money = (carried, carried, term - 1, first)
        case Rung.BELOW_FLOOR:
            money = (zero, zero + authority.floor_each // 2 // grid * grid, term, first)
        case Rung.HIS_COUNTER:
            asked = monthly(known, known.asks)
            money = (zero, asked, months_needed(known, authority, asked), first)
        case Rung.LONG_PLAN:
            money = (zero, total // LONG_TERM, zero + LONG_TERM, first)
        case _:
            return no_offer(known.day.size)
    return Offer(*money, waived=zero, rung=zero + rung)


def offers_for(content: Content, known: Known, rung: Ints) -> Offer:
    """The offer of each call's own rung."""
    offer = no_offer(rung.size)
    for step in np.unique(rung):
        if step not in {Rung.NONE, Rung.FREE}:
            offer = chosen(rung == step, rung_offer(content, known, int(step)), offer)
    return offer


def is_offer(offer: Offer) -> Bools:
    """Whether there is money on the table."""
    there: Bools = (offer.today > 0) | (offer.count > 0)
    return there


def sums_at_hand(known: Known, offer: Offer) -> Offer:
    """The sums a sentence speaks of: those of its own offer, else what was agreed, else what lies on the table."""
    agreed = has(known.signs, Sign.PROMISE_OPEN)
    return chosen(is_offer(offer), offer, chosen(agreed, known.promise, known.offer))


def last_instalment(known: Known, offer: Offer) -> Ints:
    """The last sum of a plan: what remains of the debt, where the plan reaches it; else like the others."""
    rest = known.ledger.total - offer.waived - offer.today - offer.each * (offer.count - 1)
    covers = (offer.count > 0) & (rest < offer.each + offer.count)
    last: Ints = np.where(covers, np.maximum(0, rest), offer.each * (offer.count > 0))
    return last


def rest_after(known: Known, offer: Offer) -> Ints:
    """What is still owed when every sum of the offer has been paid."""
    paid = offer.today + offer.each * np.maximum(0, offer.count - 1) + last_instalment(known, offer)
    rest: Ints = np.maximum(0, known.ledger.total - offer.waived - paid)
    return rest


def offer_signs(content: Content, known: Known, offer: Offer) -> Bits:
    """What can be seen of an offer against what was disclosed and what may be granted, as signs; none without one."""
    signs = np.zeros_like(known.signs)
    rows = np.flatnonzero(is_offer(offer))
    if rows.size:
        hardship = has(known.signs[rows], Sign.HARDSHIP_HEARD)
        room = disclosed_room(take(known.told, rows))
        limits = Limits(room, hardship, known.ledger.overdue[rows], known.day[rows])
        signs[rows] = signs_within(content.authority, limits, take(offer, rows))
    return signs


@dataclass(frozen=True, slots=True)
class Limits:
    """What an offer is held against."""

    room: Ints
    hardship: Bools
    overdue: Ints
    day: Ints


def signs_within(authority: Authority, limits: Limits, offer: Offer) -> Bits:
    """The signs of offers that are there."""
    room, plan = limits.room, offer.count >= 2
    monthly = np.where(offer.count > 0, offer.each, offer.today)
    above = (room >= 0) & (monthly * SLACK_DEN > room * SLACK_NUM)
    unheard = (room < 0) & limits.hardship & (monthly > limits.overdue)
    too_long = plan & (offer.count > authority.max_count)
    too_late = plan & (offer.first > limits.day + authority.max_defer_days)
    too_kind = offer.waived > authority.max_waiver
    signs = given(above | unheard, bit(Sign.ABOVE_MEANS)) | given(plan, bit(Sign.PLAN_ON_TABLE))
    signs |= given(plan & (offer.each < authority.floor_each), bit(Sign.BELOW_FLOOR))
    return signs | given(too_long | too_late | too_kind, bit(Sign.BEYOND_AUTHORITY))
