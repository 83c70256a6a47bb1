"""The state machines of a call and of a mood, and the tables compiled from them. The only room of `transitions`."""

from sim.core.machines.call import LiveCall, build_call_machine, compile_flow
from sim.core.machines.mood import LiveMood, build_mood_machine, compile_moods
from sim.core.machines.triggers import HEARD_FROM, LINE_FROM, TRIGGER_NAMES, TRIGGERS

__all__ = [
    "HEARD_FROM",
    "LINE_FROM",
    "TRIGGERS",
    "TRIGGER_NAMES",
    "LiveCall",
    "LiveMood",
    "build_call_machine",
    "build_mood_machine",
    "compile_flow",
    "compile_moods",
]
