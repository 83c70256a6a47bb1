"""The call as data: its states and edges, the table compiled from them, and what words establish."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.core.vocabulary import Phase, Sign


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of the call's machine. First match wins, a leaf's own edges before its parents'."""

    trigger: str
    source: str
    dest: str
    needs: tuple[Sign, ...] = ()
    unless: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowTable:
    """The machine as a table: `next[trigger, leaf * 256 + guards]` is the leaf after."""

    next: NDArray[np.int64]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Establishing:
    """What an act, a reply or a fact establishes: signs set and cleared, flags, facts; one row per code, as bit sets."""

    form_sets: NDArray[np.uint64]
    form_clears: NDArray[np.uint64]
    reply_sets: NDArray[np.uint64]
    reply_clears: NDArray[np.uint64]
    fact_sets: NDArray[np.uint64]
    fact_clears: NDArray[np.uint64]
    delivery_sets: NDArray[np.uint64]
    turn_clears: np.uint64
    fact_flags: NDArray[np.uint64]
    reply_flags: NDArray[np.uint64]
    fact_heard: NDArray[np.uint64]  # [facts]: what is heard with a fact: itself and what it implies
    fact_unheard: NDArray[np.uint64]  # [facts]: what no longer stands once this was heard
    reply_heard: NDArray[np.uint64]  # [replies]: facts that a reply states by itself
    leaks: NDArray[np.bool_]  # [forms]: tells whoever listens of the debt


LEAVES = len(Phase)
GUARD_STATES = 256
