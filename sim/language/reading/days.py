"""Days and hours as people write them, resolved from the day of the call."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sim.language.numbers import MONTHS_EN, WEEKDAYS_EN
from sim.language.reading.hours import said_hours
from sim.language.reading.numerals import ZH_NUMBER, zh_value

MONTH = "|".join(f"{name[:3].lower()}(?:{name[3:].lower()})?" for name in MONTHS_EN)
WEEKDAY = "|".join(f"{name[:3].lower()}(?:{name[3:].lower()}|s|rs?)?" for name in WEEKDAYS_EN)
N = rf"(?:\d{{1,2}}|{ZH_NUMBER})"
ZH_DATE = re.compile(rf"({N})月({N})[号日]?|(下个?月|这个?月|本月)?({N})[号日]")
ZH_WEEK = re.compile(r"(下)?(?:个)?(?:这)?(?:周|礼拜|星期)([一二三四五六日天])")
ZH_NEAR = re.compile(
    r"(大后天|后天|明天|明儿|今天|今儿|今晚|当天)|(这个?月底|本月底|月底|月末)|(下个?月底)|(下个?月初)|(下周|下个?礼拜|下个?星期)(?![一二三四五六日天])"
)
EN_DATE = re.compile(
    rf"\b(?:(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({MONTH})|({MONTH}) (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?)\b"
    r"|\b(\d{1,2})/(\d{1,2})\b|\bthe (\d{1,2})(?:st|nd|rd|th)\b(?: of next (month))?|\b(\d{1,2})(?:st|nd|rd|th)\b"
)
EN_WEEK = re.compile(rf"\b(next |this |on )?({WEEKDAY})\b(?!-)")
EN_NEAR = re.compile(
    r"\b(day after tomorrow|tomorrow|tmrw|tmr|today|tonight)\b|\b(end of (?:the|this) month|month end|month's end)\b|\b(?:in|within) (a|two|2|three|3) weeks?\b|\b(end of next month)\b"
    r"|\b(?:in|within) (\d+|two|three|five|seven|ten) days\b|\b(next week)\b|\b(next month)\b"
)
HOUR_ZH = re.compile(rf"(凌晨|早上|上午|中午|下午|傍晚|晚上|今晚|夜里|半夜|深夜|早|晚)?({N})点(半|一刻|({N})分?)?")
SOMEWHAT = re.compile(r"(?<![天日号午上里晨十])[早晚]?一点(?![半钟整一二三四五\d])")
"""A bit, and no hour: `晚一点`, `有一点`."""
HOUR_EN = re.compile(
    r"\b(?:(half (?:past )?)|(?:at|around|about|after|by|say) )?(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|o'clock)?(?: in the (morning|afternoon|evening))?\b"
)
TONIGHT = re.compile(r"\b(?:tonight|this evening|at night)\b")
HOUR_WORD = re.compile(r"\b(noon|midday)\b")
AFTER = {"下午", "傍晚", "晚上", "今晚", "晚"}
NIGHT = {"夜里", "半夜", "深夜"}
NEAR_DAYS = {"今天": 0, "今儿": 0, "今晚": 0, "当天": 0, "明天": 1, "明儿": 1, "后天": 2, "大后天": 3, "today": 0, "tonight": 0,
             "tomorrow": 1, "tmrw": 1, "tmr": 1, "day after tomorrow": 2}  # fmt: skip
WORDS = {"a": 1, "two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A figure, and from where to where it stands in the text."""

    start: int
    end: int
    value: int

    def meets(self, other: "Span") -> bool:
        """Whether two figures share a place."""
        return self.start < other.end and other.start < self.end


def days_in(text: str, day: int, *, month_first: bool) -> list[Span]:
    """Every day named, as an ordinal from the call's day on; those nearest to each other once."""
    today = date.fromordinal(day)
    found = [
        *spans(ZH_DATE, text, lambda m: zh_date(m, today)),
        *spans(ZH_WEEK, text, lambda m: weekday_after(today, "一二三四五六日".find(m.group(2).replace("天", "日")), bool(m.group(1)))),
        *spans(ZH_NEAR, text, lambda m: zh_near(m, today)),
        *spans(EN_DATE, text, lambda m: en_date(m, today, month_first=month_first)),
        *spans(EN_WEEK, text, lambda m: weekday_after(today, en_weekday(m.group(2)), (m.group(1) or "").startswith("next"))),
        *spans(EN_NEAR, text, lambda m: en_near(m, today)),
    ]  # fmt: skip
    return without_overlaps(found)


def spans(pattern: re.Pattern[str], text: str, day_of: Callable[[re.Match[str]], date | None]) -> list[Span]:
    """The matches of a pattern that name a real day."""
    found = []
    for match in pattern.finditer(text):
        value = day_of(match)
        if value is not None:
            found.append(Span(match.start(), match.end(), value.toordinal()))
    return found


def without_overlaps(found: list[Span]) -> list[Span]:
    """The longer of two that share a place."""
    kept: list[Span] = []
    for span in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if not any(span.meets(other) for other in kept):
            kept.append(span)
    return sorted(kept)


def number(text: str) -> int:
    """A small number in digits or Chinese numerals."""
    return int(text) if text.isdigit() else zh_value(text) or 0


def next_on(today: date, month: int, day_of_month: int) -> date | None:
    """The next such day from today on; None where there is none."""
    for year in (today.year, today.year + 1):
        if 1 <= month <= 12 and 1 <= day_of_month <= monthrange(year, month)[1]:
            at = date(year, month, day_of_month)
            if at >= today:
                return at
    return None


def months_on(today: date, months: int) -> date:
    """The first of the month so many months on."""
    place = today.month - 1 + months
    return date(today.year + place // 12, place % 12 + 1, 1)


def month_end(today: date, months: int = 0) -> date:
    """The last day of this month, or of one so many months on."""
    first = months_on(today, months)
    return first.replace(day=monthrange(first.year, first.month)[1])


def weekday_after(today: date, weekday: int, following: bool) -> date | None:
    """The next such weekday after today; `following`: in the week after this one."""
    if weekday < 0:
        return None
    if following:
        return today - timedelta(today.weekday()) + timedelta(7 + weekday)
    return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)


def en_weekday(text: str) -> int:
    """Monday is 0."""
    return next((place for place, name in enumerate(WEEKDAYS_EN) if text.startswith(name[:3].lower())), -1)


def zh_date(match: re.Match[str], today: date) -> date | None:
    """`12月3号`, `下月25号`, `3号`."""
    month, on, which, alone = match.groups()
    if month:
        return next_on(today, number(month), number(on))
    first = months_on(today, 1 if which and which.startswith("下") else 0)
    return next_on(today, first.month, number(alone)) if which else in_month_or_next(today, number(alone))


def in_month_or_next(today: date, day_of_month: int) -> date | None:
    """That day of this month if it still comes, else of the next."""
    for months in (0, 1):
        first = months_on(today, months)
        if 1 <= day_of_month <= monthrange(first.year, first.month)[1] and first.replace(day=day_of_month) >= today:
            return first.replace(day=day_of_month)
    return None


def zh_near(match: re.Match[str], today: date) -> date | None:
    """`后天`, `月底`, `下月初`, `下周`."""
    near, end, next_end, next_first, week = match.groups()
    if near:
        return today + timedelta(NEAR_DAYS[near])
    if end or next_end:
        return month_end(today, 1 if next_end else 0)
    return months_on(today, 1) if next_first else weekday_after(today, 0, following=bool(week))


def en_date(match: re.Match[str], today: date, *, month_first: bool) -> date | None:
    """`December 3`, `3 Dec`, `12/3`, `the 25th`, `the 5th of next month`."""
    day_1, month_1, month_2, day_2, left, right, alone, following, bare = match.groups()
    if month_1 or month_2:
        name = (month_1 or month_2)[:3]
        month = next(place for place, full in enumerate(MONTHS_EN, start=1) if full[:3].lower() == name)
        return next_on(today, month, int(day_1 or day_2))
    if left:
        month, on = (int(left), int(right)) if month_first else (int(right), int(left))
        return next_on(today, month, on)
    if following:
        return months_on(today, 1).replace(day=min(28, int(alone)))
    return in_month_or_next(today, int(alone or bare))


def en_near(match: re.Match[str], today: date) -> date | None:
    """`tomorrow`, `end of the month`, `in two weeks`, `next month`."""
    near, end, weeks, next_end, days, week, month = match.groups()
    if near:
        return today + timedelta(NEAR_DAYS[near])
    if end or next_end:
        return month_end(today, 1 if next_end else 0)
    if weeks:
        return today + timedelta(7 * (WORDS.get(weeks) or int(weeks)))
    if days:
        return today + timedelta(WORDS.get(days) or int(days))
    return weekday_after(today, 0, following=True) if week else months_on(today, 1) if month else None


def hours_in(text: str) -> list[Span]:
    """Every hour named, as a minute of the day; a bare number is none."""
    hours = HOUR_ZH.finditer(SOMEWHAT.sub(lambda vague: "-" * len(vague.group()), text))
    found = [span for match in hours if (span := zh_hour(match))]
    found += [span for match in HOUR_EN.finditer(text) if (span := en_hour(match))]
    found += [Span(match.start(), match.end(), 720) for match in HOUR_WORD.finditer(text)]
    said = [Span(*hour) for hour in said_hours(text)]
    found += [hour for hour in said if not any(hour.meets(other) for other in found)]
    return [of_the_night(hour, text) for hour in sorted(found)]


def of_the_night(hour: Span, text: str) -> Span:
    """An hour that is said to be tonight's, as one of the evening."""
    by_night = TONIGHT.search(text[max(0, hour.start - 12) : hour.end + 14])
    return replace(hour, value=hour.value + 720) if by_night and 360 <= hour.value < 720 else hour


def zh_hour(match: re.Match[str]) -> Span | None:
    """`下午3点半`; one without its half of the day is in working hours."""
    part, said, rest, minutes = match.groups()
    hours = of_the_day(part, number(said))
    more = 30 if rest == "半" else 15 if rest == "一刻" else number(minutes) if minutes else 0
    return Span(match.start(), match.end(), hours * 60 + more) if hours < 24 and more < 60 else None


def of_the_day(part: str | None, hours: int) -> int:
    """An hour of twelve as one of twenty-four; twelve at night begins the day."""
    if hours == 12 and part in {"晚上", "今晚", "晚"} | NIGHT:
        return 0
    late = (part in AFTER and hours < 12) or (part in NIGHT and 5 < hours < 12)
    return hours + 12 if late or (part is None and hours < 8) or (part == "中午" and hours < 11) else hours


def en_hour(match: re.Match[str]) -> Span | None:
    """`10am`, `3:30`, `half six`, `at 5 in the afternoon`."""
    half, said, minutes, mark, part = match.groups()
    if not (half or minutes or mark or part) or (minutes and int(minutes) > 59) or int(said) > 23:
        return None
    hours, more = int(said), int(minutes or 0) + (30 if half else 0)
    late = mark == "pm" or part in {"afternoon", "evening"} or (mark != "am" and part != "morning" and hours < 8)
    hours = hours + 12 if late and hours < 12 else hours
    return Span(match.start(), match.end(), hours * 60 + more)
