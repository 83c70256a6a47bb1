"""Nobody can pick the right answer by its length."""

import re
from statistics import mean

import pytest

from scenarios.compile import scenario_paths
from sim.core.content import POOR, SOUND, TEMPTING
from tests.support import a_play

MOST = 1.45
AS_SPOKEN = "750元"
MARKED = [name for name in scenario_paths() if a_play(name).scenario.marked]


def lengths(scenario: str, bank: str, role: int) -> list[int]:
    """How long the Chinese options of a bank and role are, a slot counted as a short sum."""
    play = a_play(scenario)
    table = play.content.options
    ids = [
        one for one, given in zip(table.ids, table.role, strict=True) if given == role and one.startswith(f"{bank}.")
    ]
    return [len(re.sub(r"\{\w+\}", AS_SPOKEN, play.phrases.options[one].zh)) for one in ids]


BANKS = sorted({(name, one.split(".")[0]) for name in MARKED for one in a_play(name).content.options.ids})


@pytest.mark.parametrize(("scenario", "bank"), BANKS)
def test_sound_tempting_and_poor_options_are_alike_in_length(scenario: str, bank: str) -> None:
    """In each bank of each scenario the mean lengths of the roles lie close together."""
    means = [mean(found) for role in (SOUND, TEMPTING, POOR) if (found := lengths(scenario, bank, role))]
    assert max(means) <= MOST * min(means), means
