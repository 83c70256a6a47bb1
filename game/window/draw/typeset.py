"""Text set into lines and drawn once: every block and its picture is kept until it has not been used for long."""

from collections.abc import Iterator
from dataclasses import dataclass

import pygame

from game.window.draw.cache import Cache
from game.window.draw.fonts import Fonts
from game.window.draw.script import BLANK_BEFORE, is_chinese, is_han, spaced, squeezed
from game.window.draw.wrap import wrapped

SLIVER = 0.14
"""Space between a Chinese letter and a figure, in ems."""

HALF = 0.5
BASELINE = 0.37
"""How far under the middle of a line its baseline lies, in ems: there both scripts look centred."""

PIXELS = 24_000_000
BLOCKS = 4_000


@dataclass(frozen=True, slots=True)
class Face:
    """A family at a size in pixels."""

    family: str
    size: int
    line: int  # line height in pixels


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line in one script."""

    text: str
    han: bool
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block: what it says with the spaces that close it, and its pieces."""

    text: str
    start: int
    pieces: tuple[Piece, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Block:
    """A text set for a width."""

    text: str
    face: Face
    room: int | None
    lines: tuple[Line, ...]
    width: int

    @property
    def height(self) -> int:
        """Of all lines."""
        return self.face.line * len(self.lines)


class Typesetter:
    """Sets and draws text."""

    def __init__(self) -> None:
        self.fonts = Fonts()
        self.blocks: Cache[Block] = Cache(BLOCKS)
        self.pictures: Cache[pygame.Surface] = Cache(PIXELS, lambda picture: picture.get_width() * picture.get_height())
        self.widths: Cache[int] = Cache(BLOCKS * 4)

    def block(self, text: str, face: Face, width: int | None = None) -> Block:
        """The text in lines of at most `width`; None for one line a paragraph."""
        return self.blocks.of((text, face, width), lambda: self.set_block(text, face, width))

    def set_block(self, text: str, face: Face, width: int | None) -> Block:
        """Set a text."""
        chinese = is_chinese(text)
        slack = round(SLIVER * face.size)
        texts = wrapped(text, width or 1 << 20, lambda part: self.width(part, face, chinese), slack)
        lines, start = [], 0
        for part in texts:
            lines.append(self.line(part, start, face, chinese))
            start += len(part)
        return Block(text, face, width, tuple(lines), max(line.width for line in lines))

    def line(self, text: str, start: int, face: Face, chinese: bool) -> Line:
        """One line, its pieces placed."""
        pieces, x, before = [], 0, ""
        for part, han in self.runs(text.rstrip(), face.family, chinese):
            x += self.joint(before, part[0], face)
            width = self.fonts.font(face.family, han, face.size).size(part)[0]
            pieces.append(Piece(part, han, x, width))
            x += width
            before = part[-1]
        return Line(text, start, tuple(pieces), max(0, x))

    def joint(self, before: str, after: str, face: Face) -> int:
        """How two pieces stand to each other."""
        if not before:
            return -round(HALF * face.size * 0.8) if after in BLANK_BEFORE else 0
        if squeezed(before, after):
            return -round(HALF * face.size)
        return round(SLIVER * face.size) if spaced(before, after) else 0

    def runs(self, text: str, family: str, chinese: bool) -> Iterator[tuple[str, bool]]:
        """A text in stretches of one script, cut where two marks are to be drawn together."""
        run, script = "", False
        for character in text:
            han = is_han(character, chinese) or not self.fonts.latin_has(family, character)
            if run and (han != script or squeezed(run[-1], character)):
                yield run, script
                run = ""
            run, script = run + character, han
        if run:
            yield run, script

    def width(self, text: str, face: Face, chinese: bool) -> int:
        """How wide a text is on one line."""
        return self.widths.of((text, face, chinese), lambda: self.measured(text, face, chinese))

    def measured(self, text: str, face: Face, chinese: bool) -> int:
        """Measure a text with its closing spaces."""
        x, before = 0, ""
        for part, han in self.runs(text, face.family, chinese):
            x += self.joint(before, part[0], face) if before else 0
            x += self.fonts.font(face.family, han, face.size).size(part)[0]
            before = part[-1]
        return x

    def picture(self, block: Block, colour: str, align: str = "left") -> pygame.Surface:
        """The block drawn."""
        key = (block.text, block.face, block.room, colour, align)
        return self.pictures.of(key, lambda: self.drawn(block, colour, align))

    def drawn(self, block: Block, colour: str, align: str) -> pygame.Surface:
        """Draw a block."""
        face, room = block.face, overhang(block.face)
        picture = pygame.Surface((max(1, block.width + 2 * room), max(1, block.height + 2 * room)), pygame.SRCALPHA)
        for row, line in enumerate(block.lines):
            left = room + aligned(line.width, block.width, align)
            base = room + row * face.line + round(face.line / 2 + BASELINE * face.size)
            for piece in line.pieces:
                font = self.fonts.font(face.family, piece.han, face.size)
                ink = font.render(piece.text, True, colour)
                picture.blit(ink, (left + piece.x, base - font.get_ascent()))
        return picture

    def edges(self, block: Block, row: int) -> list[int]:
        """Where each character of a line begins, and where the last one ends."""
        found: list[int] = []
        line = block.lines[row]
        for piece in line.pieces:
            font = self.fonts.font(block.face.family, piece.han, block.face.size)
            found += [piece.x + font.size(piece.text[:count])[0] for count in range(len(piece.text))]
        space = self.fonts.font(block.face.family, False, block.face.size).size(" ")[0]
        closing = len(line.text.rstrip("\n")) - len(line.text.rstrip())
        return [max(0, x) for x in found] + [line.width + space * count for count in range(closing + 1)]


def overhang(face: Face) -> int:
    """Room around a block for strokes that reach over the edge."""
    return face.size // 3


def aligned(width: int, room: int, align: str) -> int:
    """How far in a line starts."""
    return {"left": 0, "right": room - width, "centre": (room - width) // 2}[align]
