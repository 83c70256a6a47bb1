"""Mistakes of content files: all of a file at once, each with file, line, place, what was expected and what came."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scenarios.schema.base import nearest
from sim.core.errors import ContentError

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake, printed as `file:line: place: text`."""

    file: str
    line: int
    place: str
    text: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.place}: {self.text}" if self.place else f"{where}: {self.text}"


class ContentMistakesError(ContentError):
    """All the mistakes found in one or more content files."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(str(mistake) for mistake in mistakes))


def written(place: Place) -> str:
    """A place in a file as an author would write it: `options.3.acts.0`."""
    return ".".join(str(part) for part in place)


def line_of(path: Path, place: Place) -> int:
    """The line a place stands on; that of the nearest outer part that exists. Reads the file again."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, OSError, UnicodeDecodeError):
        return 0
    line = 0
    for part in place:
        node = inner(node, part)
        if node is None:
            break
        line = node.start_mark.line + 1
    return line


def inner(node: yaml.Node | None, part: str | int) -> yaml.Node | None:
    """The node one step inside."""
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
        return node.value[part] if part < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(part)), None)
    return None


def told(error: ErrorDetails, model: type[BaseModel]) -> str:
    """One validation error in a sentence: what was expected, what came."""
    match error["type"]:
        case "value_error":
            return str(error["ctx"]["error"])
        case "extra_forbidden":
            name = str(error["loc"][-1])
            return f"unknown field {name!r}{nearest(name, known_fields(model))}"
        case "missing":
            missing = str(error["loc"][-1])
            return f"missing {missing!r}" if missing not in LANGUAGES else f"missing the {LANGUAGES[missing]} text"
        case "literal_error":
            given = str(error["input"])
            names = error["ctx"]["expected"].replace("'", "")
            return f"expected {names}, got {given!r}{nearest(given, names.replace(' or ', ', ').split(', '))}"
        case "too_short":
            return f"expected at least {error['ctx']['min_length']}, got {error['ctx']['actual_length']}"
        case "too_long":
            return f"expected at most {error['ctx']['max_length']}, got {error['ctx']['actual_length']}"
        case _:
            return f"{error['msg'][0].lower()}{error['msg'][1:]}, got {error['input']!r}"


LANGUAGES = {"zh": "Chinese", "en": "English"}


def known_fields(model: type[BaseModel]) -> list[str]:
    """Every field name of a format, as files write it."""
    return list(dict.fromkeys(alias or name for name, alias in all_fields(model)))


def all_fields(model: type[BaseModel], seen: set[type] | None = None) -> list[tuple[str, str | None]]:
    """The fields of a model and of the models inside it."""
    seen = seen if seen is not None else set()
    if model in seen:
        return []
    seen.add(model)
    found: list[tuple[str, str | None]] = []
    for name, field in model.model_fields.items():
        found.append((name, field.alias))
        for part in parts_of(field.annotation):
            found += all_fields(part, seen)
    return found


def parts_of(annotation: object) -> list[type[BaseModel]]:
    """The models named in a type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [part for argument in getattr(annotation, "__args__", ()) for part in parts_of(argument)]


def mistakes_of(error: ValidationError, model: type[BaseModel], path: Path, shown: str) -> list[Mistake]:
    """All mistakes of a file, in the order of its lines."""
    found = []
    details = error.errors()
    for detail in details:
        if detail["type"] == "too_short" and any(
            other["loc"][: len(detail["loc"])] == detail["loc"] != other["loc"] for other in details
        ):
            continue  # only because what stands in it is wrong
        place = tuple(part for part in detail["loc"] if part not in {"[key]", "function-before"})
        found.append(Mistake(shown, line_of(path, place), written(place), told(detail, model)))
    return sorted(found, key=lambda mistake: (mistake.line, mistake.place))
