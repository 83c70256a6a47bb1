"""What there is to be seen of a call: handed to `observe`, which decides how much of it a trainee gets."""

from collections.abc import Sequence
from dataclasses import dataclass

from sim.core.calls import Calls
from sim.core.content import Content
from sim.events import Event
from sim.language.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Seen:
    """One call (N = 1) as it stands: columns now and a turn ago, the events so far, and its words."""

    content: Content
    phrases: Phrases
    now: Calls
    before: Calls
    began: int  # seconds since local midnight when somebody picked up
    events: Sequence[Event]
    filed: bool
    turns: int  # turns that could be taken back
    typed_last: bool = False  # the last of them was typed
