"""What documents quote of commands, run again: `python -m tests.docs.quotes log-format.md` writes the output anew."""

import io
import os
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

import main
from tests.docs.pages import DOCS, text_of

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
COMMAND = "$ python -m uv run main.py "
CODE = "$ echo $?"


def blocks_of(page: str) -> list[str]:
    """The blocks of a page that quote commands."""
    return [found[1] for found in BLOCK.finditer(text_of(page))]


@contextmanager
def at_home() -> Iterator[None]:
    """In the project's folder, with no overlays of a firm on this machine."""
    before, own = Path.cwd(), os.environ.get("FORBEAR_CONDUCT")
    with TemporaryDirectory() as empty:
        os.environ["FORBEAR_CONDUCT"] = empty
        os.chdir(DOCS.parent)
        try:
            yield
        finally:
            os.chdir(before)
            os.environ.pop("FORBEAR_CONDUCT") if own is None else os.environ.update(FORBEAR_CONDUCT=own)


def run_again(block: str) -> str:
    """The block with its commands as they stand and the output that they give now."""
    told, code = [], 0
    with at_home():
        for line in block.splitlines():
            if line == CODE:
                told.append(f"{line}\n{code}\n")
            elif line.startswith(COMMAND):
                said = io.StringIO()
                with redirect_stdout(said), redirect_stderr(said):
                    code = main.run(shlex.split(line.removeprefix(COMMAND)))
                told.append(f"{line}\n{said.getvalue()}")
    return "".join(told)


def written_anew(page: str) -> str:
    """A page with all that it quotes run again."""
    return BLOCK.sub(lambda found: f"```console\n{run_again(found[1])}```", text_of(page))


if __name__ == "__main__":
    for name in sys.argv[1:]:
        (DOCS / name).write_text(written_anew(name), encoding="utf-8", newline="\n")
