"""The window without a screen: a script posts keys and clicks, lets time pass, and saves what it sees."""

from pathlib import Path

import pygame

from game.home import Home
from game.memory import load_memory
from game.window.asked import Asked, DebriefOf, ExportHtml
from game.window.begin import settings_at_start
from game.window.context import Context
from game.window.routes import ToBriefing, ToHome
from game.window.screens import screen_for
from game.window.shelf import Shelf
from game.window.speaker import Speaker
from game.window.window import Window

FRAME = 1000 / 60
MOST_FRAMES = 4_000


def window_on(
    surface: pygame.Surface,
    home: Home,
    asked: Asked,
    *,
    lang: str | None = None,
    level: str | None = None,
    debrief_of: DebriefOf,
    export_html: ExportHtml | None = None,
) -> Window:
    """A window that draws on a surface, at its first screen."""
    settings, said = settings_at_start(home.settings, lang, level)
    context = Context(
        home=home,
        settings=settings,
        memory=load_memory(home.memory),
        shelf=Shelf(home.records),
        speaker=Speaker(),
        debrief_of=debrief_of,
        export_html=export_html,
        go=lambda _: None,
        change=lambda _: None,
        say=lambda _: None,
        next_lang=lambda: None,
        asked=asked,
    )
    window = Window(surface, context, screen_for)
    window.go(ToBriefing(asked.scenario) if asked.scenario else ToHome())
    if said:
        window.say(said)
    return window


class Driver:
    """A window on a surface of its own, for tests and pictures."""

    def __init__(
        self,
        size: tuple[int, int],
        home: Home,
        *,
        debrief_of: DebriefOf,
        export_html: ExportHtml | None = None,
        asked: Asked | None = None,
        lang: str | None = None,
        level: str | None = None,
        log: bool = False,
    ) -> None:
        self.window = window_on(
            pygame.Surface(size),
            home,
            asked or Asked(),
            lang=lang,
            level=level,
            debrief_of=debrief_of,
            export_html=export_html,
        )
        self.window.pen.log = [] if log else None
        self.window.frame(0)

    @property
    def surface(self) -> pygame.Surface:
        """What is seen."""
        return self.window.surface

    def resize(self, size: tuple[int, int]) -> None:
        """Another size of the window."""
        self.window.surface = pygame.Surface(size)
        self.frame()

    def post(self, *things: str | tuple[int, int] | pygame.event.Event) -> None:
        """Keys by name, clicks as points, events as they are; each in a frame of its own."""
        for thing in things:
            self.window.post(thing)
            self.frame()

    def type(self, words: str) -> None:
        """Words as an input method commits them."""
        self.window.type(words)
        self.frame()

    def click(self, key: str) -> None:
        """Click the middle of a place by its key."""
        place = next(place for place in self.window.pen.places if place.key == key)
        self.post(place.seen.center)

    def frame(self, milliseconds: float = FRAME) -> None:
        """Let time pass and draw once."""
        self.window.frame(milliseconds)

    def run(self, milliseconds: float) -> None:
        """Let so much time pass, frame by frame."""
        for _ in range(round(milliseconds / FRAME)):
            self.frame()

    def settle(self) -> None:
        """Go on until nothing moves."""
        for _ in range(MOST_FRAMES):
            self.frame()
            if not self.window.waiting:
                return

    def save(self, path: Path) -> None:
        """Save what is seen as a picture."""
        path.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.surface, path)
