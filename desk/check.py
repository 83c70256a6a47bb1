"""`check [PATH ...]`: all mistakes of all content files, with place and advice; exit 1 on any."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from scenarios.check import check_paths


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders; all content without any")


def run(options: Namespace) -> int:
    """Print the mistakes, one a line."""
    mistakes = check_paths(options.paths)
    for mistake in mistakes:
        print(mistake)
    if not mistakes:
        print("no mistakes")
    return 1 if mistakes else 0
