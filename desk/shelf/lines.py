"""The lines of an example's log as people read them: when at the debtor's place, who, what."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from assets.pages.books.values import field_words, form_words, listed, number_words, reply_words, word_words
from assets.pages.books.view import Both, LineView
from sim.record.log.times import DAY, EPOCH_ORDINAL, QUARTER, UNREADABLE, clock, instant, offset

TOLD_APART = {"account", "at", "call", "channel", "by", "party", "acts", "text", "id"}
"""What a line shows in a place of its own."""
WHO = {"collector": "me", "debtor": "borrower", "third": "third", "system": "system"}
PLACE = ("channel", "party")
KIND = "earlier.kind"
Details = tuple[tuple[Both, Both], ...]
Kinds = Mapping[str, Both]
"""What kinds of events are called, by name."""


def lines_of(
    events: Iterable[Mapping[str, Any]],
    zone: str,
    twin: Iterable[Mapping[str, Any]],
    found: Mapping[int, tuple[str, ...]],
) -> Iterator[LineView]:
    """The lines of a log; `twin`: the log beside it; `found`: the rules that an event breaks, by its number."""
    others = list(twin)
    before: tuple[Any, ...] = ()
    for number, event in enumerate(events, start=1):
        now = (event.get("call", number), *(event.get(name) for name in PLACE))
        shared = len(others) >= number and others[number - 1] == event
        yield line_of(event, zone, shared=shared, moved=now != before, found=found.get(number, ()))
        before = now


def line_of(event: Mapping[str, Any], zone: str, *, shared: bool, moved: bool, found: tuple[str, ...]) -> LineView:
    """One event."""
    by = str(event.get("by", "collector"))
    words = form_words if by == "collector" else reply_words
    day, time, logged = when(str(event.get("at", "")), zone)
    place = listed(word_words(name, str(event[name])) for name in PLACE if name in event)
    return LineView(
        day=day,
        clock=time,
        logged=logged,
        place=(place[0], place[1][:1].upper() + place[1][1:]) if moved else ("", ""),
        who=WHO.get(by, "system"),
        words=str(event.get("text", "")),
        acts=tuple(words(str(act)) for act in event.get("acts", ())),
        details=details_of(event, {}),
        shared=shared,
        found=found,
    )


def when(at: str, zone: str) -> tuple[str, str, str]:
    """Day and time at a place; the instant as logged where it has another offset."""
    seconds = instant(at)
    if seconds == UNREADABLE:
        return "", at, ""
    ahead = offset(zone, seconds // QUARTER)
    there = seconds + ahead
    sign, minutes = "-" if ahead < 0 else "+", abs(ahead) // 60
    own = at.endswith(f"{sign}{minutes // 60:02d}:{minutes % 60:02d}")
    day = date.fromordinal(there // DAY + EPOCH_ORDINAL).isoformat()
    return day, clock(there % DAY), "" if own else at


def details_of(line: Mapping[str, Any], kinds: Kinds) -> Details:
    """What else a line states: the names of its fields, and what stands in them."""
    rows = [(name, value) for name, value in flat(line) if value not in ([], "")]
    return tuple((field_words(name), value_words(name, value, kinds)) for name, value in rows)


def flat(line: Mapping[str, Any], head: str = "") -> Iterator[tuple[str, Any]]:
    """The fields of a line by the place where they stand; figures of 0 that mean nothing are left out."""
    for name, value in line.items():
        place = f"{head}{name}"
        if isinstance(value, Mapping):
            yield from flat(value, f"{place}.")
        elif place not in TOLD_APART and not (
            value == 0 and place.endswith((".today", ".waived")) and value is not False
        ):
            yield place, value


def value_words(name: str, value: Any, kinds: Kinds) -> Both:
    """What stands in a field."""
    if isinstance(value, bool):
        return word_words(name, "yes" if value else "no")
    if isinstance(value, int | float):
        return number_words(name, value)
    if isinstance(value, list):
        return listed(value_words(name, one, kinds) for one in value)
    if isinstance(value, Mapping):
        return part_words(name, value, kinds)
    return kinds.get(str(value), (value, value)) if name == KIND else word_words(name, str(value))


def part_words(name: str, part: Mapping[str, Any], kinds: Kinds) -> Both:
    """One entry of a list: its first field, the others in brackets."""
    (first, value), *rest = part.items()
    head = value_words(f"{name}.{first}", value, kinds)
    more = [(field_words(f"{name}.{field}"), value_words(f"{name}.{field}", one, kinds)) for field, one in rest]
    if not more:
        return head
    chinese = "，".join(f"{label[0]} {words[0]}" for label, words in more)
    english = ", ".join(f"{label[1]} {words[1]}" for label, words in more)
    return f"{head[0]}（{chinese}）", f"{head[1]} ({english})"
