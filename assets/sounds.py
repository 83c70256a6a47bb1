"""Sounds of a telephone line as recipes: plain functions to int16 samples, made by sums of sines, nothing recorded."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.int16]
Wave = NDArray[np.float64]

RATE = 22_050
LOUD = 0.22
"""Of full scale: heard, not startling."""

RINGBACK = 450.0
"""Hz of the Chinese ringback tone: one second on, four off."""


def ring() -> Samples:
    """What the caller hears while the phone rings: a second of tone and a pause."""
    tone = shaped(sine(RINGBACK, 1.0), 0.02, 0.04)
    return samples(joined(tone, silence(1.2)), 0.55)


def pick_up() -> Samples:
    """The line opens: a soft click and the room behind it."""
    click = shaped(noise(0.018, 11), 0.001, 0.012) + shaped(sine(190.0, 0.018), 0.001, 0.012)
    room = shaped(noise(0.25, 5) * 0.05, 0.05, 0.18)
    return samples(joined(click, room))


def hang_up() -> Samples:
    """The line closes: a click and three short tones."""
    click = shaped(noise(0.02, 17), 0.001, 0.015)
    beep = joined(shaped(sine(RINGBACK, 0.22), 0.01, 0.02), silence(0.2))
    return samples(joined(click, silence(0.18), beep, beep, beep), 0.5)


def tick() -> Samples:
    """A choice was made: a short dry tap."""
    tap = shaped(sine(1_150.0, 0.028) + 0.4 * sine(2_300.0, 0.028), 0.001, 0.024)
    return samples(tap, 0.45)


def waiting() -> Samples:
    """A second of silence goes by: the faintest tap."""
    return samples(shaped(sine(620.0, 0.03), 0.002, 0.026), 0.28)


def filed() -> Samples:
    """The record is filed: two taps, the second a fifth up."""
    low, high = (shaped(sine(pitch, 0.09), 0.004, 0.08) for pitch in (523.25, 783.99))
    return samples(joined(low, silence(0.02), high), 0.5)


SOUNDS: dict[str, Callable[[], Samples]] = {
    "ring": ring,
    "pick_up": pick_up,
    "hang_up": hang_up,
    "tick": tick,
    "waiting": waiting,
    "filed": filed,
}
"""Every sound by name."""


def sine(pitch: float, seconds: float) -> Wave:
    """A pure tone."""
    wave: Wave = np.sin(2 * np.pi * pitch * np.arange(round(seconds * RATE)) / RATE)
    return wave


def noise(seconds: float, seed: int) -> Wave:
    """Soft noise: the same for the same seed."""
    rough = np.random.default_rng(seed).uniform(-1.0, 1.0, round(seconds * RATE))
    smooth: Wave = np.convolve(rough, np.ones(6) / 6, mode="same")
    return smooth


def silence(seconds: float) -> Wave:
    """Nothing."""
    return np.zeros(round(seconds * RATE))


def joined(*parts: Wave) -> Wave:
    """One after another."""
    return np.concatenate(parts)


def shaped(wave: Wave, rise: float, fall: float) -> Wave:
    """A wave that comes in and goes out within so many seconds, so that it does not crack."""
    ramp = np.ones(wave.size)
    begin, end = min(round(rise * RATE), wave.size), min(round(fall * RATE), wave.size)
    ramp[:begin] *= np.linspace(0.0, 1.0, begin)
    ramp[wave.size - end :] *= np.linspace(1.0, 0.0, end)
    return wave * ramp


def samples(wave: Wave, loud: float = 1.0) -> Samples:
    """A wave as 16-bit samples."""
    return (np.clip(wave * loud * LOUD, -1.0, 1.0) * 32_767).astype(np.int16)
