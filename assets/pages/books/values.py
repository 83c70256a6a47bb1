"""What stands in a log, in words: fields, their values, acts, the facts and flags that are spoken of."""

from collections.abc import Iterable

from assets.pages.books.view import Both
from assets.words import WORDS, both
from sim.core.vocabulary import FORM_NAMES, KINDS
from sim.language import numbers

TABLES = {"tone": "tone", "party": "party", "fact": "fact", "facts": "fact", "reason": "fact", "outcome": "outcome"}
"""Fields whose words have a table of their own."""
FLAGS = {"flag", "set", "clear", "flags"}
SUMS = {
    "stated", "amount", "today", "each", "waived", "fee", "principal", "interest", "fees", "penalty", "total", "overdue",
    "default_charge", "floor_each", "max_waiver", "income", "essentials", "room",
}  # fmt: skip
"""Fields that hold minor units."""
ELSEWHERE = {"note.promise": "offer", "inconvenient": "rules_out", "consents": "consent", "flags": "flag"}
"""Parts that have the fields of another."""


def listed(words: Iterable[Both]) -> Both:
    """Several things, one after the other."""
    sides = list(words)
    return "、".join(one[0] for one in sides), ", ".join(one[1] for one in sides)


def either(words: Iterable[Both]) -> Both:
    """One of several things."""
    sides = list(words)
    return " 或 ".join(one[0] for one in sides), " or ".join(one[1] for one in sides)


def inside(words: Both) -> Both:
    """Words that stand within a sentence: English without its capital."""
    return words[0], words[1][:1].lower() + words[1][1:]


def first_of(keys: Iterable[str], otherwise: str) -> Both:
    """The words of the first key that has any."""
    return next((WORDS[key] for key in keys if key in WORDS), (otherwise, otherwise))


def field_words(name: str) -> Both:
    """What a field is called."""
    part, _, leaf = name.rpartition(".")
    return first_of((f"field.{name}", f"field.{ELSEWHERE.get(part, part)}.{leaf}", f"field.{leaf}"), name)


def word_words(name: str, word: str) -> Both:
    """What a word in a field means."""
    leaf = name.rpartition(".")[2]
    table = "flag" if leaf in FLAGS else TABLES.get(leaf, "value")
    key = f"{table}.{word}"
    if table != "value" and f"value.{name}.{word}" not in WORDS and key in WORDS:
        return inside(WORDS[key])
    return first_of((f"value.{name}.{word}", f"value.{word}"), word)


def number_words(name: str, number: float) -> Both:
    """A figure; sums of money in whole units."""
    money = name.rpartition(".")[2] in SUMS and number == int(number)
    text = numbers.money(int(number)) if money else f"{number:g}"
    return text, text


def form_words(form: str) -> Both:
    """An act of the collector; named without its kind, any kind of it."""
    return first_of((f"act.{form}", f"act.any.{form}", f"act.{form}.{first_kind(form)}"), form)


def first_kind(act: str) -> str:
    """The kind that an act named alone has where it is said."""
    return next((kinds[0] for one, kinds in KINDS.items() if one.name.lower() == act), "")


def act_words(act: str) -> Both:
    """An act of the collector, whatever its kind."""
    return first_of((f"act.any.{act}", f"act.{act}"), act)


def forms_words(forms: Iterable[tuple[int, ...]]) -> tuple[Both, ...]:
    """Acts as a rule names them: one form, or all the forms of an act."""
    return tuple(act_words(act_of(codes)) if len(codes) > 1 else form_words(FORM_NAMES[codes[0]]) for codes in forms)


def act_of(codes: tuple[int, ...]) -> str:
    """The act of some forms."""
    return FORM_NAMES[codes[0]].partition(".")[0]


def reply_words(reply: str) -> Both:
    """What the other end does."""
    return first_of((f"reply.{reply}",), reply)


def fact_words(fact: str) -> Both:
    """A fact, within a sentence."""
    return inside(first_of((f"fact.{fact}",), fact))


def flag_words(flag: str) -> Both:
    """A flag on the file, within a sentence."""
    return inside(first_of((f"flag.{flag}",), flag))


NAMED = {"heard": fact_words, "done": act_words, "seen": reply_words, "flag": flag_words}
"""How the members of what is known in a contact are named."""


def known_words(word: str, name: str, *, wanted: bool) -> Both:
    """Something known in a contact: a sign, or a fact, act, reply or flag that it holds."""
    ending = "" if wanted else ".not"
    if word == "sign":
        return first_of((f"sign.{name}{ending}",), name)
    return both(f"told.{word}{ending}", what=NAMED[word](name))
