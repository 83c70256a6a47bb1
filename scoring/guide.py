"""What a debrief can say, as read from its file: when a headline holds, and which words there are for what."""

from dataclasses import dataclass

Words = dict[str, str]
"""One thing said, by language."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A sentence about the whole call, and the tags under which it is said."""

    id: str
    needs: frozenset[str]
    unless: frozenset[str]
    headline: Words
    detail: Words


@dataclass(frozen=True, slots=True)
class MomentWords:
    """What is said beside a turn."""

    kind: str  # good or amber
    title: Words
    words: Words
    better: Words


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A rule of the book in words."""

    title: Words
    instead: Words
    source: Words
    better: frozenset[str] = frozenset()  # forms of which a better sentence has one; empty: any sound one will do


@dataclass(frozen=True, slots=True)
class NextWords:
    """One thing to practise."""

    title: Words
    words: Words


@dataclass(frozen=True, slots=True)
class TruthWords:
    """Who the other person was."""

    title: Words
    story: Words
    hides: frozenset[str]  # facts he would rather not say


@dataclass(frozen=True, slots=True)
class Guide:
    """All the words of a debrief."""

    headlines: tuple[Headline, ...]
    moments: dict[str, MomentWords]
    why: dict[str, dict[str, Words]]
    labels: dict[str, Words]
    status: dict[str, Words]
    evidence: dict[str, Words]
    severity: dict[str, Words]
    endings: dict[str, Words]
    next: dict[str, NextWords]
    rules: dict[str, RuleWords]
    truths: dict[str, TruthWords]
    advises: Words
    title: Words
