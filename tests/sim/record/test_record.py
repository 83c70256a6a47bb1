"""A record is what was written, or says where it is not."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.players import play_bot
from game.seat import Seat, header_for, sit_down, sit_down_again
from sim.core.errors import RecordError
from sim.observe.view import Level
from sim.record import Recorder, load_record, replayed
from sim.record.chain import CHECK, START, WALL, sealed
from sim.record.file import RecordDiffersError
from tests.support import a_play

OUTSIDE = '"wall":"'


def a_record(path: Path, bot: str = "script", seed: int = 11, lang: str = "en") -> Path:
    """The record of a bot's call."""
    play = a_play()
    seat = sit_down(play, seed, Level.PRACTICE, lang, path, player=bot)
    for _ in play_bot(seat, play.bots[bot]):
        pass
    return path


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The text of one record."""
    return a_record(tmp_path_factory.mktemp("record") / "a.jsonl").read_text(encoding="utf-8")


def outside_wall(text: str, place: int) -> bool:
    """Whether a character lies outside the value of `wall`."""
    line = text[text.rfind("\n", 0, place) + 1 :]
    within = place - (text.rfind("\n", 0, place) + 1)
    begin = line.index(OUTSIDE) + len(OUTSIDE)
    return not begin <= within < line.index('"', begin)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_character_outside_wall_that_is_changed_is_named_by_its_line(
    written: str, data: st.DataObject, tmp_path: Path
) -> None:
    place = data.draw(st.integers(0, len(written) - 1).filter(lambda at: outside_wall(written, at)))
    other = data.draw(st.characters(codec="utf-8").filter(lambda c: c != written[place]))
    damaged = tmp_path / "damaged.jsonl"
    damaged.write_bytes((written[:place] + other + written[place + 1 :]).encode())
    with pytest.raises(RecordDiffersError) as caught:
        load_record(damaged)
    number = written.count("\n", 0, place) + 1
    assert caught.value.line == number, str(caught.value)


def test_wall_times_may_differ(written: str, tmp_path: Path) -> None:
    """Nothing reads them."""
    lines = [json.loads(line) for line in written.splitlines()]
    path = tmp_path / "other_wall.jsonl"
    texts = [
        json.dumps(line | {WALL: "1999"}, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for line in lines
    ]
    path.write_bytes(("\n".join(texts) + "\n").encode())
    assert load_record(path).finished


def test_a_chain_made_anew_around_a_changed_figure_names_the_event(written: str, tmp_path: Path) -> None:
    """The chain holds, the rules do not agree."""
    lines = [json.loads(line) for line in written.splitlines()]
    place = next(number for number, line in enumerate(lines) if line.get("event") == "felt")
    lines[place]["after"]["anger"] = 0.123
    check, texts = START, []
    for line in lines:
        bare = {key: value for key, value in line.items() if key not in {WALL, CHECK}}
        text, check = sealed(check, bare, line[WALL])
        texts.append(text)
    path = tmp_path / "anew.jsonl"
    path.write_bytes(("\n".join(texts) + "\n").encode())
    play = a_play()
    difference = replayed(play.content, play.phrases, load_record(path))
    assert difference is not None
    assert difference.number == place
    assert str(difference).startswith(f"event {place} (felt of turn")


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_call_cut_off_anywhere_goes_on_as_if_it_had_not_been(
    written: str, data: st.DataObject, tmp_path: Path
) -> None:
    """Torn at any byte after the header: what was whole is kept, the bot plays on, and the record ends the same."""
    raw = written.encode()
    first = raw.index(b"\n") + 1
    path = tmp_path / "torn.jsonl"
    path.write_bytes(raw[: data.draw(st.integers(first, len(raw) - 1))])
    seat = sit_down_again(path, "en")
    if not seat.session.filed:
        for _ in play_bot(seat, seat.play.bots["script"]):
            pass
    assert [bare(line) for line in path.read_text(encoding="utf-8").splitlines()] == [
        bare(line) for line in written.splitlines()
    ]


def bare(text: str) -> dict[str, object]:
    """A line without its wall time."""
    return {key: value for key, value in json.loads(text).items() if key != WALL}


def test_the_same_seed_gives_the_same_bytes_but_for_wall_times(written: str, tmp_path: Path) -> None:
    again = a_record(tmp_path / "again.jsonl").read_text(encoding="utf-8")
    assert [bare(line) for line in again.splitlines()] == [bare(line) for line in written.splitlines()]


def test_languages_change_words_alone(written: str, tmp_path: Path) -> None:
    """The same moves in Chinese give a record alike but for words, the language of the header and the checks."""
    chinese = a_record(tmp_path / "zh.jsonl", lang="zh").read_text(encoding="utf-8")
    assert len(chinese.splitlines()) == len(written.splitlines())
    spoken = 0
    for mine, theirs in zip(written.splitlines(), chinese.splitlines(), strict=True):
        one, other = bare(mine), bare(theirs)
        for line in (one, other):
            spoken += bool(line.pop("words", None))
            for key in (CHECK, "langs", "identity"):
                line.pop(key, None)
        assert one == other
    assert spoken > 20


def test_a_record_is_never_written_over(written: str, tmp_path: Path) -> None:
    path = tmp_path / "there.jsonl"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(RecordError, match="expected a new file"):
        Recorder.begin(path, header_for(a_play(), 1, Level.PRACTICE, "en"))
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_call_of_other_content_is_not_gone_on_with(tmp_path: Path) -> None:
    """Its rules would be others: it is refused in one line, and the file stays as it is."""
    path = tmp_path / "old.jsonl"
    header = header_for(a_play(), 7, Level.PRACTICE, "en")
    Recorder.begin(path, replace(header, hashes=header.hashes | {"language": "0" * 64}))
    before = path.read_bytes()
    with pytest.raises(RecordError, match=r"its content has changed since \(language\)"):
        sit_down_again(path, "en")
    assert path.read_bytes() == before


def test_a_take_back_is_an_event_and_shortens_nothing(tmp_path: Path) -> None:
    play = a_play()
    seat = sit_down(play, answered_seed(), Level.LEARN, "en", tmp_path / "a.jsonl")
    menu, before = seat.session.menu, len(seat.session.events)
    seat.session.choose(1)
    seat.kept(seat.session.events[before:])
    seat.kept(seat.session.take_back())
    assert seat.session.menu == menu
    record = load_record(tmp_path / "a.jsonl")
    assert [event.kind for event in record.events][-1] == "took_back"
    assert sum(event.kind == "said" for event in record.events) == 1
    assert replayed(play.content, play.phrases, record) is None


def answered_seed() -> int:
    """A seed at which somebody answers."""
    play = a_play()
    for seed in range(100):
        seat = Seat(play, sit_down(play, seed, Level.LEARN, "en", None).session, None, Level.LEARN, "en")
        if not seat.session.over:
            return seed
    raise AssertionError("nobody ever answers")
