"""Small arithmetic on columns (one number per call, shape (N,)), bit-equal for one call and for many.

Only + - x / , comparisons, min and max are used, in a written order and element by element: a float sum
over an axis would differ between N = 1 and N = 4 096. A lint test bans the rest.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float64]
Bits: TypeAlias = NDArray[np.uint64]
Bools: TypeAlias = NDArray[np.bool_]

ONE = np.uint64(1)


def bit(code: int) -> np.uint64:
    """A set that holds only `code`."""
    return np.uint64(1 << code)


def bits(codes: Sequence[int]) -> np.uint64:
    """A set that holds `codes`."""
    mask = 0
    for code in codes:
        mask |= 1 << code
    return np.uint64(mask)


def has(sets: Bits, code: int) -> Bools:
    """Where the set holds `code`."""
    found: Bools = (sets & bit(code)) != 0
    return found


def given(where: Bools, mask: np.uint64) -> Bits:
    """`mask` where true, the empty set elsewhere."""
    chosen: Bits = where.astype(np.uint64) * mask
    return chosen


def set_to(sets: Bits, code: int, where: Bools) -> Bits:
    """The sets with `code` in them where true, and out of them elsewhere."""
    changed: Bits = (sets & ~bit(code)) | given(where, bit(code))
    return changed


def ramp(x: Floats, low: float | Floats, high: float | Floats) -> Floats:
    """0 up to `low`, 1 from `high` on, straight between."""
    risen: Floats = np.minimum(1.0, np.maximum(0.0, (x - low) / (high - low)))
    return risen


def unit(x: Floats) -> Floats:
    """X held in [0, 1]."""
    held: Floats = np.minimum(1.0, np.maximum(0.0, x))
    return held


def pushed(now: Floats, push: Floats) -> Floats:
    """Move up by the room left above, down by the room below; never leaves [0, 1]. `push` is held in [-1, 1]."""
    up, down = np.maximum(0.0, push), np.minimum(0.0, push)
    np.minimum(1.0, up, out=up)
    np.maximum(-1.0, down, out=down)
    up *= 1.0 - now
    down *= now
    moved: Floats = np.add(now, up, out=up)
    moved += down
    return moved


def blend(a: float | Floats, b: float | Floats, share: Floats) -> Floats:
    """`a` at share 0, `b` at share 1."""
    mixed: Floats = a + (b - a) * share
    return mixed


def spread(rows: Ints, values: Floats, like: Floats) -> Floats:
    """A column that has the values in some rows, and 0 elsewhere."""
    column = np.zeros_like(like)
    column[rows] = values
    return column


def total_of(weights: Sequence[Floats]) -> Floats:
    """The sum of the columns, added in the order given."""
    total = weights[0]
    for weight in weights[1:]:
        total = total + weight
    return total


def pick(weights: Sequence[Floats] | Floats, u: Floats) -> tuple[Ints, Floats]:
    """Which of the weighted things happens for a draw u in [0, 1), and how likely it was.

    The first whose running sum exceeds u x total. Where nothing has any weight: -1, with chance 1. `weights` is a row a
    thing, `[things, calls]`; a matrix is used up.
    """
    running = weights if isinstance(weights, np.ndarray) else np.stack(weights)
    for place in range(1, len(running)):
        running[place] += running[place - 1]
    total = running[-1]
    picked = passed(running[:-1], u * total)
    calls, some = np.arange(u.size), total > 0.0
    before = np.where(picked > 0, running[picked - 1, calls], 0.0)
    chance = (running[picked, calls] - before) / np.where(some, total, 1.0)
    return np.where(some, picked, NOTHING_PICKED), np.where(some, chance, 1.0)


def passed(running: Floats, aim: Floats) -> Ints:
    """How many of the running sums, `[things, calls]`, do not exceed the aim."""
    below = (running <= aim).view(np.uint8)
    counted: Ints = np.add.reduce(below, axis=0, dtype=np.uint8).astype(np.int64)
    return counted


NOTHING_PICKED = -1


def pick_by_table(chances: NDArray[np.float64], cell: Ints, u: Floats) -> tuple[Ints, Floats]:
    """`pick` where the weights of each cell are known beforehand: `chances[things, cells]`, each cell adding up to 1."""
    running = np.add.accumulate(chances[:-1], axis=0)
    picked = passed(running.take(cell, axis=1), u)
    return picked, chances[picked, cell]
