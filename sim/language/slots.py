"""Slots: the figures and names that a sentence carries, as plain values, and as words in a language."""

import re
from collections.abc import Mapping
from functools import cache

from sim.core.calls import Known, Offer
from sim.core.content import Content
from sim.core.ladder import last_instalment, rest_after, rung_offer
from sim.core.vocabulary import Rung
from sim.language import numbers
from sim.language.interpret import INVENTED_FEE, ROUND_TO
from sim.language.phrases import Phrase, Phrases

Slots = dict[str, int | str | list[int]]
SLOT = re.compile(r"\{([a-z_]+)\}")

MONEY = {"total", "principal", "interest", "penalty", "overdue", "each", "today", "total_with_fee", "rest", "last"}
SPOKEN = {"amount_spoken", "asks_spoken", "each_spoken", "rounded_spoken", "about_spoken"}
DAYS = {"due_date", "first", "full_day"}
SPOKEN_DAYS = {"day_spoken", "first_spoken"}
TEXTS = {"name", "surname", "sir", "me", "staff_no", "employer", "id_tail", "wrong_tail", "account_tail"}
KNOWN_SLOTS = MONEY | SPOKEN | DAYS | SPOKEN_DAYS | TEXTS | {"dpd", "count", "callback_hour", "callback_day", "terms"}
ABOUT = 100_000


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
    if not wanted:
        return {}
    every = file_slots(content, known) | {name: max(1, amount) for name in SAID}
    if wanted & OFFERED:
        every |= offer_slots(known, offer)
    if "full_day" in wanted:
        every["full_day"] = int(rung_offer(content, known, Rung.FULL_BY_DATE).first[0])
    return {name: every[name] for name in sorted(wanted)}


SAID = ("amount_spoken", "asks_spoken", "day_spoken")
OFFERED = frozenset({"each", "each_spoken", "today", "count", "first", "first_spoken", "last", "rest", "terms"})


def file_slots(content: Content, known: Known) -> Slots:
    """The sums and days of the file, and the hour agreed."""
    ledger = known.ledger
    total = int(ledger.total[0])
    return {
        "total": total,
        "principal": int(ledger.principal[0]),
        "interest": int(ledger.interest[0]),
        "penalty": int(ledger.penalty[0]),
        "overdue": int(ledger.overdue[0]),
        "total_with_fee": total + INVENTED_FEE,
        "rounded_spoken": (total + ROUND_TO - 1) // ROUND_TO * ROUND_TO,
        "about_spoken": total // ABOUT * ABOUT,
        "dpd": content.account.days_past_due,
        "due_date": content.account.due_day,
        "callback_hour": max(0, int(known.hour[0])),
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

    def fill(found: re.Match[str]) -> str:
        name = found.group(1)
        return phrases.names[name].of(lang) if name in TEXTS else slot_words(name, slots[name], lang)

    words = SLOT.sub(fill, phrase.of(lang))
    return words[:1].upper() + words[1:]


def slot_words(name: str, value: int | str | list[int], lang: str) -> str:
    """One slot in words."""
    if isinstance(value, list):
        return terms(value, lang)
    if isinstance(value, str):
        return value
    if name in MONEY:
        return numbers.money(value)
    if name in SPOKEN:
        return numbers.spoken(value, lang)
    if name in DAYS:
        return numbers.day(value, lang)
    if name in SPOKEN_DAYS:
        return numbers.spoken_day(value, lang)
    if name == "callback_hour":
        return numbers.hour(value, lang)
    if name == "callback_day":
        return {"zh": "明天", "en": "tomorrow"}[lang]
    return str(value)


def terms(values: list[int], lang: str) -> str:
    """The terms of a plan or a promise as they are read back."""
    today, each, count, first, last, rest = values
    parts = []
    if today:
        parts.append({"zh": f"今天先还{numbers.money(today)}元", "en": f"{numbers.money(today)} today"}[lang])
    if count == 1:
        once = numbers.money(each)
        at = numbers.day(first, lang)
        parts.append({"zh": f"{at}一次还{once}元", "en": f"{once} in one payment on {at}"}[lang])
    elif count:
        parts += instalments(each, count, first, last, lang)
    if rest and count != 1:
        left = numbers.money(rest)
        parts.append({"zh": f"做完还剩{left}元，到时候再看", "en": f"leaving {left} to look at again then"}[lang])
    return {"zh": "，", "en": ", "}[lang].join(parts)


def instalments(each: int, count: int, first: int, last: int, lang: str) -> list[str]:
    """So much a month, so many times, from when."""
    sums, at = numbers.money(each), numbers.day(first, lang)
    parts = (
        [f"每月{sums}元，一共{count}期", f"第一期{at}"]
        if lang == "zh"
        else [f"{sums} a month for {count} months", f"the first on {at}"]
    )
    if last != each:
        end = numbers.money(last)
        parts.append({"zh": f"最后一期{end}元", "en": f"the last one {end}"}[lang])
    return parts
