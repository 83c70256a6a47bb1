"""Where lines break: Chinese anywhere but at its marks, English at spaces, never inside a number, a word or a date."""

import re
from collections.abc import Callable, Iterator

from game.window.draw.script import CLOSING, HAN, HAN_LETTER, OPENING, SHARED, is_chinese

Measure = Callable[[str], float]

DATE = r"\d{1,4}年\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}月\d{1,2}[日号]"
UNITS = "元块万千百期天岁号日月年点分秒个折次笔通条项句人"
PLAIN = f"[^\\s{HAN}{SHARED}]"
IN_CHINESE = re.compile(rf"\s+|{DATE}|{PLAIN}*\d[%]?[{UNITS}]|{PLAIN}+(?:’{PLAIN}+)*|.", re.DOTALL)
IN_ENGLISH = re.compile(rf"\s+|{DATE}|[^\s{HAN}]*\d[{UNITS}]|[^\s{HAN}]+|.", re.DOTALL)
INSIDE_WORD = re.compile(r"(?<=[A-Za-z]-)(?=[A-Za-z])|(?<=—)(?=[^\s—])")


def wrapped(text: str, width: float, measure: Measure, slack: float = 0.0) -> list[str]:
    """The lines of a text. Joined they are the text: spaces and line breaks stay at the end of the line they close.

    `slack` is the most that two units are wider together than apart.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += [*broken(units_of(paragraph), width, measure, slack), "\n"]
    return joined_breaks(lines[:-1])


def joined_breaks(lines: list[str]) -> list[str]:
    """Line breaks put at the end of the lines they close."""
    found: list[str] = []
    for line in lines:
        if line == "\n":
            found[-1] += line
        else:
            found.append(line)
    return found


def units_of(paragraph: str) -> list[str]:
    """What is never cut: words, numbers, dates, Chinese letters with the marks that cling to them."""
    units: list[str] = []
    opening = ""
    for piece in pieces_of(paragraph):
        if all(character in OPENING for character in piece):
            opening += piece
        elif units and not opening and (piece.isspace() or all(character in CLOSING for character in piece)):
            units[-1] += piece
        else:
            units.append(opening + piece)
            opening = ""
    return [*units, opening] if opening else units


def pieces_of(paragraph: str) -> Iterator[str]:
    """Words, numbers, single Chinese letters and marks, and spaces."""
    pattern = IN_CHINESE if is_chinese(paragraph) else IN_ENGLISH
    for found in pattern.finditer(paragraph):
        yield from INSIDE_WORD.split(found.group())


def broken(units: list[str], width: float, measure: Measure, slack: float) -> list[str]:
    """Units set into lines, as many as fit into each; a line is measured whole only when it is nearly full."""
    lines, used = [""], 0.0
    for unit in units:
        whole = measure(unit.rstrip())
        if lines[-1] and used + whole > width and measure((lines[-1] + unit).rstrip()) > width:
            lines.append("")
            used = 0.0
        parts = forced(unit, width, measure) if not lines[-1] and whole > width else [unit]
        lines[-1:] = [*parts[:-1], lines[-1] + parts[-1]]
        used += measure(parts[-1]) + slack
    return without_orphan(lines, units, width, measure)


def without_orphan(lines: list[str], units: list[str], width: float, measure: Measure) -> list[str]:
    """A last line of one Chinese letter gets a second one from the line above."""
    bare = lines[-1].rstrip("".join(CLOSING) + " ")
    alone = len(lines) > 1 and lines[-1] == units[-1] and HAN_LETTER.fullmatch(bare) is not None
    if not alone or len(units) < 3 or lines[-2].rstrip() == units[-2].rstrip():
        return lines
    moved = units[-2]
    if not lines[-2].endswith(moved) or measure((moved + lines[-1]).rstrip()) > width:
        return lines
    return [*lines[:-2], lines[-2][: -len(moved)], moved + lines[-1]]


def forced(unit: str, width: float, measure: Measure) -> list[str]:
    """A unit that fits no line, cut where it must be; still not before a closing mark nor after an opening one."""
    lines, rest = [], unit
    while rest and measure(rest.rstrip()) > width:
        cut = fitting(rest, width, measure)
        lines.append(rest[:cut])
        rest = rest[cut:]
    return [*lines, rest] if rest or not lines else lines


def fitting(text: str, width: float, measure: Measure) -> int:
    """How many characters fit, at least one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle]) <= width else (low, middle - 1)
    for cut in range(low, 0, -1):
        if cut < len(text) and text[cut] not in CLOSING and text[cut - 1] not in OPENING and not text[cut].isspace():
            return cut
    return low
