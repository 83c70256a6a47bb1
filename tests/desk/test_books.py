"""The conduct books as pages and as a list."""

import itertools
from argparse import Namespace
from collections import Counter
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from assets.pages.books import shelf_pages, shelf_text
from assets.pages.books.order import DOUBTS, SEVERITIES, doubt, to_confirm
from assets.pages.books.view import RuleView, ShelfView
from assets.words import WORDS
from desk import books
from desk.shelf import shelf_of
from scenarios.compile.audit import BOOKS, book_file
from sim.core.content import PLAIN
from sim.core.errors import ContentError
from sim.core.vocabulary import CONSENTS, FIELDS, KINDS, LOG_PARTIES, Flag, Reply, Sign

VOID = {"meta", "input", "br", "link", "img", "hr"}
RULE = "cn_hours"
SIGNED = """version: 1
id: a-firm
book: cn
title: {zh: 一家公司, en: A firm}
confirm: {cn_hours: {by: "Lin, compliance", date: 2026-12-01}}
"""


class Page(HTMLParser):
    """A page taken apart: what is open, what is out of place, where it leads, what it says in each language."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.languages: Counter[str] = Counter()
        self.tags: Counter[str] = Counter()
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags[tag] += 1
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found[name] for name in ("href", "src", "action", "data") if name in found]
        self.languages.update({"zh", "en"} & set((found.get("class") or "").split()))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


@lru_cache(maxsize=1)
def shelf() -> ShelfView:
    """All books as they stand."""
    return shelf_of(BOOKS)


@lru_cache(maxsize=1)
def pages() -> dict[str, Page]:
    """All pages, taken apart."""
    return {name: Page(text) for name, text in shelf_pages(shelf(), "zh").items()}


def test_every_book_has_a_page_and_the_index_leads_to_all():
    """An index, a page a book, what to confirm, the wording."""
    assert set(pages()) == {"index.html", "confirm.html", "wording.html", *(f"{book}.html" for book in BOOKS)}
    assert set(pages()) - {"index.html"} <= set(pages()["index.html"].links)


@pytest.mark.parametrize("name", ["index.html", "confirm.html", "wording.html", *(f"{book}.html" for book in BOOKS)])
def test_pages_are_well_formed_and_need_nothing_else(name):
    """Every tag is closed where it should be; no id stands twice; every link stays within the pages and leads somewhere."""
    page = pages()[name]
    assert (page.open, page.wrong) == ([], [])
    assert [one for one, count in Counter(page.ids).items() if count > 1] == []
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    for link in page.links:
        file, _, place = link.partition("#")
        assert file == "" or file in pages(), link
        assert not place or place in pages()[file or name].ids, link


@pytest.mark.parametrize("book", BOOKS)
def test_every_rule_and_every_source_is_there(book):
    """Ids, titles, instruments in both languages, what to do instead; what cannot be decided too."""
    page, file = pages()[f"{book}.html"], book_file(book)
    for rule_id, rule in file.rules.items():
        assert f"rule-{rule_id.partition('@')[0]}" in page.ids
        for text in (
            rule.title,
            rule.source.instrument,
            rule.instead,
            *(one.source.instrument for one in rule.by_product.values()),
        ):
            assert text.zh in page.text
            assert text.en in page.text
    for rule_id, one in file.undecidable.items():
        assert f"rule-{rule_id}" in page.ids
        assert one.why.en in page.text


@pytest.mark.parametrize("book", BOOKS)
def test_both_languages_stand_side_by_side(book):
    """Whatever is said in one language is said in the other."""
    languages = pages()[f"{book}.html"].languages
    assert languages["zh"] == languages["en"] > 1000


@pytest.mark.parametrize("book", BOOKS)
def test_the_line_that_breaks_the_rule_is_marked(book):
    """In every breach a line or a day is marked with the rule; no near miss is."""
    view = next(one for one in shelf().books if one.id == book)
    for rule in view.rules:
        for example in rule.examples:
            marked = {rule for line in example.lines for rule in line.found} | {name for _, name in example.due}
            hit = rule.id in {name.partition("@")[0] for name in marked}
            assert example.part == "more" or hit == (example.part == "breach"), (rule.id, example.title)


def order(rule: RuleView) -> tuple[int, int]:
    """Where a rule should stand among those to be confirmed."""
    return SEVERITIES.index(rule.severity), doubt(rule)


@pytest.mark.parametrize("book", BOOKS)
def test_what_to_confirm_first(book):
    """Red lines first, then the least certain; what was read for just that is not in the list, all else is."""
    view = next(one for one in shelf().books if one.id == book)
    listed = to_confirm(view.rules)
    assert all(order(one) <= order(other) for one, other in itertools.pairwise(listed))
    sure = {rule.id for rule in view.rules} - {rule.id for rule in listed}
    assert all(footing.evidence == "confirmed" for rule in view.rules if rule.id in sure for footing in rule.footings)
    assert DOUBTS == ("knowledge", "reported", "house", "inferred")
    links = [
        link.partition("#rule-")[2] for link in pages()["confirm.html"].links if link.startswith(f"{book}.html#rule-")
    ]
    assert links == [rule.id for rule in listed]


def test_a_signature_of_the_firm_is_shown(tmp_path):
    """A signed rule may fail a person, says who signed it, and need not be confirmed any more."""
    overlay = tmp_path / "firm.yaml"
    overlay.write_text(SIGNED, encoding="utf-8")
    view = shelf_of(["cn"], [overlay]).books[0]
    before = next(rule for one in shelf().books for rule in one.rules if rule.id == RULE)
    after = next(rule for rule in view.rules if rule.id == RULE)
    assert not before.fails
    assert before in to_confirm(next(one for one in shelf().books if one.id == "cn").rules)
    assert after.fails
    assert "Lin, compliance" in after.signed[1]
    assert after not in to_confirm(view.rules)
    assert "overlay-a-firm" in Page(shelf_pages(shelf_of(["cn"], [overlay]), "en")["cn.html"]).ids


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_list_names_every_rule(lang):
    """In the terminal every rule stands once in its book, and no line is wider than a terminal."""
    text = shelf_text(shelf(), lang)
    for book in shelf().books:
        for rule in book.rules:
            assert rule.id in text
    assert "{" not in text


def test_every_word_that_a_condition_can_hold_has_words():
    """Signs, replies, acts, fields of a log and what may stand in them can all be told in both languages."""
    wanted = [f"sign.{sign.name.lower()}{ending}" for sign in Sign for ending in ("", ".not")]
    wanted += [f"reply.{reply.name.lower()}" for reply in Reply] + [f"flag.{flag.name.lower()}" for flag in Flag]
    wanted += [f"act.any.{act.name.lower()}" for act in KINDS] + [f"field.{name}" for name in FIELDS]
    wanted += [f"told.{name}{ending}" for name in PLAIN for ending in ("", ".not")]
    assert [key for key in wanted if key not in WORDS] == []
    words = [(name, word) for name, field in FIELDS.items() for word in field.words if name not in {"currency", "tone"}]
    words += [("consent.for", word) for word in CONSENTS] + [("party", word) for word in LOG_PARTIES]
    unknown = [
        (name, word)
        for name, word in words
        if not {f"value.{name}.{word}", f"value.{word}", f"party.{word}"} & set(WORDS)
    ]
    assert unknown == []


def options(**given) -> Namespace:
    """The options of the command."""
    return Namespace(**({"html": None, "overlay": [], "book": ["uk"], "lang": "en"} | given))


def test_the_command_writes_its_pages(tmp_path, capsys):
    """One book, its pages, and a line that says where they are."""
    assert books.run(options(html=tmp_path / "out")) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "index.html",
        "uk.html",
        "confirm.html",
        "wording.html",
    }
    assert "4 pages" in capsys.readouterr().out
    assert books.run(options()) == 0
    assert "uk_" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"overlay": [Path("nothing.yaml")]}, "nothing.yaml: no such file"),
        ({"html": Path(__file__) / "pages"}, "expected a folder"),
    ],
)
def test_what_cannot_be_is_one_line(given, expected):
    """An overlay that is not there, a folder that cannot be one."""
    with pytest.raises(ContentError) as error:
        books.run(options(**given))
    assert expected in str(error.value)
    assert "\n" not in str(error.value)
