"""The page of a book: what is in it, its rules, what they count, what cannot be decided, what is laid over it."""

from html import escape

from assets.pages.books.order import SIGNS, by_severity, to_confirm
from assets.pages.books.parts import anchor, figures, items, label, two
from assets.pages.books.rules import SURE, conditions, footing_html, joined, rule_html
from assets.pages.books.view import BookView, KindView, OverlayView, RuleView, UndecidableView

READING = ("severity", "evidence", "silent", "example")


def book_body(book: BookView) -> str:
    """The whole book."""
    return "".join(
        [
            f"<h1>{two(book.title)}</h1>",
            counts(book),
            contents(book),
            reading(book),
            *(section(severity, rules) for severity, rules in by_severity(book.rules).items()),
            kinds(book),
            undecidable(book),
            overlays(book),
        ]
    )


def counts(book: BookView) -> str:
    """How many rules, how grave, and how many of them may fail a person."""
    grave = " · ".join(
        f"{SIGNS[severity]} {two(rules[0].severity_words)} {len(rules)}"
        for severity, rules in by_severity(book.rules).items()
    )
    fail = sum(rule.fails for rule in book.rules)
    parts = [label("books.rules", n=len(book.rules)), grave, label("books.can_fail", n=fail)]
    parts += [label("books.advise", n=len(book.rules) - fail), to_confirm_link(book)]
    return f'<p class="count">{" · ".join(parts)}</p>'


def to_confirm_link(book: BookView) -> str:
    """How many of its rules an officer should confirm."""
    return f'<a href="confirm.html#book-{book.id}">{label("books.confirm.count", n=len(to_confirm(book.rules)))}</a>'


def contents(book: BookView) -> str:
    """The rules by severity, then the other parts."""
    groups = "".join(
        f"<h3>{SIGNS[severity]} {two(rules[0].severity_words)}</h3><ul>{''.join(map(entry, rules))}</ul>"
        for severity, rules in by_severity(book.rules).items()
    )
    parts = [("kinds", book.kinds), ("undecidable", book.undecidable), ("overlays", book.overlays)]
    rest = "".join(f'<li><a href="#{name}">{label(f"books.{name}")}</a></li>' for name, found in parts if found)
    return f'<h2>{label("books.contents")}</h2><nav class="contents">{groups}<ul>{rest}</ul></nav>'


def entry(rule: RuleView) -> str:
    """A rule in the contents."""
    sure = SURE[rule.footings[0].evidence]
    return f'<li><a href="#rule-{escape(rule.id)}">{two(rule.title)}</a> <code>{sure} {escape(rule.id)}</code></li>'


def reading(book: BookView) -> str:
    """How the page is to be read, and the account of the examples."""
    rows = "".join(f"<li>{label(f'books.reading.{key}')}</li>" for key in READING)
    account = f'<p class="soft">{label("books.standard")}: {figures(book.account)}</p>'
    return f'<section class="card"><h3>{label("books.reading")}</h3><ul>{rows}</ul>{account}</section>'


def section(severity: str, rules: list[RuleView]) -> str:
    """The rules of one severity."""
    head = f"{SIGNS[severity]} {two(rules[0].severity_words)} ({len(rules)})"
    return f'<section id="{severity}"><h2>{head}</h2>{"".join(map(rule_html, rules))}</section>'


def kinds(book: BookView) -> str:
    """The kinds of events that the rules count and remember."""
    if not book.kinds:
        return ""
    rows = "".join(map(kind_html, book.kinds))
    about = f'<p class="about">{label("books.kinds.about")}</p>'
    return f'<section id="kinds"><h2>{label("books.kinds")}</h2>{about}{rows}</section>'


def kind_html(kind: KindView) -> str:
    """One kind: what it is, and how it is counted."""
    when = conditions(kind.when) if kind.when else ""
    how = f'<p class="soft">{joined(kind.counted)}</p>' if kind.counted else ""
    title = f"{two(kind.title)} " if kind.title[0] != kind.id else ""
    return (
        f'<div class="card" id="kind-{escape(kind.id)}"><h3>{title}<code>{escape(kind.id)}</code></h3>'
        f"{how}{items(kind.acts, 'named')}{when}</div>"
    )


def undecidable(book: BookView) -> str:
    """Rules that no log can decide."""
    if not book.undecidable:
        return ""
    rows = "".join(map(undecidable_html, book.undecidable))
    about = f'<p class="about">{label("books.undecidable.about")}</p>'
    return f'<section id="undecidable"><h2>{label("books.undecidable")}</h2>{about}{rows}</section>'


def undecidable_html(rule: UndecidableView) -> str:
    """One of them, and why."""
    return (
        f'<div class="card" id="rule-{escape(rule.id)}"><h3>{two(rule.title)} <code>{escape(rule.id)}</code></h3>'
        f"<p>{two(rule.why)}</p>{footing_html(rule.footing, alone=False)}</div>"
    )


def overlays(book: BookView) -> str:
    """What is laid over the book."""
    if not book.overlays:
        return ""
    rows = "".join(map(overlay_html, book.overlays))
    about = f'<p class="about">{label("books.overlays.about")}</p>'
    return f'<section id="overlays"><h2>{label("books.overlays")}</h2>{about}{rows}</section>'


def overlay_html(overlay: OverlayView) -> str:
    """One overlay: for whom, and what it adds, extends, lifts and signs."""
    signs = "".join(f"<div>{anchor(rule)} {two(words)}</div>" for rule, words in overlay.signs)
    rows = [
        ("books.for", joined(overlay.holds) or label("books.for.all")),
        ("books.overlay.adds", " ".join(map(anchor, overlay.adds))),
        ("books.overlay.extends", " ".join(map(anchor, overlay.extends))),
        ("books.overlay.lifts", " ".join(map(anchor, overlay.lifts))),
        ("books.overlay.signs", signs),
    ]
    facts = "".join(f"<dt>{label(key)}</dt><dd>{value}</dd>" for key, value in rows if value)
    return (
        f'<div class="card" id="overlay-{escape(overlay.id)}"><h3>{two(overlay.title)} '
        f'<code>{escape(overlay.id)}</code></h3><dl class="facts">{facts}</dl></div>'
    )
