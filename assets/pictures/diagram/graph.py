"""What is joined to what: states gathered into boxes and frames, edges into one arrow for each two boxes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Edge: TypeAlias = tuple[str, str, str, str]
"""Source path, destination path, label, and the guards in words without an "if" (empty if always open)."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """All edges from one box to another, under one number. Inside a box, from one of its rows to another."""

    number: int
    source: str
    dest: str
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """A machine in boxes.

    boxes: by path, the leaves inside each in order; a box without children holds itself. frames: top states with
    children, whose children are boxes. spine: the boxes of the main way. arrows: in the order of their numbers.
    """

    boxes: dict[str, tuple[str, ...]]
    frames: tuple[str, ...]
    spine: tuple[str, ...]
    arrows: tuple[Arrow, ...]

    def home(self, path: str) -> str:
        """The box that a path belongs to."""
        return box_of(path, self.frames)

    def frame_of(self, box: str) -> str:
        """The frame that a box stands in, or nothing."""
        root = box.partition("/")[0]
        return root if root in self.frames else ""

    def spine_in(self, frame: str) -> list[str]:
        """The boxes of the main way in a frame; with no frame named, those outside of all."""
        return [box for box in self.spine if self.frame_of(box) == frame]

    def branches_in(self, frame: str) -> list[str]:
        """The boxes off the main way in a frame; with no frame named, those outside of all."""
        return [box for box in self.boxes if box not in self.spine and self.frame_of(box) == frame]

    def arrows_from(self, source: str) -> list[Arrow]:
        """The arrows that leave a box or a frame for somewhere else."""
        return [arrow for arrow in self.arrows if arrow.source == source != arrow.dest]


def gathered(states: Sequence[str], edges: Iterable[Edge], spine: Sequence[str]) -> Graph:
    """The graph of a machine; where no box of `spine` exists, the main way is all boxes as they are listed."""
    frames = tuple(dict.fromkeys(path.partition("/")[0] for path in states if "/" in path))
    boxes: dict[str, tuple[str, ...]] = {}
    for path in states:
        box = box_of(path, frames)
        boxes[box] = (*boxes.get(box, ()), path)
    way = tuple(box for box in spine if box in boxes) or tuple(boxes)
    return Graph(boxes, frames, way, numbered(boxes, frames, edges))


def box_of(path: str, frames: Sequence[str]) -> str:
    """The box that a path belongs to; a frame's own path stays the frame."""
    return "/".join(path.split("/")[: 2 if path.partition("/")[0] in frames else 1])


def numbered(boxes: dict[str, tuple[str, ...]], frames: Sequence[str], edges: Iterable[Edge]) -> tuple[Arrow, ...]:
    """Edges merged into arrows, numbered along the order of the states; a frame's own arrows come last."""
    first = {frame: next(box for box in boxes if box.partition("/")[0] == frame) for frame in frames}
    merged: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        source, dest = box_of(edge[0], frames), box_of(edge[1], frames)
        inside = source == dest and source not in frames
        merged.setdefault((edge[0], edge[1]) if inside else (source, first.get(dest, dest)), []).append(edge)
    order = {name: place for place, name in enumerate([*boxes, *frames])}

    def rank(ends: tuple[str, str]) -> tuple[int, int]:
        return order[box_of(ends[0], frames)], order[box_of(ends[1], frames)]

    ranked = enumerate(sorted(merged, key=rank), start=1)
    return tuple(Arrow(number, *ends, tuple(merged[ends])) for number, ends in ranked)


def short(path: str) -> str:
    """The last word of a path, without underscores."""
    return path.rpartition("/")[2].replace("_", " ")
