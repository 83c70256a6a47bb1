"""Notes among the events of a batch, as the columns that a call's note is compared by."""

from collections.abc import Iterable

import numpy as np

from sim.core.arithmetic import Ints, bits
from sim.core.calls import Offer
from sim.core.turn import Note
from sim.core.vocabulary import Fact, Outcome, Party
from sim.core.watch import Noted, Rows
from sim.record.log.batch import Batch
from sim.record.log.times import ordinal


def noted_of(batch: Batch, rows: Rows) -> Noted | None:
    """The notes of a batch, at the rows they end."""
    column = batch.column("note")
    if column is None:
        return None
    at = [place for place, note in enumerate(column) if note is not None and note.party is not None]
    if not at:
        return None
    last = np.flatnonzero(rows.last)
    notes = [column[place] for place in at]
    promises = [note.promise for note in notes]

    def codes(values: Iterable[int]) -> Ints:
        return np.fromiter(map(int, values), np.int64, len(notes))

    zero = np.zeros(len(notes), np.int64)
    promise = Offer(
        codes((offer and offer.today) or 0 for offer in promises),
        codes((offer and offer.each) or 0 for offer in promises),
        codes((offer and offer.count) or 0 for offer in promises),
        codes(ordinal(offer.first) if offer else 0 for offer in promises),
        codes((offer and offer.waived) or 0 for offer in promises),
        zero,
    )
    facts = np.array([bits([Fact[fact.upper()] for fact in note.facts or ()]) for note in notes], np.uint64)
    return Noted(
        last[at],
        Note(
            party=codes(Party[note.party.upper()] for note in notes),
            verified=codes(int(bool(note.verified)) for note in notes),
            reason=codes(Fact[(note.reason or "none").upper()] for note in notes),
            outcome=codes(Outcome[(note.outcome or "no_agreement").upper()] for note in notes),
            promise=promise,
            facts=facts,
        ),
    )
