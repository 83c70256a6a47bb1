"""Offers that can be made, from what is known: the same for the menu, the bots and the review.

The rungs follow the negotiation ladder of the field: full today, full by a date, what is overdue, a few parts,
an instalment plan, a personalised one. Money is in minor units; rounding is down, the remainder goes last.
"""

import numpy as np

from sim.core.arithmetic import Bits, Bools, Ints, bits, given, has, set_to
from sim.core.calls import Known, Offer, chosen, no_offer
from sim.core.content import Authority, Content
from sim.core.vocabulary import Rung, Sign

GRID = 5_000  # 50 yuan: nobody offers 837.42 a month
DAYS_TO_PAY = 5  # "by Friday"
DAYS_TO_FIRST = 14
DAYS_AFTER_MONEY = 2  # a first date stands a little after the day money is expected
SLACK_NUM, SLACK_DEN = 11, 10  # up to a tenth above what was disclosed is still within it
SHORT_TERM = 3
LONG_TERM = 24
OFFER_SIGNS = bits([Sign.ABOVE_MEANS, Sign.BELOW_FLOOR, Sign.BEYOND_AUTHORITY, Sign.PLAN_ON_TABLE])


def disclosed_room(known: Known) -> Ints:
    """What he can pay a month as far as he has disclosed it: the lower of what he said and what his budget leaves.

    -1 where neither is known.
    """
    told = known.told
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


def rung_offer(content: Content, known: Known, rung: int) -> Offer:
    """The offer of one rung for every call."""
    zero = np.zeros_like(known.day)
    total, authority = known.ledger.total, content.authority
    first, term = first_day(known, authority), zero + authority.max_count
    carried = np.maximum(0, disclosed_room(known)) // GRID * GRID
    match rung:
        case Rung.FULL_TODAY:
            money = (total, zero, zero, zero)
        case Rung.FULL_BY_DATE:
            money = (zero, total, zero + 1, known.day + DAYS_TO_PAY)
        case Rung.OVERDUE_NOW:
            money = (known.ledger.overdue, zero, zero, zero)
        case Rung.THREE_PARTS:
            money = (zero, total // SHORT_TERM, zero + SHORT_TERM, known.day + DAYS_TO_FIRST)
        case Rung.TWELVE_PARTS:
            money = (zero, total // authority.max_count, term, known.day + DAYS_TO_FIRST)
        case Rung.AS_HE_SAID:
            money = (zero, np.maximum(0, known.told.room) // GRID * GRID, term, first)
        case Rung.CARRIED:
            money = (zero, carried, term, first)
        case Rung.CARRIED_DEFERRED:
            money = (zero, carried, term, known.day + authority.max_defer_days)
        case Rung.SOME_TODAY:
            money = (carried, carried, term - 1, first)
        case Rung.BELOW_FLOOR:
            money = (zero, zero + authority.floor_each // 2 // GRID * GRID, term, first)
        case Rung.HIS_COUNTER:
            money = (zero, np.maximum(0, known.asks), term, first)
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
    """What can be seen of an offer against what was disclosed and what may be granted, as signs."""
    room, authority = disclosed_room(known), content.authority
    plan, there = offer.count >= 2, is_offer(offer)
    monthly = np.where(offer.count > 0, offer.each, offer.today)
    above = there & (room >= 0) & (monthly * SLACK_DEN > room * SLACK_NUM)
    unheard = there & (room < 0) & (known.signs & bits([Sign.HARDSHIP_HEARD]) != 0) & (monthly > known.ledger.overdue)
    too_long = plan & (offer.count > authority.max_count)
    too_late = plan & (offer.first > known.day + authority.max_defer_days)
    too_kind = offer.waived > authority.max_waiver
    signs = given(above | unheard, bits([Sign.ABOVE_MEANS])) | given(plan, bits([Sign.PLAN_ON_TABLE]))
    signs = set_to(signs, Sign.BELOW_FLOOR, plan & (offer.each < authority.floor_each))
    return set_to(signs, Sign.BEYOND_AUTHORITY, too_long | too_late | too_kind)
