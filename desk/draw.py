"""`draw SCENARIO`: the state machine of a call, as a picture (SVG) or as Mermaid in Markdown."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from scenarios.compile import load
from sim.core.content import Edge
from sim.core.errors import ContentError
from sim.core.vocabulary import PATHS


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("scenario", metavar="SCENARIO")
    parser.add_argument("--out", type=Path, metavar="F.svg|F.md", help="a file; without one, Mermaid is printed")


def guards_of(edge: Edge) -> str:
    """What an edge asks, in words."""
    needs = [sign.name.lower() for sign in edge.needs]
    unless = [f"not {sign.name.lower()}" for sign in edge.unless]
    return ", ".join(needs + unless)


def run(options: Namespace) -> int:
    """Draw it."""
    from assets.pictures.machine import machine, mermaid

    play = load(options.scenario)
    edges = [(edge.source, edge.dest, edge.trigger, guards_of(edge)) for edge in play.content.flow.edges]
    states = list(PATHS.values())
    if options.out is None:
        print(mermaid(states, edges))
        return 0
    if options.out.suffix not in {".svg", ".md"}:
        raise ContentError(f"expected a file ending in .svg or .md, got {options.out}")
    title = f"# {play.id}\n\n"
    text = (
        machine(states, edges)
        if options.out.suffix == ".svg"
        else f"{title}```mermaid\n{mermaid(states, edges)}\n```\n"
    )
    options.out.write_text(text, encoding="utf-8")
    return 0
