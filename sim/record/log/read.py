"""Lines of a log to accounts and batches of events, a block at a time; what cannot be read is said with its line."""

import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import msgspec
import numpy as np

from sim.record.log.batch import Batch, batch_of
from sim.record.log.mistakes import LogMistake, plainly
from sim.record.log.schema import Account, Event, UsualEvent

BLOCK = 131_072
OPENS = (b'{"account":{', b'{"account": {')
AccountLine: Any = msgspec.defstruct("AccountLine", [("account", Account)], forbid_unknown_fields=True)
EVENT, USUAL_EVENT = msgspec.json.Decoder(Event), msgspec.json.Decoder(UsualEvent)
ACCOUNT = msgspec.json.Decoder(AccountLine)
UNREAD = (msgspec.MsgspecError, UnicodeDecodeError)
IS_ACCOUNT = "got `object` - at `$.account`"
"""What the reader of events says of an account."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines of a log, read: the accounts that are opened in them, the events, and what is wrong."""

    accounts: list[tuple[int, Any]]
    batch: Batch
    mistakes: list[LogMistake]


Mine = Callable[[bytes], bool]
"""Whether an event's line is one to look at; the accounts' lines always are."""


def share_of(share: int, of: int) -> Mine:
    """The events of a share of all accounts; those that name none belong to the first share."""

    def mine(line: bytes) -> bool:
        found = NAMED.search(line)
        if found is None:
            return share == 0
        name = found[1]
        if b"\\" in name:
            name = str(json.loads(b'"' + name + b'"')).encode()
        return zlib.crc32(name) % of == share

    return mine


NAMED = re.compile(rb'"account"\s*:\s*"((?:[^"\\]|\\.)*)"')


def blocks(lines: Iterable[bytes], size: int = BLOCK, mine: Mine | None = None) -> Iterator[Block]:
    """A log, block by block."""
    source, start = iter(lines), 1
    while some := list(islice(source, size)):
        yield block_of(some, start, mine)
        start += len(some)


def block_of(lines: Sequence[bytes], start: int, mine: Mine | None = None) -> Block:
    """One block, whose first line is number `start`."""
    mistakes: list[LogMistake] = []
    opened = [(number, line) for number, line in enumerate(lines, start) if line.startswith(OPENS)]
    accounts = [(number, said) for number, line in opened if (said := account_in(number, line, mistakes)) is not None]
    rest: Sequence[bytes] = lines
    numbers: Sequence[int] = range(start, start + len(lines))
    if opened or mine:
        others = ((line, number) for number, line in enumerate(lines, start) if not line.startswith(OPENS))
        pairs = [pair for pair in others if mine is None or mine(pair[0])]
        rest, numbers = [line for line, _ in pairs], [number for _, number in pairs]
    events, numbers = events_in(rest, numbers, accounts, mistakes)
    return Block(accounts, batch_of(events, np.array(numbers, np.int64)), mistakes)


def events_in(
    lines: Sequence[bytes], numbers: Iterable[int], accounts: list[tuple[int, Any]], mistakes: list[LogMistake]
) -> tuple[list[Any], list[int]]:
    """The events of lines with their numbers; those that state only what is usual are read the faster way."""
    events: list[Any] = []
    skipped = set()
    usual, whole, keep = USUAL_EVENT.decode, EVENT.decode, events.append
    for number, line in zip(numbers, lines, strict=True):
        try:
            keep(usual(line))
        except UNREAD:
            try:
                keep(whole(line))
            except UNREAD as error:
                skipped.add(number)
                said = other_line(number, line, error, mistakes) if line.strip() else None
                if said is not None:
                    accounts.append((number, said))
    return events, [number for number in numbers if number not in skipped] if skipped else list(numbers)


def account_in(number: int, line: bytes, mistakes: list[LogMistake]) -> Any:
    """The account of a line; None and a mistake where it is none."""
    try:
        return ACCOUNT.decode(line).account
    except UNREAD as error:
        mistakes.append(LogMistake(number, plainly(error)))
        return None


def other_line(number: int, line: bytes, error: Exception, mistakes: list[LogMistake]) -> Any:
    """An account written in its own way, else a mistake."""
    if IS_ACCOUNT in str(error):
        return account_in(number, line, mistakes)
    mistakes.append(LogMistake(number, plainly(error)))
    return None
