"""Where boxes stand from left to right."""

from typing import NamedTuple

from assets.pictures.diagram.graph import Graph

MARGIN = 20.0


class Span(NamedTuple):
    """What a box takes of the width."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def middle(self) -> float:
        """Half-way."""
        return self.left + self.width / 2


def columns(graph: Graph, width: float) -> dict[str, Span]:
    """Every box's span: the main way in even steps, branches of a frame evenly below it, others under a neighbour."""
    pitch = (width - 2 * MARGIN) / len(graph.spine)
    wide = min(pitch * 0.79, 150.0)
    spans = {name: Span(MARGIN + pitch * (n + 0.5) - wide / 2, wide) for n, name in enumerate(graph.spine)}
    for frame in graph.frames:
        spans |= below(graph, frame, spans, wide)
    return spans | {name: spans[beside(graph, name)] for name in graph.branches_in("")}


def below(graph: Graph, frame: str, spans: dict[str, Span], wide: float) -> dict[str, Span]:
    """The branches of a frame, spread evenly over its width."""
    names = in_order(graph, frame)
    inside = [spans[name] for name in graph.spine_in(frame)] or list(spans.values())
    left, right = min(span.left for span in inside), max(span.right for span in inside)
    step = (right - left + 14) / max(len(names), 1)
    narrow = min(wide, step - 14)
    return {name: Span(left + step * place + (step - 14 - narrow) / 2, narrow) for place, name in enumerate(names)}


def in_order(graph: Graph, frame: str) -> list[str]:
    """The branches of a frame, those that lead back first and by where they lead, so that arrows stay short."""

    def lead(name: str) -> float:
        back = [graph.spine.index(arrow.dest) for arrow in graph.arrows_from(name) if arrow.dest in graph.spine]
        return sum(back) / len(back) if back else len(graph.spine)

    return sorted(graph.branches_in(frame), key=lead)


def beside(graph: Graph, name: str) -> str:
    """The box that an outside branch stands under: the one after the frame it is reached from, or else its source."""
    sources = [arrow.source for arrow in graph.arrows if arrow.dest == name != arrow.source]
    framed = [source for source in sources if source in graph.frames and graph.spine_in(source)]
    if framed:
        after = graph.spine.index(graph.spine_in(framed[0])[-1]) + 1
        return graph.spine[min(after, len(graph.spine) - 1)]
    return next((source for source in sources if source in graph.spine), graph.spine[0])
