"""Where a call can stand, and what has been established in it."""

from enum import IntEnum


class Phase(IntEnum):
    """A leaf of the call's state machine. Its path in the machine is in `PATHS`."""

    DIALLING = 0
    ANSWERING = 1
    OPENING = 2
    VERIFYING = 3
    VERIFY_FAILING = 4
    DISCLOSURE = 5
    DISCOVERY_WHY = 6
    DISCOVERY_MEANS = 7
    NEGOTIATION_OPEN = 8
    BARGAINING = 9
    STUCK = 10
    COMMITMENT_TERMS = 11
    COMMITMENT_AGREED = 12
    CLOSING = 13
    LATER = 14
    THIRD_MET = 15
    THIRD_RELAYING = 16
    VOICEMAIL = 17
    DISPUTE_RAISED = 18
    DISPUTE_LOGGED = 19
    FRAUD_RAISED = 20
    FRAUD_ROUTED = 21
    VULNERABLE_RAISED = 22
    VULNERABLE_SUPPORTED = 23
    CRISIS_RAISED = 24
    CRISIS_HELD = 25
    REPRESENTED_RAISED = 26
    REPRESENTED_LOGGED = 27
    ABUSE_RAGING = 28
    ABUSE_WARNED = 29
    ENDED_EARLY = 30
    WRAP_UP = 31
    FILED = 32


PATHS: dict[Phase, str] = {
    Phase.DIALLING: "dialling",
    Phase.ANSWERING: "answering",
    Phase.OPENING: "talk/opening",
    Phase.VERIFYING: "talk/verification/asking",
    Phase.VERIFY_FAILING: "talk/verification/failing",
    Phase.DISCLOSURE: "talk/disclosure",
    Phase.DISCOVERY_WHY: "talk/discovery/why",
    Phase.DISCOVERY_MEANS: "talk/discovery/means",
    Phase.NEGOTIATION_OPEN: "talk/negotiation/open",
    Phase.BARGAINING: "talk/negotiation/bargaining",
    Phase.STUCK: "talk/negotiation/stuck",
    Phase.COMMITMENT_TERMS: "talk/commitment/terms",
    Phase.COMMITMENT_AGREED: "talk/commitment/agreed",
    Phase.CLOSING: "talk/closing",
    Phase.LATER: "talk/later",
    Phase.THIRD_MET: "talk/third/met",
    Phase.THIRD_RELAYING: "talk/third/relaying",
    Phase.VOICEMAIL: "voicemail",
    Phase.DISPUTE_RAISED: "talk/dispute/raised",
    Phase.DISPUTE_LOGGED: "talk/dispute/logged",
    Phase.FRAUD_RAISED: "talk/fraud/raised",
    Phase.FRAUD_ROUTED: "talk/fraud/routed",
    Phase.VULNERABLE_RAISED: "talk/vulnerable/raised",
    Phase.VULNERABLE_SUPPORTED: "talk/vulnerable/supported",
    Phase.CRISIS_RAISED: "talk/crisis/raised",
    Phase.CRISIS_HELD: "talk/crisis/held",
    Phase.REPRESENTED_RAISED: "talk/represented/raised",
    Phase.REPRESENTED_LOGGED: "talk/represented/logged",
    Phase.ABUSE_RAGING: "talk/abuse/raging",
    Phase.ABUSE_WARNED: "talk/abuse/warned",
    Phase.ENDED_EARLY: "ended_early",
    Phase.WRAP_UP: "wrap_up",
    Phase.FILED: "filed",
}

OVER: tuple[Phase, ...] = (Phase.ENDED_EARLY, Phase.WRAP_UP, Phase.FILED)
"""Phases in which nobody is on the line any more."""


class Sign(IntEnum):
    """One thing that a collector can know to be so, now. A set of them is one 64-bit column.

    The first eight are the guards of the call's machine, so that its table is indexed by one byte.
    """

    WITH_DEBTOR = 0
    VERIFIED = 1
    DEBT_STATED = 2
    REASON_HEARD = 3
    MEANS_HEARD = 4
    OFFER_OPEN = 5
    PROMISE_OPEN = 6
    READ_BACK = 7
    PARTY_THIRD = 8
    IDENTIFIED = 9
    RECORDING_SAID = 10
    NAME_ASKED = 11
    PURPOSE_SAID = 12
    FEELING_OPEN = 13
    FEELING_MET = 14
    WHO_OPEN = 15
    AMOUNT_OPEN = 16
    ASKED_LATER = 17
    TIME_AGREED = 18
    CHANNEL_ASKED = 19
    CHANNEL_CONFIRMED = 20
    COMPLAINT_RAISED = 21
    COMPLAINT_HANDLED = 22
    HARDSHIP_HEARD = 23
    SECRET_HEARD = 24
    ROOM_HEARD = 25
    COUNTER_OPEN = 26
    REFUSED_LAST = 27
    WAIVER_ASKED = 28
    WAIVER_ANSWERED = 29
    SILENT_LAST = 30
    STOP_ASKED = 31
    DISPUTE_OPEN = 32
    FRAUD_OPEN = 33
    VULNERABLE_OPEN = 34
    CRISIS_OPEN = 35
    REPRESENTED_OPEN = 36
    ABUSE_OPEN = 37
    ABUSE_WARNED = 38
    MISSED_SAID = 39
    INTEREST_SAID = 40
    METHOD_SAID = 41
    CREDIT_SAID = 42
    PROCESS_SAID = 43
    GAP_HEARD = 44
    ABOVE_MEANS = 45
    BELOW_FLOOR = 46
    BEYOND_AUTHORITY = 47
    AMOUNT_WRONG = 48
    PRESSED = 49
    TERMS_AGREED = 50
    PLAN_ON_TABLE = 51
    HELP_ASKED = 52
    REPEATED_LAST = 53
    OFFERED_ANY = 54
    SUMMED_UP = 55
    ASKED_REASON = 56
    ASKED_MEANS = 57
    RELAY_ASKED = 58
    JUST_CONFIDED = 59
    ROOM_ENOUGH = 60
    QUIET_HOURS = 61


GUARDS: tuple[Sign, ...] = tuple(Sign)[:8]
"""The closed set of predicates that an edge of the call's machine may ask."""
