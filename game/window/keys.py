"""Keys by name: `tab`, `shift+tab`, `ctrl+z`, `a`, `1`, `f1`."""

from dataclasses import dataclass

import pygame

NAMES = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "esc",
    pygame.K_SPACE: "space",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_TAB: "tab",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_PAGEUP: "pageup",
    pygame.K_PAGEDOWN: "pagedown",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_EQUALS: "=",
    pygame.K_MINUS: "-",
    pygame.K_PLUS: "=",
    pygame.K_KP_PLUS: "=",
    pygame.K_KP_MINUS: "-",
}
KEYPAD = {getattr(pygame, f"K_KP{digit}"): str(digit) for digit in range(10)}
ALONE = frozenset(
    {"lshift", "rshift", "lctrl", "rctrl", "lalt", "ralt", "lmeta", "rmeta", "lgui", "rgui", "capslock", ""}
)
"""Keys that mean nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Key:
    """A pressed key: its bare name, and what was held with it."""

    name: str
    shift: bool = False
    ctrl: bool = False

    @property
    def full(self) -> str:
        """The name with what was held, as `shift+tab`."""
        return f"{'ctrl+' if self.ctrl else ''}{'shift+' if self.shift else ''}{self.name}"

    @property
    def digit(self) -> int | None:
        """The figure of a figure key."""
        return int(self.name) if len(self.name) == 1 and self.name.isdigit() and not self.ctrl else None

    @property
    def alone(self) -> bool:
        """Whether it only changes other keys."""
        return self.name in ALONE


def key_of(event: pygame.event.Event) -> Key:
    """The key of an event. Command on a Mac counts as control."""
    name = NAMES.get(event.key) or KEYPAD.get(event.key) or pygame.key.name(event.key).replace(" ", "")
    held = getattr(event, "mod", 0)
    return Key(name, bool(held & pygame.KMOD_SHIFT), bool(held & (pygame.KMOD_CTRL | pygame.KMOD_META)))


def key_named(text: str) -> Key:
    """The key of a name such as `shift+tab`."""
    *held, name = text.split("+") if text != "+" else [text]
    return Key(name, "shift" in held, "ctrl" in held)
