"""What is typed in short, or with a slip, is read as if it stood there in full."""

import pytest

from scenarios.compile import load, reader_of
from tests.language.measure import CASES, around_for


@pytest.mark.parametrize(
    ("short", "full", "where"),
    [
        ("r u workin rn", "Are you working right now?", "discovery"),
        ("whats ur date of brith pls", "What's your date of birth, please?", "verification"),
        ("i wont tell ur boss", "I won't tell your boss.", "discovery"),
        ("cant you ask your parents", "Couldn't you ask your parents?", "negotiation"),
        ("thx 4 telling me", "Thank you for telling me.", "discovery"),
        ("naebody's coming to your door", "Nobody is coming to your door.", "negotiation"),
    ],
)
def test_short_and_full_say_the_same(short: str, full: str, where: str) -> None:
    """And they say something."""
    play = load(CASES["en"])
    reader, around = reader_of(play.phrases), around_for(load(CASES["en"]), where)
    assert reader.read(short, "en", around).acts == reader.read(full, "en", around).acts != ()


def test_what_depends_on_a_refusal_is_no_denial() -> None:
    """ "If you don't pay" denies nothing of what follows; "we won't" does."""
    play = load(CASES["en"])
    reader, around = reader_of(play.phrases), around_for(play, "negotiation")
    assert reader.read("If you don't pay we'll tell your family", "en", around).acts == ("threaten.family",)
    assert reader.read("We won't tell your family", "en", around).acts == ("confirm_channel.only_you",)
