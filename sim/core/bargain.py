"""Bargain: what he makes of the money on the table, and what he would mean to pay.

Three numbers are told apart: what he says (the offer he accepts), what he means (`means`), what he can (`room`).
An honest borrower says yes and means it where the sum fits; ashamed or afraid, he says yes to what does not.
An able one who plays for a discount holds out for less, and concedes by time, by trust and by clear terms.
"""

from dataclasses import dataclass, replace

import numpy as np

from sim.core.arithmetic import Bools, Floats, Ints, ramp, spread, unit
from sim.core.calls import Hidden, Known, Mind, Offer, Purse, mapped, take
from sim.core.content import Content
from sim.core.content.replies import BargainTable
from sim.core.ladder import is_offer
from sim.core.purse import fit_of
from sim.core.turn import NOTHING, OFFERING, Said, Stance

OWN_WORD = 0.9


@dataclass(frozen=True, slots=True)
class Side:
    """What of him decides about money."""

    purse: Purse
    mind: Mind
    willing: Floats
    games: Floats


def side_of(hidden: Hidden) -> Side:
    """His side of the table."""
    return Side(hidden.purse, hidden.mind, hidden.willing, hidden.games)


def weigh(content: Content, known: Known, hidden: Hidden, said: Said) -> Stance:
    """Chances of accepting, countering and refusing the offer just made; zero where none was, and nothing meant (-1)."""
    table = content.replies.bargain
    zero, none = np.zeros(known.turn.shape), np.full_like(known.turn, NOTHING)
    stance = Stance(zero, zero, zero, none, none, zero)
    rows = np.flatnonzero(is_offer(known.offer) & asks_for_money(said))
    if rows.size:
        offer, his, turn = take(known.offer, rows), take(side_of(hidden), rows), known.turn[rows]
        named = np.maximum(known.asks[rows], known.told.room[rows])
        stance = held_to(weighed(table, offer, his, turn), offer, named)
        means = none.copy()
        means[rows] = stance.means
        stance = replace(mapped(lambda value: spread(rows, value, zero), stance), means=means)
    return replace(stance, asks=asked_instead(content, known, hidden))


def held_to(stance: Stance, offer: Offer, named: Ints) -> Stance:
    """A plan at the sum he named himself, or below it: he stands by it, and neither counters nor refuses."""
    his_own = (named >= 0) & (offer.count > 0) & (offer.today == 0) & (offer.each <= named)
    return replace(
        stance,
        accept=np.where(his_own, np.maximum(OWN_WORD, stance.accept), stance.accept),
        counter=np.where(his_own, 0.0, stance.counter),
        refuse=np.where(his_own, 0.0, stance.refuse),
    )


def asks_for_money(said: Said) -> Bools:
    """Whether anything said puts money on the table."""
    asking = OFFERING[said.forms[0]]
    for form in said.forms[1:]:
        asking |= OFFERING[form]
    return asking


def weighed(table: BargainTable, offer: Offer, hidden: Side, turn: Ints) -> Stance:
    """What he makes of an offer that is there."""
    fit = fit_of(offer, hidden.purse, table.reserve)
    comfort = ramp(fit, *table.comfort)
    mind = hidden.mind
    cornered = np.maximum(mind.shame, mind.fear)
    honest_yes = comfort * (table.trust_floor + (1.0 - table.trust_floor) * mind.trust)
    ashamed_yes = (1.0 - comfort) * table.ashamed_yes * cornered * (1.0 - 0.6 * mind.trust)
    player_yes = player_accepts(table, offer, hidden, turn)
    straight = 1.0 - hidden.games
    accept = straight * (honest_yes + ashamed_yes) + hidden.games * player_yes
    short = straight * (1.0 - comfort) + hidden.games * (1.0 - player_yes)
    counter = short * table.honest_counter * (0.3 + 0.7 * np.maximum(mind.readiness, hidden.games))
    refuse = short * table.angry_no * (0.2 + mind.anger)
    means = meant_sum(table, offer, hidden, honest_yes, ashamed_yes)
    return Stance(accept, counter, refuse, means, means, fit)


def own_word(content: Content, known: Known, hidden: Hidden) -> Ints:
    """What he means to pay of a sum nobody put to him: the promise he made of his own accord, weighed like an offer."""
    table = content.replies.bargain
    return weighed(table, known.promise, side_of(hidden), known.turn).means


def player_accepts(table: BargainTable, offer: Offer, hidden: Side, turn: Ints) -> Floats:
    """An able player's yes: where the sum asked is within the share of his room that he has come up to."""
    conceded = (
        table.ask_share
        + table.concede_turn * turn
        + table.concede_trust * hidden.mind.trust
        + table.concede_firm * hidden.mind.understanding
    )
    asked = np.maximum(offer.each, offer.today) / np.maximum(1, hidden.purse.room)
    return ramp(conceded - asked, -0.15, 0.15)


def meant_sum(table: BargainTable, offer: Offer, hidden: Side, honest_yes: Floats, ashamed_yes: Floats) -> Ints:
    """What he would mean to pay a month: room x willingness at a trust-bound share, less where shame said yes."""
    share = hidden.willing * (table.trust_means + (1.0 - table.trust_means) * hidden.mind.trust)
    both = np.maximum(1e-9, honest_yes + ashamed_yes)
    ashamed = np.where(hidden.games > 0.5, 0.0, ashamed_yes / both)
    meant = hidden.purse.room * unit(share) * (1.0 - ashamed * (1.0 - table.ashamed_means))
    asked = np.where(offer.count > 0, offer.each, offer.today)
    sums: Ints = np.minimum(meant.astype(np.int64), asked)
    return sums


def asked_instead(content: Content, known: Known, hidden: Hidden) -> Ints:
    """The monthly sum he would name: what he can, if he plays straight; a share of it, if he plays for a discount."""
    table, grid = content.replies.bargain, content.account.coins.offered
    conceded = unit(table.ask_share + table.concede_turn * known.turn + table.concede_trust * hidden.mind.trust)
    share = np.where(hidden.games > 0.5, conceded, 1.0)
    sums: Ints = np.maximum(grid, (hidden.purse.room * share).astype(np.int64) // grid * grid)
    return sums
