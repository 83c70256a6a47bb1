"""Broken files: each is refused with all its mistakes, each with its place and what to do."""

from argparse import Namespace
from pathlib import Path

import pytest

from desk import check
from scenarios.check import check_paths

FOLDER = Path(__file__).parent / "broken"
FILES = sorted(FOLDER.glob("*.yaml"))
LEAST = 24


def expected_of(path: Path) -> Path:
    """Where the exact output for a broken file stands."""
    return path.with_suffix(".expected")


def output(path: Path) -> str:
    """What `check` says of a file, line by line."""
    return "".join(f"{mistake}\n" for mistake in check_paths([path]))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_message_is_exact(path):
    """Every mistake of the file is told at once, in the order of its lines, and nothing else."""
    assert output(path) == expected_of(path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_mistake_has_a_place(path):
    """Every message begins with the file as the repository has it, so that it is the same on every machine."""
    told = expected_of(path).read_text(encoding="utf-8")
    assert told.endswith("\n")
    for line in told.splitlines():
        assert line.startswith(f"tests/scenarios/broken/{path.name}:"), line
        assert line.rpartition(": ")[2].strip(), line


def test_every_file_stands_with_its_message():
    """No broken file lacks its message, no message its file, and there are enough of them."""
    assert {path.stem for path in FILES} == {path.stem for path in FOLDER.glob("*.expected")}
    assert len(FILES) >= LEAST


def test_no_two_files_say_the_same():
    """Every file shows a mistake that no other shows."""
    told = {path.stem: expected_of(path).read_text(encoding="utf-8").replace(path.stem, "") for path in FILES}
    assert len(set(told.values())) == len(told)


def test_the_command_fails(capsys):
    """The command prints the same lines and exits with 1."""
    path = FOLDER / "unknown-act.yaml"
    assert check.run(Namespace(paths=[path], density=False, calls=0)) == 1
    assert capsys.readouterr().out == expected_of(path).read_text(encoding="utf-8")


def test_put_right_it_passes(tmp_path):
    """With its mistakes put right, and nothing else changed, a broken scenario is sound."""
    text = (FOLDER / "unknown-act.yaml").read_text(encoding="utf-8")
    for wrong, right in (("acknowledge.efort", "acknowledge.effort"), ("ask_reson", "ask_reason"), ("_dept", "_debt")):
        assert wrong in text
        text = text.replace(wrong, right)
    path = tmp_path / "put-right.yaml"
    path.write_text(text, encoding="utf-8")
    assert check_paths([path]) == []
