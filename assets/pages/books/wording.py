"""The page of the wording that rules look for, as patterns, and of what takes it back."""

from collections.abc import Iterable
from html import escape

from assets.pages.books.parts import label, two
from assets.pages.books.view import LexiconView, ShelfView, WordingView
from assets.words import both


def wording_body(shelf: ShelfView) -> str:
    """Every lexicon, then what all of them share."""
    rows = "".join(map(lexicon_html, shelf.lexicons))
    frames = "".join(map(frame_html, shelf.frames))
    return (
        f'<h1>{label("books.wording")}</h1><p class="about">{label("books.wording.about")}</p>{rows}'
        f"<h2>{label('books.wording.frame')}</h2>{frames}"
    )


def lexicon_html(lexicon: LexiconView) -> str:
    """One lexicon, and the rules that use it."""
    used = " ".join(
        f'<a href="{book}.html#rule-{escape(rule)}"><code>{escape(rule)}</code></a>' for book, rule in lexicon.used
    )
    rows = "".join(facts(language(one.lang), [one]) for one in lexicon.wording)
    used = f'<p class="soft">{label("books.wording.used")}: {used}</p>' if used else ""
    title = f"{two(lexicon.title)} <code>{escape(lexicon.id)}</code>"
    return f'<div class="card" id="{escape(lexicon.id)}"><h3>{title}</h3>{rows}{used}</div>'


def frame_html(frame: WordingView) -> str:
    """What the lexicons of a language share, folded away."""
    return f"<details><summary>{language(frame.lang)}</summary>{facts('', [frame])}</details>"


def language(lang: str) -> str:
    """A language's own name."""
    return escape(both(f"settings.lang.{lang}")[0])


def facts(head: str, wording: Iterable[WordingView]) -> str:
    """Groups of patterns, each with what it is for."""
    rows = "".join(
        f"<dt>{label(key)}</dt><dd>{patterns(found)}</dd>" for one in wording for key, found in one.patterns if found
    )
    return f'{f"<h4>{head}</h4>" if head else ""}<dl class="facts">{rows}</dl>'


def patterns(found: Iterable[str]) -> str:
    """Patterns as they stand in the file."""
    return " · ".join(f"<code>{escape(one)}</code>" for one in found)
