"""The course of every arrow: corners, the place of its number, where it points."""

from collections.abc import Sequence
from dataclasses import dataclass

from assets.pictures.diagram.graph import Arrow, Graph
from assets.pictures.diagram.layout import Box, Layout
from assets.pictures.svg import Point

DOCK, NEAR = 19.0, 15.0  # between two arrows that end on one edge; from an arrow's tip to the middle of its number


@dataclass(frozen=True, slots=True)
class Route:
    """The course of one arrow. Its corners, ending at the tip; where its number stands."""

    arrow: Arrow
    points: tuple[Point, ...]
    badge: Point


def routes(graph: Graph, layout: Layout) -> list[Route]:
    """The course of every arrow."""
    docks = docked(graph, layout)
    return [routed(graph, layout, arrow, docks) for arrow in graph.arrows]


def routed(graph: Graph, layout: Layout, arrow: Arrow, docks: dict[int, float]) -> Route:
    """The course of one arrow."""
    way = layout.ways[arrow.number]
    if way == "inside":
        return loop(arrow, layout.boxes[graph.home(arrow.dest)])
    dest = layout.boxes[graph.home(arrow.dest)]
    if way == "below" and arrow.source in graph.frames:
        return from_frame(layout, arrow, docks)
    source = layout.boxes[arrow.source]
    if way == "step":
        return step(arrow, source, dest)
    if way == "down":
        x = source.span.middle
        return Route(arrow, ((x, source.bottom), (x, dest.y)), (x, (source.bottom + dest.y) / 2))
    if way == "corner":
        end = (dest.span.middle, dest.bottom)
        return Route(arrow, ((source.span.right, source.middle), (end[0], source.middle), end), (end[0], end[1] + NEAR))
    return by_lane(graph, layout, arrow, docks)


def step(arrow: Arrow, source: Box, dest: Box) -> Route:
    """Straight on to the next box."""
    start, end = (source.span.right, source.middle), (dest.span.left, source.middle)
    return Route(arrow, (start, end), ((start[0] + end[0]) / 2 - 2, source.middle - 13))


def by_lane(graph: Graph, layout: Layout, arrow: Arrow, docks: dict[int, float]) -> Route:
    """Out to a lane, along it, and back to the destination."""
    way, source, dest = layout.ways[arrow.number], layout.boxes[arrow.source], layout.boxes[graph.home(arrow.dest)]
    lane, x = layout.lane(way, arrow.source), docks[arrow.number]
    if way in {"above", "beyond"}:
        start = (source.span.right - 13, source.y)
        return Route(arrow, (start, (start[0], lane), (x, lane), (x, dest.y)), (x, dest.y - NEAR))
    outside = way == "under"
    leaves_up = arrow.source not in graph.spine and not outside
    start = (source.span.right - 13, source.y if leaves_up else source.bottom)
    if outside and barred(layout, dest):
        return round_the_end(arrow, start, lane, dest)
    return Route(arrow, (start, (start[0], lane), (x, lane), (x, dest.bottom)), (x, dest.bottom + NEAR))


def barred(layout: Layout, dest: Box) -> bool:
    """Whether another box stands under this one, so that it cannot be reached from straight below."""
    left, right = dest.span.left, dest.span.right
    return any(box.y > dest.y and box.span.left < right and box.span.right > left for box in layout.boxes.values())


def round_the_end(arrow: Arrow, start: Point, lane: float, dest: Box) -> Route:
    """Along a lane below everything and up to a box, past whatever stands under it."""
    x, y, past = dest.span.right - 13, dest.bottom, dest.span.right + 12
    corners = ((start[0], lane), (past, lane), (past, y + 32), (x, y + 32))
    return Route(arrow, (start, *corners, (x, y)), (x, y + NEAR))


def from_frame(layout: Layout, arrow: Arrow, docks: dict[int, float]) -> Route:
    """From anywhere in a frame: along its own lane, then up or down into the box."""
    left = layout.frames[arrow.source][0]
    lane, dest, x = layout.lane("below", arrow.source), layout.boxes[arrow.dest], docks[arrow.number]
    down = dest.y > lane
    end = (x, dest.y if down else dest.bottom)
    return Route(arrow, ((left + 14, lane), (x, lane), end), (x, end[1] - NEAR if down else end[1] + NEAR))


def docked(graph: Graph, layout: Layout) -> dict[int, float]:
    """Where along a box's edge each arrow ends: side by side, from the left, in the order of where they come from."""
    edges: dict[tuple[str, bool], list[Arrow]] = {}
    for arrow in graph.arrows:
        way, dest = layout.ways[arrow.number], graph.home(arrow.dest)
        if way in {"above", "beyond", "below", "under"}:
            on_top = way in {"above", "beyond"} or (way == "below" and dest not in graph.spine)
            edges.setdefault((dest, on_top), []).append(arrow)
    return dict(
        dock for (dest, _), arrows in edges.items() for dock in side_by_side(layout, layout.boxes[dest], arrows)
    )  # fmt: skip


def side_by_side(layout: Layout, box: Box, arrows: Sequence[Arrow]) -> list[tuple[int, float]]:
    """The docks of arrows that end on one edge."""

    def origin(arrow: Arrow) -> float:
        return layout.boxes[arrow.source].span.middle if arrow.source in layout.boxes else 0.0

    gap = min(DOCK, (box.span.width - 40) / max(len(arrows) - 1, 1))
    if len(arrows) == 1 and not box.rows and box.y > layout.below:
        return [(arrows[0].number, box.span.middle)]
    return [(arrow.number, box.span.left + 15 + gap * place) for place, arrow in enumerate(sorted(arrows, key=origin))]


def loop(arrow: Arrow, box: Box) -> Route:
    """From one row of a box to another, along its right side; the number stands where it turns in."""
    start, end = box.row(arrow.source), box.row(arrow.dest)
    x, out = box.span.right - 30, box.span.right - 12
    return Route(arrow, ((x, start), (out, start), (out, end), (x, end)), (out - 1, end))
