"""One rule as plain values: for whom, on what it rests, how grave, what breaks it."""

from collections.abc import Iterable, Iterator, Sequence

from assets.pages.books.values import field_words, forms_words, word_words
from assets.pages.books.view import Both, FootingView, RuleView
from assets.words import both
from desk.shelf.breaches import breach_view
from desk.shelf.examples import examples_view
from desk.shelf.names import NO_WORDS, Names, both_of
from scenarios.compile.book import rule_of, signature
from scenarios.compile.examples import Example
from scenarios.schema.book import Applies, BookFile, Footing, RuleSpec, Undecidable

EXTENDED = "@"
"""What stands between a rule and the overlay that extends it, in the name of the rule so extended."""


def rule_view(
    file: BookFile, rule_id: str, names: Names, examples: Iterable[Sequence[Example]], overlay: str
) -> RuleView:
    """A rule of a book, with the overlays laid over it."""
    spec = file.rules[rule_id]
    return RuleView(
        id=rule_id,
        title=both_of(spec.title),
        severity=spec.severity,
        severity_words=names.severity(spec.severity),
        severity_why=both_of(spec.severity_why),
        reason=spec.reason,
        criterion=names.criterion(spec.criterion),
        limits=tuple(limits(spec)),
        holds=tuple(holds(spec)),
        lifted=tuple(accounts(one) for one in spec.except_for),
        footings=tuple(footings(file, rule_id, names)),
        signed=signed(file, rule_id),
        breaks=tuple(breach_view(breach, names) for breach in spec.breaks),
        instead=both_of(spec.instead),
        better=forms_words(spec.better),
        examples=tuple(one for some in examples for one in examples_view(some, names.kinds)),
        overlay=overlay,
    )


def limits(spec: RuleSpec) -> Iterator[Both]:
    """How it counts beside its severity."""
    for name in ("near_fatal", "third_time", "once"):
        if getattr(spec, name):
            yield both(f"books.{name}")


def holds(spec: RuleSpec) -> Iterator[Both]:
    """Accounts and times that it is for; nothing where it is for all."""
    yield from named(spec.applies)
    if spec.from_days:
        yield both("books.for.from", n=spec.from_days)
    if spec.until_days is not None:
        yield both("books.for.until", n=spec.until_days)
    if spec.from_date:
        yield both("books.for.since", day=spec.from_date.isoformat())
    if spec.until_date:
        yield both("books.for.till", day=spec.until_date.isoformat())


def named(applies: Applies) -> Iterator[Both]:
    """What is named of an account."""
    for name in Applies.model_fields:
        words = [word_words(name, word) for word in getattr(applies, name)]
        if words:
            label = field_words(name)
            yield (
                f"{label[0]}：{'、'.join(one[0] for one in words)}",
                f"{label[1]}: {', '.join(one[1] for one in words)}",
            )


def accounts(applies: Applies) -> Both:
    """Accounts in one line."""
    parts = list(named(applies))
    return "；".join(one[0] for one in parts), "; ".join(one[1] for one in parts)


def footings(file: BookFile, rule_id: str, names: Names) -> Iterator[FootingView]:
    """What it rests on: for all products or the others, for some products, and where an overlay extends it."""
    spec = file.rules[rule_id]
    rest = both("books.source.else") if spec.by_product else NO_WORDS
    yield footing_view(file, rule_id, None, rest, names)
    for product in spec.by_product:
        yield footing_view(file, rule_id, product, word_words("product", product), names)
    for other, more in file.rules.items():
        if other.startswith(f"{rule_id}{EXTENDED}"):
            yield footing_view(file, other, None, accounts(more.applies), names)


def footing_view(file: BookFile, rule_id: str, product: str | None, where: Both, names: Names) -> FootingView:
    """What a rule rests on for some accounts, and whether it may fail a person there."""
    spec = file.rules[rule_id]
    rule = rule_of(rule_id, spec, product, signature(file, rule_id))
    return footing_words(spec.footing(product), where, names, fails=rule.failing)


def footing_words(footing: Footing, where: Both, names: Names, *, fails: bool) -> FootingView:
    """Instrument, weight and evidence."""
    return FootingView(
        where=where,
        instrument=both_of(footing.source.instrument),
        weight=both(f"audit.weight.{footing.source.weight}"),
        evidence=footing.evidence,
        evidence_words=names.evidence(footing.evidence),
        fails=fails,
    )


def undecidable_footing(spec: Undecidable, names: Names) -> FootingView:
    """What a rule rests on that is not judged."""
    return footing_words(spec, NO_WORDS, names, fails=False)


def signed(file: BookFile, rule_id: str) -> Both:
    """Who of the firm confirmed it."""
    found = file.confirm.get(rule_id)
    return both("books.signed", by=found.by, day=found.date.isoformat()) if found else NO_WORDS
