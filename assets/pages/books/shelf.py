"""The pages beside the books: the index, what to confirm first, and the wording that is looked for."""

from html import escape

from assets.pages.books.books import counts
from assets.pages.books.order import SIGNS, to_confirm, weakest
from assets.pages.books.parts import label, two
from assets.pages.books.rules import evidence_badge
from assets.pages.books.view import BookView, RuleView, ShelfView

SIGNATURE = 'confirm:\n  {rule}: {{by: "…", date: 2026-12-01}}'


def index_body(shelf: ShelfView) -> str:
    """Where everything is."""
    rows = "".join(book_card(book) for book in shelf.books)
    return f'<h1>{label("books.shelf")}</h1><p class="about">{label("books.shelf.about")}</p>{rows}'


def book_card(book: BookView) -> str:
    """A book on the index."""
    over = " · ".join(
        f'<a href="{book.id}.html#overlay-{escape(one.id)}">{two(one.title)}</a>' for one in book.overlays
    )
    overlays = f'<p class="soft">{label("books.overlays")}: {over}</p>' if over else ""
    return f'<section class="card"><h3><a href="{book.id}.html">{two(book.title)}</a></h3>{counts(book)}{overlays}</section>'


def confirm_body(shelf: ShelfView) -> str:
    """What an officer of the firm should confirm first, with room to sign."""
    rule = next((rule.id for book in shelf.books for rule in to_confirm(book.rules)), "us_hours")
    how = f"<pre><code>{escape(SIGNATURE.format(rule=rule))}</code></pre>"
    tables = "".join(confirm_table(book) for book in shelf.books)
    return f'<h1>{label("books.confirm")}</h1><p class="about">{label("books.confirm.about")}</p>{how}{tables}'


def confirm_table(book: BookView) -> str:
    """The rules of a book that are open, the most pressing first."""
    rules = to_confirm(book.rules)
    names = ("books.confirm.rule", "books.severity", "books.evidence", "books.source", "books.confirm.sign")
    head = f"<tr><th></th>{''.join(f'<th>{label(name)}</th>' for name in names)}</tr>"
    rows = "".join(confirm_row(book, number, rule) for number, rule in enumerate(rules, start=1))
    table = f"<table>{head}{rows}</table>" if rows else f'<p class="soft">{label("books.confirm.none")}</p>'
    return f'<section id="book-{book.id}"><h2>{two(book.title)} ({len(rules)})</h2>{table}</section>'


def confirm_row(book: BookView, number: int, rule: RuleView) -> str:
    """One rule to be confirmed: what is open about it, and room for a signature."""
    footing = weakest(rule)
    where = f"{two(footing.where)}: " if any(footing.where) else ""
    own = f"<br>{label('books.confirm.house')}" if footing.evidence == "house" else ""
    return (
        f'<tr><td>{number}</td><td class="rule-cell"><a href="{book.id}.html#rule-{escape(rule.id)}">{two(rule.title)}</a><br>'
        f"<code>{escape(rule.id)}</code></td>"
        f'<td><span class="badge {rule.severity}">{SIGNS[rule.severity]} {two(rule.severity_words)}</span></td>'
        f"<td>{evidence_badge(footing)}</td><td>{where}{two(footing.instrument)}"
        f'<span class="soft">{own}</span></td><td class="room"></td></tr>'
    )
