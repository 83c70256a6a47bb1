"""The window: screens come to its front, events go to keyboard and pointer, settings are kept, frames are drawn."""

from collections.abc import Callable
from dataclasses import replace

import pygame

from assets.themes import THEMES
from game.settings import LANGS, SCALES, Settings, save_settings
from game.window.context import Context
from game.window.draw.look import HEIGHT, LEAST_HEIGHT, LEAST_WIDTH, WIDTH
from game.window.front import Front
from game.window.help import HelpSheet
from game.window.keyboard import Keyboard
from game.window.keys import key_named, key_of
from game.window.pointer import Pointer
from game.window.routes import Back, Route, ToHome, ToSettings
from game.window.screen import Screen
from game.window.toast import Toast
from sim.core.errors import ForbearError

ScreenFor = Callable[[Context, Route], Screen]
Thing = str | tuple[int, int] | pygame.event.Event
"""What can be posted: a key by name, a click as a point in pixels, an event as it is."""

FOREVER = 60_000.0
REDRAWS = 2
"""How often a frame is drawn again where the focus had to find a new place."""


class Window:
    """Everything but the system's own window: it draws on any surface and takes any event, so tests can drive it."""

    def __init__(self, surface: pygame.Surface, context: Context, screen_for: ScreenFor) -> None:
        self.surface = surface
        self.context = context
        self.screen_for = screen_for
        self.front = Front()
        self.pen = self.front.pen
        self.pointer = Pointer(self.front)
        self.keyboard = Keyboard(self.front, self.program_keys())
        self.toast = Toast()
        self.events: list[pygame.event.Event] = []
        self.beneath: Screen | None = None
        self.pending: list[Route] = []
        self.running = True
        self.now = 0.0
        self.stirred = True
        context.go, context.change, context.say, context.next_lang = self.go, self.change, self.say, self.next_lang
        self.take_settings()

    @property
    def screen(self) -> Screen | None:
        """The screen in front."""
        return self.front.screen

    # Going from screen to screen

    def go(self, route: Route) -> None:
        """Go to a screen once the present event is dealt with."""
        self.pending.append(route)

    def follow(self) -> None:
        """Bring the asked-for screen to the front."""
        while self.pending:
            route = self.pending.pop(0)
            if isinstance(route, Back) and self.beneath is not None:
                self.show(self.beneath)
                self.beneath = None
            else:
                self.beneath = self.screen if isinstance(route, ToSettings) else None
                self.show(self.made(route))

    def made(self, route: Route) -> Screen:
        """The screen of a route; the start screen and a message where what it shows cannot be read any more."""
        try:
            return self.screen_for(self.context, route)
        except ForbearError as error:
            if self.screen is None:
                raise
            self.say(str(error))
            return self.screen_for(self.context, ToHome())

    def show(self, screen: Screen) -> None:
        """Put a screen in front."""
        if self.screen is not None:
            self.screen.leave()
        self.front.screen = screen
        self.pen.focus = ""
        self.stirred = True
        screen.begin()

    def say(self, words: str) -> None:
        """Show a passing message."""
        self.toast.say(words, self.now)

    def close(self) -> None:
        """The trainee closes the window."""
        if self.screen is not None:
            self.screen.leave()
        self.running = False

    # Settings

    def program_keys(self) -> dict[str, Callable[[], None]]:
        """Keys that hold everywhere."""
        larger, smaller = (lambda: self.text_size(1)), (lambda: self.text_size(-1))
        return {
            "f1": self.open_help,
            "f2": self.next_lang,
            "ctrl+=": larger,
            "ctrl+shift+=": larger,
            "ctrl+-": smaller,
        }

    def open_help(self) -> None:
        """Lay the sheet of keys over the screen."""
        self.front.help = HelpSheet()
        if self.context.guide is not None:
            self.context.guide.did("helped")

    def change(self, settings: Settings) -> None:
        """Take new settings and keep them."""
        self.context.settings = settings.checked()
        self.take_settings()
        try:
            save_settings(self.context.home.settings, self.context.settings)
        except OSError as error:
            self.say(self.pen.word("window.not_kept", why=error.strerror or error))

    def take_settings(self) -> None:
        """Let the pen and the speaker follow the settings."""
        settings = self.context.settings
        self.pen.lang, self.pen.theme_name, self.pen.theme = settings.lang, settings.theme, THEMES[settings.theme]
        self.pen.text_scale, self.pen.still = settings.text_scale, settings.reduced_motion
        self.context.speaker.silent = not settings.sound
        self.stirred = True

    def next_lang(self) -> None:
        """The other language."""
        settings = self.context.settings
        place = (LANGS.index(settings.lang) + 1) % len(LANGS)
        self.change(replace(settings, lang=LANGS[place]))

    def text_size(self, step: int) -> None:
        """Larger or smaller type."""
        settings = self.context.settings
        place = max(0, min(SCALES.index(settings.text_scale) + step, len(SCALES) - 1))
        self.change(replace(settings, text_scale=SCALES[place]))

    # Time

    def frame(self, milliseconds: float) -> None:
        """Let time pass, deal with the events that came, and draw."""
        self.now += milliseconds
        came, self.events = self.events, []
        for event in came:
            self.take(event)
        self.follow()
        if self.screen is not None:
            moving = self.screen.update(self.now)
            self.follow()
            self.draw()
            self.stirred = moving or self.pen.moving or self.toast.showing(self.now)

    @property
    def waiting(self) -> bool:
        """Whether there is anything to draw or deal with."""
        return self.stirred or bool(self.events) or bool(self.pending)

    def rest(self) -> float:
        """Milliseconds for which nothing has to be drawn, at most a minute."""
        wakes = self.screen.wakes_in(self.now) if self.screen is not None else None
        return FOREVER if wakes is None else max(1.0, wakes)

    def draw(self) -> None:
        """Draw the frame; again where the focus had to find a new place."""
        self.draw_once()
        for _ in range(REDRAWS):
            if not self.front.settle_focus():
                break
            self.draw_once()

    def draw_once(self) -> None:
        """Draw the screen and what lies over it."""
        assert self.screen is not None
        pen = self.pen
        pen.scale = scale_of(*self.surface.get_size())
        pen.begin(self.surface, self.now)
        self.screen.draw(pen)
        pen.end()
        if self.front.help is not None:
            self.front.help.draw(pen, self.screen.shortcuts())
        self.toast.draw(pen, self.now)

    # Events

    def post(self, *things: Thing) -> None:
        """Queue keys (`tab`, `ctrl+z`, `1`), clicks, or events as they are."""
        for thing in things:
            if isinstance(thing, str):
                self.events.append(pygame.event.Event(pygame.USEREVENT, pressed=key_named(thing)))
            elif isinstance(thing, tuple):
                self.events += [
                    pygame.event.Event(kind, pos=thing, button=1, buttons=(0, 0, 0), rel=(1, 1))
                    for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
                ]
            else:
                self.events.append(thing)

    def type(self, words: str) -> None:
        """Queue words as an input method commits them."""
        self.events.append(pygame.event.Event(pygame.TEXTINPUT, text=words))

    def take(self, event: pygame.event.Event) -> None:
        """Deal with one event."""
        self.stirred = True
        match event.type:
            case pygame.QUIT:
                self.close()
            case pygame.KEYDOWN:
                self.keyboard.take(key_of(event))
            case pygame.USEREVENT if hasattr(event, "pressed"):
                self.keyboard.take(event.pressed)
            case pygame.TEXTINPUT | pygame.TEXTEDITING:
                self.take_text(event)
            case pygame.MOUSEMOTION:
                self.pointer.move(*event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self.pointer.down(*event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self.pointer.up(*event.pos)
            case pygame.MOUSEWHEEL:
                self.pointer.wheel(event.y)
        self.follow()

    def take_text(self, event: pygame.event.Event) -> None:
        """Typed or composed words go to the field that has the focus."""
        place = self.front.writing
        if place is None or place.taker is None or self.front.help is not None:
            return
        if event.type == pygame.TEXTINPUT:
            place.taker.text(event.text)
        else:
            place.taker.composing(event.text)


def scale_of(width: int, height: int) -> float:
    """How large everything is drawn: larger in a large window, smaller only where nothing would fit."""
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        return max(0.4, min(width / LEAST_WIDTH, height / LEAST_HEIGHT))
    return max(1.0, min(width / WIDTH, height / HEIGHT))
