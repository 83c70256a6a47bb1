"""Where everything stands: the main way along the middle, branches below it, lanes between and around them."""

from dataclasses import dataclass
from typing import TypeAlias

from assets.pictures.diagram.columns import Span, columns
from assets.pictures.diagram.graph import Graph
from assets.pictures.diagram.lanes import Lanes, Way, depth, lanes, way_of

HEAD, ROW, LANE, STUB = 22.0, 22.0, 20.0, 36.0
PAD = 9.0  # from the outermost boxes of a frame to its border
TOP, NAME = 16.0, 30.0  # above everything, and for a frame's name

Area: TypeAlias = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its rows: the head, then a row for each leaf. A box that is its own leaf has only a head."""

    span: Span
    y: float
    rows: tuple[str, ...]

    @property
    def height(self) -> float:
        """All rows and the foot."""
        return HEAD + ROW * len(self.rows) + 6 if self.rows else HEAD + 12

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half-way down."""
        return self.y + self.height / 2

    def row(self, path: str) -> float:
        """Half-way down a row; down the head for anything that is no row."""
        return self.y + HEAD + ROW * (self.rows.index(path) + 0.5) if path in self.rows else self.y + HEAD / 2 + 1


@dataclass(frozen=True, slots=True)
class Layout:
    """Every box in its place, which way each arrow runs, and where the lanes begin."""

    boxes: dict[str, Box]
    frames: dict[str, Area]
    ways: dict[int, Way]
    lanes: Lanes
    above: float
    beyond: float
    below: float
    under: float
    foot: float

    def lane(self, way: Way, source: str) -> float:
        """The height of a source's lane of a kind."""
        start, lanes, step = {
            "above": (self.above, self.lanes.above, -LANE),
            "beyond": (self.beyond, self.lanes.beyond, -LANE),
            "below": (self.below, self.lanes.below, LANE),
            "under": (self.under, self.lanes.under, LANE),
        }[way]
        return start + step * lanes[source]


def laid_out(graph: Graph, width: float) -> Layout:
    """The layout of a graph on a drawing of this width."""
    spans = columns(graph, width)
    ways = {arrow.number: way_of(graph, arrow, spans) for arrow in graph.arrows}
    given = lanes(graph, ways, spans)
    shapes = {name: Box(spans[name], 0, () if leaves == (name,) else leaves) for name, leaves in graph.boxes.items()}
    tall = max(shapes[name].height for name in graph.spine)
    beyond = TOP + LANE * depth(given.beyond.values())
    above = beyond + NAME + LANE * depth(given.above.values())
    below = above + STUB + tall + STUB
    row = below + LANE * depth(given.below.values()) + STUB - LANE
    boxes = {
        name: Box(box.span, above + STUB + (tall - box.height) / 2 if name in graph.spine else row, box.rows)
        for name, box in shapes.items()
    }
    low = max(box.bottom for box in boxes.values()) + 14
    frames = {frame: around(graph, frame, boxes, beyond + 8, low) for frame in graph.frames}
    under = low + 20
    foot = under + LANE * depth(given.under.values())
    return Layout(boxes, frames, ways, given, above, beyond - 6, below, under, foot)


def around(graph: Graph, frame: str, boxes: dict[str, Box], top: float, foot: float) -> Area:
    """The area of a frame."""
    inside = [box.span for name, box in boxes.items() if graph.frame_of(name) == frame]
    left, right = min(span.left for span in inside) - PAD, max(span.right for span in inside) + PAD
    return left, top, right - left, foot - top
