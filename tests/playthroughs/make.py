"""Golden transcripts: the text of one call of each bot in each language, as the terminal prints it, with its debrief.

Run: python -m uv run python -m tests.playthroughs.make      writes them anew
"""

from pathlib import Path

from assets.console import page_words
from assets.pages.text import debrief_text
from game.look_back import debrief_of_play
from game.players import play_bot
from game.seat import sit_down
from game.terminal import tell
from scenarios.compile import load
from sim.observe.view import Level

FOLDER = Path(__file__).parent
SCENARIO = "cn/laid-off"
SEEDS = {
    "coach": (2, 7, 9, 14, 16, 30, 39),
    "script": (3, 6, 23),
    "bully": (4, 6),
    "pushover": (3, 7),
    "random": (9, 27),
}
"""Calls that end differently: plans, a call-back, his wife, nobody, an empty promise, a complaint, a leak."""
LANGS = ("zh", "en")
EVERY = [(bot, seed, lang) for bot, seeds in SEEDS.items() for seed in seeds for lang in LANGS]


def path_of(bot: str, seed: int, lang: str) -> Path:
    """Where a transcript lies."""
    return FOLDER / f"{bot}-{seed}.{lang}.txt"


def transcript(bot: str, seed: int, lang: str) -> str:
    """The call and its debrief."""
    play = load(SCENARIO)
    seat = sit_down(play, seed, Level.PRACTICE, lang, None, player=bot)
    for _ in play_bot(seat, play.bots[bot]):
        pass
    debrief = debrief_text(debrief_of_play(play, seat.session.events, lang), page_words(lang))
    return "\n".join([*tell(seat.view(), 0, lang), "", debrief, ""])


if __name__ == "__main__":
    for old in FOLDER.glob("*.txt"):
        old.unlink()
    for bot, seed, lang in EVERY:
        path_of(bot, seed, lang).write_text(transcript(bot, seed, lang), encoding="utf-8", newline="\n")
