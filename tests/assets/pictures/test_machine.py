"""The drawing of a machine leaves nothing out."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.pictures.diagram.graph import Edge, gathered
from assets.pictures.diagram.layout import laid_out
from assets.pictures.machine import SPINE, machine, mermaid
from assets.themes import THEMES
from sim.core.vocabulary.places import PATHS

STATES = tuple(PATHS.values())
EDGES: tuple[Edge, ...] = (
    ("dialling", "answering", "line_answered", ""),
    ("dialling", "voicemail", "line_voicemail", ""),
    ("dialling", "wrap_up", "line_no_answer", ""),
    ("answering", "talk/opening", "hear_answer_phone", ""),
    ("answering", "talk/discovery/why", "say_disclose_debt", ""),
    ("answering", "ended_early", "hear_hang_up", ""),
    ("talk/opening", "talk/disclosure", "hear_give_factor", "verified"),
    ("talk/opening", "talk/disclosure", "hear_confirm_identity", "verified"),
    ("talk/opening", "talk/verification", "hear_confirm_identity", ""),
    ("talk/verification", "talk/verification/failing", "hear_fail_factor", ""),
    ("talk/negotiation", "talk/discovery/why", "say_ask_reason", "not reason_heard"),
    ("talk/later", "talk/closing", "hear_agree_time", ""),
    ("talk", "talk/crisis/raised", "hear_suicidal_statement", ""),
    ("talk", "talk/closing", "say_close_polite", ""),
    ("talk", "wrap_up", "say_hang_up", ""),
    ("talk", "ended_early", "hear_hang_up", ""),
    ("voicemail", "wrap_up", "say_leave_message", ""),
    ("ended_early", "filed", "line_note_filed", ""),
    ("wrap_up", "filed", "line_note_filed", ""),
)
PLACES = (*STATES, "talk", "talk/verification", "talk/negotiation", "talk/third")

edges = st.lists(
    st.tuples(st.sampled_from(PLACES), st.sampled_from(PLACES), st.sampled_from(["say_a", "hear_b", "c"]), st.just("")),
    max_size=40,
)


def text_of(svg: str) -> str:
    """All that is written in a drawing."""
    return " ".join(
        "".join(element.itertext()) for element in ElementTree.fromstring(svg).iter() if element.tag.endswith("text")
    )


def test_every_state_label_and_guard_is_there():
    """Every state is in a box, every label and every guard in the key."""
    written = text_of(machine(STATES, EDGES))
    for path in STATES:
        assert path.rpartition("/")[2].replace("_", " ") in written
    for *_, label, guards in EDGES:
        assert label in written
        assert guards in written


def test_edges_between_the_same_boxes_are_one_arrow():
    """Two edges that join the same boxes share a number, and edges of a parent are drawn once."""
    graph = gathered(STATES, EDGES, SPINE)
    assert [len(arrow.edges) for arrow in graph.arrows if arrow.dest == "talk/disclosure"] == [2]
    assert [arrow.number for arrow in graph.arrows] == list(range(1, len(EDGES)))
    assert len(graph.arrows_from("talk")) == 4


def test_the_main_way_runs_along_the_middle():
    """Boxes of the main way stand at one height, left to right; branches stand below them."""
    layout = laid_out(gathered(STATES, EDGES, SPINE), 1600)
    way = [layout.boxes[name] for name in SPINE]
    assert len({round(box.middle, 3) for box in way}) == 1
    assert [box.span.left for box in way] == sorted(box.span.left for box in way)
    low = max(box.bottom for box in way)
    assert all(box.y > low for name, box in layout.boxes.items() if name not in SPINE)


def test_no_box_covers_another():
    """Boxes stand apart, and within the drawing."""
    boxes = list(laid_out(gathered(STATES, EDGES, SPINE), 1600).boxes.values())
    for place, one in enumerate(boxes):
        assert one.span.left >= 0
        assert one.span.right <= 1600
        for other in boxes[place + 1 :]:
            apart = one.span.right <= other.span.left or other.span.right <= one.span.left
            assert apart or one.bottom <= other.y or other.bottom <= one.y


@given(edges)
@settings(max_examples=40)
def test_any_edges_can_be_drawn(drawn: list[Edge]):
    """Whatever joins what, the drawing is well-formed, always the same, and names every label."""
    svg = machine(STATES, drawn)
    assert svg == machine(STATES, drawn)
    assert all(label in text_of(svg) for *_, label, _ in drawn)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_theme_draws_it(theme):
    """The drawing stands on the theme's paper and has the width asked for."""
    root = ElementTree.fromstring(machine(STATES, EDGES, theme, width=1600))
    assert root.get("width") == "1600"
    assert root[0].get("fill") == theme.paper


def test_a_flat_machine_can_be_drawn():
    """A machine without parents and without a known main way is drawn in the order it is listed."""
    moods = ["calm", "angry", "furious"]
    svg = machine(
        moods,
        [("calm", "angry", "feel", "anger_up"), ("angry", "furious", "feel", ""), ("furious", "calm", "feel", "")],
    )
    assert all(mood in text_of(svg) for mood in moods)


def test_what_is_written_cannot_break_the_drawing():
    """Marks of XML in a label or a guard are text."""
    assert "a<b & c" in text_of(machine(["one", "two"], [("one", "two", "go", "a<b & c")]))


def test_mermaid_nests_states_and_keeps_labels():
    """The Mermaid text opens as one, closes what it opens, and holds every label with its guards."""
    text = mermaid(STATES, EDGES)
    assert text.startswith("stateDiagram-v2\n")
    assert text.count("{") == text.count("}")
    assert "talk__opening --> talk__disclosure: hear_give_factor, hear_confirm_identity [verified]" in text
    for path in STATES:
        assert re.search(rf"state \"[^\"]+\" as {path.replace('/', '__')}\n", text)


def test_mermaid_hands_down_from_a_stand_in():
    """No arrow runs from a state into a part of itself."""
    text = mermaid(STATES, EDGES)
    assert "talk__anywhere --> talk__closing: say_close_polite" in text
    assert "    talk --> wrap_up: say_hang_up" in text
    assert not re.search(r"^\s*(\w+) --> \1__(?!anywhere)", text, re.MULTILINE)
