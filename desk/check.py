"""`check [PATH ...]`: all mistakes of all content files, with place and advice; exit 1 on any."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from scenarios.check import check_paths
from scenarios.check.density import Density, density_of
from scenarios.compile import load, scenario_paths


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders; all content without any")
    parser.add_argument(
        "--density", action="store_true", help="how densely the people of scenarios are written, over simulated calls"
    )
    parser.add_argument("--calls", type=int, default=1000, metavar="N", help="with --density: how many calls (1000)")


def run(options: Namespace) -> int:
    """Print the mistakes, one a line; with --density what the lines leave to be wished for."""
    mistakes = check_paths(options.paths)
    for mistake in mistakes:
        print(mistake)
    if not mistakes:
        print("no mistakes")
    if options.density and not mistakes:
        for name in scenarios_of(options.paths):
            print("\n".join(report(density_of(load(name), options.calls))))
    return 1 if mistakes else 0


def scenarios_of(paths: Iterable[Path]) -> list[str]:
    """The scenarios among the files named; all that are marked where none is."""
    files = {path.resolve() for path in paths}
    known = {name: path.resolve() for name, path in scenario_paths().items()}
    if files:
        inside = [name for name, path in known.items() if files & {path, *path.parents}]
        return inside + [
            path.as_posix() for path in sorted(files - set(known.values())) if path.suffix == ".yaml" and not inside
        ]
    return [name for name in known if load(name).scenario.marked]


def report(found: Density) -> list[str]:
    """The figures of a scenario in lines."""
    head = f"{found.scenario}: {found.lines} lines, {found.calls} calls"
    few = [
        f"  few lines: {thin.act}{f' ({thin.fact})' if thin.fact else ''} when {thin.mood}: {thin.lines}"
        for thin in found.thin
    ]
    often = [f"  overused: {line}: {times} of {total}" for line, times, total in found.overused]
    never = [f"  never heard: {line}" for line in found.unheard]
    return [head, *few, *often, *never]
