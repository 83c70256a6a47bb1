"""How somebody is getting on: marks per call and level, and the next thing to practise with the call that trains it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.home import Home
from game.memory import Memory, load_memory
from game.play import pick_scenario
from game.players import play_bot
from game.progress import RESULT, passed_count, practise_next, practise_words, result_of, tried
from game.seat import finished, sit_down, unfinished
from scenarios.compile import load, scenario_paths
from scenarios.files import read
from scenarios.schema.scenario import ScenarioFile
from sim.observe.view import Level

READ = [read(path, ScenarioFile) for path in scenario_paths().values()]
CALLS = [scenario for scenario in READ if not scenario.guide]


def a_result(scenario: str = "cn/laid-off", status: str = "passed", total: int = 80, **more: Any) -> dict[str, Any]:
    plain = {"level": "practice", "practise": "discovery", "findings": {}}
    return {"scenario": scenario, "status": status, "total": total} | plain | more


def named(*results: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Results under names in their order."""
    return {f"202611{number:02d}-100000-000000-x": one for number, one in enumerate(results, start=10)}


def test_each_level_has_its_own_mark() -> None:
    """Times, the last mark, and per level the best one and whether it was passed; unmarked calls only count as played."""
    results = named(
        a_result(total=91, level="learn"),
        a_result(total=40, status="not_passed"),
        a_result(total=62, status="capped"),
        a_result(total=0, status="unmarked"),
        a_result("cn/first-day", total=99),
    )
    fared = tried(results, "cn/laid-off")
    assert (fared.times, fared.last, fared.passed) == (4, 62, True)
    assert (fared.levels["learn"].best, fared.levels["learn"].passed) == (91, True)
    assert (fared.levels["practice"].best, fared.levels["practice"].passed) == (62, False)
    assert "exam" not in fared.levels
    assert tried(results, "uk/not-coping").times == 0
    assert passed_count(results, CALLS) == 2


def test_what_was_weakest_most_often_comes_next() -> None:
    """Of the last calls the criterion most often weakest; of equals the latest; older calls no longer count."""
    old = [a_result(practise="record")] * 4
    last = [a_result(practise=one) for one in ("privacy", "calm", "privacy", "good", "calm")]
    found = practise_next(named(*old, *last), CALLS)
    assert found is not None
    assert (found.criterion, found.count, found.of) == ("calm", 2, 5)


def test_a_rule_that_is_broken_again_and_again_is_named() -> None:
    """A rule that was broken in two of the last calls stands beside the criterion."""
    rule = {"cn_pressure": {"zh": "施压", "en": "Pressure"}}
    found = practise_next(named(a_result(findings=rule), a_result(), a_result(findings=rule)), CALLS)
    assert found is not None
    assert (found.rule, found.broken) == (rule["cn_pressure"], 2)
    once = practise_next(named(a_result(findings=rule), a_result()), CALLS)
    assert once is not None
    assert once.rule is None


def test_the_call_that_trains_it_is_proposed() -> None:
    """The call whose authors name the criterion, one not yet passed before another; else the call it was lost in."""
    found = practise_next(named(a_result("cn/first-day", practise="privacy")), CALLS)
    assert found is not None
    assert "privacy" in next(one for one in CALLS if one.id == found.scenario).trains
    none = practise_next(named(a_result("cn/first-day", practise="privacy")), [])
    assert none is not None
    assert none.scenario == "cn/first-day"


def test_nothing_played_nothing_to_practise() -> None:
    """Without a marked call there is nothing to draw from; where all went well the least tried call comes next."""
    assert practise_next({}, CALLS) is None
    assert practise_next(named(a_result(status="unmarked", practise="")), CALLS) is None
    good = practise_next(named(a_result(CALLS[0].id, practise="good")), CALLS)
    assert good is not None
    assert good.criterion == "good"
    assert good.scenario != CALLS[0].id


@pytest.mark.parametrize("scenario", CALLS, ids=lambda one: one.id)
def test_every_call_says_what_it_trains(scenario: ScenarioFile) -> None:
    """Each marked call trains something, and there are words for it that speak of its person."""
    assert scenario.trains
    for criterion in scenario.trains:
        for lang in ("zh", "en"):
            assert all(practise_words(criterion, scenario, lang))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home in which somebody has played one call to its end and left another."""
    home = Home(tmp_path)
    play = load("cn/laid-off")
    for number, moves in enumerate((99, 3)):
        path = home.records / f"2026112{number}-100000-000000-x.jsonl"
        seat = sit_down(play, 7, Level.PRACTICE, "en", path)
        for _ in zip(range(moves), play_bot(seat, play.bots["coach"]), strict=False):
            pass
    return home


def test_a_result_is_worked_out_from_the_record(home: Home) -> None:
    """What a finished record shows is what is remembered of it."""
    assert len(unfinished(home.records)) == 1
    ((path, record),) = finished(home.records)
    result = result_of(record)
    assert result.keys() == RESULT
    memory = Memory(home.memory)
    memory.learn(path.stem, result)
    assert load_memory(home.memory).results == {path.stem: result}


def test_old_results_are_worked_out_again(tmp_path: Path) -> None:
    """A result that lacks what is kept today is forgotten, and with it nothing else."""
    path = tmp_path / "window.json"
    path.write_text('{"results": {"a": {"status": "passed", "total": 80}}, "aside": ["b"]}', encoding="utf-8")
    memory = load_memory(path)
    assert (memory.results, memory.aside) == ({}, ["b"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_terminal_lists_the_same(
    home: Home, lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every call with what it teaches and how it was fared at; Enter takes what is to be practised."""
    answers: Iterator[str] = iter(["", "2", "x"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    chosen = pick_scenario(home, lang)
    shown = capsys.readouterr().out
    for scenario in CALLS:
        assert getattr(scenario.title, lang) in shown
        assert getattr(scenario.teaches, lang) in shown
    assert ("打过1次" if lang == "zh" else "once") in shown
    ((_, record),) = finished(home.records)
    expected = practise_next({"a": result_of(record)}, sorted(CALLS, key=lambda one: one.order))
    assert expected is not None
    assert chosen == expected.scenario
    assert pick_scenario(home, lang) == min(CALLS, key=lambda one: (one.order, one.id)).id
    assert pick_scenario(home, lang) == chosen
