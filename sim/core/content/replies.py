"""What may be answered, as data: weights by what was said and by mood, facts by topic, deliveries, amounts."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.core.vocabulary import Fact, Feeling, Reply

Table = NDArray[np.float64]
Codes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Tilt:
    """A reply grows (+) or shrinks (-) by `slope` for each unit of a feeling above its middle, 0.5."""

    feeling: Feeling
    slope: float


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One reply: its weight for every prompt and mood, and what must be so for it."""

    reply: Reply
    weight: Table  # [2 * prompts * moods]: from the borrower, then from somebody else
    prompts: int  # the prompts it answers, a bit each, somebody else's after the borrower's
    tilts: tuple[Tilt, ...]
    care: np.uint64  # signs looked at
    want: np.uint64  # and how they must be
    again: float  # factor where he has already done it in this call
    bad_moment: float  # factor while he cannot talk
    free: float  # and while he can
    player: float  # factor for one who plays for a discount
    honest: float  # and for one who does not
    requires: np.uint64  # one of these facts must be true of him; none where empty
    lacks: np.uint64  # none of these facts may be true of him
    nearby: bool  # only where the borrower can be fetched
    stance: str  # accept, counter or refuse: weighed by what he makes of the offer; "" for none
    answers: int  # +1 grows with what he is ready to tell on the topic, -1 shrinks with it, 0 neither


@dataclass(frozen=True, slots=True)
class Openness:
    """How ready he is to tell: a base, a slope for each feeling, and what the moment adds."""

    base: float
    slopes: Table  # [9]
    met: float  # a feeling was just met
    waited: float  # the collector waited
    pressed: float
    width: float  # a fact comes out more and more over this much openness around its depth


@dataclass(frozen=True, slots=True)
class BargainTable:
    """What he makes of an offer. Fit = his room over the sum asked; each pair is where a ramp begins and ends."""

    comfort: tuple[float, float]  # fit from which he can say yes and mean it
    trust_floor: float  # share of a comfortable yes that needs no trust
    ashamed_yes: float  # how far shame and fear say yes to what he cannot carry
    honest_counter: float
    angry_no: float
    reserve: float  # share of savings he would touch
    ashamed_means: float  # share of his room he means to pay when he agreed out of shame
    trust_means: float  # share of what he could pay that he means to pay at no trust
    ask_share: float  # an able player's first aim, as a share of his room
    concede_turn: float  # what he gives for each turn of talk
    concede_trust: float  # for trust
    concede_firm: float  # and for knowing what comes (understanding)


@dataclass(frozen=True, slots=True)
class Figures:
    """Which figures come with which facts (see Told)."""

    amounts: Codes  # [facts]: which told amount a fact carries, -1 for none
    facts: NDArray[np.uint64]  # [figures]: the facts that carry each


@dataclass(frozen=True, slots=True)
class ReplyTable:
    """`respond` by look-up. Prompts are groups of forms: what the reply answers."""

    prompts: tuple[str, ...]
    prompt: Codes  # [forms]: the prompt a form is
    pull: Codes  # [forms]: how strongly it asks for the answer; the strongest of an utterance is answered
    topic: Codes  # [forms]: what it asks about
    rows: tuple[ReplyRow, ...]
    row_replies: Codes  # [rows]: the reply of each row
    tilting: tuple[Feeling, ...]  # the feelings that any row is tilted by
    tells: NDArray[np.bool_]  # [replies]: whether a fact can come with it
    telling: NDArray[np.bool_]  # [prompts]: whether any such reply answers it
    temper: tuple[bool, ...]  # [replies]: whether anybody of the case is apter to it than most
    seconds: Codes  # [replies]: how long he speaks
    told_seconds: Codes  # [facts]: and how much longer when he tells this
    deliveries: (
        Table  # [deliveries, truths * moods * kinds]: chances by mood and kind of reply (short, telling, money, grave)
    )
    kind: Codes  # [replies]: 0 short, 1 telling, 2 money, 3 grave
    topics: Codes  # [topics, candidates]: facts that can answer a topic, Fact.NONE where fewer
    topic_sizes: Codes  # [topics]: how many there are
    figures: Figures
    grid: Codes  # [steps]: per cent of the true figure
    group: Codes  # [figures]: claims, haves or musts
    colouring: Table  # [steps, groups * styles]: weights of the steps while he is closed
    candour: Table  # [steps, groups * styles]: and once he is open
    openness: Openness
    bargain: BargainTable


@dataclass(frozen=True, slots=True)
class Depths:
    """How deep each fact lies, by truth: `[truths * facts]`. At 9 it never comes out; openness runs to about 1."""

    depth: Table
    weight: Table
    amount: Codes  # fen
    true: NDArray[np.uint64]  # [truths]: the facts that are true of him
    needs: NDArray[np.uint64]  # [facts]: other facts that must have been heard before
    care: NDArray[np.uint64]  # [facts]: those and the fact itself, which must not have been
    confession: NDArray[np.uint64]  # [truths]: facts after which he plays straight


FACTS = len(Fact)
