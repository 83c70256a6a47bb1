"""Which figure of a text is which: a sum a month, a sum today, the total spoken, a first day, an hour."""

import re
from dataclasses import replace

from sim.language.reading.around import Around
from sim.language.reading.days import Span
from sim.language.reading.figures import Figures
from sim.language.reading.reading import Heard, Reading

MONTHLY = {
    "zh": re.compile(r"每个?月|每期|一个?月|月还|月付|按月|月供"),
    "en": re.compile(r"(?:a|per|each|every|/) ?month|monthly|a mo\b|/mo\b|pcm|each\b|instal?lments?|over"),
}
AT_ONCE = {
    "zh": re.compile(r"今天|现在|马上|立刻|先(?:还|付|交|转)|当天|首付"),
    "en": re.compile(r"today|right now|\bnow\b|up ?front|straight away|immediately|tonight|down payment|deposit"),
}
HEDGED = {"zh": re.compile(r"大概|大约|差不多|左右|来块|多块|约"), "en": re.compile(r"about|around|roughly|or so|just (?:over|under)|give or take|approx")}  # fmt: skip
NEAR = 24
HEDGE = 0.03
MONEY_ACTS = ("offer_plan", "counter_offer", "set_ptp", "demand_full", "confirm_ptp", "ask_ptp")
DEBT_ACTS = ("disclose_debt", "clarify", "demand_full", "mini_miranda")
HOUR_ACTS = ("offer_callback", "agree_hour", "ask_time")


def does(reading: Reading, acts: tuple[str, ...]) -> bool:
    """Whether any of these acts was heard."""
    return any(act.split(".", maxsplit=1)[0] in acts for act in reading.acts)


def figured(reading: Reading, figures: Figures, text: str, lang: str, around: Around) -> Reading:
    """The reading with its figures told apart."""
    filled = reading
    if does(reading, MONEY_ACTS):
        filled = with_sums(filled, figures, text, lang)
    if does(reading, DEBT_ACTS):
        filled = with_total(filled, figures, text, lang, around)
    if does(reading, HOUR_ACTS) and figures.hours:
        filled = replace(filled, hour=figures.hours[0].value)
    return filled


def with_sums(reading: Reading, figures: Figures, text: str, lang: str) -> Reading:
    """A sum said to be for today; of the others the one said to be monthly, else the last; count and first day."""
    today = next((span.value for span in figures.sums if about(span, text, AT_ONCE[lang], MONTHLY[lang])), None)
    others = [span for span in figures.sums if span.value != today]
    monthly = [span for span in others if about(span, text, MONTHLY[lang], AT_ONCE[lang])]
    each = (monthly or others)[-1].value if others else None
    count = figures.counts[0].value if figures.counts else None
    return replace(reading, today=today, each=each, count=count, first=first_day(figures, text, lang))


def first_day(figures: Figures, text: str, lang: str) -> int | None:
    """The first day named; not today's where another is named, for that is when part of it is paid at once."""
    later = [span.value for span in figures.days if not AT_ONCE[lang].fullmatch(text[span.start : span.end])]
    return next(iter(later or [span.value for span in figures.days]), None)


def about(span: Span, text: str, cue: re.Pattern[str], other: re.Pattern[str]) -> bool:
    """Whether a cue stands near a sum, and nearer than the other cue."""
    return distance(span, text, cue) < min(NEAR, distance(span, text, other))


def distance(span: Span, text: str, cue: re.Pattern[str]) -> int:
    """How far the nearest cue is from a sum, in characters; far where there is none."""
    gaps = [max(found.start() - span.end, span.start - found.end(), 0) for found in cue.finditer(text)]
    return min(gaps, default=10_000)


def with_total(reading: Reading, figures: Figures, text: str, lang: str, around: Around) -> Reading:
    """The total spoken: the ledger's where it is among the sums, else the largest that is no part of the debt.

    A sum hedged with "about" and near enough to the total is the total. What is named of the overdue part alone makes
    the act one of the overdue part.
    """
    sums, total = [span.value for span in figures.sums], around.figures["total"]
    if not sums:
        return reading
    if total in sums or (HEDGED[lang].search(text) and abs(max(sums) - total) <= HEDGE * total):
        return replace(kinded(reading, sums, around), stated=total)
    if around.figures["overdue"] in sums or around.figures["instalment"] in sums:
        return renamed(reading, "disclose_debt.total", "disclose_debt.overdue")
    parts = {around.figures[name] for name in ("principal", "interest", "penalty")}
    spoken = [value for value in sums if value not in parts]
    return replace(kinded(reading, sums, around), stated=max(spoken) if spoken else None)


def kinded(reading: Reading, sums: list[int], around: Around) -> Reading:
    """Two parts of the debt or more make a total an itemised one."""
    parts = {around.figures[name] for name in ("principal", "interest", "penalty")} & set(sums)
    return renamed(reading, "disclose_debt.total", "disclose_debt.itemised") if len(parts) > 1 else reading


def renamed(reading: Reading, form: str, other: str) -> Reading:
    """The reading with one form heard as another."""
    heard = tuple(Heard(other, one.words) if one.form == form else one for one in reading.heard)
    return replace(reading, heard=heard)
