"""The trainee's view of a session, in a language, at a level of help."""

from collections.abc import Iterable
from dataclasses import fields, replace

from sim.core.arithmetic import has
from sim.core.calls import Known, is_over
from sim.core.content import Content
from sim.core.ladder import disclosed_room, offers_for, sums_at_hand
from sim.core.options import words_of
from sim.core.turn import NOTHING
from sim.core.vocabulary import OVER, Delivery, Fact, Feeling, Mood, Phase, Reply, Sign
from sim.events import Event, Rang, Replied, Said, TookBack
from sim.language.phrases import Phrases
from sim.language.slots import in_voice, slots_of, wanted_by, worded
from sim.language.wording import as_ints
from sim.observe.expression import Expression, expression
from sim.observe.seen import Seen
from sim.observe.view import Choice, Entry, Gauge, Level, OfferBounds, TipView, View

STAGES = ("opening", "verification", "disclosure", "discovery", "negotiation", "commitment", "closing")
"""The way of a call as a trainee sees it along the top of the screen."""

STAGE_OF: dict[Phase, int] = {
    Phase.DIALLING: 0,
    Phase.ANSWERING: 0,
    Phase.OPENING: 0,
    Phase.VERIFYING: 1,
    Phase.VERIFY_FAILING: 1,
    Phase.DISCLOSURE: 2,
    Phase.DISCOVERY_WHY: 3,
    Phase.DISCOVERY_MEANS: 3,
    Phase.NEGOTIATION_OPEN: 4,
    Phase.BARGAINING: 4,
    Phase.STUCK: 4,
    Phase.COMMITMENT_TERMS: 5,
    Phase.COMMITMENT_AGREED: 5,
    Phase.CLOSING: 6,
    Phase.ENDED_EARLY: 6,
    Phase.WRAP_UP: 6,
    Phase.FILED: 6,
}


def observe(seen: Seen, level: Level, lang: str) -> View:
    """What the trainee may see now."""
    known = seen.now.known
    phase = Phase(int(known.phase[0]))
    transcript = tuple(entries(seen, lang))
    return View(
        level=level,
        phase=phase.name.lower(),
        stage=STAGE_OF.get(phase, -1),
        branch="" if phase in STAGE_OF else phase.name.lower(),
        clock=int(known.clock[0]),
        seconds=int(known.clock[0]) - seen.began,
        transcript=transcript,
        choices=choices(seen, lang),
        speaker=speaker(known),
        verified=bool(has(known.signs, Sign.VERIFIED)[0]),
        delivery=Delivery(int(known.last_delivery[0])).name.lower() if known.last_reply[0] else "",
        signs=frozenset(sign.name.lower() for sign in Sign if has(known.signs, sign)[0]),
        heard=tuple(fact.name.lower() for fact in Fact if fact and has(known.heard, fact)[0]),
        told=figures(known),
        offer=offer_bounds(seen.content, known),
        over=phase in OVER,
        filed=seen.filed,
        can_take_back=level == Level.LEARN and seen.turns > 0 and not seen.filed,
        can_rephrase=seen.typed_last and not seen.filed,
        face=face(seen) if level >= Level.PRACTICE else None,
        gauges=gauges(seen) if level >= Level.LEARN else (),
        mood=Mood(int(seen.now.hidden.mood[0])).name.lower() if level >= Level.LEARN else "",
        tip=tip(seen, lang) if level >= Level.LEARN else None,
    )


def standing(events: Iterable[Event]) -> list[Event]:
    """The events that still stand: turns taken back are left out."""
    kept: list[Event] = []
    for event in events:
        if isinstance(event, TookBack):
            kept = [old for old in kept if old.turn <= event.to]
        else:
            kept.append(event)
    return kept


def entries(seen: Seen, lang: str) -> list[Entry]:
    """The transcript in a language, whichever it was played in."""
    found = []
    for event in standing(seen.events):
        if isinstance(event, Said):
            words = own_words(event, lang) or worded(
                seen.phrases.options[event.choice], event.slots, seen.phrases, lang
            )
            found.append(Entry(event.turn, event.clock, "me", words, "", event.seconds))
        elif isinstance(event, Rang) and seen.phrases.greeting and event.result == "voicemail":
            greeting = seen.phrases.greeting.of(lang)
            found.append(Entry(0, event.clock, "machine", greeting, "", len(greeting) // 4))
        elif isinstance(event, Replied):
            words = event.words.get(lang) or replied(seen.phrases, event, lang)
            seconds = int(seen.content.replies.seconds[Reply[event.reply.upper()]])
            seconds += int(seen.content.replies.told_seconds[Fact[event.fact.upper()]]) if event.fact else 0
            found.append(Entry(event.turn, event.clock, event.by, words, event.delivery, seconds))
    return found


def own_words(event: Said, lang: str) -> str:
    """What was said in a language, as it was told; typed words stand as they were typed, whatever the language."""
    return event.words.get(lang) or event.typed


def replied(phrases: Phrases, event: Replied, lang: str) -> str:
    """A reply in a language it was not told in: by the line and the habit that the record names."""
    known = {voice.id: voice for voice in (phrases.voice, phrases.third_voice, phrases.co_voice)}
    voice = next((voice for voice in known.values() if voice.habit(event.habit)), phrases.voice)
    if event.by == "third":
        voice = phrases.third_voice
    return in_voice(phrases, voice, phrases.phrase(event.line), event.slots, lang, event.habit)


def choices(seen: Seen, lang: str) -> tuple[Choice, ...]:
    """The menu in a language, its sums worked out."""
    ids = seen.content.options.ids
    shown = [int(column[0]) for column in seen.now.known.shown if column[0] != NOTHING]
    return tuple(
        Choice(number, ids[option], option_words(seen, option, lang)) for number, option in enumerate(shown, start=1)
    )


def option_words(seen: Seen, option: int, lang: str) -> str:
    """What saying an option of the table would say now."""
    known, table = seen.now.known, seen.content.options
    phrase = seen.phrases.options[table.ids[option]]
    if not wanted_by(phrase):
        return worded(phrase, {}, seen.phrases, lang)
    own = offers_for(seen.content, known, table.rung[[option]])
    hour = table.hour[[option]]
    spoken = known if hour[0] < 0 else replace(known, hour=hour)
    return worded(phrase, slots_of(seen.content, spoken, sums_at_hand(known, own), NOTHING, phrase), seen.phrases, lang)


def speaker(known: Known) -> str:
    """Who the trainee knows to be on the line."""
    if has(known.signs, Sign.PARTY_THIRD)[0]:
        return "third"
    if has(known.signs, Sign.WITH_DEBTOR)[0]:
        return "borrower"
    last = Reply(int(known.last_reply[0]))
    if last == Reply.NONE:
        return "nobody"
    return "third" if last.name.startswith("THIRD_") and last != Reply.THIRD_HANDS_OVER else "unknown"


def figures(known: Known) -> dict[str, int]:
    """The figures he has given."""
    given = {spec.name: int(getattr(known.told, spec.name)[0]) for spec in fields(known.told)}
    return {name: amount for name, amount in given.items() if amount >= 0}


def offer_bounds(content: Content, known: Known) -> OfferBounds:
    """What the offer builder works with."""
    day = int(known.day[0])
    return OfferBounds(
        total=int(known.ledger.total[0]),
        overdue=int(known.ledger.overdue[0]),
        max_count=content.authority.max_count,
        floor_each=content.authority.floor_each,
        day=day,
        first_earliest=day + 1,
        first_latest=day + content.authority.max_defer_days,
        said_room=int(known.told.room[0]),
        disclosed_room=int(disclosed_room(known.told)[0]),
        asks=int(known.asks[0]),
        expects_day=int(known.told.day[0]),
    )


def face(seen: Seen) -> Expression:
    """The face of whoever is on the line; somebody else's feelings are not modelled, her voice is."""
    known, mind = seen.now.known, seen.now.hidden.mind
    delivery = Delivery(int(known.last_delivery[0])).name.lower()
    if speaker(known) in {"third", "nobody"}:
        return expression(NEUTRAL, delivery)
    return expression({feeling.name.lower(): float(mind.of(feeling)[0]) for feeling in Feeling}, delivery)


NEUTRAL = {"trust": 0.4, "patience": 0.6, "understanding": 0.7, "readiness": 0.3, "hope": 0.3} | dict.fromkeys(
    ("anger", "fear", "shame", "despair"), 0.15
)


def gauges(seen: Seen) -> tuple[Gauge, ...]:
    """The nine feelings, and how the last turn moved them."""
    now = seen.now.hidden.mind
    before = seen.before.hidden.mind
    return tuple(
        Gauge(f.name.lower(), float(now.of(f)[0]), float(now.of(f)[0]) - float(before.of(f)[0])) for f in Feeling
    )


def tip(seen: Seen, lang: str) -> TipView | None:
    """The first tip whose conditions hold."""
    known = seen.now.known
    if is_over(known)[0]:
        return None
    words = as_ints(words_of(known))
    for candidate in seen.phrases.tips:
        if all(word & care == want for word, care, want in zip(words, candidate.care, candidate.want, strict=True)):
            return TipView(candidate.phrase.of(lang), candidate.rule)
    return None
