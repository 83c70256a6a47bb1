"""Settings: every change is kept at once and seen at once."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pygame

from assets.themes import THEMES
from game.settings import LANGS, LEVELS, SCALES
from game.settings import THEMES as THEME_NAMES
from game.window.context import Context
from game.window.draw.look import HEAD, MARGIN, ROW_RADIUS, SMALL, TEXT, TOP
from game.window.draw.pen import Pen
from game.window.places import Scroll
from game.window.routes import Back
from game.window.screen import Screen
from game.window.widgets.controls import button, link, pills
from game.window.widgets.entry import Entry
from game.window.widgets.rows import paragraph

Rect = pygame.Rect
NAME_MOST = 40
LABEL = 200
SWATCHES = ("paper", "card", "ink", "teal", "apricot")


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting with a few answers: what it is called, and each answer's key and value."""

    name: str
    key: str
    words: str
    answers: tuple[tuple[str, Any], ...]
    what: str = ""


LANG = Setting("lang", "settings.lang", "settings.{}", tuple((f"lang.{lang}", lang) for lang in LANGS))
SIZE = Setting("text_scale", "settings.size", "settings.{}", tuple((f"size.{size}", size) for size in SCALES))
MOTION = Setting(
    "reduced_motion",
    "settings.motion",
    "settings.{}",
    (("motion.full", False), ("motion.reduced", True)),
    "settings.motion.what",
)
SOUND = Setting("sound", "settings.sound", "settings.{}", (("sound.on", True), ("sound.off", False)))
LEVEL = Setting("level", "settings.level", "{}", tuple((f"level.{level}", level) for level in LEVELS))


class SettingsScreen(Screen):
    """Language, look, size, motion, sound, help, and who is training."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.scroll = Scroll()
        self.name = Entry(context.settings.trainee, lines=False, most=NAME_MOST)

    @property
    def page(self) -> Scroll | None:
        """The whole form scrolls."""
        return self.scroll

    def first_focus(self) -> str:
        """The name."""
        return "settings.name"

    def leave(self) -> None:
        """Keep the name as it stands."""
        self.keep_name()

    def escape(self) -> None:
        """Back to where the settings were called from."""
        self.context.go(Back())

    def keep_name(self) -> None:
        """Keep what was typed."""
        if self.name.words.strip() != self.context.settings.trainee:
            self.set("trainee", self.name.words.strip())

    def set(self, name: str, value: Any) -> None:
        """Change a setting."""
        self.context.change(replace(self.context.settings, **{name: value}))

    def draw(self, pen: Pen) -> None:
        """Labels at the left, choices at the right."""
        screen = pen.surface.get_rect()
        top = pen.u(TOP)
        pen.text(pen.word("settings.title"), pen.u(MARGIN), (top - pen.line(HEAD)) // 2, HEAD)
        back = pen.word("key.back")
        x = screen.right - pen.u(MARGIN) - pen.size(back, SMALL)[0]
        pen.rule(0, top, screen.width)
        width = min(pen.u(760), screen.width - 2 * pen.u(MARGIN))
        left = (screen.width - width) // 2
        view = Rect(0, top + 1, screen.width, screen.height - top - 1)
        with pen.scrolling(self.scroll, view) as y:
            end = self.draw_rows(pen, left, y + pen.u(32), width)
            self.scroll.settle(view, end - y + pen.u(32))
        pen.thumb(self.scroll)
        link(pen, "settings.back", x, (top - pen.line(SMALL)) // 2, back, self.escape, style=SMALL, colour="faint")

    def draw_rows(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Every setting."""
        y = self.draw_name(pen, x, y, width)
        y = self.choices(pen, x, y, width, LANG)
        y = self.draw_themes(pen, x, y)
        for setting in (SIZE, MOTION, SOUND):
            y = self.choices(pen, x, y, width, setting)
        y = self.choices(pen, x, y, width, LEVEL, pen.word(f"level.{self.context.settings.level}.what"))
        left = x + pen.u(LABEL)
        done = button(pen, "settings.done", left, y, pen.word("settings.done"), self.escape)
        kept = pen.word("settings.keys")
        pen.text(kept, done.right + pen.u(16), done.centery - pen.line(SMALL) // 2, SMALL, "faint")
        return done.bottom

    def draw_name(self, pen: Pen, x: int, y: int, width: int) -> int:
        """Who is training."""
        left = x + pen.u(LABEL)
        field = Rect(left, y, min(width - pen.u(LABEL), pen.u(360)), pen.line() + pen.u(18))
        tall = self.label(pen, x, y + pen.u(9), "settings.trainee")
        self.name.draw(pen, "settings.name", field, pen.word("settings.trainee"), pen.word("settings.trainee.hint"))
        return max(field.bottom, y + pen.u(9) + tall) + pen.u(24)

    def label(self, pen: Pen, x: int, y: int, key: str) -> int:
        """The name of a setting; gives its height."""
        return paragraph(pen, x, y, pen.u(LABEL - 16), pen.word(key), TEXT, "soft")

    def choices(self, pen: Pen, x: int, y: int, width: int, setting: Setting, what: str = "") -> int:
        """A setting with a few answers, and what the chosen one means."""
        left, room = x + pen.u(LABEL), width - pen.u(LABEL)
        now = getattr(self.context.settings, setting.name)
        items = [
            (
                f"settings.{key}",
                pen.word(setting.words.format(key)),
                now == value,
                partial(self.set, setting.name, value),
            )
            for key, value in setting.answers
        ]
        tall = self.label(pen, x, y + pen.u(5), setting.key)
        end = max(pills(pen, left, y, room, items, TEXT), y + pen.u(5) + tall)
        what = what or (pen.word(setting.what) if setting.what else "")
        if what:
            end += paragraph(pen, left, end + pen.u(4), min(room, pen.u(480)), what, SMALL, "soft") + pen.u(4)
        return end + pen.u(22)

    def draw_themes(self, pen: Pen, x: int, y: int) -> int:
        """Looks as small samples of themselves."""
        self.label(pen, x, y + pen.u(18), "settings.theme")
        names = [pen.word(f"settings.theme.{name}") for name in THEME_NAMES]
        wide = max(pen.u(136), max(pen.size(words)[0] for words in names) + pen.u(28))
        tall = pen.line() + pen.u(44)
        for place, name in enumerate(THEME_NAMES):
            self.draw_sample(pen, Rect(x + pen.u(LABEL) + place * (wide + pen.u(12)), y, wide, tall), name)
        return y + tall + pen.u(24)

    def draw_sample(self, pen: Pen, rect: Rect, name: str) -> None:
        """One look: a page with a line of its ink and its colours."""
        key, theme = f"settings.theme.{name}", THEMES[name]
        focused = pen.place(key, rect, pen.word(key), partial(self.set, "theme", name))
        chosen = self.context.settings.theme == name
        pen.shapes.box(pen.surface, rect, theme.paper, theme.line, (pen.u(ROW_RADIUS),) * 4, max(1, pen.u(1)))
        pen.write_in(pen.block(pen.word(key)), rect.x + pen.u(14), rect.y + pen.u(8), theme.ink, rect)
        for place, part in enumerate(SWATCHES[2:]):
            disc = pen.shapes.disc(pen.u(6), getattr(theme, part))
            pen.surface.blit(disc, (rect.x + pen.u(14) + place * pen.u(18), rect.bottom - pen.u(24)))
        if chosen:
            sign = pen.shapes.sign("check", pen.u(18), theme.teal)
            pen.surface.blit(sign, (rect.right - pen.u(28), rect.bottom - pen.u(27)))
            pen.outline(rect, "teal", ROW_RADIUS, 1)
        if focused:
            pen.ring(rect, ROW_RADIUS)
