"""What is in front: the pen's last frame, the screen, the sheet of keys over it, and who has the focus."""

from game.window.draw.pen import Pen
from game.window.help import HelpSheet
from game.window.places import Place
from game.window.screen import Screen


class Front:
    """Shared by the window, which draws it, and by keyboard and pointer, which act on what was drawn."""

    def __init__(self) -> None:
        self.pen = Pen()
        self.screen: Screen | None = None
        self.help: HelpSheet | None = None

    def place(self, key: str) -> Place | None:
        """The place of a key in the last frame."""
        return next((place for place in self.pen.places if place.key == key), None)

    @property
    def focused(self) -> Place | None:
        """What has the focus."""
        return self.place(self.pen.focus)

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
        if moved:
            self.focus_on(target)
        return moved

    def escape(self) -> None:
        """Esc shuts what lies on top, else leaves the screen."""
        if self.pen.escape is not None:
            self.pen.escape()
        elif self.screen is not None:
            self.screen.escape()
