"""A reading as columns (N = 1): what the rules take. Figures left unsaid come from the ladder, as a listener fills them in."""

from dataclasses import replace

import numpy as np

from sim.core.calls import Known, Offer
from sim.core.content import Content
from sim.core.ladder import disclosed_room, months_needed, offers_for
from sim.core.turn import NOTHING, SLOTS, Said, nothing_said
from sim.core.vocabulary import FORM_CODES, Rung, Tone
from sim.language.reading.reading import Reading

UNCLEAR = FORM_CODES["unclear"]
SECONDS_ZH, SECONDS_EN, LEAST_SECONDS = 0.22, 0.38, 2
"""Seconds a Chinese character and an English word take; as an unhurried voice speaks (priors)."""
OFFERS = ("offer_plan", "counter_offer")
LATE = "offer_callback.late"


def said_of(content: Content, known: Known, reading: Reading, text: str, lang: str) -> Said:
    """What was understood, as the rules read it; words that were not are one unclear act."""
    said = nothing_said(1)
    seconds = np.array([seconds_to_say(text, lang)], np.int64)
    if not reading.understood:
        return replace(said, forms=forms_of([UNCLEAR]), seconds=seconds)
    acts = [timed(act, content, reading) for act in reading.acts]
    return replace(
        said,
        forms=forms_of([FORM_CODES[act] for act in acts]),
        tone=np.array([Tone[reading.tone.upper()]], np.int64),
        seconds=seconds,
        offer=offer_of(content, known, reading),
        stated=number(reading.stated),
        hour=hour_of(content, known, acts, reading),
    )


def forms_of(codes: list[int]) -> tuple[np.ndarray, ...]:
    """Up to four forms as columns."""
    return tuple(np.array([code], np.int64) for code in codes + [0] * (SLOTS - len(codes)))


def number(value: int | None) -> np.ndarray:
    """A figure, or none."""
    return np.array([NOTHING if value is None else value], np.int64)


def seconds_to_say(text: str, lang: str) -> int:
    """How long a text takes to say."""
    length = len(text) * SECONDS_ZH if lang == "zh" else len(text.split()) * SECONDS_EN
    return max(LEAST_SECONDS, round(length + 0.6))


def timed(act: str, content: Content, reading: Reading) -> str:
    """A call-back proposed outside the hours one may call is a late one; one without an hour is vague."""
    if act != "offer_callback.agreed_hour" or reading.hour is None:
        return act
    allowed = content.account.first_hour <= reading.hour < content.account.last_hour
    return act if allowed else LATE


def hour_of(content: Content, known: Known, acts: list[str], reading: Reading) -> np.ndarray:
    """The hour of a call-back: the one said, else the one agreed, else the one he named."""
    if not any(act.split(".", maxsplit=1)[0] in {"offer_callback", "agree_hour"} for act in acts):
        return number(None)
    standing = int(known.hour[0]) if known.hour[0] >= 0 else content.opening.good_minute
    return number(standing if reading.hour is None else reading.hour)


def rung_of(acts: tuple[str, ...], reading: Reading, known: Known) -> Rung:
    """Where on the ladder an offer stands whose figures are left to the listener."""
    plan = any(act in OFFERS for act in acts)
    if plan and (reading.each or reading.count or disclosed_room(known.told)[0] < 0):
        return Rung.TWELVE_PARTS
    if plan:
        return Rung.CARRIED
    if "demand_full" in acts:
        return Rung.FULL_BY_DATE if reading.first and reading.first > known.day[0] else Rung.FULL_TODAY
    if any(act.startswith("set_ptp") for act in acts):
        return Rung.TWELVE_PARTS if reading.count and reading.count > 1 else Rung.FULL_BY_DATE
    return Rung.NONE


def offer_of(content: Content, known: Known, reading: Reading) -> Offer:
    """The offer a reading makes: the ladder's, with what was said in place of what the ladder would."""
    rung = rung_of(reading.acts, reading, known)
    offer = offers_for(content, known, np.array([rung], np.int64))
    if rung == Rung.NONE:
        return offer
    each = known.ledger.total * 0 + reading.each if reading.each else offer.each
    count = offer.count
    if reading.count:
        count = np.array([reading.count], np.int64)
        each = each if reading.each else known.ledger.total // count
    elif reading.each and rung == Rung.TWELVE_PARTS:
        count = months_needed(known, content.authority, each)
    first = first_of(known, offer, reading)
    today = offer.today if reading.today is None else np.array([reading.today], np.int64)
    if rung == Rung.FULL_TODAY:
        return replace(offer, today=each if reading.each and not reading.today else today)
    return replace(offer, today=today, each=each, count=count, first=np.where(count > 0, first, 0))


def first_of(known: Known, offer: Offer, reading: Reading) -> np.ndarray:
    """The first day said, if it still comes; else the ladder's."""
    said = reading.first is not None and reading.first > int(known.day[0])
    return np.array([reading.first], np.int64) if said and reading.first else offer.first
