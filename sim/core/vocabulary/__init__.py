"""Every word the rules speak. The set is closed; `docs/vocabulary.md` shows each in both languages."""

from sim.core.vocabulary.acts import FORM_CODES, FORM_NAMES, FORMS, KINDS, Act, Tone, form_code
from sim.core.vocabulary.endings import Outcome
from sim.core.vocabulary.facts import Channel, Fact, Flag, Party, Topic
from sim.core.vocabulary.fields import (
    ACCOUNT_FIELDS,
    CALL_FIELDS,
    CONSENTS,
    EVENT_FIELDS,
    FIELDS,
    LOG_CHANNELS,
    LOG_PARTIES,
    PARTY_GROUPS,
    SAID_OF,
    Field,
)
from sim.core.vocabulary.minds import Feeling, Mood, Scale
from sim.core.vocabulary.money import Rung, Stated, Style
from sim.core.vocabulary.places import GUARDS, OVER, PATHS, Phase, Sign
from sim.core.vocabulary.replies import THIRD_PARTY_ACTS, Delivery, LineEvent, Reply

__all__ = [
    "ACCOUNT_FIELDS",
    "CALL_FIELDS",
    "CONSENTS",
    "EVENT_FIELDS",
    "FIELDS",
    "FORMS",
    "FORM_CODES",
    "FORM_NAMES",
    "GUARDS",
    "KINDS",
    "LOG_CHANNELS",
    "LOG_PARTIES",
    "OVER",
    "PARTY_GROUPS",
    "PATHS",
    "SAID_OF",
    "THIRD_PARTY_ACTS",
    "Act",
    "Channel",
    "Delivery",
    "Fact",
    "Feeling",
    "Field",
    "Flag",
    "LineEvent",
    "Mood",
    "Outcome",
    "Party",
    "Phase",
    "Reply",
    "Rung",
    "Scale",
    "Sign",
    "Stated",
    "Style",
    "Tone",
    "Topic",
    "form_code",
]
