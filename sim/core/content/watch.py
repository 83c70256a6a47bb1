"""A conduct book compiled for logs: what is asked of an event, the kinds of events that are counted and remembered.

An *atom* is one thing an event, its account or what came before may show; each is one bit. A way to break a rule is a set of
atoms that must and must not be there, looked up in the same tables as in a call.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sim.core.content.book import Book


@dataclass(frozen=True, slots=True)
class FieldTest:
    """A field of the log against words (by code), a set of words (as a mask) or a number; never met where unstated. `left_out`: unstated where one would look for it."""

    field: str
    op: Literal["is", "has", "misses", "beyond", "<", "<=", ">", ">=", "unstated", "left_out"]
    codes: tuple[int, ...] = ()
    mask: int = 0
    number: float = 0.0
    texts: tuple[str, ...] = ()  # words as written; what a free field is compared with


@dataclass(frozen=True, slots=True)
class Local:
    """Local time of day in `start` <= t < `end`, seconds since midnight; wraps where `end` is not after `start`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """Days of the week at the debtor's place, Monday 0."""

    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """From one day on, before another, at the debtor's place; ordinals, 0 for no such bound."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent that stands: given, and not withdrawn."""

    code: int


@dataclass(frozen=True, slots=True)
class Says:
    """Forbidden wording in the text."""

    lexicon: str


@dataclass(frozen=True, slots=True)
class Plain:
    """What the place of an event among others shows: see `PLAIN`."""

    name: str


PLAIN = ("opens", "stopped", "inconvenient", "opted_out", "promise_waits")
"""First of its contact; this person asked in an earlier contact for no more; in hours he ruled out; by a way he ruled out;
he promised for a later day."""


@dataclass(frozen=True, slots=True)
class IsKind:
    """The event is of a kind."""

    kind: int


@dataclass(frozen=True, slots=True)
class Had:
    """An earlier event of a kind: ever, on the last `within` local days, or the first at least `ago` days back."""

    kind: int
    within: int = 0
    ago: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """Of the events of a kind since its run was last ended: on how many days, or the most on one earlier day."""

    kind: int
    what: Literal["days", "earlier"]
    least: int


@dataclass(frozen=True, slots=True)
class Over:
    """The event is of a kind, and with it there are more than so many on the last so many local days."""

    kind: int
    days: int
    most: int


ATOM_WORDS, KIND_WORDS = 6, 3
MOST_ATOMS, MOST_KINDS = ATOM_WORDS * 64, KIND_WORDS * 64
"""How many different literals and kinds a book may have: a bit each."""

Atom: TypeAlias = FieldTest | Local | Weekday | Dated | Consent | Says | Plain | IsKind | Had | Run | Over
Per: TypeAlias = Literal["account", "debt", "number", "person", "agency"]
KEYS: dict[str, int] = {"account": 1, "debt": 5, "number": 13, "person": 17, "agency": 7}
"""How many of each are told apart in one account: the first place is for what is not named, the last for all the rest."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Events that belong together: those showing all literals (atom, wanted), or holding one of the acts or replies."""

    name: str
    literals: tuple[tuple[int, bool], ...]
    forms: tuple[int, ...]
    replies: tuple[int, ...]
    per: Per
    until: int  # the kind that ends its run, -1
    once: bool  # told once a contact


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something due within local days: the way it breaks a rule, the kind that makes it due, and the kind that meets it."""

    way: int
    after: int
    by: int
    days: int
    again: bool  # each such event makes it due anew, once the last was met or told


Trigger: TypeAlias = Literal["act", "on", "count", "due", "deadline", "close", "note"]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to break a rule as a proof tells it: what set it off, and what had to hold and not to hold."""

    rule: int
    trigger: Trigger
    atoms: tuple[tuple[int, bool], ...]
    known: tuple[tuple[str, int, bool], ...]  # (column, code, wanted)
    over: int = -1  # the atom of a count
    deadline: int = -1


@dataclass(frozen=True, slots=True)
class WatchBook:
    """All ways to break the rules of a book, 64 to a word; `shadows` are the same ways with a fact left out."""

    id: str
    rules: tuple[str, ...]
    ways: tuple[Way, ...]
    words: tuple[Book, ...]
    shadows: tuple[Book, ...]
    shadow_atoms: tuple[tuple[tuple[int, bool], ...], ...]  # per shadow way: (atom, wanted)
    shadow_rules: tuple[tuple[int, str], ...]  # per shadow way: rule, and the field that was left out
    atoms: tuple[Atom, ...]
    kinds: tuple[Kind, ...]
    deadlines: tuple[Deadline, ...]
    cues: tuple[int, ...]  # replies whose line a proof may name
    call_facts: tuple[
        tuple[int, tuple[int, ...]], ...
    ]  # of each fact about a whole call: the atom that it is unstated, all its atoms
    program: tuple[tuple[str, int], ...]  # atoms and kinds in the order they can be told

    @property
    def counts(self) -> dict[int, Over]:
        """The atoms that count, by number, in the order in which their counts are kept."""
        return {number: atom for number, atom in enumerate(self.atoms) if isinstance(atom, Over)}

    def count_place(self, number: int) -> int:
        """The place of an atom's count among all that are kept."""
        return list(self.counts).index(number)
