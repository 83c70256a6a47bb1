"""Content files: where they are, how they are read."""

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from scenarios.mistakes import ContentMistakesError, Mistake, mistakes_of

HOME = Path(__file__).parent
Model = TypeVar("Model", bound=BaseModel)


class UniqueLoader(yaml.CSafeLoader):
    """The C loader, refusing a key that stands twice in one mapping."""


def unique_mapping(loader: UniqueLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    """A mapping whose keys are all different."""
    found: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in found:
            raise yaml.constructor.ConstructorError(None, None, f"the key {key!r} stands twice", key_node.start_mark)
        found[key] = loader.construct_object(value_node, deep=True)
    return found


UniqueLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, unique_mapping)


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
        raise ContentMistakesError([Mistake(shown_path(path), mark.line + 1 if mark else 0, "", problem)]) from None


def read(path: Path, model: type[Model]) -> Model:
    """A file as its model; all its mistakes at once where it has any."""
    data = read_yaml(path)
    if not isinstance(data, dict):
        raise ContentMistakesError([Mistake(shown_path(path), 1, "", f"expected a mapping, got {type(data).__name__}")])
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise ContentMistakesError(mistakes_of(error, model, path, shown_path(path))) from None
