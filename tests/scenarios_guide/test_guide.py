"""The guided first call: its steps can be done, in order and out of it, and he is the man of his file."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import re
from pathlib import Path

import numpy as np
import pytest

from game.window.draw.look import TEXT
from game.window.guide import DONE, POINTS
from game.window.screens.debrief import DebriefScreen
from game.window.screens.note import NoteScreen
from scenarios.compile import Play, load
from sim.core.vocabulary import Fact, Sign
from sim.crowd import play_crowd
from tests.scenarios_guide.trainee import SCENARIO, a_newcomer, coached, follow, present, speak, write

SEEDS = 50
NOT_HIS = re.compile(r"爱人|孩子|失业|面试|两期|建川|wife|daughter|kid|interview|last two|Jianchuan|Luo", re.IGNORECASE)
WORDS_WIDE, TALLEST = 268, 170
ALONE = {"case", "first_words", "verify", "person", "tip", "wait", "back", "notes", "offer_open", "offer", "goodbye"}


@pytest.fixture(scope="module")
def play() -> Play:
    """The compiled call."""
    return load(SCENARIO)


def test_steps_keep_to_the_closed_sets(play: Play) -> None:
    """Every step waits for something the window can notice and points at something the window has."""
    signs = {sign.name.lower() for sign in Sign}
    steps = play.scenario.guide
    assert 8 <= len(steps) <= 16
    assert len({step.id for step in steps}) == len(steps)
    for step in steps:
        kind, _, rest = step.until.partition(":")
        known = rest in signs if kind == "sign" else rest.isdigit() if rest else step.until in DONE
        assert known, (step.id, step.until)
        assert step.point in POINTS, (step.id, step.point)
    assert (steps[0].id, steps[-1].until) == ("case", "noted")


def test_he_always_answers_himself(play: Play) -> None:
    """Nobody else picks up, the phone never rings out, and it is never a bad moment."""
    assert play.content.opening.answers.tolist() == [1.0, 0.0, 0.0, 0.0]
    assert play.content.opening.bad_moment == 0.0
    assert not play.scenario.marked
    assert play.scenario.level == "learn"


def test_the_coach_is_promised_the_money(play: Play) -> None:
    """Played well it comes to a promise that was read back and confirmed, whatever the seed."""
    *_, last = play_crowd(play.content, play.bots["coach"], range(SEEDS)).stops
    signs = last.calls.known.signs
    for sign in (Sign.PROMISE_OPEN, Sign.TERMS_AGREED):
        agreed = int(((signs >> np.uint64(sign)) & np.uint64(1)).sum())
        assert agreed >= SEEDS - 3, (sign.name, agreed)


def test_no_line_is_another_mans(play: Play) -> None:
    """No sentence of either side speaks of what stands in another borrower's file; only what he holds can be told."""
    for phrase in play.phrases.by_id.values():
        assert not NOT_HIS.search(f"{phrase.zh} {phrase.en}"), phrase.id
    told = {Fact(fact) for _, fact in play.phrases.lines} - {Fact.NONE}
    assert told == set(play.scenario.truths["forgot"].facts)


@pytest.mark.parametrize(("seed", "lang"), [(1, "zh"), (2, "en")])
def test_doing_what_the_cards_say_leads_to_the_debrief(tmp_path: Path, seed: int, lang: str) -> None:
    """Each card comes once its turn has come, each can be done, and at the end stands an unmarked debrief."""
    driver = a_newcomer(tmp_path, seed, lang=lang)
    seen = follow(driver)
    order = [step.id for step in load(SCENARIO).scenario.guide if step.id != "offer_open"]
    assert [name for name in seen if name in order] == sorted({*seen} - {"offer_open"}, key=order.index)
    assert seen.index("offer_open") + 1 == seen.index("offer")
    assert set(seen) >= ALONE
    assert seen[-2:] == ["record", "file"]
    screen = driver.window.screen
    assert isinstance(screen, DebriefScreen)
    assert (screen.view.status, screen.view.marks, screen.view.total) == ("unmarked", (), 0)
    assert driver.window.context.settings.guided


def test_things_done_early_are_not_asked_for_again(tmp_path: Path) -> None:
    """Notes, silence, a take-back and the builder before their turn: their cards do not come, the rest still do."""
    driver = a_newcomer(tmp_path, 3)
    driver.post("o", "esc", "n")
    driver.settle()
    driver.type("x")
    driver.post("esc")
    speak(driver, "w")
    speak(driver, "backspace")
    seen = follow(driver)
    assert not {"wait", "back", "notes"} & set(seen)
    assert {"first_words", "verify", "person", "offer", "record", "file"} <= set(seen)


def test_hanging_up_at_once_still_teaches_the_record(tmp_path: Path) -> None:
    """A call cut short leaves its cards behind; those of the record come."""
    driver = a_newcomer(tmp_path, 4, lang="en")
    driver.post("h", "h")
    driver.settle()
    driver.click("call.note")
    driver.settle()
    assert isinstance(driver.window.screen, NoteScreen)
    step = present(driver)
    assert step is not None
    assert step.id == "record"
    write(driver)
    driver.settle()
    assert isinstance(driver.window.screen, DebriefScreen)


def test_every_card_can_be_passed_by(tmp_path: Path) -> None:
    """Skipping all cards leaves a call that can be played to its end without any."""
    driver = a_newcomer(tmp_path, 6)
    for _ in range(40):
        driver.post("g")
        driver.settle()
        if present(driver) is None:
            speak(driver, coached(driver.window.screen))  # type: ignore[arg-type]
        if driver.window.screen.view.over:  # type: ignore[union-attr]
            break
    assert driver.window.screen.view.over  # type: ignore[union-attr]


def test_a_card_is_no_page(tmp_path: Path) -> None:
    """In both languages a card stays small enough to stand beside what it speaks of."""
    driver = a_newcomer(tmp_path)
    pen = driver.window.pen
    for step in load(SCENARIO).scenario.guide:
        for words in (step.text.zh, step.text.en):
            assert pen.size(words, TEXT, pen.u(WORDS_WIDE))[1] <= pen.u(TALLEST), (step.id, words)
