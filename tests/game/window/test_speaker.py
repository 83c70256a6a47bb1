"""Sounds are made by code, and their absence stops nothing."""

import numpy as np
import pygame
import pytest

from assets import sounds
from game.window.speaker import Speaker


@pytest.mark.parametrize("name", sorted(sounds.SOUNDS))
def test_a_sound_is_short_quiet_and_does_not_crack(name: str) -> None:
    """Samples are 16 bit, heard but well under full scale, and begin and end near silence."""
    made = sounds.SOUNDS[name]()
    assert made.dtype == np.int16
    assert 0.02 < made.size / sounds.RATE < 3.0
    loudest = int(np.abs(made.astype(int)).max())
    assert 200 < loudest < 0.5 * 32_767
    assert abs(int(made[0])) < 0.1 * 32_767
    assert abs(int(made[-1])) < 400


def test_sounds_are_the_same_every_time() -> None:
    """No hidden dice in a recipe."""
    assert all((make() == make()).all() for make in sounds.SOUNDS.values())


def test_without_a_device_nothing_is_heard_and_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening, playing, stopping and closing are silent where there is no device."""

    def no_device(**_: object) -> None:
        raise pygame.error("no available audio device")

    monkeypatch.setattr(pygame.mixer, "init", no_device)
    speaker = Speaker()
    speaker.open()
    assert not speaker.ready
    speaker.play("ring", -1)
    speaker.stop("ring")
    speaker.close()
    assert speaker.made == {}


def test_with_a_device_sounds_are_played_and_silence_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sound is made once and played; with sound off in the settings none is."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    speaker = Speaker()
    speaker.open()
    assert speaker.ready
    try:
        speaker.play("tick")
        assert set(speaker.made) == {"tick"}
        speaker.silent = True
        speaker.play("filed")
        assert set(speaker.made) == {"tick"}
    finally:
        speaker.close()
