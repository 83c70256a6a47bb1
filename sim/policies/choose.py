"""The move a bot makes in each call: the best liked of the menu, of waiting, and of an offer it would build."""

import numpy as np

from sim.core.arithmetic import Bools, Floats, Ints, has
from sim.core.calls import Known, Offer, is_over
from sim.core.content import Content
from sim.core.dice import draw, turn_key
from sim.core.ladder import offer_signs, offers_for
from sim.core.options import SHOWN, words_of
from sim.core.turn import NOTHING
from sim.core.vocabulary import Sign
from sim.language.interpret import BUILT_OFFER, HANG_UP, SILENCE, stated_total
from sim.policies.bot import BotRule, BotTable

NEVER = -1e6
WORST = -1e9


def chosen_moves(content: Content, bot: BotTable, known: Known) -> tuple[Ints, Offer]:
    """For each call the choice (an option, waiting, a built offer, hanging up) and the offer it would build.

    Where a call is over the choice is `HANG_UP`, which nobody hears.
    """
    holds = [where(rule, known) for rule in bot.rules]
    key = turn_key(known.seed, known.turn)
    moves = [known.shown[place] for place in range(SHOWN)]
    likings: list[Floats] = [option_liking(content, bot, known, holds, option) for option in moves]
    likings = [liking + bot.places[k] for k, liking in enumerate(likings)] if bot.places else likings
    likings.append(added([np.where(held, rule.wait, 0.0) for rule, held in zip(bot.rules, holds, strict=True)], known))
    build, rung = build_liking(bot, known, holds)
    built = offers_for(content, known, rung)
    likings.append(build + seen_of(content, bot, known, built))
    choices = [*moves, np.full_like(known.turn, SILENCE), np.full_like(known.turn, BUILT_OFFER)]
    best, choice = np.full(known.turn.shape, WORST), np.full_like(known.turn, HANG_UP)
    for place, (move, liking) in enumerate(zip(choices, likings, strict=True)):
        noisy = liking + bot.noise * draw(key, f"bot {bot.id}", place)
        better = noisy > best
        best, choice = np.where(better, noisy, best), np.where(better, move, choice)
    weary = known.turn >= bot.patience
    return np.where(is_over(known) | weary, HANG_UP, choice), built


def where(rule: BotRule, known: Known) -> Bools:
    """In which calls a rule speaks."""
    held = np.ones(known.turn.shape, bool)
    for word, care, want in zip(words_of(known), rule.care, rule.want, strict=True):
        if care:
            held &= (word & np.uint64(care)) == np.uint64(want)
    if rule.phases:
        held &= (np.uint64(rule.phases) >> known.phase.astype(np.uint64) & np.uint64(1)) != 0
    return held


def added(terms: list[Floats], known: Known) -> Floats:
    """The terms added up in order; nothing where there are none."""
    total = np.zeros(known.turn.shape)
    for term in terms:
        total = total + term
    return total


def option_liking(content: Content, bot: BotTable, known: Known, holds: list[Bools], option: Ints) -> Floats:
    """How much the bot likes an option: its acts, its tone, and what can be seen of its figures."""
    table, there = content.options, option != NOTHING
    row = np.maximum(0, option)
    liking: Floats = bot.tones[table.tone[row]]
    for rule, held in zip(bot.rules, holds, strict=True):
        for slot in table.forms:
            liking = liking + rule.forms[slot[row]] * held
    liking = liking + seen_of(content, bot, known, offers_for(content, known, table.rung[row]))
    spoken = stated_total(content, known, table.stated[row])
    liking = liking + bot.amount_wrong * ((spoken >= 0) & (spoken != known.ledger.total))
    liking = liking + bot.again * said_before(known, row)
    return np.where(there, liking, NEVER)


def seen_of(content: Content, bot: BotTable, known: Known, offer: Offer) -> Floats:
    """What the bot thinks of an offer's figures, against what was disclosed and what may be granted."""
    signs = offer_signs(content, known, offer)
    liking = bot.above_means * has(signs, Sign.ABOVE_MEANS)
    liking = liking + bot.below_floor * has(signs, Sign.BELOW_FLOOR)
    thought: Floats = liking + bot.beyond_authority * has(signs, Sign.BEYOND_AUTHORITY)
    return thought


def said_before(known: Known, option: Ints) -> Bools:
    """Whether each call's option was said already."""
    word = known.used[option >> 6, np.arange(option.size)]
    said: Bools = (word >> (option & 63).astype(np.uint64) & np.uint64(1)) != 0
    return said


def build_liking(bot: BotTable, known: Known, holds: list[Bools]) -> tuple[Floats, Ints]:
    """How much the bot likes to build an offer of its own, and of which rung; the last rule that holds decides."""
    liking, rung = np.full(known.turn.shape, NEVER), np.zeros_like(known.turn)
    for rule, held in zip(bot.rules, holds, strict=True):
        if rule.build is not None:
            liking = np.where(held, rule.build.liking, liking)
            rung = np.where(held, rule.build.rung, rung)
    return liking, rung
