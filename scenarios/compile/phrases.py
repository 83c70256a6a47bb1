"""Options, lines and names to the words of a scenario."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from scenarios.compile.gender import of
from scenarios.schema.base import Text, nearest
from scenarios.schema.conditions import WORDS, masks
from scenarios.schema.jurisdiction import JurisdictionFile
from scenarios.schema.scenario import ScenarioFile
from scenarios.schema.talk import LineSpec, OptionSpec, TipSpec
from sim.core.content import Content, ReplyRow
from sim.core.errors import ContentError
from sim.core.vocabulary import Fact, Reply
from sim.language.phrases import Fit, Manner, Phrase, Phrases, ReplyLine, Tip
from sim.language.slots import KNOWN_SLOTS, TEXTS, names_in
from sim.language.voice import Voice


@dataclass(frozen=True, slots=True)
class Speech:
    """How people speak in a scenario: the manners of the place, their voices, what is shared, and the prompts."""

    manners: JurisdictionFile
    voices: tuple[Voice, Voice, Voice]
    shared: frozenset[str]
    prompts: tuple[str, ...]
    rules: frozenset[str]


def phrases_of(
    scenario: ScenarioFile,
    options: Iterable[OptionSpec],
    lines: Iterable[LineSpec],
    moves: Mapping[Any, Text],
    speech: Speech,
    tips: Iterable[TipSpec] = (),
) -> Phrases:
    """All words of a scenario, by id."""
    said = {spec.id: Phrase(spec.id, spec.zh, spec.en) for spec in options}
    said |= {name: Phrase(name, text.zh, text.en) for name, text in moves.items()}
    grouped: dict[tuple[int, int], list[ReplyLine]] = defaultdict(list)
    for spec in lines:
        phrase, fit = Phrase(spec.id, spec.zh, spec.en), fit_of(spec, speech.prompts, scenario)
        line = ReplyLine(phrase, spec.act, spec.fact or 0, fit, spec.id in speech.shared)
        grouped[spec.act, spec.fact or 0].append(line)
    replies = {key: tuple(found) for key, found in grouped.items()}
    by_id = said | {line.phrase.id: line.phrase for found in replies.values() for line in found}
    names, co_names = names_of(scenario, speech.manners), co_names_of(scenario)
    for phrase in by_id.values():
        check_slots(phrase, names.keys())
    mine, somebody, hers = speech.voices
    return Phrases(
        said, replies, names, by_id, tuple(tip_of(tip, scenario, speech.rules) for tip in tips), co_names, manner_of(speech.manners),
        mine, somebody, hers, greeting_of(scenario), speech.shared,
    )  # fmt: skip


def manner_of(manners: JurisdictionFile) -> Manner:
    """How sums and days are written here."""
    return Manner(manners.unit.zh, manners.unit.en, manners.dates == "month_first", manners.hundred_and)


def greeting_of(scenario: ScenarioFile) -> Phrase | None:
    """What his machine says."""
    words = scenario.person.voicemail
    return Phrase("voicemail", words.zh, words.en) if words else None


def check_told(content: Content, phrases: Phrases) -> None:
    """Refuse a fact that can be told, or a reply that can be given, without a line for it."""
    table = content.replies
    answerable = set(table.topics.reshape(-1).tolist())
    truths = len(content.truths.ids)
    weight, depth = (column.reshape(truths, -1) for column in (content.depths.weight, content.depths.depth))
    told = weight.max(axis=0) * (depth.min(axis=0) < CLOSED)
    missing = [
        Fact(fact).name.lower()
        for fact in sorted(answerable - {Fact.NONE})
        if told[fact] > 0 and (Reply.ANSWER, fact) not in phrases.lines
    ]
    held = int(np.bitwise_or.reduce(content.depths.true))
    hello = (Reply.ANSWER_PHONE, Reply.THIRD_ANSWERS)
    silent = sorted(
        {r.name.lower() for r, p in zip(hello, content.opening.answers, strict=False) if p > 0 and (r, 0) not in phrases.lines}
        | {
            row.reply.name.lower()
            for row in table.rows
            if row.weight.any() and can_happen(content, row, held) and (row.reply, 0) not in phrases.lines
            and row.reply != Reply.ANSWER
        }
    )  # fmt: skip
    found = (("no line tells", missing), ("no line for", silent))
    texts = [f"{what} {', '.join(names)}" for what, names in found if names]
    if texts:
        raise ContentError("\n".join(f"{content.id}: lines: {text}" for text in texts))


def can_happen(content: Content, row: ReplyRow, held: int) -> bool:
    """Whether anybody of the case could give this reply."""
    if row.requires and not int(row.requires) & held:
        return False
    by_third = row.prompts >> len(content.replies.prompts) > 0
    return not by_third or bool(content.opening.answers[1] > 0)


CLOSED = 5.0


def tip_of(spec: TipSpec, scenario: ScenarioFile, rules: frozenset[str]) -> Tip:
    """A tip with its conditions as masks, and the rule of this book that it rests on, if the book has it."""
    asked = (spec.rule,) if isinstance(spec.rule, str) else spec.rule
    rule = next((name for one in asked if (name := f"{scenario.book}_{one}") in rules), "")
    words = of(Text(zh=spec.zh, en=spec.en), scenario.person.pronoun)
    pairs = [masks(spec.when, word) for word in WORDS]
    care, want = tuple(care for care, _ in pairs), tuple(want for _, want in pairs)
    return Tip(Phrase(spec.id, words.zh, words.en), rule, care, want)


def check_slots(phrase: Phrase, named: Iterable[str]) -> None:
    """Refuse a slot that nothing can fill."""
    known = (KNOWN_SLOTS - TEXTS) | set(named)
    for name in sorted(names_in(phrase) - known):
        raise ContentError(f"{phrase.id}: expected a slot, got {{{name}}}{nearest(name, known)}")


def fit_of(spec: LineSpec, prompts: tuple[str, ...], scenario: ScenarioFile) -> Fit:
    """When a line fits."""
    for name, known in (*((n, prompts) for n in spec.to), *((n, tuple(scenario.truths)) for n in spec.truth)):
        if name not in known:
            what = "a prompt" if known is prompts else "a truth of the scenario"
            raise ContentError(f"{spec.id}: expected {what}, got {name!r}{nearest(name, known)}")
    pairs = [masks(spec.when, word) for word in WORDS]
    return Fit(
        care=tuple(care for care, _ in pairs),
        want=tuple(want for _, want in pairs),
        prompts=frozenset(prompts.index(name) for name in spec.to),
        moods=frozenset(int(mood) for mood in spec.mood),
        truths=frozenset(list(scenario.truths).index(name) for name in spec.truth),
        traits=frozenset(spec.voice),
    )


def names_of(scenario: ScenarioFile, manners: JurisdictionFile) -> dict[str, Phrase]:
    """What does not change in the call."""
    person, collector, account = scenario.person, scenario.collector, scenario.account
    both: dict[str, Text] = {
        "name": person.name,
        "surname": person.surname,
        "sir": person.address,
        "me": collector.name,
        "employer": collector.employer,
        "creditor": collector.creditor or collector.employer,
        "product": scenario.product,
    }
    both |= {f"{who}_line": line for who, line in manners.help.items()}
    if person.co_debtor:
        co = person.co_debtor
        both |= {"co_name": co.name, "co_surname": co.surname, "co_sir": co.address}
    plain = {
        "staff_no": collector.staff_no,
        "id_tail": account.id_tail,
        "wrong_tail": account.wrong_tail,
        "account_tail": account.account_tail,
    }
    plain |= {f"{who}_number": line.number for who, line in manners.help.items() if line.number}
    if person.co_debtor:
        plain |= {"co_id_tail": person.co_debtor.id_tail, "co_wrong_tail": person.co_debtor.wrong_tail}
    names = {name: Phrase(name, text.zh, text.en) for name, text in both.items()}
    return names | {name: Phrase(name, text, text) for name, text in plain.items()}


def co_names_of(scenario: ScenarioFile) -> dict[str, Phrase]:
    """What names mean where she who signed too is spoken to."""
    co = scenario.person.co_debtor
    if co is None:
        return {}
    both = {"name": co.name, "surname": co.surname, "sir": co.address}
    plain = {"id_tail": co.id_tail, "wrong_tail": co.wrong_tail}
    names = {name: Phrase(name, text.zh, text.en) for name, text in both.items()}
    return names | {name: Phrase(name, text, text) for name, text in plain.items()}
