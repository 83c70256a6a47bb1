"""What can come out in a call, what it is about, and what stands on a file."""

from enum import IntEnum


class Topic(IntEnum):
    """What a question is about, and so which facts it can bring."""

    NONE = 0
    REASON = 1
    WORK = 2
    INCOME = 3
    ESSENTIALS = 4
    SAVINGS = 5
    DEBTS = 6
    HOUSEHOLD = 7
    ROOM = 8
    DATE = 9
    CONTACT = 10
    STANCE = 11
    DISPUTE = 12
    WHEREABOUTS = 13
    CRISIS = 14
    SUPPORT = 15


class Fact(IntEnum):
    """One thing that can be said about a borrower's life. Codes to 63: a set of them is one 64-bit column.

    A fact that was heard is a claim: whether it is true is a matter of the hidden truth.
    """

    NONE = 0
    CASH_SHORT = 1
    LOST_JOB = 2
    HOURS_CUT = 3
    ILLNESS = 4
    FAMILY_ILLNESS = 5
    BEREAVEMENT = 6
    SEPARATION = 7
    BUSINESS_FAILED = 8
    FORGOT = 9
    AUTOPAY_FAILED = 10
    UNFAIR_DEBT = 11
    WAGES_OWED = 12
    LEAVES_AS_IF_TO_WORK = 13
    LOOKING_FOR_WORK = 14
    INTERVIEW = 15
    BACK_AT_WORK = 16
    PAYDAY = 17
    BENEFIT = 18
    ODD_JOBS = 19
    INCOME = 20
    ESSENTIALS = 21
    SAVINGS = 22
    LUMP_POSSIBLE = 23
    MONTHLY_ROOM = 24
    OTHER_DEBTS = 25
    OWES_A_FRIEND = 26
    FAMILY_UNAWARE = 27
    SPOUSE_EARNS = 28
    DEPENDANTS = 29
    HELPS_PARENTS = 30
    HOUSING_COST = 31
    HOME_OFF_LIMITS = 32
    WORK_OFF_LIMITS = 33
    GOOD_HOUR = 34
    OVERHEARD = 35
    RUDE_EARLIER_CALL = 36
    WANTS_TO_PAY = 37
    WILL_NOT_PAY = 38
    WANTS_DISCOUNT = 39
    FEARS_CREDIT_FILE = 40
    AGENT_PAID = 41
    RECORDING = 42
    SLEEPLESS = 43
    DRINKING = 44
    UNOPENED_LETTERS = 45
    LOW_MOOD = 46
    NO_WAY_OUT = 47
    DISABILITY = 48
    CONFUSION = 49
    PAID_ALREADY = 50
    WRONG_AMOUNT = 51
    NOT_MINE = 52
    STOLEN_IDENTITY = 53
    DIED = 54
    REPRESENTED = 55
    BANKRUPT = 56
    BACK_LATER = 57
    CO_DEBTOR = 58
    NEEDS_ADVICE = 59
    HAS_RECEIPT = 60
    SOMEONE_NEAR = 61
    IN_TREATMENT = 62


class Flag(IntEnum):
    """What stands on the account's file, or is put there by the call."""

    DISPUTED = 0
    FRAUD_CLAIM = 1
    HARDSHIP = 2
    VULNERABLE = 3
    SUICIDAL_RISK = 4
    REPRESENTED = 5
    CEASE_REQUEST = 6
    CHANNEL_OPTOUT = 7
    INCONVENIENT_TIMES = 8
    BANKRUPT = 9
    BREATHING_SPACE = 10
    DECEASED = 11
    TIME_BARRED = 12
    INSTALMENT_ACTIVE = 13
    COMPLAINT_OPEN = 14
    SERVICEMEMBER = 15
    MINOR_OR_STUDENT = 16
    ADVISER_HOLD = 17
    INCAPACITY = 18
    DISCHARGED = 19
    CRISIS_TREATMENT = 20


class Channel(IntEnum):
    """The medium of a contact."""

    CALL_OUT = 0
    CALL_IN = 1
    SMS = 2
    IM = 3
    EMAIL = 4
    LETTER = 5
    VISIT = 6
    VOICEMAIL = 7
    SOCIAL_PUBLIC = 8
    SOCIAL_PRIVATE = 9
    LEGAL_STEP = 10


class Party(IntEnum):
    """Who is really at the other end."""

    MACHINE = 0
    DEBTOR = 1
    GUARANTOR = 2
    CO_DEBTOR = 3
    CONTACT_LISTED = 4
    UNRELATED_THIRD = 5
    EMPLOYER = 6
    ATTORNEY = 7
    DEBT_ADVISER = 8
    EXECUTOR = 9
    MINOR = 10
    NOBODY = 11
