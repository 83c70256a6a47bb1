"""The pages at the door say what is so."""

import re
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path

import pytest

import main
from tests.support import ROOT

PAGES = ["README.md", "CONTRIBUTING.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md")))]
TEST_COMMAND = "pip install uv && python -m uv run pytest"


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", text_of(page)):
        if "://" not in target:
            assert ((ROOT / page).parent / target).exists(), f"{page}: {target}"


def test_the_checks_call_the_readmes_test_command() -> None:
    assert TEST_COMMAND in text_of("README.md")
    assert text_of(".ci/run").rstrip().endswith(TEST_COMMAND)


@pytest.mark.parametrize(
    "line", ["py -m pip install uv", "py -m uv run main.py", "py -m uv run pytest", "externally managed"]
)
def test_windows_and_managed_pythons_have_their_lines(line: str) -> None:
    assert line in text_of("README.md")


def test_every_command_of_the_readme_can_be_read() -> None:
    """Each `main.py ...` in the table is a command with options that the command knows; each command stands there."""
    lines = re.findall(r"`main\.py ([^`]+)`", text_of("README.md"))
    named = {line.split()[0] for line in lines if line.split()[0] in main.COMMANDS}
    assert named == set(main.COMMANDS)
    for line in lines:
        command, *rest = line.replace("[PATH ...]", "").split()
        if command not in main.COMMANDS:
            continue
        parser = ArgumentParser(exit_on_error=False)
        import_module(main.COMMANDS[command][0]).add_arguments(parser)
        parser.parse_args(rest)


def test_no_file_names_a_registry_or_a_path_of_a_machine() -> None:
    """The project is tied to no index and to no folder."""
    hosts = re.compile("py" + r"pi\.org|python" + r"hosted|/ro" + r"ot/|/ho" + r"me/\w|C:\\\\Users")
    for path in [
        *ROOT.glob("*.*"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "sim").rglob("*.py"),
        *(ROOT / "game").rglob("*.py"),
    ]:
        if path.suffix in {".md", ".toml", ".py", ".yaml"}:
            found = hosts.search(path.read_text(encoding="utf-8"))
            assert found is None, f"{path.relative_to(ROOT)}: {found.group()}"


def test_the_lock_file_is_not_kept() -> None:
    assert "uv.lock" in Path(ROOT / ".gitignore").read_text(encoding="utf-8").split()
