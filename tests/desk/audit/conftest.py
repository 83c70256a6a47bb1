"""Runs of the audit, and the rules of one house."""

import gc
import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk import audit as command
from tests.desk.audit.support import A_RULE, HOUSE_BREAKS, HOUSE_KINDS, Line, Ran


@pytest.fixture(autouse=True)
def nothing_of_a_firm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No overlays of this machine; and the collector of rubbish goes on afterwards."""
    monkeypatch.setenv("FORBEAR_CONDUCT", str(tmp_path / "none"))
    yield
    gc.enable()


@pytest.fixture
def house(tmp_path: Path) -> tuple[str | Path, ...]:
    """The option that lays the rules of one house over the British book."""
    title = {"title": {"zh": "某事", "en": "something"}}
    overlay = {
        "version": 1, "id": "house", "book": "uk", "title": A_RULE["title"],
        "kinds": {name: title | kind for name, kind in HOUSE_KINDS.items()},
        "rules": {name: A_RULE | {"breaks": [breach]} for name, breach in HOUSE_BREAKS.items()},
    }  # fmt: skip
    path = tmp_path / "house.yaml"
    path.write_text(json.dumps(overlay, ensure_ascii=False), encoding="utf-8")
    return "--overlay", path


@pytest.fixture
def audited(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs the command on a file."""

    def run(path: Path, *options: str | Path) -> Ran:
        parser = ArgumentParser()
        command.add_arguments(parser)
        code = command.run(parser.parse_args([str(path), *map(str, options)]))
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def log(tmp_path: Path, audited: Any) -> Any:
    """Writes lines, texts as they are, and audits them as JSON."""

    def run(*lines: Line | str, options: tuple[str | Path, ...] = ("--json",)) -> Ran:
        path = tmp_path / "log.jsonl"
        texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
        path.write_text("".join(text + "\n" for text in texts), encoding="utf-8", newline="\n")
        ran: Ran = audited(path, *options)
        return ran

    return run
