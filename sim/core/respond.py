"""Respond: a distribution over what he may do, let out and show; four named draws pick.

The things drawn are those a collector can observe. Their chances, each given those before, are kept, so that one
can ask how likely a reply would have been from another borrower.
"""

from dataclasses import dataclass

import numpy as np

from sim.core.arithmetic import Bits, Bools, Floats, Ints, blend, has, pick, pick_by_table, ramp, spread, total_of
from sim.core.calls import Hidden, Known, Purse, take
from sim.core.content import Content, ReplyRow
from sim.core.dice import draw, turn_key
from sim.core.turn import NOTHING, Answer, Said, Stance
from sim.core.vocabulary import Delivery, Fact, Feeling, Mood, Party, Reply, Sign, Style

MOODS = len(Mood)
STYLES = len(Style)
KINDS_OF_REPLY = 4  # short, telling, money, grave
NEVER_NEGATIVE = 0.02
DAY_KIND = 6
CANDID = (0.35, 0.7)  # openness from which his figures begin to be, and at which they are, straight
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
    """For each candidate fact of the topic, how apt he is to tell it now: nothing where it was told, or comes later."""
    depths, width = content.depths, content.replies.openness.width
    sizes = content.replies.topic_sizes[asked.topic]
    rows = np.flatnonzero((sizes > 0) & content.replies.telling[asked.prompt])
    topic, truth, heard, open_to = asked.topic[rows], hidden.truth[rows] * len(Fact), known.heard[rows], ready[rows]
    weights = []
    for place in range(sizes[rows].max(initial=0)):
        fact = content.replies.topics[topic, place]
        his = truth + fact
        can = (heard & depths.care[fact]) == depths.needs[fact]
        depth = depths.depth[his]
        apt = depths.weight[his] * ramp(open_to, depth - width, depth + width) * can
        weights.append(spread(rows, apt, ready))
    return weights or [np.zeros_like(ready)]


def put_weight(
    weight: Floats, row: ReplyRow, known: Known, hidden: Hidden, tilted: dict[Feeling, Floats], true: Bits, cell: Ints
) -> None:
    """How apt one reply is: by what was said and by mood, tilted by feelings, where what it needs is so.

    `tilted` holds each feeling above its middle, `true` the facts that are true of each call's borrower. The answer
    is put into the column `weight`.
    """
    row.weight.take(cell, out=weight, mode="clip")
    for tilt in row.tilts:
        weight *= np.maximum(NEVER_NEGATIVE, 1.0 + tilt.slope * tilted[tilt.feeling])
    if row.care:
        weight *= (known.signs & row.care) == row.want
    if row.again != 1.0:
        np.multiply(weight, row.again, out=weight, where=has(known.seen, row.reply))
    if row.bad_moment != 1.0 or row.free != 1.0:
        weight *= np.where(hidden.bad_moment, row.bad_moment, row.free)
    if row.player != 1.0 or row.honest != 1.0:
        weight *= blend(row.honest, row.player, hidden.games)
    if row.requires:
        weight *= (true & row.requires) != 0
    if row.lacks:
        weight *= (true & row.lacks) == 0
    if row.nearby:
        weight *= hidden.nearby


def answer(content: Content, known: Known, hidden: Hidden, said: Said, stance: Stance, on_line: Bools) -> Answer:
    """What he does now. `on_line` is where somebody is still there; elsewhere nothing is done."""
    table = content.replies
    key = turn_key(known.seed, known.turn)
    asked = asked_by(content, known, said)
    ready = openness(content, known, hidden)
    facts = fact_weights(content, known, hidden, asked, ready)
    u_act, u_fact, u_delivery, u_amount = (draw(key, name) for name in ("act", "fact", "delivery", "amount"))
    reply, p_act = act_picked(content, known, hidden, asked, stance, np.minimum(1.0, total_of(facts)), u_act)
    reply = np.where(on_line, reply, Reply.NONE)
    fact, p_fact = told_fact(content, asked, facts, reply, u_fact)
    delivery, p_delivery = pick_by_table(table.deliveries, sounding(content, hidden, reply), u_delivery)
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


def sounding(content: Content, hidden: Hidden, reply: Ints) -> Ints:
    """The cell of the table of deliveries: who he is, his mood, and the kind of reply."""
    return (hidden.truth * MOODS + hidden.mood) * KINDS_OF_REPLY + content.replies.kind[reply]


def act_picked(
    content: Content, known: Known, hidden: Hidden, asked: Asked, stance: Stance, telling: Floats, u: Floats
) -> tuple[Ints, Floats]:
    """What he does, and how likely that was. Rows that answer none of the prompts at hand are left out at once."""
    table = content.replies
    third = hidden.party != Party.DEBTOR
    prompt = asked.prompt + third * len(table.prompts)
    present = prompts_present(prompt)
    tilted = {feeling: hidden.mind.of(feeling) - 0.5 for feeling in table.tilting}
    true, cell = content.depths.true[hidden.truth], prompt * MOODS + hidden.mood
    places = [place for place, row in enumerate(table.rows) if row.prompts & present]
    if not places:
        return np.full_like(prompt, Reply.STAY_SILENT), np.ones_like(u)
    weights = np.empty((len(places), u.size))
    for column, place in enumerate(places):
        row = table.rows[place]
        put_weight(weights[column], row, known, hidden, tilted, true, cell)
        if table.temper[row.reply]:
            weights[column] *= content.truths.apt[row.reply * len(content.truths.ids) + hidden.truth]
        if row.stance:
            weights[column] *= getattr(stance, row.stance)
        if row.answers:
            weights[column] *= telling if row.answers > 0 else 1.0 - SHY * telling
    picked, chance = pick(weights, u)
    reply = table.row_replies[places][picked]
    return np.where(picked < 0, Reply.STAY_SILENT, reply), chance


def prompts_present(prompt: Ints) -> int:
    """Which prompts there are among the calls, a bit each."""
    present = 0
    for number in np.flatnonzero(np.bincount(prompt)):
        present |= 1 << int(number)
    return present


def told_fact(content: Content, asked: Asked, weights: list[Floats], reply: Ints, u: Floats) -> tuple[Ints, Floats]:
    """Which fact comes with the reply, and how likely that was; none where the reply tells nothing."""
    fact, chance = np.zeros_like(reply), np.ones_like(u)
    rows = np.flatnonzero(content.replies.tells[reply])
    if rows.size:
        place, likely = pick([weight[rows] for weight in weights], u[rows])
        fact[rows] = np.where(place >= 0, content.replies.topics[asked.topic[rows], place], Fact.NONE)
        chance[rows] = likely
    return fact, chance


def told_amount(
    content: Content, hidden: Hidden, stance: Stance, ready: Floats, reply: Ints, fact: Ints, u: Floats
) -> tuple[Ints, Ints, Floats]:
    """The figure he gives, its place on the grid, and how likely it was; a day or a counter is what it is."""
    counters = (reply == Reply.COUNTER) | (reply == Reply.LOWBALL)
    amount = np.where(counters, stance.asks, NOTHING)
    step, chance = np.full_like(fact, NOTHING), np.ones_like(u)
    kind = content.replies.figures.amounts[fact]
    rows = np.flatnonzero(kind >= 0)
    if rows.size:
        his = Figures(hidden.truth[rows], hidden.style[rows], take(hidden.purse, rows), kind[rows], fact[rows])
        figures = coloured(content, his, ready[rows], u[rows])
        amount[rows], step[rows], chance[rows] = figures
    return amount, step, chance


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures about to be told: whose, in what style, of which kind, with which fact."""

    truth: Ints
    style: Ints
    purse: Purse
    kind: Ints
    fact: Ints


def coloured(content: Content, his: Figures, ready: Floats, u: Floats) -> tuple[Ints, Ints, Floats]:
    """Figures on a grid around the true ones, coloured by style until he is open; days are told as they are."""
    table = content.replies
    shade = table.group[his.kind] * STYLES + his.style
    candid = ramp(ready, *CANDID)
    weights = [
        blend(closed[shade], candour[shade], candid)
        for closed, candour in zip(table.colouring, table.candour, strict=True)
    ]
    step, chance = pick(weights, u)
    true, is_day = true_amount(content, his), his.kind == DAY_KIND
    rounding = content.account.coins.told
    told = (true * table.grid[step] // 100 + rounding // 2) // rounding * rounding
    return np.where(is_day, true, told), np.where(is_day, NOTHING, step), np.where(is_day, 1.0, chance)


def true_amount(content: Content, his: Figures) -> Ints:
    """The true figure behind a fact."""
    purse = his.purse
    columns = (purse.room, purse.income, purse.essentials, purse.savings, purse.savings // 2)
    true: Ints = content.depths.amount[his.truth * len(Fact) + his.fact]
    for place, column in enumerate(columns):
        true = np.where(his.kind == place, column, true)
    return true
