"""The mood as a second `transitions` machine over the mind; one event, `feel`, with hysteresis in its edges."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from transitions import Machine

from sim.core.content import MoodEdge, Threshold
from sim.core.vocabulary import Mood


class Felt:
    """The mind of one borrower as the mood machine sees it: one truth value per threshold."""

    def __init__(self, thresholds: Sequence[Threshold], reached: int = 0) -> None:
        self.state = ""
        self.thresholds = thresholds
        self.look(reached)

    def look(self, reached: int) -> None:
        """Take the set of thresholds reached, a bit each."""
        for place, threshold in enumerate(self.thresholds):
            setattr(self, threshold.name, bool(reached >> place & 1))


def build_mood_machine(edges: Sequence[MoodEdge], felt: Felt) -> Machine:
    """A flat machine of the eight moods."""
    machine = Machine(
        model=felt,
        states=[mood.name.lower() for mood in Mood],
        initial=Mood.CALM.name.lower(),
        auto_transitions=False,
    )
    for edge in edges:
        machine.add_transition(
            "feel",
            "*" if edge.source is None else edge.source.name.lower(),
            edge.dest.name.lower(),
            conditions=list(edge.needs),
            unless=list(edge.unless),
        )
    return machine


def compile_moods(edges: Sequence[MoodEdge], thresholds: Sequence[Threshold]) -> NDArray[np.int64]:
    """`[mood * 2 ** T + reached]`: the mood after, asked of the machine's own transitions."""
    machine = build_mood_machine(edges, Felt(thresholds))
    places = {threshold.name: place for place, threshold in enumerate(thresholds)}
    reached = np.arange(1 << len(thresholds))
    table = np.empty((len(Mood), reached.size), np.int64)
    for mood in Mood:
        table[mood] = mood
        for transition in reversed(machine.events["feel"].transitions[mood.name.lower()]):
            is_open = np.ones(reached.shape, bool)
            for condition in transition.conditions:
                is_open &= (reached >> places[str(condition.func)] & 1).astype(bool) == condition.target
            table[mood, is_open] = Mood[str(transition.dest).upper()]
    return table.reshape(-1)


class LiveMood:
    """The real mood machine of one borrower, stepped beside the table."""

    def __init__(self, edges: Sequence[MoodEdge], thresholds: Sequence[Threshold]) -> None:
        self.felt = Felt(thresholds)
        self.machine = build_mood_machine(edges, self.felt)

    def put(self, mood: Mood) -> None:
        """Set the machine to a mood, as after a take-back."""
        self.machine.set_state(mood.name.lower(), self.felt)

    def step(self, reached: int) -> Mood:
        """Let the mind be felt; where no edge is open, the mood stays."""
        self.felt.look(reached)
        if self.machine.events["feel"].transitions[self.felt.state]:
            self.felt.feel()  # type: ignore[attr-defined]
        return Mood[self.felt.state.upper()]
