"""What can be pointed at or focused in a frame, and who holds the focus."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.window.keys import Key


class Taker:
    """Something that takes keys, text or dragging while it has the focus. Each says whether it used what it got."""

    writes = False
    """Whether it is a text field, for which the system's input method is to be woken."""

    def key(self, key: Key) -> bool:
        """A key was pressed."""
        raise NotImplementedError

    def text(self, words: str) -> None:
        """Text was typed or committed by an input method."""

    def composing(self, words: str) -> None:
        """An input method shows what is being composed."""

    def point(self, x: int, y: int, /) -> None:
        """The pointer went down in it, or is dragged."""

    def left(self) -> None:
        """The focus went elsewhere."""


class Scroll:
    """How far an area is scrolled. Areas that `stick` follow their end while they are at it."""

    def __init__(self, *, stick: bool = False) -> None:
        self.offset = 0
        self.content = 0
        self.view = pygame.Rect(0, 0, 0, 0)
        self.stick = stick
        self.at_end = stick

    @property
    def most(self) -> int:
        """The furthest it can be scrolled."""
        return max(0, self.content - self.view.height)

    def settle(self, view: pygame.Rect, content: int) -> None:
        """Take this frame's measures."""
        self.view, self.content = view.copy(), content
        self.offset = self.most if self.at_end and self.stick else max(0, min(self.offset, self.most))

    def by(self, pixels: int) -> None:
        """Scroll down by so much."""
        self.offset = max(0, min(self.offset + pixels, self.most))
        self.at_end = self.offset >= self.most

    def to_end(self) -> None:
        """Follow the end again."""
        self.at_end = True
        self.offset = self.most

    def reveal(self, rect: pygame.Rect, air: int) -> None:
        """Scroll so that a part, as it lies on the screen now, comes into view."""
        if rect.top - air < self.view.top:
            self.by(rect.top - air - self.view.top)
        elif rect.bottom + air > self.view.bottom:
            self.by(min(rect.bottom + air - self.view.bottom, rect.top - air - self.view.top))


@dataclass(slots=True)
class Place:
    """One thing that can be pressed or focused, as it lay in the last frame."""

    key: str
    label: str
    rect: pygame.Rect
    seen: pygame.Rect  # the part of it that can be pointed at
    press: Callable[[], None] | None = None
    taker: Taker | None = None
    scroll: Scroll | None = None
    roams: bool = False  # the pointer takes the focus along, as in a menu
    focusable: bool = True


def under(places: Sequence[Place], x: int, y: int) -> Place | None:
    """The topmost place at a point."""
    return next((place for place in reversed(places) if place.seen.collidepoint(x, y)), None)


def neighbour(places: Sequence[Place], key: str, step: int) -> str:
    """The key before or after one, round and round."""
    keys = [place.key for place in places if place.focusable]
    if not keys:
        return ""
    return keys[(keys.index(key) + step) % len(keys)] if key in keys else keys[0 if step > 0 else -1]


def towards(places: Sequence[Place], key: str, way: str) -> str:
    """The key of the nearest place in a direction, or the same where there is none."""
    here = next((place for place in places if place.key == key), None)
    if here is None:
        return neighbour(places, key, 1)
    found = [
        (distance(here.rect, place.rect, way), place.key) for place in places if place.key != key and place.focusable
    ]
    ahead = [(far, name) for far, name in found if far is not None]
    return min(ahead)[1] if ahead else key


def distance(here: pygame.Rect, there: pygame.Rect, way: str) -> float | None:
    """How far a place lies in a direction; being off to the side counts threefold; None where it is not ahead."""
    across = way in {"left", "right"}
    ahead = {
        "down": there.top - here.bottom,
        "up": here.top - there.bottom,
        "right": there.left - here.right,
        "left": here.left - there.right,
    }[way]
    if ahead < -min(here.height, there.height, here.width, there.width) / 2:
        return None
    a, b = (here.top, here.bottom) if across else (here.left, here.right)
    c, d = (there.top, there.bottom) if across else (there.left, there.right)
    aside = max(0, c - b, a - d)
    middle = abs((a + b) - (c + d)) / 2
    return max(0, ahead) + 3.0 * aside + 0.05 * middle
