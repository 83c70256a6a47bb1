"""Many calls to their end, side by side."""

from sim.crowd.run import Played, play_crowd
from sim.crowd.tell import told_call

__all__ = ["Played", "play_crowd", "told_call"]
