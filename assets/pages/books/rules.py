"""A rule as an officer and an author read it: how grave, for whom, what breaks it, on what it rests, what to do instead."""

from collections.abc import Iterable
from html import escape

from assets.pages.books.examples import examples_html
from assets.pages.books.order import SIGNS
from assets.pages.books.parts import items, label, pair, two
from assets.pages.books.view import Both, BreachView, ConditionView, FootingView, RuleView
from assets.words import both

SURE = {"confirmed": "●", "inferred": "◐", "reported": "○", "knowledge": "○", "house": "◇"}
"""No evidence is shown by colour alone."""


def rule_html(rule: RuleView) -> str:
    """The whole rule."""
    return (
        f'<article class="rule {rule.severity}" id="rule-{escape(rule.id)}"><h3>{two(rule.title)}</h3>{meta(rule)}'
        f"{why(rule)}{facts(rule)}<h4>{label('books.breaks')}</h4>{breaks(rule.breaks)}"
        f"<h4>{label('books.instead')}</h4>{pair(rule.instead, 'instead')}{better(rule.better)}"
        f"<h4>{label('books.example')}</h4>{examples_html(rule.examples)}</article>"
    )


def meta(rule: RuleView) -> str:
    """Id, severity with its reason, evidence, and whether it may fail a person."""
    overlay = f'<span class="badge">{label("books.overlay.in", name=rule.overlay)}</span>' if rule.overlay else ""
    reason = f"<span>{rule.reason} · {label(f'reason.{rule.reason}')}</span>"
    return (
        f'<div class="meta"><code>{escape(rule.id)}</code>'
        f'<span class="badge {rule.severity}">{SIGNS[rule.severity]} {two(rule.severity_words)}</span>'
        f"{evidence_badge(rule.footings[0])}{standing(rule)}{overlay}{reason}</div>"
    )


def evidence_badge(footing: FootingView) -> str:
    """How far a footing was checked."""
    return f'<span class="badge {footing.evidence}">{SURE[footing.evidence]} {two(footing.evidence_words)}</span>'


def standing(rule: RuleView) -> str:
    """Whether it may fail a person, and who signed it."""
    signed = f'<span class="badge confirmed">✓ {two(rule.signed)}</span>' if any(rule.signed) else ""
    key = "books.fails" if rule.fails else "books.advises"
    return f'<span class="badge {"fails" if rule.fails else ""}">{label(key)}</span>{signed}'


def why(rule: RuleView) -> str:
    """Why the severity is what it is, where that was to be decided."""
    return f"<h4>{label('books.why')}</h4>{pair(rule.severity_why)}" if any(rule.severity_why) else ""


def facts(rule: RuleView) -> str:
    """For whom it is, on what it rests, in which mark it counts."""
    rows = [
        ("books.for", joined(rule.holds) or label("books.for.all")),
        ("books.for.not", joined(rule.lifted)),
        ("books.source", "".join(footing_html(footing, alone=len(rule.footings) == 1) for footing in rule.footings)),
        ("books.marks", " · ".join(filter(None, [two(rule.criterion), joined(rule.limits)]))),
    ]
    return f'<dl class="facts">{"".join(f"<dt>{label(key)}</dt><dd>{value}</dd>" for key, value in rows if value)}</dl>'


def joined(words: Iterable[Both]) -> str:
    """Several short things in a row."""
    return " · ".join(two(one) for one in words)


def footing_html(footing: FootingView, *, alone: bool) -> str:
    """What it rests on, for all accounts or for some."""
    where = f'<span class="badge where">{two(footing.where)}</span> ' if any(footing.where) else ""
    badge = "" if alone else f" {evidence_badge(footing)}"
    return f'<div>{where}{two(footing.instrument)} <span class="soft">({two(footing.weight)})</span>{badge}</div>'


def breaks(breaches: Iterable[BreachView]) -> str:
    """Every way to break it."""
    rows = [breach_html(breach) for breach in breaches]
    several = f'<p class="soft">{label("books.breaks.any")}</p>' if len(rows) > 1 else ""
    return several + "".join(rows)


def breach_html(breach: BreachView) -> str:
    """One way: what sets it off, what is due, what must hold besides."""
    cues = f'<div class="soft">{label("breach.due.cue")}</div>{items(breach.cues, "named")}' if breach.cues else ""
    due = f'<div class="soft">{label("breach.due.act")}</div>' if breach.cues else ""
    when = f'<div class="soft">{label("breach.when")}</div>{conditions(breach.when)}' if breach.when else ""
    event = conditions(breach.event) if breach.event else ""
    trigger = " ".join([two(breach.trigger), *map(kind_link, breach.kinds)])
    return f'<div class="breach">{trigger}{event}{cues}{due}{items(breach.acts, "named")}{when}</div>'


def kind_link(kind: str) -> str:
    """Where a kind of events is explained."""
    return f'<a href="#kind-{escape(kind)}"><code>{escape(kind)}</code></a>'


def conditions(found: Iterable[ConditionView]) -> str:
    """What must hold, as people read it and as the file has it."""
    return f"<ul>{''.join(f'<li>{two(one.words)} {written(one)}</li>' for one in found)}</ul>"


def written(condition: ConditionView) -> str:
    """A condition as the file writes it, leading to what it speaks of."""
    code = f"<code>{escape(condition.written)}</code>"
    return f'<a href="{condition.link}">{code}</a>' if condition.link else code


def better(words: Iterable[Both]) -> str:
    """What a sentence does that keeps the rule."""
    rows = items(words, "named")
    return f"<h4>{two(both('books.better'))}</h4>{rows}" if rows else ""
