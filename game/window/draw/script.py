"""Which script a character belongs to, and where a line may not begin or end."""

import re

HAN = "\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
SHARED = "“”‘’—…·"
"""Marks that both scripts use, drawn wide in Chinese and narrow in English."""

CLOSING = frozenset("，。？！、；：）」』”’…—》〉】·％,.?!;:)]}%")
"""Never at the start of a line."""

OPENING = frozenset("（「『“‘《〈【([{")
"""Never at the end of a line."""

BLANK_AFTER = frozenset("，。、；：）」』”’》〉】")
"""Full-width marks whose right half is blank."""

BLANK_BEFORE = frozenset("（「『“‘《〈【")
"""Full-width marks whose left half is blank."""

HAN_CHARACTER = re.compile(f"[{HAN}]")
HAN_LETTER = re.compile("[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
LATIN_LETTER = re.compile("[A-Za-z]")


def is_chinese(text: str) -> bool:
    """Whether a paragraph is set as Chinese: then the marks that both scripts share are drawn wide."""
    han = len(HAN_LETTER.findall(text))
    return han > 0 and han * 3 >= len(LATIN_LETTER.findall(text))


def is_han(character: str, chinese: bool) -> bool:
    """Whether a character is drawn with the Chinese face."""
    if character in SHARED:
        return chinese
    return HAN_CHARACTER.match(character) is not None


def squeezed(before: str, after: str) -> bool:
    """Whether two full-width marks meet with a hole between them that is to be halved."""
    if before in BLANK_AFTER:
        return after in BLANK_AFTER or after in BLANK_BEFORE
    return before in BLANK_BEFORE and after in BLANK_BEFORE


def spaced(before: str, after: str) -> bool:
    """Whether a sliver of space belongs between two characters: a Chinese letter beside a Latin one or a figure."""
    return (HAN_LETTER.match(before) is not None and is_word(after)) or (
        is_word(before) and HAN_LETTER.match(after) is not None
    )


def is_word(character: str) -> bool:
    """Whether a character is a Latin letter or a figure, or stands with one."""
    return character.isascii() and (character.isalnum() or character in "%+$")
