"""The pointer: what it is over, what it holds, what it presses, what its wheel turns."""

from collections.abc import Sequence

from game.window.front import Front
from game.window.places import Scroll, under

WHEEL = 60


class Pointer:
    """Where the pointer is, and the key of the place it went down on."""

    def __init__(self, front: Front) -> None:
        self.front = front
        self.x, self.y = -1, -1
        self.held = ""

    def move(self, x: int, y: int) -> None:
        """The pointer moved."""
        self.x, self.y = x, y
        pen = self.front.pen
        place = under(pen.places, x, y)
        pen.hover = place.key if place is not None else ""
        held = self.front.place(self.held) if self.held else None
        if held is not None and held.taker is not None:
            held.taker.point(x, y)
        elif not self.held and place is not None and place.roams and place.focusable:
            pen.focus = place.key

    def down(self, x: int, y: int) -> None:
        """The pointer went down."""
        front = self.front
        if front.help is not None:
            front.help = None
            return
        self.x, self.y = x, y
        place = under(front.pen.places, x, y)
        self.held = place.key if place is not None else ""
        if place is None:
            return
        if place.focusable:
            front.focus_on(place.key)
        if place.taker is not None:
            place.taker.point(x, y)

    def up(self, x: int, y: int) -> None:
        """The pointer went up: what it went down on is pressed."""
        place, held = under(self.front.pen.places, x, y), self.held
        self.held = ""
        if place is not None and place.key == held and place.press is not None:
            place.press()

    def wheel(self, steps: int) -> None:
        """The wheel scrolls the area under the pointer, or the page."""
        front = self.front
        areas: Sequence[Scroll] = [area for area in front.pen.areas if area.view.collidepoint(self.x, self.y)]
        page = front.screen.page if front.screen is not None and front.pen.layer == 0 else None
        area = areas[-1] if areas else page
        if area is not None:
            area.by(-steps * front.pen.u(WHEEL))
