"""Sounds of the line, made by code and played where there is a device; silent without a word where there is none."""

import pygame

from assets import sounds


class Speaker:
    """Plays sounds by name."""

    def __init__(self) -> None:
        self.ready = False
        self.silent = False
        self.made: dict[str, pygame.mixer.Sound] = {}

    def open(self) -> None:
        """Wake the sound device, if there is one."""
        try:
            pygame.mixer.init(frequency=sounds.RATE, size=-16, channels=1, buffer=1024)
        except pygame.error:
            return
        self.ready = True

    def play(self, name: str, loops: int = 0) -> None:
        """Play a sound; one that is playing already is not doubled."""
        if self.ready and not self.silent:
            self.sound(name).stop()
            self.sound(name).play(loops)

    def stop(self, name: str) -> None:
        """Stop a sound."""
        if self.ready and name in self.made:
            self.made[name].fadeout(40)

    def sound(self, name: str) -> pygame.mixer.Sound:
        """The sound of a name, made once."""
        if name not in self.made:
            self.made[name] = pygame.mixer.Sound(buffer=sounds.SOUNDS[name]().tobytes())
        return self.made[name]

    def close(self) -> None:
        """Let the device go."""
        if self.ready:
            pygame.mixer.quit()
            self.ready = False
