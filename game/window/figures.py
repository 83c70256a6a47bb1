"""Sums, days and clocks as the screens show them."""

from datetime import date, datetime

from sim.language import numbers

SIGNS = {"CNY": "¥", "USD": "$", "GBP": "£"}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def money(minor: int, currency: str = "CNY", *, exact: bool = False) -> str:
    """`¥18,029.85`; whole amounts without decimals unless `exact`, as in a column."""
    return SIGNS[currency] + (f"{minor / 100:,.2f}" if exact else numbers.money(minor))


def day(ordinal: int, lang: str, currency: str = "CNY") -> str:
    """`11月19日`, `19 Nov`; where one pays in dollars `Nov 19`."""
    at = date.fromordinal(ordinal)
    return f"{at.month}月{at.day}日" if lang == "zh" else written(at, currency)


def written(at: date, currency: str) -> str:
    """A day in English."""
    month = MONTHS[at.month - 1]
    return f"{month} {at.day}" if currency == "USD" else f"{at.day} {month}"


def stamp(text: str, lang: str, currency: str = "CNY") -> str:
    """`2026-11-02 10:20` without its year: `11-02 10:20`, `2 Nov 10:20`, or `Nov 2 10:20`."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    timed = len(text) > len("2026-11-02")
    head = f"{at.month:02d}-{at.day:02d}" if lang == "zh" else written(at, currency)
    return f"{head} {at:%H:%M}" if timed else head


def moment(at: datetime, lang: str) -> str:
    """When a call was played: `11月23日 23:17`, `23 Nov 23:17`."""
    head = f"{at.month}月{at.day}日" if lang == "zh" else f"{at.day} {MONTHS[at.month - 1]}"
    return f"{head} {at:%H:%M}"


def lasted(seconds: int) -> str:
    """`3:12`."""
    return f"{seconds // 60}:{seconds % 60:02d}"
