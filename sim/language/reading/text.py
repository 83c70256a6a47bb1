"""A typed text made plain, and cut into sentences."""

import re
import unicodedata

CURLY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": ",", "–": "-", "～": "~", "、": ","})
DOTTED = re.compile(r"\b(mr|mrs|ms|dr|no|st|approx)\.", re.IGNORECASE)
HALF_DAY = re.compile(r"\b([ap])\.\s?m\.?", re.IGNORECASE)
DOTS = re.compile(r"\.{2,}|…+")
SPACES = re.compile(r"[ \t\u3000]+")
SENTENCE = re.compile(r"[^。！？!?;；\n]+?(?:[。！？!?;；\n]+|(?<=[^\d\s])\.(?=\s|$)|(?<=\d)\.(?=\s|$)|$)")
CLAUSE = re.compile(r"[,，:：]\s*|\s-\s|\s+(?:but|so)\s+|但是?|不过")
JOINTS = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
LONGEST = 400
HAN, LATIN = re.compile(r"[\u3400-\u9fff]"), re.compile(r"[A-Za-z]{2}")


def plain(text: str, longest: int | None = LONGEST) -> str:
    """Half-width, lower case, straight quotes, single spaces, and at most 400 characters; Chinese commas kept apart."""
    folded = unicodedata.normalize("NFKC", text.replace("，", ",").replace("。", "。")).translate(CURLY)
    folded = HALF_DAY.sub(r"\1m", DOTTED.sub(r"\1", DOTS.sub(",", folded)))
    return JOINTS.sub(",", SPACES.sub(" ", folded)).strip().lower()[:longest]


def sentences(text: str) -> list[str]:
    """The sentences of a plain text, each with its stop."""
    return [found.group().strip() for found in SENTENCE.finditer(text) if found.group().strip(" .。,!?！？;；")]


def lang_of(text: str, spoken: str) -> str:
    """The language a text is written in, by its letters; where it has none of either, the one that is spoken."""
    if HAN.search(text):
        return "zh"
    return "en" if LATIN.search(text) else spoken


def clause_start(sentence: str, place: int) -> int:
    """Where the clause that holds a place begins."""
    return max((found.end() for found in CLAUSE.finditer(sentence, 0, place)), default=0)
