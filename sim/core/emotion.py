"""Emotion: what an utterance meant to the borrower, and how his mind and mood move.

Feelings and appraisals are walked as arrays of columns, `[feeling, call]` and `[scale, call]`.
"""

from collections.abc import Sequence

import numpy as np

from sim.core.arithmetic import Bits, Floats, Ints, blend, has, pushed, ramp, unit
from sim.core.calls import Hidden, Known, Mind, Offer, Purse, take
from sim.core.content import Content, MindTable
from sim.core.ladder import is_offer
from sim.core.purse import fit_of
from sim.core.turn import Meaning, Said
from sim.core.vocabulary import FORMS, Feeling, Scale, Sign, Tone

PER_MINUTE = 1.0 / 60.0
EASE = 1.25  # a room this many times the sum is ease
TIMES = np.uint64(3)
TWO = np.uint64(2)
FORM_COUNT = len(FORMS)


def meant(content: Content, hidden: Hidden, stations: Sequence[Known], said: Said) -> Meaning:
    """The utterance appraised on six scales: its acts in order, each as it stood when it was said, and its tone.

    `stations` is what was known before each act, so that an act can be the second time, or come on a feeling
    that was met a breath earlier.
    """
    table = content.mind
    felt = np.zeros((len(Scale), said.tone.size))
    worded = np.zeros(said.tone.shape, bool)
    for known, form in zip(stations, said.forms, strict=True):
        rows = np.flatnonzero(form)
        if not rows.size:
            continue
        here = slice(None) if rows.size == form.size else rows
        felt[:, here] += act_meant(content, hidden.truth[here], known.habits[here], known.signs[here], form[here])
        worded |= ~table.wordless[form]
    toned = np.flatnonzero(worded & (said.tone != Tone.EVEN))
    felt[:, toned] += table.tones.take(said.tone[toned], axis=1)
    offered = np.flatnonzero(is_offer(said.offer) & has(stations[0].signs, Sign.WITH_DEBTOR))
    if offered.size:
        felt[Scale.AIM, offered] += offer_felt(content, take(hidden.purse, offered), take(said.offer, offered))
    return Meaning(np.minimum(1.0, np.maximum(-1.0, felt)))


def act_meant(content: Content, truth: Ints, habits: Bits, signs: Bits, form: Ints) -> Floats:
    """One act: its meaning, worn by repetition, weighed by what is true of him; less if a feeling stands unmet."""
    table = content.mind
    habit = table.habit[form]
    worn = habit * 4 + (habits >> (habit.view(np.uint64) * TWO) & TIMES).view(np.int64)
    felt = table.meaning.take(form, axis=1)
    felt *= table.worn[worn] * content.truths.true_of_me[truth * FORM_COUNT + form]
    felt[Scale.RESPECT] -= table.grates[worn]
    for answers, adds in ((table.heeds, table.unmet), (table.meets, table.met)):
        rows = np.flatnonzero(has(signs, Sign.FEELING_OPEN) & answers[form])
        felt[:, rows] += adds[:, None]
    return felt


def offer_felt(content: Content, purse: Purse, offer: Offer) -> Floats:
    """What a sum adds to the appraisal of aim: out of reach is heard as not having listened, within it as a way out."""
    fit = fit_of(offer, purse, content.replies.bargain.reserve)
    return blend(content.mind.misfit, content.mind.fits, ramp(fit, 0.0, EASE))


def feel(content: Content, hidden: Hidden, meaning: Meaning, seconds: Ints) -> Mind:
    """The mind after an utterance: pushed by what it meant, then a little way home, and tired by the time."""
    table = content.mind
    better, worse = np.maximum(0.0, meaning.levels), np.maximum(0.0, -meaning.levels)
    push = np.zeros_like(hidden.mind.levels)
    term = np.empty_like(push[0])
    for row in table.pushes:
        for strength, side in ((row.gain, better), (row.loss, worse)):
            if strength:
                push[row.feeling] += np.multiply(side[row.scale], strength, out=term)
    trust = push[Feeling.TRUST]
    push[Feeling.TRUST] = np.where(trust < 0.0, table.fall * trust, trust)
    push *= hidden.quick
    return drifted(table, hidden, pushed(hidden.mind.levels, push), seconds)


def drifted(table: MindTable, hidden: Hidden, levels: Floats, seconds: Ints) -> Mind:
    """Feelings go home with the minutes, not with the turns; talk tires; stress makes it harder to follow."""
    minutes = seconds * PER_MINUTE
    share = table.drift[:, None] * minutes
    np.minimum(1.0, share, out=share)
    share *= hidden.home.levels - levels
    levels = np.add(levels, share, out=share)
    anger, fear, despair = levels[Feeling.ANGER], levels[Feeling.FEAR], levels[Feeling.DESPAIR]
    stress = table.stress[0] * anger + table.stress[1] * fear + table.stress[2] * despair
    levels[Feeling.UNDERSTANDING] = unit(levels[Feeling.UNDERSTANDING] - stress * minutes)
    levels[Feeling.PATIENCE] = unit(levels[Feeling.PATIENCE] - table.tiring * minutes)
    return Mind(levels)


def relieved(table: MindTable, mind: Mind, reply: Ints) -> Mind:
    """What saying a thing does to him who says it: anger spoken is anger less, a secret told weighs otherwise."""
    rows = np.flatnonzero(table.relieves[reply])
    if not rows.size:
        return mind
    levels = mind.levels.copy()
    levels[:, rows] = pushed(levels[:, rows], table.relief.take(reply[rows], axis=1))
    return Mind(levels)


def reached(table: MindTable, mind: Mind) -> Bits:
    """Which thresholds of the mood machine the mind has reached, a bit each."""
    marks = np.zeros(mind.levels.shape[1], np.uint16)
    for place, threshold in enumerate(table.thresholds):
        over = mind.of(threshold.feeling) >= threshold.at_least
        marks |= over * np.uint16(1 << place)
    return marks.astype(np.uint64)


def mood_after(table: MindTable, mood: Ints, marks: Bits) -> Ints:
    """The mood, from the compiled mood machine."""
    after: Ints = table.moods[(mood << len(table.thresholds)) + marks.astype(np.int64)]
    return after
