"""The corridor of a turn: the stages, called in order. They meet only here."""

from dataclasses import replace

import numpy as np

from sim.core import bargain, conduct, emotion, flow, options, respond
from sim.core.arithmetic import Bits, Bools, Ints, pick_by_table
from sim.core.calls import Calls, Hidden, Known, chosen, is_over, take
from sim.core.content import Content
from sim.core.dice import draw, turn_key
from sim.core.turn import Answer, Meaning, Note, Said, Stance, Turn, nothing_said
from sim.core.vocabulary import FORM_CODES, Delivery, Fact, LineEvent, Party, Reply, Scale, Style

PARTIES = np.arange(len(Party))
SOMEBODY = (PARTIES != Party.NOBODY) & (PARTIES != Party.MACHINE)
OWING = np.isin(PARTIES, [Party.DEBTOR, Party.CO_DEBTOR])
"""Who owes, and so is no stranger to the debt; whether he was known to be is another matter, for the book."""
RINGS_OUT_AS = np.where(SOMEBODY, LineEvent.ANSWERED, LineEvent.NO_ANSWER)
RINGS_OUT_AS[Party.MACHINE] = LineEvent.VOICEMAIL
UNCLEAR = FORM_CODES["unclear"]
"""Words that were not understood: nothing that is due comes nearer by them."""
PLAYS_ON = 0.35  # how much of his playing for a discount is left once he has told what he hid


def take_turn(content: Content, calls: Calls, said: Said, *, deal: bool = True) -> tuple[Calls, Turn]:
    """One turn of every call: the collector's words, what they meant, the answer, and what may be said next.

    Calls that are over stay as they are, whatever is said. `deal=False` leaves the menu empty, for callers who
    bring their own moves.
    """
    before, hidden = calls.known, overheard(content, calls.hidden, said)
    spoken, stations, findings = speak(content, before, said)
    places = tuple(station.phase for station in stations[1:])
    signs = tuple(station.signs for station in stations[1:])
    closed = is_over(spoken) & ~is_over(before)
    understood = said.forms[0] != UNCLEAR
    overdue = conduct.overdue(content.book, spoken, closed) * understood.astype(np.uint64)
    pending = chosen(understood, conduct.one_turn_later(spoken.pending), spoken.pending)
    spoken = replace(spoken, pending=pending, broken=spoken.broken | overdue)
    meaning = emotion.meant(content, hidden, stations[:-1], said)
    felt = replace(hidden, mind=emotion.feel(content, hidden, meaning, said.seconds))
    stance = bargain.weigh(content, spoken, felt, said)
    on_line = ~is_over(spoken) & SOMEBODY[felt.party]
    answer = respond.answer(content, spoken, felt, said, stance, on_line)
    after, hidden_after, reached = listen(content, spoken, felt, answer, stance)
    parted = closed | (answer.reply == Reply.FAREWELL)
    undone = conduct.left_undone(content.book, after, parted & ~closed)
    at_close = conduct.at_close(content.book, after, is_over(before), parted)
    after = replace(after, broken=after.broken | undone | at_close)
    if deal:
        after = options.dealt(content, after)
    turn = Turn(
        said, before, spoken, (*places, after.phase), signs, findings, overdue | undone, at_close,
        hidden.mind, hidden_after.mind, hidden.mood, hidden_after.mood, reached, meaning, stance, answer, after,
    )  # fmt: skip
    return chosen(is_over(before), calls, Calls(after, hidden_after)), turn


def speak(content: Content, before: Known, said: Said) -> tuple[Known, list[Known], tuple[Bits, ...]]:
    """The acts of an utterance in order: each is judged, and moves the call, knowing those before it.

    Returns what is known then, the stations (what was known before each act and after the last), and the rules
    broken at each act.
    """
    known = chosen_live(before, flow.begun(content, before, said))
    stations, findings = [known], []
    for form in said.forms:
        if form.any():
            broken = conduct.judge(content.book, content.mind, known, form)
            pending = conduct.met(content.book, known.pending, form)
            known = flow.say(content, known, said, form, pending, broken)
        else:
            broken = np.zeros_like(known.broken)
        findings.append(broken)
        stations.append(known)
    return known, stations, tuple(findings)


def overheard(content: Content, hidden: Hidden, said: Said) -> Hidden:
    """Remember whether somebody else was told of the debt."""
    elsewhere = ~OWING[hidden.party]
    if not elsewhere.any():
        return hidden
    return replace(hidden, leaked=hidden.leaked | (elsewhere & flow.leaks(content, said)))


def chosen_live(before: Known, begun: Known) -> Known:
    """Calls that are over do not begin another turn."""
    over = is_over(before)
    if not over.any():
        return begun
    turn = np.where(over, before.turn, begun.turn)
    clock = np.where(over, before.clock, begun.clock)
    return replace(begun, turn=turn, clock=clock)


def listen(content: Content, spoken: Known, felt: Hidden, answer: Answer, stance: Stance) -> tuple[Known, Hidden, Bits]:
    """The answer becomes known, relieves or burdens him who gave it, and settles into a mood."""
    heard = flow.hear(content, spoken, answer)
    after = replace(heard, pending=conduct.armed(content.book, heard.pending, answer.reply))
    mind = emotion.relieved(content.mind, felt.mind, answer.reply)
    reached = emotion.reached(content.mind, mind)
    agreed = flow.AGREEING[answer.reply]
    means = np.where(agreed, meant_by_him(content, after, felt, agreed, stance), felt.means)
    confessed = (content.establishing.fact_heard[answer.fact] & content.depths.confession[felt.truth]) != 0
    hidden = replace(
        felt,
        mind=mind,
        mood=emotion.mood_after(content.mind, felt.mood, reached),
        means=means,
        style=np.where(confessed, Style.HONEST, felt.style),
        games=np.where(confessed, felt.games * PLAYS_ON, felt.games),
        party=np.where(right_party_now(answer), Party.DEBTOR, felt.party),
    )
    return after, hidden, reached


def right_party_now(answer: Answer) -> Bools:
    """Whether somebody who owes is on the line from now on: he was fetched, or she has said that she signed too."""
    now: Bools = (answer.reply == Reply.THIRD_HANDS_OVER) | (answer.fact == Fact.CO_DEBTOR)
    return now


def meant_by_him(content: Content, heard: Known, felt: Hidden, agreed: Bools, stance: Stance) -> Ints:
    """What he means to pay of what he has agreed to: an offer he weighed, or a promise of his own accord."""
    rows = np.flatnonzero(agreed & ((stance.means < 0) | (heard.last_reply == Reply.PROMISE)))
    if not rows.size:
        return stance.means
    means = stance.means.copy()
    means[rows] = bargain.own_word(content, take(heard, rows), take(felt, rows))
    return means


def pick_up(content: Content, calls: Calls) -> tuple[Calls, Turn]:
    """Turn 0: the phone rings, and he answers, somebody else does, nobody, or a machine."""
    known, hidden = calls.known, calls.hidden
    answered, third = SOMEBODY[hidden.party], hidden.party != Party.DEBTOR
    event = RINGS_OUT_AS[hidden.party]
    rung = replace(known, clock=known.clock + content.opening.ring_seconds)
    connected = flow.on_line(content, rung, event)
    hello = np.where(third, Reply.THIRD_ANSWERS, Reply.ANSWER_PHONE)
    answer = first_words(content, hidden, known, np.where(answered, hello, Reply.NONE), answered)
    after = flow.hear(content, connected, answer)
    pending = conduct.armed(content.book, after.pending, answer.reply)
    after = options.dealt(content, replace(after, pending=pending))
    return Calls(after, hidden), still_turn(known, connected, after, hidden, answer)


def first_words(content: Content, hidden: Hidden, known: Known, reply: Ints, answered: Bools) -> Answer:
    """The first words on the line; how they sound is drawn like any other."""
    key = turn_key(known.seed, known.turn)
    u = draw(key, "delivery")
    delivery, chance = pick_by_table(content.replies.deliveries, respond.sounding(content, hidden, reply), u)
    none, sure = np.full_like(reply, -1), np.ones(u.shape)
    return Answer(
        reply=reply,
        fact=np.full_like(reply, Fact.NONE),
        delivery=np.where(answered, delivery, Delivery.FLAT),
        amount=none,
        step=none,
        seconds=content.replies.seconds[reply],
        chances=(sure, sure, chance, sure),
        draws=(sure * 0.0, sure * 0.0, u, sure * 0.0),
    )


def still_turn(before: Known, spoken: Known, after: Known, hidden: Hidden, answer: Answer) -> Turn:
    """A turn in which the collector said nothing yet: the ring and the first hello."""
    n = before.turn.size
    said, zero, flat = nothing_said(n), np.zeros(n), np.zeros(n, np.uint64)
    none = np.zeros(n, np.int64)
    return Turn(
        said, before, spoken, (spoken.phase,) * 4 + (after.phase,), (spoken.signs,) * 4, (flat,) * 4, flat, flat,
        hidden.mind, hidden.mind, hidden.mood, hidden.mood, flat, Meaning(np.zeros((len(Scale), n))),
        Stance(zero, zero, zero, none, none, zero), answer, after,
    )  # fmt: skip


def file_note(content: Content, calls: Calls, note: Note) -> tuple[Calls, Bits]:
    """The note is filed where a call is over: the call moves on, and the rules that the note breaks."""
    event = np.full_like(calls.known.phase, LineEvent.NOTE_FILED)
    filed = flow.on_line(content, calls.known, event)
    return Calls(filed, calls.hidden), conduct.standing(
        content.book, conduct.judge_note(content.book, calls.known, note), calls.known
    )
