"""The names of a case as a typist may write them."""

import re

from sim.language.phrases import Phrases
from sim.language.reading.text import plain

SHORTEST = 3
PERSONS = frozenset({"name", "co_name"})
FIRMS = frozenset({"employer", "creditor"})
FIRM_END = re.compile(
    r"(?:消费金融|信用卡中心|联合银行|银行|账务公司|公司| (?:consumer |union |account |card )?(?:bank|finance|services|recovery|collections))$"
)
"""What people leave off a firm's name."""
OPTIONAL = ("co_name", "co_surname", "co_sir", "co_id_tail")
NOBODY = r"(?!)"
"""Stands for a name that the case does not have."""


def names_of(phrases: Phrases, lang: str) -> dict[str, str]:
    """Each name as alternatives of an expression, lower case; a person's by any part of it too."""
    found = {name: ways(name, plain(phrase.of(lang)), lang) for name, phrase in phrases.names.items()}
    return dict.fromkeys(OPTIONAL, NOBODY) | found


def ways(name: str, words: str, lang: str) -> str:
    """The ways a name is written, the longest first."""
    every = {words} | (parts(words, lang) if name in PERSONS else {short(words)} if name in FIRMS else set())
    return "|".join(re.escape(way) for way in sorted(every, key=len, reverse=True))


def short(words: str) -> str:
    """A firm's name as people say it, where two letters are left of it."""
    left = FIRM_END.sub("", words)
    return left if len(left) > 1 else words


def parts(words: str, lang: str) -> set[str]:
    """A person's given name, or any word of the name."""
    if lang == "zh":
        return {words[1:]} if len(words) >= SHORTEST else set()
    return {part for part in words.split() if len(part) >= SHORTEST}
