"""`scenarios`: what can be played, one a line."""

from argparse import ArgumentParser, Namespace

from scenarios.compile import scenario_paths
from scenarios.files import read
from scenarios.schema.scenario import ScenarioFile


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")


def run(options: Namespace) -> int:
    """List the scenarios in the order of the menu."""
    found = [read(path, ScenarioFile) for path in scenario_paths().values()]
    for scenario in sorted(found, key=lambda one: (one.order, one.id)):
        title, teaches = getattr(scenario.title, options.lang), getattr(scenario.teaches, options.lang)
        days = scenario.when.day - scenario.account.due
        print(f"{scenario.id}\t{title}\t{getattr(scenario.product, options.lang)} {days}\t{teaches}")
    return 0
