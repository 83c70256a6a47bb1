"""What is wrong with a log: its line, and what was expected, what came, where it stands."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from sim.record.log.schema import PLACES, words_at

UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>[^`]*)`(?: - at `\$\.(?P<place>[^`]*)`)?")
WORD = re.compile(r"Invalid enum value (?P<got>.*) - at `\$\.(?P<place>[^`]*)`")
KIND = re.compile(
    r"Expected `(?P<wanted>[^`]*)`(?P<bound>.*?)(?:, got `(?P<got>\w+)`)?(?: - at `\$\.(?P<place>[^`]*)`)?"
)
INDEX = re.compile(r"\[[^\]]*\]")
KINDS = {
    "bool": "true or false (in a table yes or no)", "str": "text", "int": "a number", "float": "a number",
    "int | float": "a number", "array": "a list", "object": "an object in braces", "null": "nothing",
}  # fmt: skip
"""What the reader calls it, and what people do."""
WHOLE = " that's a multiple of 1.0"


@dataclass(frozen=True, slots=True)
class LogMistake:
    """One malformed line of a log."""

    line: int
    text: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.text}"


def plainly(error: Exception) -> str:
    """A complaint of the reader, as one who exports a log can use it."""
    if isinstance(error, UnicodeDecodeError):
        return "expected UTF-8, got a character in another encoding"
    text = str(error)
    for pattern, said in ((UNKNOWN, strange_field), (WORD, strange_word), (KIND, strange_kind)):
        found = pattern.fullmatch(text)
        if found:
            return said(found)
    reason = text.removeprefix("JSON is malformed: ").lower()
    return f"expected an account or an event as one JSON object, got text that is none ({reason})"


def strange_field(found: re.Match[str]) -> str:
    """A field that no log has."""
    name = ".".join([*filter(None, [place_of(found)]), found["name"]])
    return f"expected a field of docs/log-format.md, got {name!r}{nearest(name, PLACES)}"


def strange_word(found: re.Match[str]) -> str:
    """A word that a field does not hold."""
    place, got = place_of(found), found["got"].strip("'")
    return f"expected {one_of(words_at(place))} in {place}, got {got!r}{nearest(got, words_at(place))}"


def strange_kind(found: re.Match[str]) -> str:
    """Something else than a field holds."""
    place, wanted = place_of(found), found["wanted"].removesuffix(" | null")
    if not place:
        return f"expected an account or an event as one JSON object, got {kind_of(found['got'])}"
    if found["bound"]:
        told = "a whole number (sums are in minor units)" if found["bound"] == WHOLE else f"a number{found['bound']}"
        return f"expected {told} in {place}, got another"
    told = one_of(words_at(place)) if wanted == "str" and words_at(place) else kind_of(wanted)
    return f"expected {told} in {place}, got {kind_of(found['got'])}"


def place_of(found: re.Match[str]) -> str:
    """Where it stands, without the numbers of a list."""
    return INDEX.sub("", found["place"] or "")


def kind_of(name: str | None) -> str:
    """What the reader calls something, in plain words."""
    return KINDS.get(name or "", name or "something else")


def one_of(words: tuple[str, ...]) -> str:
    """A closed list of words."""
    return words[0] if len(words) == 1 else f"one of {', '.join(words)}"


def nearest(got: str, names: Iterable[str]) -> str:
    """` (nearest: x)` for the closest name, or nothing."""
    close = difflib.get_close_matches(got, list(names), n=1, cutoff=0.5)
    return f" (nearest: {close[0]})" if close else ""
