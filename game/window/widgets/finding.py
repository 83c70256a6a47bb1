"""A remark beside a turn: its kind by shape and tint, what was wrong or right, what would be better, by what rule."""

from assets.pages.view import NoteView
from game.window.draw.look import ROW_RADIUS, SMALL
from game.window.draw.pen import Pen, Rect
from game.window.widgets.bars import judgement
from game.window.widgets.rows import Words, draw_stack, stack_height

PAD_X, PAD_Y = 12, 8
SHAPE = 26


def lines_of(pen: Pen, note: NoteView) -> list[Words]:
    """The words of a remark."""
    lines: list[Words] = [(note.title, SMALL, note.kind)]
    lines += [(note.words, SMALL, "ink")] if note.words else []
    lines += [(pen.word("debrief.better") + note.better, SMALL, "ink")] if note.better else []
    source = " · ".join(part for part in (note.source, note.evidence) if part)
    return [*lines, (source, SMALL, "soft")] if source else lines


def finding_height(pen: Pen, width: int, note: NoteView) -> int:
    """How tall a remark is."""
    return stack_height(pen, lines_of(pen, note), inner(pen, width)) + 2 * pen.u(PAD_Y)


def inner(pen: Pen, width: int) -> int:
    """Room for its words."""
    return width - 2 * pen.u(PAD_X) - pen.u(SHAPE)


def draw_finding(pen: Pen, x: int, y: int, width: int, note: NoteView) -> int:
    """The remark in its tinted box; gives the height it took."""
    rect = Rect(x, y, width, finding_height(pen, width, note))
    pen.box(rect, f"{note.kind}_tint", radius=ROW_RADIUS)
    top = y + pen.u(PAD_Y)
    judgement(pen, x + pen.u(PAD_X + 8), top + pen.line(SMALL) // 2, note.kind, 16)
    with pen.within(rect):
        draw_stack(pen, lines_of(pen, note), x + pen.u(PAD_X + SHAPE), top, inner(pen, width))
    return rect.height
