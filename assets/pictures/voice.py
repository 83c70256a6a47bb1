"""Voice trace: how something was said, as bars along a line. Each delivery has a hand of its own."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from assets.pictures.colour import mixed
from assets.pictures.svg import box, picture

MASK = (1 << 64) - 1
ODD = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)  # SplitMix64 (Steele, Lea, Flood 2014)

Envelope = Callable[[float], float]
"""Loudness over a stretch of speech: place 0 to 1 in, 0 to 1 out."""


def dice(seed: int, place: int, purpose: int) -> float:
    """A number in [0, 1) that depends on nothing but its arguments."""
    word = (seed * ODD[2] + place * ODD[0] + purpose * ODD[1]) & MASK
    for shift, factor in ((30, ODD[1]), (27, ODD[2])):
        word = ((word ^ word >> shift) * factor) & MASK
    return ((word ^ word >> 31) >> 11) / (1 << 53)


def level(place: float) -> float:
    """The same all along."""
    return 1.0 if place >= 0 else 0.0


def arch(place: float) -> float:
    """Up and down again."""
    return 4 * place * (1 - place)


def falling(place: float) -> float:
    """Loud at first, running out."""
    return (1 - place) * math.sqrt(1 - place)


def rising(place: float) -> float:
    """Gathering towards the end."""
    return 0.35 + 0.65 * place


def struck(place: float) -> float:
    """A hard attack that is gone at once."""
    return max(1 - 2.6 * place, 0.12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """How a delivery moves the trace.

    step: from bar to bar in px, of which `thick` is the bar. loud: height of the tallest bars, 0 to 1. run, rest: bars
    of speech and of silence by turns, each varied by up to `loose` of itself. shape: loudness over a run; whole: over
    all of it. rough: how far single bars stray, 0 to 1. tremble: how far every other bar falls short, 0 to 1.
    """

    step: float = 4.4
    thick: float = 2.4
    loud: float = 0.6
    run: int = 9
    rest: int = 2
    loose: float = 0.4
    shape: Envelope = arch
    whole: Envelope = level
    rough: float = 0.4
    tremble: float = 0.0


HANDS: dict[str, Hand] = {
    "flat": Hand(loud=0.34, run=14, rest=1, loose=0.2, shape=level, rough=0.14),
    "hurried": Hand(step=3.1, thick=1.8, loud=0.66, run=40, rest=1, shape=level, rough=0.55),
    "long_pause": Hand(loud=0.5, run=6, rest=13, loose=0.25, rough=0.35),
    "low": Hand(step=5.2, thick=2.6, loud=0.22, run=10, rest=3, rough=0.3),
    "voice_breaking": Hand(loud=0.8, run=7, rest=3, shape=falling, rough=0.5, tremble=0.75),
    "sharp": Hand(step=4.8, thick=2.0, loud=1.0, run=5, rest=2, loose=0.3, shape=struck, rough=0.2),
    "raised": Hand(step=4.2, thick=3.0, loud=1.0, run=18, rest=1, shape=level, rough=0.3),
    "sighing": Hand(step=5.0, thick=2.6, loud=0.75, run=18, rest=7, loose=0.1, shape=falling, rough=0.08),
    "faltering": Hand(loud=0.45, run=3, rest=4, loose=1.0, shape=falling, rough=0.5),
    "light": Hand(step=6.4, thick=2.2, loud=0.56, run=6, rest=1, shape=arch, rough=0.3),
    "over_polite": Hand(step=4.4, loud=0.5, run=8, rest=2, loose=0.0, shape=arch, rough=0.0),
    "warmer": Hand(step=5.4, thick=3.4, loud=0.72, run=12, rest=2, loose=0.2, shape=arch, whole=rising, rough=0.12),
}


def voice_trace(
    delivery: str,
    seed: int,
    *,
    moment: float = 1.0,
    width: float = 230,
    height: float = 24,
    colour: str,
    background: str,
) -> str:
    """A trace of this size: what has been spoken up to `moment`, 0 to 1, in `colour`, the rest as faint dots.

    Earlier speech pales towards `background`, which is not itself drawn. Same arguments, same trace; another seed gives
    another sentence in the same voice.
    """
    hand = HANDS[delivery]
    heights = loudness(hand, seed, max(int(width / hand.step), 1))
    spoken = moment * len(heights)
    shades = [shaded(place, spoken, len(heights), colour, background) for place in range(len(heights))]
    heard = [loud if place < spoken else 0.0 for place, loud in enumerate(heights)]
    pairs = zip(heard, shades, strict=True)
    return picture(width, height, *(bar(hand, place, height, *pair) for place, pair in enumerate(pairs)))


def shaded(place: int, spoken: float, count: int, colour: str, background: str) -> str:
    """Full colour where the voice is now, paler for what lies back, palest for what is to come."""
    pale = 0.55 * min((spoken - place) / count, 1.0) if place < spoken else 0.72
    return mixed(colour, background, round(pale * 8) / 8)


def bar(hand: Hand, place: int, height: float, loud: float, colour: str) -> str:
    """One bar, centred on the line; silence is a dot."""
    thick = hand.thick if loud > 0 else 1.6
    tall = max(loud * height, 1.6)
    corner = (place * hand.step + (hand.step - thick) / 2, (height - tall) / 2)
    return box(corner, thick, tall, colour, thick / 2)


def loudness(hand: Hand, seed: int, count: int) -> list[float]:
    """The heights of the bars, 0 for silence to 1."""
    heights: list[float] = []
    turn = 0
    while len(heights) < count:
        start, run = len(heights), varied(hand.run, hand.loose, dice(seed, turn, 1))
        stress = hand.loud * (1 - 0.25 * hand.loose * dice(seed, turn, 3))
        for place in range(run):
            swell = hand.shape((place + 0.5) / run) * hand.whole(min((start + place) / count, 1.0))
            heights.append(stress * swell * stray(hand, seed, start + place))
        heights += [0.0] * varied(hand.rest, hand.loose, dice(seed, turn, 2))
        turn += 1
    return heights[:count]


def stray(hand: Hand, seed: int, place: int) -> float:
    """What roughness and trembling leave of one bar."""
    steady = 1 - hand.rough * dice(seed, place, 4)
    return steady * (1 - hand.tremble * (0.6 + 0.4 * dice(seed, place, 5)) if place % 2 else 1.0)


def varied(length: int, loose: float, chance: float) -> int:
    """A length of at least one bar, varied by up to `loose` of itself."""
    return max(round(length * (1 + loose * (2 * chance - 1))), 1)
