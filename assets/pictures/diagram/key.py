"""The key: for each number what moves the call along that arrow, and under which guards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assets.pictures.diagram.graph import Arrow, Edge, Graph, short

SIZE, LINE, GAP, LETTER = 12.0, 17.0, 9.0, 6.3  # type size, line height, gap between entries, width of a letter


@dataclass(frozen=True, slots=True)
class Entry:
    """The key to one arrow: its heading, and lines as (label or guards, how to draw it)."""

    arrow: Arrow
    heading: str
    lines: tuple[tuple[str, str], ...]

    @property
    def height(self) -> float:
        """What the entry takes."""
        return LINE * (1 + len(self.lines)) + GAP


def entries(graph: Graph, width: float) -> list[Entry]:
    """The key's entries for a column of this width."""
    letters = int((width - 34) / LETTER)
    return [Entry(arrow, heading(graph, arrow), tuple(lines(graph, arrow, letters))) for arrow in graph.arrows]


def heading(graph: Graph, arrow: Arrow) -> str:
    """Where an arrow leads from and to."""
    source = f"anywhere in {short(arrow.source)}" if arrow.source in graph.frames else name_of(graph, arrow.source)
    return f"{source} → {name_of(graph, arrow.dest)}"


def name_of(graph: Graph, path: str) -> str:
    """A box by its name, a row by its box and its own."""
    box = graph.home(path)
    return short(path) if path == box else f"{short(box)} / {short(path)}"


def lines(graph: Graph, arrow: Arrow, letters: int) -> Iterator[tuple[str, str]]:
    """What is listed under a heading: labels under the same guards and rows together, then the guards."""
    together: dict[tuple[str, str], list[str]] = {}
    for edge in arrow.edges:
        together.setdefault((rows(graph, arrow, edge), edge[3]), []).append(edge[2])
    for (where, guards), labels in together.items():
        start = [where + ":"] if where else []
        for row in wrapped([*start, *(f"{label}," for label in labels[:-1]), labels[-1]], letters):
            yield row, "label"
        for row in wrapped(f"if {guards}".split() if guards else [], letters):
            yield row, "guard"


def rows(graph: Graph, arrow: Arrow, edge: Edge) -> str:
    """From which row to which an edge runs, where the heading does not say so."""
    told = {arrow.source, arrow.dest, *graph.frames}
    source, dest = ("" if path in told else short(path) for path in edge[:2])
    return " ".join(part for part in (source, f"→ {dest}" if dest else "") if part)


def wrapped(words: Sequence[str], letters: int) -> Iterator[str]:
    """Words in lines of at most so many letters."""
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > letters:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


def in_columns(items: Sequence[Entry], count: int) -> list[list[Entry]]:
    """Entries in columns of about the same height, read downwards."""
    goal = sum(item.height for item in items) / count
    columns: list[list[Entry]] = [[]]
    filled = 0.0
    for item in items:
        if columns[-1] and filled + item.height / 2 > goal and len(columns) < count:
            columns.append([])
            filled = 0.0
        columns[-1].append(item)
        filled += item.height
    return columns
