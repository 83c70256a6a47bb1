"""In what order rules are listed, and which of them a firm's officer should confirm first."""

from collections import Counter
from collections.abc import Iterable

from assets.pages.books.view import BookView, FootingView, RuleView

SEVERITIES = ("critical", "serious", "minor")
SIGNS = {"critical": "■", "serious": "▲", "minor": "●"}
"""No severity is shown by colour alone."""
DOUBTS = ("knowledge", "reported", "house", "inferred")
"""Evidence that an officer can better, the least certain first."""


def by_severity(rules: Iterable[RuleView]) -> dict[str, list[RuleView]]:
    """The rules of each severity, in the order of the book; only severities that have any."""
    found: dict[str, list[RuleView]] = {severity: [] for severity in SEVERITIES}
    for rule in rules:
        found[rule.severity].append(rule)
    return {severity: some for severity, some in found.items() if some}


def doubt(rule: RuleView) -> int:
    """How certain the weakest of its footings is; beyond all doubts where each was read."""
    places = [DOUBTS.index(footing.evidence) for footing in rule.footings if footing.evidence in DOUBTS]
    return min(places, default=len(DOUBTS))


def weakest(rule: RuleView) -> FootingView:
    """The footing that most needs to be confirmed."""
    return min(rule.footings, key=lambda one: DOUBTS.index(one.evidence) if one.evidence in DOUBTS else len(DOUBTS))


def to_confirm(rules: Iterable[RuleView]) -> list[RuleView]:
    """Rules that nobody signed and that do not rest on a text read for just that: the gravest first, then the least certain."""
    open_yet = [rule for rule in rules if not any(rule.signed) and doubt(rule) < len(DOUBTS)]
    return sorted(open_yet, key=lambda rule: (SEVERITIES.index(rule.severity), doubt(rule)))


def evidence_counts(book: BookView) -> list[tuple[FootingView, int]]:
    """How many rules rest on each kind of evidence, most first, each with a footing that shows its words."""
    shown = {rule.footings[0].evidence: rule.footings[0] for rule in book.rules}
    counts = Counter(rule.footings[0].evidence for rule in book.rules)
    return [(shown[evidence], count) for evidence, count in counts.most_common()]
