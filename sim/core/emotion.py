"""Emotion: what an utterance meant to the borrower, and how his mind and mood move."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from sim.core.arithmetic import Bits, Bools, Floats, Ints, blend, has, pushed, ramp, unit
from sim.core.calls import Hidden, Known, Mind
from sim.core.content import Content, MindTable
from sim.core.ladder import is_offer
from sim.core.purse import fit_of
from sim.core.turn import Meaning, Said
from sim.core.vocabulary import Feeling, Party, Scale, Sign

PER_MINUTE = 1.0 / 60.0
EASE = 1.25  # a room this many times the sum is ease
FULL = np.uint64(3)


def meant(content: Content, hidden: Hidden, stations: Sequence[Known], said: Said) -> Meaning:
    """The utterance appraised on six scales: its acts in order, each as it stood when it was said, and its tone.

    `stations` is what was known before each act, so that an act can be the second time, or come on a feeling
    that was met a breath earlier.
    """
    table = content.mind
    felt = [np.zeros(said.tone.shape) for _ in Scale]
    worded = np.zeros(said.tone.shape, bool)
    for known, form in zip(stations, said.forms, strict=True):
        if not form.any():
            continue
        times = known.habits >> (table.habit[form].astype(np.uint64) * np.uint64(2)) & FULL
        worn = table.habit[form] * 4 + times.astype(np.int64)
        weight = table.worn[worn] * content.truths.true_of_me[hidden.truth, form]
        open_feeling = has(known.signs, Sign.FEELING_OPEN)
        unmet, met = open_feeling & table.heeds[form], open_feeling & table.meets[form]
        for scale in Scale:
            felt[scale] += table.meaning[scale][form] * weight
            if table.unmet[scale]:
                felt[scale] += table.unmet[scale] * unmet
            if table.met[scale]:
                felt[scale] += table.met[scale] * met
        felt[Scale.RESPECT] -= table.grates[worn]
        worded |= ~table.wordless[form]
    for scale in Scale:
        felt[scale] += table.tones[scale][said.tone] * worded
    felt[Scale.AIM] += offer_felt(content, hidden, stations, said)
    return Meaning(*(np.minimum(1.0, np.maximum(-1.0, column)) for column in felt))


def offer_felt(content: Content, hidden: Hidden, stations: Sequence[Known], said: Said) -> Floats:
    """What a sum adds to the appraisal of aim: out of reach is heard as not having listened, within it as a way out."""
    table = content.mind
    fit = fit_of(said.offer, hidden, content.replies.bargain.reserve)
    there = is_offer(said.offer) & has(stations[0].signs, Sign.WITH_DEBTOR)
    felt: Floats = blend(table.misfit, table.fits, ramp(fit, 0.0, EASE)) * there
    return felt


def feel(content: Content, hidden: Hidden, meaning: Meaning, seconds: Ints) -> Mind:
    """The mind after an utterance: pushed by what it meant, then a little way home, and tired by the time."""
    table = content.mind
    better = [np.maximum(0.0, column) for column in meaning.columns()]
    worse = [np.maximum(0.0, -column) for column in meaning.columns()]
    push = [np.zeros_like(hidden.quick) for _ in Feeling]
    for row in table.pushes:
        if row.gain:
            push[row.feeling] += row.gain * better[row.scale]
        if row.loss:
            push[row.feeling] += row.loss * worse[row.scale]
    push[Feeling.TRUST] = np.where(push[Feeling.TRUST] < 0.0, table.fall, 1.0) * push[Feeling.TRUST]
    moved = [pushed(now, hidden.quick * by) for now, by in zip(hidden.mind.columns(), push, strict=True)]
    return drifted(table, hidden, Mind(*moved), seconds)


def drifted(table: MindTable, hidden: Hidden, mind: Mind, seconds: Ints) -> Mind:
    """Feelings go home with the minutes, not with the turns; talk tires; stress makes it harder to follow."""
    minutes = seconds * PER_MINUTE
    columns = []
    for feeling in Feeling:
        now, home = mind.of(feeling), hidden.home.of(feeling)
        if table.drift[feeling]:
            now = now + (home - now) * np.minimum(1.0, table.drift[feeling] * minutes)
        columns.append(now)
    stress = table.stress[0] * mind.anger + table.stress[1] * mind.fear + table.stress[2] * mind.despair
    columns[Feeling.UNDERSTANDING] = unit(columns[Feeling.UNDERSTANDING] - stress * minutes)
    columns[Feeling.PATIENCE] = unit(columns[Feeling.PATIENCE] - table.tiring * minutes)
    return Mind(*columns)


def relieved(table: MindTable, mind: Mind, reply: Ints) -> Mind:
    """What saying a thing does to him who says it: anger spoken is anger less, a secret told weighs otherwise."""
    columns = mind.columns()
    for feeling in Feeling:
        if table.relief[feeling].any():
            columns[feeling] = pushed(columns[feeling], table.relief[feeling][reply])
    return Mind(*columns)


def reached(table: MindTable, mind: Mind) -> Bits:
    """Which thresholds of the mood machine the mind has reached, a bit each."""
    marks = np.zeros(mind.anger.shape, np.uint64)
    for place, threshold in enumerate(table.thresholds):
        over: Bools = mind.of(threshold.feeling) >= threshold.at_least
        marks |= over.astype(np.uint64) << np.uint64(place)
    return marks


def mood_after(table: MindTable, mood: Ints, marks: Bits) -> Ints:
    """The mood, from the compiled mood machine."""
    after: Ints = table.moods[(mood << len(table.thresholds)) + marks.astype(np.int64)]
    return after


def with_leak(content: Content, hidden: Hidden, form: Ints) -> Hidden:
    """Remember whether somebody else was told of the debt."""
    elsewhere = hidden.party != Party.DEBTOR
    return replace(hidden, leaked=hidden.leaked | (elsewhere & content.establishing.leaks[form]))
