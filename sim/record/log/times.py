"""Instants of a log: ISO times with an offset to UTC seconds, and those to day and second at the debtor's place."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np

from sim.core.arithmetic import Bools, Ints

QUARTER = 900  # every offset in use changes on a quarter of an hour
DAY = 86_400
EPOCH_ORDINAL = 719_163  # 1970-01-01
PLAIN = 25  # 2026-11-03T10:00:00+08:00
PLACES = np.array([0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18, 20, 21, 23, 24])
"""Where the digits stand in a plain instant."""
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Years of a log; others, such as 0001 and 9999, are what systems write where they know none."""
UNREADABLE = np.iinfo(np.int64).min


def instants(texts: Sequence[str | None]) -> Ints:
    """UTC seconds of each text; `UNREADABLE` where it is no instant with an offset."""
    if texts and all(text is not None and len(text) == PLAIN and text.isascii() for text in texts):
        seconds, good = plain_instants("".join(texts))  # type: ignore[arg-type]
        for place in np.flatnonzero(~good):
            seconds[place] = instant(texts[int(place)])
        return seconds
    return np.array([instant(text) for text in texts], np.int64)


def plain_instants(joined: str) -> tuple[Ints, Bools]:
    """UTC seconds of instants of 25 characters each, and which are plainly good."""
    letters = np.frombuffer(joined.encode(), np.uint8).reshape(-1, PLAIN)
    digits = letters[:, PLACES].astype(np.int64) - ord("0")
    year = digits[:, 0] * 1000 + digits[:, 1] * 100 + digits[:, 2] * 10 + digits[:, 3]
    month, day, hour, minute, second, zone_hour, zone_minute = (
        digits[:, place] * 10 + digits[:, place + 1] for place in range(4, 18, 2)
    )
    west = letters[:, 19] == ord("-")
    zone = (zone_hour * 60 + zone_minute) * 60 * np.where(west, -1, 1)
    good = ((digits >= 0) & (digits <= 9)).all(axis=1) & (west | (letters[:, 19] == ord("+")))
    good &= (letters[:, 10] == ord("T")) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 28)
    good &= (hour < 24) & (minute < 60) & (second < 60) & (year >= FIRST_YEAR) & (year <= LAST_YEAR) & (zone_hour < 15)
    days = days_from_civil(year, month, day)
    return days * DAY + hour * 3600 + minute * 60 + second - zone, good


def days_from_civil(year: Ints, month: Ints, day: Ints) -> Ints:
    """Days since 1970-01-01 (H. Hinnant's algorithm, howardhinnant.github.io/date_algorithms.html)."""
    shifted = year - (month <= 2)
    era = shifted // 400
    of_era = shifted - era * 400
    of_year = (153 * (month + np.where(month > 2, -3, 9)) + 2) // 5 + day - 1
    days: Ints = era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468
    return days


def instant(text: str | None) -> int:
    """UTC seconds of one text; `UNREADABLE` where it is no instant with an offset."""
    try:
        found = datetime.fromisoformat(text or "")
    except ValueError:
        return int(UNREADABLE)
    if found.tzinfo is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        return int(UNREADABLE)
    return int(found.timestamp() // 1)


def local(zone: str, seconds: Ints) -> tuple[Ints, Ints]:
    """Day ordinal and second of that day at a place, daylight saving included."""
    quarters, back = np.unique(seconds // QUARTER, return_inverse=True)
    offsets = np.array([offset(zone, int(quarter)) for quarter in quarters], np.int64)
    there = seconds + offsets[back]
    return there // DAY + EPOCH_ORDINAL, there % DAY


@lru_cache(maxsize=200_000)
def offset(zone: str, quarter: int) -> int:
    """Seconds ahead of UTC at a place in a quarter of an hour."""
    there = datetime.fromtimestamp(quarter * QUARTER, UTC).astimezone(ZoneInfo(zone)).utcoffset()
    assert there is not None
    return int(there.total_seconds())


def ordinal(text: str | None) -> int:
    """The ordinal of a date; 0 for none. ValueError where it is no date."""
    return datetime.fromisoformat(text).date().toordinal() if text else 0


def second_of(text: str) -> int:
    """Seconds since midnight of a time such as 09:00; 24:00 is the end of the day."""
    if text == "24:00":
        return DAY
    found = time.fromisoformat(text)
    return found.hour * 3600 + found.minute * 60 + found.second


def is_zone(name: str) -> bool:
    """Whether a time zone is known."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def clock(second: int) -> str:
    """A second of the day as 21:04:00."""
    return f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
