"""The person on the line: face, name, whether verified, voice and cue; at level learn the feelings as gauges."""

from game.window.call.gauges import EASE, Gauges
from game.window.call.voice import Voice, draw_voice, voice_height
from game.window.call.who import face_of, standing, who
from game.window.draw.look import HEAD, RADIUS, SMALL
from game.window.draw.pen import Pen, Rect
from game.window.portraits import RATIO, portrait, unknown
from game.window.widgets.bars import gauge_height
from game.window.widgets.controls import badge, badge_width
from game.window.widgets.rows import paragraph
from scenarios.schema.scenario import ScenarioFile
from sim.observe.expression import Expression, blended
from sim.observe.view import View

STEPS = 6
"""A face moves to the next one in this many pictures."""

BLINK_EVERY, BLINK = 4_300.0, 150.0
LEAST_FACE, SMALL_FACE = 150, 84
"""Where a large face would be lower than this, a small one stands beside the badge."""

KNOWN = frozenset({"borrower", "unknown"})
"""Whose feelings the gauges are; somebody else's are not modelled."""


class Person:
    """The column at the left; keeps the face it comes from."""

    def __init__(self) -> None:
        self.source: Expression | None = None
        self.target: Expression | None = None
        self.since = 0.0
        self.gauges = Gauges()

    # The face

    def feel(self, view: View, now: float) -> None:
        """What the last turn did to the other end begins to show."""
        if view.face != self.target:
            self.source, self.target, self.since = self.face_at(now), view.face, now
        self.gauges.feel(view, now)

    def face_at(self, now: float) -> Expression | None:
        """The face at a time, in coarse steps."""
        if self.source is None or self.target is None or now >= self.since + EASE:
            return self.target
        share = int((now - self.since) / EASE * STEPS) / STEPS
        return blended(self.source, self.target, 1 - (1 - share) ** 2)

    def wakes_in(self, now: float) -> float:
        """Milliseconds until the next blink."""
        return BLINK_EVERY - now % BLINK_EVERY

    def blink(self, now: float) -> float:
        """How far the eyes are shut, in three steps."""
        place = now % BLINK_EVERY
        if place > BLINK or now < BLINK_EVERY:
            return 0.0
        return (0.5, 1.0, 0.5)[min(2, int(place / BLINK * 3))]

    def moving(self, now: float) -> bool:
        """Whether face or gauges are on their way, or the eyes shut."""
        return now < self.since + EASE or self.blink(now) > 0 or self.gauges.moving(now)

    # Drawing

    def draw(
        self, pen: Pen, column: Rect, scenario: ScenarioFile, view: View, voice: Voice, *, ringing: bool = False
    ) -> None:
        """The column."""
        pen.anchor("person", column)
        felt = bool(view.gauges) and view.speaker in KNOWN and not ringing
        needed = voice_height(pen) + pen.u(22) + (len(view.gauges) * gauge_height(pen) if felt else pen.line(SMALL))
        y = self.draw_head(pen, column, column.height - needed, scenario, view, ringing=ringing) + pen.u(12)
        voiced = draw_voice(pen, column.x, y, column.width, voice)
        if felt and view.mood:
            draw_mood(pen, column, y + voiced, pen.word(f"mood.{view.mood}"))
        pen.anchor("voice", Rect(column.x, y, column.width, voiced))
        y += voiced + pen.u(10)
        if felt and self.target is not None:
            self.gauges.draw(pen, column, y, view)
        elif view.speaker != "nobody" and not ringing:
            words = pen.word("call.background", noise=pen.either(scenario.person.background))
            paragraph(pen, column.x, y, column.width, words, SMALL, "faint")

    def draw_head(self, pen: Pen, column: Rect, room: int, scenario: ScenarioFile, view: View, *, ringing: bool) -> int:
        """Face over name; where there is little room, a small face beside the badge. Gives where it ends."""
        name, about = who(pen, scenario, view, ringing=ringing)
        words, tone = standing(pen, view, ringing=ringing)
        beside = badge_width(pen, words) + pen.u(12) if words else 0
        apart = bool(words) and pen.size(name, HEAD)[0] + beside > column.width
        under = pen.size(name, HEAD, column.width)[1] + pen.size(about, SMALL, column.width)[1] + pen.u(10)
        under += pen.line(SMALL) + pen.u(12) if apart else 0
        tall = min(round(column.width * RATIO), room - under)
        if tall < pen.u(LEAST_FACE):
            return self.draw_small(pen, column, room, scenario, view, (name, about, words, tone))
        self.draw_face(pen, Rect(column.x, column.y, column.width, tall), scenario, view)
        y = column.y + tall + pen.u(10)
        end = y + paragraph(pen, column.x, y, column.width - (0 if apart else beside), name, HEAD)
        if words and apart:
            end = badge(pen, column.x, end + pen.u(2), words, tone).bottom + pen.u(6)
        elif words:
            middle = y + (pen.line(HEAD) - pen.line(SMALL)) // 2 - pen.u(2)
            badge(pen, column.right - beside + pen.u(12), middle, words, tone)
        return end + paragraph(pen, column.x, end, column.width, about, SMALL, "soft")

    def draw_small(
        self,
        pen: Pen,
        column: Rect,
        room: int,
        scenario: ScenarioFile,
        view: View,
        said: tuple[str, str, str, str],
    ) -> int:
        """The name over a small face with the badge beside it; what is known of him only where there is room."""
        name, about, words, tone = said
        tall = round(pen.u(SMALL_FACE) * RATIO)
        if pen.size(name, HEAD, column.width)[1] + pen.u(6) + tall > room:
            name = pen.shortened(name, HEAD, column.width)
        y = column.y + paragraph(pen, column.x, column.y, column.width, name, HEAD) + pen.u(6)
        picture = Rect(column.x, y, pen.u(SMALL_FACE), tall)
        self.draw_face(pen, picture, scenario, view)
        left = picture.right + pen.u(12)
        if words:
            y = badge(pen, left, y, words, tone).bottom + pen.u(6)
        if y + pen.size(about, SMALL, column.right - left)[1] <= max(picture.bottom, column.y + room):
            y += paragraph(pen, left, y, column.right - left, about, SMALL, "soft")
        return max(y, picture.bottom)

    def draw_face(self, pen: Pen, rect: Rect, scenario: ScenarioFile, view: View) -> None:
        """The face of whoever is known to be there, else a silhouette."""
        spec = face_of(scenario, view)
        mood = self.face_at(pen.now) if not pen.still else self.target
        if spec is None or mood is None:
            unknown(pen, rect)
        elif not portrait(pen, rect, spec, mood, 0.0 if pen.still else self.blink(pen.now)):
            pen.box(rect, "line", radius=RADIUS)


def draw_mood(pen: Pen, column: Rect, bottom: int, words: str) -> None:
    """The mood as a word, at the end of the line that says how he sounds."""
    tall = pen.line(SMALL) + pen.u(4)
    badge(pen, column.right - badge_width(pen, words), bottom - tall + pen.u(2), words, "apricot")
