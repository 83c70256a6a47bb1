"""Telling: the columns of one call's turn as frozen events. A pure function; what it needs of the past is passed in."""

from dataclasses import dataclass, replace

import numpy as np

from sim.core.arithmetic import Bits, has
from sim.core.calls import Calls, Hidden, Known, Offer, no_offer
from sim.core.content import Content
from sim.core.ladder import disclosed_room, is_offer, sums_at_hand
from sim.core.machines import HEARD_FROM, TRIGGER_NAMES
from sim.core.options import words_of
from sim.core.respond import asked_by
from sim.core.turn import NOTHING, Note, Turn
from sim.core.vocabulary import (
    FORM_NAMES,
    FORMS,
    OVER,
    THIRD_PARTY_ACTS,
    Delivery,
    Fact,
    Feeling,
    Mood,
    Outcome,
    Party,
    Phase,
    Reply,
    Scale,
    Sign,
    Tone,
)
from sim.events import (
    TYPED,
    Began,
    Ended,
    Established,
    Event,
    Felt,
    Found,
    Moved,
    Noted,
    OfferFields,
    Rang,
    Replied,
    Said,
    Shown,
    Weighed,
)
from sim.language.phrases import Phrase, Phrases
from sim.language.slots import Slots, in_voice, slots_of, worded
from sim.language.voice import Voice, habit_of, remembered
from sim.language.wording import Moment, as_ints, choose

PLACES = 6
Typed = dict[str, str]
"""Words as they were typed, by language."""


@dataclass(frozen=True, slots=True)
class Teller:
    """What telling needs besides the columns: content, words, and the languages to tell in (none: ids only)."""

    content: Content
    phrases: Phrases
    langs: tuple[str, ...] = ()


def begun(teller: Teller, calls: Calls) -> Event:
    """Who is at the other end, before the phone rings."""
    known, hidden = calls.known, calls.hidden
    return Began(
        turn=0,
        truth=teller.content.truths.ids[int(hidden.truth[0])],
        party=name(Party, hidden.party),
        bad_moment=bool(hidden.bad_moment[0]),
        day=int(known.day[0]),
        clock=int(known.clock[0]),
        income=int(hidden.purse.income[0]),
        essentials=int(hidden.purse.essentials[0]),
        savings=int(hidden.purse.savings[0]),
        room=int(hidden.purse.room[0]),
    )


def rung(turn: Turn) -> str:
    """What the line did when it was dialled."""
    if int(turn.answer.reply[0]):
        return "answered"
    return "voicemail" if int(turn.after.phase[0]) == Phase.VOICEMAIL else "no_answer"


def rang(teller: Teller, turn: Turn) -> Event:
    """The ring, and what a machine says that picks up."""
    result, greeting = rung(turn), teller.phrases.greeting
    words = in_words(teller, greeting, {}) if greeting and result == "voicemail" else {}
    return Rang(turn=0, clock=int(turn.spoken.clock[0]), result=result, words=words)


def told(
    teller: Teller, turn: Turn, hidden: Hidden, lines: frozenset[str], typed: Typed | None = None
) -> tuple[list[Event], frozenset[str]]:
    """The events of one turn of one call (N = 1), and the lines told so far, this turn's too.

    `typed` are the collector's own words by language, where he did not choose.

    `hidden` is the other end after the turn. The order is that of the rules: said, found, moved, felt, weighed,
    replied, moved, established, shown, ended.
    """
    number = int(turn.after.turn[0])
    events: list[Event] = []
    if number == 0:
        events += [rang(teller, turn)]
        events += moves(turn, number)
    else:
        events += [said(teller, turn, number, typed), *found(teller, turn, number), *moves(turn, number)]
        events += [felt(turn, number), *weighed(turn, number)]
    reply, lines = replied(teller, turn, hidden, number, lines)
    events += [*reply, *moved_by_reply(turn, number), *established(turn, number)]
    events += closing(teller, turn, hidden, number)
    return events, lines


def name(words: type, column: np.ndarray) -> str:
    """The lower-case name of row 0's code."""
    return str(words(int(column[0])).name.lower())


def offer_fields(offer: Offer) -> OfferFields | None:
    """An offer as plain numbers; None where there is none."""
    if not is_offer(offer)[0]:
        return None
    return {spec: int(getattr(offer, spec)[0]) for spec in ("today", "each", "count", "first", "waived")}


def choice_of(teller: Teller, turn: Turn) -> str:
    """How the choice is called in a record."""
    option = int(turn.said.option[0])
    if option != NOTHING:
        return teller.content.options.ids[option]
    form = FORM_NAMES[int(turn.said.forms[0][0])]
    return {"silence.short": "silence", "hang_up": "hang_up"}.get(form, "offer")


def said(teller: Teller, turn: Turn, number: int, typed: Typed | None = None) -> Event:
    """What the collector said."""
    if typed is not None:
        return spoken(turn, number, TYPED, {}, typed)
    choice = choice_of(teller, turn)
    phrase = teller.phrases.options[choice]
    offer = sums_at_hand(turn.before, turn.said.offer)
    known = replace(turn.before, hour=turn.spoken.hour)
    slots = slots_of(teller.content, known, offer, NOTHING, phrase)
    return spoken(turn, number, choice, slots, in_words(teller, phrase, slots))


def spoken(turn: Turn, number: int, choice: str, slots: Slots, words: Typed) -> Event:
    """A choice, or typed words, as what was said."""
    stated, hour = int(turn.said.stated[0]), int(turn.said.hour[0])
    return Said(
        turn=number,
        clock=int(turn.before.clock[0]),
        choice=choice,
        acts=tuple(FORM_NAMES[int(form[0])] for form in turn.said.forms if form[0]),
        tone=name(Tone, turn.said.tone),
        seconds=int(turn.said.seconds[0]),
        offer=offer_fields(turn.said.offer),
        stated=None if stated == NOTHING else stated,
        hour=None if hour == NOTHING else hour,
        slots=slots,
        words=words,
    )


def in_words(teller: Teller, phrase: Phrase, slots: Slots) -> dict[str, str]:
    """The phrase in the teller's languages."""
    return {lang: worded(phrase, slots, teller.phrases, lang) for lang in teller.langs}


def names_of_bits(sets: Bits, words: type) -> tuple[str, ...]:
    """The members of row 0's set, by name, in the order of their codes."""
    mask = int(sets[0])
    return tuple(word.name.lower() for word in words if mask >> int(word) & 1)  # type: ignore[attr-defined]


def found(teller: Teller, turn: Turn, number: int) -> list[Event]:
    """Rules broken at each act, by what was due, and by the close."""
    events: list[Event] = []
    for form, broken in zip(turn.said.forms, turn.findings, strict=True):
        act = FORM_NAMES[int(form[0])]
        events += [Found(turn=number, rule=rule, how="act", act=act) for rule in rules_of(teller, broken)]
    events += [Found(turn=number, rule=rule, how="due") for rule in rules_of(teller, turn.overdue)]
    events += [Found(turn=number, rule=rule, how="close") for rule in rules_of(teller, turn.at_close)]
    return events


def rules_of(teller: Teller, broken: Bits) -> list[str]:
    """The rules of row 0's set, each once, in the book's order."""
    mask = int(broken[0])
    ids = [rule.id for place, rule in enumerate(teller.content.book.rules) if mask >> place & 1]
    return list(dict.fromkeys(ids))


def moves(turn: Turn, number: int) -> list[Event]:
    """How each act, or the line, moved the call."""
    events: list[Event] = []
    before = int(turn.before.phase[0])
    if number == 0:
        after = int(turn.spoken.phase[0])
        because = f"line_{rung(turn)}"
        return [moved(number, before, after, because)]
    for form, place in zip(turn.said.forms, turn.places[:-1], strict=True):
        after = int(place[0])
        if after != before:
            act = FORMS[int(form[0])][0]
            events.append(moved(number, before, after, TRIGGER_NAMES[int(act)]))
        before = after
    return events


def moved(number: int, before: int, after: int, because: str) -> Event:
    """One move."""
    return Moved(turn=number, before=phase_name(before), after=phase_name(after), because=because)


def phase_name(code: int) -> str:
    """A phase's name."""
    return Phase(code).name.lower()


def moved_by_reply(turn: Turn, number: int) -> list[Event]:
    """How the reply moved the call."""
    before, after = int(turn.spoken.phase[0]), int(turn.after.phase[0])
    if before == after:
        return []
    return [moved(number, before, after, TRIGGER_NAMES[HEARD_FROM + int(turn.answer.reply[0])])]


def felt(turn: Turn, number: int) -> Event:
    """What the words meant, and what they did."""
    return Felt(
        turn=number,
        because={scale.name.lower(): rounded(turn.meaning.of(scale)) for scale in Scale},
        before={f.name.lower(): rounded(turn.mind_before.of(f)) for f in Feeling},
        after={f.name.lower(): rounded(turn.mind.of(f)) for f in Feeling},
        mood_before=name(Mood, turn.mood_before),
        mood=name(Mood, turn.mood),
    )


def rounded(column: np.ndarray) -> float:
    """Row 0, as told: six places."""
    return round(float(column[0]), PLACES)


def weighed(turn: Turn, number: int) -> list[Event]:
    """What he made of money that was put on the table in this turn."""
    if not is_offer(turn.said.offer)[0]:
        return []
    stance = turn.stance
    return [
        Weighed(
            turn=number,
            accept=rounded(stance.accept),
            counter=rounded(stance.counter),
            refuse=rounded(stance.refuse),
            fit=rounded(stance.fit),
        )
    ]


def replied(
    teller: Teller, turn: Turn, hidden: Hidden, number: int, lines: frozenset[str]
) -> tuple[list[Event], frozenset[str]]:
    """What the other end did, and the line it was said in."""
    answer = turn.answer
    reply = Reply(int(answer.reply[0]))
    if reply == Reply.NONE:
        return [], lines
    prompt = int(asked_by(teller.content, turn.before, turn.said).prompt[0])
    moment = Moment(
        seed=int(turn.after.seed[0]), turn=number, reply=reply, fact=int(answer.fact[0]), prompt=prompt,
        mood=int(turn.mood[0]), truth=int(hidden.truth[0]), words=as_ints(words_of(turn.spoken)),
    )  # fmt: skip
    voice = voice_of(teller.phrases, hidden, turn.after, reply)
    moment = replace(moment, voice=voice)
    phrase = choose(teller.phrases, moment, lines)
    habit = habit_of(voice, moment.seed, number, reply, moment.mood, lines)
    slots = slots_of(teller.content, turn.after, sums_at_hand(turn.after, no_offer(1)), int(answer.amount[0]), phrase)
    agreed = reply in {Reply.ACCEPT, Reply.PROMISE}
    event = Replied(
        turn=number,
        clock=int(turn.spoken.clock[0]),
        by="third" if by_third(reply, hidden) else "borrower",
        reply=reply.name.lower(),
        fact=name(Fact, answer.fact) if answer.fact[0] else "",
        delivery=name(Delivery, answer.delivery),
        amount=None if answer.amount[0] == NOTHING else int(answer.amount[0]),
        prompt=teller.content.replies.prompts[prompt],
        line=phrase.id,
        slots=slots,
        chances=tuple(rounded(chance) for chance in answer.chances),
        draws=tuple(rounded(u) for u in answer.draws),
        means=int(hidden.means[0]) if agreed else None,
        habit=habit,
        words={lang: in_voice(teller.phrases, voice, phrase, slots, lang, habit) for lang in teller.langs},
    )
    return [event], remembered(lines, voice, phrase.id, habit)


def by_third(reply: Reply, hidden: Hidden) -> bool:
    """Whether somebody else said it."""
    elsewhere = int(hidden.party[0]) != Party.DEBTOR
    return reply in THIRD_PARTY_ACTS or reply == Reply.REPORT_DEATH or (reply == Reply.DENY_IDENTITY and elsewhere)


def voice_of(phrases: Phrases, hidden: Hidden, known: Known, reply: Reply) -> Voice:
    """Whose voice it is."""
    if by_third(reply, hidden):
        return phrases.third_voice
    return phrases.co_voice if has(known.heard, Fact.CO_DEBTOR)[0] else phrases.voice


def established(turn: Turn, number: int) -> list[Event]:
    """What became known in this turn."""
    before, after = turn.before, turn.after
    came = names_of_bits(after.signs & ~before.signs, Sign)
    went = names_of_bits(before.signs & ~after.signs, Sign)
    heard = names_of_bits(after.heard & ~before.heard, Fact)
    unheard = names_of_bits(before.heard & ~after.heard, Fact)
    room_before, room = int(disclosed_room(before.told)[0]), int(disclosed_room(after.told)[0])
    told_room = room if room != room_before else None
    if not (came or went or heard or unheard or told_room is not None):
        return []
    return [Established(turn=number, came=came, went=went, heard=heard, unheard=unheard, disclosed_room=told_room)]


def closing(teller: Teller, turn: Turn, hidden: Hidden, number: int) -> list[Event]:
    """The next menu, or the end."""
    phase = int(turn.after.phase[0])
    if phase in OVER:
        if int(turn.before.phase[0]) in OVER:
            return []
        return [ended(turn, hidden, number)]
    menu = tuple(teller.content.options.ids[int(option[0])] for option in turn.after.shown if option[0] != NOTHING)
    return [Shown(turn=number, options=menu)]


def ended(turn: Turn, hidden: Hidden, number: int) -> Event:
    """How the call ended, and what stands."""
    by_us = int(turn.spoken.phase[0]) in OVER
    farewell = int(turn.answer.reply[0]) == Reply.FAREWELL
    by = "nobody_answered" if number == 0 else "collector" if by_us or farewell else "other_end"
    return Ended(
        turn=number,
        clock=int(turn.after.clock[0]),
        by=by,
        leaked=bool(hidden.leaked[0]),
        promise=offer_fields(turn.after.promise) if turn.after.signs[0] & np.uint64(1 << Sign.PROMISE_OPEN) else None,
        means=int(hidden.means[0]),
    )


def noted(teller: Teller, known: Known, note: Note, broken: Bits, text: str) -> list[Event]:
    """The note, and the rules it breaks."""
    number = int(known.turn[0])
    event = Noted(
        turn=number,
        party=name(Party, note.party),
        verified=bool(note.verified[0]),
        reason=name(Fact, note.reason) if note.reason[0] else "",
        outcome=name(Outcome, note.outcome),
        promise=offer_fields(note.promise),
        facts=names_of_bits(note.facts, Fact),
        text=text,
    )
    return [event, *(Found(turn=number, rule=rule, how="note") for rule in rules_of(teller, broken))]
