"""One call in progress: a crowd of one, with words, its real machines stepped beside the tables."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from sim.core.arithmetic import Bits
from sim.core.calls import Calls, Known, Offer, is_over
from sim.core.content import Content
from sim.core.corridor import file_note, pick_up, take_turn
from sim.core.errors import DisagreementError, MoveError
from sim.core.machines import HEARD_FROM, LINE_FROM, TRIGGER_NAMES, LiveCall, LiveMood
from sim.core.turn import NOTHING, SLOTS, Said, Turn
from sim.core.vocabulary import FORM_CODES, FORMS, LineEvent, Mood, Party, Phase, Tone
from sim.events import Event, TookBack
from sim.events import Said as SaidEvent
from sim.language.interpret import BUILT_OFFER, HANG_UP, SILENCE, said_by
from sim.language.moves import Back, Choose, Chosen, HangUp, MakeOffer, Rephrase, Wait, WriteNote
from sim.language.notes import NoteFields, OfferSums, note_columns, offer_columns
from sim.language.numbers import iso
from sim.language.phrases import Phrases
from sim.language.reading import Around, Reading, around_of, said_of
from sim.narrate import Teller, Typed, begun, noted, told
from sim.observe.seen import Seen
from sim.people import dialled

GUARD_BYTE = 255
ON_THE_LINE = {Party.NOBODY: LineEvent.NO_ANSWER, Party.MACHINE: LineEvent.VOICEMAIL}
"""What the line does where no person answers."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the call stood at the end of a turn, so that it can be taken back."""

    calls: Calls
    lines: frozenset[str]


class Session:
    """A call from the ring to the note. Every method that moves it returns the events of that move."""

    def __init__(self, content: Content, phrases: Phrases, seed: int, langs: Sequence[str] = ()) -> None:
        self.teller = Teller(content, phrases, tuple(langs))
        self.seed = seed
        self.stands: list[Stand] = []
        self.events: list[Event] = []
        self.live_call = LiveCall(content.flow.edges)
        self.live_mood = LiveMood(content.mind.mood_edges, content.mind.thresholds)
        self.filed = False

    @property
    def content(self) -> Content:
        """The tables of the call."""
        return self.teller.content

    @property
    def calls(self) -> Calls:
        """The columns now."""
        return self.stands[-1].calls

    @property
    def known(self) -> Known:
        """What can be known now."""
        return self.calls.known

    @property
    def phase(self) -> Phase:
        """Where the call stands."""
        return Phase(int(self.known.phase[0]))

    @property
    def over(self) -> bool:
        """Whether nobody is on the line any more."""
        return bool(is_over(self.known)[0])

    @property
    def menu(self) -> tuple[str, ...]:
        """The options shown, by id, in order."""
        ids = self.content.options.ids
        return tuple(ids[int(option[0])] for option in self.known.shown if option[0] != NOTHING)

    def seen(self) -> Seen:
        """What there is to be seen of the call now."""
        return Seen(
            content=self.content,
            phrases=self.teller.phrases,
            now=self.calls,
            before=self.stands[-2].calls if len(self.stands) > 1 else self.calls,
            began=int(self.stands[0].calls.known.clock[0]),
            events=self.events,
            filed=self.filed,
            turns=len(self.stands) - 1,
            typed_last=bool(self.last_said and self.last_said.typed),
        )

    def speak_in(self, langs: Sequence[str]) -> None:
        """Change the languages the next events are told in; changes no rule."""
        self.teller = replace(self.teller, langs=tuple(langs))

    def start(self) -> list[Event]:
        """Dial: the phone rings, and somebody answers or nobody."""
        before = dialled(self.content, np.array([self.seed], np.uint64))
        calls, turn = pick_up(self.content, before)
        self.check_start(before, turn)
        return self.keep([begun(self.teller, before), *self.settle(calls, turn)])

    def choose(self, option: int | str) -> list[Event]:
        """Say an option of the menu, by its number from 1 or by its id."""
        menu = self.menu
        if isinstance(option, int) and 1 <= option <= len(menu):
            option = menu[option - 1]
        if option not in menu:
            shown = ", ".join(f"{number} {name}" for number, name in enumerate(menu, start=1))
            raise MoveError(f"expected one of {shown or 'no option: the call is over, write the note'}, got {option!r}")
        return self.move(self.content.options.ids.index(str(option)))

    def wait(self) -> list[Event]:
        """Say nothing for a few seconds."""
        return self.move(SILENCE)

    def hang_up(self) -> list[Event]:
        """End the call without a word."""
        return self.move(HANG_UP)

    def offer(self, sums: OfferSums) -> list[Event]:
        """Say an offer that was built from fields."""
        today, first = int(self.known.day[0]), sums.get("first", 0)
        if sums.get("count") and first < today:
            raise MoveError(f"expected a first day from {iso(today)} on, got {iso(first)}")
        return self.move(BUILT_OFFER, offer_columns(sums))

    def do(self, move: Chosen) -> list[Event]:
        """Make a move as a front-end or a file has it; typed words are read first, and then `speak` says them."""
        match move:
            case Choose(option):
                return self.choose(option)
            case Wait():
                return self.wait()
            case HangUp():
                return self.hang_up()
            case Back():
                return self.take_back()
            case Rephrase():
                return self.rephrase()
            case MakeOffer(sums):
                return self.offer(sums)
            case WriteNote(fields):
                return self.file(fields)

    def move(self, choice: int, built: Offer | None = None) -> list[Event]:
        """One turn by a choice."""
        if self.over:
            raise MoveError("expected a note, got a move: nobody is on the line any more")
        said = said_by(self.content, self.known, np.array([choice], np.int64), built)
        return self.say(said)

    def around(self) -> Around:
        """What stands around words that are typed now."""
        return around_of(self.content, self.teller.phrases, self.known)

    def speak(self, text: str, lang: str, reading: Reading) -> list[Event]:
        """Say typed words, as they were understood."""
        if self.over:
            raise MoveError("expected a note, got words: nobody is on the line any more")
        return self.say(said_of(self.content, self.known, reading, text, lang), {lang: text})

    def say(self, said: Said, typed: Typed | None = None) -> list[Event]:
        """One turn by what is said, as a stored reading has it."""
        before = self.calls
        calls, turn = take_turn(self.content, before, said)
        self.check_turn(turn)
        return self.keep(self.settle(calls, turn, typed))

    def replay(self, event: SaidEvent) -> list[Event]:
        """Say what was understood then, as an event has it."""
        return self.say(stored_reading(self.content, event), event.words if event.typed else None)

    def settle(self, calls: Calls, turn: Turn, typed: Typed | None = None) -> list[Event]:
        """Tell the turn and remember where the call stands."""
        lines = self.stands[-1].lines if self.stands else frozenset()
        events, lines = told(self.teller, turn, calls.hidden, lines, typed)
        self.stands.append(Stand(calls, lines))
        return events

    def keep(self, events: list[Event]) -> list[Event]:
        """Add events to the call's own list."""
        self.events += events
        return events

    @property
    def last_said(self) -> SaidEvent | None:
        """What was said in the last turn that stands."""
        turn = len(self.stands) - 1
        said = (event for event in reversed(self.events) if isinstance(event, SaidEvent) and event.turn == turn)
        return next(said, None) if turn else None

    def rephrase(self) -> list[Event]:
        """Take typed words back that were misread, at any level; the record keeps them and says why."""
        if self.last_said is None or not self.last_said.typed:
            raise MoveError("expected words that were typed in the last turn, to say them otherwise; got none")
        return self.take_back("misread")

    def take_back(self, because: str = "") -> list[Event]:
        """Undo the last turn; the record keeps both the turn and its taking back."""
        if len(self.stands) < 2 or self.filed:
            raise MoveError("expected a turn to take back, got none" if not self.filed else "the note is filed")
        self.stands.pop()
        number = int(self.known.turn[0])
        self.live_call.put(self.phase)
        self.live_mood.put(Mood(int(self.calls.hidden.mood[0])))
        return self.keep([TookBack(turn=number + 1, to=number, because=because)])

    def file(self, fields: NoteFields) -> list[Event]:
        """File the note; the call is then done."""
        if not self.over:
            raise MoveError("expected a move, got a note: somebody is still on the line")
        if self.filed:
            raise MoveError("expected nothing more, got a note: it is filed already")
        known = self.known
        note = note_columns(fields)
        calls, broken = file_note(self.content, self.calls, note)
        self.agree_call(TRIGGER_NAMES[LINE_FROM + LineEvent.NOTE_FILED], known.signs, calls.known.phase[0])
        self.stands.append(Stand(calls, self.stands[-1].lines))
        self.filed = True
        return self.keep(noted(self.teller, known, note, broken, fields.text))

    def check_start(self, before: Calls, turn: Turn) -> None:
        """The real machines must say of the ring what the tables say."""
        self.live_call.put(Phase(int(before.known.phase[0])))
        self.live_mood.put(Mood(int(before.hidden.mood[0])))
        answered, party = int(turn.answer.reply[0]), Party(int(before.hidden.party[0]))
        event = ON_THE_LINE.get(party, LineEvent.ANSWERED)
        self.agree_call(TRIGGER_NAMES[LINE_FROM + event], before.known.signs, turn.spoken.phase[0])
        if answered:
            self.agree_call(TRIGGER_NAMES[HEARD_FROM + answered], turn.after.signs, turn.after.phase[0])

    def check_turn(self, turn: Turn) -> None:
        """The real machines must say of the turn what the tables say, act by act."""
        for form, guards, place in zip(turn.said.forms, turn.signs, turn.places[:-1], strict=True):
            if form[0]:
                self.agree_call(TRIGGER_NAMES[int(FORMS[int(form[0])][0])], guards, place[0])
        reply = int(turn.answer.reply[0])
        if reply:
            self.agree_call(TRIGGER_NAMES[HEARD_FROM + reply], turn.after.signs, turn.after.phase[0])
        mood = self.live_mood.step(int(turn.reached[0]))
        if mood != int(turn.mood[0]):
            raise DisagreementError(f"mood: the machine says {mood.name}, the table {Mood(int(turn.mood[0])).name}")

    def agree_call(self, trigger: str, signs: Bits, phase: int) -> None:
        """Step the real call machine and compare."""
        real = self.live_call.step(trigger, int(np.atleast_1d(signs)[0]) & GUARD_BYTE)
        if real != phase:
            raise DisagreementError(f"{trigger}: the machine moves to {real.name}, the table to {Phase(phase).name}")


def stored_reading(content: Content, event: SaidEvent) -> Said:
    """What was understood then, as columns (N = 1)."""
    forms = [FORM_CODES[act] for act in event.acts]
    forms += [0] * (SLOTS - len(forms))
    option = content.options.ids.index(event.choice) if event.choice in content.options.ids else NOTHING
    return Said(
        forms=tuple(np.array([form], np.int64) for form in forms),
        tone=np.array([Tone[event.tone.upper()]], np.int64),
        seconds=np.array([event.seconds], np.int64),
        option=np.array([option], np.int64),
        offer=offer_columns(event.offer),
        stated=np.array([NOTHING if event.stated is None else event.stated], np.int64),
        hour=np.array([NOTHING if event.hour is None else event.hour], np.int64),
    )
