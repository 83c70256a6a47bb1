"""Marks: what fails, what caps, what adds up; and how the bots fare."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import pytest

from game.look_back import debrief_of_play
from scoring.analytics.balance_table import bots_table, frame_of, gaps
from scoring.assess import assess, verdict, weighted
from scoring.balance import Row, fare
from scoring.debrief import debrief_of
from scoring.story import story_of
from scoring.value import value_of
from sim.events import Ended, Event, Found, Rang
from tests.support import a_play, bot_session

BOTS = ("coach", "script", "bully", "pushover", "random")
SEEDS = range(5000, 5160)


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """Calls of every bot, marked; seeds that nothing was tuned on."""
    play = a_play()
    found: list[Row] = []
    for bot in BOTS:
        found += fare(play.content, play.phrases, play.rubric, play.guide, play.bots[bot], SEEDS)[0]
    return found


@pytest.fixture(scope="module")
def frame(rows: Sequence[Row]) -> pd.DataFrame:
    return frame_of(rows)


def test_the_bots_stand_in_the_order_of_their_skill(frame: pd.DataFrame) -> None:
    """Each gap is larger than its 95 % interval."""
    pairs = [("coach", "script"), ("script", "random"), ("coach", "pushover"), ("coach", "bully")]
    for gap in gaps(frame, pairs).itertuples():
        assert gap.gap > gap.ci95, gap.pair


def test_the_bars_of_the_bots_hold(frame: pd.DataFrame) -> None:
    table = bots_table(frame)
    mean, caught = table["mean"], table["caught"]
    assert mean["coach"] >= 75
    assert 40 <= mean["script"] <= 65
    assert mean["random"] < 40
    assert caught["coach"] == 0
    assert caught["bully"] >= 0.93  # 0.95 over 2 000 seeds; this is a sample of 160


def test_calls_that_nobody_answered_are_counted_beside(frame: pd.DataFrame) -> None:
    table = bots_table(frame)
    assert (table["calls"] + table["unanswered"] == len(SEEDS)).all()
    assert (table["unanswered"] > 0).all()


def test_the_endings_are_many(frame: pd.DataFrame) -> None:
    assert frame["ending"].nunique() >= 8


def test_marks_are_between_0_and_100_and_the_whole_follows_from_them(rows: Sequence[Row]) -> None:
    play = a_play()
    for row in rows:
        given = [value for value in row.marks.values() if value is not None]
        assert all(0 <= value <= 100 for value in given)
        weights = [play.rubric.marks[key].weight for key, value in row.marks.items() if value is not None]
        whole = sum(w * v for w, v in zip(weights, given, strict=True)) / sum(weights)
        expected = {"failed": 0.0, "capped": min(whole, play.rubric.cap)}.get(row.status, whole)
        assert row.total == pytest.approx(expected)


def events_of(bot: str, seed: int) -> list[Event]:
    return bot_session(bot, seed).events


def test_a_fatal_finding_fails_the_call_whatever_else_it_did() -> None:
    rubric = a_play().rubric
    fatal = (Found(turn=3, rule="cn_verify_before_debt", how="act"),)
    assert verdict(96.0, fatal, (), rubric) == (0.0, "failed")
    assert verdict(96.0, (), fatal, rubric) == (rubric.cap, "capped")
    assert verdict(rubric.cap - 5.0, (), fatal, rubric)[0] == rubric.cap - 5.0
    assert verdict(rubric.passed + 1.0, (), (), rubric)[1] == "passed"
    assert verdict(rubric.passed - 1.0, (), (), rubric)[1] == "not_passed"


def test_only_rules_whose_article_was_read_can_fail_a_person() -> None:
    play = a_play()
    for rule in play.content.book.rules:
        assert rule.failing <= (rule.evidence in {"confirmed", "inferred"}), rule.id


def test_a_finding_counts_in_one_mark() -> None:
    """Each rule belongs to one criterion of ethics, and none of the judges reads findings again."""
    play = a_play()
    criteria = play.rubric.marks["ethics"].criteria
    assert {rule.criterion for rule in play.content.book.rules} <= set(criteria) | {"record"}


def test_value_is_within_bounds_and_excused_calls_are_their_duties() -> None:
    play = a_play()
    for bot in BOTS:
        for seed in range(40):
            story = story_of(events_of(bot, seed)) if seed % 8 == 0 else None
            if story is None:
                continue
            value = assess(play.content, play.rubric, story).value
            assert 0 <= value.u <= 1
            assert 0 <= value.creditor <= 1
            assert 0 <= value.borrower <= 1
            if story.excused:
                assert value.u == value.duties


def test_an_honest_plan_is_worth_more_than_none() -> None:
    """Where a plan that holds was reached, taking the promise out of the same call makes U smaller."""
    play = a_play()
    table, met = play.rubric.value, dict.fromkeys(play.rubric.duties, True)
    calls = [events_of("coach", seed) for seed in range(1, 16)]
    plans = [
        events for events in calls if debrief_of(play.content, play.rubric, play.guide, events).ending == "plan_holds"
    ]
    assert len(plans) >= 3
    for events in plans:
        bare = [replace(event, promise=None, means=None) if isinstance(event, Ended) else event for event in events]
        with_plan = value_of(play.content, table, story_of(events), met)
        without = value_of(play.content, table, story_of(bare), met)
        assert without.u < with_plan.u


def test_marks_that_give_no_occasion_are_left_out() -> None:
    play = a_play()
    calls = [events_of("coach", seed) for seed in range(60)]
    events = next(call for call in calls if isinstance(call[1], Rang) and call[1].result == "no_answer")
    debrief = debrief_of(play.content, play.rubric, play.guide, events)
    marks = debrief.assessment.marks
    assert debrief.ending == "no_answer"
    assert {mark.key for mark in marks if mark.value is None} >= {"communication", "negotiation"}
    assert weighted(marks, play.rubric) == debrief.assessment.total


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_debrief_opens_with_a_sentence_of_its_own_for_different_calls(lang: str) -> None:
    """The headline is of this call: twelve calls get at least six different ones, none with a hole."""
    play = a_play()
    views = [debrief_of_play(play, events_of(bot, seed), lang) for bot in BOTS for seed in (2, 4, 6)]
    headlines = [view.headline for view in views]
    assert len(set(headlines)) >= 6
    for view in views:
        assert "{" not in view.headline + view.detail
        assert view.next_words
