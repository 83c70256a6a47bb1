"""`debrief RECORD`: marks, findings and the annotated transcript; as text, JSON or an HTML page."""

import json
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from assets.console import page_words
from assets.pages.debrief import looked_back
from assets.pages.html import debrief_html
from assets.pages.text import debrief_text
from scenarios.compile import load
from sim.record import Record, load_record
from sim.record.file import RecordDiffersError

UNREADABLE = 2


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("record", type=Path, metavar="RECORD")
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page")
    parser.add_argument("--lang", choices=("zh", "en"), help="the language; the record's own without it")


def run(options: Namespace) -> int:
    """Print a debrief."""
    try:
        record = load_record(options.record)
    except RecordDiffersError as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    lang = options.lang or record.header.langs[0]
    play = load(record.header.scenario)
    view = looked_back(
        play.content, play.phrases, play.rubric, play.guide, record.events, lang, marked=play.scenario.marked
    )
    if options.html:
        options.html.write_text(debrief_html(view, lang), encoding="utf-8")
    if options.json:
        print(json.dumps({"record": heading(record), "debrief": asdict(view)}, ensure_ascii=False, indent=1))
    elif not options.html:
        print(debrief_text(view, page_words(lang)))
    return 0


def heading(record: Record) -> dict[str, object]:
    """What of the header a reader needs beside the debrief."""
    header = record.header
    return {
        "scenario": header.scenario,
        "seed": header.seed,
        "level": header.level,
        "start": header.start,
        "trainee": header.trainee,
        "player": header.player,
        "finished": record.finished,
        "check": record.check,
    }
