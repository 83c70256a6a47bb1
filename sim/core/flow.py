"""Flow: what is said and heard becomes known, and moves the call."""

from dataclasses import replace

import numpy as np

from sim.core.arithmetic import ONE, Bits, Ints, bit, given, set_to
from sim.core.calls import Known, Offer, Told, chosen, no_offer
from sim.core.content import GUARD_STATES, Content
from sim.core.ladder import OFFER_SIGNS, disclosed_room, is_offer, offer_signs
from sim.core.machines import HEARD_FROM, LINE_FROM
from sim.core.turn import Answer, Said
from sim.core.vocabulary import FORMS, Act, Reply, Sign

GUARD_BYTE = np.uint64(255)
FULL = np.uint64(3)
ACT_OF = np.array([int(act) for act, _ in FORMS], np.int64)
OFFERING = np.isin(ACT_OF, [Act.OFFER_PLAN, Act.COUNTER_OFFER, Act.DEMAND_FULL, Act.SET_PTP])
FIGURES = ("room", "income", "essentials", "savings", "lump", "debts", "day")
UNKNOWN = -1
MONEY_ACTS = np.isin(np.arange(len(Reply)), [Reply.PROMISE, Reply.ACCEPT])


def stepped(content: Content, known: Known, trigger: Ints) -> Ints:
    """The phase after a trigger, from the compiled machine."""
    guards = (known.signs & GUARD_BYTE).astype(np.int64)
    after: Ints = content.flow.next[trigger, known.phase * GUARD_STATES + guards]
    return after


def begun(content: Content, known: Known, said: Said) -> Known:
    """The collector starts to speak: last turn's passing signs go, those of this utterance's figures come."""
    signs = known.signs & ~content.establishing.turn_clears
    wrong = (said.stated >= 0) & (said.stated != known.ledger.total)
    signs = set_to(signs, Sign.AMOUNT_WRONG, wrong)
    there = is_offer(said.offer)
    fresh = (signs & ~OFFER_SIGNS) | offer_signs(content, known, said.offer)
    return replace(
        known,
        turn=known.turn + 1,
        clock=known.clock + said.seconds,
        signs=np.where(there, fresh, signs),
        hour=np.where(said.hour >= 0, said.hour, known.hour),
        used=marked(known.used, said.option),
    )


def marked(used: tuple[Bits, ...], option: Ints) -> tuple[Bits, ...]:
    """The options already said, this one too."""
    place = ONE << (option.astype(np.uint64) & np.uint64(63))
    word = np.where(option < 0, -1, option >> 6)
    return tuple(said | place * (word == number).astype(np.uint64) for number, said in enumerate(used))


def say(content: Content, known: Known, said: Said, form: Ints) -> Known:
    """One act of the collector becomes known and moves the call."""
    establish = content.establishing
    act, habit = ACT_OF[form], content.mind.habit[form].astype(np.uint64) * np.uint64(2)
    times = known.habits >> habit & FULL
    offering = OFFERING[form] & is_offer(said.offer)
    signs = (known.signs & ~establish.form_clears[form]) | establish.form_sets[form]
    signs |= given(offering, bit(Sign.OFFER_OPEN) | bit(Sign.OFFERED_ANY))
    after = replace(
        known,
        signs=signs,
        done=known.done | ((ONE << act.astype(np.uint64)) & ~ONE),
        habits=known.habits + ((ONE << habit) * ((times < FULL) & (habit > 0)).astype(np.uint64)),
        offer=chosen(offering, said.offer, known.offer),
    )
    topic = content.replies.topic[form]
    return replace(after, phase=stepped(content, after, act), topic=np.where(topic > 0, topic, known.topic))


def hear(content: Content, known: Known, answer: Answer) -> Known:
    """What he does and lets out becomes known and moves the call."""
    establish, reply = content.establishing, answer.reply
    gone = establish.fact_unheard[answer.fact]
    heard = (known.heard & ~gone) | establish.fact_heard[answer.fact] | establish.reply_heard[reply]
    signs = (known.signs & ~establish.reply_clears[reply]) | establish.reply_sets[reply]
    signs |= establish.fact_sets[answer.fact] | establish.delivery_sets[answer.delivery]
    factors = known.factors + (reply == Reply.GIVE_FACTOR)
    signs = set_to(signs, Sign.VERIFIED, factors >= content.opening.factors_needed)
    told = told_after(content, known.told, answer, gone)
    agreed = MONEY_ACTS[reply]
    asks = np.where((reply == Reply.COUNTER) | (reply == Reply.LOWBALL), answer.amount, known.asks)
    after = replace(
        known,
        clock=known.clock + answer.seconds,
        signs=signs,
        flags=known.flags | establish.fact_flags[answer.fact] | establish.reply_flags[reply],
        seen=known.seen | ((ONE << reply.astype(np.uint64)) & ~ONE),
        heard=heard,
        factors=factors,
        told=told,
        hour=np.where((reply == Reply.AGREE_TIME) & (known.hour < 0), content.opening.good_minute, known.hour),
        asks=asks,
        last_reply=reply,
        last_delivery=answer.delivery,
        last_fact=answer.fact,
        promise=chosen(agreed, agreed_to(known), known.promise),
    )
    after = with_figures(content, after)
    return replace(after, phase=stepped(content, after, HEARD_FROM + reply))


def agreed_to(known: Known) -> Offer:
    """What an acceptance or a promise is about: the offer on the table, else the whole debt within days."""
    vague = replace(no_offer(known.day.size), each=known.ledger.total, count=known.day * 0 + 1, first=known.day + 3)
    return chosen(is_offer(known.offer), known.offer, vague)


def told_after(content: Content, told: Told, answer: Answer, gone: Bits) -> Told:
    """The figures he has given, this one too; a later one replaces an earlier, and what was unsaid is gone."""
    kind = content.replies.amounts[answer.fact]
    given_now = answer.amount >= 0
    figures = {}
    for place, name in enumerate(FIGURES):
        kept = np.where((gone & content.replies.figure_facts[place]) != 0, UNKNOWN, getattr(told, name))
        figures[name] = np.where(given_now & (kind == place), answer.amount, kept)
    return Told(**figures)


def with_figures(content: Content, known: Known) -> Known:
    """Mark what his figures show: more a month than his budget leaves; enough for the smallest plan."""
    said, room = known.told.room, disclosed_room(known)
    gap = (said >= 0) & (room * 6 < said * 5)
    enough = room >= content.authority.floor_each
    return replace(known, signs=set_to(set_to(known.signs, Sign.GAP_HEARD, gap), Sign.ROOM_ENOUGH, enough))


def on_line(content: Content, known: Known, event: Ints) -> Known:
    """The line does something: somebody answers, nobody does, the note is filed."""
    return replace(known, phase=stepped(content, known, LINE_FROM + event))
