"""Respond: a distribution over what he may do, let out and show; four named draws pick.

The things drawn are those a collector can observe. Their chances, each given those before, are kept, so that one
can ask how likely a reply would have been from another borrower.
"""

from dataclasses import dataclass

import numpy as np

from sim.core.arithmetic import Bools, Floats, Ints, blend, has, pick, ramp, total_of
from sim.core.calls import Hidden, Known
from sim.core.content import Content, ReplyRow
from sim.core.dice import draw, turn_key
from sim.core.turn import Answer, Said, Stance
from sim.core.vocabulary import Delivery, Fact, Feeling, Mood, Party, Reply, Sign

MOODS = len(Mood)
NEVER_NEGATIVE = 0.02
DAY_KIND = 6
SHY = 0.85  # how much less apt he is to evade where he is ready to tell


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reply answers: the strongest thing said, and the topic it is about."""

    prompt: Ints
    topic: Ints


def asked_by(content: Content, known: Known, said: Said) -> Asked:
    """Of several acts the one that asks strongest is answered; of two alike, the last."""
    table = content.replies
    form = said.forms[0]
    for other in said.forms[1:]:
        form = np.where(table.pull[other] >= table.pull[form], other, form)
    topic = table.topic[form]
    return Asked(table.prompt[form], np.where(topic > 0, topic, known.topic))


def openness(content: Content, known: Known, hidden: Hidden) -> Floats:
    """How ready he is to tell, about 0 to 1."""
    table = content.replies.openness
    ready = np.full(hidden.quick.shape, table.base)
    for feeling in Feeling:
        if table.slopes[feeling]:
            ready += table.slopes[feeling] * hidden.mind.of(feeling)
    ready += table.met * has(known.signs, Sign.FEELING_MET)
    ready += table.waited * has(known.signs, Sign.SILENT_LAST)
    ready += table.pressed * has(known.signs, Sign.PRESSED)
    return ready


def fact_weights(content: Content, known: Known, hidden: Hidden, asked: Asked, ready: Floats) -> list[Floats]:
    """For each candidate fact of the topic, how apt he is to tell it now."""
    depths, width = content.depths, content.replies.openness.width
    weights = []
    for candidate in content.replies.topics.T:
        fact = candidate[asked.topic]
        depth = depths.depth[hidden.truth, fact]
        heard = (known.heard >> fact.astype(np.uint64) & np.uint64(1)) != 0
        needs = depths.needs[fact]
        can = ~heard & (fact != Fact.NONE) & ((known.heard & needs) == needs)
        weights.append(depths.weight[hidden.truth, fact] * ramp(ready, depth - width, depth + width) * can)
    return weights


def row_weight(
    content: Content, row: ReplyRow, known: Known, hidden: Hidden, cell: Ints, stance: Stance, telling: Floats
) -> Floats:
    """How apt one reply is: by what was said and by mood, tilted by feelings, where what it needs is so."""
    weight: Floats = row.weight[cell]
    for tilt in row.tilts:
        weight = weight * np.maximum(NEVER_NEGATIVE, 1.0 + tilt.slope * (hidden.mind.of(tilt.feeling) - 0.5))
    if row.care:
        weight = weight * ((known.signs & row.care) == row.want)
    if row.again != 1.0:
        weight = weight * np.where(has(known.seen, row.reply), row.again, 1.0)
    if row.bad_moment != 1.0 or row.free != 1.0:
        weight = weight * np.where(hidden.bad_moment, row.bad_moment, row.free)
    if row.player != 1.0 or row.honest != 1.0:
        weight = weight * blend(row.honest, row.player, hidden.games)
    if row.requires:
        weight = weight * ((content.depths.true[hidden.truth] & row.requires) != 0)
    if row.nearby:
        weight = weight * hidden.nearby
    if row.stance:
        weight = weight * getattr(stance, row.stance)
    if row.answers:
        weight = weight * (telling if row.answers > 0 else 1.0 - SHY * telling)
    return weight


def answer(content: Content, known: Known, hidden: Hidden, said: Said, stance: Stance, on_line: Bools) -> Answer:
    """What he does now. `on_line` is where somebody is still there; elsewhere nothing is done."""
    table = content.replies
    key = turn_key(known.seed, known.turn)
    asked = asked_by(content, known, said)
    ready = openness(content, known, hidden)
    facts = fact_weights(content, known, hidden, asked, ready)
    telling = np.minimum(1.0, total_of(facts))
    cell = asked.prompt * MOODS + hidden.mood
    third = (hidden.party != Party.DEBTOR).astype(np.float64)
    debtor = 1.0 - third
    weights = [
        row_weight(content, row, known, hidden, cell, stance, telling) * (third if row.third else debtor)
        for row in table.rows
    ]
    u_act, u_fact = draw(key, "act"), draw(key, "fact")
    row, p_act = pick(weights, u_act)
    reply = np.where(on_line, table.row_replies[row], Reply.NONE)
    fact, p_fact = told_fact(content, asked, facts, reply, u_fact)
    u_delivery, u_amount = draw(key, "delivery"), draw(key, "amount")
    delivery, p_delivery = pick(delivery_weights(content, hidden, reply), u_delivery)
    amount, step, p_amount = told_amount(content, hidden, stance, ready, reply, fact, u_amount)
    return Answer(
        reply=reply,
        fact=fact,
        delivery=np.where(on_line, delivery, Delivery.FLAT),
        amount=amount,
        step=step,
        seconds=np.where(on_line, table.seconds[reply] + table.told_seconds[fact], 0),
        chances=(np.where(on_line, p_act, 1.0), p_fact, np.where(on_line, p_delivery, 1.0), p_amount),
        draws=(u_act, u_fact, u_delivery, u_amount),
    )


def told_fact(content: Content, asked: Asked, weights: list[Floats], reply: Ints, u: Floats) -> tuple[Ints, Floats]:
    """Which fact comes with the reply, and how likely that was; none where the reply tells nothing."""
    place, chance = pick(weights, u)
    can = content.replies.tells[reply] & (total_of(weights) > 0.0)
    fact = np.where(can, content.replies.topics[asked.topic, place], Fact.NONE)
    return fact, np.where(can, chance, 1.0)


def delivery_weights(content: Content, hidden: Hidden, reply: Ints) -> list[Floats]:
    """How apt he is to sound so, by mood and kind of reply."""
    table = content.replies
    cell = hidden.mood * 3 + table.kind[reply]
    return [table.deliveries[sound][cell] for sound in Delivery]


def told_amount(
    content: Content, hidden: Hidden, stance: Stance, ready: Floats, reply: Ints, fact: Ints, u: Floats
) -> tuple[Ints, Ints, Floats]:
    """The figure he gives: on a grid around the true one, coloured by his style until he is open."""
    table = content.replies
    kind = table.amounts[fact]
    candid = ramp(ready, 0.35, 0.7)
    group = table.group[kind]
    weights = [
        blend(table.colouring[group, hidden.style, step], table.candour[group, hidden.style, step], candid)
        for step in range(table.grid.size)
    ]
    step, chance = pick(weights, u)
    true = true_amount(content, hidden, kind, fact)
    coloured = (true * table.grid[step] // 100 + table.rounding // 2) // table.rounding * table.rounding
    figure = (kind >= 0) & (kind != DAY_KIND)
    counters = (reply == Reply.COUNTER) | (reply == Reply.LOWBALL)
    amount = np.where(figure, coloured, np.where(kind == DAY_KIND, true, -1))
    amount = np.where(counters, stance.asks, amount)
    return amount, np.where(figure, step, -1), np.where(figure, chance, 1.0)


def true_amount(content: Content, hidden: Hidden, kind: Ints, fact: Ints) -> Ints:
    """The true figure behind a fact."""
    columns = (hidden.room, hidden.income, hidden.essentials, hidden.savings, hidden.savings // 2)
    true: Ints = content.depths.amount[hidden.truth, fact]
    for place, column in enumerate(columns):
        true = np.where(kind == place, column, true)
    return true
