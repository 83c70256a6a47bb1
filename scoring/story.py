"""A record folded into turns: what was said, found, answered, felt, and what was known before and after."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from sim.events import (
    Began,
    Ended,
    Established,
    Event,
    Felt,
    Found,
    Moved,
    Noted,
    Rang,
    Replied,
    Said,
    Shown,
    TookBack,
    Weighed,
)

RING = "answering"
STOPPED_BY = frozenset({"dispute_open", "fraud_open", "crisis_open", "vulnerable_open", "represented_open"})
"""Signs after which nothing is to be collected in this call."""
SLIPS = frozenset({"forgot", "autopay_failed"})
DATED = frozenset({"wages_owed", "payday"})
COLLECTING = ("demand_full", "offer_plan", "counter_offer", "ask_ptp", "set_ptp", "confirm_ptp", "ask_income_expense.room",
              "explain_consequence", "suggest_borrowing", "request_payment_to")  # fmt: skip
"""Acts that go on collecting."""


@dataclass(slots=True)
class TurnStory:
    """One turn as a reader sees it. Signs and facts are names."""

    number: int
    signs_before: frozenset[str]
    heard_before: frozenset[str]
    room_before: int  # what he had disclosed that he can pay a month, -1
    phase_before: str
    menu: tuple[str, ...]
    said: Said | None = None
    found: list[Found] = field(default_factory=list)
    reply: Replied | None = None
    felt: Felt | None = None
    weighed: Weighed | None = None
    signs: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    room: int = -1
    phase: str = RING

    @property
    def unclear(self) -> bool:
        """Whether typed words were not understood: no penalty, but time."""
        return bool(self.said and self.said.unclear)

    @property
    def acts(self) -> tuple[str, ...]:
        """The collector's forms of this turn."""
        return self.said.acts if self.said else ()

    def did(self, *names: str) -> bool:
        """Whether any of these acts was done; an act named without a kind stands for all its kinds."""
        return any(matches(act, name) for act in self.acts for name in names)


def matches(act: str, name: str) -> bool:
    """Whether a form is meant by a name: the form itself, or its act."""
    return act == name or act.split(".", maxsplit=1)[0] == name


@dataclass(frozen=True, slots=True)
class Story:
    """A whole call."""

    began: Began
    answered: bool
    turns: tuple[TurnStory, ...]  # turn 0 is the ring
    ended: Ended | None
    noted: Noted | None
    note_found: tuple[Found, ...]
    taken_back: int
    misread: tuple[Said, ...] = ()  # typed words that were put otherwise, because they had been misread
    early: bool = False  # within the first days past due

    @property
    def spoken(self) -> tuple[TurnStory, ...]:
        """The turns in which the collector did something."""
        return tuple(turn for turn in self.turns if turn.said)

    @property
    def pairs(self) -> tuple[tuple[TurnStory, TurnStory], ...]:
        """Each turn with the one that took it up; words that were not understood take nothing up."""
        turns = [turn for turn in self.turns if not turn.unclear]
        return tuple(itertools.pairwise(turns))

    @property
    def lost(self) -> int:
        """Seconds that went by over words that were not understood."""
        starts = [turn.said.clock for turn in self.spoken if turn.said] + ([self.ended.clock] if self.ended else [])
        spans = zip(self.spoken, starts, starts[1:], strict=False)
        return sum(after - before for turn, before, after in spans if turn.unclear)

    @property
    def last(self) -> TurnStory:
        """The last turn."""
        return self.turns[-1]

    @property
    def signs(self) -> frozenset[str]:
        """What was established at the end."""
        return self.last.signs

    @property
    def ever(self) -> frozenset[str]:
        """What was established at any time."""
        return frozenset().union(*(turn.signs for turn in self.turns))

    @property
    def heard(self) -> frozenset[str]:
        """The facts that stand at the end."""
        return self.last.heard

    @property
    def met_debtor(self) -> bool:
        """Whether the borrower himself was spoken to about his debt."""
        return "with_debtor" in self.ever and "debt_stated" in self.ever and not self.put_off

    @property
    def third_only(self) -> bool:
        """Whether somebody else was on the line and never fetched him."""
        return "party_third" in self.ever and "with_debtor" not in self.signs

    @property
    def denied(self) -> int:
        """The turn in which the person sought, as it seemed, said that it is not he; 0 where nobody did."""
        turns = (turn.number for turn in self.replies("deny_identity") if turn.reply and turn.reply.by == "borrower")
        return next(turns, 0)

    @property
    def disputed(self) -> bool:
        """Whether he disputed the debt, or said that it is not his."""
        return bool({"dispute_open", "fraud_open"} & self.ever) or bool(self.denied)

    @property
    def stopped(self) -> bool:
        """Whether something came up that stops the collecting: nothing could rightly be collected in this call."""
        return bool(STOPPED_BY & self.ever) or bool(self.denied)

    @property
    def left_message(self) -> int:
        """The turn in which a machine was left a message; 0 for none."""
        by_machine = not self.answered
        return next((turn.number for turn in self.spoken if by_machine and turn.did("leave_message")), 0)

    @property
    def light(self) -> bool:
        """Whether it is a slip, or money that comes on a day he can name: no month need be gone through."""
        slip = bool(SLIPS & self.heard) and "hardship_heard" not in self.ever
        return slip or (self.early and self.heard >= DATED)

    @property
    def spoke_with_co_debtor(self) -> bool:
        """Whether it was she who signed too that the call was with."""
        return "co_debtor" in self.heard

    @property
    def excused(self) -> bool:
        """Whether there was nobody to talk money with: no answer, somebody else, a bad moment."""
        return not self.answered or self.third_only or self.put_off

    @property
    def abandoned(self) -> bool:
        """Whether the collector ended a call that had not begun, with nobody asking him to."""
        ended_by_us = bool(self.ended and self.ended.by == "collector")
        return ended_by_us and not self.excused and not self.met_debtor

    @property
    def put_off(self) -> bool:
        """Whether he asked to be called back, and nothing more came of the call."""
        signs = self.ever
        return "asked_later" in signs and "reason_heard" not in signs and "promise_open" not in signs

    def findings(self) -> list[Found]:
        """All rules broken, in order."""
        return [found for turn in self.turns for found in turn.found] + list(self.note_found)

    def replies(self, *names: str) -> list[TurnStory]:
        """The turns that were answered so."""
        return [turn for turn in self.turns if turn.reply and turn.reply.reply in names]


def story_of(events: Sequence[Event]) -> Story:
    """Fold the events of a call. Turns that were taken back are left out of the story, but counted."""
    kept, taken_back, misread = standing(events)
    turns: list[TurnStory] = []
    began, ended, noted, answered = None, None, None, False
    note_found: list[Found] = []
    for event in kept:
        match event:
            case Began():
                began = event
            case Rang():
                answered = event.result == "answered"
            case Ended():
                ended = event
            case Noted():
                noted = event
            case Found(how="note"):
                note_found.append(event)
            case _:
                add(turns, event)
    assert began is not None, "a record begins with who is at the other end"
    if not turns:
        turns = [blank(0, [])]
    return Story(began, answered, tuple(turns), ended, noted, tuple(note_found), taken_back, misread)


def standing(events: Sequence[Event]) -> tuple[list[Event], int, tuple[Said, ...]]:
    """The events that were not taken back, how many turns were, and the words that were put otherwise as misread."""
    kept: list[Event] = []
    misread: list[Said] = []
    taken_back = 0
    for event in events:
        if not isinstance(event, TookBack):
            kept.append(event)
            continue
        gone = [old for old in kept if old.turn > event.to]
        kept = [old for old in kept if old.turn <= event.to]
        misread += [old for old in gone if isinstance(old, Said) and event.because]
        taken_back += not event.because
    return kept, taken_back, tuple(misread)


def blank(number: int, turns: list[TurnStory]) -> TurnStory:
    """A turn that starts from where the last one ended."""
    before = turns[-1] if turns else None
    signs = before.signs if before else frozenset[str]()
    heard = before.heard if before else frozenset[str]()
    room, phase = (before.room, before.phase) if before else (-1, "dialling")
    menu = before.menu if before else ()
    return TurnStory(number, signs, heard, room, phase, menu, signs=signs, heard=heard, room=room, phase=phase)


def add(turns: list[TurnStory], event: Event) -> None:
    """Put an event into its turn."""
    if not turns or turns[-1].number != event.turn:
        shown = turns[-1].menu if turns else ()
        turns.append(blank(event.turn, turns))
        turns[-1].menu = shown
    turn = turns[-1]
    match event:
        case Said():
            turn.said = event
        case Found():
            turn.found.append(event)
        case Replied():
            turn.reply = event
        case Felt():
            turn.felt = event
        case Weighed():
            turn.weighed = event
        case Moved():
            turn.phase = event.after
        case Established():
            turn.signs = (turn.signs - frozenset(event.went)) | frozenset(event.came)
            turn.heard = (turn.heard - frozenset(event.unheard)) | frozenset(event.heard)
            turn.room = turn.room if event.disclosed_room is None else event.disclosed_room
        case Shown():
            next_menu(turns, event)


def next_menu(turns: list[TurnStory], event: Shown) -> None:
    """The menu shown after a turn is the one the next turn was chosen from."""
    turns.append(blank(event.turn + 1, turns))
    turns[-1].menu = event.options
