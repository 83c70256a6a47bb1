"""What a call can come to: where it can go, and what can be said, heard and put on file in it; a bit each."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scenarios.check.finder import Finder
from scenarios.compile.options import phases_of
from scenarios.compile.phrases import can_happen
from scenarios.schema.conditions import Condition
from scenarios.schema.scenario import ScenarioFile
from sim.core.content import GUARD_STATES, LEAVES, Content
from sim.core.machines import HEARD_FROM, LINE_FROM
from sim.core.turn import ACT_OF
from sim.core.vocabulary import FORM_CODES, Fact, LineEvent, Phase, Reply

ALWAYS_THERE = tuple(FORM_CODES[name] for name in ("silence.short", "hang_up", "offer_plan"))


@dataclass(frozen=True, slots=True)
class Possible:
    """Sets, never too small: a guard or a condition may still keep a member out."""

    phases: int
    acts: int
    replies: int
    facts: int
    flags: int

    def knows(self, condition: Condition) -> bool:
        """Whether what a condition asks for can ever be so."""
        sets = {"heard": self.facts, "just": self.facts, "done": self.acts, "seen": self.replies, "last": self.replies}
        sets["flag"] = self.flags
        return not condition.wanted or bool(sets.get(condition.word, -1) >> condition.code & 1)


def possible(content: Content) -> Possible:
    """What can be reached by what the options say and the other end can answer."""
    forms, asked = np.unique([*np.unique(content.options.forms), *ALWAYS_THERE]), answered(content)
    replies = {int(reply) for reply in replies_to(content, asked)}
    told = {int(fact) for fact in np.unique(content.replies.topics[content.replies.topic[asked]]) if fact}
    establishing, facts, flags = content.establishing, 0, content.opening.flags
    for fact in told:
        facts |= int(establishing.fact_heard[fact])
        flags |= int(establishing.fact_flags[fact])
    for reply in replies:
        facts |= int(establishing.reply_heard[reply])
        flags |= int(establishing.reply_flags[reply])
    acts = {int(act) for act in ACT_OF[forms]}
    return Possible(phases_from(content, acts, replies), as_set(acts), as_set(replies), facts, flags)


def answered(content: Content) -> np.ndarray:
    """The forms that are answered: of each option the one that asks strongest, of two alike the last."""
    pull, (form, *others) = content.replies.pull, content.options.forms
    for other in others:
        form = np.where(pull[other] >= pull[form], other, form)
    return np.unique([*np.unique(form), *ALWAYS_THERE])


def replies_to(content: Content, forms: np.ndarray) -> Iterator[Reply]:
    """The first hello, and every reply that answers something said and that somebody here could give."""
    table, held = content.replies, int(np.bitwise_or.reduce(content.depths.true))
    he, third, *_ = (bool(chance > 0) for chance in content.opening.answers)
    prompts = as_set({int(prompt) for prompt in table.prompt[forms]})
    heard = prompts * (he or third) | (prompts << len(table.prompts)) * third
    yield from (Reply.ANSWER_PHONE,) * he + (Reply.THIRD_ANSWERS,) * third
    for row in table.rows:
        ever = row.weight.any() and anybody_would(content, row.reply)
        if row.prompts & heard and ever and can_happen(content, row, held):
            yield row.reply


def anybody_would(content: Content, reply: Reply) -> bool:
    """Whether at least one of the people it could be is apt to a reply at all."""
    truths = len(content.truths.ids)
    return bool(content.truths.apt[reply * truths : (reply + 1) * truths].any())


def phases_from(content: Content, acts: set[int], replies: set[int]) -> int:
    """Every phase that some edge leads to, whatever the guards."""
    he, third, nobody, machine = (bool(chance > 0) for chance in content.opening.answers)
    can = {
        LineEvent.ANSWERED: he or third,
        LineEvent.NO_ANSWER: nobody,
        LineEvent.VOICEMAIL: machine,
        LineEvent.NOTE_FILED: True,
    }
    line = [event for event, possible in can.items() if possible]
    triggers = [*acts, *(HEARD_FROM + reply for reply in replies), *(LINE_FROM + event for event in line)]
    table = content.flow.next[triggers].reshape(len(triggers), LEAVES, GUARD_STATES)
    found, fresh = set(), {int(Phase.DIALLING)}
    while fresh:
        found |= fresh
        fresh = {int(phase) for phase in np.unique(table[:, list(fresh)])} - found
    return as_set(found)


def as_set(codes: set[int]) -> int:
    """Codes as bits."""
    return sum(1 << code for code in codes)


def out_of_reach(finder: Finder, scenario: ScenarioFile, content: Content) -> None:
    """Options and lines of the scenario's own that this call can never come to."""
    here = possible(content)
    for number, option in enumerate(scenario.options_added):
        if not phases_of(option.phases, option.id) & here.phases:
            finder.add(("options_added", number, "phases"), f"this call never gets to {', '.join(option.phases)}")
        for condition in option.when:
            if not here.knows(condition):
                text = f"{condition.word}:{condition.name} is never so in this call"
                finder.add(("options_added", number, "when"), text)
    tellable = {Fact(int(fact)) for fact in np.unique(content.replies.topics)}
    for number, line in enumerate(scenario.lines_added):
        if not here.replies >> line.act & 1:
            finder.add(("lines_added", number, "act"), f"nobody here could do this: {line.act.name.lower()}")
        if line.fact is not None and line.fact not in tellable:
            finder.add(("lines_added", number, "fact"), f"no truth tells {line.fact.name.lower()}")
