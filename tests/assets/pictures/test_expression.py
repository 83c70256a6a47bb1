"""A mind shows in a face, by halves, and no figure can be read back."""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.observe.expression import REST, SIGNED, SPOKEN, STEP, Expression, blended, expression

FEELINGS = ("anger", "fear", "shame", "despair", "hope", "trust", "patience", "understanding", "readiness")
DELIVERIES = (
    "flat", "hurried", "long_pause", "low", "voice_breaking", "sharp", "raised", "sighing", "faltering", "light",
    "over_polite", "warmer",
)  # fmt: skip
CALM = (
    dict.fromkeys(("anger", "fear", "shame", "despair"), 0.1)
    | dict.fromkeys(("hope", "trust", "patience", "understanding", "readiness"), 0.5)
    | {"hope": 0.25, "trust": 0.35}
)

minds = st.fixed_dictionaries(dict.fromkeys(FEELINGS, st.floats(0, 1)))
deliveries = st.sampled_from(DELIVERIES)


def felt(**feelings: float) -> Expression:
    """The face of a calm mind in which these are felt otherwise."""
    return expression(CALM | feelings, "flat")


@given(minds, deliveries)
def test_every_part_keeps_its_range(mind: dict[str, float], delivery: str):
    """Whatever is felt, every part stays within its range and on its grain."""
    for part, value in asdict(expression(mind, delivery)).items():
        assert (-1.0 if part in SIGNED else 0.0) <= value <= 1.0
        assert value == pytest.approx(round(value / STEP) * STEP, abs=1e-9)


@given(minds, st.sampled_from(FEELINGS), st.floats(-0.01, 0.01), deliveries)
def test_a_small_change_moves_by_one_step_at_most(mind: dict[str, float], feeling: str, change: float, delivery: str):
    """A hundredth more or less of one feeling moves no part of the face by more than a step."""
    after = mind | {feeling: min(max(mind[feeling] + change, 0.0), 1.0)}
    before, then = asdict(expression(mind, delivery)), asdict(expression(after, delivery))
    assert all(abs(before[part] - then[part]) <= STEP + 1e-9 for part in before)


def test_a_resting_mind_rests():
    """Little feeling leaves the face as good as at rest."""
    moved = {part: abs(value - getattr(REST, part)) for part, value in asdict(felt()).items()}
    assert all(far <= 0.2 for far in moved.values()), moved


def test_shame_looks_down_and_aside():
    """Shame: eyes down and aside, head hung, cheeks red."""
    face = felt(shame=0.85)
    assert min(face.gaze_x, face.gaze_y, face.drop, face.blush) >= 0.5


def test_anger_draws_the_brows_together_and_down():
    """Anger: inner brows down, squeezed, corners of the mouth down, eyes on us; shouting only at its height."""
    face = felt(anger=0.8)
    assert face.brow_inner <= -0.6
    assert face.squeeze >= 0.7
    assert face.mouth_curve < 0
    assert abs(face.gaze_x) <= 0.15
    assert felt(anger=0.6).mouth_open == 0.0
    assert felt(anger=0.95).mouth_open > 0.3


def test_fear_opens_the_eyes():
    """Fear: lids open, inner brows up, the blood gone."""
    face = felt(fear=0.85)
    assert face.lid >= 0.9
    assert face.brow_inner >= 0.6
    assert face.pallor >= 0.6


def test_despair_hangs_the_head_and_weeps_only_at_the_end():
    """Despair: head hung, lids half shut, corners down; tears only near the top."""
    face = felt(despair=0.7)
    assert face.drop >= 0.5
    assert face.lid <= 0.45
    assert face.mouth_curve <= -0.5
    assert face.tear == 0.0
    assert felt(despair=0.97).tear == 1.0


def test_hope_smiles_slightly():
    """Hope: corners up, eyes open, head up."""
    face = felt(hope=0.85)
    assert face.mouth_curve >= 0.5
    assert face.lid >= REST.lid
    assert face.drop == 0.0


def test_a_hard_feeling_takes_the_smile():
    """Full anger leaves nothing of a smile, however much is hoped; half of it leaves some."""
    furious, annoyed = felt(anger=0.95, hope=0.9), felt(anger=0.4, hope=0.9)
    assert furious == felt(anger=0.95, hope=0.0)
    assert annoyed.mouth_curve > furious.mouth_curve


def test_impatience_and_distrust_show():
    """The want of patience and of trust shows, faintly."""
    assert felt(patience=0.0).squeeze > felt().squeeze
    assert felt(trust=0.0).gaze_x > felt().gaze_x


@pytest.mark.parametrize("delivery", DELIVERIES)
def test_the_voice_moves_mouth_and_gaze_only(delivery: str):
    """How something is said may nudge mouth and gaze, a little, and nothing else."""
    plain, spoken = asdict(expression(CALM, "")), asdict(expression(CALM, delivery))
    moved = {part: abs(spoken[part] - plain[part]) for part in plain if spoken[part] != plain[part]}
    assert all(part.startswith(("mouth", "gaze")) and far <= 0.3 + 1e-9 for part, far in moved.items())


def test_every_delivery_is_known():
    """Every cue of the closed list has its own nudge."""
    assert set(SPOKEN) == set(DELIVERIES)


@pytest.mark.parametrize("feeling", ["anger", "fear", "shame", "despair", "hope", "trust"])
def test_figures_cannot_be_read_back(feeling: str):
    """A thousand strengths of a feeling wear about a hundred faces at most; the weakest and the strongest wear one each."""
    faces = [felt(**{feeling: strength / 1000}) for strength in range(1001)]
    assert len(set(faces)) < 130
    assert felt(shame=0.05) == felt(shame=0.15)
    assert felt(fear=0.95) == felt(fear=1.0)


def test_an_unnamed_feeling_is_unfelt():
    """A mind may be told in part."""
    assert expression({}, "flat") == expression({"anger": 0.0, "fear": 0.0}, "flat")


@given(minds, minds, st.floats(0, 1))
def test_blending_goes_straight(one: dict[str, float], other: dict[str, float], share: float):
    """The way from one face to another starts at the one, ends at the other, and never leaves what lies between."""
    a, b = expression(one, "flat"), expression(other, "low")
    assert blended(a, b, 0.0) == a
    assert blended(a, b, 1.0) == b
    between = asdict(blended(a, b, share))
    for part, value in between.items():
        low, high = sorted((getattr(a, part), getattr(b, part)))
        assert low - 1e-9 <= value <= high + 1e-9
