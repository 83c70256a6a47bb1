"""Slots: the figures and names that a sentence carries, as plain values, and as words in a language."""

import re
from collections.abc import Mapping
from functools import cache

from sim.core.arithmetic import has
from sim.core.calls import Known, Offer
from sim.core.content import Content
from sim.core.ladder import last_instalment, rest_after, rung_offer
from sim.core.vocabulary import Fact, Rung
from sim.language import numbers
from sim.language.phrases import Manner, Phrase, Phrases
from sim.language.voice import Voice, said_with

Slots = dict[str, int | str | list[int]]
SLOT = re.compile(r"\{([a-z_]+)\}")

MONEY = {"total", "principal", "interest", "penalty", "overdue", "each", "today", "total_with_fee", "rest", "last"}
SPOKEN = {"amount_spoken", "asks_spoken", "each_spoken", "rounded_spoken", "about_spoken"}
DAYS = {"due_date", "first", "full_day"}
SPOKEN_DAYS = {"day_spoken", "first_spoken"}
HIS = frozenset({"name", "surname", "sir", "id_tail", "wrong_tail"})
"""Names of the person spoken to: another's, where she who signed too is on the line."""
CO_NAMES = frozenset({"co_name", "co_surname", "co_sir", "co_id_tail", "co_wrong_tail"})
HELP = frozenset(
    f"{who}{what}" for who in ("crisis", "emergency", "debt_advice", "regulator") for what in ("_line", "_number")
)
TEXTS = HIS | CO_NAMES | HELP | {"me", "staff_no", "employer", "creditor", "account_tail", "product"}
KNOWN_SLOTS = MONEY | SPOKEN | DAYS | SPOKEN_DAYS | TEXTS | {"dpd", "count", "callback_hour", "callback_day", "terms"}


@cache
def names_in(phrase: Phrase) -> frozenset[str]:
    """The slots that a phrase uses in either language."""
    return frozenset(SLOT.findall(phrase.zh)) | frozenset(SLOT.findall(phrase.en))


def wanted_by(phrase: Phrase) -> frozenset[str]:
    """The slots of a phrase that a call must fill; names are the case's own."""
    return names_in(phrase) - TEXTS


def slots_of(content: Content, known: Known, offer: Offer, amount: int, phrase: Phrase) -> Slots:
    """The values of a phrase's slots in one call (N = 1), names left out."""
    wanted = wanted_by(phrase)
    to = spoken_to(known, phrase)
    if not wanted:
        return to
    every = file_slots(content, known) | {name: max(1, amount) for name in SAID}
    if wanted & OFFERED:
        every |= offer_slots(known, offer)
    if "full_day" in wanted:
        every["full_day"] = int(rung_offer(content, known, Rung.FULL_BY_DATE).first[0])
    return {name: every[name] for name in sorted(wanted)} | to


def spoken_to(known: Known, phrase: Phrase) -> Slots:
    """Marks a sentence with a name in it that is said to her who signed too (N = 1)."""
    to_her = has(known.heard, Fact.CO_DEBTOR)[0] and names_in(phrase) & HIS
    return {"who": "co_debtor"} if to_her else {}


SAID = ("amount_spoken", "asks_spoken", "day_spoken")
OFFERED = frozenset({"each", "each_spoken", "today", "count", "first", "first_spoken", "last", "rest", "terms"})


def file_slots(content: Content, known: Known) -> Slots:
    """The sums and days of the file, and the hour agreed."""
    ledger, coins = known.ledger, content.account.coins
    total, hour = int(ledger.total[0]), int(known.hour[0])
    return {
        "total": total,
        "principal": int(ledger.principal[0]),
        "interest": int(ledger.interest[0]),
        "penalty": int(ledger.penalty[0]),
        "overdue": int(ledger.overdue[0]),
        "total_with_fee": total + coins.invented_fee,
        "rounded_spoken": (total + coins.rounded - 1) // coins.rounded * coins.rounded,
        "about_spoken": total // coins.about * coins.about,
        "dpd": content.account.days_past_due,
        "due_date": content.account.due_day,
        "callback_hour": hour if hour >= 0 else content.opening.good_minute,
        "callback_day": int(known.day[0]) + 1,
    }


def offer_slots(known: Known, offer: Offer) -> Slots:
    """The sums of the offer at hand."""
    today, each, count, first = (int(column[0]) for column in (offer.today, offer.each, offer.count, offer.first))
    last, rest = int(last_instalment(known, offer)[0]), int(rest_after(known, offer)[0])
    first = max(1, first)
    return {
        "each": each,
        "each_spoken": each,
        "today": today,
        "count": count,
        "first": first,
        "first_spoken": first,
        "last": last,
        "rest": rest,
        "terms": [today, each, count, first, last, rest],
    }


def worded(phrase: Phrase, slots: Mapping[str, int | str | list[int]], phrases: Phrases, lang: str) -> str:
    """The phrase in a language, its slots filled."""
    names = phrases.names | (phrases.co_names if slots.get("who") == "co_debtor" else {})

    def fill(found: re.Match[str]) -> str:
        name = found.group(1)
        return names[name].of(lang) if name in TEXTS else slot_words(name, slots[name], lang, phrases.manner)

    words = SLOT.sub(fill, phrase.of(lang))
    return words[:1].upper() + words[1:]


def in_voice(phrases: Phrases, voice: Voice, phrase: Phrase, slots: Slots, lang: str, habit: str) -> str:
    """The phrase as this person says it: a shared line in his own words, and with the habit that shows."""
    words = worded(phrase, slots, phrases, lang)
    own = voice.own(words, lang) if phrase.id in phrases.shared else words
    return said_with(voice.habit(habit), own, lang)


def slot_words(name: str, value: int | str | list[int], lang: str, manner: Manner) -> str:
    """One slot in words."""
    if isinstance(value, list):
        return terms(value, lang, manner)
    if isinstance(value, str):
        return value
    if name in MONEY:
        return numbers.money(value)
    if name in SPOKEN:
        return numbers.spoken(value, lang, hundred_and=manner.hundred_and)
    if name in DAYS:
        return numbers.day(value, lang, month_first=manner.month_first)
    if name in SPOKEN_DAYS:
        return numbers.spoken_day(value, lang, month_first=manner.month_first)
    if name == "callback_hour":
        return numbers.hour(value, lang)
    if name == "callback_day":
        return {"zh": "明天", "en": "tomorrow"}[lang]
    return str(value)


def written(minor: int, lang: str, manner: Manner) -> str:
    """A sum with its unit: `850元`, `$850`."""
    sums = numbers.money(minor)
    return f"{sums}{manner.unit_zh}" if lang == "zh" else f"{manner.unit_en}{sums}"


def terms(values: list[int], lang: str, manner: Manner) -> str:
    """The terms of a plan or a promise as they are read back."""
    today, each, count, first, last, rest = values
    at = numbers.day(first, lang, month_first=manner.month_first)
    now, once, left = (written(sums, lang, manner) for sums in (today, each, rest))
    parts = []
    if today:
        parts.append({"zh": f"今天先还{now}", "en": f"{now} today"}[lang])
    if count == 1:
        parts.append({"zh": f"{at}一次还{once}", "en": f"{once} in one payment on {at}"}[lang])
    elif count:
        parts += [
            {
                "zh": f"每月{once}，一共{count}期，第一期{at}",
                "en": f"{once} a month for {count} months, the first on {at}",
            }[lang]
        ]
        parts += [
            {"zh": f"最后一期{end}", "en": f"the last one {end}"}[lang] for end in odd_last(each, last, lang, manner)
        ]
    if rest and count != 1:
        parts.append({"zh": f"做完还剩{left}，到时候再看", "en": f"leaving {left} to look at again then"}[lang])
    return {"zh": "，", "en": ", "}[lang].join(parts)


def odd_last(each: int, last: int, lang: str, manner: Manner) -> list[str]:
    """The last sum, where it differs from the others."""
    return [] if last == each else [written(last, lang, manner)]
