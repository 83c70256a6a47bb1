"""What a log of contacts can say of an account and of an event: the fields that conduct rules may test, and their words.

A field's name is the place where it stands in a line (`visit.headcount`). Its kind says what may stand there: one of the
words, a set of them, a number, or yes or no.
"""

from dataclasses import dataclass
from typing import Literal

from sim.core.vocabulary.acts import Tone
from sim.core.vocabulary.facts import Channel, Party


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its kind, its words where it has any, and whether it stands on the account's line or on an event's."""

    kind: Literal["word", "set", "number", "yes", "free"]
    words: tuple[str, ...] = ()
    of: Literal["event", "account"] = "event"


def names(*kinds: type) -> tuple[str, ...]:
    """The members of vocabularies as logs write them."""
    return tuple(member.name.lower() for kind in kinds for member in kind)  # type: ignore[attr-defined]


def word(*words: str) -> Field:
    """A field of an event that holds one of the words."""
    return Field("word", words)


def some(*words: str) -> Field:
    """A field of an event that holds a set of the words."""
    return Field("set", words)


CALL_FIELDS = (
    "recorded", "mobile", "robot", "prerecorded", "autodialled", "dialled", "recipient", "number_kind", "number_from",
)  # fmt: skip
"""Facts about a whole call: said once in it, they hold for its later turns."""

CALLS, MESSAGES = (
    ("call_out", "call_in", "voicemail"),
    ("sms", "im", "email", "social_public", "social_private", "voicemail"),
)
SAID_OF: dict[str, tuple[str, ...]] = {
    "content": MESSAGES, "opt_out": MESSAGES, "recipient": ("email", "im", "social_private"), "messaging": MESSAGES,
    "visible_to_others": ("social_public", "social_private"), "breakdown": CALLS, "plan_says": (*CALLS, *MESSAGES),
    "visit": ("visit",), "letter": ("letter",), "voicemail": ("voicemail",), "legal": ("legal_step",), "payment": (), "note": (),
    "offer": (), "consent": (), "language": (*CALLS, *MESSAGES), "effective": CALLS, "robot_said": CALLS, "human_offered": CALLS, "basis": ("file",),
} | dict.fromkeys(
    ("recorded", "mobile", "robot", "prerecorded", "autodialled", "dialled", "number_from", "number_kind"), CALLS
)  # fmt: skip
"""Ways of contact of which a field, or a part with all its fields, is said; left out elsewhere nobody misses it."""

YES, NUMBER = Field("yes"), Field("number")

LOG_CHANNELS = (*names(Channel), "file")
"""The channels, and the back office: notes, hand-over, payments, investigation."""

LOG_PARTIES = (*names(Party), "spouse", "parent", "neighbour")
"""Who may be at the other end, relations told apart."""

PARTY_GROUPS: dict[str, tuple[str, ...]] = {
    "third": ("contact_listed", "unrelated_third", "employer", "neighbour", "minor", "spouse", "parent"),
    "owing": ("debtor", "guarantor", "co_debtor"),
}
"""Words for several parties, in tests only."""

CONSENTS = (
    "hours",
    "calls",
    "work_email",
    "electronic",
    "autodial",
    "health_data",
    "recording",
    "visit",
    "third_contact",
)
"""What a debtor can allow."""

MESSAGE_PARTS = (
    "debt", "amount", "overdue", "company", "collector_name", "callback", "misleading_reason", "urgent_delivery", "legal_look",
)  # fmt: skip
LETTER_TYPES = (
    "demand", "validation", "adverse_notice", "outsourcing_notice", "arrears_notice", "default_notice", "plan", "settlement",
    "verification", "original_creditor", "deposit_notice", "final_response", "acknowledgement", "electronic_notice",
)  # fmt: skip
LETTER_PARTS = (
    "name", "balance", "cause", "law", "rights", "ways_to_pay", "ways_to_object", "contact", "seal", "amount_due",
    "dispute_right", "itemisation", "creditor", "info_sheet", "fos_rights", "remaining_debt",
)  # fmt: skip
VOICEMAIL_PARTS = (
    "business_name", "reveals_collection", "reply_request", "contact_name", "callback_number", "greeting", "date",
    "reply_times", "any_representative", "debt", "amount", "other",
)  # fmt: skip
PLAN_PARTS = (
    "balance", "structure", "currency", "cycle", "method", "dates", "amounts", "interest", "no_new_card", "breach",
)  # fmt: skip
LEGAL_STEPS = (
    "filed", "threatened", "credit_report", "credit_report_disputed", "sold", "placed", "agency_handover",
    "default_judgment", "terminated", "accelerated", "cheque_deposit", "card_debit", "garnishment", "served",
)  # fmt: skip

EVENT_FIELDS: dict[str, Field] = {
    "channel": word(*LOG_CHANNELS),
    "by": word("collector", "debtor", "third", "system"),
    "party": word(*LOG_PARTIES),
    "result": word("answered", "no_answer", "busy", "not_in_service", "voicemail"),
    "ended_by": word("collector", "other", "both", "nobody"),
    "number_from": word("debtor", "contract", "authorised", "public", "scraped", "guessed"),
    "number_kind": word("ordinary", "premium"),
    "dialled": word("debtor", "third"),
    "mobile": YES,
    "robot": YES,
    "robot_said": YES,
    "human_offered": YES,
    "prerecorded": YES,
    "autodialled": YES,
    "recorded": YES,
    "effective": YES,
    "tone": word(*names(Tone)),
    "plan_says": some(*PLAN_PARTS),
    "breakdown": YES,
    "content": some(*MESSAGE_PARTS),
    "opt_out": YES,
    "recipient": word("private", "work"),
    "messaging": word("firm", "personal"),
    "visible_to_others": YES,
    "opts_out": word(*LOG_CHANNELS),
    "written": YES,
    "mandate": word("verified", "unverified"),
    "basis": word("consent", "other", "none"),
    "agency": Field("free"),
    "language": Field("free"),
    "text": Field("free"),
    "consent.for": word(*CONSENTS),
    "consent.given": YES,
    "offer.count": NUMBER,
    "offer.each": NUMBER,
    "offer.today": NUMBER,
    "offer.waived": NUMBER,
    "stated": NUMBER,
    "visit.headcount": NUMBER,
    "visit.papers": YES,
    "visit.entered": YES,
    "visit.invited": YES,
    "visit.recorded": YES,
    "visit.filmed_inside": YES,
    "visit.asked_to_leave": YES,
    "visit.left": YES,
    "visit.minutes": NUMBER,
    "visit.notice": YES,
    "visit.purpose_said": YES,
    "visit.place": word("home", "work", "hospital", "other"),
    "visit.loitered": YES,
    "visit.agreed": YES,
    "letter.type": word(*LETTER_TYPES),
    "letter.contents": some(*LETTER_PARTS),
    "letter.envelope": word("sealed", "open", "postcard"),
    "letter.outside": word("none", "name", "debt"),
    "letter.addressee": word("debtor", "occupier", "same_name", "third"),
    "letter.received": YES,
    "voicemail.contents": some(*VOICEMAIL_PARTS),
    "legal.step": word(*LEGAL_STEPS),
    "legal.disputed_marked": YES,
    "legal.affidavit": YES,
    "legal.part": YES,
    "legal.refused_before": NUMBER,
    "legal.agreed": YES,
    "payment.amount": NUMBER,
    "payment.to": word("creditor", "agency", "personal"),
    "payment.by": word("debtor", "third"),
    "payment.directed": YES,
    "payment.applied": word("as_told", "other", "disputed_debt"),
    "payment.fee": NUMBER,
    "payment.fee_in_contract": YES,
    "payment.autopay_signed": YES,
    "payment.postdated_days": NUMBER,
    "note.health": YES,
}

ACCOUNT_FIELDS: dict[str, Field] = {
    "region": Field("free", of="account"),
    "product": Field("word", ("credit_card", "online_loan", "other_loan"), "account"),
    "lender": Field("word", ("bank", "consumer_finance", "microlender", "other"), "account"),
    "collecting": Field("word", ("first_party", "third_party", "other_name"), "account"),
    "currency": Field("word", ("CNY", "USD", "GBP", "EUR"), "account"),
    "legal_state": Field("word", ("none", "authorised", "filed", "judgment"), "account"),
    "roles": Field("set", ("lawyer", "bailiff", "court", "police", "government"), "account"),
    "agency_listed": Field("yes", of="account"),
    "work_contact": Field("word", ("allowed", "forbidden"), "account"),
    "recordings_kept_years": Field("number", of="account"),
    "records_kept_years": Field("number", of="account"),
    "pay_basis": Field("word", ("recovery_only", "mixed"), "account"),
    "ledger.principal": Field("number", of="account"),
    "ledger.interest": Field("number", of="account"),
    "ledger.fees": Field("number", of="account"),
    "ledger.penalty": Field("number", of="account"),
    "ledger.total": Field("number", of="account"),
    "ledger.overdue": Field("number", of="account"),
    "ledger.rate": Field("number", of="account"),
    "ledger.days_past_due": Field("number", of="account"),
    "ledger.interest_on_penalty": Field("yes", of="account"),
    "ledger.high_cost_short_term": Field("yes", of="account"),
    "ledger.default_charge": Field("number", of="account"),
}

FIELDS: dict[str, Field] = EVENT_FIELDS | ACCOUNT_FIELDS
