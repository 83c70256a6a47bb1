"""The frozen tables a call is played by. They are compiled elsewhere and handed in."""

from dataclasses import dataclass

from sim.core.content.book import Book, Look, Rule
from sim.core.content.case import Account, Authority, Coins, Opening, Truths
from sim.core.content.flow import GUARD_STATES, LEAVES, Edge, Establishing, FlowTable
from sim.core.content.mind import MindTable, MoodEdge, Push, Threshold
from sim.core.content.options import POOR, SOUND, TEMPTING, OptionTable
from sim.core.content.replies import FACTS, BargainTable, Depths, Openness, ReplyRow, ReplyTable, Tilt

__all__ = [
    "FACTS",
    "GUARD_STATES",
    "LEAVES",
    "POOR",
    "SOUND",
    "TEMPTING",
    "Account",
    "Authority",
    "BargainTable",
    "Book",
    "Coins",
    "Content",
    "Depths",
    "Edge",
    "Establishing",
    "FlowTable",
    "Look",
    "MindTable",
    "MoodEdge",
    "Opening",
    "Openness",
    "OptionTable",
    "Push",
    "ReplyRow",
    "ReplyTable",
    "Rule",
    "Threshold",
    "Tilt",
    "Truths",
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
