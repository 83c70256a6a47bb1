"""`balance SCENARIO`: how the bots fare, how calls end, what nothing reached. Writes Markdown."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count
from pathlib import Path

from scenarios.compile import load
from scoring.analytics.balance_table import bots_table, endings_table, frame_of, gaps, markdown
from scoring.balance import Reached, Row, fare
from sim.policies import one_note_players

CHUNK = 250
PAIRS = (("coach", "script"), ("script", "random"), ("coach", "pushover"), ("coach", "bully"))
Job = tuple[str, str, tuple[int, ...]]


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("scenario", metavar="SCENARIO")
    parser.add_argument("-n", type=int, default=2000, metavar="N", help="calls of each bot (2000)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="the first seed (0)")
    parser.add_argument(
        "--one-note", type=int, default=0, metavar="N",
        help="beside the bots, N calls each of players who know one act, one tone or one place on the menu (none)",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, metavar="F.md", help="write the page there instead of printing it")


def played(job: Job) -> tuple[list[Row], Reached]:
    """One bot over some seeds, in whatever process."""
    scenario, bot, seeds = job
    play = load(scenario)
    players = play.bots | {player.id: player for player in one_note_players()}
    return fare(play.content, play.phrases, play.rubric, play.guide, players[bot], seeds)


def jobs_of(scenario: str, bots: Sequence[str], first: int, count: int) -> list[Job]:
    """Every bot over all seeds, in chunks; results do not depend on the chunks."""
    seeds = range(first, first + count)
    chunks = [tuple(seeds[at : at + CHUNK]) for at in range(0, count, CHUNK)]
    return [(scenario, bot, chunk) for bot in bots for chunk in chunks]


def run(options: Namespace) -> int:
    """Play, mark, tabulate."""
    play = load(options.scenario)
    jobs = jobs_of(options.scenario, list(play.bots), options.seed, options.n)
    jobs += jobs_of(options.scenario, [player.id for player in one_note_players()], options.seed, options.one_note)
    rows: list[Row] = []
    reached = Reached()
    with ProcessPoolExecutor(max_workers=min(len(jobs), cpu_count() or 1)) as pool:
        for done, (some, what) in enumerate(pool.map(played, jobs), start=1):
            rows += some
            if some[0].bot in play.bots:
                reached.merge(what)
            progress(done, len(jobs))
    page = page_of(
        options, rows, list(play.bots), unreached(play.content.options.ids, list(play.phrases.by_id), reached)
    )
    if options.out:
        options.out.write_text(page, encoding="utf-8")
    else:
        print(page, end="")
    return 0


def progress(done: int, of: int) -> None:
    """A bar on a terminal, nothing elsewhere."""
    if sys.stderr.isatty():
        filled = 30 * done // of
        end = "\n" if done == of else ""
        print(f"\r[{'#' * filled}{'.' * (30 - filled)}] {done}/{of}", end=end, file=sys.stderr, flush=True)


def unreached(options: Sequence[str], lines: Sequence[str], reached: Reached) -> dict[str, list[str]]:
    """Options never shown, and lines never spoken."""
    spoken = set(reached.lines) | set(options) | {"silence", "hang_up", "offer"}
    return {
        "options never shown": [option for option in options if option not in reached.options_shown],
        "lines never spoken": [line for line in lines if line not in spoken],
    }


def page_of(options: Namespace, rows: Sequence[Row], bots: Sequence[str], missing: dict[str, list[str]]) -> str:
    """The whole page."""
    frame = frame_of([row for row in rows if row.bot in bots])
    parts = [
        f"# {options.scenario}: how the bots fare",
        f"{options.n} calls each, seeds {options.seed} to {options.seed + options.n - 1}; made by "
        f"`main.py balance {options.scenario} -n {options.n} --seed {options.seed}`. Means and shares are over calls that somebody "
        "answered. *failed*: share with a critical finding whose article was read; *caught*: with a critical finding of any evidence.",
        markdown(bots_table(frame), 2),
        "## Gaps",
        markdown(gaps(frame, PAIRS).set_index("pair"), 1),
        "## Endings",
        markdown(endings_table(frame)),
        *one_note_part(options, [row for row in rows if row.bot not in bots]),
        "## Not reached",
        *(f"- {name}: {', '.join(found) or 'none'}" for name, found in missing.items()),
    ]
    return "\n\n".join(parts) + "\n"


def one_note_part(options: Namespace, rows: Sequence[Row]) -> list[str]:
    """How the best of those fare who know one act, one tone, one place."""
    if not rows:
        return []
    best = bots_table(frame_of(rows))[["calls", "mean", "ci95", "failed", "caught", "turns"]]
    kinds = [best[best.index.str.startswith(kind)].head(3) for kind in ("act", "tone", "place")]
    told = f"{options.one_note} calls each of players who know one act, one tone or one place on the menu: the best three of each."
    return ["## One note", told, *(markdown(kind, 1) for kind in kinds)]
