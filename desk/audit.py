"""`audit LOG`: a log of contacts, from a dialler or from a played call, against the conduct books. It streams; any size.

Exit 0 no finding, 1 findings, 2 lines that could not be read (all the others are audited all the same).
"""

import gc
import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from assets.pages.audit import closing_text, finding_text
from assets.words import word
from desk.audit_share import SMALL, Blocks, Tally, audit_of, shared, told
from scenarios.compile import load
from scenarios.compile.account_line import record_lines
from scenarios.compile.audit import BOOKS
from sim.core.errors import RecordError
from sim.record import load_record
from sim.record.log import LogMistake
from sim.record.log.table import lines_of

CLEAN, FINDINGS, UNREADABLE = 0, 1, 2
HEADER = b'"engine":"forbear'
BOM = b"\xef\xbb\xbf"
EVERY = 100_000
Show = Callable[[Namespace, Tally, Blocks], None]


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("log", type=Path, metavar="LOG", help="JSON Lines, CSV, or the record of a played call")
    parser.add_argument("--book", choices=BOOKS, help="audit every account by this book; each account's own without it")
    parser.add_argument("--overlay", type=Path, action="append", default=[], metavar="FILE", help="a firm's overlay")
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    parser.add_argument("--explain", action="store_true", help="the proof of every finding")
    parser.add_argument("--jobs", type=int, metavar="N", help="processes; one a core for a large log without it")
    parser.add_argument("--lang", choices=("zh", "en"), default="en")


def run(options: Namespace) -> int:
    """Audit a log; the exit code."""
    tally = Tally()
    try:
        with uncollected():
            look(options, tally, print_json if options.json else print_text)
    except OSError as error:
        raise RecordError(f"{options.log}: expected a log that can be read, got {error.strerror or error}") from None
    return UNREADABLE if tally.mistakes else (FINDINGS if tally.findings else CLEAN)


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for objects that hold each other: nothing here goes in circles, and a log makes objects by the million."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def look(options: Namespace, tally: Tally, show: Show) -> None:
    """Look at the whole log, and show what is found block by block."""
    jobs = jobs_for(options)
    if jobs > 1:
        show(options, tally, shared(options, jobs, tally))
        return
    shelf, audit = audit_of(options)
    with opened(options.log, audit.mistakes) as lines:
        show(options, tally, told(shelf, audit, audit.by_block(lines), options, tally))


def jobs_for(options: Namespace) -> int:
    """How many processes look at a log: as many as asked for, else one a core where it is large.

    One where it cannot be read by several: a table, a record, or what is no file, such as a pipe, that is read once only.
    """
    if not options.log.is_file() or options.log.suffix.lower() == ".csv":
        return 1
    jobs: int = options.jobs or ((os.cpu_count() or 1) if options.log.stat().st_size > SMALL else 1)
    return 1 if jobs > 1 and HEADER in first_line(options.log) else jobs


def first_line(path: Path) -> bytes:
    """The first line of a file, without a mark of its encoding."""
    with path.open("rb") as lines:
        return lines.readline().removeprefix(BOM)


@contextmanager
def opened(path: Path, mistakes: list[LogMistake]) -> Iterator[Iterable[bytes]]:
    """The lines of a log, whatever it is: a table by its name, a record by its first line."""
    if path.suffix.lower() == ".csv":
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as text:
            yield lines_of(text, mistakes)
        return
    with path.open("rb") as lines:
        first = lines.readline().removeprefix(BOM)
        yield of_record(path) if HEADER in first else chain([first] if first else [], lines)


def of_record(path: Path) -> Iterator[bytes]:
    """The log of a played call, each line where its event stands in the record."""
    record = load_record(path)
    return record_lines(load(record.header.scenario), record.events)


def print_text(options: Namespace, tally: Tally, found: Blocks) -> None:
    """A line a finding, the proof under it where asked, and the sum."""
    titles: dict[str, str] = {}
    for block in found:
        for line in block:
            titles[line.rule] = line.title
            tally.findings[line.rule] += 1
            print(finding_text(line, options.lang, explain=options.explain))
        progress(options.lang, tally.events)
    for mistake in tally.mistakes:
        print(f"{options.log}: {mistake}", file=sys.stderr)
    print(closing_text(tally.closing(), titles, options.lang))


def progress(lang: str, events: int) -> None:
    """How far it is, on a terminal, once a block: a short log needs no word about it."""
    if events >= EVERY and sys.stderr.isatty():
        print(f"\r{word('audit.progress', lang, events=events)}", end="\r", file=sys.stderr)


def print_json(options: Namespace, tally: Tally, found: Blocks) -> None:
    """One document, written as the findings come; where a book cannot be read, nothing is."""
    out, first = sys.stdout, next(found, [])
    out.write(f'{{"log": {json.dumps(str(options.log), ensure_ascii=False)}, "findings": [')
    for number, line in enumerate(chain(first, chain.from_iterable(found))):
        tally.findings[line.rule] += 1
        out.write((",\n" if number else "\n") + json.dumps(asdict(line), ensure_ascii=False))
    closing = tally.closing()
    rest = {
        "accounts": closing.accounts,
        "events": closing.events,
        "by_rule": closing.findings,
        "undecided": [
            {"rule": rule, "field": field, "events": n} for (rule, field), n in sorted(closing.undecided.items())
        ],
        "mistakes": [asdict(mistake) for mistake in tally.mistakes],
    }
    out.write("\n], " + json.dumps(rest, ensure_ascii=False)[1:] + "\n")
