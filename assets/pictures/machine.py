"""The state machine of a call: drawn for a browser, and written for Mermaid."""

from collections.abc import Iterable, Sequence

from assets.pictures.diagram import draw, text
from assets.pictures.diagram.graph import Edge, gathered
from assets.pictures.diagram.key import entries, in_columns
from assets.pictures.diagram.layout import laid_out
from assets.pictures.diagram.routes import routes
from assets.pictures.svg import box, picture
from assets.themes import PAPER, Theme

SPINE = (
    "dialling", "answering", "talk/opening", "talk/verification", "talk/disclosure", "talk/discovery",
    "talk/negotiation", "talk/commitment", "talk/closing", "wrap_up", "filed",
)  # fmt: skip
"""The main way of a call, box by box."""

COLUMNS, MARGIN = 4, 20.0


def machine(
    states: Sequence[str],
    edges: Iterable[Edge],
    theme: Theme = PAPER,
    *,
    width: float = 1600,
    spine: Sequence[str] = SPINE,
) -> str:
    """A machine as SVG text for a browser; made to be read at 1600 px, as high as it needs to be.

    `states` are leaves as slashed paths, in order; `edges` are (source, destination, label, guards in words without an
    "if"), and may name a parent at either end. Boxes of `spine` stand along the middle, all others below. Edges that
    join the same two boxes are one arrow, whose number leads to the key. Labels that begin with `say_` or `hear_` take
    the colours of trainee and borrower.
    """
    graph = gathered(states, edges, spine)
    layout = laid_out(graph, width)
    column = (width - 2 * MARGIN) / COLUMNS
    key = in_columns(entries(graph, column), COLUMNS)
    top = layout.foot + 36
    height = top + max(sum(entry.height for entry in part) for part in key) + MARGIN
    courses = routes(graph, layout)
    return picture(
        width, height,
        box((0, 0), width, height, theme.paper),
        *(draw.frame(name, area, theme) for name, area in layout.frames.items()),
        *(draw.course(route, theme, handed_down=route.arrow.source in graph.frames) for route in courses),
        *(draw.boxed(name, shape, theme) for name, shape in layout.boxes.items()),
        *(draw.course(route, theme) for route in courses if layout.ways[route.arrow.number] == "inside"),
        *(draw.badge(route.arrow, route.badge, theme) for route in courses),
        *(draw.listed(part, (MARGIN + column * place, top), theme) for place, part in enumerate(key)),
    )  # fmt: skip


def mermaid(states: Sequence[str], edges: Iterable[Edge]) -> str:
    """A machine as a Mermaid state diagram (`stateDiagram-v2`); arguments as in `machine`.

    Mermaid draws an arrow from a state to a part of itself as a head without a line, so edges that a parent hands down
    to its own children start from a stand-in inside it, named for the parent.
    """
    return text.diagram(states, list(edges))
