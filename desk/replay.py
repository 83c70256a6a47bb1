"""`replay RECORD`: verify the chain, run the rules again from the stored readings, compare event by event.

Exit 0 identical, 1 differs (names the line or the event), 2 unreadable, 3 made by another engine or content.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from scenarios.compile import load
from sim.core.errors import ForbearError
from sim.record import load_record, made_elsewhere, replayed
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
    other = made_elsewhere(record.header, play.hashes)
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
