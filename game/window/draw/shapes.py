"""Boxes with smooth corners, discs and small signs, drawn once and kept."""

import pygame

from game.window.draw.cache import Cache
from game.window.draw.pictures import surface_of

FINE = 4
"""Corners are drawn this much larger and brought down."""

STROKES = {
    "check": "M4 12.5l5 5L20 6.5",
    "cross": "M6 6l12 12M18 6L6 18",
    "down": "M6 9l6 6 6-6",
    "right": "M9 6l6 6-6 6",
    "left": "M15 6l-6 6 6 6",
    "back": "M9 7l-5 5 5 5M4.5 12H15a5 5 0 0 1 0 10h-2",
    "hourglass": "M7 4h10M7 20h10M8 4c0 5 8 6 8 8s-8 3-8 8M16 4c0 5-8 6-8 8s8 3 8 8",
    "ledger": "M6 4h12v16H6zM9 9h6M9 13h6M9 17h3",
    "offer": "M4 8h16v10H4zM12 10.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 0 0 0-4.8",
    "note": "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3",
    "erase": "M9 6h11v12H9L3.5 12zM12 9.5l5 5M17 9.5l-5 5",
    "plus": "M12 5v14M5 12h14",
}
"""Line drawings in a square of 24."""

FILLS = {
    "up_mark": "M12 6L20 18H4Z",
    "down_mark": "M12 18L4 6H20Z",
    "phone": "M6.6 3.5c.9-.5 1.9-.2 2.4.7l1.5 2.9c.4.8.2 1.6-.4 2.2l-1 .9c1 2 2.700 3.700 4.700 4.700l.9-1c.6-.6 "
    "1.400-.8 2.200-.4l2.900 1.500c.9.5 1.200 1.500.7 2.400l-1 1.800c-.5.9-1.500 1.300-2.500 1.100C10.300 18.900 "
    "5.100 13.700 3.700 7c-.2-1 .2-2 1.100-2.500z",
    "bang": "M10.5 3h3l-.6 11h-1.8zM10.400 19.200a1.600 1.600 0 1 0 3.200 0a1.600 1.600 0 1 0 -3.200 0z",
}
"""Filled drawings in a square of 24."""


class Shapes:
    """Draws boxes, discs and signs on a surface."""

    def __init__(self) -> None:
        self.discs: Cache[pygame.Surface] = Cache(600)
        self.signs: Cache[pygame.Surface] = Cache(300)

    def disc(self, radius: int, fill: str, line: str | None = None, width: int = 1) -> pygame.Surface:
        """A smooth disc, with a ring of another colour where one is given."""
        return self.discs.of((radius, fill, line, width), lambda: smooth_disc(radius, fill, line, width))

    def box(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        fill: str,
        line: str | None,
        radii: tuple[int, ...],
        width: int,
    ) -> None:
        """A box with a radius at each corner (top left, top right, bottom right, bottom left)."""
        most = min(rect.width, rect.height) // 2
        radii = tuple(min(radius, most) for radius in radii)
        paint_flat(surface, rect, fill, radii)
        if line is not None:
            paint_sides(surface, rect, line, radii, width)
        for corner, radius in enumerate(radii):
            if radius > 0:
                self.paint_corner(surface, rect, corner, self.disc(radius, fill, line, width))

    def outline(self, surface: pygame.Surface, rect: pygame.Rect, line: str, radius: int, width: int) -> None:
        """The line around a box, without the box."""
        radius = min(radius, rect.width // 2, rect.height // 2)
        paint_sides(surface, rect, line, (radius,) * 4, width)
        if radius > 0:
            ring = self.discs.of((radius, line, width), lambda: smooth_disc(radius, None, line, width))
            for corner in range(4):
                self.paint_corner(surface, rect, corner, ring)

    def paint_corner(self, surface: pygame.Surface, rect: pygame.Rect, corner: int, disc: pygame.Surface) -> None:
        """One quarter of a disc in its corner."""
        radius = disc.get_width() // 2
        right, low = corner in {1, 2}, corner in {2, 3}
        quarter = pygame.Rect(radius if right else 0, radius if low else 0, radius, radius)
        place = (rect.right - radius if right else rect.x, rect.bottom - radius if low else rect.y)
        surface.blit(disc, place, quarter)

    def sign(self, name: str, size: int, colour: str) -> pygame.Surface:
        """A small sign of a size and colour."""
        return self.signs.of((name, size, colour), lambda: drawn_sign(name, size, colour))


def paint_flat(surface: pygame.Surface, rect: pygame.Rect, fill: str, radii: tuple[int, ...]) -> None:
    """The part of a box between its corners."""
    top, low = max(radii[:2]), max(radii[2:])
    surface.fill(fill, (rect.x, rect.y + top, rect.width, rect.height - top - low))
    surface.fill(fill, (rect.x + radii[0], rect.y, rect.width - radii[0] - radii[1], top))
    surface.fill(fill, (rect.x + radii[3], rect.bottom - low, rect.width - radii[3] - radii[2], low))
    for side, most, upper in ((0, top, True), (1, top, True), (2, low, False), (3, low, False)):
        short = most - radii[side]
        if short > 0:
            x = rect.right - radii[side] if side in {1, 2} else rect.x
            y = rect.y + radii[side] if upper else rect.bottom - most
            surface.fill(fill, (x, y, radii[side], short))


def paint_sides(surface: pygame.Surface, rect: pygame.Rect, line: str, radii: tuple[int, ...], width: int) -> None:
    """The four sides of a box between its corners."""
    a, b, c, d = radii
    surface.fill(line, (rect.x + a, rect.y, rect.width - a - b, width))
    surface.fill(line, (rect.x + d, rect.bottom - width, rect.width - c - d, width))
    surface.fill(line, (rect.x, rect.y + a, width, rect.height - a - d))
    surface.fill(line, (rect.right - width, rect.y + b, width, rect.height - b - c))


def smooth_disc(radius: int, fill: str | None, line: str | None, width: int) -> pygame.Surface:
    """A disc, or a ring where there is no fill, drawn large and brought down."""
    size = 2 * radius * FINE
    large = pygame.Surface((size, size), pygame.SRCALPHA)
    edge = pygame.Color(line or fill or "#000000")
    clear = (edge.r, edge.g, edge.b, 0)
    large.fill(clear)
    centre = (size / 2, size / 2)
    pygame.draw.circle(large, edge, centre, radius * FINE)
    if line is not None:
        pygame.draw.circle(large, pygame.Color(fill) if fill else clear, centre, (radius - width) * FINE)
    return pygame.transform.smoothscale(large, (2 * radius, 2 * radius))


def drawn_sign(name: str, size: int, colour: str) -> pygame.Surface:
    """A sign through the SVG reader."""
    if name in FILLS:
        path = f'<path d="{FILLS[name]}" fill="{colour}" stroke="{colour}" stroke-width="1.5" stroke-linejoin="round"/>'
    else:
        path = (
            f'<path d="{STROKES[name]}" fill="none" stroke="{colour}" stroke-width="2" '
            'stroke-linecap="round" stroke-linejoin="round"/>'
        )
    text = f'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">{path}</svg>'
    return surface_of(text, (size, size))
