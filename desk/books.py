"""`books`: the conduct books, listed in the terminal or written as pages."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from assets.pages.books import shelf_pages, shelf_text
from assets.words import word
from desk.shelf import shelf_of
from scenarios.compile.audit import BOOKS
from scenarios.files import own_overlays
from sim.core.errors import ContentError


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--html", type=Path, metavar="DIR", help="write pages into a folder")
    parser.add_argument(
        "--overlay", type=Path, nargs="+", action="extend", default=[], metavar="FILE", help="a firm's own overlays"
    )
    parser.add_argument("--book", choices=BOOKS, action="append", help="only this book")
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="the language; pages hold both, this one first"
    )


def run(options: Namespace) -> int:
    """List the books, or write their pages."""
    shelf = shelf_of(options.book or BOOKS, (*own_overlays(), *options.overlay))
    if options.html is None:
        print(shelf_text(shelf, options.lang))
        return 0
    pages = shelf_pages(shelf, options.lang)
    write(options.html, pages)
    print(word("books.written", options.lang, n=len(pages), path=options.html))
    return 0


def write(folder: Path, pages: dict[str, str]) -> None:
    """The pages, each in its file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise ContentError(f"expected a folder to write pages into, got {folder} ({error.strerror})") from None
