"""How densely a scenario's people are written: acts and moods with few lines, lines heard too often, lines never heard."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scenarios.compile import Play
from sim.core.vocabulary import THIRD_PARTY_ACTS, Fact, Mood, Reply
from sim.crowd import play_crowd, told_call
from sim.events import Replied
from sim.language.phrases import ReplyLine
from sim.narrate import Teller
from sim.policies import BotTable

ENOUGH = 3
"""Lines that an act needs in each mood, so that a call does not repeat itself."""
OFTEN, WORN = 60, 2.5
"""Of acts heard at least so often, a line heard more than so many times its share is overused."""

Heard = dict[tuple[str, str, str], Counter[str]]


@dataclass(frozen=True, slots=True)
class Thin:
    """An act, or a fact told, that has too few lines in some mood."""

    act: str
    fact: str
    mood: str
    lines: int


@dataclass(frozen=True, slots=True)
class Density:
    """What a scenario's lines leave to be wished for."""

    scenario: str
    lines: int
    calls: int
    thin: tuple[Thin, ...]
    overused: tuple[tuple[str, int, int], ...]  # line, times heard, times its act was heard where it fitted
    unheard: tuple[str, ...]


def density_of(play: Play, calls: int) -> Density:
    """Measure a scenario over so many calls, its bots taking turns."""
    heard, turns = spoken(play, calls)
    lines = {line.phrase.id for group in play.phrases.lines.values() for line in group}
    said = Counter(line for counts in heard.values() for line in counts.elements())
    unheard = tuple(sorted(lines - said.keys()))
    return Density(play.id, len(lines), turns, tuple(thin(play, heard)), tuple(worn(heard)), unheard)


def spoken(play: Play, calls: int) -> tuple[Heard, int]:
    """The lines heard in simulated calls, by act, fact and mood."""
    heard: Heard = {}
    bots = list(play.bots.values())
    for number, bot in enumerate(bots):
        listen(play, bot, range(number, calls, len(bots)), heard)
    return heard, calls


def listen(play: Play, bot: BotTable, seeds: Sequence[int], heard: Heard) -> None:
    """Play some calls and count what was said in them."""
    played = play_crowd(play.content, bot, seeds)
    teller = Teller(play.content, play.phrases)
    for k in range(len(seeds)):
        mood = Mood.GUARDED.name.lower()
        for event in told_call(teller, played, k):
            if isinstance(event, Replied):
                heard.setdefault((event.reply, event.fact, mood), Counter())[event.line] += 1
            mood = getattr(event, "mood", mood) if event.kind == "felt" else mood


def thin(play: Play, heard: Heard) -> Iterable[Thin]:
    """Acts and facts that were heard in a mood for which fewer than enough lines are written."""
    for act, fact, mood in sorted(heard):
        fits = fitting(play, Reply[act.upper()], fact, mood)
        if len(fits) < ENOUGH:
            yield Thin(act, fact, mood, len(fits))


def fitting(play: Play, reply: Reply, fact: str, mood: str) -> list[ReplyLine]:
    """The lines of an act, or of a fact told with it, that fit a mood; somebody else's mood is not modelled."""
    code = Fact[fact.upper()] if fact else 0
    keys = [(reply, code), (Reply.ANSWER, code), (reply, 0)]
    lines = next((play.phrases.lines[key] for key in keys if key in play.phrases.lines), ())
    voice = play.phrases.third_voice if reply in THIRD_PARTY_ACTS else play.phrases.voice
    own = [line for line in lines if not line.fit.traits or line.fit.traits & voice.traits]
    if reply in THIRD_PARTY_ACTS:
        return own
    return [line for line in own if not line.fit.moods or Mood[mood.upper()] in line.fit.moods]


def worn(heard: Heard) -> Iterable[tuple[str, int, int]]:
    """Lines heard far more often than their share of an act, over all moods."""
    by_act: dict[tuple[str, str], Counter[str]] = {}
    for (act, fact, _), counts in heard.items():
        by_act.setdefault((act, fact), Counter()).update(counts)
    for counts in by_act.values():
        total, kinds = sum(counts.values()), len(counts)
        for line, times in counts.most_common(2):
            if total >= OFTEN and kinds >= ENOUGH and times * kinds > WORN * total and times * 3 > total:
                yield line, times, total
