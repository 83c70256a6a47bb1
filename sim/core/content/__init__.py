"""The frozen tables a call is played by. They are compiled elsewhere and handed in."""

from dataclasses import dataclass

from sim.core.content.book import Book, Look, Rule
from sim.core.content.case import Account, Authority, Coins, Opening, Truths
from sim.core.content.flow import GUARD_STATES, LEAVES, Edge, Establishing, FlowTable
from sim.core.content.mind import MindTable, MoodEdge, Push, Threshold
from sim.core.content.options import POOR, SOUND, TEMPTING, OptionTable
from sim.core.content.replies import FACTS, BargainTable, Depths, Figures, Openness, ReplyRow, ReplyTable, Tilt
from sim.core.content.watch import (
    ATOM_WORDS,
    KEYS,
    KIND_WORDS,
    MOST_ATOMS,
    MOST_KINDS,
    PLAIN,
    Atom,
    Consent,
    Dated,
    Deadline,
    FieldTest,
    Had,
    IsKind,
    Kind,
    Local,
    Over,
    Plain,
    Run,
    Says,
    Trigger,
    WatchBook,
    Way,
    Weekday,
)

__all__ = [
    "ATOM_WORDS",
    "FACTS",
    "GUARD_STATES",
    "KEYS",
    "KIND_WORDS",
    "LEAVES",
    "MOST_ATOMS",
    "MOST_KINDS",
    "PLAIN",
    "POOR",
    "SOUND",
    "TEMPTING",
    "Account",
    "Atom",
    "Authority",
    "BargainTable",
    "Book",
    "Coins",
    "Consent",
    "Content",
    "Dated",
    "Deadline",
    "Depths",
    "Edge",
    "Establishing",
    "FieldTest",
    "Figures",
    "FlowTable",
    "Had",
    "IsKind",
    "Kind",
    "Local",
    "Look",
    "MindTable",
    "MoodEdge",
    "Opening",
    "Openness",
    "OptionTable",
    "Over",
    "Plain",
    "Push",
    "ReplyRow",
    "ReplyTable",
    "Rule",
    "Run",
    "Says",
    "Threshold",
    "Tilt",
    "Trigger",
    "Truths",
    "WatchBook",
    "Way",
    "Weekday",
]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything the rules read, for one scenario."""

    id: str
    account: Account
    authority: Authority
    opening: Opening
    truths: Truths
    depths: Depths
    flow: FlowTable
    establishing: Establishing
    mind: MindTable
    replies: ReplyTable
    book: Book
    options: OptionTable
