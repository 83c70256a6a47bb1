"""The mind as data: how words are appraised, what appraisals do to feelings, where moods begin and end."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.core.vocabulary import Feeling, Mood, Scale

Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Push:
    """A feeling answers a scale: `gain` x the appraisal where it is positive, `loss` x it where negative."""

    feeling: Feeling
    scale: Scale
    gain: float
    loss: float


@dataclass(frozen=True, slots=True)
class Threshold:
    """A predicate over the mind that an edge of the mood machine may ask, such as `anger_hot`: anger >= 0.8."""

    name: str
    feeling: Feeling
    at_least: float


@dataclass(frozen=True, slots=True)
class MoodEdge:
    """From one mood (or from any) to another where all `needs` hold and no `unless` does; first match wins."""

    source: Mood | None
    dest: Mood
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MindTable:
    """All constants of the mind. Rows of `meaning` and `tones` are scales, columns are forms and tones."""

    meaning: Table  # [6, forms], each in [-1, 1]
    tones: Table  # [6, tones], added once to an utterance that has words
    habit: NDArray[np.int64]  # [forms]: which of up to 31 habits an act belongs to; 0 = none
    worn: Table  # [habits * 4]: weight of an act said for the 1st, 2nd, 3rd, later time
    grates: Table  # [habits * 4]: respect lost by saying it again
    heeds: NDArray[np.bool_]  # [forms]: heard as an attack while a feeling stands open
    meets: NDArray[np.bool_]  # [forms]: meets an open feeling
    wordless: NDArray[np.bool_]  # [forms]: nothing said, so no tone
    unmet: Table  # [6]: what such an act adds to the appraisal
    met: Table  # [6]: what meeting an open feeling adds
    pushes: tuple[Push, ...]
    relief: Table  # [9, replies]: what saying a thing does to him who says it
    relieves: NDArray[np.bool_]  # [replies]: whether it does anything
    fall: float  # trust falls so many times faster than it rises
    misfit: float  # added to the appraisal of aim by an offer wholly out of reach
    fits: float  # and by one that fits with ease
    drift: Table  # [9]: share of the way home per minute of talk
    tiring: float  # patience lost per minute of talk
    stress: Table  # [3]: how far anger, fear and despair lower understanding
    thresholds: tuple[Threshold, ...]
    mood_edges: tuple[MoodEdge, ...]
    moods: NDArray[np.int64]  # [8 * 2 ** thresholds]: the mood after, compiled from the mood machine
