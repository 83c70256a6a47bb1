"""The conduct books as pages and as plain text. Pure functions of plain values."""

from assets.pages.books.books import book_body
from assets.pages.books.parts import Link, page
from assets.pages.books.shelf import confirm_body, index_body
from assets.pages.books.text import shelf_text
from assets.pages.books.view import ShelfView
from assets.pages.books.wording import wording_body
from assets.words import both

__all__ = ["shelf_pages", "shelf_text"]


def shelf_pages(shelf: ShelfView, lang: str) -> dict[str, str]:
    """Every page by the name of its file; `lang` is what is shown first: zh, en, or side by side."""
    bodies = {"index.html": (both("books.shelf"), index_body(shelf))}
    bodies |= {f"{book.id}.html": (book.title, book_body(book)) for book in shelf.books}
    bodies |= {"confirm.html": (both("books.confirm"), confirm_body(shelf))}
    bodies |= {"wording.html": (both("books.wording"), wording_body(shelf))}
    links: list[Link] = [(file, title) for file, (title, _) in bodies.items()]
    return {file: page(title, body, links, file, lang) for file, (title, body) in bodies.items()}
