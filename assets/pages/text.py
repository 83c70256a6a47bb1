"""A debrief as plain text for a terminal and a screen reader: no colour, marks and kinds in words and signs."""

import unicodedata
from collections.abc import Iterable

from assets.pages.view import DebriefView, MarkView, NoteView, RowView

SIGNS = {"good": "+", "amber": "~", "bad": "!", "": " "}
BAR = 20
WIDTH = 78


def columns(text: str) -> int:
    """How many columns a text takes: a wide character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def padded(text: str, width: int) -> str:
    """The text filled up to a width in columns."""
    return text + " " * max(0, width - columns(text))


def wrapped(text: str, indent: str, width: int = WIDTH) -> list[str]:
    """The text in lines of at most `width` columns; words of Latin script are not cut."""
    lines, line = [], indent
    for piece in pieces(text):
        if columns(line) + columns(piece) > width and line.strip():
            lines.append(line.rstrip())
            line = indent
        line += piece if line.strip() else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


NO_LINE_START = "，。？！、；：）」』”’…—,.?!;:)"


def pieces(text: str) -> Iterable[str]:
    """What may not be cut: a word with the space after it, or one wide character with what must follow it."""
    piece = ""
    for char in text:
        wide = unicodedata.east_asian_width(char) in "WF"
        if (piece and (char == " " or (wide and char not in NO_LINE_START))) or (piece and is_wide_end(piece, char)):
            yield piece + (" " if char == " " else "")
            piece = "" if char == " " else char
        else:
            piece += char
    if piece:
        yield piece


def is_wide_end(piece: str, char: str) -> bool:
    """Whether a piece ends in a wide character and the next may begin a line."""
    return unicodedata.east_asian_width(piece[-1]) in "WF" and char not in NO_LINE_START


def debrief_text(view: DebriefView, words: dict[str, str]) -> str:
    """The debrief from its first sentence to the next thing to practise."""
    blocks = [
        [view.title, "", view.headline, *wrapped(view.detail, ""), ""],
        [" · ".join([view.status_words, *([str(view.total)] if view.marks else []), view.ending]), ""],
        [line for mark in view.marks for line in mark_lines(mark)],
        ["", words["transcript"], ""],
        [line for row in view.rows for line in row_lines(row, words)],
        [line for note in view.findings_elsewhere for line in ["", *note_lines(note, words)]],
        ["", view.hidden_title, *wrapped(view.hidden_words, "  "), ""],
        [f"  {padded(name, 14)}{value}" for name, value in view.figures],
        ["", f"{words['next']} {view.next_title}", *wrapped(view.next_words, "  ")],
    ]
    if view.again_turn:
        blocks.append(["", words["again"].replace("{at}", view.again_words).replace("{turn}", str(view.again_turn))])
    return "\n".join(line for block in blocks for line in block)


def mark_lines(mark: MarkView) -> list[str]:
    """A mark as a bar, a figure, and what it rests on."""
    filled = round(mark.value * BAR / 100)
    lines = [f"{padded(mark.label, 14)} {'█' * filled}{'·' * (BAR - filled)} {mark.value:>3}  {mark.gist}"]
    for point in mark.points:
        turns = f" [{', '.join(str(turn) for turn in point.turns)}]" if point.turns else ""
        lines.append(f"    {padded(point.words, 40)} {point.won:4.0f}/{point.most:.0f}{turns}")
    return lines


def row_lines(row: RowView, words: dict[str, str]) -> list[str]:
    """A line of the transcript and the notes beside it."""
    brackets = "[{}] " if row.delivery.isascii() else "［{}］"
    cue = brackets.format(row.delivery) if row.delivery else ""
    head = f"{SIGNS[row.kind]} {row.clock} {padded(row.speaker, 4)} "
    lines = wrapped(cue + row.words, " " * columns(head))
    lines = [head + lines[0].lstrip(), *lines[1:]] if lines else [head]
    return lines + [line for note in row.notes for line in note_lines(note, words)]


def note_lines(note: NoteView, words: dict[str, str]) -> list[str]:
    """What is said beside a turn."""
    lines = wrapped(f"{SIGNS[note.kind]} {note.title}  {note.words}".rstrip(), " " * 8)
    if note.better:
        lines += wrapped(f"{words['better'].rstrip()} {note.better}", " " * 10)
    if note.source:
        lines += wrapped(f"{note.source} · {note.evidence} · {note.rule}", " " * 10)
    return lines
