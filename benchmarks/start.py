"""How long it takes to begin: the help, and the first frame, beside a bare `import pygame`.

Run: python -m uv run python -m benchmarks.start

Every start is a process of its own, the best of a few. Bars: `main.py --help` under 0.3 s, the first frame under 1.5 s.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
REPEATS = 5
HELP_BAR, FRAME_BAR = 0.3, 1.5
SURROUNDINGS = os.environ | {
    "SDL_VIDEODRIVER": "dummy",
    "SDL_AUDIODRIVER": "dummy",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
}

FIRST_FRAME = """
import sys
from pathlib import Path
from game.home import Home
from game.look_back import debrief_of_record
from game.window.asked import Asked
import pygame
pygame.display.init()
frame = pygame.Window("", (1280, 720))
from game.window.driver import window_on
window = window_on(frame.get_surface(), Home(Path(sys.argv[1])), Asked(), debrief_of=debrief_of_record)
window.frame(0)
frame.flip()
"""
"""What the game does until something is seen: the start screen of a fresh home."""


def best(*arguments: str) -> float:
    """The shortest of several runs of Python, in seconds."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], cwd=ROOT, env=SURROUNDINGS, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [
            ("python, nothing", best("-c", "pass"), None),
            ("import pygame", best("-c", "import pygame"), None),
            ("main.py --help", best("main.py", "--help"), HELP_BAR),
            ("first frame", best("-c", FIRST_FRAME, folder), FRAME_BAR),
        ]
    bare = rows[1][1]
    print(f"{'start':<18} {'seconds':>8} {'bar':>6} {'of import pygame':>17}")
    for name, seconds, bar in rows:
        verdict = "" if bar is None else "met" if seconds < bar else "missed"
        print(f"{name:<18} {seconds:>8.2f} {bar or '':>6} {seconds / bare:>16.1f}x {verdict}")


if __name__ == "__main__":
    main()
