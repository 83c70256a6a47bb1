"""What a choice says: an option of the table, a built offer, silence, hanging up, as acts with slots and tone.

Typed words will be read here too; a choice carries its acts already.
"""

from dataclasses import replace

import numpy as np

from sim.core.arithmetic import Ints
from sim.core.calls import Known, Offer, chosen
from sim.core.content import Content
from sim.core.ladder import offers_for
from sim.core.turn import NOTHING, SLOTS, Said, nothing_said
from sim.core.vocabulary import FORM_CODES, Rung, Stated

SILENCE, HANG_UP, BUILT_OFFER = -2, -3, -4
"""What a choice can be besides the number of an option."""

SILENT_SECONDS = 3
HANG_UP_SECONDS = 1
OFFER_SECONDS = 11


def said_by(content: Content, known: Known, choice: Ints, built: Offer | None = None) -> Said:
    """What each call's choice says. `built` is the offer of those who chose `BUILT_OFFER`."""
    table = content.options
    option = np.maximum(0, choice)
    picked = choice >= 0
    rung = np.where(picked, table.rung[option], Rung.NONE)
    said = Said(
        forms=tuple(np.where(picked, table.forms[slot][option], 0) for slot in range(SLOTS)),
        tone=np.where(picked, table.tone[option], 0),
        seconds=np.where(picked, table.seconds[option], 0),
        option=np.where(picked, option, NOTHING),
        offer=offers_for(content, known, rung),
        stated=np.where(picked, stated_total(content, known, table.stated[option]), NOTHING),
        hour=np.where(picked, table.hour[option], NOTHING),
    )
    said = wordless(said, choice == SILENCE, FORM_CODES["silence.short"], SILENT_SECONDS)
    said = wordless(said, choice == HANG_UP, FORM_CODES["hang_up"], HANG_UP_SECONDS)
    if built is not None:
        said = replace(
            wordless(said, choice == BUILT_OFFER, FORM_CODES["offer_plan"], OFFER_SECONDS),
            offer=chosen(choice == BUILT_OFFER, built, said.offer),
        )
    return said


def wordless(said: Said, where: np.ndarray, form: int, seconds: int) -> Said:
    """One act alone where true."""
    first = np.where(where, form, said.forms[0])
    return replace(said, forms=(first, *said.forms[1:]), seconds=np.where(where, seconds, said.seconds))


def stated_total(content: Content, known: Known, stated: Ints) -> Ints:
    """The total spoken: the ledger's, one rounded up, or one with a fee that no contract knows."""
    total, coins = known.ledger.total, content.account.coins
    rounded = (total + coins.rounded - 1) // coins.rounded * coins.rounded
    spoken: Ints = np.where(stated == Stated.LEDGER, total, NOTHING)
    spoken = np.where(stated == Stated.ROUNDED_UP, rounded, spoken)
    return np.where(stated == Stated.WITH_FEE, total + coins.invented_fee, spoken)


def nothing(n: int) -> Said:
    """Nobody says anything: calls that are over."""
    return nothing_said(n)
