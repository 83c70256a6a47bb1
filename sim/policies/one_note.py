"""Players who know one thing: always this act, this tone, this place on the menu.

If one of them did well everywhere, the game could be gamed.
"""

import numpy as np

from sim.core.options import SHOWN
from sim.core.turn import ACT_OF
from sim.core.vocabulary import FORMS, Act, Tone
from sim.policies.bot import BotRule, BotTable

LIKING, NOISE, PATIENCE = 10.0, 1.0, 30
NEVER_CHOSEN = (Act.NONE, Act.SILENCE, Act.HANG_UP, Act.UNCLEAR)
ANYWHERE = (0,) * 7


def one_note_players() -> tuple[BotTable, ...]:
    """A player for each act, each tone, and each place on the menu; where there is none of it, anything."""
    acts = tuple(player(f"act {act.name.lower()}", act=act) for act in Act if act not in NEVER_CHOSEN)
    tones = tuple(player(f"tone {tone.name.lower()}", tone=tone) for tone in Tone)
    places = tuple(player(f"place {place + 1}", place=place) for place in range(SHOWN))
    return acts + tones + places


def player(name: str, *, act: int | None = None, tone: int | None = None, place: int | None = None) -> BotTable:
    """One player: it likes one thing, and is careful in nothing else but its note."""
    forms = np.where(act == ACT_OF, LIKING, 0.0) if act is not None else np.zeros(len(FORMS))
    return BotTable(
        id=name,
        rules=(BotRule(ANYWHERE, ANYWHERE, 0, forms, 0.0),),
        tones=np.where(np.arange(len(Tone)) == tone, LIKING, 0.0) if tone is not None else np.zeros(len(Tone)),
        above_means=0.0, below_floor=0.0, beyond_authority=0.0, amount_wrong=0.0, again=0.0,
        noise=NOISE, note="honest", patience=PATIENCE,
        places=tuple(LIKING * (k == place) for k in range(SHOWN)) if place is not None else (),
    )  # fmt: skip
