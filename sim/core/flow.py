"""Flow: what is said and heard becomes known, and moves the call."""

from dataclasses import replace

import numpy as np

from sim.core.arithmetic import ONE, Bits, Bools, Ints, bit, bits, given, set_to
from sim.core.calls import Known, Offer, Pending, Told, chosen
from sim.core.content import GUARD_STATES, Content, Establishing, Figures
from sim.core.ladder import OFFER_SIGNS, disclosed_room, is_offer, offer_signs
from sim.core.machines import HEARD_FROM, LINE_FROM
from sim.core.turn import ACT_OF, NOTHING, OFFERING, Answer, Said
from sim.core.vocabulary import Reply, Sign, Tone

GUARD_BYTE = np.uint64(255)
FULL = np.uint64(3)
HABIT_BITS = np.uint64(2)
MEMBER = np.array([0] + [1 << code for code in range(1, 64)], np.uint64)
"""The set that holds a code; empty for code 0."""

OFFERED = bits([Sign.OFFER_OPEN, Sign.OFFERED_ANY])
FIGURE_SIGNS = bits([Sign.GAP_HEARD, Sign.ROOM_ENOUGH])
FIGURES = ("room", "income", "essentials", "savings", "lump", "debts", "day")
AGREEING = np.isin(np.arange(len(Reply)), [Reply.PROMISE, Reply.ACCEPT])
COUNTERING = np.isin(np.arange(len(Reply)), [Reply.COUNTER, Reply.LOWBALL])
PRESSING = np.isin(np.arange(len(Tone)), [Tone.PRESSING, Tone.MOCKING])


def stepped(content: Content, phase: Ints, signs: Bits, trigger: Ints) -> Ints:
    """The phase after a trigger, from the compiled machine."""
    guards = (signs & GUARD_BYTE).view(np.int64)
    after: Ints = content.flow.next[trigger, phase * GUARD_STATES + guards]
    return after


def begun(content: Content, known: Known, said: Said) -> Known:
    """The collector starts to speak: last turn's passing signs go; those of this utterance's figures and tone come."""
    signs = known.signs & ~content.establishing.turn_clears
    wrong = (said.stated >= 0) & (said.stated != known.ledger.total)
    signs = quiet_hours(content, signs, known.clock)
    signs |= given(wrong, bit(Sign.AMOUNT_WRONG)) | given(PRESSING[said.tone], bit(Sign.PRESSED))
    there = is_offer(said.offer)
    signs = (signs & ~given(there, OFFER_SIGNS)) | offer_signs(content, known, said.offer)
    return replace(
        known,
        turn=known.turn + 1,
        clock=known.clock + said.seconds,
        signs=signs,
        offer=chosen(there, said.offer, known.offer),
        hour=np.where(said.hour >= 0, said.hour, known.hour),
        used=marked(known.used, said.option),
    )


def quiet_hours(content: Content, signs: Bits, clock: Ints) -> Bits:
    """Mark the hours in which nobody is to be rung."""
    quiet = np.zeros(clock.shape, bool)
    for start, end in content.book.quiet:
        quiet |= (clock >= start) & (clock < end) if start < end else (clock >= start) | (clock < end)
    return set_to(signs, Sign.QUIET_HOURS, quiet)


def marked(used: Bits, option: Ints) -> Bits:
    """The options already said, this one too."""
    calls = np.flatnonzero(option >= 0)
    chosen_now = option[calls]
    after = used.copy()
    after[chosen_now >> 6, calls] |= ONE << (chosen_now.view(np.uint64) & np.uint64(63))
    return after


def say(content: Content, known: Known, said: Said, form: Ints, pending: Pending, broken: Bits) -> Known:
    """One act of the collector becomes known and moves the call; what is due after it, and what it broke, as judged."""
    establish = content.establishing
    act, habit = ACT_OF[form], HABIT_BITS * content.mind.habit[form].view(np.uint64)
    again = (known.habits >> habit & FULL) < FULL
    signs = signs_said(establish, known.signs, form, is_offer(said.offer))
    topic = content.replies.topic[form]
    return replace(
        known,
        phase=stepped(content, known.phase, signs, act),
        signs=signs,
        done=known.done | MEMBER[act],
        habits=known.habits + (ONE << habit) * (again & (habit > 0)),
        topic=np.where(topic > 0, topic, known.topic),
        pending=pending,
        broken=known.broken | broken,
    )


def hear(content: Content, known: Known, answer: Answer) -> Known:
    """What he does and lets out becomes known and moves the call."""
    establish, reply = content.establishing, answer.reply
    gone = establish.fact_unheard[answer.fact]
    told = told_after(content.replies.figures, known.told, answer.fact, answer.amount, gone)
    factors = known.factors + (reply == Reply.GIVE_FACTOR)
    signs = signs_heard(establish, known.signs, reply, answer.fact) | establish.delivery_sets[answer.delivery]
    signs |= given(factors >= content.opening.factors_needed, bit(Sign.VERIFIED))
    signs = with_figures(content, signs, told)
    names_hour = (reply == Reply.AGREE_TIME) & (known.hour < 0)
    return replace(
        known,
        phase=stepped(content, known.phase, signs, HEARD_FROM + reply),
        clock=known.clock + answer.seconds,
        signs=signs,
        flags=known.flags | establish.fact_flags[answer.fact] | establish.reply_flags[reply],
        seen=known.seen | MEMBER[reply],
        heard=(known.heard & ~gone) | establish.fact_heard[answer.fact] | establish.reply_heard[reply],
        factors=factors,
        told=told,
        hour=np.where(names_hour, content.opening.good_minute, known.hour),
        asks=np.where(COUNTERING[reply], answer.amount, known.asks),
        last_reply=reply,
        last_delivery=answer.delivery,
        last_fact=answer.fact,
        promise=promised(content, known, reply),
    )


def promised(content: Content, known: Known, reply: Ints) -> Offer:
    """What an acceptance is about: the offer on the table. A promise of his own is all that is due within days."""
    accepted, own_word = reply == Reply.ACCEPT, reply == Reply.PROMISE
    if not (accepted | own_word).any():
        return known.promise
    zero = np.zeros_like(known.day)
    vague = Offer(zero, zero + content.account.due_now, zero + 1, known.day + content.opening.own_word_days, zero, zero)
    there = is_offer(known.offer)
    taken = accepted & there
    return chosen(taken, known.offer, chosen((accepted | own_word) & ~taken, vague, known.promise))


def told_after(carried: Figures, told: Told, fact: Ints, amount: Ints, gone: Bits) -> Told:
    """The figures he has given, this one too; a later one replaces an earlier, and what was unsaid is gone."""
    kind = carried.amounts[fact]
    given_now = (amount >= 0) & (kind >= 0)
    if not (given_now.any() or gone.any()):
        return told
    figures = {}
    for place, name in enumerate(FIGURES):
        unsaid = (gone & carried.facts[place]) != 0
        kept = np.where(unsaid, NOTHING, getattr(told, name))
        figures[name] = np.where(given_now & (kind == place), amount, kept)
    return Told(**figures)


def signs_said(establish: Establishing, signs: Bits, form: Ints, offers: Bools) -> Bits:
    """What is so once the collector has done an act."""
    after = (signs & ~establish.form_clears[form]) | establish.form_sets[form]
    after |= given(OFFERING[form] & offers, OFFERED)
    return after


def signs_heard(establish: Establishing, signs: Bits, reply: Ints, fact: Ints) -> Bits:
    """What is so once the other end has done something and let something out."""
    after = (signs & ~establish.reply_clears[reply]) | establish.reply_sets[reply]
    heard: Bits = (after & ~establish.fact_clears[fact]) | establish.fact_sets[fact]
    return heard


def with_figures(content: Content, signs: Bits, told: Told) -> Bits:
    """Mark what his figures show: more a month than his budget leaves; enough for the smallest plan."""
    room = disclosed_room(told)
    gap = (told.room >= 0) & (room * 6 < told.room * 5)
    enough = room >= content.authority.floor_each
    shown = given(gap, bit(Sign.GAP_HEARD)) | given(enough, bit(Sign.ROOM_ENOUGH))
    return (signs & ~FIGURE_SIGNS) | shown


def on_line(content: Content, known: Known, event: Ints) -> Known:
    """The line does something: somebody answers, nobody does, the note is filed."""
    return replace(known, phase=stepped(content, known.phase, known.signs, LINE_FROM + event))


def leaks(content: Content, said: Said) -> Bools:
    """Whether anything said tells whoever listens of the debt."""
    telling = content.establishing.leaks
    told = telling[said.forms[0]]
    for form in said.forms[1:]:
        told |= telling[form]
    return told
