"""What the other end can do: the borrower, a third party, and the line itself."""

from enum import IntEnum


class Reply(IntEnum):
    """One thing the other person does. At most 63, so that a set of them is one 64-bit column."""

    NONE = 0
    ANSWER_PHONE = 1
    CONFIRM_IDENTITY = 2
    DENY_IDENTITY = 3
    ASK_WHO = 4
    ASK_PURPOSE = 5
    GIVE_FACTOR = 6
    FAIL_FACTOR = 7
    REFUSE_VERIFY = 8
    ADMIT_DEBT = 9
    ASK_AMOUNT = 10
    DISPUTE = 11
    CLAIM_PAID = 12
    CLAIM_FRAUD = 13
    ANSWER = 14
    EVADE = 15
    PLEAD_HARDSHIP = 16
    DISCLOSE_VULNERABILITY = 17
    SUICIDAL_STATEMENT = 18
    STALL = 19
    REFUSE = 20
    PROMISE = 21
    ACCEPT = 22
    COUNTER = 23
    LOWBALL = 24
    ASK_WAIVER = 25
    ASK_HELP = 26
    ASK_HOW = 27
    THANK = 28
    BACKCHANNEL = 29
    STAY_SILENT = 30
    ASK_REPEAT = 31
    BREAK_DOWN = 32
    ANGER = 33
    ABUSE = 34
    OBJECT_TO_CALLS = 35
    THREATEN_COMPLAINT = 36
    RECORD_NOTICE = 37
    ASK_STOP_CONTACT = 38
    ASK_CHANNEL = 39
    ASK_LATER = 40
    AGREE_TIME = 41
    CONSENT = 42
    REFUSE_CONSENT = 43
    CONFIRM_TERMS = 44
    CORRECT_TERMS = 45
    CLAIM_REPRESENTED = 46
    CLAIM_BANKRUPT = 47
    REPORT_DEATH = 48
    CLAIM_TIME_BARRED = 49
    AGENT_SCRIPT_MARKER = 50
    APOLOGISE = 51
    SMALL_TALK = 52
    FAREWELL = 53
    HANG_UP = 54
    THIRD_ANSWERS = 55
    THIRD_ASKS_ABOUT = 56
    THIRD_OFFERS_RELAY = 57
    THIRD_OFFERS_PAY = 58
    THIRD_REFUSES = 59
    THIRD_HANDS_OVER = 60
    THIRD_GIVES_TIME = 61
    THIRD_GUESSES_DEBT = 62
    THIRD_HANGS_UP = 63


THIRD_PARTY_ACTS: tuple[Reply, ...] = tuple(reply for reply in Reply if reply.name.startswith("THIRD_"))


class LineEvent(IntEnum):
    """What the line itself does; these move the call too."""

    ANSWERED = 0
    NO_ANSWER = 1
    VOICEMAIL = 2
    NOTE_FILED = 3


class Delivery(IntEnum):
    """How a reply is said, as a trained ear would put it. All that *exam* shows of a feeling."""

    FLAT = 0
    HURRIED = 1
    LONG_PAUSE = 2
    LOW = 3
    VOICE_BREAKING = 4
    SHARP = 5
    RAISED = 6
    SIGHING = 7
    FALTERING = 8
    LIGHT = 9
    OVER_POLITE = 10
    WARMER = 11
