"""A conduct book compiled: what sets a rule off, what excuses it, and how it is told."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Sets = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as readers need it. `severity`: critical, serious or minor; `failing`: may it fail a person."""

    id: str
    severity: str
    reason: str  # severity reason code of the research file: L B D I H N F E
    weight: str  # law, regulation, self_regulatory, house
    evidence: str  # confirmed, inferred, reported, knowledge, house
    criterion: str  # the one mark it counts in
    near_fatal: bool
    cap: int  # the mark is capped at this where near-fatal
    signed: str = ""  # who of the firm confirmed it, and when
    tags: tuple[str, ...] = ()  # what breaking it is, across books: unverified, threatened, gift, ...

    @property
    def failing(self) -> bool:
        """Only what was read, directly inferred from what was read, or signed by the firm's officer can fail a person."""
        return self.evidence in {"confirmed", "inferred"} or bool(self.signed)


@dataclass(frozen=True, slots=True)
class Look:
    """One byte of one set of what is known, and for each of its values the rules that then cannot be broken."""

    column: str  # signs, heard, done, seen or flags
    byte: int
    blocked: Sets  # [256]
    cares: np.uint64  # the rules that any value blocks: of others it need not be looked at


@dataclass(frozen=True, slots=True)
class Book:
    """The rules and their monitors. A set of rules is one 64-bit word; all rules are evaluated at once."""

    id: str
    rules: tuple[Rule, ...]
    ways: tuple[str, ...]  # of each bit: the rule, and the number of its breach in the book
    on_form: Sets  # [forms]: rules that this act may break
    at_close: np.uint64  # rules looked at when the collector ends the call
    looks: tuple[Look, ...]  # the bytes that any rule reads
    due: Sets  # [3, replies]: rules whose act is due within 1, 2, 3 collector turns of this reply
    met_by: Sets  # [forms]: rules whose due act this is
    third_time: np.uint64  # rules that fire only from the third occurrence of the habit
    once: np.uint64  # rules that are told only the first time
    on_note: np.uint64  # rules looked at when the note is filed
    note_checks: dict[str, np.uint64]  # comparison of the note with the call -> rules it decides
    on_event: np.uint64  # rules looked at once for every event of a log
    quiet: tuple[tuple[int, int], ...]  # spans of the day, in seconds, in which nobody is to be rung; of calls only
