"""A scenario: one call about one file, and the people it could be."""

from typing import Annotated, Literal

from pydantic import Field

from scenarios.schema.base import (
    Day,
    DeliveryName,
    FactName,
    FeelingName,
    FlagName,
    Money,
    PartyName,
    ReplyName,
    Strict,
    StyleName,
    Text,
    Versioned,
)
from scenarios.schema.flow import EdgeRow
from scenarios.schema.mind import by_form
from scenarios.schema.talk import LineSpec, OptionSpec
from sim.core.vocabulary import Party, Style
from sim.observe import looks

Duty = Literal[
    "right_party_first",
    "no_leak",
    "bad_moment_respected",
    "channel_kept",
    "reason_asked",
    "terms_read_back",
    "complaint_logged",
    "note_true",
    "message_or_time",
    "warning_given",
    "dispute_logged",
    "collecting_stopped",
    "safety_asked",
    "help_named",
    "handed_over_warm",
    "leave_to_note",
    "in_proportion",
    "short_call",
]
Criterion = Literal[
    "conduct", "privacy", "respect", "truth", "affordability", "care", "opening", "listening", "empathy", "calm",
    "clarity", "discovery", "ladder", "concession", "promise", "stopping", "record",
]  # fmt: skip
Share = Annotated[float, Field(ge=0.0, le=1.0)]


class Product(Text):
    """What is owed on."""

    kind: Literal["credit_card", "online_loan"] = "online_loan"


class Collector(Strict):
    """Who the trainee is in this call."""

    name: Text
    staff_no: str
    employer: Text
    in_house: bool = True
    lender: Literal["bank", "consumer_finance", "microlender", "other"] | None = None
    """What kind of lender it is; where it is left out, a card's is a bank and a loan's a consumer-finance company."""
    creditor: Text | None = None
    """For whom an outside collector calls; in-house it is the employer."""


class AccountSpec(Strict):
    """The ledger on the day of the call."""

    currency: Literal["CNY", "USD", "GBP"] = "CNY"
    principal: Money
    interest: Money = 0
    penalty: Money = 0
    overdue: Money
    due_now: Literal["total", "overdue"] = "total"
    """What may be asked for today: all of it where the contract has made it due, else what is overdue."""
    instalment: Money
    due: Day
    account_tail: str = "0000"
    id_tail: str = "0000"
    wrong_tail: str = "0001"
    legal_state: Literal["none", "authorised", "filed", "judgment"] = "none"
    note: Text | None = None


class AuthoritySpec(Strict):
    """What the trainee may grant alone."""

    max_count: int = 12
    floor_each: Money = 0
    max_defer_days: int = 31
    max_waiver: Money = 0
    says: Text


class When(Strict):
    """The day, the minutes of it the seed picks from, and how long it rings."""

    day: Day
    minutes: tuple[int, ...]
    ring_seconds: int = 9
    own_word_days: Annotated[int, Field(ge=0, le=31)] = 3
    """Within how many days he pays what he promises of his own accord."""
    good_minute: Annotated[int, Field(ge=480, lt=1320)] = 600


class Line(Strict):
    """Who answers, by chance."""

    he_answers: Share = 1.0
    third_answers: Share = 0.0
    nobody: Share = 0.0
    voicemail: Share = 0.0
    third_party: PartyName = Party.UNRELATED_THIRD
    bad_moment: Share = 0.0


class Verify(Strict):
    """How many things only he would know are needed."""

    factors: Annotated[int, Field(ge=1, le=2)] = 1


class Payment(Strict):
    """One month of the payment strip."""

    month: str = Field(pattern=r"^\d{4}-\d{2}$")
    state: Literal["paid", "late", "part", "missed"]


class Contact(Text):
    """An earlier contact."""

    at: str


class Face(Strict):
    """Traits of a drawn face, each from a closed list (`sim/observe/looks.py`)."""

    skin: Annotated[int, Field(ge=0, lt=looks.SKINS)] = 2
    hair: looks.Hair = "short"
    hair_colour: Annotated[int, Field(ge=0, lt=looks.HAIR_COLOURS)] = 1
    age: Annotated[int, Field(ge=18, le=80)] = 35
    glasses: looks.Glasses = "none"
    beard: looks.Beard = "none"
    clothes: looks.Clothes = "polo"
    cloth_colour: Annotated[int, Field(ge=0, lt=looks.CLOTH_COLOURS)] = 1
    ground: Annotated[int, Field(ge=0, lt=looks.GROUNDS)] = 1
    shape: looks.Shape = "oval"
    features: looks.Features = "by_hair"
    frame: looks.Frame = "middle"
    jewels: looks.Jewels = "none"


class ThirdPerson(Strict):
    """Somebody else who may be on the phone."""

    name: Text
    face: Face = Face()
    voice: str = ""


class CoDebtor(Strict):
    """Somebody who signed as well. Who picks up may be she: only asking and checking tells."""

    name: Text
    surname: Text
    address: Text
    id_tail: str
    wrong_tail: str
    face: Face = Face()
    voice: str = ""


class Person(Strict):
    """The borrower, whoever of the truths he is."""

    name: Text
    surname: Text
    address: Text
    age: int
    pronoun: Literal["he", "she"] = "he"
    about: Text
    background: Text
    face: Face = Face()
    third: ThirdPerson | None = None
    co_debtor: CoDebtor | None = None
    voice: str = ""
    voicemail: Text | None = None
    mind_spread: dict[FeelingName, float] = {}


class FactSpec(Strict):
    """How deep a fact lies, and what figure or day it carries."""

    depth: float = 0.4
    weight: float = 1.0
    amount: Money | None = None
    day: Day | None = None
    claimed: bool = False


class Truth(Strict):
    """One of the people the file could be."""

    weight: float = 1.0
    title: Text
    story: Text
    mind: dict[FeelingName, Share]
    quick: float = 1.0
    income: Money = 0
    essentials: Money = 0
    savings: Money = 0
    spare: Money = 0
    willing: Share = 1.0
    games: Share = 0.0
    style: StyleName = Style.HONEST
    uncalled: Share = 0.1
    nearby: Share = 0.5
    keeps: Share = 0.9
    more_to_him: dict[str, float] = {}
    apt: dict[ReplyName, float] = {}
    """Replies he is apter to than most people (above 1), or less."""
    sounds: dict[DeliveryName, float] = {}
    """Ways of sounding that are more (above 1) or less his than most people's."""
    third_party: PartyName | None = None
    """Who picks up where it is not he; else as the line has it."""
    facts: dict[FactName, FactSpec] = {}
    implied: tuple[FactName, ...] = ()
    confession: tuple[FactName, ...] = ()
    hides: tuple[FactName, ...] = ()
    """What he would rather not say; the debrief tells whether it came out. None: he hides nothing."""


class GuideStep(Strict):
    """One step of a guided call: shown while its condition holds and it has not been done."""

    id: str
    until: str
    point: str
    text: Text


class ScenarioFile(Versioned):
    """`scenarios/calls/<jurisdiction>/<name>.yaml`."""

    id: str
    title: Text
    teaches: Text
    trains: tuple[Criterion, ...] = ()
    """The criteria this call is good practice for, the first most: by these the start screen proposes it."""
    order: int = 100
    jurisdiction: Literal["cn", "us", "uk"] = "cn"
    product: Product
    channel: Literal["call_out"] = "call_out"
    region: str = ""
    """Where the debtor lives, as overlays name it, such as us-ny or gb-sct."""
    zone: str = "Asia/Shanghai"
    book: str = "cn"
    level: Literal["learn", "practice", "exam"] = "practice"
    marked: bool = True
    collector: Collector
    account: AccountSpec
    authority: AuthoritySpec
    when: When
    line: Line = Line()
    verify: Verify = Verify()
    payments: tuple[Payment, ...] = ()
    contacts: tuple[Contact, ...] = ()
    flags: tuple[FlagName, ...] = ()
    objectives: tuple[Text, ...] = ()
    duties: tuple[Duty, ...] = ("right_party_first", "no_leak", "note_true")
    person: Person
    truths: dict[str, Truth]
    flow: str = "standard"
    flow_added: tuple[EdgeRow, ...] = ()
    options: tuple[str, ...] = ()
    options_added: tuple[OptionSpec, ...] = ()
    options_dropped: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    lines_added: tuple[LineSpec, ...] = ()
    rubric: str = "standard"
    guide: tuple[GuideStep, ...] = ()


__all__ = ["Duty", "ScenarioFile", "by_form"]
