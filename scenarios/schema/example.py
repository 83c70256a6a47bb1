"""Examples beside the rules of conduct: a log that breaks a rule, its near miss, and exactly what is to be found in each."""

import datetime
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from scenarios.schema.base import Strict, Text, Versioned

Line = dict[str, Any]
"""A line of a log, as written; the log's own reader judges its fields."""


class Expected(Strict):
    """One finding: a rule, and the event that breaks it (from 1) or the day by which something was due."""

    rule: str
    event: int | None = Field(default=None, ge=1)
    on: datetime.date | None = None

    @model_validator(mode="after")
    def one_place(self) -> Self:
        """An event or a day, not both."""
        if (self.event is None) == (self.on is None):
            raise ValueError("expected either event, a number from 1, or on, a date")
        return self


class Case(Strict):
    """One log: what of the account differs from the standard one, what happened, and what is found in it."""

    title: Text
    account: Line = {}
    events: tuple[Line, ...] = Field(min_length=1)
    finds: tuple[Expected, ...] = ()

    @model_validator(mode="after")
    def events_there(self) -> Self:
        """Every finding names an event that the log has."""
        for found in self.finds:
            if found.event is not None and found.event > len(self.events):
                raise ValueError(f"expected an event from 1 to {len(self.events)} for {found.rule}, got {found.event}")
        return self


class ExampleFile(Strict):
    """`scenarios/conduct/examples/<book>/<rule>.yaml`."""

    rule: str
    account: Line = {}
    breach: Case
    near: Case
    more: tuple[Case, ...] = ()
    """Boundaries, exceptions, other ways to break it."""

    @model_validator(mode="after")
    def breach_and_near_miss(self) -> Self:
        """The breach breaks the rule, the near miss does not."""
        if all(found.rule != self.rule for found in self.breach.finds):
            raise ValueError(f"expected the breach to find {self.rule}")
        if any(found.rule == self.rule for found in self.near.finds):
            raise ValueError(f"expected the near miss not to find {self.rule}")
        return self


class AccountsFile(Versioned):
    """`scenarios/conduct/examples/accounts.yaml`: the account that examples of each book stand on."""

    accounts: dict[Literal["cn", "us", "uk"], Line]
