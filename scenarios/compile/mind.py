"""Appraisals and feelings to the table of the mind."""

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.mind import AppraisalFile, FeelingsFile
from sim.core.content import MindTable, MoodEdge, Push, Threshold
from sim.core.errors import ContentError
from sim.core.machines import compile_moods
from sim.core.vocabulary import FORM_NAMES, FORMS, Act, Feeling, Reply, Scale, Tone

MOST_HABITS = 31
WORDLESS = (Act.NONE, Act.SILENCE, Act.HANG_UP)


def mind_table(appraisal: AppraisalFile, feelings: FeelingsFile) -> MindTable:
    """All constants of the mind as arrays."""
    habit, worn, grates = habits_of(appraisal)
    thresholds = tuple(Threshold(name, row.feeling, row.at_least) for name, row in feelings.thresholds.items())
    edges = mood_edges(feelings)
    check_predicates(edges, thresholds)
    return MindTable(
        meaning=meanings(appraisal),
        tones=np.array([[appraisal.tones.get(tone, (0.0,) * 6)[scale] for tone in Tone] for scale in Scale]),
        habit=habit,
        worn=worn,
        grates=grates,
        heeds=marked(appraisal.heeds),
        meets=marked(appraisal.meets),
        wordless=np.array([act in WORDLESS for act, _ in FORMS]),
        unmet=np.array(appraisal.unmet),
        met=np.array(appraisal.met),
        pushes=tuple(Push(row.feeling, row.scale, row.gain, row.loss) for row in feelings.pushes),
        relief=reliefs(feelings),
        relieves=np.array([reply in feelings.relief for reply in Reply]),
        fall=feelings.trust_falls.value,
        misfit=feelings.offer_fit.misfit,
        fits=feelings.offer_fit.fits,
        drift=np.array([feelings.drift.get(feeling, 0.0) for feeling in Feeling]),
        tiring=feelings.tiring.value,
        stress=np.array([feelings.stress.get(f, 0.0) for f in (Feeling.ANGER, Feeling.FEAR, Feeling.DESPAIR)]),
        thresholds=thresholds,
        mood_edges=edges,
        moods=compile_moods(edges, thresholds),
    )


def meanings(appraisal: AppraisalFile) -> NDArray[np.float64]:
    """`[6, forms]`; every form must have its row."""
    table = np.full((len(Scale), len(FORMS)), np.nan)
    table[:, 0] = 0.0
    for codes, row in appraisal.acts.items():
        for code in codes:
            table[:, code] = row
    missing = [FORM_NAMES[code] for code in np.flatnonzero(np.isnan(table).any(axis=0))]
    if missing:
        raise ContentError(f"scenarios/mind/appraisal.yaml: acts: no appraisal for {', '.join(missing)}")
    return table


def marked(groups: tuple[tuple[int, ...], ...]) -> NDArray[np.bool_]:
    """Which forms are in any of the groups."""
    marks = np.zeros(len(FORMS), bool)
    marks[[code for codes in groups for code in codes]] = True
    return marks


def habits_of(appraisal: AppraisalFile) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """The habit of each form, and what the 1st to 4th time is worth and costs."""
    if len(appraisal.habits) > MOST_HABITS:
        raise ContentError(f"scenarios/mind/appraisal.yaml: habits: expected at most {MOST_HABITS}")
    habit = np.zeros(len(FORMS), np.int64)
    worn, grates = [(1.0,) * 4], [(0.0,) * 4]
    for number, row in enumerate(appraisal.habits.values(), start=1):
        habit[[code for codes in row.acts for code in codes]] = number
        worn.append(row.worth)  # type: ignore[arg-type]
        grates.append(row.grates)  # type: ignore[arg-type]
    return habit, np.array(worn).reshape(-1), np.array(grates).reshape(-1)


def reliefs(feelings: FeelingsFile) -> NDArray[np.float64]:
    """`[9, replies]`."""
    table = np.zeros((len(Feeling), len(Reply)))
    for reply, row in feelings.relief.items():
        for feeling, push in row.items():
            table[feeling, reply] = push
    return table


def mood_edges(feelings: FeelingsFile) -> tuple[MoodEdge, ...]:
    """One edge per source mood; no source means any mood."""
    return tuple(
        MoodEdge(source, row.to, row.needs, row.unless) for row in feelings.moods for source in (row.source or (None,))
    )


def check_predicates(edges: tuple[MoodEdge, ...], thresholds: tuple[Threshold, ...]) -> None:
    """Refuse an edge that asks for a threshold that is not there."""
    known = {threshold.name for threshold in thresholds}
    for edge in edges:
        for name in (*edge.needs, *edge.unless):
            if name not in known:
                raise ContentError(f"scenarios/mind/feelings.yaml: moods: expected a threshold, got {name!r}")
