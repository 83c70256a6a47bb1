"""Mistakes of books, bots, flows, feelings and rubrics that have the right form and name what is not there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from scenarios.check.finder import Finder
from scenarios.compile.book import book_of
from scenarios.compile.bots import bot_table
from scenarios.compile.flow import edges_of
from scenarios.compile.rubric import rubric_of
from scenarios.compile.watch import watch_of
from scenarios.mistakes import Mistake
from scenarios.schema.base import nearest
from scenarios.schema.book import BookFile
from scenarios.schema.bot import BotFile
from scenarios.schema.flow import FlowFile
from scenarios.schema.mind import FeelingsFile
from scenarios.schema.rubric import RubricFile
from sim.core.errors import ContentError
from sim.core.machines.call import check_edges

EXPECTED = "expected "
Place = tuple[str | int, ...]
Parts = list[tuple[Place, Callable[[], object]]]


def late_mistakes(path: Path, file: BookFile | BotFile | FlowFile | FeelingsFile | RubricFile) -> list[Mistake]:
    """All mistakes of a file: each part is compiled alone, then the whole."""
    finder = Finder(path, "")
    for place, compiled in parts_of(file):
        try:
            compiled()
        except ContentError as error:
            finder.add(place, EXPECTED + str(error).partition(EXPECTED)[2])
    return finder.found


def parts_of(file: BookFile | BotFile | FlowFile | FeelingsFile | RubricFile) -> Parts:
    """The parts that can be wrong each by itself."""
    match file:
        case BookFile():
            one = {rule_id: file.model_copy(update={"rules": {rule_id: rule}}) for rule_id, rule in file.rules.items()}
            in_calls: Parts = [(("rules", rule_id), partial(book_of, book)) for rule_id, book in one.items()]
            return in_calls + [(("rules", rule_id), partial(watch_of, book)) for rule_id, book in one.items()]
        case BotFile():
            bots = [file.model_copy(update={"rules": (rule,)}) for rule in file.rules]
            return [(("rules", number), partial(bot_table, bot)) for number, bot in enumerate(bots)]
        case FlowFile():
            return [(("edges", number), partial(check_edges, edges_of([row]))) for number, row in enumerate(file.edges)]
        case FeelingsFile():
            known = list(file.thresholds)
            return [
                (("moods", number), partial(known_threshold, name, known))
                for number, row in enumerate(file.moods)
                for name in (*row.needs, *row.unless)
            ]
        case RubricFile():
            marks = {key: file.model_copy(update={"marks": {key: mark}}) for key, mark in file.marks.items()}
            return [(("marks", key), partial(rubric_of, rubric, ())) for key, rubric in marks.items()]


def known_threshold(name: str, known: list[str]) -> None:
    """Refuse a threshold that is not there."""
    if name not in known:
        raise ContentError(f"expected a threshold, got {name!r}{nearest(name, known)}")
