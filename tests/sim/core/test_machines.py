"""The state machines, and the tables compiled from them."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.core.content import GUARD_STATES, Edge
from sim.core.errors import ContentError
from sim.core.machines import TRIGGERS, LiveCall, LiveMood, compile_flow
from sim.core.vocabulary import GUARDS, PATHS, Mood, Phase, Sign
from tests.support import a_play


def guards_read(trigger: str) -> list[int]:
    """The guard bits that any edge of a trigger asks."""
    edges = [edge for edge in a_play().content.flow.edges if edge.trigger == trigger]
    return sorted({GUARDS.index(sign) for edge in edges for sign in (*edge.needs, *edge.unless)})


def test_every_cell_of_the_call_is_what_the_machine_does() -> None:
    """For every phase, trigger and state of the guards it reads, the table moves as the real machine moves."""
    flow = a_play().content.flow
    live = LiveCall(flow.edges)
    cells = 0
    for trigger in sorted({edge.trigger for edge in flow.edges}):
        places = guards_read(trigger)
        for phase in PATHS:
            for values in product((0, 1), repeat=len(places)):
                guards = sum(value << place for place, value in zip(places, values, strict=True))
                live.put(phase)
                wanted = live.step(trigger, guards)
                assert flow.next[TRIGGERS[trigger], phase * GUARD_STATES + guards] == wanted, (trigger, phase, guards)
                cells += 1
    assert cells > 3000


def test_triggers_without_an_edge_move_nothing() -> None:
    """An act that the machine knows no edge for is said and moves nothing."""
    flow = a_play().content.flow
    known = {edge.trigger for edge in flow.edges}
    for trigger in set(TRIGGERS) - known:
        row = flow.next[TRIGGERS[trigger]].reshape(len(Phase), GUARD_STATES)
        assert (row == [[phase] * GUARD_STATES for phase in Phase]).all()


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(list(Mood)), st.integers(0, (1 << 13) - 1))
def test_moods_are_what_the_machine_feels(mood: Mood, reached: int) -> None:
    """For any mood and any thresholds reached, the table gives the mood that the real machine gives."""
    mind = a_play().content.mind
    reached &= (1 << len(mind.thresholds)) - 1
    live = LiveMood(mind.mood_edges, mind.thresholds)
    live.put(mood)
    assert mind.moods[(mood << len(mind.thresholds)) + reached] == live.step(reached)


def test_moods_have_hysteresis() -> None:
    """Anger that has cooled below where it began keeps him angry; a calm man with the same anger is not."""
    mind = a_play().content.mind
    lingering = [
        place for place, threshold in enumerate(mind.thresholds) if threshold.name in {"anger_lingers", "trust_some"}
    ]
    reached = sum(1 << place for place in lingering)
    size = len(mind.thresholds)
    assert mind.moods[(Mood.ANGRY << size) + reached] == Mood.ANGRY
    assert mind.moods[(Mood.CALM << size) + reached] == Mood.CALM


@pytest.mark.parametrize(
    ("edge", "says"),
    [
        (Edge("say_nonsense", "talk", "talk/closing"), "expected a trigger of the vocabulary, got 'say_nonsense'"),
        (Edge("say_greet", "talk/nowhere", "talk/closing"), "expected a state of the call, got 'talk/nowhere'"),
        (Edge("say_greet", "talk", "talk/closing", (Sign.HELP_ASKED,)), "expected a guard, got 'help_asked'"),
    ],
)
def test_a_wrong_edge_is_refused(edge: Edge, says: str) -> None:
    """An edge that names no trigger, no state or no guard is refused by name."""
    with pytest.raises(ContentError, match=says.replace("'", ".")):
        compile_flow([edge])
