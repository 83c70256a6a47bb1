"""A debrief in one language, ready to be shown: the same in the window, the terminal, HTML and JSON."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoteView:
    """What is said beside a turn. `kind`: good, amber or bad; never shown by colour alone."""

    kind: str
    title: str
    words: str
    better: str = ""  # the better sentence, written for the place where it stands
    source: str = ""  # instrument and article
    evidence: str = ""  # confirmed, inferred, reported, house rule ... in words
    rule: str = ""  # id of the rule


@dataclass(frozen=True, slots=True)
class RowView:
    """One line of the transcript, annotated where it mattered."""

    turn: int
    clock: str
    who: str  # me, borrower, third
    speaker: str  # the same in words
    words: str
    delivery: str = ""  # how it was said, in words
    kind: str = ""  # the worst kind of its notes, or good, or empty
    notes: tuple[NoteView, ...] = ()


@dataclass(frozen=True, slots=True)
class PointView:
    """One criterion of a mark: points won of points to be had, and the turns it rests on."""

    words: str
    won: float
    most: float
    turns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MarkView:
    """One of the five marks, 0 to 100."""

    key: str  # ethics, communication, negotiation, outcome, record
    label: str
    value: int
    gist: str  # what it rests on, in a few words
    kind: str  # good, amber, bad
    points: tuple[PointView, ...]


@dataclass(frozen=True, slots=True)
class DebriefView:
    """One call, looked back at."""

    title: str
    headline: str  # one sentence a good supervisor would say of this call
    detail: str  # what it rests on
    status: str  # passed, capped, failed, unmarked, not_spoken
    status_words: str
    total: int
    marks: tuple[MarkView, ...]
    rows: tuple[RowView, ...]
    findings_elsewhere: tuple[NoteView, ...]  # at the close and on the note
    hidden_title: str
    hidden_words: str
    figures: tuple[tuple[str, str], ...]  # what he said, meant and could; what was owed
    ending: str
    next_title: str
    next_words: str
    again_turn: int  # the turn from which another try would teach most; 0 for none
    again_words: str
