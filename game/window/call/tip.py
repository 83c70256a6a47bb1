"""The tip at level learn: what to think of now, and the rule it rests on."""

from game.window.draw.look import ROW_RADIUS, SMALL
from game.window.draw.pen import Pen, Rect
from game.window.widgets.rows import paragraph
from scenarios.compile import Play
from sim.observe.view import TipView

PAD_X, PAD_Y, AIR = 14, 8, 8


def tip_lines(pen: Pen, play: Play, tip: TipView | None) -> tuple[str, str]:
    """The words of a tip, and its rule with the source."""
    if tip is None:
        return "", ""
    spec = play.book.rules.get(tip.rule)
    return (
        tip.words,
        f"{pen.either(spec.title)} · {pen.either(spec.footing(play.scenario.product.kind).source.instrument)}"
        if spec
        else "",
    )


def tip_left(pen: Pen) -> int:
    """How far in the words begin."""
    return pen.size(pen.word("call.tip"), SMALL)[0] + pen.u(PAD_X)


def tip_room(pen: Pen, width: int) -> int:
    """Room for the words."""
    return width - 2 * pen.u(PAD_X) - tip_left(pen)


def tip_height(pen: Pen, width: int, lines: tuple[str, str]) -> int:
    """How tall a tip is, with air under it; nothing where there is none."""
    words, rule = lines
    if not words:
        return 0
    room = tip_room(pen, width)
    tall = pen.size(words, SMALL, room)[1] + (pen.size(rule, SMALL, room)[1] if rule else 0)
    return tall + 2 * pen.u(PAD_Y) + pen.u(AIR)


def draw_tip(pen: Pen, box: Rect, lines: tuple[str, str]) -> None:
    """The tip in its box."""
    words, rule = lines
    pen.box(box, "amber_tint", radius=ROW_RADIUS)
    pen.anchor("tip", box)
    left, top = box.x + pen.u(PAD_X), box.y + pen.u(PAD_Y)
    room = tip_room(pen, box.width)
    with pen.within(box):
        pen.text(pen.word("call.tip"), left, top, SMALL, "amber")
        left += tip_left(pen)
        top += paragraph(pen, left, top, room, words, SMALL)
        if rule:
            paragraph(pen, left, top, room, rule, SMALL, "soft")
