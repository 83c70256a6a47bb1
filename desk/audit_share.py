"""A large log looked at by several processes: each reads the file and judges the events of its share of the accounts.

What comes out does not depend on how many there are: findings are put together in the order of the log.
"""

import gc
import heapq
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from operator import attrgetter
from typing import Any

from assets.pages.audit import AuditLine, Closing
from desk.audited import Shelf, line_of
from scenarios.compile.audit import BOOKS, matcher
from scenarios.files import own_overlays
from sim.core.errors import ForbearError, RecordError
from sim.record.log import Audit, Finding, LogMistake
from sim.record.log.read import BLOCK as LINES
from sim.record.log.read import share_of

SMALL = 48_000_000
"""Bytes below which one process is as quick."""

BLOCK, DAY, TALLY, ERROR = "block", "day", "tally", "error"
"""What a process sends: the findings of a block and how many events there were by then, the last day it saw, what it came
to; or what went wrong.
"""

ENDED = (
    "expected every process that looks at the log to end by itself, got one that was stopped (out of memory?); "
    "audit it with --jobs 1"
)
Blocks = Iterator[list[AuditLine]]
"""Findings, a block of lines at a time; how many events there were by then stands in the tally."""


@dataclass(slots=True)
class Tally:
    """What an audit came to, kept while its findings are told."""

    accounts: int = 0
    events: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    undecided: Counter[tuple[str, str]] = field(default_factory=Counter)
    mistakes: list[LogMistake] = field(default_factory=list)

    def of(self, audit: Audit) -> None:
        """Take in what an audit has come to."""
        self.accounts, self.events, self.mistakes = len(audit.accounts), audit.events, audit.mistakes
        self.undecided = Counter()
        for (_, rule, name), count in audit.doubts.items():
            self.undecided[rule, name] += count

    def join(self, other: "Tally") -> None:
        """Take in another share."""
        self.accounts = max(self.accounts, other.accounts)
        self.events += other.events
        self.undecided += other.undecided
        both = dict.fromkeys([*self.mistakes, *other.mistakes])
        self.mistakes = sorted(both, key=lambda mistake: mistake.line)

    def closing(self) -> Closing:
        """The summary."""
        return Closing(self.accounts, self.events, dict(self.findings), dict(self.undecided), len(self.mistakes))


def audit_of(options: Namespace) -> tuple[Shelf, Audit]:
    """The books and an audit by them."""
    shelf = Shelf([options.book] if options.book else BOOKS, (*own_overlays(), *options.overlay))
    return shelf, Audit(shelf, matcher(), options.book)


def worded(shelf: Shelf, found: list[Finding], options: Namespace) -> list[AuditLine]:
    """Findings as readers see them, each rule once an event."""
    lines: dict[tuple[str, str, int, str], AuditLine] = {}
    for finding in found:
        line = line_of(shelf, finding, options.lang, proven=options.explain or options.json)
        lines.setdefault((line.account, line.rule, line.line, line.by), line)
    return list(lines.values())


def told(shelf: Shelf, audit: Audit, blocks: Iterator[list[Finding]], options: Namespace, tally: Tally) -> Blocks:
    """The findings of one process that looks at everything."""
    for found in blocks:
        tally.of(audit)
        yield worded(shelf, found, options)
    yield worded(shelf, list(audit.end()), options)
    tally.of(audit)


def shared(options: Namespace, jobs: int, tally: Tally) -> Blocks:
    """The findings of several processes, put together."""
    context = get_context("spawn")
    pipes = [context.Pipe() for _ in range(jobs)]
    workers = [
        context.Process(target=work, args=(theirs, share, jobs, options)) for share, (_, theirs) in enumerate(pipes)
    ]
    for worker in workers:
        worker.start()
    ours = [mine for mine, _ in pipes]
    for _, theirs in pipes:
        theirs.close()
    try:
        yield from put_together(ours, tally)
    finally:
        for connection in ours:
            connection.close()
        for worker in workers:
            worker.terminate()
            worker.join()


def put_together(ours: list[Connection], tally: Tally) -> Blocks:
    """Block by block, in the order of lines; then what was due by the last day of all."""
    while True:
        what, parts = received(ours)
        if what == DAY:
            break
        tally.events = sum(events for _, events in parts)
        yield in_order(parts)
    for connection in ours:
        connection.send(max(parts))
    yield in_order(received(ours)[1])
    tally.events = 0
    for part in received(ours)[1]:
        tally.join(part)


def received(ours: list[Connection]) -> tuple[str, list[Any]]:
    """What every process sends next: all send the same sort of thing in the same order. An error of any is ours."""
    try:
        sent = [connection.recv() for connection in ours]
    except EOFError:
        raise RecordError(ENDED) from None
    for what, part in sent:
        if what == ERROR:
            raise part
    return sent[0][0], [part for _, part in sent]


def in_order(parts: list[tuple[list[AuditLine], int]]) -> list[AuditLine]:
    """The findings of all, each in the order of lines, as one."""
    return list(heapq.merge(*(found for found, _ in parts), key=attrgetter("line")))


def work(connection: Connection, share: int, of: int, options: Namespace) -> None:
    """One process: its share of the accounts, a block of lines at a time."""
    gc.disable()
    with suppress(BrokenPipeError, EOFError):
        try:
            work_on(connection, share, of, options)
        except ForbearError as error:
            connection.send((ERROR, error))


def work_on(connection: Connection, share: int, of: int, options: Namespace) -> None:
    """Send the findings of each block, the last day, the findings of the end, the tally."""
    shelf, audit = audit_of(options)
    with options.log.open("rb") as lines:
        for found in audit.by_block(lines, LINES * of, share_of(share, of)):
            connection.send((BLOCK, (worded(shelf, found, options), audit.events)))
    connection.send((DAY, audit.end_day))
    audit.end_day = connection.recv()
    connection.send((BLOCK, (worded(shelf, list(audit.end()), options), audit.events)))
    tally = Tally()
    tally.of(audit)
    connection.send((TALLY, tally))
