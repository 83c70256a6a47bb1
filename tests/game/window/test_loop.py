"""The window on a (make-believe) screen of the system: it opens, rests, and closes without a word."""

import os
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT

OPENED = """
import sys, threading
from pathlib import Path
from game.home import Home
from game.look_back import debrief_of_record
from game.window.app import run

def leave():
    import pygame
    for key in (pygame.K_TAB, pygame.K_F1, pygame.K_ESCAPE):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    pygame.event.post(pygame.event.Event(pygame.QUIT))

threading.Timer(0.8, leave).start()
sys.exit(run(Home(Path(sys.argv[1])), scenario="cn/laid-off", debrief_of=debrief_of_record))
"""


def opened(folder: Path, **surroundings: str) -> tuple[int, str, str]:
    """Exit code and words of a window opened in a process of its own."""
    around = os.environ | {"SDL_AUDIODRIVER": "dummy", "PYTHONPATH": str(ROOT)} | surroundings
    command = [sys.executable, "-W", "error", "-c", OPENED, str(folder)]
    done = subprocess.run(command, env=around, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    return done.returncode, done.stdout, done.stderr


def test_the_window_opens_and_closes(tmp_path: Path) -> None:
    """Opened on a briefing, given keys and closed, it ends with 0 and says nothing."""
    assert opened(tmp_path, SDL_VIDEODRIVER="dummy") == (0, "", "")


def test_without_a_screen_the_caller_is_told(tmp_path: Path) -> None:
    """Where no window can be opened the error is one a caller expects, so that the terminal can take over."""
    code, _, words = opened(tmp_path, SDL_VIDEODRIVER="nonsense")
    assert code != 0
    assert "OSError: expected a screen for the window" in words
