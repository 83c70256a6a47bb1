"""The running check of a record: SHA-256 of the check before a line and the line without its wall time.

Lines are written in one canonical form, so that any character outside `wall` that differs is seen.
"""

import hashlib
import json
from typing import Any

START = "0" * 64
WALL = "wall"
CHECK = "check"
Line = dict[str, Any]


def canonical(line: Line) -> str:
    """The one way a line is written: keys sorted, no spare space, words as they are."""
    return json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def check_of(before: str, line: Line) -> str:
    """The check of a line after the check `before`."""
    bare = {key: value for key, value in line.items() if key not in {WALL, CHECK}}
    return hashlib.sha256((before + canonical(bare)).encode()).hexdigest()


def sealed(before: str, line: Line, wall: str) -> tuple[str, str]:
    """The text of a line with wall time and check, and that check."""
    check = check_of(before, line)
    return canonical(line | {WALL: wall, CHECK: check}), check


def opened(text: str) -> Line | None:
    """The line a text holds, if it is one in the canonical form."""
    try:
        line = json.loads(text)
    except ValueError:
        return None
    return line if isinstance(line, dict) and CHECK in line and canonical(line) == text else None


def cut_short(text: str) -> bool:
    """Whether a text is the beginning of a line whose writing was interrupted: it never came to the closing brace."""
    try:
        json.JSONDecoder().raw_decode(text)
    except ValueError:
        return True
    return False
