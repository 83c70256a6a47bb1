"""What breaks a rule, and what a kind of events is, in words."""

from collections.abc import Iterable

from assets.pages.books.literals import asked_words, kind_told
from assets.pages.books.values import forms_words, known_words, reply_words
from assets.pages.books.view import Both, BreachView, ConditionView, KindView
from assets.words import both
from desk.shelf.names import Names
from scenarios.schema.book import Breach, Count, Due, Kind
from scenarios.schema.conditions import Condition
from scenarios.schema.literals import KindLiteral, Literal
from sim.core.content import Says
from sim.core.vocabulary import Reply


def breach_view(breach: Breach, names: Names) -> BreachView:
    """One way to break a rule."""
    when = conditions(breach.when, names)
    if breach.act:
        return BreachView(both("breach.act"), acts=forms_words(breach.act), when=when)
    if breach.on:
        return BreachView(both("breach.on"), conditions(breach.on, names), when=when)
    if breach.count:
        return BreachView(counted(breach.count, names), when=when, kinds=(breach.count.of,))
    if breach.due:
        return due_view(breach.due, when, names)
    if breach.close:
        return BreachView(both("breach.close"), when=when)
    return BreachView(both("breach.note"), acts=tuple(both(f"check.{check}") for check in breach.note), when=when)


def counted(count: Count, names: Names) -> Both:
    """More of a kind than allowed."""
    key = "breach.count.day" if count.days == 1 else "breach.count"
    return both(key, days=count.days, kind=names.kind(count.of), over=count.over)


def due_view(due: Due, when: tuple[ConditionView, ...], names: Names) -> BreachView:
    """Something due that does not come: within turns, or within days."""
    if due.after_kind:
        after, by = names.kind(due.after_kind), names.kind(due.by_kind)
        words = both("breach.deadline", after=after, by=by, days=due.days)
        return BreachView(words, when=when, kinds=(due.after_kind, due.by_kind))
    cues, acts = replies(due.after), forms_words(due.act)
    return BreachView(both("breach.due", n=due.within), cues=cues, acts=acts, when=when)


def replies(found: Iterable[Reply]) -> tuple[Both, ...]:
    """What the other end does."""
    return tuple(reply_words(reply.name.lower()) for reply in found)


def conditions(literals: Iterable[Literal], names: Names) -> tuple[ConditionView, ...]:
    """What must hold, one by one."""
    return tuple(condition(literal, names) for literal in literals)


def condition(literal: Literal, names: Names) -> ConditionView:
    """One literal."""
    subject, wanted = literal.subject, literal.wanted
    if isinstance(subject, Condition):
        return ConditionView(known_words(subject.word, subject.name, wanted=wanted), literal.text)
    if isinstance(subject, KindLiteral):
        kind = names.kind(subject.kind)
        words = kind_told(
            subject.word, kind, within=subject.within, ago=subject.ago, least=subject.least, wanted=wanted
        )
        return ConditionView(words, literal.text, f"#kind-{subject.kind}")
    if isinstance(subject, Says):
        title = names.lexicons.get(subject.lexicon, (subject.lexicon, subject.lexicon))
        return ConditionView(
            asked_words(subject, title, wanted=wanted), literal.text, f"wording.html#{subject.lexicon}"
        )
    return ConditionView(asked_words(subject, ("", ""), wanted=wanted), literal.text)


def kind_view(name: str, kind: Kind, names: Names) -> KindView:
    """A kind of events."""
    how = [both(f"books.per.{kind.per}")] if kind.per != "account" else []
    how += [both("books.kind.once")] if kind.once else []
    how += [both("books.until", kind=names.kind(kind.until))] if kind.until else []
    acts = (*forms_words(kind.acts), *replies(kind.reply))
    return KindView(name, names.kind(name), tuple(how), acts, conditions(kind.when, names))
