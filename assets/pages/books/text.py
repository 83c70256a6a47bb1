"""The books as plain text for a terminal and a screen reader."""

from collections.abc import Iterable

from assets.pages.books.order import SIGNS, by_severity, evidence_counts, to_confirm, weakest
from assets.pages.books.view import BookView, Both, RuleView, ShelfView
from assets.pages.text import wrapped
from assets.words import word

FIRST = 10


def shelf_text(shelf: ShelfView, lang: str) -> str:
    """Each book: its rules by severity, how well they are founded, and what to confirm first."""
    return "\n".join(line for book in shelf.books for line in book_lines(book, lang))


def in_(lang: str, words: Both) -> str:
    """Words in the language."""
    return words[0] if lang == "zh" else words[1]


def book_lines(book: BookView, lang: str) -> Iterable[str]:
    """One book."""
    yield from (in_(lang, book.title), *wrapped(counted(book, lang), ""))
    yield from wrapped(" · ".join(f"{in_(lang, one.evidence_words)} {n}" for one, n in evidence_counts(book)), "")
    for overlay in book.overlays:
        yield from wrapped(f"{word('books.overlays', lang)}: {in_(lang, overlay.title)} ({overlay.id})", "")
    for severity, rules in by_severity(book.rules).items():
        yield from ("", f"{SIGNS[severity]} {in_(lang, rules[0].severity_words)} ({len(rules)})")
        for rule in rules:
            yield from told(rule, lang, "  ")
    if book.undecidable:
        yield from ("", f"{word('books.undecidable', lang)} ({len(book.undecidable)})")
        for one in book.undecidable:
            yield from hanging(f"  {in_(lang, one.title)}  {one.id}")
    yield from ("", f"{word('books.confirm', lang)} ({len(to_confirm(book.rules))})")
    yield from confirm_lines(book, lang)
    yield ""


def counted(book: BookView, lang: str) -> str:
    """How many rules, and how many of them may fail a person."""
    fail = sum(rule.fails for rule in book.rules)
    return " · ".join(
        [
            word("books.rules", lang, n=len(book.rules)),
            word("books.can_fail", lang, n=fail),
            word("books.advise", lang, n=len(book.rules) - fail),
        ]
    )


def told(rule: RuleView, lang: str, head: str) -> list[str]:
    """A rule: title, id, evidence, signature."""
    words = [rule.id, in_(lang, weakest(rule).evidence_words), in_(lang, rule.signed)]
    return hanging(f"{head}{in_(lang, rule.title)}  {' · '.join(filter(None, words))}")


def hanging(text: str) -> list[str]:
    """A text whose further lines stand further in."""
    bare = text.lstrip()
    first, *rest = wrapped(bare, " " * (len(text) - len(bare)))
    return [first, *(f"    {line}" for line in rest)]


def confirm_lines(book: BookView, lang: str) -> Iterable[str]:
    """The first of the rules to be confirmed."""
    rules = to_confirm(book.rules)
    for number, rule in enumerate(rules[:FIRST], start=1):
        yield from told(rule, lang, f"  {number:>2} {SIGNS[rule.severity]} ")
    if len(rules) > FIRST:
        yield f"     {word('books.confirm.more', lang, n=len(rules) - FIRST, page='books --html')}"
    if not rules:
        yield f"  {word('books.confirm.none', lang)}"
