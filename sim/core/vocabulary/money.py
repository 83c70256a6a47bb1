"""The words of money: rungs of the offer ladder, ways to pay, what a spoken total was."""

from enum import IntEnum


class Rung(IntEnum):
    """An offer that can be made from what is known. The order is the fallback ladder's."""

    NONE = 0
    FULL_TODAY = 1
    FULL_BY_DATE = 2
    OVERDUE_NOW = 3
    THREE_PARTS = 4
    TWELVE_PARTS = 5
    AS_HE_SAID = 6
    CARRIED = 7
    CARRIED_DEFERRED = 8
    SOME_TODAY = 9
    BELOW_FLOOR = 10
    HIS_COUNTER = 11
    LONG_PLAN = 12
    FREE = 13
    OVERDUE_BY_DATE = 14


class Stated(IntEnum):
    """Which total the collector spoke when stating the debt."""

    NOTHING = 0
    LEDGER = 1
    ROUNDED_UP = 2
    WITH_FEE = 3


class Style(IntEnum):
    """How a borrower colours a figure he gives."""

    HONEST = 0
    SAVING_FACE = 1
    PLAYING_POOR = 2
