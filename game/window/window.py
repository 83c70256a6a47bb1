"""The window: the screen in front, what is pressed, the focus, and the settings; driven by events and by time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pygame

from assets.themes import THEMES
from game.settings import LANGS, SCALES, Settings, save_settings
from game.window.context import Context
from game.window.draw.look import HEIGHT, LEAST_HEIGHT, LEAST_WIDTH, WIDTH
from game.window.draw.pen import Pen
from game.window.help import HelpSheet
from game.window.keys import Key, key_named, key_of
from game.window.places import Place, Scroll, neighbour, towards, under
from game.window.routes import Back, Route
from game.window.screen import Screen
from game.window.toast import Toast

WHEEL = 60
ARROWS = frozenset({"up", "down", "left", "right"})
ScreenFor = Callable[[Context, Route], Screen]


@dataclass(slots=True)
class Pointer:
    """Where the pointer is and what it holds."""

    x: int = -1
    y: int = -1
    held: str = ""
    events: list[pygame.event.Event] = field(default_factory=list)


class Window:
    """Everything but the system's own window: it draws on any surface and takes any event, so tests can drive it."""

    def __init__(self, surface: pygame.Surface, context: Context, screen_for: ScreenFor) -> None:
        self.surface = surface
        self.context = context
        self.screen_for = screen_for
        self.pen = Pen()
        self.pointer = Pointer()
        self.toast = Toast()
        self.help: HelpSheet | None = None
        self.screen: Screen | None = None
        self.beneath: Screen | None = None
        self.pending: list[Route] = []
        self.running = True
        self.now = 0.0
        self.stirred = True
        context.go, context.change, context.say, context.next_lang = self.go, self.change, self.say, self.next_lang
        self.take_settings()

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
                self.beneath = self.screen if self.screen_for_is_over(route) else None
                self.show(self.screen_for(self.context, route))

    def screen_for_is_over(self, route: Route) -> bool:
        """Whether a screen lies over the one that asked for it."""
        return type(route).__name__ == "ToSettings"

    def show(self, screen: Screen) -> None:
        """Put a screen in front."""
        if self.screen is not None:
            self.screen.leave()
        self.screen = screen
        self.pen.focus = ""
        self.stirred = True
        screen.begin()

    def say(self, words: str) -> None:
        """Show a passing message."""
        self.toast.say(words, self.now)

    # Settings

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
        for event in self.pointer.events:
            self.take(event)
        self.pointer.events = []
        self.follow()
        if self.screen is not None:
            moving = self.screen.update(self.now)
            self.follow()
            self.draw()
            self.stirred = moving or self.pen.moving or self.toast.showing(self.now)

    @property
    def waiting(self) -> bool:
        """Whether there is anything to draw or deal with."""
        return self.stirred or bool(self.pointer.events) or bool(self.pending)

    def rest(self) -> float:
        """Milliseconds for which nothing has to be drawn, at most a minute."""
        wakes = self.screen.wakes_in(self.now) if self.screen is not None else None
        return 60_000 if wakes is None else max(1.0, wakes)

    def draw(self) -> None:
        """Draw the frame; again where the focus had to find a new place."""
        self.draw_once()
        for _ in range(2):
            if not self.settle_focus():
                break
            self.draw_once()

    def draw_once(self) -> None:
        """Draw the screen and what lies over it."""
        assert self.screen is not None
        pen, size = self.pen, self.surface.get_size()
        pen.scale = scale_of(*size)
        pen.begin(self.surface, self.now)
        self.screen.draw(pen)
        pen.end()
        if self.help is not None:
            self.help.draw(pen, self.screen.shortcuts())
        self.toast.draw(pen, self.now)

    def settle_focus(self) -> bool:
        """Give the focus to a place that is there; says whether it moved."""
        pen = self.pen
        keys = [place.key for place in pen.places if place.focusable]
        target = pen.focus if pen.focus in keys else ""
        if pen.wanted in keys:
            target = pen.wanted
        if not target and keys:
            first = self.screen.first_focus() if self.screen is not None else ""
            target = first if first in keys else keys[0]
        moved = target != pen.focus
        pen.focus = target
        return moved

    # Events

    def post(self, *things: "str | tuple[int, int] | pygame.event.Event") -> None:
        """Queue keys by name (`tab`, `ctrl+z`, `1`), clicks as points in pixels, or events as they are."""
        for thing in things:
            if isinstance(thing, str):
                self.pointer.events.append(pygame.event.Event(pygame.USEREVENT, pressed=key_named(thing)))
            elif isinstance(thing, tuple):
                for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
                    self.pointer.events.append(
                        pygame.event.Event(kind, pos=thing, button=1, buttons=(0, 0, 0), rel=(1, 1))
                    )
            else:
                self.pointer.events.append(thing)

    def type(self, words: str) -> None:
        """Queue words as an input method commits them."""
        self.pointer.events.append(pygame.event.Event(pygame.TEXTINPUT, text=words))

    def take(self, event: pygame.event.Event) -> None:
        """Deal with one event."""
        self.stirred = True
        match event.type:
            case pygame.QUIT:
                self.close()
            case pygame.KEYDOWN:
                self.take_key(key_of(event))
            case pygame.USEREVENT if hasattr(event, "pressed"):
                self.take_key(event.pressed)
            case pygame.TEXTINPUT | pygame.TEXTEDITING:
                self.take_text(event)
            case pygame.MOUSEMOTION:
                self.point_at(*event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self.hold(*event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self.release(*event.pos)
            case pygame.MOUSEWHEEL:
                self.wheel(event.y)
        self.follow()

    def close(self) -> None:
        """The trainee closes the window."""
        if self.screen is not None:
            self.screen.leave()
        self.running = False

    def take_key(self, key: Key) -> None:
        """A key goes to the program, to what has the focus, to the screen, and then moves the focus."""
        if key.alone or self.screen is None:
            return
        if self.program_key(key) or self.help is not None:
            return
        place = self.focused
        if place is not None and place.taker is not None and place.taker.key(key):
            return
        if self.pen.keys_reach and self.screen.key(key):
            return
        self.focus_key(key, place)

    def program_key(self, key: Key) -> bool:
        """Keys that hold everywhere."""
        if self.help is not None and key.name in {"esc", "f1", "enter", "space"}:
            self.help = None
            return True
        match key.full:
            case "f1":
                self.help = HelpSheet()
            case "f2":
                self.next_lang()
            case "ctrl+=" | "ctrl+shift+=":
                self.text_size(1)
            case "ctrl+-":
                self.text_size(-1)
            case _:
                return False
        return True

    def focus_key(self, key: Key, place: Place | None) -> None:
        """Keys that move the focus, press what has it, scroll, or leave."""
        places = self.pen.places
        if key.name == "tab":
            self.focus_on(neighbour(places, self.pen.focus, -1 if key.shift else 1))
        elif key.name in ARROWS:
            self.focus_on(towards(places, self.pen.focus, key.name))
        elif key.name in {"enter", "space"} and place is not None and place.press is not None:
            place.press()
        elif key.name == "esc":
            self.escape()
        elif key.name in {"pageup", "pagedown", "home", "end"}:
            self.turn_page(key.name)

    def escape(self) -> None:
        """Esc shuts what lies on top, else leaves the screen."""
        if self.pen.escape is not None:
            self.pen.escape()
        elif self.screen is not None:
            self.screen.escape()

    def turn_page(self, name: str) -> None:
        """Scroll the page of the screen, or the area that lies on top."""
        top = self.pen.areas[-1] if self.pen.layer and self.pen.areas else None
        page = top or (self.screen.page if self.screen is not None else None)
        if page is None:
            return
        step = page.view.height * 4 // 5
        page.by({"pageup": -step, "pagedown": step, "home": -page.content, "end": page.content}[name])

    @property
    def focused(self) -> Place | None:
        """What has the focus."""
        return next((place for place in self.pen.places if place.key == self.pen.focus), None)

    @property
    def writing(self) -> Place | None:
        """The text field that has the focus, if one has."""
        place = self.focused
        return place if place is not None and place.taker is not None and place.taker.writes else None

    def focus_on(self, key: str) -> None:
        """Move the focus, and bring what has it into view."""
        old = self.focused
        if old is not None and old.key != key and old.taker is not None:
            old.taker.left()
        self.pen.focus = key
        place = self.focused
        if place is not None and place.scroll is not None:
            place.scroll.reveal(place.rect, self.pen.u(8))

    def take_text(self, event: pygame.event.Event) -> None:
        """Typed or composed words go to the field that has the focus."""
        place = self.writing
        if place is None or place.taker is None:
            return
        if event.type == pygame.TEXTINPUT:
            place.taker.text(event.text)
        else:
            place.taker.composing(event.text)

    def point_at(self, x: int, y: int) -> None:
        """The pointer moved."""
        self.pointer.x, self.pointer.y = x, y
        place = under(self.pen.places, x, y)
        self.pen.hover = place.key if place is not None else ""
        if self.pointer.held:
            held = next((place for place in self.pen.places if place.key == self.pointer.held), None)
            if held is not None and held.taker is not None:
                held.taker.point(x, y)
        elif place is not None and place.roams and place.focusable:
            self.pen.focus = place.key

    def hold(self, x: int, y: int) -> None:
        """The pointer went down."""
        if self.help is not None:
            self.help = None
            return
        self.pointer.x, self.pointer.y = x, y
        place = under(self.pen.places, x, y)
        self.pointer.held = place.key if place is not None else ""
        if place is None:
            return
        if place.focusable:
            self.focus_on(place.key)
        if place.taker is not None:
            place.taker.point(x, y)

    def release(self, x: int, y: int) -> None:
        """The pointer went up: what it went down on is pressed."""
        place, held = under(self.pen.places, x, y), self.pointer.held
        self.pointer.held = ""
        if place is not None and place.key == held and place.press is not None:
            place.press()

    def wheel(self, steps: int) -> None:
        """The wheel scrolls the area under the pointer, or the page."""
        areas: Sequence[Scroll] = [
            area for area in self.pen.areas if area.view.collidepoint(self.pointer.x, self.pointer.y)
        ]
        page = self.screen.page if self.screen is not None and self.pen.layer == 0 else None
        area = areas[-1] if areas else page
        if area is not None:
            area.by(-steps * self.pen.u(WHEEL))


def scale_of(width: int, height: int) -> float:
    """How large everything is drawn: larger in a large window, smaller only where nothing would fit."""
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        return max(0.4, min(width / LEAST_WIDTH, height / LEAST_HEIGHT))
    return max(1.0, min(width / WIDTH, height / HEIGHT))
