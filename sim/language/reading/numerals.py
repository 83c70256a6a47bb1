"""Numbers as people write them: digits with separators and units, Chinese and English numerals."""

import re

from sim.language.numbers import ONES_EN, TENS_EN

ZH_DIGIT = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0, "俩": 2}
ZH_UNIT = {"十": 10, "百": 100, "千": 1_000, "万": 10_000}
ZH_NUMBER = r"[零〇一二两俩三四五六七八九十百千万]+"
EN_SMALL = {word: value for value, word in enumerate(ONES_EN)} | {
    word: 10 * value for value, word in enumerate(TENS_EN) if value > 1
}
EN_SMALL |= {"a": 1, "fourty": 40, "half a": 0}
EN_WORD = "|".join(sorted((word for word in EN_SMALL if word not in {"a", "half a", "zero"}), key=len, reverse=True))
EN_NUMBER = (
    rf"(?:a couple(?: of)? hundred|a few hundred|(?:(?:a|{EN_WORD}|hundred|thousand)(?![a-z])(?:[ -]| and )?)*"
    rf"(?:{EN_WORD}|hundred|thousand)(?![a-z]))"
)
DIGITS = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s?(k|万|千|百)?")
SCALES = {"k": 1_000, "万": 10_000, "千": 1_000, "百": 100}


def zh_value(text: str) -> int | None:
    """`一千二` 1200, `两千零五十` 2050, `一万八` 18000; None where it is no number. A run of digits is none either."""
    if not any(mark in ZH_UNIT for mark in text):
        return ZH_DIGIT.get(text) if len(text) == 1 else None
    total, section, digit, last = 0, 0, 0, 0
    for mark in text:
        if mark in ZH_DIGIT:
            digit, last = ZH_DIGIT[mark], 1 if ZH_DIGIT[mark] == 0 else last
        elif mark == "万":
            total, section, digit, last = (total + section + digit) * 10_000, 0, 0, 10_000
        else:
            section, digit, last = section + (digit or 1) * ZH_UNIT[mark], 0, ZH_UNIT[mark]
    short = digit * last // 10 if last > 10 else digit
    return total + section + short


def en_value(text: str) -> int | None:
    """`two hundred and fifty` 250, `fifteen hundred` 1500, `a couple hundred` 200; None where it is no number."""
    if text.startswith("a couple"):
        return 200
    if text.startswith("a few hundred"):
        return 300
    total, section, seen = 0, 0, False
    for word in re.split(r"[\s-]+", text):
        if word in EN_SMALL:
            section, seen = joined(section, EN_SMALL[word]), True
        elif word in {"hundred", "thousand"}:
            times = 100 if word == "hundred" else 1_000
            total, section = (total, max(1, section) * times) if times == 100 else (total + max(1, section) * times, 0)
            seen = True
        elif word != "and":
            return None
    return total + section if seen else None


def joined(before: int, after: int) -> int:
    """What two words after each other say: "twenty five" 25, "two fifty" 250."""
    return before * 100 + after if 0 < before < 10 and after > 9 else before + after


def digits_value(found: re.Match[str]) -> float:
    """The value of digits with their scale."""
    return float(found.group(1).replace(",", "") or 0) * SCALES.get(found.group(2) or "", 1)
