"""Mistakes of examples that have the right form: where they lie, and rules that no book has."""

from functools import lru_cache
from pathlib import Path

from scenarios.check.finder import Finder
from scenarios.compile.audit import book_file
from scenarios.compile.examples import examples_in
from scenarios.mistakes import Mistake, Place
from scenarios.schema.base import nearest
from scenarios.schema.example import Case, ExampleFile


@lru_cache(maxsize=4)
def known_rules(book: str) -> frozenset[str]:
    """The rules of a book with the overlays that come with it."""
    return frozenset(book_file(book).rules)


def example_mistakes(path: Path, file: ExampleFile) -> list[Mistake]:
    """All mistakes of the examples of one rule."""
    list(examples_in(path))  # lies where its rule is looked for
    finder = Finder(path, "")
    book = path.parent.name
    cases: list[tuple[Place, Case]] = [(("breach",), file.breach), (("near",), file.near)]
    cases += [(("more", number), case) for number, case in enumerate(file.more)]
    for place, case in cases:
        for number, found in enumerate(case.finds):
            known(finder, (*place, "finds", number, "rule"), found.rule, book)
    return finder.found


def known(finder: Finder, place: Place, rule: str, book: str) -> None:
    """A rule that the book, or an overlay, has."""
    rules = known_rules(book)
    if rule not in rules:
        finder.add(place, f"expected a rule of the book {book}, got {rule!r}{nearest(rule, rules)}")
