"""Bots to their tables."""

import numpy as np

from scenarios.compile.options import phases_of
from scenarios.schema.bot import BotFile, BotRuleSpec
from scenarios.schema.conditions import WORDS, masks
from sim.core.vocabulary import FORMS, Tone
from sim.policies import BotRule, BotTable, Build


def bot_table(file: BotFile) -> BotTable:
    """The compiled bot."""
    return BotTable(
        id=file.id,
        rules=tuple(rule_of(file.id, rule) for rule in file.rules),
        tones=np.array([file.tones.get(tone, 0.0) for tone in Tone]),
        above_means=file.above_means,
        below_floor=file.below_floor,
        beyond_authority=file.beyond_authority,
        amount_wrong=file.amount_wrong,
        again=file.again,
        noise=file.noise,
        note=file.note,
        patience=file.patience,
    )


def rule_of(bot: str, rule: BotRuleSpec) -> BotRule:
    """One rule, its likings by form."""
    forms = np.zeros(len(FORMS))
    for codes, liking in rule.likes.items():
        forms[list(codes)] = liking
    pairs = [masks(rule.when, word) for word in WORDS]
    return BotRule(
        care=tuple(care for care, _ in pairs),
        want=tuple(want for _, want in pairs),
        phases=phases_of(rule.phases, f"bots/{bot}"),
        forms=forms,
        wait=rule.wait,
        build=Build(rule.build.rung, rule.build.liking) if rule.build else None,
    )
