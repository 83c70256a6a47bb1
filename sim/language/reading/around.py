"""What stands around a typed text: the figures of the case, and where the call is. Only what a trainee knows."""

from collections.abc import Mapping
from dataclasses import dataclass

from sim.core.calls import Known
from sim.core.content import Content
from sim.core.options import words_of
from sim.language.phrases import Phrases
from sim.language.wording import as_ints


@dataclass(frozen=True, slots=True)
class Around:
    """The case as its file has it, and the call so far.

    `figures`: total, overdue and the like in minor units; `words`: the seven sets that conditions look at; `phase`:
    where the call stands; `day` an ordinal; `month_first`: how 3/12 is read.
    """

    figures: Mapping[str, int]
    words: tuple[int, ...]
    phase: int
    day: int
    month_first: bool


def around_of(content: Content, phrases: Phrases, known: Known) -> Around:
    """What stands around a text in one call (N = 1)."""
    ledger = known.ledger
    return Around(
        figures={
            "total": int(ledger.total[0]),
            "overdue": int(ledger.overdue[0]),
            "principal": int(ledger.principal[0]),
            "interest": int(ledger.interest[0]),
            "penalty": int(ledger.penalty[0]),
            "instalment": content.account.instalment,
        },
        words=as_ints(words_of(known)),
        phase=int(known.phase[0]),
        day=int(known.day[0]),
        month_first=phrases.manner.month_first,
    )
