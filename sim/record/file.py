"""The file of a record: header and events, one a line; written turn by turn, repaired where its tail is torn."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, time, timedelta
from datetime import date as Date  # noqa: N812
from pathlib import Path
from zoneinfo import ZoneInfo

from sim.core.errors import RecordError
from sim.events import Event, as_fields, from_fields
from sim.record.chain import CHECK, START, WALL, Line, check_of, cut_short, opened, sealed

FORMAT = 1
ENGINE = "forbear-2"
"""Changes with every change of the rules that makes an old call replay differently."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a record must say before its events."""

    scenario: str
    seed: int
    hashes: dict[str, str]
    langs: tuple[str, ...]
    level: str
    start: str  # the debtor's local time with offset, ISO
    identity: dict[str, str]  # who the trainee was in the call
    mode: str = "play"
    trainee: str = ""
    player: str = ""  # a bot's name where a bot played
    branch: dict[str, str | int] = field(default_factory=dict)  # record and turn this call branched from
    format: int = FORMAT
    engine: str = ENGINE


@dataclass(frozen=True, slots=True)
class Record:
    """A record read back: header, events, and the check of its last line."""

    header: Header
    events: tuple[Event, ...]
    check: str
    torn: bool = False

    @property
    def finished(self) -> bool:
        """Whether the call is over and its note filed."""
        return any(event.kind == "noted" for event in self.events)


def local_start(day: int, seconds: int, zone: str) -> str:
    """The instant a call begins, ISO with the offset of the debtor's place; daylight saving included."""
    midnight = datetime.combine(Date.fromordinal(day), time(), ZoneInfo(zone))
    return (midnight + timedelta(seconds=seconds)).isoformat()


def new_header(*, day: int, seconds: int, zone: str, **fields: object) -> Header:
    """A header for a call that begins now, by the scenario's calendar."""
    return Header(start=local_start(day, seconds, zone), **fields)  # type: ignore[arg-type]


def header_line(header: Header) -> Line:
    """The header as plain data."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(header).items()}


def made_elsewhere(header: Header, hashes: Mapping[str, str]) -> str:
    """What a record was made by, where that is not this engine and this content; nothing where it is."""
    if header.engine != ENGINE:
        return f"expected engine {ENGINE}, got {header.engine}"
    changed = [name for name, digest in hashes.items() if header.hashes.get(name) != digest]
    return f"its content has changed since ({', '.join(changed)})" if changed else ""


class Recorder:
    """Appends events to a record and flushes them to the disk turn by turn."""

    def __init__(self, path: Path, check: str) -> None:
        self.path = path
        self.check = check

    @classmethod
    def begin(cls, path: Path, header: Header) -> "Recorder":
        """A new record with its header; refuses a file that is there."""
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise RecordError(f"expected a new file, got one that is there: {path}")
        recorder = cls(path, START)
        recorder.append([header_line(header)])
        return recorder

    def write(self, events: Sequence[Event]) -> None:
        """One turn's events."""
        self.append([as_fields(event) for event in events])

    def append(self, lines: Sequence[Line]) -> None:
        """Seal the lines, append them in one write, and see them on the disk."""
        wall, text = datetime.now(UTC).isoformat(timespec="milliseconds"), ""
        for line in lines:
            sealed_line, self.check = sealed(self.check, line, wall)
            text += sealed_line + "\n"
        with self.path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())


def load_record(path: Path) -> Record:
    """Read a record and verify its chain. A torn last line is left out; anything else that differs is refused.

    Raises `RecordError` naming the first line that differs (`line` is set on it), or with `line` 0 where the file
    is no record at all.
    """
    texts, torn = lines_of(path)
    check, lines = START, []
    for number, text in enumerate(texts, start=1):
        line = opened(text)
        if line is None or line[CHECK] != check_of(check, line):
            raise broken_line(path, number, texts)
        check = str(line.pop(CHECK))
        line.pop(WALL, None)
        lines.append(line)
    if not lines:
        raise RecordDiffersError(f"{path}: expected a record, got an empty file", 0)
    return Record(read_header(path, lines[0]), read_events(path, lines[1:]), check, torn)


class RecordDiffersError(RecordError):
    """A record whose line is not what was written; 0 where the file is no record."""

    def __init__(self, text: str, line: int) -> None:
        super().__init__(text)
        self.line = line


def lines_of(path: Path) -> tuple[list[str], bool]:
    """The whole lines of a file, and whether its last one is torn."""
    try:
        text = path.read_bytes().decode("utf-8", errors="replace")
    except OSError as error:
        raise RecordDiffersError(f"{path}: expected a record, got {error.strerror or error}", 0) from None
    texts = text.split("\n")
    tail = texts.pop()
    if tail and not cut_short(tail):
        return [*texts, tail], False
    return texts, bool(tail)


def broken_line(path: Path, number: int, texts: Sequence[str]) -> RecordDiffersError:
    """What is wrong with the first line that differs."""
    if not any(opened(text) for text in texts):
        return RecordDiffersError(f"{path}: expected a record of a call, got another kind of file", 0)
    return RecordDiffersError(f"{path}: line {number} is not what was written", number)


def read_header(path: Path, line: Line) -> Header:
    """The header of a record."""
    try:
        known = {key: tuple(value) if isinstance(value, list) else value for key, value in line.items()}
        header = Header(**known)  # type: ignore[arg-type]
    except TypeError:
        raise RecordDiffersError(f"{path}: line 1: expected the header of a record, got {sorted(line)}", 1) from None
    if header.format != FORMAT:
        raise RecordDiffersError(f"{path}: line 1: expected format {FORMAT}, got {header.format}", 0)
    return header


def read_events(path: Path, lines: Sequence[Line]) -> tuple[Event, ...]:
    """The events of a record."""
    events = []
    for number, line in enumerate(lines, start=2):
        try:
            events.append(from_fields(line))
        except (KeyError, TypeError):
            raise RecordDiffersError(
                f"{path}: line {number}: expected an event, got {line.get('event')!r}", number
            ) from None
    return tuple(events)


def repair(path: Path) -> None:
    """Cut a torn last line off, or end a whole one that lacks its newline, so that the record can be appended to."""
    raw = path.read_bytes()
    whole = raw.rfind(b"\n") + 1
    if whole == len(raw):
        return
    with path.open("r+b") as file:
        if cut_short(raw[whole:].decode("utf-8", errors="replace")):
            file.truncate(whole)
        else:
            file.seek(len(raw))
            file.write(b"\n")
