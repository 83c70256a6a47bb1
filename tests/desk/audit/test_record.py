"""The record of a played call."""

from pathlib import Path
from typing import Any

import pytest

from sim.core.errors import ForbearError
from sim.record import load_record
from sim.record.log.of_record import found_live
from tests.desk.test_commands import called


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of a call by the bully, made by the command."""
    folder = tmp_path_factory.mktemp("played")
    path = folder / "a.jsonl"
    done = called("play", "cn/laid-off", "--bot", "bully", "--seed", "7", "--record", path, home=folder)
    assert done.returncode == 0, done.stderr
    return path


def test_the_record_of_a_played_call(record: Path, audited: Any) -> None:
    """It can be audited as it is: the game's findings, told by the lines of the record."""
    ran = audited(record, "--json")
    assert (ran.code, ran.wrong) == (1, [])
    events = load_record(record).events
    found = {(events[line - 2].turn, rule) for line, rule in ran.found}
    assert found == found_live(events)
    assert {one["account"] for one in ran.data["findings"]} == {"cn/laid-off"}


def test_a_record_that_was_changed_is_refused(record: Path, audited: Any, tmp_path: Path) -> None:
    """What is no longer what was written is not audited."""
    path = tmp_path / "changed.jsonl"
    path.write_bytes(record.read_bytes().replace(b'"turn":3', b'"turn":4', 1))
    with pytest.raises(ForbearError, match="is not what was written"):
        audited(path)
