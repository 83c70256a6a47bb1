"""The borrower's mind: what is felt, how words are appraised, and the mood it amounts to."""

from enum import IntEnum


class Feeling(IntEnum):
    """One column of the mind each, in [0, 1]: feelings, relation, resources, readiness."""

    ANGER = 0
    FEAR = 1
    SHAME = 2
    DESPAIR = 3
    HOPE = 4
    TRUST = 5
    PATIENCE = 6
    UNDERSTANDING = 7
    READINESS = 8


class Scale(IntEnum):
    """What an utterance meant to him, each in [-1, 1].

    aim: it helps (+) or blocks (-) what he wants; blame: it puts the fault elsewhere (+) or on him (-);
    choice: it leaves him one (+) or takes it (-); certain: he knows better (+) or less (-) what comes;
    fair; respect. Appraisal dimensions after Scherer and Lazarus, reduced to those a call can touch.
    """

    AIM = 0
    BLAME = 1
    CHOICE = 2
    CERTAIN = 3
    FAIR = 4
    RESPECT = 5


class Mood(IntEnum):
    """The state of the mood machine: what the mind amounts to, with hysteresis."""

    CALM = 0
    GUARDED = 1
    ANXIOUS = 2
    ASHAMED = 3
    DISTRESSED = 4
    ANGRY = 5
    FURIOUS = 6
    HOPEFUL = 7
