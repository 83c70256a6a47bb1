"""`replay RECORD`: verify the chain, run the rules again from the stored readings, compare event by event.

Exit 0 identical, 1 differs (names the line or the event), 2 unreadable, 3 made by another engine or content.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from scenarios.compile import Play, load
from sim.core.errors import ForbearError
from sim.record import ENGINE, Header, load_record, replayed
from sim.record.file import RecordDiffersError

IDENTICAL, DIFFERS, UNREADABLE, OTHER = 0, 1, 2, 3


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("record", type=Path, metavar="RECORD")


def run(options: Namespace) -> int:
    """Replay a record; the exit code."""
    try:
        record = load_record(options.record)
    except RecordDiffersError as error:
        print(error, file=sys.stderr)
        return DIFFERS if error.line else UNREADABLE
    try:
        play = load(record.header.scenario)
    except ForbearError as error:
        print(f"{options.record}: readable, not verified: {error}", file=sys.stderr)
        return OTHER
    other = made_elsewhere(record.header, play)
    if other:
        print(f"{options.record}: readable, not verified: {other}", file=sys.stderr)
        return OTHER
    difference = replayed(play.content, play.phrases, record)
    if difference is not None:
        print(f"{options.record}: {difference}", file=sys.stderr)
        return DIFFERS
    torn = "; its last line was torn and is left out" if record.torn else ""
    print(f"{options.record}: identical, {len(record.events)} events{torn}")
    return IDENTICAL


def made_elsewhere(header: Header, play: Play) -> str:
    """What the record was made by, where that is not this engine and content."""
    if header.engine != ENGINE:
        return f"expected engine {ENGINE}, got {header.engine}"
    changed = [name for name, digest in play.hashes.items() if header.hashes.get(name) != digest]
    return f"its content has changed since ({', '.join(changed)})" if changed else ""
