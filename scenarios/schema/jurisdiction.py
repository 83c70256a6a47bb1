"""A jurisdiction's manners: its money, its dates, its hours, and where people in need can ring."""

from typing import Annotated, Literal

from pydantic import Field

from scenarios.schema.base import Money, Strict, Text, Versioned

Minute = Annotated[int, Field(ge=0, le=1440)]


class Coins(Strict):
    """How round the sums are that people speak of here."""

    offered: Money
    """Instalments are offered in steps of this."""
    told: Money
    """A borrower rounds a figure of his own life to this."""
    life: Money
    """And his life is written in steps of this."""
    rounded: Money
    """A total that a collector rounds up lands on the next multiple of this."""
    about: Money
    """"About so much": the multiple of this below the total."""
    invented_fee: Money
    """What a collector adds who invents a fee."""


class Unit(Strict):
    """How a sum is written in a sentence: what stands after it in Chinese, before it in English."""

    zh: str
    en: str


class HelpLine(Text):
    """Somebody to ring, and where it was read that this is the number."""

    number: str
    source: str


class JurisdictionFile(Versioned):
    """`scenarios/jurisdictions/<id>.yaml`."""

    id: Literal["cn", "us", "uk"]
    currency: Literal["CNY", "USD", "GBP"]
    unit: Unit
    coins: Coins
    dates: Literal["day_first", "month_first"]
    hundred_and: bool
    """English here says "two hundred and fifty" (or "two hundred fifty")."""
    hours: tuple[Minute, Minute]
    """Minutes of the day between which one may call: from the first, up to the last."""
    help: dict[Literal["crisis", "emergency", "debt_advice", "regulator"], HelpLine]
