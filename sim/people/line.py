"""N calls at the moment of dialling: what the file says, and who is hidden at the other end."""

import numpy as np

from sim.core import emotion
from sim.core.arithmetic import Bits, Floats, Ints, pick, unit
from sim.core.calls import Calls, Hidden, Known, Ledger, Mind, Pending, Purse, Told, no_offer
from sim.core.content import Content
from sim.core.dice import draw, hashed, turn_key
from sim.core.options import SHOWN
from sim.core.vocabulary import Feeling, Mood, Party, Phase

ELSE = 1  # the second way a call can begin: somebody else picks up
NOT_HIM = Party.UNRELATED_THIRD
LIFE_SPREAD = 0.08  # each life differs by up to this share from the written one, and is still counted in round sums


def dialled(content: Content, seeds: Bits) -> Calls:
    """The calls of these seeds, dialled and not yet answered."""
    return Calls(file_of(content, seeds), who_is_there(content, seeds))


def file_of(content: Content, seeds: Bits) -> Known:
    """What is known before anybody speaks: the account, the hour, an empty table."""
    n = seeds.size
    zero, none, empty = np.zeros(n, np.int64), np.full(n, -1, np.int64), np.zeros(n, np.uint64)
    account, opening = content.account, content.opening
    minutes = np.array(opening.minutes, np.int64)
    minute = minutes[(hashed(turn_key(seeds, zero), "minute") % np.uint64(minutes.size)).astype(np.int64)]
    sums = (account.principal, account.interest, account.penalty, account.overdue, account.total)
    words = (len(content.options.ids) + 63) // 64
    return Known(
        seed=seeds, turn=zero, phase=zero + Phase.DIALLING, day=zero + opening.day, clock=minute * 60,
        ledger=Ledger(*(zero + amount for amount in sums)),
        signs=empty, flags=empty + opening.flags, done=empty, seen=empty, heard=empty, habits=empty, factors=zero,
        last_reply=zero, last_delivery=zero, last_fact=zero, topic=zero,
        told=Told(*(none for _ in range(7))), asks=none, offer=no_offer(n), promise=no_offer(n),
        pending=Pending(empty, empty, empty), broken=empty, used=np.zeros((words, n), np.uint64), shown=(none,) * SHOWN, hour=none,
    )  # fmt: skip


def who_is_there(content: Content, seeds: Bits) -> Hidden:
    """One of the people the case could be, for each seed: the draw `truth`, then a life and a mind near the written one."""
    truths, opening = content.truths, content.opening
    key = turn_key(seeds, np.zeros(seeds.size, np.int64))
    truth, _ = pick([np.full(seeds.size, weight) for weight in truths.weight], draw(key, "truth"))
    home = mind_near(content, truth, key)
    answers, _ = pick([np.full(seeds.size, chance) for chance in opening.answers], draw(key, "answers"))
    parties = np.array([Party.DEBTOR, NOT_HIM, Party.NOBODY, Party.MACHINE], np.int64)
    party = np.where(answers == ELSE, truths.third_party[truth], parties[answers])
    guarded = np.full(seeds.size, Mood.GUARDED, np.int64)
    life = 1.0 + LIFE_SPREAD * (2.0 * draw(key, "life") - 1.0)
    return Hidden(
        truth=truth,
        party=party,
        bad_moment=(draw(key, "moment") < opening.bad_moment) & (party == Party.DEBTOR),
        nearby=draw(key, "nearby") < truths.nearby[truth],
        mind=home,
        home=home,
        mood=emotion.mood_after(content.mind, guarded, emotion.reached(content.mind, home)),
        quick=truths.quick[truth],
        purse=purse_of(content, truth, life),
        willing=truths.willing[truth],
        games=truths.games[truth],
        style=truths.style[truth],
        means=np.zeros(seeds.size, np.int64),
        leaked=np.zeros(seeds.size, bool),
    )


def purse_of(content: Content, truth: Ints, life: Floats) -> Purse:
    """The purse of this life: written sums, all larger or all smaller by the same share."""
    truths, step = content.truths, content.account.coins.life
    income, essentials = lived(truths.income[truth], life, step), lived(truths.essentials[truth], life, step)
    room = income - essentials + truths.spare[truth]
    return Purse(income, essentials, lived(truths.savings[truth], life, step), room)


def mind_near(content: Content, truth: Ints, key: Bits) -> Mind:
    """The mind he comes to the phone with: each feeling within the written spread of the written one."""
    truths = content.truths
    levels: list[Floats] = []
    for feeling in Feeling:
        off = truths.spread[feeling] * (2.0 * draw(key, "mind", feeling) - 1.0)
        levels.append(unit(truths.mind[truth, feeling] + off))
    return Mind(np.stack(levels))


def lived(written: Ints, life: Floats, step: int) -> Ints:
    """A written sum as this life has it, in whole steps."""
    sums: Ints = (written * life).astype(np.int64) // step * step
    return sums
