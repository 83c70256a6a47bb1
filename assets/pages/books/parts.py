"""Parts of the books' pages: words in two languages, the frame around a page."""

from collections.abc import Iterable
from html import escape

from assets.pages.books.style import style
from assets.pages.books.view import Both
from assets.words import both, word

PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
{choices}
<main>
<div class="switch">{labels}</div>
{nav}
{body}
</main>
</body>
</html>
"""

LANGUAGES = ("zh", "en", "side")
Link = tuple[str, Both]
"""A page's file, and what it is called."""


def two(words: Both) -> str:
    """Words in both languages within a line; once where they are the same."""
    chinese, english = words
    if chinese == english:
        return escape(chinese)
    return f'<span class="zh" lang="zh">{escape(chinese)}</span><span class="en" lang="en">{escape(english)}</span>'


def pair(words: Both, kind: str = "") -> str:
    """A paragraph in both languages, side by side where both are shown; nothing for no words."""
    if not any(words):
        return ""
    chinese, english = words
    if chinese == english:
        return f'<p class="{kind}">{escape(chinese)}</p>'
    return (
        f'<div class="pair {kind}"><p class="zh" lang="zh">{escape(chinese)}</p>'
        f'<p class="en" lang="en">{escape(english)}</p></div>'
    )


def label(key: str, **slots: object) -> str:
    """Words of the program in both languages."""
    return two(both(key, **slots))


def items(words: Iterable[Both], kind: str = "") -> str:
    """A list of short things; nothing for none."""
    rows = "".join(f"<li>{two(one)}</li>" for one in words)
    return f'<ul class="{kind}">{rows}</ul>' if rows else ""


def figures(rows: Iterable[tuple[Both, Both]]) -> str:
    """Names and what stands beside them, in one line."""
    return " · ".join(f"{two(name)} {two(value)}" for name, value in rows)


def anchor(rule: str) -> str:
    """A link to a rule of the same page."""
    return f'<a href="#rule-{escape(rule.partition("@")[0])}"><code>{escape(rule)}</code></a>'


def choices(lang: str) -> str:
    """The choice of languages; it works without a script, and the keyboard reaches it."""
    return "\n".join(
        f'<input type="radio" name="language" id="{code}"{" checked" if code == lang else ""}>' for code in LANGUAGES
    )


def labels() -> str:
    """What the choices are called."""
    side = " / ".join(both("books.side"))
    names = {"zh": word("settings.lang.zh", "zh"), "en": word("settings.lang.en", "en"), "side": side}
    return "".join(f'<label for="{code}">{escape(names[code])}</label>' for code in LANGUAGES)


def page(title: Both, body: str, links: Iterable[Link], here: str, lang: str) -> str:
    """A whole page that needs nothing else."""
    side = 0 if lang == "zh" else 1
    places = " · ".join(
        f"<strong>{two(name)}</strong>" if file == here else f'<a href="{file}">{two(name)}</a>' for file, name in links
    )
    return PAGE.format(
        lang="zh-CN" if lang == "zh" else "en",
        title=escape(title[side]),
        style=style(),
        choices=choices(lang),
        labels=labels(),
        nav=f'<nav class="pages">{places}</nav>',
        body=body,
    )
