"""Replay: the rules run again from the stored readings, and compared event by event with what was written."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sim.core.content import Content
from sim.events import Event, Noted, TookBack, as_fields
from sim.events import Said as SaidEvent
from sim.language.notes import NoteFields
from sim.language.phrases import Phrases
from sim.record.file import Record, Recorder, load_record, repair
from sim.session import Session


@dataclass(frozen=True, slots=True)
class Difference:
    """The first event that the rules tell otherwise: its number among the events, what stands there, what should."""

    number: int
    stored: Event | None
    told: Event | None

    def __str__(self) -> str:
        stored = as_fields(self.stored) if self.stored else None
        told = as_fields(self.told) if self.told else None
        if stored is None or told is None:
            return f"event {self.number}: expected {told or 'no more events'}, got {stored or 'none'}"
        fields = [key for key in sorted(set(stored) | set(told)) if stored.get(key) != told.get(key)]
        pairs = "; ".join(f"{key}: expected {told.get(key)!r}, got {stored.get(key)!r}" for key in fields)
        return f"event {self.number} ({told['event']} of turn {told['turn']}): {pairs}"


def note_fields(event: Noted) -> NoteFields:
    """The note as it was filled in."""
    return NoteFields(event.party, event.verified, event.reason, event.outcome, event.promise, event.facts, event.text)


def run_again(content: Content, phrases: Phrases, record: Record) -> Session:
    """The call of a record, run from its readings."""
    session = Session(content, phrases, record.header.seed, record.header.langs)
    session.start()
    for event in record.events:
        if isinstance(event, SaidEvent):
            session.speak_in(tuple(event.words))
            session.replay(event)
        elif isinstance(event, TookBack):
            session.take_back(event.because)
        elif isinstance(event, Noted):
            session.file(note_fields(event))
    return session


def first_difference(stored: Sequence[Event], told: Sequence[Event]) -> Difference | None:
    """The first event at which two tellings differ."""
    for number in range(max(len(stored), len(told))):
        mine = stored[number] if number < len(stored) else None
        theirs = told[number] if number < len(told) else None
        if mine is None or theirs is None or as_plain(mine) != as_plain(theirs):
            return Difference(number + 1, mine, theirs)
    return None


def as_plain(event: Event) -> dict[str, object]:
    """An event's fields with tuples as lists, as they are read from a file."""
    return {key: list(v) if isinstance(v, tuple) else v for key, v in as_fields(event).items()}


def replayed(content: Content, phrases: Phrases, record: Record) -> Difference | None:
    """Run the rules again; the first event that differs, or None where all are alike."""
    return first_difference(record.events, run_again(content, phrases, record).events)


def resumed(content: Content, phrases: Phrases, path: Path) -> tuple[Session, Recorder, Record]:
    """Go on with a record whose call was cut off: its torn tail repaired, an unfinished turn completed."""
    repair(path)
    record = load_record(path)
    session = run_again(content, phrases, record)
    recorder = Recorder(path, record.check)
    missing = session.events[len(record.events) :]
    if missing:
        recorder.write(missing)
    return session, recorder, record
