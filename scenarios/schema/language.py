"""How typed words are read: patterns of one language."""

from typing import Literal

from scenarios.schema.base import FormCode, Strict, ToneName, Versioned
from scenarios.schema.conditions import ConditionText


class PatternSpec(Strict):
    """Ways to say one act, as regular expressions over a plain sentence: half-width, lower case, straight quotes."""

    act: FormCode
    says: tuple[str, ...]
    unless: tuple[str, ...] = ()
    """What rules it out, wherever it stands in the sentence."""
    phases: tuple[str, ...] = ()
    when: tuple[ConditionText, ...] = ()
    guarded: bool = False
    """Says nothing where it is denied, asked about or reported."""
    denied: FormCode | None = None
    """What is said by denying it."""
    weight: int = 0
    """How many letters' length it counts more than it has, against others that share its words."""


class ToneSpec(Strict):
    """What gives a text its tone."""

    tone: ToneName
    says: tuple[str, ...]


class LanguageFile(Versioned):
    """`scenarios/language/<lang>/*.yaml`. `words`: classes that patterns name as `<class>`; all files of a language share them."""

    lang: Literal["zh", "en"]
    words: dict[str, str] = {}
    patterns: tuple[PatternSpec, ...] = ()
    tones: tuple[ToneSpec, ...] = ()
    negators: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    afterwards: tuple[str, ...] = ()
    spelled: dict[str, str] = {}
    """Other spellings, as expressions, and what they are read as, one after the other: short forms, slips, fillers."""
