"""Which format a file has, and all its mistakes."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from pydantic import BaseModel

from scenarios.check.examples import example_mistakes
from scenarios.check.language import language_mistakes
from scenarios.check.late import late_mistakes
from scenarios.check.scenario import scenario_mistakes
from scenarios.check.words import lines_mistakes, options_mistakes
from scenarios.compile import Library
from scenarios.compile.audit import book_file, rules_of
from scenarios.compile.overlay import overlaid
from scenarios.compile.play import scenario_paths
from scenarios.files import HOME, no_mapping, read, read_yaml, shown_path
from scenarios.mistakes import ContentMistakesError, Mistake
from scenarios.schema.book import BookFile, OverlayFile
from scenarios.schema.bot import BotFile
from scenarios.schema.debrief import DebriefFile
from scenarios.schema.example import AccountsFile, ExampleFile
from scenarios.schema.flow import FlowFile, SignsFile
from scenarios.schema.jurisdiction import JurisdictionFile
from scenarios.schema.language import LanguageFile
from scenarios.schema.lexicon import LexiconsFile
from scenarios.schema.mind import AppraisalFile, FeelingsFile, RepliesFile
from scenarios.schema.rubric import RubricFile
from scenarios.schema.scenario import ScenarioFile
from scenarios.schema.talk import LinesFile, MovesFile, OptionsFile, TipsFile
from scenarios.schema.voice import VoiceFile
from sim.core.errors import ContentError

FORMATS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("traits", VoiceFile),
    ("patterns", LanguageFile),
    ("truths", ScenarioFile),
    ("headlines", DebriefFile),
    ("options", OptionsFile),
    ("lines", LinesFile),
    ("tips", TipsFile),
    ("moves", MovesFile),
    ("edges", FlowFile),
    ("passing", SignsFile),
    ("habits", AppraisalFile),
    ("pushes", FeelingsFile),
    ("prompts", RepliesFile),
    ("deductions", RubricFile),
    ("coins", JurisdictionFile),
    ("lexicons", LexiconsFile),
    ("breach", ExampleFile),
    ("accounts", AccountsFile),
)
"""A key that only files of one format have."""


def check_paths(paths: Iterable[Path]) -> list[Mistake]:
    """All mistakes of the given files; of every content file where none is given."""
    chosen = list(paths) or sorted(HOME.rglob("*.yaml"))
    found: list[Mistake] = []
    library = Library()
    for path in chosen:
        files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
        for file in files:
            found += file_mistakes(library, file)
    return found


OVERLAYS = {"applies", "confirm", "off", "extend", "by_choice"}
"""What only overlays say beside the book they are for."""


def overlay_mistakes(path: Path, file: OverlayFile) -> list[Mistake]:
    """What is wrong with an overlay once it is laid over its book."""
    try:
        rules_of(overlaid(book_file(file.book), [file] if path.parent != HOME / "conduct/overlays" else []))
    except ContentMistakesError as error:
        return [replace(mistake, file=shown_path(path)) for mistake in error.mistakes]
    except ContentError as error:
        return [Mistake(shown_path(path), 0, "", str(error))]
    return []


def format_of(data: dict[str, object]) -> type[BaseModel] | None:
    """The format of a file, by the keys it has."""
    if "book" in data and OVERLAYS & data.keys():
        return OverlayFile
    if "rules" in data:
        return BookFile if isinstance(data["rules"], dict) else BotFile
    return next((model for key, model in FORMATS if key in data), None)


def file_mistakes(library: Library, path: Path) -> list[Mistake]:
    """All mistakes of one file."""
    shown = shown_path(path)
    try:
        data = read_yaml(path)
        if not isinstance(data, dict):
            return [no_mapping(path, data)]
        model = format_of(data)
        if model is None:
            return [Mistake(shown, 1, "", "expected a content file: a scenario, options, lines, a book, a bot, ...")]
        found = content_mistakes(library, path, read(path, model))
        return sorted(found, key=lambda mistake: (mistake.line, mistake.place))
    except ContentMistakesError as error:
        return list(error.mistakes)
    except ContentError as error:
        return [Mistake(shown, 0, "", str(error))]


def truths_speaking(path: Path) -> list[str]:
    """The truths of all scenarios that use a bank of lines; a scenario that cannot be read is its own mistake."""
    found: list[str] = []
    for scenario_path in scenario_paths().values():
        with suppress(ContentMistakesError):
            scenario = read(scenario_path, ScenarioFile)
            if path.stem in scenario.lines:
                found += scenario.truths
    return found


def content_mistakes(library: Library, path: Path, file: BaseModel) -> list[Mistake]:
    """What is wrong with a file that has the right form."""
    match file:
        case ScenarioFile():
            return scenario_mistakes(library, path, file)
        case ExampleFile():
            return example_mistakes(path, file)
        case OptionsFile():
            return options_mistakes(path, file.options, file.phases)
        case LanguageFile():
            return language_mistakes(library, path, file)
        case LinesFile():
            return lines_mistakes(library, path, file.lines, truths_speaking(path))
        case OverlayFile():
            return overlay_mistakes(path, file)
        case BookFile() | BotFile() | FlowFile() | FeelingsFile() | RubricFile():
            return late_mistakes(path, file)
        case _:
            return []
