"""Which way an arrow runs, and in which lane, so that no two arrows of different boxes lie on each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from assets.pictures.diagram.columns import Span
from assets.pictures.diagram.graph import Arrow, Graph

Way: TypeAlias = Literal["inside", "step", "down", "corner", "above", "beyond", "below", "under"]
"""inside a box; a step to the next box; straight down; round one corner; or in a lane: above the main way, above the
frame, below the main way, below the frame."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """For each kind of lane the sources that use one, with the lane's number counted from the nearest."""

    above: dict[str, int]
    beyond: dict[str, int]
    below: dict[str, int]
    under: dict[str, int]


def way_of(graph: Graph, arrow: Arrow, spans: dict[str, Span]) -> Way:
    """Which way an arrow runs."""
    if arrow.source not in spans:
        return "below" if arrow.source in graph.frames else "inside"
    if graph.home(arrow.source) == graph.home(arrow.dest):
        return "inside"
    if arrow.dest in graph.spine:
        return to_the_main_way(graph, arrow)
    same_column = spans[arrow.source] == spans.get(arrow.dest)
    return "down" if arrow.source in graph.spine and same_column else "under"


def to_the_main_way(graph: Graph, arrow: Arrow) -> Way:
    """The way of an arrow that ends in a box of the main way."""
    same_frame = graph.frame_of(arrow.source) == graph.frame_of(arrow.dest)
    if arrow.source not in graph.spine:
        inside = same_frame and graph.frame_of(arrow.dest) != ""
        return "below" if inside else "corner" if is_next(graph, arrow) else "under"
    ahead = graph.spine.index(arrow.dest) - graph.spine.index(arrow.source)
    if ahead == 1:
        return "step"
    if ahead < 0:
        return "below" if same_frame and (graph.frame_of(arrow.dest) or not graph.frames) else "under"
    return "beyond" if not graph.frame_of(arrow.source) and not graph.frame_of(arrow.dest) else "above"


def is_next(graph: Graph, arrow: Arrow) -> bool:
    """Whether an outside branch leads to the last box of the main way, which no other box bars."""
    return arrow.dest == graph.spine[-1]


def lanes(graph: Graph, ways: dict[int, Way], spans: dict[str, Span]) -> Lanes:
    """The lanes of all arrows: one for each source and kind, shorter ones nearer, a frame's own one furthest."""
    found = {way: spread_out(reach(graph, way, ways, spans)) for way in ("above", "beyond", "below", "under")}
    return Lanes(**found)


def reach(graph: Graph, way: str, ways: dict[int, Way], spans: dict[str, Span]) -> dict[str, tuple[float, float]]:
    """How far each source's lane of a kind stretches, in the order in which lanes are given out."""
    stretches: dict[str, tuple[float, float]] = {}
    for arrow in graph.arrows:
        if ways[arrow.number] == way:
            ends = [spans[name].middle if name in spans else 0.0 for name in (arrow.source, arrow.dest)]
            known = stretches.get(arrow.source, (ends[0], ends[0]))
            stretches[arrow.source] = min(*ends, known[0]), max(*ends, known[1])
    return dict(sorted(stretches.items(), key=lambda item: lane_order(graph, *item)))


def lane_order(graph: Graph, source: str, stretch: tuple[float, float]) -> tuple[int, float]:
    """Boxes of the main way first, then branches, then frames; the shorter the nearer."""
    return (0 if source in graph.spine else 2 if source in graph.frames else 1), stretch[1] - stretch[0]


def spread_out(stretches: dict[str, tuple[float, float]]) -> dict[str, int]:
    """A lane for each source, so that no two in one lane overlap; the first get the nearest."""
    taken: list[list[tuple[float, float]]] = []
    given = {}
    for source, (start, end) in stretches.items():
        free = (n for n, lane in enumerate(taken) if all(end < other[0] or start > other[1] for other in lane))
        given[source] = next(free, len(taken))
        if given[source] == len(taken):
            taken.append([])
        taken[given[source]].append((start, end))
    return given


def depth(given: Iterable[int]) -> int:
    """How many lanes are in use."""
    return max(given, default=-1) + 1
