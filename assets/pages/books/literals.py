"""The literals of conduct books in words: what must hold, or not hold, for a rule to be broken."""

from datetime import date

from assets.pages.books.values import either, field_words, listed, number_words, word_words
from assets.pages.books.view import Both
from assets.words import both
from sim.core.content import Consent, Dated, FieldTest, Local, Plain, Says, Weekday
from sim.core.vocabulary import CONSENTS

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTE = 60
Asked = FieldTest | Local | Weekday | Dated | Consent | Says | Plain


def ending(key: str, *, wanted: bool) -> str:
    """The key of the words for a thing that holds, or does not."""
    return key if wanted else f"{key}.not"


def asked_words(asked: Asked, title: Both, *, wanted: bool) -> Both:
    """Something a log can show; `title` is that of the wording looked for."""
    match asked:
        case FieldTest():
            return field_told(asked, wanted=wanted)
        case Local():
            return both(ending("told.local", wanted=wanted), start=clock(asked.start), end=clock(asked.end))
        case Weekday():
            days = either(word_words("days", DAYS[day]) for day in asked.days)
            return both(ending("told.weekday", wanted=wanted), what=days)
        case Dated():
            return dated_told(asked, wanted=wanted)
        case Consent():
            return both(ending("told.consent", wanted=wanted), what=word_words("consent.for", CONSENTS[asked.code]))
        case Says():
            return both(ending("told.says", wanted=wanted), what=title)
        case Plain():
            return both(ending(f"told.{asked.name}", wanted=wanted))


def dated_told(dated: Dated, *, wanted: bool) -> Both:
    """From a day on, or before it."""
    key, day = ("told.from", dated.start) if dated.start else ("told.before", dated.end)
    return both(ending(key, wanted=wanted), day=date.fromordinal(day).isoformat())


def field_told(test: FieldTest, *, wanted: bool) -> Both:
    """A test of a field."""
    name = field_words(test.field)
    if test.op == "unstated":
        return both(ending("told.field.unstated", wanted=wanted), field=name)
    if test.op in {"<", "<=", ">", ">="}:
        what = number_words(test.field, test.number)
    else:
        words = [word_words(test.field, word) for word in test.texts]
        what = listed(words) if test.op == "beyond" else either(words)
    return both(ending(f"told.field.{test.op}", wanted=wanted), field=name, what=what)


def kind_told(word: str, kind: Both, *, within: int, ago: int, least: int, wanted: bool) -> Both:
    """Something about events of a kind: that it is one, that there was one, or how many there were."""
    if word == "had":
        key, number = ("told.within", within) if within else ("told.ago", ago) if ago else ("told.had", 0)
        return both(ending(key, wanted=wanted), kind=kind, n=number)
    key = {"is": "told.is", "run days": "told.days", "run earlier": "told.earlier"}[word]
    return both(ending(key, wanted=wanted), kind=kind, n=least)


def clock(second: int) -> str:
    """A second of the day as 08:00, or 21:00:01 where it has seconds."""
    hours, rest = divmod(second, 3600)
    text = f"{hours:02d}:{rest // MINUTE:02d}"
    return f"{text}:{rest % MINUTE:02d}" if rest % MINUTE else text
