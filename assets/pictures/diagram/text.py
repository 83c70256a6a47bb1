"""A machine in Mermaid's words."""

from collections.abc import Iterator, Sequence

from assets.pictures.diagram.graph import Edge

INSET = "    "


def diagram(states: Sequence[str], edges: Sequence[Edge]) -> str:
    """The whole diagram."""
    lines = ["stateDiagram-v2", *(INSET + line for line in (*tree(states, edges, ""), *transitions(edges)))]
    return "\n".join(lines) + "\n"


def children(states: Sequence[str], parent: str) -> list[str]:
    """The states directly under a parent, or at the top."""
    start = f"{parent}/" if parent else ""
    inside = [path for path in states if path.startswith(start)]
    return list(dict.fromkeys(start + path[len(start) :].partition("/")[0] for path in inside))


def tree(states: Sequence[str], edges: Sequence[Edge], parent: str) -> Iterator[str]:
    """The states under a parent, nested, beginning with where entering the parent leads."""
    names = children(states, parent)
    yield f"[*] --> {identifier(names[0])}"
    if any(handed_down(edge) and edge[0] == parent for edge in edges):
        yield f'state "anywhere in {named(parent)}" as {stand_in(parent)}'
    for name in names:
        yield f'state "{named(name)}" as {identifier(name)}'
        if children(states, name):
            yield f"state {identifier(name)} {{"
            yield from (INSET + line for line in tree(states, edges, name))
            yield "}"


def transitions(edges: Sequence[Edge]) -> Iterator[str]:
    """One arrow for each two states that are joined, with all its labels, those under the same guards together."""
    merged: dict[tuple[str, str], dict[str, list[str]]] = {}
    for edge in edges:
        source = stand_in(edge[0]) if handed_down(edge) else identifier(edge[0])
        merged.setdefault((source, identifier(edge[1])), {}).setdefault(edge[3], []).append(edge[2])
    for (source, dest), guarded in merged.items():
        yield f"{source} --> {dest}: {plain(', '.join(label(*item) for item in guarded.items()))}"


def handed_down(edge: Edge) -> bool:
    """Whether an edge leads from a parent into a part of itself."""
    return edge[1].startswith(f"{edge[0]}/")


def label(guards: str, names: Sequence[str]) -> str:
    """Labels under the same guards."""
    return ", ".join(names) + (f" [{guards}]" if guards else "")


def plain(text: str) -> str:
    """Text free of what Mermaid would read as its own."""
    return text.replace(":", " ").replace(";", ",").replace("\n", " ")


def identifier(path: str) -> str:
    """A path as Mermaid can hold it."""
    return path.replace("/", "__")


def stand_in(path: str) -> str:
    """The state that stands for anywhere in a parent."""
    return f"{identifier(path)}__anywhere"


def named(path: str) -> str:
    """What is written in a state."""
    return path.rpartition("/")[2].replace("_", " ")
