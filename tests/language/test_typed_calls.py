"""Typed words in a call: heard, kept, replayed; not understood or misread they cost time and no mark."""

from pathlib import Path

import pytest

from game.seat import Seat, sit_down
from scoring.assess import assess
from scoring.duties import duties_met
from scoring.story import story_of
from sim.core.errors import MoveError
from sim.events import Replied, Said, TookBack
from sim.language.moves import Back, HangUp, Rephrase, Speak, WriteNote, read_move
from sim.language.notes import NoteFields
from sim.language.reading import Heard, Reading
from sim.observe.view import Level
from sim.record import load_record
from sim.record.replay import replayed
from tests.support import a_play

NONSENSE = "蓝色的土豆在唱歌"
HELLO = {"zh": "您好，请问是罗建川先生本人吗？", "en": "Hello, is that Mr Luo Jianchuan?"}


def seat(level: Level = Level.EXAM, lang: str = "zh", record: Path | None = None, seed: int = 7) -> Seat:
    """A call just picked up."""
    return sit_down(a_play(), seed, level, lang, record)


def said(seat: Seat) -> Said:
    """What was said last."""
    return next(event for event in reversed(seat.session.events) if isinstance(event, Said))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_typed_words_are_heard_and_kept_as_typed(lang: str) -> None:
    """The acts are those of the words; the words stand as they were typed, in whatever language one looks."""
    at = seat(lang=lang)
    at.do(Speak(HELLO[lang]))
    assert said(at).choice == "typed"
    assert "ask_right_party.debtor" in said(at).acts
    for other in ("zh", "en"):
        at.lang = other
        assert HELLO[lang] in [entry.words for entry in at.view().transcript]


def test_what_is_not_understood_is_asked_back_and_costs_time_alone() -> None:
    """He asks what is meant; the clock goes on; nothing is found, and no mark is the less for it."""
    plain, unclear = seat(), seat()
    for at in (plain, unclear):
        at.do(Speak(HELLO["zh"]))
    before = unclear.view().clock
    unclear.do(Speak(NONSENSE))
    assert said(unclear).acts == ("unclear",)
    assert unclear.view().clock > before
    reply = next(event for event in reversed(unclear.session.events) if isinstance(event, Replied))
    assert reply.reply in {"ask_repeat", "backchannel"}
    for at in (plain, unclear):
        at.do(HangUp())
        at.do(WriteNote(NoteFields(party="debtor")))
    marks = []
    for at in (plain, unclear):
        story = story_of(at.session.events)
        assert len(story.pairs) == len(story_of(plain.session.events).pairs)
        found = assess(at.play.content, at.play.rubric, story)
        marks.append([(mark.key, mark.value) for mark in found.marks if mark.key != "outcome"])
        assert duties_met(story, ("short_call",), at.play.content.book) in ({}, {"short_call": True})
    assert marks[0] == marks[1]


def test_nothing_due_comes_nearer_by_words_that_were_not_understood() -> None:
    """A rule's deadline is counted in things said, not in misunderstandings."""
    at = seat(seed=8)
    at.do(Speak(HELLO["zh"]))
    pending = at.session.known.pending
    at.do(Speak(NONSENSE))
    assert int(at.session.known.pending.next[0]) >= int(pending.next[0])
    assert not [event for event in at.session.events if event.kind == "found" and event.turn == 2]


@pytest.mark.parametrize("level", list(Level))
def test_misread_words_can_be_put_otherwise_at_every_level(level: Level) -> None:
    """The call stands where it stood, the record keeps the words and why, and the story has neither."""
    at = seat(level)
    view = at.view()
    at.do(Speak("再不还钱，我们就上你家门口去"))
    assert at.view().can_rephrase
    at.do(Rephrase())
    assert at.view().choices == view.choices
    assert at.session.events[-1] == TookBack(turn=1, to=0, because="misread")
    story = story_of(at.session.events)
    assert story.findings() == []
    assert [words.typed for words in story.misread] == ["再不还钱，我们就上你家门口去"]
    assert story.taken_back == 0


def test_a_choice_cannot_be_put_otherwise_at_exam() -> None:
    """Only typed words can be misread."""
    at = seat()
    at.do(read_move("1"))
    assert not at.view().can_rephrase
    with pytest.raises(MoveError, match="typed"):
        at.do(Rephrase())
    with pytest.raises(MoveError, match="level learn"):
        at.do(Back())


def test_a_record_of_typed_words_replays(tmp_path: Path) -> None:
    """The rules run again from what was understood then, whatever reads words today."""
    path = tmp_path / "typed.jsonl"
    at = seat(record=path)
    for words in (HELLO["zh"], NONSENSE, "我们通话有录音"):
        at.do(Speak(words))
    at.do(Rephrase())
    at.do(HangUp())
    at.do(WriteNote(NoteFields()))
    record = load_record(path)
    assert replayed(at.play.content, at.play.phrases, record) is None


class Other:
    """Something else that understands typed words."""

    def read(self, text, lang, around):
        """Every text is a goodbye."""
        return Reading((Heard("close_polite", text),))


def test_another_reader_can_stand_in_its_place() -> None:
    """Whatever gives a reading can read: a trained model as well as patterns."""
    at = seat()
    at.reader = Other()
    at.do(Speak("随便什么"))
    assert said(at).acts == ("close_polite",)


@pytest.mark.parametrize("text", ["", "   ", "啊" * 401])
def test_too_little_and_too_much_is_refused(text: str) -> None:
    """One error says what was expected, and nothing is lost."""
    with pytest.raises(MoveError, match="1 to 400 characters"):
        read_move(f"say {text}")
