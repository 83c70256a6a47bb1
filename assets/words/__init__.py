"""Words of the program, a table for each part: key -> (Chinese, English), each written as people there would say it."""

from assets.words import (
    acts,
    audit,
    books,
    briefing,
    call,
    common,
    debrief,
    home,
    log,
    names,
    note,
    replies,
    settings,
    signs,
)

Words = dict[str, tuple[str, str]]

WORDS: Words = {
    **common.WORDS,
    **names.WORDS,
    **home.WORDS,
    **briefing.WORDS,
    **call.WORDS,
    **acts.WORDS,
    **note.WORDS,
    **debrief.WORDS,
    **settings.WORDS,
    **audit.WORDS,
    **replies.WORDS,
    **signs.WORDS,
    **log.WORDS,
    **books.WORDS,
}
"""Every key; no key stands in two tables."""

PRONOUNS: dict[str, dict[str, str]] = {
    "he": {"he": "he", "him": "him", "his": "his", "He": "He", "His": "His", "ta": "他"},
    "she": {"he": "she", "him": "her", "his": "her", "He": "She", "His": "Her", "ta": "她"},
}
"""What stands in `{he}`, `{him}`, `{his}`, `{He}`, `{His}` of English words and in `{ta}` of Chinese ones."""


def word(key: str, lang: str, **slots: object) -> str:
    """The words of a key in a language, `{slots}` filled; where `n` is 1 and the key has a `.one`, that.

    `pronoun`, he or she, fills the pronouns.
    """
    if slots.get("n") == 1 and f"{key}.one" in WORDS:
        key = f"{key}.one"
    chinese, english = WORDS[key]
    text = chinese if lang == "zh" else english
    if not slots:
        return text
    return text.format(**slots, **PRONOUNS[str(slots.get("pronoun", "he"))])


def both(key: str, **slots: object) -> tuple[str, str]:
    """The words of a key, Chinese and English; a slot given as such a pair has its own words in each."""
    chinese, english = ({name: side_of(value, side) for name, value in slots.items()} for side in (0, 1))
    return word(key, "zh", **chinese), word(key, "en", **english)


def side_of(value: object, side: int) -> object:
    """One side of a pair; what is no pair is the same on both."""
    return value[side] if isinstance(value, tuple) else value
