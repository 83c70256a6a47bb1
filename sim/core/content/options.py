"""What may be said next, as data: one row per option."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int64]
Sets = NDArray[np.uint64]

SOUND, TEMPTING, POOR = 0, 1, 2


@dataclass(frozen=True, slots=True)
class OptionTable:
    """One row per option (O of them); acts in order, at most four. `mix` lists how many of each role are shown."""

    ids: tuple[str, ...]
    forms: Codes  # [4, O]
    tone: Codes
    seconds: Codes
    role: Codes
    phases: Sets  # where it can be said
    care: Sets  # [7, O]: which bits of signs, heard, done, seen, flags, last reply, last fact are looked at
    want: Sets  # [7, O]: and how they must be
    rung: Codes  # the rung of the ladder it puts on the table, 0 for none
    stated: Codes  # which total it speaks
    hour: Codes  # minute of the day it proposes, -1
    again: NDArray[np.bool_]  # may be said more than once
    answers: NDArray[np.bool_]  # takes up what he has just said or still waits for; first in its role's line
    mix: Codes  # [mixes, 3]: sound, tempting, poor
