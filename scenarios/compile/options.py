"""Options to their table."""

from collections.abc import Sequence

import numpy as np

from scenarios.schema.base import nearest
from scenarios.schema.conditions import WORDS, Condition, masks
from scenarios.schema.talk import OptionSpec
from sim.core.content import OptionTable
from sim.core.errors import ContentError
from sim.core.turn import SLOTS
from sim.core.vocabulary import Phase, Rung, Sign

ROLES = ("sound", "tempting", "poor")
MIXES = ((2, 2, 1), (1, 3, 1), (2, 3, 1), (2, 2, 2), (1, 3, 2), (2, 3, 1))
"""How many of each role make a menu of five or six: at least one sound, two tempting, at most two poor."""

PHASE_GROUPS: dict[str, tuple[Phase, ...]] = {
    "opening": (Phase.ANSWERING, Phase.OPENING),
    "verification": (Phase.VERIFYING, Phase.VERIFY_FAILING),
    "disclosure": (Phase.DISCLOSURE,),
    "discovery": (Phase.DISCOVERY_WHY, Phase.DISCOVERY_MEANS),
    "negotiation": (Phase.NEGOTIATION_OPEN, Phase.BARGAINING, Phase.STUCK),
    "commitment": (Phase.COMMITMENT_TERMS, Phase.COMMITMENT_AGREED),
    "closing": (Phase.CLOSING,),
    "later": (Phase.LATER,),
    "third_party": (Phase.THIRD_MET, Phase.THIRD_RELAYING),
    "voicemail": (Phase.VOICEMAIL,),
    "dispute": (Phase.DISPUTE_RAISED, Phase.DISPUTE_LOGGED),
    "fraud": (Phase.FRAUD_RAISED, Phase.FRAUD_ROUTED),
    "vulnerable": (Phase.VULNERABLE_RAISED, Phase.VULNERABLE_SUPPORTED),
    "crisis": (Phase.CRISIS_RAISED, Phase.CRISIS_HELD),
    "represented": (Phase.REPRESENTED_RAISED, Phase.REPRESENTED_LOGGED),
    "abuse": (Phase.ABUSE_RAGING, Phase.ABUSE_WARNED),
}

RUNG_NEEDS: dict[Rung, tuple[Sign, ...]] = {
    Rung.AS_HE_SAID: (Sign.ROOM_HEARD,),
    Rung.CARRIED: (Sign.ROOM_ENOUGH,),
    Rung.CARRIED_DEFERRED: (Sign.ROOM_ENOUGH,),
    Rung.SOME_TODAY: (Sign.ROOM_ENOUGH,),
    Rung.HIS_COUNTER: (Sign.COUNTER_OPEN,),
}
"""What must have been heard before an offer of a rung can be worked out."""

WAITING: frozenset[Sign] = frozenset({
    Sign.FEELING_OPEN, Sign.WHO_OPEN, Sign.AMOUNT_OPEN, Sign.ASKED_LATER, Sign.CHANNEL_ASKED, Sign.COMPLAINT_RAISED,
    Sign.COUNTER_OPEN, Sign.REFUSED_LAST, Sign.WAIVER_ASKED, Sign.STOP_ASKED, Sign.HELP_ASKED, Sign.JUST_CONFIDED,
    Sign.ABUSE_OPEN, Sign.GAP_HEARD, Sign.CRISIS_OPEN, Sign.VULNERABLE_OPEN, Sign.DISPUTE_OPEN, Sign.FRAUD_OPEN,
    Sign.REPRESENTED_OPEN,
})  # fmt: skip
"""What he has raised and waits to have answered."""

PER_CHARACTER = 0.22  # seconds: about 270 characters a minute, unhurried telephone Mandarin (a prior)
LEAST_SECONDS = 2


def phases_of(names: Sequence[str], where: str) -> int:
    """Phase groups or single phases as a bit set."""
    mask = 0
    for name in names:
        single = Phase.__members__.get(name.upper())
        group = PHASE_GROUPS.get(name) or ((single,) if single is not None else ())
        if not group:
            raise ContentError(f"{where}: expected a phase, got {name!r}{nearest(name, PHASE_GROUPS)}")
        for phase in group:
            mask |= 1 << phase
    return mask


def conditions_of(option: OptionSpec) -> tuple[Condition, ...]:
    """What the author asks for, and what the option's offer needs."""
    needs = tuple(Condition("sign", sign, wanted=True) for sign in RUNG_NEEDS.get(option.offer, ()))
    return option.when + needs


def answers(option: OptionSpec) -> bool:
    """Whether an option takes up what he has just said, or what he still waits for."""
    return any(
        condition.wanted
        and (condition.word in {"last", "just"} or (condition.word == "sign" and condition.code in WAITING))
        for condition in option.when
    )


def seconds_to_say(zh: str) -> int:
    """How long a sentence takes: one time for both languages, from its Chinese."""
    return max(LEAST_SECONDS, round(PER_CHARACTER * len(zh) + 0.6))


def option_table(options: Sequence[tuple[OptionSpec, tuple[str, ...]]]) -> OptionTable:
    """The table of these options, each with the phases it can be said in."""
    count = len(options)
    forms = np.zeros((SLOTS, count), np.int64)
    care, want = np.zeros((len(WORDS), count), np.uint64), np.zeros((len(WORDS), count), np.uint64)
    for number, (option, _) in enumerate(options):
        forms[: len(option.acts), number] = option.acts
        for word_number, word in enumerate(WORDS):
            care[word_number, number], want[word_number, number] = masks(conditions_of(option), word)
    specs = [option for option, _ in options]
    return OptionTable(
        ids=tuple(spec.id for spec in specs),
        forms=forms,
        tone=np.array([spec.tone for spec in specs], np.int64),
        seconds=np.array([seconds_to_say(spec.zh) for spec in specs], np.int64),
        role=np.array([ROLES.index(spec.role) for spec in specs], np.int64),
        phases=np.array([phases_of(spec.phases or phases, spec.id) for spec, phases in options], np.uint64),
        care=care,
        want=want,
        rung=np.array([spec.offer for spec in specs], np.int64),
        stated=np.array([spec.states for spec in specs], np.int64),
        hour=np.array([spec.hour for spec in specs], np.int64),
        again=np.array([spec.again for spec in specs]),
        answers=np.array([answers(spec) for spec in specs]),
        mix=np.array(MIXES, np.int64),
    )
