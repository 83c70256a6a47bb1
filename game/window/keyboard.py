"""Keys: to the program, to what has the focus, to the screen, and then to the focus itself."""

from collections.abc import Callable, Mapping

from game.window.front import Front
from game.window.keys import Key
from game.window.places import Place, neighbour, towards

ARROWS = frozenset({"up", "down", "left", "right"})
PAGES = frozenset({"pageup", "pagedown", "home", "end"})
SHUTS_HELP = frozenset({"esc", "f1", "enter", "space"})


class Keyboard:
    """Takes keys; `program` are the window's own, which hold everywhere."""

    def __init__(self, front: Front, program: Mapping[str, Callable[[], None]]) -> None:
        self.front = front
        self.program = program

    def take(self, key: Key) -> None:
        """Deal with one key."""
        screen = self.front.screen
        if key.alone or screen is None or self.for_help(key) or self.for_program(key):
            return
        place = self.front.focused
        if place is not None and place.taker is not None and place.taker.key(key):
            return
        if self.front.pen.keys_reach and screen.key(key):
            return
        self.move(key, place)

    def for_help(self, key: Key) -> bool:
        """While the sheet of keys lies open it takes all but the program's keys."""
        front = self.front
        if front.help is None:
            return False
        if key.name in SHUTS_HELP:
            front.help = None
        elif key.full in self.program:
            return False
        elif key.name in PAGES:
            self.turn_page(key.name)
        return True

    def for_program(self, key: Key) -> bool:
        """Keys that hold everywhere."""
        act = self.program.get(key.full)
        if act is not None:
            act()
        return act is not None

    def move(self, key: Key, place: Place | None) -> None:
        """Keys that move the focus, press what has it, scroll, or leave."""
        front = self.front
        if key.name == "tab":
            front.focus_on(neighbour(front.pen.places, front.pen.focus, -1 if key.shift else 1))
        elif key.name in ARROWS:
            front.focus_on(towards(front.pen.places, front.pen.focus, key.name))
        elif key.name in {"enter", "space"} and place is not None and place.press is not None:
            place.press()
        elif key.name == "esc":
            front.escape()
        elif key.name in PAGES:
            self.turn_page(key.name)

    def turn_page(self, name: str) -> None:
        """Scroll the page of the screen, or the area that lies on top."""
        front = self.front
        top = front.pen.areas[-1] if front.pen.layer and front.pen.areas else None
        page = top or (front.screen.page if front.screen is not None else None)
        if page is None:
            return
        step = page.view.height * 4 // 5
        page.by({"pageup": -step, "pagedown": step, "home": -page.content, "end": page.content}[name])
