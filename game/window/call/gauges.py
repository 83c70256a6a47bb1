"""The nine feelings at level learn, on their way from where they were, and which way the last turn moved them."""

from game.window.draw.pen import Pen, Rect
from game.window.motion import Glide
from game.window.widgets.bars import gauge, gauge_height
from sim.observe.view import Gauge, View

EASE = 300.0
CHANGED = 0.015
"""A feeling that moved less shows no arrow."""

COLOURS = {
    "anger": "apricot", "fear": "apricot", "shame": "apricot", "despair": "apricot",
    "hope": "teal", "trust": "teal", "patience": "teal", "understanding": "teal", "readiness": "teal",
}  # fmt: skip


class Gauges:
    """Where each feeling stands, and where it is going."""

    def __init__(self) -> None:
        self.levels: dict[str, Glide] = {}
        self.changes: dict[str, int] = {}

    def feel(self, view: View, now: float) -> None:
        """Set off for the values of a view."""
        self.changes = {one.feeling: direction(one) for one in view.gauges}
        for one in view.gauges:
            self.levels.setdefault(one.feeling, Glide(one.value, EASE)).send(one.value, now)

    def moving(self, now: float) -> bool:
        """Whether any is on its way."""
        return any(level.moving(now) for level in self.levels.values())

    def shown(self, pen: Pen, one: Gauge) -> float:
        """The value a feeling shows now."""
        level = self.levels.get(one.feeling)
        return one.value if pen.still or level is None else level.at(pen.now)

    def draw(self, pen: Pen, column: Rect, y: int, view: View) -> None:
        """One bar under the other."""
        pen.anchor("gauges", Rect(column.x, y, column.width, len(view.gauges) * gauge_height(pen)))
        for one in view.gauges:
            label, change = pen.word(f"feeling.{one.feeling}"), self.changes.get(one.feeling, 0)
            y += gauge(pen, column.x, y, column.width, label, self.shown(pen, one), change, COLOURS[one.feeling])


def direction(one: Gauge) -> int:
    """Whether a feeling rose or fell enough to be shown."""
    return 0 if abs(one.change) < CHANGED else 1 if one.change > 0 else -1
