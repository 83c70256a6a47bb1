"""How a call can be said to have ended, as a collector's note says it."""

from enum import IntEnum


class Outcome(IntEnum):
    """The result field of a call record."""

    NO_CONTACT = 0
    MESSAGE_LEFT = 1
    CALLBACK_AGREED = 2
    NO_AGREEMENT = 3
    PROMISE = 4
    PLAN_AGREED = 5
    COMPLAINT_LOGGED = 6
    DISPUTE_LOGGED = 7
    HUNG_UP = 8
    HANDED_OVER = 9
    WRONG_PARTY = 10
