"""The call's edges, and what words establish."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from scenarios.schema.base import (
    DeliveryName,
    FactName,
    FlagName,
    FormCodes,
    ReplyName,
    SignName,
    Strict,
    Versioned,
    nearest,
    read_forms,
)
from sim.core.machines import TRIGGERS


def listed(given: Any) -> Any:
    """One or several."""
    return given if isinstance(given, list) else [given]


def read_trigger(given: Any) -> str:
    """A trigger of the call's machine."""
    if given not in TRIGGERS:
        raise ValueError(
            f"expected a trigger such as say_greet or hear_accept, got {given!r}{nearest(given, TRIGGERS)}"
        )
    return str(given)


Trigger = Annotated[str, BeforeValidator(read_trigger)]


class EdgeRow(Strict):
    """One or several edges of the call."""

    when: Annotated[list[Trigger], BeforeValidator(listed)]
    source: Annotated[list[str], BeforeValidator(listed)] = Field(alias="from")
    to: str
    needs: tuple[SignName, ...] = ()
    unless: tuple[SignName, ...] = ()


class FlowFile(Versioned):
    """`scenarios/flow/*.yaml` with edges."""

    edges: list[EdgeRow]


class ActEffect(Strict):
    """Signs an act sets and clears."""

    set: tuple[SignName, ...] = ()
    clear: tuple[SignName, ...] = ()


class ReplyEffect(ActEffect):
    """And what a reply puts on file or states by itself."""

    flags: tuple[FlagName, ...] = ()
    heard: tuple[FactName, ...] = ()
    unheard: tuple[FactName, ...] = ()


def acts_read(given: Any) -> Any:
    """Form names to their codes, an act named alone to all of its kinds."""
    return {(name, read_forms(name)): effect for name, effect in dict(given).items()}


class SignsFile(Versioned):
    """`scenarios/flow/signs.yaml`."""

    passing: tuple[SignName, ...]
    leaks: tuple[FormCodes, ...]
    acts: Annotated[dict[tuple[str, tuple[int, ...]], ActEffect], BeforeValidator(acts_read)]
    replies: dict[ReplyName, ReplyEffect]
    facts: dict[FactName, ReplyEffect]
    deliveries: dict[DeliveryName, ActEffect] = {}
