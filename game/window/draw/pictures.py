"""Drawn pictures (SVG text) as surfaces: kept by a coarse key, and at most one dear one made in a frame."""

import io
from collections.abc import Callable, Hashable

import pygame

from game.window.draw.cache import Cache

PIXELS = 12_000_000


class Pictures:
    """Surfaces of SVG texts."""

    def __init__(self) -> None:
        self.kept: Cache[pygame.Surface] = Cache(PIXELS, lambda picture: picture.get_width() * picture.get_height())
        self.made = 0

    def begin(self) -> None:
        """A new frame."""
        self.made = 0

    def at_once(self, key: Hashable, draw: Callable[[], str], size: tuple[int, int]) -> pygame.Surface:
        """A picture that is cheap to make."""
        return self.kept.of((key, size), lambda: surface_of(draw(), size))

    def in_turn(self, key: Hashable, draw: Callable[[], str], size: tuple[int, int]) -> pygame.Surface | None:
        """A dear picture: None where this frame has made one already, so that it comes in the next."""
        found = self.kept.get((key, size))
        if found is not None or self.made:
            return found
        self.made += 1
        return self.kept.put((key, size), surface_of(draw(), size))


def surface_of(text: str, size: tuple[int, int]) -> pygame.Surface:
    """An SVG text at a size in pixels, in the layout of the other surfaces: then it is put down thirty times faster."""
    drawn = pygame.image.load_sized_svg(io.BytesIO(text.encode()), (max(1, size[0]), max(1, size[1])))
    return drawn.convert(pygame.Surface((1, 1), pygame.SRCALPHA))
