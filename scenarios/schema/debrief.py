"""What a debrief can say."""

from typing import Literal

from scenarios.schema.base import Strict, Text, Versioned


class HeadlineSpec(Strict):
    """One sentence about the whole call, and the tags it needs (~ = must not be there)."""

    id: str
    when: tuple[str, ...]
    headline: Text
    detail: Text


class MomentSpec(Strict):
    """What is said beside a turn."""

    kind: Literal["good", "amber"]
    title: Text
    words: Text
    better: Text | None = None


class NextSpec(Strict):
    """One thing to practise."""

    title: Text
    words: Text


class DebriefFile(Versioned):
    """`scenarios/lines/debrief.yaml`."""

    headlines: tuple[HeadlineSpec, ...]
    moments: dict[str, MomentSpec]
    why: dict[str, dict[str, Text]]
    labels: dict[str, Text]
    status: dict[str, Text]
    evidence: dict[str, Text]
    severity: dict[str, Text]
    advises: Text
    endings: dict[str, Text]
    next: dict[str, NextSpec]
