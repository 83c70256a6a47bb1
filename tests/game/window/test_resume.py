"""A window that dies loses at most the turn in progress."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from game.window.screens.call import CallScreen
from scenarios.compile import load
from sim.record import load_record, replayed
from tests.game.window import hands
from tests.support import ROOT

PLAYER = """
import sys
from pathlib import Path

from tests.game.window import hands
driver = hands.a_driver(Path(sys.argv[1]), level="learn", seed=8)
screen = hands.dial(driver)
while not screen.view.over:
    move, _ = hands.choice_of(screen.seat, "coach")
    driver.post(str(move) if move > 0 else "w", "x")
    driver.settle()
    print(len(screen.view.transcript), flush=True)
"""
KILLED_AFTER = 5


def played_until_killed(folder: Path) -> int:
    """Entries that stood in a window of its own when it was killed, as far as it had told."""
    surroundings = os.environ | {
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        "PYGAME_HIDE_SUPPORT_PROMPT": "1",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-c", PLAYER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=surroundings, cwd=ROOT) as player:
        assert player.stdout is not None
        told = [int(player.stdout.readline()) for _ in range(KILLED_AFTER)]
        player.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    assert player.returncode not in {0, 1}
    return told[-1]


def test_a_call_killed_in_the_middle_goes_on_where_it_was(tmp_path: Path) -> None:
    """Killed without a warning, the window offers the call again with every turn that had been shown; it can be finished."""
    stood = played_until_killed(tmp_path)
    record = next((tmp_path / "records").glob("*.jsonl"))
    with record.open("ab") as torn:
        torn.write(b'{"kind": "said", "tur')
    driver = hands.a_driver(tmp_path, scenario=None, keep=True)
    driver.settle()
    assert driver.window.pen.focus == "resume"
    driver.post("enter")
    driver.settle()
    screen = hands.screen_of(driver)
    assert isinstance(screen, CallScreen)
    assert len(screen.view.transcript) >= stood
    driver.post("h", "h")
    hands.write_by_keys(driver)
    told = load_record(record)
    assert told.finished
    play = load(told.header.scenario)
    assert replayed(play.content, play.phrases, told) is None
