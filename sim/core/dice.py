"""Named, stateless chance: draw(seed, turn, purpose, index) -> a number in [0, 1), the same on every machine.

Nothing is remembered between draws, so adding one never shifts another. The mixing is the splitmix64
finaliser (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014;
constants of variant 13 by D. Stafford), applied after every argument: seed + constant x turn alone collides.
A purpose is hashed by FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo: the 64-bit offset basis and prime its authors give).
"""

from functools import cache

import numpy as np

from sim.core.arithmetic import Bits, Floats, Ints

GAMMA = 0x9E3779B97F4A7C15
MIX_A = np.uint64(0xBF58476D1CE4E5B9)
MIX_B = np.uint64(0x94D049BB133111EB)
SHIFT_A, SHIFT_B, SHIFT_C = np.uint64(30), np.uint64(27), np.uint64(31)
FNV_OFFSET, FNV_PRIME = 0xCBF29CE484222325, 0x100000001B3
WORD = (1 << 64) - 1
TO_FLOAT = np.uint64(11)
STEP = 1.0 / 9007199254740992.0  # 2^-53: the top 53 bits as a fraction


def mixed(state: Bits) -> Bits:
    """The splitmix64 finaliser; uint64 columns wrap silently, as it needs."""
    z = (state ^ (state >> SHIFT_A)) * MIX_A
    z = (z ^ (z >> SHIFT_B)) * MIX_B
    return z ^ (z >> SHIFT_C)


@cache
def purpose_key(purpose: str, index: int = 0) -> np.uint64:
    """The constant that stands for a purpose and an index."""
    state = FNV_OFFSET
    for byte in purpose.encode():
        state = ((state ^ byte) * FNV_PRIME) & WORD
    return np.uint64((state + GAMMA * (2 * index + 1)) & WORD)


def turn_key(seed: Bits, turn: Ints) -> Bits:
    """Seed and turn mixed: what all draws of one turn share."""
    seeded = mixed(seed + np.uint64(GAMMA))
    return mixed(seeded + (turn.astype(np.uint64) + np.uint64(1)) * np.uint64(GAMMA))


def hashed(key: Bits, purpose: str, index: int = 0) -> Bits:
    """A uint64 for this turn, purpose and index."""
    return mixed(key ^ purpose_key(purpose, index))


@cache
def purpose_keys(purpose: str, count: int) -> Bits:
    """The constants of the indices 0 .. count - 1, one a row: shape (count, 1)."""
    return np.array([[purpose_key(purpose, index)] for index in range(count)], np.uint64)


def hashed_rows(key: Bits, purpose: str, count: int) -> Bits:
    """`hashed` for the indices 0 .. count - 1 at once, one a row: shape (count, N)."""
    return mixed(key[None, :] ^ purpose_keys(purpose, count))


def draw(key: Bits, purpose: str, index: int = 0) -> Floats:
    """A number in [0, 1) for a turn's key, a purpose and an index."""
    return (hashed(key, purpose, index) >> TO_FLOAT).astype(np.float64) * STEP


def draw_at(seed: Bits, turn: Ints, purpose: str, index: int = 0) -> Floats:
    """The whole definition: draw(seed, turn, purpose, index)."""
    return draw(turn_key(seed, turn), purpose, index)
