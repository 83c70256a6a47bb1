"""The conversation as bubbles: the trainee's at the right, the other end's at the left, silences between."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.window.draw.look import RADIUS, SMALL, TEXT
from game.window.draw.pen import Pen, Rect
from game.window.draw.typeset import Block
from game.window.places import Scroll
from sim.observe.view import Entry

GAP, PAD_X, PAD_Y = 8, 14, 7
LARGEST = 0.72
"""Share of the width that a bubble may take."""

BRACKETS = {"（": "）", "(": ")"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """One entry as it is drawn. `aside` is what happened without a word; `label` says who it is where that is new."""

    entry: Entry
    aside: bool
    label: str = ""


def is_aside(words: str) -> bool:
    """Whether words stand wholly in brackets: something done, not said."""
    return bool(words) and BRACKETS.get(words[0]) == words[-1] and words.count(words[0]) == 1


def as_spoken(entries: Sequence[Entry], third: str) -> list[Spoken]:
    """The entries with what is needed to draw them; `third` names somebody who is not the borrower."""
    found, before = [], ""
    for entry in entries:
        label = third if entry.who == "third" and before != "third" else ""
        before = entry.who if entry.who != "me" else before
        found.append(Spoken(entry, is_aside(entry.words), label))
    return found


class Transcript:
    """Draws a conversation in a box that scrolls; its end stays in view; one that `rises` grows from below."""

    def __init__(self, *, ground: str = "paper", rises: bool = True) -> None:
        self.scroll = Scroll(stick=True)
        self.ground = ground
        self.rises = rises

    def draw(self, pen: Pen, view: Rect, spoken: Sequence[Spoken], share: float = 1.0) -> None:
        """All that was said; of the last entry only a share where it is still being said."""
        if not spoken:
            self.scroll.settle(view, 0)
            return
        heights = [self.height(pen, view.width, one) for one in spoken]
        content = sum(heights) + pen.u(GAP) * max(0, len(heights) - 1) + pen.u(4)
        self.scroll.settle(view, content)
        with pen.scrolling(self.scroll, view) as top:
            y = top + (max(0, view.height - content) if self.rises else 0)
            for place, (one, tall) in enumerate(zip(spoken, heights, strict=True)):
                if y + tall >= view.top and y <= view.bottom:
                    part = share if place == len(spoken) - 1 else 1.0
                    self.draw_entry(pen, view, y, one, part)
                y += tall + pen.u(GAP)
        if self.scroll.offset > 0:
            pen.fade(view, self.ground)
        pen.thumb(self.scroll, pen.u(11))

    def block(self, pen: Pen, width: int, one: Spoken) -> Block:
        """The words of an entry set for its bubble."""
        return pen.block(one.entry.words, SMALL if one.aside else TEXT, round(width * LARGEST) - 2 * pen.u(PAD_X))

    def height(self, pen: Pen, width: int, one: Spoken) -> int:
        """How tall an entry is."""
        label = pen.line(SMALL) if one.label else 0
        if one.aside:
            return label + self.block(pen, width, one).height + pen.u(6)
        return label + self.block(pen, width, one).height + 2 * pen.u(PAD_Y)

    def draw_entry(self, pen: Pen, view: Rect, y: int, one: Spoken, share: float) -> None:
        """One entry."""
        if one.label:
            pen.text(one.label, view.x + pen.u(PAD_X), y, SMALL, "soft")
            y += pen.line(SMALL)
        if one.aside:
            self.draw_aside(pen, view, y, one, share)
        else:
            self.draw_bubble(pen, view, y, one, share)

    def draw_aside(self, pen: Pen, view: Rect, y: int, one: Spoken, share: float) -> None:
        """Something that happened without a word; a silence of the trainee's own runs as a line that fills."""
        block = self.block(pen, view.width, one)
        mine = one.entry.who == "me"
        x = view.right - block.width - pen.u(PAD_X) if mine else view.x + pen.u(PAD_X)
        pen.write(block, x, y + pen.u(3), "soft")
        if mine and share < 1.0:
            wide = pen.u(96)
            line = Rect(x - wide - pen.u(12), y + pen.u(3) + block.height // 2, wide, pen.u(2))
            pen.box(line, "line", radius=1)
            pen.box(Rect(line.x, line.y, round(wide * share), line.height), "teal", radius=1)

    def draw_bubble(self, pen: Pen, view: Rect, y: int, one: Spoken, share: float) -> None:
        """Words in a bubble, as far as they have been said."""
        block = self.block(pen, view.width, one)
        wide, tall = block.width + 2 * pen.u(PAD_X), block.height + 2 * pen.u(PAD_Y)
        mine = one.entry.who == "me"
        rect = Rect(view.right - wide if mine else view.x, y, wide, tall)
        corners = (RADIUS, RADIUS, 3, RADIUS) if mine else (RADIUS, RADIUS, RADIUS, 3)
        pen.box(
            rect,
            "teal_tint" if mine else "card" if self.ground == "paper" else "paper",
            None if mine else "line",
            corners,
        )
        with pen.within(rect):
            self.write_part(pen, block, rect.x + pen.u(PAD_X), rect.y + pen.u(PAD_Y), share)
        cue = one.entry.delivery
        if cue not in {"", "flat"} and share >= 1.0 and not mine:
            words = pen.word(f"delivery.{cue}")
            if rect.right + pen.u(10) + pen.size(words, SMALL)[0] < view.right:
                pen.text(words, rect.right + pen.u(10), rect.bottom - pen.line(SMALL) - pen.u(5), SMALL, "faint")

    def write_part(self, pen: Pen, block: Block, x: int, y: int, share: float) -> None:
        """The words that have been said."""
        if share >= 1.0:
            pen.write(block, x, y)
            return
        left = round(share * len(block.text))
        for row, line in enumerate(block.lines):
            if left <= line.start:
                return
            edges = pen.typesetter.edges(block, row)
            edge = edges[min(left - line.start, len(edges) - 1)]
            top = y + row * block.face.line
            with pen.clipped(Rect(x - pen.u(4), top, edge + pen.u(4), block.face.line)):
                pen.write(block, x, y)
