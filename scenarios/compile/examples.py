"""The examples beside the rules of conduct, each as the log it is and what is to be found in it."""

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from scenarios.files import HOME, read, shown_path
from scenarios.mistakes import ContentMistakesError, Mistake
from scenarios.schema.base import Text
from scenarios.schema.example import AccountsFile, Case, ExampleFile

EXAMPLES = HOME / "conduct/examples"
BREACH, NEAR = "breach", "near"


@dataclass(frozen=True, slots=True)
class Example:
    """One log and exactly what is to be found in it. `part`: breach, near, or more with its number."""

    rule: str
    part: str
    title: Text
    account: dict[str, Any]
    differs: dict[str, Any]
    """What of the account is not as in the standard one."""
    events: tuple[dict[str, Any], ...]
    found: tuple[tuple[str, int | str], ...]
    """Rules, each with the number of the event that breaks it (from 1) or the day by which something was due."""

    def lines(self) -> list[bytes]:
        """The log."""
        return [encoded({"account": self.account}), *map(encoded, self.events)]


def encoded(line: Mapping[str, Any]) -> bytes:
    """A line of a log."""
    return json.dumps(line, ensure_ascii=False).encode()


def plain(value: Any) -> Any:
    """What a log can hold: dates and times as text."""
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """One account laid over another; nested parts too."""
    both = dict(base)
    for key, value in over.items():
        both[key] = both[key] | value if isinstance(value, dict) and isinstance(both.get(key), dict) else value
    return both


@lru_cache(maxsize=4)
def standard_accounts(folder: Path = EXAMPLES) -> dict[str, dict[str, Any]]:
    """The account that the examples of each book stand on."""
    file = read(folder / "accounts.yaml", AccountsFile)
    return {str(book): {"id": "A1"} | plain(account) for book, account in file.accounts.items()}


def example_paths(book: str, folder: Path = EXAMPLES) -> list[Path]:
    """The files of a book's examples, one a rule."""
    return sorted((folder / book).glob("*.yaml"))


def examples_in(path: Path) -> Iterator[Example]:
    """The examples of one rule: the breach, the near miss, then the others."""
    file = read(path, ExampleFile)
    standard = standard_accounts(path.parents[1]).get(path.parent.name, {})
    if not standard or file.rule != path.stem:
        raise misplaced(path, file.rule, within=bool(standard))
    parts = {BREACH: file.breach, NEAR: file.near}
    parts |= {f"more {number}": case for number, case in enumerate(file.more, start=1)}
    for part, case in parts.items():
        yield example_of(file, part, case, standard)


def misplaced(path: Path, rule: str, *, within: bool) -> ContentMistakesError:
    """A file that does not lie where its rule is looked for."""
    folder = f"expected a folder named for a book that accounts.yaml has, got {path.parent.name}"
    name = f"expected the rule that the file is named for, {path.stem}, got {rule}"
    return ContentMistakesError([Mistake(shown_path(path), 1, "rule", name if within else folder)])


def example_of(file: ExampleFile, part: str, case: Case, standard: dict[str, Any]) -> Example:
    """One example, on its account."""
    differs = merged(plain(file.account), plain(case.account))
    found = ((one.rule, one.event if one.on is None else one.on.isoformat()) for one in case.finds)
    return Example(
        rule=file.rule,
        part=part,
        title=case.title,
        account=merged(standard, differs),
        differs=differs,
        events=tuple(plain(event) for event in case.events),
        found=tuple(sorted({(rule, place) for rule, place in found if place is not None}, key=str)),
    )


def examples_of(book: str, folder: Path = EXAMPLES) -> dict[str, tuple[Example, ...]]:
    """The examples of a book, by the rule they stand beside."""
    return {path.stem: tuple(examples_in(path)) for path in example_paths(book, folder)}
