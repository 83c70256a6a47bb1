"""What lies on the shelf: scenarios to play and calls that were played, read a little at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from scenarios.compile import scenario_paths
from scenarios.files import read
from scenarios.mistakes import ContentMistakesError
from scenarios.schema.scenario import ScenarioFile
from sim.core.errors import ForbearError
from sim.events import Ended, Noted, Replied, Said
from sim.record import Record, load_record

NEWEST = 40
"""Calls looked at, the newest first."""


@dataclass(frozen=True, slots=True)
class PastCall:
    """A call on disk."""

    path: Path
    record: Record
    played: datetime

    @property
    def name(self) -> str:
        """Its file's name, by which it is remembered."""
        return self.path.stem

    @property
    def over(self) -> bool:
        """Whether somebody hung up; its note may still be missing."""
        return any(isinstance(event, Ended) for event in self.record.events)

    @property
    def turns(self) -> int:
        """How many turns were made."""
        return sum(isinstance(event, Said) for event in self.record.events)

    @property
    def outcome(self) -> str:
        """The result its note gives, or nothing."""
        return next((event.outcome for event in self.record.events if isinstance(event, Noted)), "")

    def last_words(self, lang: str) -> str:
        """What the other end said last."""
        spoken = [event.words for event in self.record.events if isinstance(event, Replied) and event.words]
        return (spoken[-1].get(lang) or next(iter(spoken[-1].values()))) if spoken else ""


class Shelf:
    """Scenarios and past calls."""

    def __init__(self, records: Path) -> None:
        self.folder = records
        self.scenarios: dict[str, ScenarioFile] = {}
        self.calls: list[PastCall] = []
        self.seen: dict[Path, PastCall] = {}
        self.reading = self.steps()
        self.done = False
        self.ready = False  # whether all scenarios were read

    def refresh(self) -> None:
        """Look at the calls again."""
        self.calls = []
        self.reading = self.steps()
        self.done = False

    def advance(self) -> bool:
        """Read one thing more; says whether there may be others."""
        self.done = self.done or next(self.reading, None) is None
        return not self.done

    def read_all(self) -> None:
        """Read all that is left."""
        while self.advance():
            pass

    def steps(self) -> Iterator[bool]:
        """Read scenarios first, then the newest calls."""
        for name, path in scenario_paths().items():
            if name not in self.scenarios:
                try:
                    self.scenarios[name] = read(path, ScenarioFile)
                except ContentMistakesError:
                    continue
                yield True
        self.ready = True
        for path in sorted(self.folder.glob("*.jsonl"), reverse=True)[:NEWEST]:
            call = self.call_at(path)
            if call is not None:
                self.calls.append(call)
            yield True

    def call_at(self, path: Path) -> PastCall | None:
        """A call, unless it is no record or was not played by a person. Finished ones are read once."""
        if path in self.seen:
            return self.seen[path]
        try:
            record = load_record(path)
        except ForbearError:
            return None
        if record.header.player:
            return None
        call = PastCall(path, record, played_at(path))
        if record.finished:
            self.seen[path] = call
        return call

    @property
    def guide(self) -> ScenarioFile | None:
        """The guided first call."""
        return next((scenario for scenario in self.scenarios.values() if scenario.guide), None)

    @property
    def to_play(self) -> list[ScenarioFile]:
        """What can be practised, in the order of the authors."""
        found = [scenario for scenario in self.scenarios.values() if not scenario.guide]
        return sorted(found, key=lambda scenario: (scenario.order, scenario.id))

    def cut_off(self, aside: list[str]) -> PastCall | None:
        """The newest call that was not finished and not put aside."""
        return next((call for call in self.calls if not call.record.finished and call.name not in aside), None)

    @property
    def finished(self) -> list[PastCall]:
        """Calls with their note, the newest first."""
        return [call for call in self.calls if call.record.finished]


def played_at(path: Path) -> datetime:
    """When a call was played: in its name, else the file's own time."""
    try:
        at = datetime.strptime(path.name[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return at.astimezone()
