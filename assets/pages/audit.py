"""An audit told in plain text: a line a finding, its proof where asked, and a closing summary."""

from collections.abc import Iterable
from dataclasses import dataclass

from assets.words import word

AND = {"zh": "，", "en": ", "}
BETWEEN = {"zh": "；", "en": "; "}
BRACKETS = {"zh": "（{}）", "en": " ({})"}


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One finding as readers see it; `by` is the day by which something was due, where nothing came."""

    line: int
    account: str
    day: str
    time: str
    zone: str
    rule: str
    title: str
    severity: str
    evidence: str
    weight: str
    source: str
    instead: str
    fails: bool
    signed: str
    lines: tuple[int, ...]
    compared: tuple[str, ...]
    by: str


def finding_text(found: AuditLine, lang: str, *, explain: bool) -> str:
    """One finding: where, when, which rule, how grave, and whether it may fail anybody."""
    place = word("audit.line", lang, line=found.line)
    when = word("audit.by", lang, day=found.by) if found.by else f"{found.day} {found.time}"
    effect = word("audit.fails" if found.fails else "audit.advises", lang)
    weighed = AND[lang].join((word(f"audit.{found.severity}", lang), effect))
    head = f"{place}  {when}  {found.account}  {found.rule}  {weighed}  {found.title}"
    return "\n".join([head, *proof_text(found, lang)]) if explain else head


def proof_text(found: AuditLine, lang: str) -> list[str]:
    """What a reader needs to check it in a minute."""
    evidence = word(f"audit.evidence.{found.evidence}", lang)
    signed = [word("audit.signed", lang, by=found.signed)] if found.signed else []
    footing = BETWEEN[lang].join((word(f"audit.weight.{found.weight}", lang), evidence, *signed))
    facts = [
        ("audit.compared", "; ".join(found.compared)),
        ("audit.events", ", ".join(map(str, found.lines))),
        ("audit.clock", found.zone),
        ("audit.source", found.source + BRACKETS[lang].format(footing)),
        ("audit.instead", found.instead),
    ]
    return [f"    {word(key, lang)}{text}" for key, text in facts if text]


@dataclass(frozen=True, slots=True)
class Closing:
    """What an audit came to."""

    accounts: int
    events: int
    findings: dict[str, int]  # rule: how many
    undecided: dict[tuple[str, str], int]  # rule, field left out: events
    mistakes: int


def closing_text(closing: Closing, titles: dict[str, str], lang: str) -> str:
    """The summary: counts by rule, and what could not be decided for want of a fact."""
    total = sum(closing.findings.values())
    lines = ["", word("audit.sum", lang, accounts=closing.accounts, events=closing.events, findings=total)]
    lines += [f"  {count:>7}  {rule}  {titles.get(rule, '')}" for rule, count in ranked(closing.findings.items())]
    if closing.undecided:
        lines += ["", word("audit.undecided", lang)]
        lines += [f"  {count:>7}  {rule}  {name}" for (rule, name), count in sorted(closing.undecided.items())]
    if closing.mistakes:
        lines += ["", word("audit.mistakes", lang, count=closing.mistakes)]
    return "\n".join(lines)


def ranked(counts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """The most frequent first."""
    return sorted(counts, key=lambda pair: (-pair[1], pair[0]))
