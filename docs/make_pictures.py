"""The pictures of the README, from the running window without a screen.

Run: python -m uv run python docs/make_pictures.py

Every picture is a real screen of a call the coach plays; the same seed gives the same picture.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path.insert(0, str(Path(__file__).parent.parent))

import pygame

from game.home import Home
from game.look_back import debrief_of_record
from game.play import export_html
from game.settings import Settings, save_settings
from game.window.asked import Asked
from game.window.driver import Driver
from game.window.screens.call import CallScreen
from game.window.screens.note import NoteScreen
from sim.language.interpret import BUILT_OFFER
from sim.language.notes import note_fields
from sim.policies import chosen_moves, written_note

FOLDER = Path(__file__).parent / "pictures"
SIZE = (1280, 720)
SCENARIO, SEED = "cn/laid-off", 7
COLOURS = 160
"""Flat drawings lose nothing that is seen at so few colours, and weigh a third."""


def window(folder: Path, lang: str, level: str, *, scenario: str | None = SCENARIO, theme: str = "paper") -> Driver:
    """A window at a briefing, or at the start screen."""
    home = Home(folder)
    save_settings(home.settings, Settings(lang=lang, level=level, theme=theme, reduced_motion=True))
    driver = Driver(
        SIZE, home, debrief_of=debrief_of_record, export_html=export_html, asked=Asked(scenario, SEED), lang=lang
    )
    driver.settle()
    return driver


def dialled(driver: Driver) -> CallScreen:
    """From the briefing into the call."""
    driver.post("enter", "x")
    driver.settle()
    screen = driver.window.screen
    assert isinstance(screen, CallScreen)
    return screen


def coach_until(driver: Driver, screen: CallScreen, reached: Callable[[CallScreen], bool]) -> None:
    """Let the coach play until something is reached, or the call is over."""
    while not screen.view.over and not reached(screen):
        option = next_option(screen)
        driver.post(str(option) if option else "w", "x")
        driver.settle()


def next_option(screen: CallScreen) -> int:
    """The number of the option the coach would say; 0 where it would wait or build an offer."""
    known = screen.seat.session.known
    choice = int(chosen_moves(screen.seat.play.content, screen.seat.play.bots["coach"], known)[0][0])
    shown = [int(column[0]) for column in known.shown]
    return shown.index(choice) + 1 if choice in shown else 0


def would_build(screen: CallScreen) -> bool:
    """Whether the coach would build an offer now, or money is on the table."""
    known = screen.seat.session.known
    choice = int(chosen_moves(screen.seat.play.content, screen.seat.play.bots["coach"], known)[0][0])
    return choice == BUILT_OFFER or screen.view.stage >= 4


def build_offer(driver: Driver, screen: CallScreen) -> None:
    """Put figures into the builder: what is left by what was said, else the least that may be granted."""
    builder, bounds = screen.desk.builder, screen.view.offer
    driver.post("o")
    builder.each.put(max(bounds.floor_each, bounds.disclosed_room))
    builder.count.put(bounds.max_count)
    driver.settle()


def fill_record(driver: Driver, words: str) -> None:
    """Write the record as a careful trainee would."""
    screen = driver.window.screen
    assert isinstance(screen, NoteScreen)
    sheet, seat = screen.sheet, screen.seat
    note = note_fields(written_note(seat.play.content, "honest", seat.session.known))
    sheet.party, sheet.verified, sheet.facts = note.party, note.verified, set(note.facts)
    sheet.reason.value, sheet.outcome.value = note.reason or "none", note.outcome
    sums = note.promise or {}
    sheet.promise.kind = "none" if not sums else "plan" if sums["count"] > 1 else "once"
    for name in ("today", "each", "count", "first"):
        getattr(sheet.promise, name).value = sums.get(name, 0)
    sheet.text.put(words)
    driver.settle()


def keep(driver: Driver, name: str) -> None:
    """Save what is seen, in few colours."""
    FOLDER.mkdir(exist_ok=True)
    few = few_colours(driver.surface)
    path = FOLDER / f"{name}.png"
    pygame.image.save(few, path)
    print(f"{path.relative_to(FOLDER.parent.parent)}: {path.stat().st_size // 1024} KiB")


def few_colours(surface: pygame.Surface) -> pygame.Surface:
    """A surface with a palette of its commonest colours; the rest go to the nearest of them."""
    import numpy as np

    pixels = pygame.surfarray.array3d(surface).astype(np.int64)
    packed = pixels[..., 0] << 16 | pixels[..., 1] << 8 | pixels[..., 2]
    colours, inverse, counts = np.unique(packed.ravel(), return_inverse=True, return_counts=True)
    kept = colours[np.argsort(-counts)[:COLOURS]]
    parts = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1)
    palette = np.stack([kept >> 16, kept >> 8 & 255, kept & 255], axis=1)
    nearest = np.concatenate([
        ((chunk[:, None, :] - palette[None]) ** 2).sum(axis=2).argmin(axis=1) for chunk in np.array_split(parts, 64)
    ])  # fmt: skip
    few = pygame.Surface(surface.get_size(), depth=8)
    few.set_palette([tuple(int(part) for part in colour) for colour in palette])
    pygame.surfarray.blit_array(few, nearest[inverse].reshape(packed.shape).astype(np.uint8))
    return few


def call_in_english(folder: Path) -> None:
    """The briefing, and the call at level learn while he tells."""
    driver = window(folder, "en", "learn")
    keep(driver, "briefing")
    screen = dialled(driver)
    coach_until(driver, screen, lambda one: len(one.view.heard) >= 2)
    keep(driver, "call_learn_en")


def call_in_chinese(folder: Path) -> None:
    """The call at level practice, the offer being built, the record, the debrief, and the start screen after it."""
    driver = window(folder, "zh", "practice")
    screen = dialled(driver)
    coach_until(driver, screen, lambda one: len(one.view.heard) >= 1)
    keep(driver, "call_zh")
    coach_until(driver, screen, would_build)
    build_offer(driver, screen)
    keep(driver, "offer")
    driver.post("esc", "c")
    coach_until(driver, screen, lambda _: False)
    driver.post("enter")
    driver.settle()
    fill_record(driver, "说清了缘由，方案念过一遍。下一步：等审批，结果通知本人。")
    keep(driver, "record")
    driver.post("ctrl+enter")
    driver.settle()
    keep(driver, "debrief")


def start_screen(folder: Path) -> None:
    """What a newcomer sees."""
    keep(window(folder, "en", "practice", scenario=None), "home")


def dusk(folder: Path) -> None:
    """The call in the evening, at level exam."""
    driver = window(folder, "en", "exam", theme="dusk")
    screen = dialled(driver)
    coach_until(driver, screen, lambda one: one.view.stage >= 3)
    keep(driver, "call_dusk")


def main() -> None:
    """All pictures."""
    for make in (start_screen, call_in_english, call_in_chinese, dusk):
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder))


if __name__ == "__main__":
    main()
