"""Sums, days and hours as they are written and as they are spoken, in both languages."""

from datetime import date

DIGITS_ZH = "零一二三四五六七八九十"
ONES_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS_EN = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS_ZH = "一二三四五六日"
WEEKDAYS_EN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
HUNDRED, THOUSAND, WAN = 100, 1_000, 10_000


def iso(day: int) -> str:
    """A day ordinal as fields have it, `2026-12-03`; nothing for no day."""
    return date.fromordinal(day).isoformat() if day > 0 else "nothing"


def money(minor: int) -> str:
    """`18,029.85`; whole amounts without decimals."""
    whole, cents = divmod(minor, 100)
    return f"{whole:,}.{cents:02d}" if cents else f"{whole:,}"


def spoken_zh(yuan: int) -> str:
    """A sum as it is said: 850 八百五, 1500 一千五, 2450 两千四百五, 18000 一万八."""
    if yuan < HUNDRED:
        return tens_zh(yuan)
    for unit, name in ((WAN, "万"), (THOUSAND, "千"), (HUNDRED, "百")):
        if yuan >= unit:
            head, rest = divmod(yuan, unit)
            return f"{two_zh(head, unit)}{name}{tail_zh(rest, unit)}"
    return str(yuan)


def two_zh(head: int, unit: int) -> str:
    """Two of a thousand is 两, two of a hundred or ten thousand too."""
    return "两" if head == 2 and unit >= HUNDRED else spoken_zh(head) if head >= HUNDRED else tens_zh(head)


def tail_zh(rest: int, unit: int) -> str:
    """What follows a unit: nothing, one digit of the next unit, or the rest in full."""
    if rest == 0:
        return ""
    below = unit // 10
    if rest % below == 0:
        return DIGITS_ZH[rest // below]
    return spoken_zh(rest) if rest >= below else "零" + spoken_zh(rest)


def tens_zh(number: int) -> str:
    """0 to 99."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else DIGITS_ZH[tens] + "十")
    return head + (DIGITS_ZH[ones] if ones or not tens else "")


def spoken_en(whole: int, *, hundred_and: bool = True) -> str:
    """A sum as it is said: 850 eight hundred and fifty, 1500 fifteen hundred; without the `and` where none is said."""
    joint = " and " if hundred_and else " "
    if whole < HUNDRED:
        return tens_en(whole)
    if THOUSAND < whole < 2 * THOUSAND and whole % HUNDRED == 0:
        return f"{tens_en(whole // HUNDRED)} hundred"
    if whole < THOUSAND:
        head, rest = divmod(whole, HUNDRED)
        return f"{ONES_EN[head]} hundred" + (f"{joint}{tens_en(rest)}" if rest else "")
    head, rest = divmod(whole, THOUSAND)
    between = joint if 0 < rest < HUNDRED else " "
    tail = f"{between}{spoken_en(rest, hundred_and=hundred_and)}" if rest else ""
    return f"{spoken_en(head, hundred_and=hundred_and)} thousand{tail}"


def tens_en(number: int) -> str:
    """0 to 99."""
    if number < len(ONES_EN):
        return ONES_EN[number]
    tens, ones = divmod(number, 10)
    return TENS_EN[tens] + (f"-{ONES_EN[ones]}" if ones else "")


def spoken(minor: int, lang: str, *, hundred_and: bool = True) -> str:
    """A sum as it is said, in whole units."""
    return spoken_zh(minor // 100) if lang == "zh" else spoken_en(minor // 100, hundred_and=hundred_and)


def day(ordinal: int, lang: str, *, month_first: bool = False) -> str:
    """`11月24日`, `24 November`, `November 24`."""
    at = date.fromordinal(ordinal)
    month = MONTHS_EN[at.month - 1]
    english = f"{month} {at.day}" if month_first else f"{at.day} {month}"
    return f"{at.month}月{at.day}日" if lang == "zh" else english


def spoken_day(ordinal: int, lang: str, *, month_first: bool = False) -> str:
    """`十二月一号`, `the 1st of December`, `December 1st`."""
    at = date.fromordinal(ordinal)
    if lang == "zh":
        return f"{tens_zh(at.month)}月{tens_zh(at.day)}号"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(at.day % 10 if at.day not in (11, 12, 13) else 0, "th")
    month = MONTHS_EN[at.month - 1]
    return f"{month} {at.day}{ending}" if month_first else f"the {at.day}{ending} of {month}"


def weekday(ordinal: int, lang: str) -> str:
    """`周四`, `Thursday`."""
    place = date.fromordinal(ordinal).weekday()
    return f"周{WEEKDAYS_ZH[place]}" if lang == "zh" else WEEKDAYS_EN[place]


PARTS_ZH = ((6, "凌晨"), (9, "早上"), (12, "上午"), (13, "中午"), (18, "下午"), (19, "傍晚"), (24, "晚上"))
NOON = 12


def hour(minute: int, lang: str) -> str:
    """A minute of the day as it is said: `上午10点`, `晚上7点半`, `10 a.m.`, `7:30 p.m.`."""
    hours, minutes = divmod(minute, 60)
    twelve = (hours - 1) % NOON + 1
    if lang == "zh":
        part = next(name for until, name in PARTS_ZH if hours < until)
        rest = "" if minutes == 0 else "半" if minutes == 30 else f"{minutes:02d}分"
        return f"{part}{twelve}点{rest}"
    return f"{twelve}{f':{minutes:02d}' if minutes else ''} {'a.m.' if hours < NOON else 'p.m.'}"


def clock(seconds: int) -> str:
    """`18:42` of seconds since midnight."""
    minutes = seconds // 60
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
