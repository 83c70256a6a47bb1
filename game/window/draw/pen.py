"""The pen of a frame: text, boxes and pictures in the colours and sizes of the settings, and what can be pressed."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pygame

from assets.themes import THEMES, Theme
from assets.words import word
from game.window.draw.look import RADIUS, ROW_RADIUS, TEXT, Style
from game.window.draw.pictures import Pictures
from game.window.draw.shapes import Shapes
from game.window.draw.typeset import Block, Face, Typesetter, aligned, overhang
from game.window.places import Place, Scroll, Taker

Rect = pygame.Rect
Radii = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Drawn:
    """One text that was drawn: where it lay, what it had to stay in, and on which layer."""

    words: str
    rect: Rect
    bounds: Rect
    clip: Rect
    layer: int


class Pen:
    """Everything a screen draws with. Lengths in logical pixels go through `u` and come out as whole pixels."""

    def __init__(self) -> None:
        self.typesetter = Typesetter()
        self.shapes = Shapes()
        self.pictures = Pictures()
        self.surface = pygame.Surface((1, 1))
        self.theme: Theme = THEMES["paper"]
        self.theme_name = "paper"
        self.lang = "zh"
        self.scale = 1.0
        self.text_scale = 1.0
        self.still = False
        self.now = 0.0
        self.moving = False
        self.focus = ""
        self.hover = ""
        self.wanted = ""
        self.escape: Callable[[], None] | None = None
        self.keys_reach = True
        self.later: list[Callable[[], None]] = []
        self.places: list[Place] = []
        self.anchors: dict[str, Rect] = {}
        self.areas: list[Scroll] = []
        self.area: Scroll | None = None
        self.bounds = Rect(0, 0, 1, 1)
        self.layer = 0
        self.log: list[Drawn] | None = None

    def begin(self, surface: pygame.Surface, now: float) -> None:
        """A new frame."""
        self.surface, self.now = surface, now
        self.places, self.anchors, self.areas, self.area = [], {}, [], None
        self.bounds, self.layer, self.moving = surface.get_rect(), 0, False
        self.wanted, self.escape, self.later, self.keys_reach = "", None, [], True
        if self.log is not None:
            self.log = []
        self.pictures.begin()
        surface.set_clip(None)
        surface.fill(self.theme.paper)

    def u(self, length: float) -> int:
        """A logical length in pixels."""
        return round(length * self.scale)

    def face(self, style: Style) -> Face:
        """A style at the size of the settings."""
        size = max(1, round(style.size * self.scale * self.text_scale))
        return Face(style.family, size, round(size * style.leading))

    def line(self, style: Style = TEXT) -> int:
        """The line height of a style in pixels."""
        return self.face(style).line

    def colour(self, name: str) -> str:
        """A colour of the theme by name."""
        value: str = getattr(self.theme, name)
        return value

    def word(self, key: str, **slots: object) -> str:
        """Words of the program in the language of the settings."""
        return word(key, self.lang, **slots)

    def either(self, text: object) -> str:
        """The words of something that has them in both languages."""
        value: str = getattr(text, self.lang)
        return value

    def block(self, words: str, style: Style = TEXT, width: int | None = None) -> Block:
        """Words set for a width."""
        return self.typesetter.block(words, self.face(style), max(1, width) if width is not None else None)

    def size(self, words: str, style: Style = TEXT, width: int | None = None) -> tuple[int, int]:
        """How much room words take."""
        block = self.block(words, style, width)
        return block.width, block.height

    def text(
        self,
        words: str,
        x: int,
        y: int,
        style: Style = TEXT,
        colour: str = "ink",
        width: int | None = None,
        align: str = "left",
    ) -> Rect:
        """Write words from the left, or for `right` and `centre` within the width given, and say where they lie."""
        block = self.block(words, style, width)
        return self.write(
            block, x + aligned(block.width, block.width if width is None else width, align), y, colour, align
        )

    def write(self, block: Block, x: int, y: int, colour: str = "ink", align: str = "left") -> Rect:
        """Write a block that was set before."""
        rect = Rect(x, y, block.width, block.height)
        clip = self.surface.get_clip()
        if self.log is not None and block.text.strip():
            self.log.append(Drawn(block.text, rect, self.bounds.copy(), clip.copy(), self.layer))
        if rect.colliderect(clip):
            room = overhang(block.face)
            picture = self.typesetter.picture(block, self.colour(colour), align)
            self.surface.blit(picture, (x - room, y - room))
        return rect

    def write_in(self, block: Block, x: int, y: int, colour: str, bounds: Rect) -> None:
        """Write a block in a colour of its own, as a sample of another theme."""
        if self.log is not None:
            self.log.append(
                Drawn(block.text, Rect(x, y, block.width, block.height), bounds, self.surface.get_clip(), self.layer)
            )
        room = overhang(block.face)
        self.surface.blit(self.typesetter.picture(block, colour), (x - room, y - room))

    def shortened(self, words: str, style: Style, width: int) -> str:
        """Words on one line, cut with an ellipsis where they do not fit."""
        if self.size(words, style)[0] <= width:
            return words
        low, high = 0, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self.size(words[:middle].rstrip() + "…", style)[0] <= width
            low, high = (middle, high) if fits else (low, middle - 1)
        return words[:low].rstrip() + "…"

    def box(
        self,
        rect: Rect,
        fill: str = "card",
        line: str | None = None,
        radius: int | Radii = RADIUS,
        width: int = 1,
    ) -> None:
        """A box in colours by name; one radius in logical pixels, or one for each corner from the top left."""
        radii = (radius,) * 4 if isinstance(radius, int) else radius
        scaled = tuple(self.u(part) for part in radii)
        edge = self.colour(line) if line else None
        if rect.colliderect(self.surface.get_clip()) and rect.width > 0 and rect.height > 0:
            self.shapes.box(self.surface, rect, self.colour(fill), edge, scaled, max(1, self.u(width)))

    def ring(self, rect: Rect, radius: int = ROW_RADIUS, air: int = 2) -> None:
        """The mark of the focus around something: two pixels of teal, a little off it."""
        outer = rect.inflate(2 * self.u(air), 2 * self.u(air))
        self.outline(outer, "teal", radius + air, 2)

    def outline(self, rect: Rect, colour: str, radius: int, width: int) -> None:
        """A line around a box, nothing inside."""
        self.shapes.outline(self.surface, rect, self.colour(colour), self.u(radius), max(1, self.u(width)))

    def rule(self, x: int, y: int, width: int, colour: str = "line") -> None:
        """A hairline."""
        self.surface.fill(self.colour(colour), (x, y, width, max(1, self.u(1))))

    def disc(self, x: int, y: int, radius: int, fill: str, line: str | None = None, width: int = 1) -> None:
        """A disc about a point, in pixels."""
        edge = self.colour(line) if line else None
        self.surface.blit(self.shapes.disc(radius, self.colour(fill), edge, width), (x - radius, y - radius))

    def sign(self, name: str, x: int, y: int, size: int, colour: str = "ink") -> None:
        """A small sign with its middle at a point."""
        self.surface.blit(self.shapes.sign(name, size, self.colour(colour)), (x - size // 2, y - size // 2))

    def picture(self, key: Hashable, draw: Callable[[], str], rect: Rect, *, dear: bool = False) -> bool:
        """An SVG picture in a box; a dear one may have to wait for the next frame, and then says so."""
        get = self.pictures.in_turn if dear else self.pictures.at_once
        found = get((key, self.theme_name), draw, rect.size)
        if found is None:
            self.moving = True
            return False
        self.surface.blit(found, rect.topleft)
        return True

    def fade(self, view: Rect, colour: str = "paper") -> None:
        """What scrolls out at the top of a view pales away."""
        size = (view.width, self.u(20))
        key = ("fade", size, colour, self.theme_name)
        self.surface.blit(self.typesetter.pictures.of(key, lambda: faded(size, self.colour(colour))), view.topleft)

    def shade(self, rect: Rect, strength: int) -> None:
        """Let what lies in a box sink into the ground, by so much of 255."""
        veil = pygame.Surface(rect.size)
        veil.fill(self.theme.paper)
        veil.set_alpha(strength)
        self.surface.blit(veil, rect.topleft)

    def measured(self, draw: Callable[[int], int]) -> int:
        """How tall something is that draws itself from a height and gives where it ends: drawn far off the screen."""
        log, self.log = self.log, None
        with self.clipped(Rect(0, 0, 0, 0)):
            tall = draw(0)
        self.log = log
        return tall

    @contextmanager
    def within(self, rect: Rect) -> Iterator[Rect]:
        """What is written inside must stay in this box."""
        before, self.bounds = self.bounds, rect
        yield rect
        self.bounds = before

    @contextmanager
    def clipped(self, rect: Rect) -> Iterator[Rect]:
        """Nothing is drawn outside this box."""
        before = self.surface.get_clip()
        self.surface.set_clip(rect.clip(before))
        yield rect
        self.surface.set_clip(before)

    @contextmanager
    def scrolling(self, scroll: Scroll, view: Rect) -> Iterator[int]:
        """An area that scrolls: gives the height at which its content begins. Tell `scroll.settle` its height."""
        before, outer = self.area, self.bounds
        self.area = scroll
        self.areas.append(scroll)
        scroll.view = view.copy()
        self.bounds = Rect(view.x, -(1 << 20), view.width, 1 << 21)
        with self.clipped(view):
            yield view.y - scroll.offset
        self.area, self.bounds = before, outer

    def thumb(self, scroll: Scroll, shift: int = 0) -> None:
        """The mark at the side of an area that goes on; `shift` moves it out of the way of what it shows."""
        view = scroll.view
        if scroll.most <= 0:
            return
        tall = max(self.u(24), view.height * view.height // scroll.content)
        y = view.y + (view.height - tall) * scroll.offset // scroll.most
        self.box(Rect(view.right - self.u(5) + shift, y, self.u(4), tall), "line", radius=2)

    def above(self, escape: Callable[[], None] | None = None, *, keys: bool = False) -> None:
        """Begin a layer over everything so far: what lies under it can no longer be pressed. Esc does `escape`.

        With `keys` the screen's own keys still work.
        """
        self.keys_reach = keys
        self.places, self.areas, self.area = [], [], None
        self.layer += 1
        self.escape = escape
        self.surface.set_clip(None)
        self.bounds = self.surface.get_rect()

    def end(self) -> None:
        """Draw what was put off until everything under it was there."""
        while self.later:
            self.later.pop(0)()

    def want_focus(self, key: str) -> None:
        """Ask for the focus to go to a place once this frame is drawn."""
        self.wanted = key

    def place(
        self,
        key: str,
        rect: Rect,
        label: str,
        press: Callable[[], None] | None = None,
        taker: Taker | None = None,
        *,
        roams: bool = False,
        focusable: bool = True,
    ) -> bool:
        """Something that can be pressed or focused; says whether it has the focus."""
        seen = rect.clip(self.surface.get_clip())
        self.places.append(Place(key, label, rect.copy(), seen, press, taker, self.area, roams, focusable))
        return self.focus == key

    def anchor(self, name: str, rect: Rect) -> None:
        """A named part of the screen that a guide can point at."""
        self.anchors[name] = rect.copy()


def faded(size: tuple[int, int], colour: str) -> pygame.Surface:
    """A colour that is full at the top and gone at the foot."""
    picture = pygame.Surface(size, pygame.SRCALPHA)
    base = pygame.Color(colour)
    for y in range(size[1]):
        picture.fill((base.r, base.g, base.b, 255 - 255 * y // size[1]), (0, y, size[0], 1))
    return picture
