"""English hours in words: "half past five", "nine o'clock", "five-thirty", "six in the evening", "at seven then"."""

import re

from sim.language.numbers import ONES_EN

TWELVE = {word: value for value, word in enumerate(ONES_EN) if 1 <= value <= 12} | {
    str(value): value for value in range(1, 13)
}
NAME = "|".join(sorted(TWELVE, key=len, reverse=True))
PAST = {"quarter": 15, "twenty": 20, "ten": 10, "five": 5}
ODD = {"thirty": 30, "fifteen": 15, "forty five": 45, "forty-five": 45}
HOUR_SAID = re.compile(
    rf"\b(?:(half)(?: past)? |(quarter|twenty|ten|five) (past|to) |(at|around) )?({NAME})\b"
    r"(?:[- ](thirty|fifteen|forty[- ]five)\b(?! (?:a |per |dollars|pounds|quid|bucks))|( ?o.?clo[ck]+)\b)?"
    r"(?![:.]?\d| (?:more |equal )?(?:months?|payments?|instal|days?|weeks?|pounds?|dollars?|quid|bucks|yuan|hundred|thousand|a month|per))"
    r"(?:,? (?:in the (morning|afternoon|evening)|(tonight|at night|this evening|tomorrow (?:evening|night))|([ap]m))\b)?"
)
LONE = re.compile(r"$|[,.?!]|,? (?:then|tomorrow|tonight|on|in the|if|when|today|it|works|is|would|does|that|suits?)\b")
"""What may follow "at seven" for it to be an hour."""
SMALL_HOURS = 8
"""An hour before it, said without its half of the day, is in the afternoon."""


def said_hours(text: str) -> list[tuple[int, int, int]]:
    """Start, end and minute of the day of every hour in words."""
    found = [(match.start(), match.end(), minute_of(match, text)) for match in HOUR_SAID.finditer(text)]
    return [(start, end, minute) for start, end, minute in found if minute >= 0]


def minute_of(match: re.Match[str], text: str) -> int:
    """The minute of the day, or less than none where nothing says that the number is an hour."""
    half, part, side, lone, name, odd, clock, day_part, night, mark = match.groups()
    if not (half or part or odd or clock or day_part or night or mark) and not (lone and LONE.match(text, match.end())):
        return -1
    minutes = 30 if half else PAST[part] if part else ODD.get(odd or "", 0)
    hours = in_the_day(TWELVE[name], late=bool(night) or day_part in {"afternoon", "evening"} or mark == "pm", early=day_part == "morning" or mark == "am")  # fmt: skip
    return hours * 60 + (-minutes if side == "to" else minutes)


def in_the_day(hours: int, *, late: bool, early: bool) -> int:
    """An hour of twelve as one of twenty-four."""
    afternoon = late or (not early and hours < SMALL_HOURS)
    return hours % 12 + 12 if afternoon or (hours == 12 and not early) else hours % 12
