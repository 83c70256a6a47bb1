"""Words that speak of the borrower as he, for one who is she. Content is written once, with `he`."""

import re

from scenarios.schema.base import Text

HERS = {"he": "she", "him": "her", "his": "her", "himself": "herself", "man": "woman"}
ENGLISH = re.compile(r"\{\w+\}|\b(he|him|his|himself|man)\b", re.IGNORECASE)
CHINESE = re.compile(r"(?<!其)他(?![人们])|(?<=\})先生")
HERS_ZH = {"他": "她", "先生": "女士"}


def of_her(text: Text) -> Text:
    """The text, speaking of a woman; slots in braces are left alone."""
    return Text(zh=CHINESE.sub(lambda found: HERS_ZH[found.group(0)], text.zh), en=ENGLISH.sub(turned, text.en))


def turned(found: re.Match[str]) -> str:
    """One word, its capital kept."""
    word = found.group(1)
    if word is None:
        return found.group(0)
    hers = HERS[word.lower()]
    return hers.capitalize() if word[0].isupper() else hers


def of(text: Text, pronoun: str) -> Text:
    """The text as it speaks of this borrower."""
    return of_her(text) if pronoun == "she" else text
