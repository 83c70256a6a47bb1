"""A finding of an audit with what the book says of its rule."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from assets.pages.audit import AuditLine
from scenarios.compile.audit import book_file, rules_of
from scenarios.compile.book import rule_of, signature
from scenarios.schema.book import BookFile
from sim.core.watch import Rules
from sim.record.log import Finding
from sim.record.log.proof import proof_of


class Shelf(Mapping[str, Rules]):
    """The books that may judge a log, each read and compiled when an account first needs it."""

    def __init__(self, names: Iterable[str], own: Sequence[Path]) -> None:
        self.names = tuple(names)
        self.own = own
        self.files: dict[str, BookFile] = {}
        self.compiled: dict[str, Rules] = {}

    def __getitem__(self, name: str) -> Rules:
        if name not in self.compiled:
            self.files[name] = book_file(name, self.own)
            self.compiled[name] = rules_of(self.files[name])
        return self.compiled[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def __contains__(self, name: object) -> bool:
        return name in self.names


def line_of(shelf: Shelf, finding: Finding, lang: str) -> AuditLine:
    """One finding as readers see it, on the footing it has for its account's product."""
    file, book = shelf.files[finding.book], shelf[finding.book].book
    rule_id = book.rules[book.ways[finding.found.way].rule]
    spec, product = file.rules[rule_id], finding.account.product
    footing, signed = spec.footing(product), signature(file, rule_id)
    proof = proof_of(book, finding, finding.account)
    return AuditLine(
        line=finding.found.line,
        account=finding.account.id,
        day=proof.day,
        time=proof.time,
        zone=finding.account.zone,
        rule=rule_id,
        title=getattr(spec.title, lang),
        severity=spec.severity,
        evidence=footing.evidence,
        weight=footing.source.weight,
        source=getattr(footing.source.instrument, lang),
        instead=getattr(spec.instead, lang),
        fails=rule_of(rule_id, spec, product, signed).failing,
        signed=signed,
        lines=proof.lines,
        compared=tuple(filter(None, (proof.set_off, *proof.compared))),
        by=proof.due_by,
    )
