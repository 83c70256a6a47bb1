"""Content files: where they are, how they are read."""

import os
import re
from pathlib import Path
from typing import Any, TypeVar

import yaml
from platformdirs import user_data_path
from pydantic import BaseModel, ValidationError

from scenarios.mistakes import ContentMistakesError, Mistake, mistakes_of

HOME = Path(__file__).parent
OWN = "FORBEAR_CONDUCT"
"""Names the folder of a firm's overlays where it is not the user's own (`main.py --home` sets it)."""

Model = TypeVar("Model", bound=BaseModel)
SLOT_FIRST = re.compile(r":\s*\{\w+\}")
IN_QUOTES = "a sentence that begins with a slot must stand in quotes"


class UniqueLoader(yaml.CSafeLoader):
    """The C loader, refusing a key that stands twice in one mapping."""


def unique_mapping(loader: UniqueLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    """A mapping whose keys are all different."""
    found: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = key_of(loader, key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            raise refused(key_node, IN_QUOTES)
        if key in found:
            raise refused(key_node, f"the key {key!r} stands twice")
        found[key] = loader.construct_object(value_node, deep=True)
    return found


def key_of(loader: UniqueLoader, node: yaml.Node) -> Any:
    """A key as written: `on` is a word there, not a truth value."""
    key = loader.construct_object(node, deep=True)
    return node.value if isinstance(key, bool) else key


def refused(node: yaml.Node, problem: str) -> yaml.constructor.ConstructorError:
    """A problem with a node, and where it stands."""
    return yaml.constructor.ConstructorError(None, None, problem, node.start_mark)


def real_day(loader: UniqueLoader, node: yaml.ScalarNode) -> Any:
    """A date; one that no calendar has stays text, for the field to refuse."""
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return loader.construct_scalar(node)


UniqueLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, unique_mapping)
UniqueLoader.add_constructor("tag:yaml.org,2002:timestamp", real_day)


def own_overlays() -> tuple[Path, ...]:
    """The overlays that a firm lays over the books on this machine: every one in its folder, by name."""
    folder = Path(os.environ.get(OWN) or user_data_path("forbear", appauthor=False) / "conduct")
    return tuple(sorted(folder.glob("*.yaml")))


def shown_path(path: Path) -> str:
    """A path as messages show it: from the content folder where it lies inside."""
    inside = path.is_relative_to(HOME.parent)
    return path.relative_to(HOME.parent).as_posix() if inside else path.as_posix()


def read_yaml(path: Path) -> Any:
    """The plain data of a file; broken YAML is one mistake with its line."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        problem = "no such file" if isinstance(error, FileNotFoundError) else f"cannot be read ({error})"
        raise ContentMistakesError([Mistake(shown_path(path), 0, "", problem)]) from None
    try:
        return yaml.load(text, Loader=UniqueLoader)  # noqa: S506  a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = str(getattr(error, "problem", error))
        if mark and any(SLOT_FIRST.search(line) for line in text.splitlines()[mark.line : mark.line + 1]):
            problem += f"; {IN_QUOTES}"
        raise ContentMistakesError([Mistake(shown_path(path), mark.line + 1 if mark else 0, "", problem)]) from None


def no_mapping(path: Path, data: Any) -> Mistake:
    """A file that is no mapping of fields."""
    got = "an empty file" if data is None else f"a {type(data).__name__}"
    return Mistake(shown_path(path), 1, "", f"expected fields, each a name and a colon, got {got}")


def read(path: Path, model: type[Model]) -> Model:
    """A file as its model; all its mistakes at once where it has any."""
    data = read_yaml(path)
    if not isinstance(data, dict):
        raise ContentMistakesError([no_mapping(path, data)])
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise ContentMistakesError(mistakes_of(error, model, path, shown_path(path))) from None
