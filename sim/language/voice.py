"""Voices: what makes a shared line one person's own: words, habits of speech, and lines only such people say."""

from dataclasses import dataclass

import numpy as np

from sim.core.dice import draw_at

Swaps = tuple[tuple[str, str], ...]
AT_START, AT_END = "start", "end"
STOPS = "，。！？、…,.!?"
ENDINGS = {"zh": "。！？…", "en": ".!?"}


@dataclass(frozen=True, slots=True)
class Habit:
    """A turn of phrase put before or after what is said, now and then; not with every reply, not in every mood."""

    id: str
    zh: str
    en: str
    where: str  # start or end
    chance: float
    replies: frozenset[int]  # empty: with any
    moods: frozenset[int]

    def of(self, lang: str) -> str:
        """The words in a language."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Voice:
    """How somebody speaks. `traits`: lines marked with one of them fit; `words`: what he says instead, by language."""

    id: str
    traits: frozenset[str] = frozenset()
    words: tuple[tuple[str, Swaps], ...] = ()
    habits: tuple[Habit, ...] = ()

    def own(self, words: str, lang: str) -> str:
        """Shared words in this one's vocabulary."""
        for theirs, his in dict(self.words).get(lang, ()):
            words = words.replace(theirs, his)
        return words

    def habit(self, name: str) -> Habit | None:
        """A habit by its id."""
        return next((habit for habit in self.habits if habit.id == name), None)


PLAIN = Voice("plain")


def habit_of(voice: Voice, seed: int, turn: int, reply: int, mood: int, lately: frozenset[str]) -> str:
    """The habit that shows in this turn, or none; one that was heard lately does not come again. Drawn, like wording."""
    row = (np.array([seed], np.uint64), np.array([turn], np.int64))
    for number, habit in enumerate(voice.habits):
        fits = (not habit.replies or reply in habit.replies) and (not habit.moods or mood in habit.moods)
        if fits and habit.id not in lately and float(draw_at(*row, "habit", number)[0]) < habit.chance:
            return habit.id
    return ""


def said_with(habit: Habit | None, words: str, lang: str) -> str:
    """The words with the habit before or after them; words that already begin or end so are left alone."""
    turn = habit.of(lang) if habit else ""
    if not habit or not turn or turn.strip(STOPS).lower() in words.lower():
        return words
    if habit.where == AT_START:
        return opened(turn, words, lang)
    return ended(turn, words, lang)


def opened(turn: str, words: str, lang: str) -> str:
    """`Look, ` before a sentence: in English what follows a comma goes on in lower case."""
    if lang == "zh":
        return turn + words.lstrip("…")
    goes_on = turn.rstrip().endswith(",") and not words.startswith(("I ", "I'", "Mr", "Mrs", "Ms"))
    return f"{turn.rstrip()} {words[:1].lower() + words[1:] if goes_on else words}"


def ended(turn: str, words: str, lang: str) -> str:
    """`, you know` after a sentence, before its full stop; after a question mark it stands by itself."""
    if turn[:1] not in STOPS:
        return words + ("" if lang == "zh" else " ") + turn
    last = words[-1:]
    if last in ENDINGS[lang] and last in "。.":
        return words[:-1] + turn.rstrip(last) + last
    return words


def remembered(lines: frozenset[str], voice: Voice, line: str, habit: str) -> frozenset[str]:
    """What has been said so far, this line too; of the habits only the last, so that it is not said twice running."""
    if not habit:
        return lines | {line}
    return lines - {other.id for other in voice.habits} | {line, habit}
