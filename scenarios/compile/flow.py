"""Edges and signs to the tables of the flow."""

from collections.abc import Iterable, Sequence

import numpy as np

from scenarios.schema.flow import ActEffect, EdgeRow, SignsFile
from sim.core.arithmetic import bits
from sim.core.content import Edge, Establishing, FlowTable
from sim.core.machines import compile_flow
from sim.core.vocabulary import FORMS, Delivery, Fact, Reply


def edges_of(rows: Iterable[EdgeRow]) -> list[Edge]:
    """One edge per trigger and source, in the order written."""
    return [
        Edge(trigger, source, row.to, row.needs, row.unless)
        for row in rows
        for trigger in row.when
        for source in row.source
    ]


def flow_table(rows: Sequence[EdgeRow]) -> FlowTable:
    """The compiled machine."""
    return compile_flow(edges_of(rows))


def establishing(signs: SignsFile) -> Establishing:
    """What words establish, as bit sets by code."""
    forms, replies, facts = len(FORMS), len(Reply), len(Fact)
    table = {
        name: np.zeros(size, np.uint64)
        for name, size in {
            "form_sets": forms, "form_clears": forms, "reply_sets": replies, "reply_clears": replies,
            "fact_sets": facts, "fact_clears": facts, "delivery_sets": len(Delivery), "fact_flags": facts, "reply_flags": replies,
            "fact_heard": facts, "fact_unheard": facts, "reply_heard": replies,
        }.items()
    }  # fmt: skip
    for (_, codes), effect in signs.acts.items():
        for code in codes:
            put(table, "form", code, effect)
    for reply, told in signs.replies.items():
        put(table, "reply", reply, told)
        table["reply_flags"][reply] = bits(told.flags)
        table["reply_heard"][reply] = bits(told.heard)
    for fact in Fact:
        table["fact_heard"][fact] = bits([fact]) if fact else 0
    for fact, told in signs.facts.items():
        put(table, "fact", fact, told)
        table["fact_flags"][fact] = bits(told.flags)
        table["fact_heard"][fact] |= bits(told.heard)
        table["fact_unheard"][fact] = bits(told.unheard)
    for delivery, effect in signs.deliveries.items():
        table["delivery_sets"][delivery] = bits(effect.set)
    leaks = np.zeros(forms, bool)
    leaks[[code for codes in signs.leaks for code in codes]] = True
    return Establishing(**table, turn_clears=bits(signs.passing), leaks=leaks)


def put(table: dict[str, np.ndarray], kind: str, code: int, effect: ActEffect) -> None:
    """Write an effect; a specific kind's row adds to what stands for the whole act."""
    table[f"{kind}_sets"][code] |= bits(effect.set)
    table[f"{kind}_clears"][code] |= bits(effect.clear)
