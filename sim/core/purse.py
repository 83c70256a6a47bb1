"""The purse: what he can pay, against what is asked of him."""

import numpy as np

from sim.core.arithmetic import Floats
from sim.core.calls import Offer, Purse

AMPLE = 9.0


def fit_of(offer: Offer, purse: Purse, reserve: float) -> Floats:
    """His room as a share of what is asked a month; for a sum at once, what he has at hand as a share of it.

    `reserve` is the share of his savings he would touch. Where nothing is asked the fit is ample.
    """
    monthly = np.where(offer.count > 0, purse.room / np.maximum(1, offer.each), AMPLE)
    at_hand = purse.savings * reserve + purse.room
    once = at_hand / np.maximum(1, offer.each)
    today = np.where(offer.today > 0, at_hand / np.maximum(1, offer.today), AMPLE)
    later = np.where(offer.count == 1, np.maximum(once, monthly), monthly)
    fit: Floats = np.minimum(today, later)
    return fit
