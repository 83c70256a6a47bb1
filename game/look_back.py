"""The debrief of a play's call, in words: one call for window, terminal and commands of this room."""

from collections.abc import Sequence

from assets.pages.debrief import looked_back
from assets.pages.view import DebriefView
from scenarios.compile import Play, load
from sim.events import Event
from sim.record import Record


def debrief_of_play(play: Play, events: Sequence[Event], lang: str) -> DebriefView:
    """The debrief of a call of this play."""
    marked = play.scenario.marked
    return looked_back(play.content, play.phrases, play.rubric, play.guide, events, lang, marked=marked)


def debrief_of_record(record: Record, lang: str) -> DebriefView:
    """The debrief of a record."""
    return debrief_of_play(load(record.header.scenario), record.events, lang)
