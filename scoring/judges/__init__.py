"""One criterion, one file, one pure function over the story of a call."""

from collections.abc import Callable

from scoring.judges.calm import calm
from scoring.judges.clarity import clarity
from scoring.judges.concession import concession
from scoring.judges.discovery import discovery
from scoring.judges.empathy import empathy
from scoring.judges.ladder import ladder
from scoring.judges.listening import listening
from scoring.judges.opening import opening
from scoring.judges.promise import promise
from scoring.judges.record import record
from scoring.judges.stopping import stopping
from scoring.rubric import Point
from scoring.story import Story

Judge = Callable[[Story, float], Point]

JUDGES: dict[str, Judge] = {
    "opening": opening,
    "listening": listening,
    "empathy": empathy,
    "calm": calm,
    "clarity": clarity,
    "discovery": discovery,
    "ladder": ladder,
    "concession": concession,
    "promise": promise,
    "stopping": stopping,
    "record": record,
}
"""Criteria judged from what was done; those of ethics are judged from the findings."""

__all__ = ["JUDGES", "Judge"]
