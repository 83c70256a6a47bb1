"""Examples beside the rules of conduct: read, and refused with their mistakes."""

import json
import shutil

import pytest

from scenarios.check import check_paths
from scenarios.compile.audit import BOOKS, book_file
from scenarios.compile.examples import EXAMPLES, example_paths, examples_in, examples_of, standard_accounts
from scenarios.mistakes import ContentMistakesError

GOOD = """rule: cn_hours
account: {ledger: {days_past_due: 7}}
breach:
  title: {zh: 晚上十点, en: At ten at night}
  events: [{at: 2026-11-03T22:00:00+08:00, channel: call_out, by: collector}]
  finds: [{event: 1, rule: cn_hours}]
near:
  title: {zh: 早一秒, en: A second earlier}
  account: {product: credit_card}
  events: [{at: "2026-11-03T21:59:59+08:00", channel: call_out, by: collector}]
more:
  - {title: {zh: 到期, en: Due}, events: [{at: "2026-11-03T10:00:00+08:00"}], finds: [{on: 2026-11-09, rule: cn_hours}]}
"""


@pytest.fixture
def folder(tmp_path):
    """A place for examples of the Chinese book, with the standard accounts."""
    (tmp_path / "cn").mkdir()
    shutil.copy(EXAMPLES / "accounts.yaml", tmp_path)
    return tmp_path / "cn"


def written(folder, text, name="cn_hours"):
    """A file of examples."""
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_example_is_a_log_and_what_is_found_in_it(folder):
    """The standard account with what differs, the events as lines, findings by event or by day."""
    breach, near, more = examples_in(written(folder, GOOD))
    assert [one.part for one in (breach, near, more)] == ["breach", "near", "more 1"]
    account, event = map(json.loads, breach.lines())
    assert account["account"] == standard_accounts()["cn"] | {
        "ledger": standard_accounts()["cn"]["ledger"] | {"days_past_due": 7}
    }
    assert event["at"].startswith("2026-11-03T22:00:00")
    assert json.loads(near.lines()[0])["account"]["product"] == "credit_card"
    assert (breach.found, near.found, more.found) == ((("cn_hours", 1),), (), (("cn_hours", "2026-11-09"),))
    assert near.differs == {"ledger": {"days_past_due": 7}, "product": "credit_card"}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("{event: 1, rule", "{event: 2, rule", "expected an event from 1 to 1 for cn_hours, got 2"),
        ("{event: 1, rule", "{event: 0, rule", "greater than or equal to 1"),
        ("{event: 1, rule", "{rule", "expected either event, a number from 1, or on, a date"),
        ("{on: 2026-11-09", "{on: 2026-11-31", "got '2026-11-31'"),
        ("finds: [{event: 1, rule: cn_hours}]", "finds: []", "expected the breach to find cn_hours"),
        ("near:\n", "near:\n  finds: [{event: 1, rule: cn_hours}]\n", "expected the near miss not to find cn_hours"),
        ("rule: cn_hours\n", "rule: cn_hours\nwhy: no\n", "unknown field 'why'"),
        ("more:", "mor:", "unknown field 'mor' (nearest: more)"),
        ("{event: 1, rule", "{event: 1, event: 2, rule", "the key 'event' stands twice"),
        ("  title: {zh: 早一秒, en: A second earlier}\n", "", "missing 'title'"),
        ("near:", "neat:", "missing 'near'"),
    ],
)
def test_mistakes_are_told(folder, before, after, expected):
    """What is wrong with an example is said, with its place."""
    assert before in GOOD
    with pytest.raises(ContentMistakesError) as error:
        list(examples_in(written(folder, GOOD.replace(before, after, 1))))
    assert expected in str(error.value)
    assert all("cn_hours.yaml" in mistake.file for mistake in error.value.mistakes)


def test_an_example_lies_where_its_rule_is_looked_for(folder, tmp_path):
    """The file has the rule's name, the folder a book's."""
    with pytest.raises(ContentMistakesError, match="named for, cn_time, got cn_hours"):
        list(examples_in(written(folder, GOOD, "cn_time")))
    (tmp_path / "fr").mkdir()
    with pytest.raises(ContentMistakesError, match=r"a folder named for a book that accounts\.yaml has, got fr"):
        list(examples_in(written(tmp_path / "fr", GOOD)))


def test_check_knows_the_rules(folder):
    """A rule that no book has is refused, with the nearest that there is."""
    text = GOOD.replace("finds: [{on: 2026-11-09, rule: cn_hours}]", "finds: [{event: 1, rule: cn_hour}]")
    assert check_paths([written(folder, GOOD)]) == []
    found = [str(mistake) for mistake in check_paths([written(folder, text)])]
    assert len(found) == 1
    assert "more.0.finds.0.rule: expected a rule of the book cn, got 'cn_hour' (nearest: cn_hours)" in found[0]


@pytest.mark.parametrize("book", BOOKS)
def test_every_rule_has_its_examples(book):
    """A breach and a near miss beside every rule, and no example of a rule that is not there."""
    examples, rules = examples_of(book), book_file(book).rules
    assert [path.stem for path in example_paths(book) if path.stem not in rules] == []
    assert [rule for rule in rules if "@" not in rule and rule not in examples] == []
    assert all([one.part for one in found[:2]] == ["breach", "near"] for found in examples.values())
