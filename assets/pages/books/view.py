"""A conduct book ready to be shown: plain values, every text in Chinese and English."""

from dataclasses import dataclass

Both = tuple[str, str]
"""Chinese, English."""


@dataclass(frozen=True, slots=True)
class ConditionView:
    """One thing that must hold, as people read it and as the file writes it; where what it speaks of is explained."""

    words: Both
    written: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class BreachView:
    """One way to break a rule: what sets it off, with what that names, and what must hold besides."""

    trigger: Both
    event: tuple[ConditionView, ...] = ()  # what the event is like that sets it off
    cues: tuple[Both, ...] = ()  # what the other end does
    acts: tuple[Both, ...] = ()  # what the collector does, or does not do in time
    when: tuple[ConditionView, ...] = ()
    kinds: tuple[str, ...] = ()  # the kinds of events that the trigger speaks of


@dataclass(frozen=True, slots=True)
class FootingView:
    """What a rule rests on. `fails`: whether it may fail a person for it."""

    where: Both  # the product, or the accounts, that it is the footing for; empty for all
    instrument: Both
    weight: Both
    evidence: str
    evidence_words: Both
    fails: bool


@dataclass(frozen=True, slots=True)
class LineView:
    """One event of an example."""

    day: str
    clock: str
    logged: str  # as the log has it, where it writes another offset than the place's
    place: Both  # channel and other end, where they change
    who: str  # me, borrower, third, system
    words: str
    acts: tuple[Both, ...]
    details: tuple[tuple[Both, Both], ...]
    shared: bool  # whether the other example has the same line
    found: tuple[str, ...]  # rules that it breaks


@dataclass(frozen=True, slots=True)
class ExampleView:
    """One log and what is found in it. `part`: breach, near or more."""

    part: str
    title: Both
    account: tuple[tuple[Both, Both], ...]  # what is not as in the standard account
    lines: tuple[LineView, ...]
    due: tuple[tuple[str, str], ...]  # rules whose act did not come: (day, rule)


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule."""

    id: str
    title: Both
    severity: str
    severity_words: Both
    severity_why: Both
    reason: str
    criterion: Both
    limits: tuple[Both, ...]  # near a red line, from the third time, told once
    holds: tuple[Both, ...]  # accounts that it is for; empty for all
    lifted: tuple[Both, ...]  # accounts that an overlay lifts it for
    footings: tuple[FootingView, ...]
    signed: Both  # who of the firm confirmed it; empty where nobody did
    breaks: tuple[BreachView, ...]
    instead: Both
    better: tuple[Both, ...]
    examples: tuple[ExampleView, ...]
    overlay: str = ""  # the overlay that adds it

    @property
    def fails(self) -> bool:
        """Whether it may fail a person for some product."""
        return any(footing.fails for footing in self.footings)


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of events that rules count or remember."""

    id: str
    title: Both
    counted: tuple[Both, ...]  # by account, debt, number, person; once a contact; what ends its run
    acts: tuple[Both, ...]
    when: tuple[ConditionView, ...]


@dataclass(frozen=True, slots=True)
class UndecidableView:
    """A rule that no log can decide, and why."""

    id: str
    title: Both
    footing: FootingView
    why: Both


@dataclass(frozen=True, slots=True)
class OverlayView:
    """What is laid over a book: rules added, lifted and signed."""

    id: str
    title: Both
    holds: tuple[Both, ...]
    adds: tuple[str, ...]
    extends: tuple[str, ...]
    lifts: tuple[str, ...]
    signs: tuple[tuple[str, Both], ...]


@dataclass(frozen=True, slots=True)
class BookView:
    """One book with what is laid over it."""

    id: str
    title: Both
    rules: tuple[RuleView, ...]
    kinds: tuple[KindView, ...]
    undecidable: tuple[UndecidableView, ...]
    overlays: tuple[OverlayView, ...]
    account: tuple[tuple[Both, Both], ...]  # the account of the examples


@dataclass(frozen=True, slots=True)
class WordingView:
    """Patterns of one language, with what each group of them is for: a key of the words of these pages."""

    lang: str
    patterns: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class LexiconView:
    """Wording that rules look for."""

    id: str
    title: Both
    wording: tuple[WordingView, ...]
    used: tuple[tuple[str, str], ...]  # (book, rule)


@dataclass(frozen=True, slots=True)
class ShelfView:
    """All books, the wording they share, and what takes such wording back."""

    books: tuple[BookView, ...]
    lexicons: tuple[LexiconView, ...]
    frames: tuple[WordingView, ...]
