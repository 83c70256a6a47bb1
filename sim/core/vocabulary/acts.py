"""What a collector can do in a call: acts, their kinds, and the tone they are said in.

The acts are those of the field (conduct research, section 0) and what calls need besides.
An act with its kind is a *form*; forms are what the rules look up.
"""

from enum import IntEnum


class Act(IntEnum):
    """One thing the collector does. Codes to 63, so that a set of them is one 64-bit column."""

    NONE = 0
    GREET = 1
    IDENTIFY_SELF = 2
    STATE_RECORDING = 3
    ASK_RIGHT_PARTY = 4
    VERIFY_IDENTITY = 5
    DISCLOSE_PURPOSE = 6
    DISCLOSE_DEBT = 7
    MINI_MIRANDA = 8
    ASK_REASON = 9
    ASK_INCOME_EXPENSE = 10
    ACKNOWLEDGE = 11
    REFLECT = 12
    SUMMARISE = 13
    THANK = 14
    CONDOLE = 15
    APOLOGISE = 16
    CONFIRM_CHANNEL = 17
    AGREE_HOUR = 18
    ASK_CONSENT = 19
    ASK_TIME = 20
    OFFER_CALLBACK = 21
    LEAVE_MESSAGE = 22
    OFFER_PLAN = 23
    DEMAND_FULL = 24
    COUNTER_OFFER = 25
    SET_PTP = 26
    ASK_PTP = 27
    CONFIRM_PTP = 28
    EXPLAIN_CONSEQUENCE = 29
    EXPLAIN_PROCESS = 30
    THREATEN = 31
    CLAIM_AUTHORITY = 32
    ASK_THIRD_FOR_CONTACT = 33
    ASK_RELAY = 34
    DISCLOSE_TO_THIRD = 35
    ASK_THIRD_TO_PAY = 36
    SUGGEST_BORROWING = 37
    REQUEST_PAYMENT_TO = 38
    GIVE_PAYMENT_WAY = 39
    PROMISE_WAIVER = 40
    GIVE_COMPLAINT_CHANNEL = 41
    GIVE_DISPUTE_ROUTE = 42
    LOG_DISPUTE = 43
    SIGNPOST_SUPPORT = 44
    SUSPEND_COLLECTION = 45
    ESCALATE = 46
    HOLD = 47
    REFUSE = 48
    MINIMISE = 49
    CHALLENGE = 50
    INSULT = 51
    ADVISE = 52
    CLARIFY = 53
    SHOW_PAPERS = 54
    LEAVE = 55
    WARN_ABUSE = 56
    ASK_SAFETY = 57
    INTERRUPT = 58
    SMALL_TALK = 59
    SILENCE = 60
    CLOSE_POLITE = 61
    HANG_UP = 62
    UNCLEAR = 63


KINDS: dict[Act, tuple[str, ...]] = {
    Act.IDENTIFY_SELF: ("full", "name", "vague"),
    Act.ASK_RIGHT_PARTY: ("debtor", "co_debtor"),
    Act.VERIFY_IDENTITY: ("id_tail", "birth_date", "phone_tail", "address", "whole_id", "otp", "password"),
    Act.DISCLOSE_PURPOSE: ("neutral", "loan"),
    Act.DISCLOSE_DEBT: ("itemised", "total", "overdue"),
    Act.ASK_REASON: ("open", "pointed", "dispute"),
    Act.ASK_INCOME_EXPENSE: ("month", "work", "income", "essentials", "savings", "other_debts", "household", "room"),
    Act.ACKNOWLEDGE: ("feeling", "effort", "perfunctory"),
    Act.CONFIRM_CHANNEL: ("only_you", "hours", "no_workplace"),
    Act.ASK_CONSENT: ("talk", "note"),
    Act.OFFER_CALLBACK: ("agreed_hour", "vague", "late"),
    Act.LEAVE_MESSAGE: ("neutral", "debt"),
    Act.ASK_PTP: ("amount", "date", "both"),
    Act.SET_PTP: ("agreed", "presumed"),
    Act.CONFIRM_PTP: ("whole", "part"),
    Act.EXPLAIN_CONSEQUENCE: ("credit_report", "interest", "lawsuit", "missed_plan"),
    Act.EXPLAIN_PROCESS: ("plan", "approval", "contact", "data", "rights", "dispute"),
    Act.THREATEN: ("arrest", "lawsuit", "family", "employer", "visit", "blacklist", "posting", "harm", "calls"),
    Act.CLAIM_AUTHORITY: ("police", "court", "government", "lawyer", "partner"),
    Act.DISCLOSE_TO_THIRD: ("debt", "hint"),
    Act.SUGGEST_BORROWING: ("family", "platform", "cash_out"),
    Act.REQUEST_PAYMENT_TO: ("private", "agency"),
    Act.GIVE_PAYMENT_WAY: ("own_account", "app"),
    Act.PROMISE_WAIVER: ("apply", "unauthorised", "credit_file"),
    Act.GIVE_COMPLAINT_CHANNEL: ("channel", "logged", "obstruct"),
    Act.LOG_DISPUTE: ("noted", "answered"),
    Act.SIGNPOST_SUPPORT: ("debt_advice", "crisis_line", "emergency"),
    Act.ESCALATE: ("supervisor", "specialist", "relief"),
    Act.REFUSE: ("waiver", "plan", "more_time", "itemise"),
    Act.CHALLENGE: ("gap", "honesty", "promise"),
    Act.ADVISE: ("budget", "rights"),
    Act.CLARIFY: ("caller", "sums", "meaning"),
    Act.ASK_SAFETY: ("thoughts", "company"),
    Act.SILENCE: ("short", "long"),
}
"""Kinds of the acts that have any; the first is what an author gets who names none."""

FORMS: tuple[tuple[Act, str], ...] = tuple((act, kind) for act in Act for kind in KINDS.get(act, ("",)))
"""Every act with each of its kinds. The place in this tuple is the form's code; code 0 is nothing said."""

FORM_CODES: dict[str, int] = {
    (f"{act.name.lower()}.{kind}" if kind else act.name.lower()): code for code, (act, kind) in enumerate(FORMS)
}
"""Form name, such as `greet` or `verify_identity.id_tail`, to code."""

FORM_NAMES: tuple[str, ...] = tuple(FORM_CODES)


def form_code(name: str) -> int | None:
    """The code of a form's name; an act with kinds named alone means its first kind; None if there is none."""
    if name in FORM_CODES:
        return FORM_CODES[name]
    act = Act.__members__.get(name.upper())
    return None if act is None else FORM_CODES[f"{name}.{KINDS[act][0]}"]


class Tone(IntEnum):
    """How an utterance is said."""

    EVEN = 0
    WARM = 1
    BRISK = 2
    COLD = 3
    PRESSING = 4
    MOCKING = 5
