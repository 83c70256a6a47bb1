"""How bots fare at a scenario: one row a call, and what the calls reached."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from scoring.debrief import Debrief, debrief_of
from scoring.guide import Guide
from scoring.rubric import Rubric
from sim.core.content import Content
from sim.crowd import play_crowd, told_call
from sim.events import Event, Moved, Replied, Said, Shown
from sim.language.phrases import Phrases
from sim.narrate import Teller
from sim.policies import BotTable

MARKS = ("ethics", "communication", "negotiation", "outcome", "record")


@dataclass(frozen=True, slots=True)
class Row:
    """One call of one bot."""

    bot: str
    seed: int
    answered: bool
    truth: str
    total: float
    status: str
    critical: int
    ending: str
    turns: int
    marks: dict[str, float | None]


@dataclass(slots=True)
class Reached:
    """What some calls reached, by name and how often."""

    phases: Counter[str] = field(default_factory=Counter)
    replies: Counter[str] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    deliveries: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    options_shown: Counter[str] = field(default_factory=Counter)
    options_said: Counter[str] = field(default_factory=Counter)
    lines: Counter[str] = field(default_factory=Counter)
    endings: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)

    def add(self, events: Iterable[Event]) -> None:
        """Count what a call reached."""
        for event in events:
            match event:
                case Moved():
                    self.phases[event.after] += 1
                case Replied():
                    self.replies[event.reply] += 1
                    self.lines[event.line] += 1
                    self.deliveries[event.delivery] += 1
                    self.facts.update([event.fact] if event.fact else [])
                case Said():
                    self.options_said[event.choice] += 1
                    self.acts.update(event.acts)
                case Shown():
                    self.options_shown.update(event.options)
                case _:
                    if event.kind == "found":
                        self.rules[event.rule] += 1  # type: ignore[attr-defined]

    def merge(self, other: "Reached") -> None:
        """Count what others reached too."""
        for name in self.__slots__:
            getattr(self, name).update(getattr(other, name))


def row_of(bot: str, seed: int, debrief: Debrief) -> Row:
    """A call's row."""
    assessment, story = debrief.assessment, debrief.story
    return Row(
        bot=bot,
        seed=seed,
        answered=story.answered,
        truth=story.began.truth,
        total=assessment.total,
        status=assessment.status,
        critical=len(assessment.critical),
        ending=debrief.ending,
        turns=len(story.spoken),
        marks={mark.key: mark.value for mark in assessment.marks},
    )


def fare(
    content: Content, phrases: Phrases, rubric: Rubric, guide: Guide, bot: BotTable, seeds: Sequence[int]
) -> tuple[list[Row], Reached]:
    """Play a bot over seeds, mark every call, and count what was reached."""
    played = play_crowd(content, bot, seeds)
    teller = Teller(content, phrases)
    rows, reached = [], Reached()
    for k, seed in enumerate(seeds):
        events = told_call(teller, played, k)
        debrief = debrief_of(content, rubric, guide, events)
        rows.append(row_of(bot.id, seed, debrief))
        reached.add(events)
        reached.endings[debrief.ending] += 1
    return rows, reached
