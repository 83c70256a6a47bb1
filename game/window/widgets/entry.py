"""A field for words: typed, pasted, or composed with an input method; its text is drawn as it will stand."""

import pygame

from game.window.draw.look import ROW_RADIUS, TEXT
from game.window.draw.pen import Pen
from game.window.draw.typeset import Block, Typesetter
from game.window.keys import Key
from game.window.places import Taker

Rect = pygame.Rect
PASSED_ON = frozenset({"tab", "esc", "f1", "f2", "f3", "f11", "pageup", "pagedown"})
"""Keys a field leaves to the screen."""


class Entry(Taker):
    """The text, the caret in it, and what is being composed."""

    writes = True

    def __init__(self, text: str = "", *, lines: bool = True, most: int = 2000) -> None:
        self.words = text
        self.caret = len(text)
        self.draft = ""
        self.lines = lines
        self.most = most
        self.offset = 0
        self.inside = Rect(0, 0, 1, 1)
        self.caret_rect = Rect(0, 0, 1, 1)
        self.block: Block | None = None
        self.typesetter: Typesetter | None = None

    def put(self, text: str) -> None:
        """Another text altogether."""
        self.words, self.caret, self.draft = text, len(text), ""

    def text(self, words: str) -> None:
        """Typed or committed words come in at the caret."""
        kept = "".join(c for c in words if c.isprintable() or (c == "\n" and self.lines))
        kept = kept[: max(0, self.most - len(self.words))]
        self.words = self.words[: self.caret] + kept + self.words[self.caret :]
        self.caret += len(kept)
        self.draft = ""

    def composing(self, words: str) -> None:
        """What an input method is composing stands at the caret until it is committed."""
        self.draft = words

    def left(self) -> None:
        """What was being composed is let go."""
        self.draft = ""

    def key(self, key: Key) -> bool:
        """Editing keys; letters come in as text and are no shortcuts here."""
        if key.name in PASSED_ON or (key.name == "enter" and not self.lines):
            return False
        if self.draft:
            return True
        if key.ctrl:
            return self.command(key)
        if key.name in {"up", "down"}:
            return self.moved_by_line(-1 if key.name == "up" else 1)
        if key.name in EDITS:
            self.edit(key.name)
            return True
        return len(key.name) == 1 or key.name == "space"

    def command(self, key: Key) -> bool:
        """Paste; the rest is not for a field."""
        if key.name == "v":
            self.text(pasted())
        return key.name in {"v", "c", "x", "a"}

    def edit(self, name: str) -> None:
        """Move the caret or take something away."""
        words, caret = self.words, self.caret
        if name == "backspace" and caret:
            self.words, self.caret = words[: caret - 1] + words[caret:], caret - 1
        elif name == "delete":
            self.words = words[:caret] + words[caret + 1 :]
        elif name == "enter":
            self.text("\n")
        else:
            self.caret = {
                "left": max(0, caret - 1),
                "right": min(len(words), caret + 1),
                "home": words.rfind("\n", 0, caret) + 1,
                "end": end if (end := words.find("\n", caret)) >= 0 else len(words),
            }.get(name, caret)

    def moved_by_line(self, step: int) -> bool:
        """To the same place in the line above or below; out of the field where there is none."""
        if self.block is None or self.typesetter is None:
            return False
        row = row_of(self.block, self.caret)
        if not 0 <= row + step < len(self.block.lines):
            return False
        x = self.typesetter.edges(self.block, row)[self.caret - self.block.lines[row].start]
        self.caret = nearest(self.typesetter, self.block, row + step, x)
        return True

    def point(self, x: int, y: int, /) -> None:
        """Put the caret where the pointer is."""
        if self.block is None or self.typesetter is None:
            return
        row = (y - self.inside.y + self.offset) // self.block.face.line
        row = max(0, min(row, len(self.block.lines) - 1))
        self.caret = nearest(self.typesetter, self.block, row, x - self.inside.x)

    def draw(self, pen: Pen, key: str, rect: Rect, label: str, hint: str = "") -> None:
        """The field in its box; `hint` says what belongs in it while it is empty."""
        focused = pen.place(key, rect, label, taker=self)
        pen.box(rect, "card", "teal" if focused else "line", ROW_RADIUS)
        self.inside = rect.inflate(-2 * pen.u(12), -2 * pen.u(8))
        shown = self.words[: self.caret] + self.draft + self.words[self.caret :]
        block = pen.block(shown, TEXT, self.inside.width)
        self.block, self.typesetter = block, pen.typesetter
        self.caret_rect = self.placed_caret(pen, block)
        with pen.clipped(self.inside.inflate(0, pen.u(4))), pen.within(self.inside.inflate(pen.u(2), 1 << 16)):
            if not shown and hint and not focused:
                pen.text(hint, self.inside.x, self.inside.y, TEXT, "faint", self.inside.width)
            pen.write(block, self.inside.x, self.inside.y - self.offset)
            if self.draft:
                self.underline(pen, block)
            if focused:
                pen.surface.fill(pen.colour("teal"), self.caret_rect)
        if focused:
            pen.ring(rect, ROW_RADIUS)

    def placed_caret(self, pen: Pen, block: Block) -> Rect:
        """Where the caret is, the field scrolled so that it is seen."""
        index = self.caret + len(self.draft)
        row = row_of(block, index)
        x = self.inside.x + pen.typesetter.edges(block, row)[index - block.lines[row].start]
        line = block.face.line
        self.offset = min(self.offset, max(0, block.height - self.inside.height), row * line)
        self.offset = max(self.offset, (row + 1) * line - self.inside.height)
        air = line // 8
        x = min(x, self.inside.right - 1)
        return Rect(x, self.inside.y + row * line - self.offset + air, max(2, pen.u(1.5)), line - 2 * air)

    def underline(self, pen: Pen, block: Block) -> None:
        """A line under what is being composed."""
        for row, line in enumerate(block.lines):
            edges = pen.typesetter.edges(block, row)
            first = max(self.caret, line.start) - line.start
            last = min(self.caret + len(self.draft), line.start + len(edges) - 1) - line.start
            if first < last:
                y = self.inside.y + (row + 1) * block.face.line - self.offset - pen.u(3)
                pen.rule(self.inside.x + edges[first], y, edges[last] - edges[first], "teal")


EDITS = frozenset({"left", "right", "home", "end", "backspace", "delete", "enter"})


def row_of(block: Block, index: int) -> int:
    """The line a place in the text is on."""
    return max(row for row, line in enumerate(block.lines) if line.start <= index)


def nearest(typesetter: Typesetter, block: Block, row: int, x: int) -> int:
    """The place in a line nearest to a width."""
    edges = typesetter.edges(block, row)
    last = len(edges) - 1 if row == len(block.lines) - 1 or block.lines[row].text.endswith("\n") else len(edges) - 2
    place = min(range(max(0, last) + 1), key=lambda count: abs(edges[count] - x))
    return block.lines[row].start + place


def pasted() -> str:
    """The words on the clipboard, where there is one."""
    try:
        return pygame.scrap.get_text()
    except pygame.error:
        return ""
