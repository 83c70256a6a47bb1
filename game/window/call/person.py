"""The person on the line: face, name, whether verified, voice and cue; at level learn the feelings as gauges."""

from assets.pictures.voice import voice_trace
from game.window.draw.look import HEAD, RADIUS, SMALL
from game.window.draw.pen import Pen, Rect
from game.window.motion import Glide
from game.window.portraits import RATIO, portrait, unknown
from game.window.widgets.bars import gauge
from game.window.widgets.controls import badge, badge_width
from game.window.widgets.rows import paragraph
from scenarios.schema.scenario import Face, ScenarioFile
from sim.observe.expression import Expression, blended
from sim.observe.view import Gauge, View

EASE = 300.0
STEPS = 6
"""A face moves to the next one in this many pictures."""

BLINK_EVERY, BLINK = 4_300.0, 150.0
TRACE_TALL = 24
TRACE_STEPS = 40
CHANGED = 0.015
"""A feeling that moved less shows no arrow."""

COLOURS = {
    "anger": "apricot", "fear": "apricot", "shame": "apricot", "despair": "apricot",
    "hope": "teal", "trust": "teal", "patience": "teal", "understanding": "teal", "readiness": "teal",
}  # fmt: skip


class Person:
    """The column at the left; keeps the face it comes from and the gauges on their way."""

    def __init__(self) -> None:
        self.source: Expression | None = None
        self.target: Expression | None = None
        self.since = 0.0
        self.levels: dict[str, Glide] = {}
        self.changes: dict[str, int] = {}

    def feel(self, view: View, now: float) -> None:
        """What the last turn did to the other end begins to show."""
        if view.face != self.target:
            self.source, self.target, self.since = self.face_at(now), view.face, now
        self.changes = {g.feeling: direction(g) for g in view.gauges}
        for one in view.gauges:
            self.levels.setdefault(one.feeling, Glide(one.value, EASE)).send(one.value, now)

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
        return (
            now < self.since + EASE or self.blink(now) > 0 or any(level.moving(now) for level in self.levels.values())
        )

    def draw(self, pen: Pen, column: Rect, scenario: ScenarioFile, view: View, voice: "Voice") -> None:
        """The column."""
        pen.anchor("person", column)
        y = self.draw_head(pen, column, scenario, view) + pen.u(12)
        voiced = self.draw_voice(pen, column, y, voice)
        pen.anchor("voice", Rect(column.x, y, column.width, voiced))
        y += voiced + pen.u(10)
        if view.gauges and view.speaker != "nobody" and self.target is not None:
            self.draw_gauges(pen, column, y, view)
        elif view.speaker != "nobody":
            words = pen.word("call.background", noise=pen.either(scenario.person.background))
            paragraph(pen, column.x, y, column.width, words, SMALL, "faint")

    def draw_head(self, pen: Pen, column: Rect, scenario: ScenarioFile, view: View) -> int:
        """Face over name; where the column is low, face beside name."""
        below = pen.u(70) + (pen.u(96) + len(view.gauges) * (pen.line(SMALL) + pen.u(4)))
        tall = min(round(column.width * RATIO), column.height - below)
        if tall >= pen.u(190):
            picture = Rect(column.x, column.y, column.width, tall)
            self.draw_face(pen, picture, scenario, view)
            return self.draw_name(pen, column.x, picture.bottom + pen.u(10), column.width, scenario, view)
        small = Rect(column.x, column.y, pen.u(96), round(pen.u(96) * RATIO))
        self.draw_face(pen, small, scenario, view)
        left = small.right + pen.u(12)
        end = self.draw_name(pen, left, small.y, column.right - left, scenario, view, narrow=True)
        return max(end, small.bottom)

    def draw_face(self, pen: Pen, rect: Rect, scenario: ScenarioFile, view: View) -> None:
        """The face of whoever is known to be there, else a silhouette."""
        spec = face_of(scenario, view)
        mood = self.face_at(pen.now) if not pen.still else self.target
        if spec is None or mood is None:
            unknown(pen, rect)
        elif not portrait(pen, rect, spec, mood, 0.0 if pen.still else self.blink(pen.now)):
            pen.box(rect, "line", radius=RADIUS)

    def draw_name(
        self, pen: Pen, x: int, y: int, width: int, scenario: ScenarioFile, view: View, *, narrow: bool = False
    ) -> int:
        """The name as far as it is known, the badge, and a line about the person."""
        name, about = who(pen, scenario, view)
        words, tone = standing(pen, view)
        wide = badge_width(pen, words)
        beside = not narrow and pen.size(name, HEAD)[0] + wide + pen.u(12) <= width
        top = y
        y += paragraph(pen, x, y, width - (wide + pen.u(12) if beside else 0), name, HEAD)
        if beside:
            badge(pen, x + width - wide, top + (pen.line(HEAD) - pen.line(SMALL)) // 2, words, tone)
        else:
            y = badge(pen, x, y + pen.u(2), words, tone).bottom + pen.u(6)
        return y + paragraph(pen, x, y, width, about, SMALL, "soft")

    def draw_voice(self, pen: Pen, column: Rect, y: int, voice: "Voice") -> int:
        """The trace of the voice, and how it sounds, in words."""
        wide, tall = column.width - pen.u(8), pen.u(TRACE_TALL)
        if voice.delivery:
            self.draw_trace(pen, Rect(column.x, y, wide, tall), voice)
        else:
            pen.rule(column.x, y + tall // 2, wide)
        return tall + pen.u(4) + paragraph(pen, column.x, y + tall + pen.u(4), wide, voice.words, SMALL, "soft")

    def draw_trace(self, pen: Pen, rect: Rect, voice: "Voice") -> None:
        """The trace, in coarse steps of what has been said."""
        moment = round(voice.moment * TRACE_STEPS) / TRACE_STEPS
        key = ("voice", voice.delivery, voice.seed, moment)
        scale = pen.scale
        pen.picture(
            key,
            lambda: voice_trace(
                voice.delivery,
                voice.seed,
                moment=moment,
                width=rect.width / scale,
                height=rect.height / scale,
                colour=pen.theme.apricot,
                background=pen.theme.paper,
            ),
            rect,
        )

    def draw_gauges(self, pen: Pen, column: Rect, y: int, view: View) -> None:
        """The nine feelings, and which way the last turn moved them."""
        pen.anchor("gauges", Rect(column.x, y, column.width, column.bottom - y))
        for one in view.gauges:
            share = (
                one.value
                if pen.still
                else self.levels[one.feeling].at(pen.now)
                if one.feeling in self.levels
                else one.value
            )
            change = self.changes.get(one.feeling, 0)
            label = pen.word(f"feeling.{one.feeling}")
            y += gauge(pen, column.x, y, column.width, label, share, change, COLOURS[one.feeling])


class Voice:
    """How the other end sounds now: the delivery, which stretch of speech, how far it has run, and the cue in words."""

    def __init__(self, delivery: str = "", seed: int = 0, moment: float = 1.0, words: str = "") -> None:
        self.delivery = delivery
        self.seed = seed
        self.moment = moment
        self.words = words


def direction(one: Gauge) -> int:
    """Whether a feeling rose or fell enough to be shown."""
    return 0 if abs(one.change) < CHANGED else 1 if one.change > 0 else -1


def face_of(scenario: ScenarioFile, view: View) -> Face | None:
    """Whose face is shown: nobody's until it is known who is there, and at exam nobody's at all."""
    if view.face is None:
        return None
    if view.speaker == "borrower":
        return scenario.person.face
    if view.speaker == "third" and scenario.person.third is not None:
        return scenario.person.third.face
    return None


def who(pen: Pen, scenario: ScenarioFile, view: View) -> tuple[str, str]:
    """The name and a line about whoever is on the line."""
    if view.speaker == "borrower":
        return pen.either(scenario.person.name), pen.either(scenario.person.about)
    if view.speaker == "third":
        third = scenario.person.third
        return pen.either(third.name) if third else pen.word("call.unknown"), pen.word("call.third.what")
    if view.speaker == "nobody":
        return pen.either(scenario.person.name), pen.either(scenario.person.about)
    return pen.word("call.unknown"), pen.word("call.unknown.what")


def standing(pen: Pen, view: View) -> tuple[str, str]:
    """The badge: verified, not, somebody else, nobody."""
    if view.speaker == "third":
        return pen.word("call.not_him"), "amber"
    if view.speaker == "nobody":
        return pen.word("call.nobody"), ""
    return (pen.word("call.verified"), "good") if view.verified else (pen.word("call.not_verified"), "")
