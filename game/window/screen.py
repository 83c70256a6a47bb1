"""A screen: what it draws, which keys it knows, where the focus starts."""

from game.window.context import Context
from game.window.draw.pen import Pen
from game.window.keys import Key
from game.window.places import Scroll


class Screen:
    """One screen of the window. Screens ask the context to go elsewhere; they do not know each other."""

    def __init__(self, context: Context) -> None:
        self.context = context

    @property
    def page(self) -> Scroll | None:
        """The area that PageUp and PageDown scroll."""
        return None

    def begin(self) -> None:
        """The screen comes to the front."""

    def leave(self) -> None:
        """The screen goes."""

    def update(self, _now: float, /) -> bool:
        """Let time pass; says whether something moves that needs another frame."""
        return False

    def wakes_in(self, _now: float, /) -> float | None:
        """Milliseconds until it moves by itself; None where it waits for the trainee."""
        return None

    def draw(self, pen: Pen) -> None:
        """Draw it and place what can be pressed."""
        raise NotImplementedError

    def key(self, _key: Key, /) -> bool:
        """The screen's own keys; says whether it used one."""
        return False

    def escape(self) -> None:
        """Esc."""

    def first_focus(self) -> str:
        """Where the focus is when it is nowhere else."""
        return ""

    def shortcuts(self) -> list[tuple[str, str]]:
        """The screen's keys for the help: caps, and the key of their words."""
        return []
