"""The call as a hierarchical `transitions` machine, and the table compiled from it by asking it."""

from collections.abc import Sequence
from contextlib import suppress

import numpy as np
from transitions import MachineError
from transitions.extensions import HierarchicalMachine
from transitions.extensions.nesting import NestedState

from sim.core.content import GUARD_STATES, LEAVES, Edge, FlowTable
from sim.core.errors import ContentError
from sim.core.machines.triggers import TRIGGER_COUNT, TRIGGERS
from sim.core.vocabulary import GUARDS, PATHS, Phase

LEAF_OF = {path: phase for phase, path in PATHS.items()}


class CallState(NestedState):
    """A state whose path is written with slashes, so that names may hold underscores."""

    separator = "/"


class CallMachine(HierarchicalMachine):
    """The hierarchical machine of a call."""

    state_cls = CallState


class Standing:
    """Where one call stands, with the guards as plain attributes: the model the machine moves."""

    def __init__(self, guards: int = 0) -> None:
        self.state = ""
        self.look(guards)

    def look(self, guards: int) -> None:
        """Take the guard signs of a call, a byte, as what the machine's conditions read."""
        for place, sign in enumerate(GUARDS):
            setattr(self, sign.name.lower(), bool(guards >> place & 1))


def nested(paths: Sequence[str]) -> list[dict[str, object]]:
    """State definitions for `transitions` from slashed paths; the first child named is where a parent begins."""
    children: dict[str, list[str]] = {}
    for path in paths:
        head, _, rest = path.partition("/")
        children.setdefault(head, [])
        if rest:
            children[head].append(rest)
    return [
        {"name": head} if not inner else {"name": head, "initial": inner[0].split("/")[0], "children": nested(inner)}
        for head, inner in children.items()
    ]


def build_call_machine(edges: Sequence[Edge], standing: Standing) -> CallMachine:
    """A machine over `standing`, with no automatic transitions and no callbacks."""
    machine = CallMachine(
        model=standing, states=nested(list(PATHS.values())), initial=PATHS[Phase.DIALLING], auto_transitions=False
    )
    for edge in edges:
        machine.add_transition(
            edge.trigger,
            edge.source,
            edge.dest,
            conditions=[sign.name.lower() for sign in edge.needs],
            unless=[sign.name.lower() for sign in edge.unless],
        )
    return machine


def check_edges(edges: Sequence[Edge]) -> None:
    """Refuse an edge that names no trigger, no state, or a sign that is no guard."""
    places = {path[:cut] for path in LEAF_OF for cut in range(len(path) + 1) if path[cut : cut + 1] in {"", "/"}}
    for edge in edges:
        if edge.trigger not in TRIGGERS:
            raise ContentError(f"expected a trigger of the vocabulary, got {edge.trigger!r} in the flow")
        for place in (edge.source, edge.dest):
            if place not in places:
                raise ContentError(f"expected a state of the call, got {place!r} in the flow at {edge.trigger}")
        for sign in (*edge.needs, *edge.unless):
            if sign not in GUARDS:
                raise ContentError(f"expected a guard, got {sign.name.lower()!r} in the flow at {edge.trigger}")


def leaf_at(machine: CallMachine, path: str) -> Phase:
    """The leaf that entering `path` ends in."""
    state = machine.get_state(path)
    while getattr(state, "initial", None):
        path = f"{path}/{state.initial}"
        state = machine.get_state(path)
    return LEAF_OF[path]


def compile_flow(edges: Sequence[Edge]) -> FlowTable:
    """Ask the machine, for every leaf and trigger, what it would do under every state of the guards."""
    check_edges(edges)
    machine = build_call_machine(edges, Standing())
    guards = np.arange(GUARD_STATES)
    stay = np.repeat(np.arange(LEAVES), GUARD_STATES)
    table = np.tile(stay, (TRIGGER_COUNT, 1)).astype(np.int64)
    for trigger in machine.events:
        for leaf, path in PATHS.items():
            cells = table[TRIGGERS[trigger], leaf * GUARD_STATES : (leaf + 1) * GUARD_STATES]
            for transition in reversed(machine.get_transitions(trigger, path, delegate=True)):
                cells[open_where(transition.conditions, guards)] = leaf_at(machine, str(transition.dest))
    return FlowTable(table, tuple(edges))


def open_where(conditions: Sequence[object], guards: np.ndarray) -> np.ndarray:
    """For which guard bytes all conditions of a transition hold."""
    is_open = np.ones(guards.shape, bool)
    places = {sign.name.lower(): place for place, sign in enumerate(GUARDS)}
    for condition in conditions:
        place = places[condition.func]  # type: ignore[attr-defined]
        is_open &= (guards >> place & 1).astype(bool) == condition.target  # type: ignore[attr-defined]
    return is_open


class LiveCall:
    """The real machine of one call, stepped beside the table."""

    def __init__(self, edges: Sequence[Edge]) -> None:
        self.standing = Standing()
        self.machine = build_call_machine(edges, self.standing)

    def put(self, phase: Phase) -> None:
        """Set the machine to a phase, as after a take-back."""
        self.machine.set_state(PATHS[phase], self.standing)

    def step(self, trigger: str, guards: int) -> Phase:
        """Fire a trigger under the given guards; where no edge is open, nothing moves."""
        self.standing.look(guards)
        if trigger in self.machine.events:
            with suppress(MachineError):
                self.standing.trigger(trigger)  # type: ignore[attr-defined]
        return LEAF_OF[self.standing.state]
