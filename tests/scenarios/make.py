"""Messages and calls that stand in files, made anew. Read the difference before you commit it.

Run: python -m uv run python -m tests.scenarios.make      writes `broken/*.expected` and `moves/*.moves` anew
"""

from tests.scenarios import test_broken
from tests.scenarios.reach import MOVES, found_anew, still_plays

if __name__ == "__main__":
    for path in test_broken.FILES:
        test_broken.expected_of(path).write_text(test_broken.output(path), encoding="utf-8", newline="\n")
    for path in MOVES:
        if still_plays(path):
            continue
        try:
            path.write_text(found_anew(path), encoding="utf-8", newline="\n")
        except LookupError as error:
            print(error)
