"""The tables of how bots fare, one page a scenario, and one page over all.

Run: python -m uv run python docs/make_balance.py [-n 2000] [--one-note 200]      some twenty minutes on two cores
"""

import re
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from desk import balance
from scenarios.compile import load, scenario_paths

FOLDER = Path(__file__).parent
BOTS = ("coach", "script", "pushover", "random", "bully")
HEAD = "| scenario | coach | coach, critical | script | pushover | random | bully | bully caught | best act | best tone | best place | endings |"


def page_of(scenario: str) -> Path:
    """Where a scenario's page lies."""
    return FOLDER / f"balance-{scenario.replace('/', '-')}.md"


def rows_of(text: str) -> dict[str, list[str]]:
    """The rows of the bots' tables, by the player's name."""
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")
    ]
    return {row[0]: row[1:] for row in reversed(cells) if len(row) > 6}


def best_of(text: str, kind: str) -> str:
    """The best player who knows one thing of a kind."""
    found = re.search(rf"^\| {kind} ([\w ]+?) \| \d+ \| ([\d.]+) \| ([\d.]+)", text, re.MULTILINE)
    return f"{found[1]} {found[2]}" if found else ""


def line_of(scenario: str) -> str:
    """A scenario's line of the page over all."""
    text = page_of(scenario).read_text(encoding="utf-8")
    rows = rows_of(text)
    means = {bot: f"{float(rows[bot][2]):.1f} ± {float(rows[bot][3]):.1f}" for bot in BOTS}
    endings = text.partition("## Endings")[2].partition("##")[0].count("\n| ") - 1
    cells = [
        f"[`{scenario}`](balance-{scenario.replace('/', '-')}.md)", means["coach"], f"{float(rows['coach'][5]):.3f}", means["script"],
        means["pushover"], means["random"], means["bully"], f"{float(rows['bully'][5]):.3f}",
        *(best_of(text, kind) for kind in ("act", "tone", "place")), str(endings),
    ]  # fmt: skip
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Play everything and write the pages."""
    parser = ArgumentParser()
    parser.add_argument("-n", type=int, default=2000)
    parser.add_argument("--one-note", type=int, default=200)
    parser.add_argument("scenarios", nargs="*")
    options = parser.parse_args()
    marked = [name for name in scenario_paths() if load(name).scenario.marked]
    for name in options.scenarios or marked:
        balance.run(Namespace(scenario=name, n=options.n, seed=0, out=page_of(name), one_note=options.one_note))
    text = [
        "# How the bots fare, over all scenarios",
        f"Mean marks with 95 % intervals over the calls that somebody answered, of {options.n} seeds each; *critical* and *caught*: share of calls "
        f"with a critical finding. *Best act, tone, place*: the best mean among players who know one thing only, {options.one_note} calls each. "
        "Made by `python -m uv run python docs/make_balance.py`.",
        "\n".join([HEAD, "|" + "---|" * HEAD.count(" | ") + "---|", *(line_of(name) for name in marked)]),
    ]
    (FOLDER / "balance.md").write_text("\n\n".join(text) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
