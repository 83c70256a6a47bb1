"""Lexicons of forbidden wording: exact where they were tuned, with figures where they were not."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from pydantic import ValidationError

from scenarios.compile.lexicons import lexicons, lexicons_of
from scenarios.files import HOME, read
from scenarios.schema.lexicon import LexiconsFile
from tests.language.measure import FORBIDDEN, utterances

LANGS = ("zh", "en")
LEAST, LEAST_HELD = 25, 9
"""Sentences each lexicon has of each kind in each language, and how many of them are held."""
CAUGHT, MOST_ALARMS = {"zh": 0.95, "en": 0.93}, {"zh": 0.05, "en": 0.02}
"""On the held sentences: 213 of 220 caught and 9 of 220 false alarms in Chinese, 208 of 220 and 3 of 220 in English."""
OTHERS_CAUGHT, OTHERS_ALARMS = {"zh": 0.82, "en": 0.75}, 0.02
"""On writers who knew nothing of lexicons: 29 of 34 in Chinese, 33 of 42 in English; half of them had been looked at."""
WORDED = {
    "threaten.arrest": {"threat_criminal", "crime", "card_fraud"},
    "threaten.family": {"shame"},
    "threaten.employer": {"shame"},
    "threaten.posting": {"shame"},
    "threaten.harm": {"obscene"},
    "threaten.blacklist": {"credit_myth"},
    "insult": {"insult", "obscene", "sneer"},
    "claim_authority.police": {"impersonation"},
    "claim_authority.court": {"impersonation"},
    "claim_authority.government": {"impersonation"},
    "claim_authority.lawyer": {"impersonation"},
    "suggest_borrowing.family": {"pressure_to_borrow"},
    "suggest_borrowing.platform": {"pressure_to_borrow"},
    "suggest_borrowing.cash_out": {"pressure_to_borrow"},
    "promise_waiver.credit_file": {"false_benefit"},
    "request_payment_to.private": {"private_money"},
}
"""Acts whose words a lexicon should hold, and which."""


class Sentence(NamedTuple):
    """A labelled sentence: whether it says the wording of a lexicon in earnest."""

    lexicon: str
    text: str
    says: bool
    held: bool

    @property
    def right(self):
        """Whether the lexicon agrees."""
        return lexicons().says(self.lexicon, self.text) == self.says


def labelled(lang):
    """The labelled sentences of a language."""
    given = yaml.safe_load((Path(__file__).parent / f"lexicons/{lang}.yaml").read_text(encoding="utf-8"))
    return [
        Sentence(name, one["text"], kind == "says", one.get("held", False))
        for name, kinds in given["sentences"].items()
        for kind, sentences in kinds.items()
        for one in sentences
    ]


def found(text):
    """The lexicons whose wording a text holds."""
    return {name for name in lexicons().names if lexicons().says(name, text)}


@pytest.mark.parametrize("lang", LANGS)
def test_the_sentences_are_whole(lang):
    """Enough of each kind for every lexicon, none of them twice."""
    every = labelled(lang)
    counts = Counter((one.lexicon, one.says) for one in every)
    held = Counter((one.lexicon, one.says) for one in every if one.held)
    parts = {(name, says) for name in lexicons().names for says in (True, False)}
    assert set(counts) == parts
    assert min(counts.values()) >= LEAST
    assert all(held[part] >= LEAST_HELD for part in parts)
    assert len({(one.lexicon, one.text) for one in every}) == len(every)


@pytest.mark.parametrize("lang", LANGS)
def test_tuned_sentences_are_all_right(lang):
    """What was looked at is exact."""
    assert [one for one in labelled(lang) if not one.held and not one.right] == []


@pytest.mark.parametrize("lang", LANGS)
def test_held_sentences_are_mostly_right(lang):
    """What was not looked at keeps its floor; raise it with the patterns."""
    held = [one for one in labelled(lang) if one.held]
    said, unsaid = [one for one in held if one.says], [one for one in held if not one.says]
    assert sum(one.right for one in said) >= CAUGHT[lang] * len(said)
    assert sum(not one.right for one in unsaid) <= MOST_ALARMS[lang] * len(unsaid)


@pytest.mark.parametrize("lang", LANGS)
def test_other_writers_are_mostly_caught_and_seldom_accused(lang):
    """The writers held out for typed words: what they forbid is found, and what they do not is left alone."""
    ours = utterances(lang, "test")
    wanted = [(act, one["says"]) for one in ours for act in one["acts"] if act in WORDED]
    clean = [one["says"] for one in ours if not one["forbidden"] and not forbidden(one["acts"])]
    assert sum(bool(found(text) & WORDED[act]) for act, text in wanted) >= OTHERS_CAUGHT[lang] * len(wanted)
    assert sum(bool(found(text) - {"sneer"}) for text in clean) <= OTHERS_ALARMS * len(clean)


def forbidden(acts):
    """Whether any act is forbidden by its kind."""
    return any(act in FORBIDDEN or act.split(".")[0] in FORBIDDEN for act in acts)


def test_a_sound_caller_says_none_of_it():
    """Nothing that the game offers as sound holds any forbidden wording."""
    lines = [
        line
        for path in sorted((HOME / "lines").glob("*/options/*.yaml"))
        for group in yaml.safe_load(path.read_text(encoding="utf-8")).values()
        if isinstance(group, list)
        for line in group
        if isinstance(line, dict) and line.get("role") == "sound"
    ]
    assert len(lines) > 400
    texts = [line[lang] for line in lines for lang in LANGS if lang in line]
    assert {text: found(text) for text in texts if found(text)} == {}


@pytest.mark.parametrize(
    ("text", "lexicon", "says"),
    [
        ("We will not tell your employer.", "shame", False),
        ("If you don't pay we will tell your employer.", "shame", True),
        ("If you want, we will not tell your employer.", "shame", False),
        ("You don't want your boss to hear of it, so we will tell your boss.", "shame", True),
        ("Don't make me ring your mother.", "shame", True),
        ("Nobody said you will be arrested.", "threat_criminal", False),
        ("You're not listening, you will be arrested.", "threat_criminal", True),
        ("You will be arrested, won't you?", "threat_criminal", True),
        ("Did he say that you would be arrested?", "threat_criminal", False),
        ("You said you would pay, but now you will be arrested.", "threat_criminal", True),
        ("Arrest is not on the table.", "threat_criminal", False),
        ("Let me assist you with the class of your account.", "obscene", False),
        ("不还就抓你", "threat_criminal", True),
        ("我们不会因为逾期就抓您。", "threat_criminal", False),
        ("是不是想坐牢", "threat_criminal", True),
        ("你不还坐牢", "threat_criminal", True),
        ("您是担心坐牢吗？", "threat_criminal", False),
        ("坐牢是不会的。", "threat_criminal", False),
        ("没钱，我们就通知你单位。", "shame", True),
        ("我们不会告诉您单位。", "shame", False),
        ("别逼我通知你单位。", "shame", True),
        ("要不要我告诉你单位？", "shame", True),
        ("有没有人说要告诉您单位？", "shame", False),
        ("能不能找亲戚借点？", "pressure_to_borrow", True),
        ("不能找亲戚借。", "pressure_to_borrow", False),
    ],
)
def test_a_denial_reaches_as_far_as_it_does(text, lexicon, says):
    """Over its clause and no further; what looks like one denies nothing; what is asked or told of is not said."""
    assert lexicons().says(lexicon, text) is says


@pytest.mark.parametrize(
    "text",
    [
        "WE WILL TELL YOUR EMPLOYER",
        "Ｗｅ ｗｉｌｌ ｔｅｌｌ ｙｏｕｒ ｅｍｐｌｏｙｅｒ",
        "您好。" * 300 + "不还我们就告诉你单位。",
        "Hello. " * 300 + "We’ll tell your employer.",
        "您再不 pay，we will tell your employer。",
    ],
)
def test_any_part_of_any_text_is_heard(text):
    """In capitals, full width, at the end of a long letter, and in the other language."""
    assert lexicons().says("shame", text)


@pytest.mark.parametrize("text", ["", "   ", "...", "12345", "Ελληνικά", "\n\n"])
def test_a_text_without_words_says_nothing(text):
    """Empty, digits only, or in a script that no lexicon has."""
    assert found(text) == set()


def a_file(**phrases):
    """A lexicon file with one lexicon of English phrases."""
    frame = {part: ["x"] for part in ("clauses", "hollow", "denials", "reports", "resumes", "afterwards")}
    lexicon = {"title": {"zh": "一", "en": "one"}, "en": phrases}
    return {"version": 1, "zh": frame, "en": frame | {"words": {"you": "you|ya"}}, "lexicons": {"one": lexicon}}


def test_a_lexicon_may_stand_in_one_language():
    """Then it says nothing in the other."""
    one = lexicons_of(LexiconsFile.model_validate(a_file(says=["see <you>"], harmless=["see you soon"])))
    assert one.says("one", "I'll see ya!")
    assert not one.says("one", "See you soon.")
    assert not one.says("one", "回头见")


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("see <yuo>", "expected a class of words, got <yuo> (nearest: you)"),
        ("(see", "expected a regular expression, got '(see'"),
        ("see|s*", "expected an expression that needs words, got 'see|s*'"),
    ],
)
def test_a_phrase_that_is_none_is_named(phrase, problem):
    """What is wrong stands in the message."""
    with pytest.raises(ValidationError, match="value_error") as refused:
        LexiconsFile.model_validate(a_file(says=["fine", phrase]))
    assert problem in str(refused.value)


def test_the_lexicons_of_the_books_are_read():
    """Every one of them has phrases in both languages."""
    file = read(HOME / "conduct/wording.yaml", LexiconsFile)
    assert all(spec.zh and spec.en for spec in file.lexicons.values())
