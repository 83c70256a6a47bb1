"""Prompts and replies to the table of `respond`, and a scenario's facts to their depths."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.base import nearest
from scenarios.schema.conditions import masks
from scenarios.schema.mind import FigureGroup, FiguresTold, RepliesFile, ReplySpec
from scenarios.schema.scenario import Truth
from sim.core.arithmetic import bits
from sim.core.content import BargainTable, Depths, Figures, Openness, ReplyRow, ReplyTable, Tilt
from sim.core.errors import ContentError
from sim.core.respond import KINDS_OF_REPLY
from sim.core.vocabulary import FORM_NAMES, FORMS, THIRD_PARTY_ACTS, Delivery, Fact, Feeling, Mood, Reply, Style, Topic

FIGURES = ("room", "income", "essentials", "savings", "lump", "debts", "day")
CANDIDATES = 8
NEVER = 9.0
SHORT, TELLING, MONEY, GRAVE = 0, 1, 2, 3
WHERE = "scenarios/mind/replies.yaml"


def figures_of(file: RepliesFile) -> Figures:
    """Which figures come with which facts."""
    amounts = [FIGURES.index(file.figures[fact]) if fact in file.figures else -1 for fact in Fact]
    facts = [bits([fact for fact, figure in file.figures.items() if figure == name]) for name in FIGURES]
    return Figures(np.array(amounts, np.int64), np.array(facts, np.uint64))


def reply_table(
    file: RepliesFile, depths: Depths, truths: Sequence[Truth], never: frozenset[Reply] = frozenset()
) -> ReplyTable:
    """`respond` by look-up. What nobody in the case could say, or tell, is left out, and so is what `never` holds."""
    held = int(np.bitwise_or.reduce(depths.true))
    topics = candidates(file, depths)
    prompt, pull, topic = prompts_of(file)
    rows = tuple(
        row_of(file, reply, part)
        for reply, spec in file.replies.items()
        for part in (spec, *spec.also)
        if reply not in never and (not part.requires or int(bits(part.requires)) & held)
    )
    told = file.figures_told
    tells = np.zeros(len(Reply), bool)
    tells[list(file.tells)] = True
    return ReplyTable(
        prompts=tuple(file.prompts),
        prompt=prompt,
        pull=pull,
        topic=topic,
        rows=rows,
        row_replies=np.array([int(row.reply) for row in rows], np.int64),
        tilting=tuple(dict.fromkeys(tilt.feeling for row in rows for tilt in row.tilts)),
        tells=tells,
        telling=np.array([tells_at(rows, tells, prompt, len(file.prompts)) for prompt in range(len(file.prompts))]),
        temper=tuple(any(reply in truth.apt for truth in truths) for reply in Reply),
        seconds=seconds_of(file),
        told_seconds=np.array([file.told_seconds.get(fact, 2 if fact else 0) for fact in Fact], np.int64),
        deliveries=deliveries(file, [truth.sounds for truth in truths]),
        kind=np.array([kind_of(file, reply) for reply in Reply], np.int64),
        topics=topics,
        topic_sizes=np.count_nonzero(topics, axis=1),
        figures=figures_of(file),
        grid=np.array(told.grid, np.int64),
        group=np.array([group_of(told, figure) for figure in FIGURES], np.int64),
        colouring=np.array([group.closed[style] for group in groups_of(told) for style in Style]).T.copy(),
        candour=np.array([group.open[style] for group in groups_of(told) for style in Style]).T.copy(),
        openness=openness(file),
        bargain=BargainTable(**file.bargain.model_dump(exclude={"why"})),
    )


def tells_at(rows: Sequence[ReplyRow], tells: NDArray[np.bool_], prompt: int, prompts: int) -> bool:
    """Whether any reply that can tell a fact answers a prompt, from him or from somebody else."""
    answering = (1 << prompt) | (1 << (prompts + prompt))
    return any(bool(tells[row.reply]) and row.prompts & answering for row in rows)


def groups_of(told: FiguresTold) -> tuple[FigureGroup, ...]:
    """The groups of figures, in their order."""
    return told.claims, told.haves, told.musts


def group_of(told: FiguresTold, figure: str) -> int:
    """The group of a figure; a figure of none is coloured like what he has."""
    return next((number for number, group in enumerate(groups_of(told)) if figure in group.figures), 1)


def openness(file: RepliesFile) -> Openness:
    """How ready he is to tell."""
    spec = file.openness
    slopes = np.array([spec.slopes.get(feeling, 0.0) for feeling in Feeling])
    return Openness(spec.base, slopes, spec.met, spec.waited, spec.pressed, spec.width)


def prompts_of(file: RepliesFile) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """The prompt, the pull and the topic of each form; every form must be in a prompt."""
    prompt = np.full(len(FORMS), -1, np.int64)
    pull, topic = np.zeros(len(FORMS), np.int64), np.zeros(len(FORMS), np.int64)
    for number, spec in enumerate(file.prompts.values()):
        for code in (code for codes in spec.forms for code in codes):
            prompt[code], pull[code] = number, spec.pull
            topic[code] = spec.topic if spec.topic is not None else Topic.NONE
    missing = [FORM_NAMES[code] for code in np.flatnonzero(prompt < 0)]
    if missing:
        raise ContentError(f"{WHERE}: prompts: no prompt holds {', '.join(missing)}")
    return prompt, pull, topic


def row_of(file: RepliesFile, reply: Reply, spec: ReplySpec) -> ReplyRow:
    """One reply's weights by prompt and mood, and what it needs."""
    prompts = list(file.prompts)
    weight = np.zeros((len(prompts), len(Mood)))
    for name, base in spec.to.items():
        if name not in prompts:
            raise ContentError(
                f"{WHERE}: replies.{reply.name.lower()}.to: expected a prompt, got {name!r}{nearest(name, prompts)}"
            )
        weight[prompts.index(name)] = [base * spec.mood.get(mood, 1.0) for mood in Mood]
    care, want = masks(spec.when, "sign")
    third = spec.third or reply in THIRD_PARTY_ACTS
    answered = sum(1 << prompts.index(name) for name, base in spec.to.items() if base)
    nobody = np.zeros(weight.size)
    return ReplyRow(
        reply=reply,
        weight=np.concatenate([nobody, weight.reshape(-1)] if third else [weight.reshape(-1), nobody]),
        prompts=answered << len(prompts) if third else answered,
        tilts=tuple(Tilt(feeling, slope) for feeling, slope in spec.tilt.items()),
        care=np.uint64(care),
        want=np.uint64(want),
        again=spec.again,
        bad_moment=spec.moment.bad,
        free=spec.moment.free,
        player=spec.player,
        honest=spec.honest,
        requires=bits(spec.requires),
        lacks=bits(spec.lacks),
        nearby=spec.nearby,
        stance=spec.stance,
        answers=spec.answers,
    )


def seconds_of(file: RepliesFile) -> NDArray[np.int64]:
    """How long each reply takes to say."""
    default = file.seconds["default"]
    return np.array([file.seconds.get(reply.name.lower(), default) for reply in Reply], np.int64)


def kind_of(file: RepliesFile, reply: Reply) -> int:
    """How a reply sounds: like a short one, like telling, like money, or as grave things do."""
    if reply in file.grave:
        return GRAVE
    return MONEY if reply in file.money else TELLING if reply in file.tells else SHORT


def deliveries(file: RepliesFile, sounds: Sequence[Mapping[Delivery, float]]) -> NDArray[np.float64]:
    """`[deliveries, truths * moods * kinds of reply]`: chances, each person's own ways of sounding counted in."""
    table = np.zeros((len(Delivery), len(Mood), KINDS_OF_REPLY))
    for mood, row in file.deliveries.items():
        for delivery, weights in row.items():
            table[delivery, mood, :GRAVE] = weights
    for delivery, weight in (file.gravely or {Delivery.LOW: 1.0}).items():
        table[delivery, :, GRAVE] = weight
    own = np.array([[his.get(delivery, 1.0) for his in sounds] for delivery in Delivery])
    flat = (table[:, None] * own[:, :, None, None]).reshape(len(Delivery), -1)
    chances: NDArray[np.float64] = flat / flat.sum(axis=0)
    return chances


def candidates(file: RepliesFile, depths: Depths) -> NDArray[np.int64]:
    """`[topics, 8]`: the facts that can answer a topic, of those that anybody in the case can tell."""
    open_facts = ((depths.weight > 0) & (depths.depth < NEVER)).reshape(-1, len(Fact))
    tellable = np.logical_or.reduce(open_facts, axis=0)
    table = np.zeros((len(Topic), CANDIDATES), np.int64)
    for topic, facts in file.topics.items():
        told = [fact for fact in facts if tellable[fact]]
        if len(told) > CANDIDATES:
            raise ContentError(
                f"truths: expected at most {CANDIDATES} facts that answer {topic.name.lower()}, got {len(told)}"
            )
        table[topic, : len(told)] = told
    return table


def depths_of(truths: dict[str, Truth], file: RepliesFile) -> Depths:
    """How deep each fact lies by truth, and what is true of whom."""
    depth = np.full((len(truths), len(Fact)), NEVER)
    weight, amount = np.zeros_like(depth), np.full(depth.shape, -1, np.int64)
    true = np.zeros(len(truths), np.uint64)
    for number, truth in enumerate(truths.values()):
        for fact, spec in truth.facts.items():
            depth[number, fact], weight[number, fact] = spec.depth, spec.weight
            carried = spec.day if spec.day is not None else spec.amount
            amount[number, fact] = -1 if carried is None else carried
        held = [fact for fact, spec in truth.facts.items() if not spec.claimed]
        true[number] = bits([*held, *truth.implied])
    known = {fact for truth in truths.values() for fact in truth.facts}
    needs = np.array(
        [bits([earlier for earlier in file.after.get(fact, ()) if earlier in known]) for fact in Fact], np.uint64
    )
    care = needs | np.array([bits([fact]) for fact in Fact], np.uint64)
    confession = np.array([bits(truth.confession) for truth in truths.values()], np.uint64)
    return Depths(depth.reshape(-1), weight.reshape(-1), amount.reshape(-1), true, needs, care, confession)
