"""Faces: any person in any mood, always drawn the same, in elements that every reader knows."""

import re
import subprocess
import sys
from dataclasses import fields, replace
from io import BytesIO
from typing import get_args
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.pictures.face import face, silhouette
from assets.pictures.person.tones import tones
from assets.pictures.person.traits import Beard, Clothes, Features, Frame, Glasses, Hair, Jewels, Shape, Traits
from sim.observe.expression import REST, SIGNED, Expression, expression

VALUES: dict[str, tuple[object, ...]] = {
    "skin": tuple(range(6)), "hair": get_args(Hair), "hair_colour": tuple(range(7)), "age": (20, 35, 50, 65, 75),
    "glasses": get_args(Glasses), "beard": get_args(Beard), "clothes": get_args(Clothes),
    "cloth_colour": tuple(range(10)), "ground": tuple(range(6)), "shape": get_args(Shape),
    "features": get_args(Features), "frame": get_args(Frame), "jewels": get_args(Jewels),
}  # fmt: skip
ANGRY = expression({"anger": 0.9, "patience": 0.1}, "raised")
ASHAMED = expression({"shame": 0.8, "fear": 0.4}, "faltering")
DESPAIRING = expression({"despair": 0.95}, "voice_breaking")
AFRAID = expression({"fear": 0.9}, "hurried")
HOPEFUL = expression({"hope": 0.85, "trust": 0.7}, "warmer")
MOODS = (REST, ANGRY, ASHAMED, DESPAIRING, AFRAID, HOPEFUL)
KNOWN = {"svg", "g", "path", "ellipse", "rect"}

people = st.builds(Traits, **{name: st.sampled_from(values) for name, values in VALUES.items()})  # type: ignore[arg-type]
moods = st.builds(
    Expression, **{part.name: st.floats(-1 if part.name in SIGNED else 0, 1) for part in fields(Expression)}
)


def elements(svg: str) -> set[str]:
    """The names of all elements of a picture, which must be well-formed."""
    return {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(svg).iter()}


def test_the_values_are_all_traits():
    """The tests here try every trait."""
    assert set(VALUES) == {part.name for part in fields(Traits)}


@pytest.mark.parametrize(("trait", "value"), [(trait, value) for trait, values in VALUES.items() for value in values])
def test_every_trait_value_works(trait: str, value: object):
    """Every value of every trait can be drawn in every mood."""
    person = replace(Traits(), **{trait: value})  # type: ignore[arg-type]
    for mood in MOODS:
        assert elements(face(person, mood)) <= KNOWN


@pytest.mark.parametrize("trait", [trait for trait in VALUES if trait != "features"])
def test_every_trait_value_shows(trait: str):
    """No two values of a trait look alike."""
    drawn = [face(replace(Traits(hair_colour=3, skin=0), **{trait: value}), REST) for value in VALUES[trait]]  # type: ignore[arg-type]
    assert len(set(drawn)) == len(drawn)


def test_features_are_read_off_the_hair():
    """Where nothing is said, hair decides how soft features are; what is said decides over hair."""
    assert Traits(hair="bob").soft
    assert not Traits(hair="short").soft
    assert Traits(hair="curly", features="soft").soft
    assert not Traits(hair="long", features="strong").soft


@given(people, moods, st.floats(0, 1))
@settings(max_examples=60)
def test_any_face_is_a_picture(person: Traits, mood: Expression, blink: float):
    """Any person in any mood is well-formed, made of known elements and finite numbers, and always the same."""
    svg = face(person, mood, blink=blink)
    assert elements(svg) <= KNOWN
    assert not re.search(r"nan|inf|\de[-+]?\d", svg)
    assert svg == face(person, mood, blink=blink)


@given(people, moods)
def test_the_person_stays_himself(person: Traits, mood: Expression):
    """Hair, brows, eyes, clothes and ground keep their colours in every mood."""
    still, moved = tones(person, REST), tones(person, mood)
    for part in ("hair", "hair_dark", "hair_light", "brow", "iris", "cloth", "cloth_dark", "cloth_light", "ground"):
        assert getattr(still, part) == getattr(moved, part)


@given(people, moods, st.sampled_from([part.name for part in fields(Expression)]))
@settings(max_examples=60)
def test_a_face_moves_smoothly(person: Traits, mood: Expression, part: str):
    """A hair's breadth of change moves no point of a face by more than a pixel."""
    near = replace(mood, **{part: min(getattr(mood, part) + 0.002, 1.0)})
    one, other = outlines(person, mood), outlines(person, near)
    if [len(outline) for outline in one] != [len(outline) for outline in other]:
        return  # a shape has come or gone: the iris behind a lid, the teeth, a fold
    for before, after in zip(one, other, strict=True):
        assert max(abs(a - b) for a, b in zip(before, after, strict=True)) < 1.0


def outlines(person: Traits, mood: Expression) -> list[list[float]]:
    """The coordinates of every path of a face, in order."""
    paths = re.findall(r' d="([^"]+)"', face(person, mood))
    return [[float(number) for number in re.findall(r"-?\d+\.?\d*", path)] for path in paths]


@pytest.mark.parametrize("mood", [ANGRY, ASHAMED, DESPAIRING, AFRAID, HOPEFUL])
def test_every_mood_shows(mood: Expression):
    """Every mood looks unlike rest."""
    assert face(Traits(), mood) != face(Traits(), REST)


def test_a_blink_shuts_the_eyes():
    """Shut eyes show no iris and no white."""
    person = Traits(skin=2)
    assert "#3D2D27" in face(person, REST)
    assert "#3D2D27" not in face(person, REST, blink=1.0)


def test_a_tear_falls_only_when_there_is_one():
    """Water is drawn in despair and at no other time."""
    assert "#9CC3D6" in face(Traits(), DESPAIRING)
    assert "#9CC3D6" not in face(Traits(), ASHAMED)


@pytest.mark.parametrize(("width", "height"), [(244, 284), (96, 112), (488, 568), (120, 120)])
def test_a_picture_has_the_size_asked_for(width: int, height: int):
    """Width and height are those asked for, for faces and for nobody yet known."""
    for svg in (face(Traits(), REST, width=width, height=height), silhouette(width=width, height=height)):
        root = ElementTree.fromstring(svg)
        assert (float(root.get("width", 0)), float(root.get("height", 0))) == (width, height)


@pytest.mark.parametrize("ground", range(6))
def test_a_silhouette_tells_nothing(ground: int):
    """Somebody not yet known is a ground and two shapes."""
    svg = silhouette(ground=ground)
    assert elements(svg) <= KNOWN
    assert svg.count("<path") == 2


def test_the_window_can_read_it():
    """The window's reader draws a face: clear corners, skin in the middle, hair above, cloth below."""
    import pygame

    picture = pygame.image.load(BytesIO(face(Traits(skin=1, hair="short"), REST).encode()), "face.svg")
    assert picture.get_size() == (244, 284)
    assert picture.get_at((0, 0)).a == 0
    seen = {
        name: tuple(picture.get_at(at))[:3]
        for name, at in {"brow": (122, 95), "crown": (150, 50), "chest": (40, 275)}.items()
    }
    assert len(set(seen.values())) == 3


def test_pictures_need_no_window():
    """Pictures are made without the window's library."""
    names = ["face", "strip", "voice", "value", "machine"]
    code = ";".join(
        [*(f"import assets.pictures.{name}" for name in names), "import sys", "sys.exit('pygame' in sys.modules)"]
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
