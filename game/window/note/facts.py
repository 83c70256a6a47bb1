"""Which facts a record offers to be ticked: what was heard among what was not, so that ticking says something."""

import hashlib

from scenarios.schema.scenario import ScenarioFile

LEAST, SPARE, MOST = 10, 5, 18


def facts_of(scenario: ScenarioFile) -> list[str]:
    """What could have come out in this call, whoever he is."""
    found = [fact for truth in scenario.truths.values() for fact in (*truth.facts, *truth.implied)]
    return list(dict.fromkeys(fact.name.lower() for fact in found))


def facts_offered(heard: tuple[str, ...], plausible: list[str], seed: int) -> tuple[str, ...]:
    """What was heard among what was not, in an order the seed decides."""
    others = [fact for fact in plausible if fact not in heard]
    count = max(SPARE, LEAST - len(heard))
    spare = sorted(others, key=lambda fact: shuffled(seed, fact))[: min(count, max(0, MOST - len(heard)))]
    return tuple(sorted((*heard, *spare), key=lambda fact: shuffled(seed + 1, fact)))


def shuffled(seed: int, name: str) -> str:
    """A place in an order that depends on nothing but the seed and the name."""
    return hashlib.sha256(f"{seed}:{name}".encode()).hexdigest()
