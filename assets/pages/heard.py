"""What typed words are heard as, in words."""

from assets.words import word
from sim.language import numbers
from sim.language.reading import Reading

DOT = " · "


def heard_as(reading: Reading, lang: str) -> str:
    """`heard as: thanks · offers a plan · 900 · 12 months`; or that it would not be understood."""
    if not reading.understood:
        return word("call.own.unheard", lang)
    parts = [word(f"act.{act}", lang) for act in reading.acts] + figures(reading, lang)
    tone = [] if reading.tone == "even" else [word(f"tone.{reading.tone}", lang)]
    return word("call.own.heard", lang, what=DOT.join(parts + tone))


def figures(reading: Reading, lang: str) -> list[str]:
    """The figures that were understood."""
    parts = [
        reading.stated and word("call.own.total", lang, sum=numbers.money(reading.stated)),
        reading.today and word("call.own.today", lang, sum=numbers.money(reading.today)),
        reading.each and numbers.money(reading.each),
        reading.count and word("call.own.count", lang, n=reading.count),
        reading.first and word("call.own.first", lang, day=numbers.day(reading.first, lang)),
        reading.hour and word("call.own.hour", lang, hour=numbers.hour(reading.hour, lang)),
    ]
    return [part for part in parts if part]
