"""Voice files to voices."""

from collections.abc import Callable

from scenarios.schema.voice import VoiceFile
from sim.language.voice import PLAIN, Habit, Voice


def voice_of(file: VoiceFile) -> Voice:
    """A voice as telling needs it."""
    habits = tuple(
        Habit(spec.id, spec.zh, spec.en, spec.where, spec.chance, frozenset(spec.with_), frozenset(spec.mood))
        for spec in file.habits
    )
    return Voice(file.id, frozenset(file.traits), (("zh", file.words.zh), ("en", file.words.en)), habits)


def voices_of(names: tuple[str, str, str], read: Callable[[str], VoiceFile]) -> tuple[Voice, Voice, Voice]:
    """The voices of the borrower, of somebody else, of her who signed too; a plain one where none is named."""
    first, second, third = (voice_of(read(name)) if name else PLAIN for name in names)
    return first, second, third
