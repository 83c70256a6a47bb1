"""The figures of a typed text: sums, counts, days and hours, each with where it stands."""

import re
from dataclasses import dataclass

from sim.language.reading.days import Span, days_in, hours_in
from sim.language.reading.numerals import DIGITS, EN_NUMBER, ZH_NUMBER, digits_value, en_value, zh_value

COUNT_ZH = re.compile(rf"(\d+|{ZH_NUMBER})\s?(?:期|个月|次|个整月)")
COUNT_EN = re.compile(
    rf"(\d+|{EN_NUMBER})[ -](?:more |equal |monthly |easy )?(?:instal?lments?|payments?|months?|times|parts|goes|mos?\b)"
)
YEARS = re.compile(r"(半年)|(一年半)|([一两12])年|(half a year|six months)|\b(a|one|two|1|2) years?\b|(over the year)")
EN_ONLY = re.compile(rf"\b{EN_NUMBER}(?! (?:minutes?|mins?|hours?|seconds?|days?|weeks?|of you|of us|more time))")
ZH_SUM = r"(?:一(?![期个次])|[零〇二两俩三四五六七八九十百千万])+"
"""A numeral that is no part of "a month", "an instalment"."""
ZH_ONLY = re.compile(rf"(?:第)?{ZH_SUM}(?:来|多)?(?![个点号日月天分次位年周度句些样起下边会直定旦方切种件口家人])")
MONEY_MARK = re.compile(r"(?:[$£¥]\s?)$|(?:rmb|usd|gbp|cny)\s?$")
UNIT_AFTER = re.compile(
    r"\s?(?:元|块|圆|刀|镑|英镑|美元|美金|多|来块|钱|yuan|dollars?|bucks?|quid|pounds?|usd|gbp|rmb|pw|pcm|a month|/month|/mo)"
)
NO_SUM_BEFORE = re.compile(
    r"(?:尾号|后四位|末四位|工号|身份证|电话|卡号|拨打?|打|热线|逾期|过期)\D{0,4}$|\d[ -]$"
    r"|(?<![a-z])(?:ending(?: in)?|ends(?: in)?|digits|id|staff|no|number|ref|call|on|extension|ext|opt)\b\D{0,4}$"
)
NO_SUM_AFTER = re.compile(
    r"\s?(?:%|天|日|号|点|分钟|小时|岁|位|个工作日|days?|hours?|mins?|minutes?|weeks?|o'clock|am\b|pm\b|-hour|-day|st\b|nd\b|rd\b|th\b|/\d|:\d|-in-)"
)
LEAST_BARE = 20
MOST_MONTHS = 120


@dataclass(frozen=True, slots=True)
class Figures:
    """What figures a text holds. Sums in minor units with their places; days are ordinals."""

    sums: tuple[Span, ...]
    counts: tuple[Span, ...]
    days: tuple[Span, ...]
    hours: tuple[Span, ...]


def figures_in(text: str, lang: str, day: int, *, month_first: bool) -> Figures:
    """All figures of a plain text; what is part of a day, an hour or a count is no sum."""
    hours = hours_in(text)
    days = days_in(text, day, month_first=month_first)
    counts = counts_in(text)
    taken = [*hours, *days, *counts]
    sums = tuple(span for span in sums_in(text, lang) if not any(span.meets(other) for other in taken))
    return Figures(sums, tuple(counts), tuple(days), tuple(hours))


def counts_in(text: str) -> list[Span]:
    """How many instalments or months."""
    found = []
    for pattern, value_of in ((COUNT_ZH, zh_value), (COUNT_EN, en_value)):
        for match in pattern.finditer(text):
            said = match.group(1)
            value = int(said) if said.isdigit() else value_of(said) or 0
            found.append(Span(match.start(), match.end(), value))
    found += [Span(match.start(), match.end(), years(match)) for match in YEARS.finditer(text)]
    return [span for span in found if 2 <= span.value <= MOST_MONTHS]


def years(match: re.Match[str]) -> int:
    """Months of so many years."""
    half, longer, zh, en_half, en, _ = match.groups()
    if half or en_half:
        return 6
    if longer:
        return 18
    return 24 if (zh or en) in {"两", "2", "two"} else 12


def sums_in(text: str, lang: str) -> list[Span]:
    """Sums of money: digits that are marked as such or large enough, and numerals."""
    found = []
    for match in DIGITS.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        marked = bool(MONEY_MARK.search(before) or UNIT_AFTER.match(after) or match.group(2))
        barred = NO_SUM_BEFORE.search(before) or NO_SUM_AFTER.match(after)
        value = digits_value(match)
        if marked or (not barred and value >= LEAST_BARE):
            found.append(Span(match.start(), match.end(), round(value * 100)))
    pattern, value_of = (ZH_ONLY, zh_value) if lang == "zh" else (EN_ONLY, en_value)
    for match in pattern.finditer(text):
        said = match.group().rstrip("来多")
        value = value_of(said) or 0
        ordinal = said.startswith("第") or bool(NO_SUM_BEFORE.search(text[: match.start()]))
        span = Span(match.start(), match.end(), int(value) * 100)
        if value >= LEAST_BARE and not ordinal and not any(span.meets(other) for other in found):
            found.append(span)
    return sorted(found)
