"""A finding of an audit with what the book says of its rule."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from assets.pages.audit import AuditLine
from scenarios.compile.audit import book_file, rules_of
from scenarios.compile.book import rule_of, signature
from scenarios.schema.book import BookFile
from sim.core.watch import Rules
from sim.record.log import Finding
from sim.record.log.proof import proof_of, unproven


class Shelf(Mapping[str, Rules]):
    """The books that may judge a log, each read and compiled when an account first needs it."""

    def __init__(self, names: Iterable[str], own: Sequence[Path]) -> None:
        self.names = tuple(names)
        self.own = own
        self.files: dict[str, BookFile] = {}
        self.compiled: dict[str, Rules] = {}
        self.told: dict[tuple[str, str, str, str], dict[str, Any]] = {}

    def __getitem__(self, name: str) -> Rules:
        if name not in self.compiled:
            self.files[name] = book_file(name, self.own)
            self.compiled[name] = rules_of(self.files[name])
        return self.compiled[name]

    def about(self, book: str, rule_id: str, product: str, lang: str) -> dict[str, Any]:
        """What the book says of a rule, for a product."""
        key = (book, rule_id, product, lang)
        if key not in self.told:
            spec, signed = self.files[book].rules[rule_id], signature(self.files[book], rule_id)
            footing = spec.footing(product)
            self.told[key] = {
                "rule": rule_id,
                "title": getattr(spec.title, lang),
                "severity": spec.severity,
                "evidence": footing.evidence,
                "weight": footing.source.weight,
                "source": getattr(footing.source.instrument, lang),
                "instead": getattr(spec.instead, lang),
                "fails": rule_of(rule_id, spec, product, signed).failing,
                "signed": signed,
            }
        return self.told[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def __contains__(self, name: object) -> bool:
        return name in self.names


def line_of(shelf: Shelf, finding: Finding, lang: str, *, proven: bool = True) -> AuditLine:
    """One finding as readers see it, on the footing it has for its account's product; its proof only where asked for."""
    book, account, found = shelf[finding.book].book, finding.account, finding.found
    proof = proof_of(book, finding, account) if proven else unproven(finding)
    return AuditLine(
        line=found.line,
        account=account.id,
        day=proof.day,
        time=proof.time,
        zone=account.zone,
        lines=proof.lines,
        compared=tuple(filter(None, (proof.set_off, *proof.compared))),
        by=proof.due_by,
        **shelf.about(finding.book, book.rules[book.ways[found.way].rule], account.product, lang),
    )
