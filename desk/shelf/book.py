"""Whole books with what is laid over them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from assets.pages.books.view import BookView, OverlayView, ShelfView, UndecidableView
from desk.shelf.breaches import kind_view
from desk.shelf.lines import details_of
from desk.shelf.names import Names, both_of, names_of
from desk.shelf.rules import EXTENDED, named, rule_view, signed, undecidable_footing
from desk.shelf.wording import frame_views, lexicon_views
from scenarios.compile.audit import book_file
from scenarios.compile.examples import Example, examples_of, standard_accounts
from scenarios.compile.overlay import overlays_of
from scenarios.files import HOME
from scenarios.schema.book import BookFile, OverlayFile

Examples = Sequence[Example]


def shelf_of(books: Sequence[str], own: Sequence[Path] = ()) -> ShelfView:
    """The books named, with the overlays that come with them and those of a firm."""
    overlays = overlays_of(HOME / "conduct/overlays", own)
    files = {name: book_file(name, own) for name in books}
    return ShelfView(
        books=tuple(book_view(name, file, overlays) for name, file in files.items()),
        lexicons=lexicon_views(files),
        frames=frame_views(),
    )


def book_view(name: str, file: BookFile, overlays: Sequence[OverlayFile]) -> BookView:
    """One book; `overlays`: all there are, for this book or another."""
    names, examples = names_of(file), examples_of(name)
    mine = [overlay for overlay in overlays if overlay.book == name]
    added = {rule: overlay.id for overlay in mine for rule in overlay.rules}
    return BookView(
        id=name,
        title=both_of(file.title),
        rules=tuple(
            rule_view(file, rule, names, beside(rule, examples), added.get(rule, ""))
            for rule in file.rules
            if EXTENDED not in rule
        ),
        kinds=tuple(kind_view(kind, spec, names) for kind, spec in file.kinds.items()),
        undecidable=tuple(undecidable_views(file, names)),
        overlays=tuple(overlay_view(file, overlay) for overlay in mine),
        account=details_of(standard_accounts()[name], {}),
    )


def beside(rule: str, examples: Mapping[str, Examples]) -> list[Examples]:
    """The examples of a rule, then those of the same rule where an overlay extends it."""
    return [found for name, found in examples.items() if name.partition(EXTENDED)[0] == rule]


def undecidable_views(file: BookFile, names: Names) -> list[UndecidableView]:
    """Rules that no log can decide."""
    return [
        UndecidableView(rule, both_of(spec.title), undecidable_footing(spec, names), both_of(spec.why))
        for rule, spec in file.undecidable.items()
    ]


def overlay_view(file: BookFile, overlay: OverlayFile) -> OverlayView:
    """One overlay of a book."""
    return OverlayView(
        id=overlay.id,
        title=both_of(overlay.title),
        holds=tuple(named(overlay.applies)),
        adds=tuple(overlay.rules),
        extends=tuple(rule for more in overlay.extend for rule in more.rules),
        lifts=overlay.off,
        signs=tuple((rule, signed(file, rule)) for rule in overlay.confirm),
    )
