"""A bounded store of things that are dear to make: what was not used longest goes first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Cache(Generic[Thing]):
    """Things by key, within a budget of weight."""

    def __init__(self, budget: int, weigh: Callable[[Thing], int] = lambda _: 1) -> None:
        self.budget = budget
        self.weigh = weigh
        self.weight = 0
        self.things: OrderedDict[Hashable, Thing] = OrderedDict()

    def __len__(self) -> int:
        """How many are held."""
        return len(self.things)

    def get(self, key: Hashable) -> Thing | None:
        """The thing of a key, now the most recently used; None where it is not held."""
        found = self.things.get(key)
        if found is not None:
            self.things.move_to_end(key)
        return found

    def put(self, key: Hashable, thing: Thing) -> Thing:
        """Hold a thing, and let the oldest go until all fit."""
        old = self.things.pop(key, None)
        self.weight += self.weigh(thing) - (self.weigh(old) if old is not None else 0)
        self.things[key] = thing
        while self.weight > self.budget and len(self.things) > 1:
            _, gone = self.things.popitem(last=False)
            self.weight -= self.weigh(gone)
        return thing

    def of(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        """The thing of a key, made if need be."""
        found = self.get(key)
        return found if found is not None else self.put(key, make())
