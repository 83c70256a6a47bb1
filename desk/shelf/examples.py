"""The examples beside a rule as transcripts."""

from collections import defaultdict
from collections.abc import Sequence

from assets.pages.books.view import ExampleView
from desk.shelf.lines import Kinds, details_of, lines_of
from desk.shelf.names import both_of
from scenarios.compile.examples import BREACH, NEAR, Example


def examples_view(examples: Sequence[Example], kinds: Kinds) -> tuple[ExampleView, ...]:
    """All the examples of a rule; the breach and its near miss know what they share."""
    logs = {one.part: one.events for one in examples}
    twins = {BREACH: logs.get(NEAR, ()), NEAR: logs.get(BREACH, ())}
    return tuple(example_view(one, twins.get(one.part, ()), kinds) for one in examples)


def example_view(example: Example, twin: Sequence[dict[str, object]], kinds: Kinds) -> ExampleView:
    """One log."""
    broken: dict[int, list[str]] = defaultdict(list)
    for rule, place in example.found:
        if isinstance(place, int):
            broken[place].append(rule)
    found = {number: tuple(rules) for number, rules in broken.items()}
    return ExampleView(
        part=example.part.partition(" ")[0],
        title=both_of(example.title),
        account=details_of(example.differs, kinds),
        lines=tuple(lines_of(example.events, str(example.account.get("zone", "UTC")), twin, found)),
        due=tuple((place, rule) for rule, place in example.found if isinstance(place, str)),
    )
