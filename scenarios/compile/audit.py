"""Everything an audit needs: the books with what is laid over them, compiled for logs, and the lexicons."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from scenarios.compile.flow import establishing
from scenarios.compile.lexicons import lexicons
from scenarios.compile.mind import habits_of
from scenarios.compile.overlay import overlaid, overlays_of
from scenarios.compile.replies import figures_of
from scenarios.compile.watch import watch_of
from scenarios.files import HOME, read
from scenarios.schema.base import nearest
from scenarios.schema.book import BookFile
from scenarios.schema.flow import SignsFile
from scenarios.schema.mind import AppraisalFile, RepliesFile
from sim.core.content import Says
from sim.core.errors import ContentError
from sim.core.vocabulary import Reply
from sim.core.watch import Rules, dynamic_of, sieve_of
from sim.record.log.rows import Matcher

BOOKS = ("cn", "us", "uk")


def book_file(name: str, own: Iterable[Path] = (), home: Path = HOME) -> BookFile:
    """A book with the overlays that come with it, and those of the firm."""
    book = read(home / f"conduct/{name}.yaml", BookFile)
    return overlaid(book, overlays_of(home / "conduct/overlays", own))


def rules_of(file: BookFile, home: Path = HOME) -> Rules:
    """What a log is judged by, for one book: its monitors, and the tables that say what words establish."""
    book = watch_of(file)
    for atom in book.atoms:
        if isinstance(atom, Says) and atom.lexicon not in lexicons(home).names:
            close = nearest(atom.lexicon, lexicons(home).names)
            raise ContentError(f"{book.id}: says: expected a lexicon of wording.yaml, got {atom.lexicon!r}{close}")
    establish = establishing(read(home / "flow/signs.yaml", SignsFile))
    habit, _, _ = habits_of(read(home / "mind/appraisal.yaml", AppraisalFile))
    cue_of = np.full(len(Reply), -1, np.int64)
    cue_of[list(book.cues)] = np.arange(len(book.cues))
    dynamic = dynamic_of(book)
    return Rules(
        book=book,
        establishing=establish,
        habit=habit,
        figures=figures_of(read(home / "mind/replies.yaml", RepliesFile)),
        dynamic=dynamic,
        sieve=sieve_of(book, dynamic),
        cue_of=cue_of,
    )


def matcher(home: Path = HOME) -> Matcher:
    """Whether a text holds the wording of a lexicon."""
    return lexicons(home).says
