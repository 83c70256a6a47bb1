"""The window on a real screen: events and time from the system, sixty frames a second while anything moves."""

import pygame

from assets.themes import THEMES
from game.home import Home
from game.window.asked import Asked, DebriefOf, ExportHtml
from game.window.draw.look import HEIGHT, LEAST_HEIGHT, LEAST_WIDTH, WIDTH
from game.window.driver import window_on
from game.window.window import Window

TITLE = "有度 Forbear"
FRAMES = 60
TALL, TALLER = 1_400, 2_000
"""Heights of a screen on which the window opens half as large again, and twice as large."""


def play(
    home: Home,
    asked: Asked,
    *,
    lang: str | None,
    level: str | None,
    debrief_of: DebriefOf,
    export_html: ExportHtml | None,
) -> int:
    """Open the window and stay until it is closed."""
    assert pygame.IS_CE, "expected pygame-ce, got pygame: uninstall pygame"
    frame = opened()
    surface = frame.get_surface()
    surface.fill(THEMES["paper"].paper)
    frame.flip()
    pygame.key.stop_text_input()
    pygame.key.set_repeat(400, 35)
    window = window_on(surface, home, asked, lang=lang, level=level, debrief_of=debrief_of, export_html=export_html)
    frame.set_icon(icon())
    frame.minimum_size = (LEAST_WIDTH, LEAST_HEIGHT)
    window.frame(0)
    frame.flip()
    window.context.speaker.open()
    try:
        turn(window, frame)
    finally:
        frame.destroy()
        window.context.speaker.close()
        pygame.quit()
    return 0


def opened() -> pygame.Window:
    """The system's window; `OSError` where there is no screen to open it on."""
    try:
        pygame.display.init()
        return pygame.Window(TITLE, first_size(), resizable=True)
    except pygame.error as error:
        raise OSError(f"expected a screen for the window, got: {error}") from None


def first_size() -> tuple[int, int]:
    """The logical size, larger on a screen with many more pixels."""
    sizes = pygame.display.get_desktop_sizes()
    height = sizes[0][1] if sizes else HEIGHT
    factor = 2.0 if height >= TALLER else 1.5 if height >= TALL else 1.0
    return round(WIDTH * factor), round(HEIGHT * factor)


def icon() -> pygame.Surface:
    """The mark in the task bar: a measure on teal."""
    from game.window.draw.shapes import Shapes

    picture = pygame.Surface((64, 64), pygame.SRCALPHA)
    shapes, theme = Shapes(), THEMES["paper"]
    shapes.box(picture, pygame.Rect(0, 0, 64, 64), theme.teal, None, (16,) * 4, 1)
    for place, tall in enumerate((16, 28, 40, 28, 16)):
        bar = pygame.Rect(11 + place * 9, 32 - tall // 2, 6, tall)
        shapes.box(picture, bar, theme.card, None, (3,) * 4, 1)
    return picture


def turn(window: Window, frame: pygame.Window) -> None:
    """Frame after frame, on the surface the window has by then."""
    clock, listening = pygame.time.Clock(), False
    while window.running:
        if not window.waiting:
            event = pygame.event.wait(round(window.rest()))
            window.events += [event] if event.type != pygame.NOEVENT else []
            passed_over = clock.tick()
            window.now += passed_over
        window.events += pygame.event.get()
        passed = min(clock.tick(FRAMES), 100)
        window.surface = frame.get_surface()
        window.frame(passed)
        listening = listen(window, listening)
        frame.flip()


def listen(window: Window, listening: bool) -> bool:
    """Wake the system's input method while a text field has the focus, and tell it where the caret is."""
    place = window.front.writing
    if place is None:
        if listening:
            pygame.key.stop_text_input()
        return False
    if not listening:
        pygame.key.start_text_input()
    caret = getattr(place.taker, "caret_rect", place.rect)
    pygame.key.set_text_input_rect(caret)
    return True
