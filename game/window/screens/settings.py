"""Settings: every change is kept at once and seen at once."""

from collections.abc import Callable
from dataclasses import replace

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
from game.window.widgets.controls import button, link, pill
from game.window.widgets.entry import Entry
from game.window.widgets.rows import paragraph

Rect = pygame.Rect
NAME_MOST = 40
SWATCHES = ("paper", "card", "ink", "teal", "apricot")


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
            self.set(trainee=self.name.words.strip())

    def set(self, **changes: object) -> None:
        """Change settings."""
        self.context.change(replace(self.context.settings, **changes))  # type: ignore[arg-type]

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
        settings = self.context.settings
        label = pen.u(200)
        field = Rect(x + label, y, min(width - label, pen.u(360)), pen.line() + pen.u(18))
        self.label(pen, x, y + pen.u(9), label, "settings.trainee")
        self.name.draw(pen, "settings.name", field, pen.word("settings.trainee"), pen.word("settings.trainee.hint"))
        y = field.bottom + pen.u(28)
        y = self.choices(pen, x, y, label, "settings.lang", [
            (f"lang.{lang}", pen.word(f"settings.lang.{lang}"), settings.lang == lang, lambda lang=lang: self.set(lang=lang))
            for lang in LANGS
        ])  # fmt: skip
        y = self.draw_themes(pen, x, y, label)
        y = self.choices(pen, x, y, label, "settings.size", [
            (f"size.{size}", pen.word(f"settings.size.{size}"), settings.text_scale == size, lambda size=size: self.set(text_scale=size))
            for size in SCALES
        ])  # fmt: skip
        y = self.choices(pen, x, y, label, "settings.motion", [
            (f"motion.{name}", pen.word(f"settings.motion.{name}"), settings.reduced_motion == less, lambda less=less: self.set(reduced_motion=less))
            for name, less in (("full", False), ("reduced", True))
        ], pen.word("settings.motion.what"))  # fmt: skip
        y = self.choices(pen, x, y, label, "settings.sound", [
            (f"sound.{name}", pen.word(f"settings.sound.{name}"), settings.sound == on, lambda on=on: self.set(sound=on))
            for name, on in (("on", True), ("off", False))
        ])  # fmt: skip
        y = self.choices(pen, x, y, label, "settings.level", [
            (f"level.{level}", pen.word(f"level.{level}"), settings.level == level, lambda level=level: self.set(level=level))
            for level in LEVELS
        ], pen.word(f"level.{settings.level}.what"))  # fmt: skip
        done = button(pen, "settings.done", x + label, y, pen.word("settings.done"), self.escape)
        kept = pen.word("settings.keys")
        pen.text(kept, done.right + pen.u(16), done.centery - pen.line(SMALL) // 2, SMALL, "faint")
        return done.bottom

    def label(self, pen: Pen, x: int, y: int, width: int, key: str) -> None:
        """The name of a setting."""
        pen.text(pen.word(key), x, y, TEXT, "soft", width - pen.u(16))

    def choices(
        self,
        pen: Pen,
        x: int,
        y: int,
        label: int,
        key: str,
        options: list[tuple[str, str, bool, Callable[[], None]]],
        what: str = "",
    ) -> int:
        """A setting with a few answers."""
        left = x + label
        self.label(pen, x, y + pen.u(5), label, key)
        end = y
        for place, words, chosen, press in options:
            shown = pill(pen, f"settings.{place}", left, y, words, press, chosen=chosen, style=TEXT)
            left, end = shown.right + pen.u(8), shown.bottom
        if what:
            end += paragraph(pen, x + label, end + pen.u(4), pen.u(480), what, SMALL, "soft") + pen.u(4)
        return end + pen.u(24)

    def draw_themes(self, pen: Pen, x: int, y: int, label: int) -> int:
        """Looks as small samples of themselves."""
        self.label(pen, x, y + pen.u(18), label, "settings.theme")
        wide, tall = pen.u(136), pen.line() + pen.u(44)
        for place, name in enumerate(THEME_NAMES):
            rect = Rect(x + label + place * (wide + pen.u(16)), y, wide, tall)
            self.draw_sample(pen, rect, name)
        return y + tall + pen.u(28)

    def draw_sample(self, pen: Pen, rect: Rect, name: str) -> None:
        """One look: a page with a line of its ink and its colours."""
        key, theme = f"settings.theme.{name}", THEMES[name]
        press = lambda: self.set(theme=name)  # noqa: E731
        focused = pen.place(key, rect, pen.word(key), press)
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
