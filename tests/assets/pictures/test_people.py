"""The people of the scenarios: many, and none that could be taken for another; authors choose from closed lists."""

from dataclasses import asdict
from itertools import combinations
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from assets.pictures.face import STYLES, face
from assets.pictures.person.clothes import KINDS
from assets.pictures.person.tones import CLOTHS, GROUNDS, HAIRS, SKINS
from assets.pictures.person.traits import Traits
from game.window.portraits import traits_of
from scenarios.compile import scenario_paths
from scenarios.files import read
from scenarios.mistakes import told
from scenarios.schema.scenario import Face, ScenarioFile
from sim.observe import looks
from sim.observe.expression import REST

FEWEST, APART = 12, 4


def faces_of(scenario: ScenarioFile) -> dict[str, Traits]:
    """Everybody whose face a scenario may show."""
    person = scenario.person
    others = {"third": person.third, "co_debtor": person.co_debtor}
    found = {name: traits_of(one.face) for name, one in others.items() if one is not None}
    return {f"{scenario.id}: {name}": traits for name, traits in {"person": traits_of(person.face), **found}.items()}


PEOPLE = {who: one for path in scenario_paths().values() for who, one in faces_of(read(path, ScenarioFile)).items()}


def test_there_are_many_people() -> None:
    """A dozen and more, each drawn differently."""
    assert len({face(one, REST) for one in PEOPLE.values()}) >= FEWEST


def test_no_two_are_alike() -> None:
    """Any two differ in several traits, and never only in dress: hair, glasses and beard are not the same together."""
    for (who, one), (other, two) in combinations(PEOPLE.items(), 2):
        differ = {name for name, value in asdict(one).items() if value != asdict(two)[name]}
        assert len(differ) >= APART, f"{who} and {other} differ only in {differ}"
        assert differ & {"hair", "glasses", "beard"}, f"{who} and {other} have the same head"


def test_they_are_of_all_kinds() -> None:
    """Young and old, with and without glasses, of several builds, skins and shapes of face."""
    people = list(PEOPLE.values())
    assert min(one.age for one in people) < 30
    assert max(one.age for one in people) > 55
    assert len({one.glasses for one in people}) >= 3
    assert len({one.frame for one in people}) == 3
    assert len({one.shape for one in people}) >= 4
    assert len({one.clothes for one in people}) >= 7


def test_what_authors_may_choose_is_what_is_drawn() -> None:
    """The closed lists and the pictures hold the same names and as many tones."""
    assert set(STYLES) == set(get_args(looks.Hair))
    assert set(KINDS) == set(get_args(looks.Clothes))
    assert len(SKINS) == looks.SKINS
    assert len(HAIRS) == looks.HAIR_COLOURS
    assert len(CLOTHS) == looks.CLOTH_COLOURS
    assert len(GROUNDS) == looks.GROUNDS
    assert set(Face.model_fields) == set(asdict(Traits()))


@pytest.mark.parametrize(("trait", "value", "good"), [
    ("hair", "ponytale", "ponytail"), ("clothes", "jackett", "jacket"), ("glasses", "rouund", "round"), ("beard", "ful", "full"),
])  # fmt: skip
def test_an_unknown_trait_is_refused_with_the_nearest(trait: str, value: str, good: str) -> None:
    """A name that no picture has is a mistake of the file, and the nearest good one is named."""
    given: dict[str, Any] = {trait: value}
    with pytest.raises(ValidationError) as caught:
        Face.model_validate(given)
    assert good in told(caught.value.errors()[0], Face).partition("got")[2]


@pytest.mark.parametrize(("trait", "value"), [("skin", 6), ("hair_colour", 7), ("cloth_colour", -1), ("ground", 6)])
def test_a_tone_that_is_not_there_is_refused(trait: str, value: int) -> None:
    """Tones are numbered from 0."""
    with pytest.raises(ValidationError):
        Face.model_validate({trait: value})
