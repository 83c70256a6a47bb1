"""Who plays the collector when nobody does: bots as data. They see what a trainee could and know no scenario."""

from sim.policies.bot import BotRule, BotTable, Build
from sim.policies.choose import chosen_moves
from sim.policies.note import written_note
from sim.policies.one_note import one_note_players

__all__ = ["BotRule", "BotTable", "Build", "chosen_moves", "one_note_players", "written_note"]
