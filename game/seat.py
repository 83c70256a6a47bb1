"""The trainee's seat: a session and its record, moved together. Window and terminal both sit on one."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scenarios.compile import Play, load, reader_of
from sim.core.errors import ForbearError, MoveError, RecordError
from sim.events import Event, Said
from sim.language.moves import Back, Move, Speak
from sim.language.reading import Reader, Reading, lang_of
from sim.observe.trainee import observe
from sim.observe.view import Level, View
from sim.record import Header, Record, Recorder, load_record, made_elsewhere, new_header, resumed
from sim.session import Session


@dataclass(slots=True)
class Seat:
    """One call being played. Every move is on the disk before it is shown."""

    play: Play
    session: Session
    recorder: Recorder | None
    level: Level
    lang: str
    reader: Reader | None = None  # what understands typed words; made when something is first typed

    def heard_as(self, text: str) -> Reading:
        """What typed words would be understood to say now."""
        if self.reader is None:
            self.reader = reader_of(self.play.phrases)
        return self.reader.read(text, lang_of(text, self.lang), self.session.around())

    def view(self) -> View:
        """What the trainee may see now."""
        return observe(self.session.seen(), self.level, self.lang)

    def start(self) -> list[Event]:
        """Dial."""
        return self.kept(self.session.start())

    def do(self, move: Move) -> list[Event]:
        """Make a move. Taking back is for level learn only; words that were misread can be put otherwise at any."""
        if isinstance(move, Back) and self.level != Level.LEARN:
            raise MoveError("expected a move, got back: turns can be taken back at level learn only")
        self.session.speak_in((self.lang,))
        if isinstance(move, Speak):
            return self.kept(self.session.speak(move.text, lang_of(move.text, self.lang), self.heard_as(move.text)))
        return self.kept(self.session.do(move))

    def kept(self, events: list[Event]) -> list[Event]:
        """Write the events of a move to the record."""
        if self.recorder is not None:
            self.recorder.write(events)
        return events


def header_for(play: Play, seed: int, level: Level, lang: str, **more: object) -> Header:
    """The header of a call that is about to be dialled."""
    scenario = play.scenario
    minutes = play.content.opening.minutes
    return new_header(
        day=scenario.when.day,
        seconds=minutes[0] * 60,
        zone=scenario.zone,
        scenario=play.source,
        seed=seed,
        hashes=play.hashes,
        langs=(lang,),
        level=level.name.lower(),
        identity={
            "name": scenario.collector.name.zh if lang == "zh" else scenario.collector.name.en,
            "staff_no": scenario.collector.staff_no,
        },
        **more,
    )


def sit_down(play: Play, seed: int, level: Level, lang: str, record: Path | None, **more: object) -> Seat:
    """A seat at a new call, dialled. `record` is where it is written; None keeps nothing."""
    session = Session(play.content, play.phrases, seed, (lang,))
    recorder = Recorder.begin(record, header_for(play, seed, level, lang, **more)) if record else None
    seat = Seat(play, session, recorder, level, lang)
    seat.start()
    return seat


def sit_down_again(path: Path, lang: str) -> Seat:
    """A seat at a call that was cut off, where it was left. Under other rules it would be another call: refused."""
    header = load_header(path)
    play = load(header.scenario)
    other = made_elsewhere(header, play.hashes)
    if other:
        raise RecordError(f"{path}: readable, but cannot be gone on with: {other}")
    session, recorder, record = resumed(play.content, play.phrases, path)
    return Seat(play, session, recorder, Level[record.header.level.upper()], lang)


def load_header(path: Path) -> Header:
    """The header of a record that may have a torn tail."""
    return load_record(path).header


def branch_from(record: Record, source: str, turn: int, lang: str, target: Path | None) -> Seat:
    """*Again from here*: a new call with the same other end, played the same until before `turn`."""
    play = load(record.header.scenario)
    level = Level[record.header.level.upper()]
    more = {"branch": {"of": source, "turn": turn}}
    seat = sit_down(play, record.header.seed, level, lang, target, **more)
    for event in moves_before(record.events, turn):
        seat.session.speak_in((lang,))
        seat.kept(seat.session.replay(event))
    return seat


def moves_before(events: Sequence[Event], turn: int) -> list[Said]:
    """What was said, and still stands, before a turn."""
    standing: list[Said] = []
    for event in events:
        if event.kind == "took_back":
            standing = [said for said in standing if said.turn <= event.to]  # type: ignore[attr-defined]
        elif isinstance(event, Said):
            standing.append(event)
    return [said for said in standing if said.turn < turn]


NEWEST = 40
"""Finished calls looked at, the newest."""


def unfinished(folder: Path) -> list[tuple[Path, Record]]:
    """Records in a folder whose call was cut off, the newest first; what cannot be read is left alone."""
    return [(path, record) for path, record in played(folder) if not record.finished]


def finished(folder: Path) -> list[tuple[Path, Record]]:
    """Calls in a folder with their note, the newest first."""
    return [(path, record) for path, record in played(folder) if record.finished][:NEWEST]


def played(folder: Path) -> list[tuple[Path, Record]]:
    """Calls in a folder that somebody played, the newest first; what cannot be read is left alone."""
    found = []
    for path in sorted(folder.glob("*.jsonl"), reverse=True):
        try:
            record = load_record(path)
        except ForbearError:
            continue
        if not record.header.player:
            found.append((path, record))
    return found
