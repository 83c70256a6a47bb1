"""What playthroughs reach: the words of the vocabulary, and the ways to break a conduct rule."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import numpy as np

from scenarios.compile import Play, load, reader_of
from sim.core.arithmetic import has
from sim.core.calls import Calls, is_over
from sim.core.conduct import judge_note
from sim.core.content import Book, Content
from sim.core.errors import MoveError
from sim.core.ladder import is_offer
from sim.core.turn import NOTHING, Note, Turn
from sim.core.vocabulary import (
    FORM_NAMES,
    Delivery,
    Fact,
    Flag,
    LineEvent,
    Mood,
    Outcome,
    Party,
    Phase,
    Reply,
    Rung,
    Sign,
    Stated,
    Style,
    Tone,
    Topic,
)
from sim.crowd import play_crowd
from sim.crowd.run import Stop
from sim.language.moves import Speak, WriteNote, read_move
from sim.language.notes import note_columns
from sim.session import Session

HERE = Path(__file__).parent
STAGE = sorted((HERE / "stage").glob("*.yaml"))
MOVES = sorted((HERE / "moves").glob("*.moves"))
Bits = np.ndarray


@dataclass
class Reached:
    """Names of words by kind, and of each way to break a rule what was seen of it."""

    words: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    judged: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    clean: set[str] = field(default_factory=set)  # not broken in a whole call with him

    def codes(self, kind: type[IntEnum], codes: Iterable[int]) -> None:
        """Words by code."""
        self.words[kind.__name__] |= {kind(int(code)).name.lower() for code in np.unique(np.asarray(codes))}

    def bits(self, kind: type[IntEnum], sets: Bits) -> None:
        """Words by bit."""
        every = any_of(sets)
        self.words[kind.__name__] |= {word.name.lower() for word in kind if every >> word & 1}

    def ways(self, where: str, book: Book, bits: int) -> None:
        """Ways to break a rule by bit."""
        getattr(self, where).update(way for bit, way in enumerate(book.ways) if bits >> bit & 1)

    def add(self, other: "Reached") -> None:
        """All that another reached, too. Ways are only added where the book is one."""
        for kind, names in other.words.items():
            self.words[kind] |= names
        self.judged |= other.judged
        self.broken |= other.broken
        self.kept |= other.kept
        self.clean |= other.clean


def any_of(sets: Bits) -> int:
    """The union of sets."""
    return int(np.bitwise_or.reduce(np.asarray(sets, np.uint64), axis=None)) if np.size(sets) else 0


def watch(content: Content, begun: Calls, stops: Sequence[Stop], note: Note | None) -> Reached:
    """What some calls reached, from their columns."""
    found = Reached()
    found.codes(Phase, begun.known.phase)
    found.codes(Party, begun.hidden.party)
    found.codes(Mood, begun.hidden.mood)
    found.bits(Flag, begun.known.flags)
    for number, stop in enumerate(stops):
        live = stop.turn.before.turn != stop.turn.after.turn if number else np.ones(begun.known.turn.shape, bool)
        watch_words(found, content, stop, live)
        if number:
            watch_rules(found, content.book, stop.turn, live)
    watch_ring(found, stops[0].turn)
    if note is not None:
        watch_note(found, content, stops[-1].calls, note)
    found.words["broken"] |= {way.partition(" ")[0] for way in found.broken}
    return found


def watch_ring(found: Reached, turn: Turn) -> None:
    """What the line did when it was dialled."""
    machine = turn.after.phase == Phase.VOICEMAIL
    unanswered = np.where(machine, LineEvent.VOICEMAIL, LineEvent.NO_ANSWER)
    event = np.where(turn.answer.reply > 0, LineEvent.ANSWERED, unanswered)
    found.codes(LineEvent, event)


def watch_words(found: Reached, content: Content, stop: Stop, live: np.ndarray) -> None:
    """The words of one turn, of the calls in which it took place."""
    turn, hidden = stop.turn, stop.calls.hidden
    said, answer, after = turn.said, turn.answer, turn.after
    for form in said.forms:
        found.words["form"] |= {FORM_NAMES[code] for code in np.unique(form[live])}
    chosen = live & (said.option >= 0)
    found.words["option"] |= {content.options.ids[code] for code in np.unique(said.option[chosen])}
    found.codes(Tone, said.tone[chosen])
    found.codes(Stated, content.options.stated[said.option[chosen]])
    found.codes(Rung, np.where(is_offer(said.offer), said.offer.rung, Rung.NONE)[live])
    for place in turn.places:
        found.codes(Phase, place[live])
    for signs in (*turn.signs, turn.spoken.signs, after.signs):
        found.bits(Sign, signs[live])
    found.bits(Flag, after.flags[live])
    found.bits(Fact, after.heard[live])
    found.codes(Fact, answer.fact[live])
    found.codes(Reply, answer.reply[live])
    found.codes(Delivery, answer.delivery[live & (answer.reply > 0)])
    found.codes(Mood, turn.mood[live])
    found.codes(Topic, after.topic[live])
    found.codes(Party, hidden.party[live])
    found.codes(Style, hidden.style[live & (answer.step != NOTHING)])


def watch_rules(found: Reached, book: Book, turn: Turn, live: np.ndarray) -> None:
    """Which ways of breaking a rule were looked at in a turn, and what came of it."""
    spent = turn.before.broken & book.once
    pending = turn.before.pending
    armed = (pending.now | pending.next | pending.later)[live]
    met = np.zeros_like(armed)
    for form, findings in zip(turn.said.forms, turn.findings, strict=True):
        looked_at = (book.on_form[form] & ~spent)[live]
        found.ways("judged", book, any_of(looked_at))
        found.ways("broken", book, any_of(findings[live]))
        found.ways("kept", book, any_of(looked_at & ~findings[live]))
        met |= armed & book.met_by[form][live]
    found.ways("judged", book, any_of(armed))
    found.ways("broken", book, any_of(turn.overdue[live]))
    found.ways("kept", book, any_of(met | (pending.now[live] & ~turn.overdue[live])))
    ended = live & is_over(turn.after)
    found.ways("broken", book, any_of(turn.at_close[ended]))
    looked_at_close = ended & closed_by_us(turn)
    if looked_at_close.any():
        found.ways("judged", book, int(book.at_close))
        found.ways("kept", book, any_of(book.at_close & ~turn.at_close[looked_at_close]))


def closed_by_us(turn: Turn) -> np.ndarray:
    """Where the collector's own words ended the call."""
    return is_over(turn.spoken) & ~is_over(turn.before)


def watch_note(found: Reached, content: Content, calls: Calls, note: Note) -> None:
    """What a note says, and which rules it breaks."""
    broken = judge_note(content.book, calls.known, note)
    found.codes(Outcome, note.outcome)
    found.words["Phase"].add("filed")
    found.words["LineEvent"].add("note_filed")
    every = (1 << len(content.book.rules)) - 1
    whole = has(calls.known.signs, Sign.VERIFIED)
    found.ways("clean", content.book, every & any_of(~(calls.known.broken | broken)[whole]))
    found.ways("judged", content.book, int(content.book.on_note))
    found.ways("broken", content.book, any_of(broken))
    found.ways("kept", content.book, any_of(content.book.on_note & ~broken))


def by_bots(play: Play, seeds: range, bots: Sequence[str] = ()) -> Reached:
    """What the bots reach over some seeds."""
    found = Reached()
    for name in bots or play.bots:
        played = play_crowd(play.content, play.bots[name], seeds)
        found.add(watch(play.content, played.begun, played.stops, played.note))
    return found


class Watched(Session):
    """A session that keeps its turns."""

    def __init__(self, play: Play, seed: int, langs: Sequence[str] = ("zh", "en")) -> None:
        super().__init__(play.content, play.phrases, seed, langs)
        self.stops: list[Stop] = []
        self.note: Note | None = None

    def settle(self, calls, turn, typed=None):
        self.stops.append(Stop(calls, turn))
        return super().settle(calls, turn, typed)

    def do(self, move):
        if isinstance(move, WriteNote):
            self.note = note_columns(move.fields)
        if isinstance(move, Speak):
            reading = reader_of(self.teller.phrases).read(move.text, "zh", self.around())
            return self.speak(move.text, "zh", reading)
        return super().do(move)


@dataclass(frozen=True)
class MovesFile:
    """A call written down. Its comments say which scenario and seed, what it reaches, and what it wishes to say."""

    title: str
    fields: dict[str, str]
    moves: tuple[str, ...]

    @property
    def reaches(self) -> list[tuple[str, str]]:
        """The words it is there for, each with its kind."""
        pairs = [pair.split() for pair in self.fields["reaches"].split(",")]
        return [(kind, word) for kind, word in pairs]


def read_moves(path: Path) -> MovesFile:
    """A file of moves."""
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line[1:].strip() for line in lines if line.startswith("#")]
    named = (comment.partition(":") for comment in comments[1:])
    fields = {name.strip(): value.strip() for name, _, value in named}
    return MovesFile(comments[0], fields, tuple(line for line in lines if line and not line.startswith("#")))


@cache
def scenario_of(name: str) -> Play:
    """A scenario of the menus by its id, a stage scenario by its name."""
    stage = HERE / "stage" / f"{name}.yaml"
    return load(str(stage)) if stage.is_file() else load(name)


def play_moves(path: Path) -> Watched:
    """The call of a file of moves, played to its note."""
    file = read_moves(path)
    session = Watched(scenario_of(file.fields["scenario"]), int(file.fields["seed"]))
    session.start()
    for move in file.moves:
        session.do(read_move(move))
    return session


def by_session(session: Watched) -> Reached:
    """What one call reaches."""
    begun = Calls(session.stops[0].turn.before, session.stops[0].calls.hidden)
    return watch(session.content, begun, session.stops, session.note)


def by_moves(path: Path) -> Reached:
    """What a file of moves reaches."""
    return by_session(play_moves(path))


def still_plays(path: Path) -> bool:
    """Whether the moves still fit their menus and reach what the file is there for."""
    try:
        reached = by_moves(path).words
    except MoveError:
        return False
    return all(word in reached[kind] for kind, word in read_moves(path).reaches)


SEEDS = 2000
MOST_MOVES = 20


def found_anew(path: Path) -> str:
    """The file with the first seed on which its wishes lead to what it is there for, and the moves of that call."""
    file = read_moves(path)
    for seed in range(SEEDS):
        moves = wished(file, seed)
        if moves is not None:
            fields = file.fields | {"seed": str(seed)}
            head = [f"# {file.title}", *(f"# {name}: {value}" for name, value in fields.items())]
            return "\n".join([*head, *moves, file.moves[-1]]) + "\n"
    raise LookupError(f"{path.name}: no seed below {SEEDS} leads to {file.fields['reaches']}")


def wished(file: MovesFile, seed: int) -> list[str] | None:
    """The moves that the wishes lead to with a seed; None where they do not reach what they should, or do not end."""
    session = Watched(scenario_of(file.fields["scenario"]), seed, ())
    session.start()
    moves: list[str] = []
    while not session.over and len(moves) < MOST_MOVES:
        moves.append(next_wish(session, file.fields, moves))
        session.do(read_move(moves[-1]))
    if not session.over:
        return None
    session.do(read_move(file.moves[-1]))
    reached = by_session(session).words
    return moves if all(word in reached[kind] for kind, word in file.reaches) else None


def next_wish(session: Watched, fields: dict[str, str], moves: Sequence[str]) -> str:
    """The first wish that can be said now and was not; else a sound option, the best there is."""
    fresh = [option for option in session.menu if option not in moves]
    for wish, _, sign in (word.partition("@") for word in fields["wishes"].split()):
        if sign and not has(session.known.signs, Sign[sign.upper()])[0]:
            continue
        move = f"offer {fields['offer']}" if wish == "offer" else wish
        if wish in {"silence", "hang_up"} and move not in moves:
            return move
        if wish == "offer" and move not in moves and session.phase in BARGAINING:
            return move
        found = next((option for option in fresh if fnmatch(option, wish)), None)
        if found:
            return found
    table = session.content.options
    return min(fresh or session.menu, key=lambda option: table.role[table.ids.index(option)])


BARGAINING = (Phase.NEGOTIATION_OPEN, Phase.BARGAINING, Phase.STUCK)
