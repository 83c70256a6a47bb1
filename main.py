"""Joins the rooms: a command, the module that does it, imported when it is called."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

COMMANDS = {
    "play": ("game.play", "play a call: in the window, in the terminal, by a bot or a list of moves"),
    "debrief": ("desk.debrief", "marks, findings and the annotated transcript of a record"),
    "replay": ("desk.replay", "run a record again and see that it says what happened"),
    "audit": ("desk.audit", "a log of contacts, or a played call, against the conduct books"),
    "scenarios": ("desk.scenarios", "what can be played"),
    "check": ("desk.check", "all mistakes of all content files"),
    "draw": ("desk.draw", "the state machine of a call"),
    "books": ("desk.books", "the conduct books: listed, or as pages"),
    "balance": ("desk.balance", "how the bots fare at a scenario"),
}
UNREADABLE = 2
OWN = "FORBEAR_CONDUCT"
"""Where a firm's overlays lie (`scenarios/files.py`): beside the records, where `--home` says where these are."""


def parser_for(command: str | None) -> ArgumentParser:
    """The command line; only the called command's own options are known to it."""
    parser = ArgumentParser(
        prog="main.py", description="Forbear (有度): calls about overdue debts, practised. Without a command: the game."
    )
    parser.add_argument("--home", type=Path, metavar="DIR", help="where settings and records lie")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, (module, words) in COMMANDS.items():
        part = commands.add_parser(name, help=words, description=words)
        part.add_argument("--home", type=Path, metavar="DIR", default=None, dest="home_after", help=part_help())
        if name == command:
            import_module(module).add_arguments(part)
    return parser


def part_help() -> str:
    """What --home says after a command."""
    return "where settings and records lie"


def called(arguments: list[str]) -> str | None:
    """The command among the arguments, if any."""
    return next((word for word in arguments if word in COMMANDS), None)


def run(arguments: list[str]) -> int:
    """Do what the arguments ask; the exit code."""
    command = called(arguments)
    options: Namespace = parser_for(command).parse_args(arguments)
    options.home = getattr(options, "home_after", None) or options.home
    module, _ = COMMANDS[options.command or "play"]
    with conduct_at(options.home):
        if options.command is None:
            return int(import_module(module).run_game(options))
        return int(import_module(module).run(options))


@contextmanager
def conduct_at(home: Path | None) -> Iterator[None]:
    """A firm's overlays beside the records while a command runs, where no other place is named."""
    if home is None or OWN in os.environ:
        yield
        return
    os.environ[OWN] = str(home / "conduct")
    try:
        yield
    finally:
        del os.environ[OWN]


def main() -> int:
    """UTF-8 everywhere, one line for an expected error, quiet when interrupted."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except ValueError as error:
        if not any(kind.__name__ == "ForbearError" for kind in type(error).__mro__):
            raise
        print(error, file=sys.stderr)
        return UNREADABLE


if __name__ == "__main__":
    sys.exit(main())
