"""One scenario with everything it needs, read, checked and compiled: a `Play`."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from scenarios.compile.book import book_of
from scenarios.compile.bots import bot_table
from scenarios.compile.case import account_of, authority_of, opening_of, truths_of
from scenarios.compile.flow import establishing, flow_table
from scenarios.compile.gender import of
from scenarios.compile.guide import guide_of
from scenarios.compile.mind import mind_table
from scenarios.compile.options import option_table
from scenarios.compile.overlay import overlaid, overlays_of
from scenarios.compile.phrases import Speech, check_told, phrases_of
from scenarios.compile.replies import depths_of, reply_table
from scenarios.compile.rubric import rubric_of
from scenarios.compile.setting import setting_of
from scenarios.compile.voices import voices_of
from scenarios.files import HOME, own_overlays, read
from scenarios.mistakes import ContentMistakesError, Mistake
from scenarios.schema.base import Text, nearest
from scenarios.schema.book import BookFile, OverlayFile
from scenarios.schema.bot import BotFile
from scenarios.schema.debrief import DebriefFile
from scenarios.schema.flow import EdgeRow, FlowFile, SignsFile
from scenarios.schema.jurisdiction import JurisdictionFile
from scenarios.schema.mind import AppraisalFile, FeelingsFile, RepliesFile
from scenarios.schema.rubric import RubricFile
from scenarios.schema.scenario import ScenarioFile
from scenarios.schema.talk import LinesFile, LineSpec, MovesFile, OptionsFile, OptionSpec, TipsFile
from scenarios.schema.voice import VoiceFile
from scoring.guide import Guide
from scoring.rubric import Rubric
from sim.core.content import Content
from sim.core.vocabulary import THIRD_PARTY_ACTS, Fact, Reply
from sim.language.phrases import Phrases
from sim.language.voice import Voice
from sim.policies import BotTable

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Play:
    """A scenario ready to be played: tables for the rules, words for people, and the files as written."""

    id: str
    content: Content
    phrases: Phrases
    scenario: ScenarioFile
    book: BookFile
    bots: dict[str, BotTable]
    rubric: Rubric
    guide: Guide
    hashes: dict[str, str]
    source: str  # what `load` finds it by: its id, or its file's full path where no menu lists it


class Library:
    """The content folder, each file read once. A scenario may lie elsewhere and still use the shared banks."""

    def __init__(self, home: Path = HOME, own: tuple[Path, ...] = ()) -> None:
        self.home = home
        self.own = own  # the firm's overlays
        self.read_so_far: dict[Path, BaseModel] = {}

    def file(self, inside: str | Path, model: type[Model]) -> Model:
        """A content file as its model."""
        path = self.home / inside
        if path not in self.read_so_far:
            self.read_so_far[path] = read(path, model)
        found = self.read_so_far[path]
        assert isinstance(found, model)
        return found

    def book(self, name: str) -> BookFile:
        """A conduct book with what is laid over it."""
        overlays = overlays_of(self.home / "conduct/overlays", self.own, self.file)
        return overlaid(self.file(f"conduct/{name}.yaml", BookFile), overlays)

    def bank(self, scenario: ScenarioFile, kind: str, name: str) -> Path:
        """Where a bank of options or replies lies; the jurisdiction's folder first."""
        folder = self.home / "lines" / scenario.jurisdiction / kind
        path = folder / f"{name}.yaml"
        if not path.exists():
            known = sorted(found.stem for found in folder.glob("*.yaml"))
            raise ContentMistakesError(
                [Mistake(scenario.id, 0, kind, f"expected a bank, got {name!r}{nearest(name, known)}")]
            )
        return path

    def options(self, scenario: ScenarioFile) -> list[tuple[OptionSpec, tuple[str, ...]]]:
        """The scenario's options, each with the phases of its bank."""
        found = []
        for name in scenario.options:
            bank = self.file(self.bank(scenario, "options", name), OptionsFile)
            kept = [option for option in bank.options if option.id not in scenario.options_dropped]
            pronoun = scenario.person.pronoun if bank.gendered else "he"
            found += [(spoken_of(option, pronoun), bank.phases) for option in kept]
        return found + [(option, option.phases) for option in scenario.options_added]

    def banks(self, scenario: ScenarioFile) -> list[LinesFile]:
        """The banks its people speak from."""
        return [self.file(self.bank(scenario, "replies", name), LinesFile) for name in scenario.lines]

    def lines(self, scenario: ScenarioFile) -> list[LineSpec]:
        """The scenario's lines; of a bank's, those that only people of other scenarios would say are left out."""
        here = [line_of(line, bank, scenario) for bank in self.banks(scenario) for line in bank.lines]
        his = [(line, tuple(t for t in line.truth if t in scenario.truths)) for line in here]
        said = [line.model_copy(update={"truth": kept}) for line, kept in his if kept or not line.truth]
        return said + list(scenario.lines_added)

    def voices(self, scenario: ScenarioFile) -> tuple[Voice, Voice, Voice]:
        """How the borrower speaks, somebody else, and she who signed too."""
        person = scenario.person
        third, co = person.third, person.co_debtor
        names = (person.voice, third.voice if third else "", co.voice if co else "")
        return voices_of(names, lambda name: self.voice(scenario, name))

    def voice(self, scenario: ScenarioFile, name: str) -> VoiceFile:
        """A voice by its name."""
        if not (self.home / f"voices/{name}.yaml").exists():
            known = sorted(path.stem for path in (self.home / "voices").glob("*.yaml"))
            raise ContentMistakesError(
                [Mistake(scenario.id, 0, "voice", f"expected a voice, got {name!r}{nearest(name, known)}")]
            )
        return self.file(f"voices/{name}.yaml", VoiceFile)

    def bots(self) -> dict[str, BotTable]:
        """Every bot, by id."""
        paths = sorted((self.home / "bots").glob("*.yaml"))
        return {path.stem: bot_table(self.file(path.relative_to(self.home), BotFile)) for path in paths}

    def edges(self, scenario: ScenarioFile) -> list[EdgeRow]:
        """The call's edges: the scenario's own first, so that they win."""
        return [*scenario.flow_added, *self.file(f"flow/{scenario.flow}.yaml", FlowFile).edges]


def spoken_of(option: OptionSpec, pronoun: str) -> OptionSpec:
    """An option in the words for this borrower."""
    if pronoun == "he":
        return option
    text = of(Text(zh=option.zh, en=option.en), pronoun)
    return option.model_copy(update={"zh": text.zh, "en": text.en})


def line_of(line: LineSpec, bank: LinesFile, scenario: ScenarioFile) -> LineSpec:
    """A line; what somebody else says of him in a shared bank is said of her, where it is she."""
    if not bank.shared or line.act not in THIRD_PARTY_ACTS or scenario.person.pronoun == "he":
        return line
    text = of(Text(zh=line.zh, en=line.en), "she")
    return line.model_copy(update={"zh": text.zh, "en": text.en})


def unasked(scenario: ScenarioFile) -> frozenset[Reply]:
    """What nobody here says: without bad moments nobody asks to be rung later; a stranger denies only who could be meant."""
    held = {fact for truth in scenario.truths.values() for fact in truth.facts} | {
        fact for truth in scenario.truths.values() for fact in truth.implied
    }
    meant = scenario.person.co_debtor is not None or Fact.NOT_MINE in held
    never = {Reply.ASK_LATER} if not scenario.line.bad_moment else set()
    return frozenset(never | (set() if meant else {Reply.DENY_IDENTITY}))


def compiled(library: Library, path: Path) -> Play:
    """Read and compile the scenario of a file."""
    scenario = read(path, ScenarioFile)
    replies = library.file("mind/replies.yaml", RepliesFile)
    options, lines = library.options(scenario), library.lines(scenario)
    book, establish = library.book(scenario.book), establishing(library.file("flow/signs.yaml", SignsFile))
    manners = library.file(f"jurisdictions/{scenario.jurisdiction}.yaml", JurisdictionFile)
    moves = library.file("lines/moves.yaml", MovesFile).moves
    depths = depths_of(scenario.truths, replies)
    content = Content(
        id=scenario.id,
        account=account_of(scenario, manners),
        authority=authority_of(scenario),
        opening=opening_of(scenario),
        truths=truths_of(scenario),
        depths=depths,
        flow=flow_table(library.edges(scenario)),
        establishing=establish,
        mind=mind_table(
            library.file("mind/appraisal.yaml", AppraisalFile), library.file("mind/feelings.yaml", FeelingsFile)
        ),
        replies=reply_table(replies, depths, tuple(scenario.truths.values()), unasked(scenario)),
        book=book_of(book, scenario.when.day - scenario.account.due, setting_of(scenario, establish)),
        options=option_table(options),
    )
    rubric = rubric_of(library.file(f"rubrics/{scenario.rubric}.yaml", RubricFile), scenario.duties)
    guide = guide_of(library.file("lines/debrief.yaml", DebriefFile), book, scenario)
    tips = library.file("lines/tips.yaml", TipsFile).tips
    said = (option for option, _ in options)
    shared = frozenset(line.id for bank in library.banks(scenario) if bank.shared for line in bank.lines)
    speech = Speech(manners, library.voices(scenario), shared, content.replies.prompts, frozenset(book.rules))
    phrases = phrases_of(scenario, said, lines, moves, speech, tips)
    check_told(content, phrases)
    return Play(
        scenario.id,
        content,
        phrases,
        scenario,
        book,
        library.bots(),
        rubric,
        guide,
        hashes(library, path, book.id),
        source_of(scenario.id, path),
    )


def source_of(scenario_id: str, path: Path) -> str:
    """The id where a menu lists the file, else its full path."""
    return scenario_id if scenario_paths().get(scenario_id) == path else path.resolve().as_posix()


def hashes(library: Library, path: Path, book_id: str) -> dict[str, str]:
    """SHA-256 of the scenario, of its book with what is laid over that, and of all other content read for it."""
    rest = hashlib.sha256()
    book = hashlib.sha256()
    for read_path, file in sorted(library.read_so_far.items()):
        if not isinstance(file, OverlayFile):
            (book if isinstance(file, BookFile) else rest).update(read_path.read_bytes())
        elif file.book == book_id:
            book.update(read_path.read_bytes())
    scenario = hashlib.sha256(path.read_bytes())
    return {"scenario": scenario.hexdigest(), "book": book.hexdigest(), "language": rest.hexdigest()}


def scenario_paths(home: Path = HOME) -> dict[str, Path]:
    """Every scenario that a menu can list, by id."""
    calls = home / "calls"
    return {path.relative_to(calls).with_suffix("").as_posix(): path for path in sorted(calls.rglob("*.yaml"))}


@lru_cache(maxsize=8)
def load(scenario_id: str) -> Play:
    """The play of a scenario's id, or of a path to a scenario file."""
    known = scenario_paths()
    path = known.get(scenario_id) or Path(scenario_id)
    if not path.is_file():
        names = ", ".join(known)
        raise ContentMistakesError(
            [Mistake("scenarios", 0, "", f"expected one of {names}, got {scenario_id!r}{nearest(scenario_id, known)}")]
        )
    return compiled(Library(own=own_overlays()), path)
