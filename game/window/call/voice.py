"""How the other end sounds: a trace that runs while somebody speaks, and the cue in words under it."""

from dataclasses import dataclass

from assets.pictures.voice import voice_trace
from game.window.draw.look import SMALL
from game.window.draw.pen import Pen, Rect
from game.window.widgets.rows import paragraph

TRACE_TALL = 24
TRACE_STEPS = 40


@dataclass(frozen=True, slots=True)
class Voice:
    """The delivery, which stretch of speech, how far it has run, and the cue in words."""

    delivery: str = ""
    seed: int = 0
    moment: float = 1.0
    words: str = ""


def voice_height(pen: Pen) -> int:
    """How tall trace and cue are."""
    return pen.u(TRACE_TALL) + pen.u(4) + pen.line(SMALL)


def draw_voice(pen: Pen, x: int, y: int, width: int, voice: Voice) -> int:
    """The trace of the voice over its cue; a flat line where nobody speaks. Gives the height it took."""
    wide, tall = width - pen.u(8), pen.u(TRACE_TALL)
    if voice.delivery:
        draw_trace(pen, Rect(x, y, wide, tall), voice)
    else:
        pen.rule(x, y + tall // 2, wide)
    under = tall + pen.u(4)
    return under + paragraph(pen, x, y + under, wide, voice.words, SMALL, "soft")


def draw_trace(pen: Pen, rect: Rect, voice: Voice) -> None:
    """The trace, in coarse steps of what has been said."""
    moment = round(voice.moment * TRACE_STEPS) / TRACE_STEPS
    scale, theme = pen.scale, pen.theme
    pen.picture(
        ("voice", voice.delivery, voice.seed, moment),
        lambda: voice_trace(
            voice.delivery,
            voice.seed,
            moment=moment,
            width=rect.width / scale,
            height=rect.height / scale,
            colour=theme.apricot,
            background=theme.paper,
        ),
        rect,
    )
