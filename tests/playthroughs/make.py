"""Golden transcripts: the text of calls of each bot in each scenario and language, as the terminal prints it, with its debrief.

Run: python -m uv run python -m tests.playthroughs.make      writes them anew, those of typed calls too
"""

from pathlib import Path

from assets.console import page_words
from assets.pages.text import debrief_text
from game.look_back import debrief_of_play
from game.players import play_bot, play_moves
from game.seat import Seat, sit_down
from game.terminal import tell
from scenarios.compile import load
from sim.observe.view import Level

FOLDER = Path(__file__).parent
TYPED = sorted((FOLDER / "typed").glob("*.moves"))
SEEDS = {
    "cn/laid-off": {
        "coach": (2, 7, 9, 14, 16, 30, 39),
        "script": (3, 6, 23),
        "bully": (4, 6),
        "pushover": (3, 7),
        "random": (9, 27),
    },
    "cn/first-day": {"coach": (1, 4), "bully": (2,), "pushover": (3,)},
    "cn/wife-answers": {"coach": (1, 4, 6), "bully": (2,), "script": (3,)},
    "us/disputed": {"coach": (1, 4, 6), "bully": (2,), "script": (3,)},
    "us/plays-the-victim": {"coach": (1, 4, 6), "bully": (2,), "pushover": (3,)},
    "uk/not-coping": {"coach": (1, 4, 6), "bully": (2,), "pushover": (3,)},
}
"""Calls that end differently: plans, a call-back, somebody else, nobody, an empty promise, a complaint, a leak."""
LANGS = ("zh", "en")
EVERY = [
    (scenario, bot, seed, lang)
    for scenario, bots in SEEDS.items()
    for bot, seeds in bots.items()
    for seed in seeds
    for lang in LANGS
]


def path_of(scenario: str, bot: str, seed: int, lang: str) -> Path:
    """Where a transcript lies."""
    return FOLDER / scenario.replace("/", "-") / f"{bot}-{seed}.{lang}.txt"


def transcript(scenario: str, bot: str, seed: int, lang: str) -> str:
    """A bot's call and its debrief."""
    play = load(scenario)
    seat = sit_down(play, seed, Level.PRACTICE, lang, None, player=bot)
    for _ in play_bot(seat, play.bots[bot]):
        pass
    return told(seat)


def told(seat: Seat) -> str:
    """The call of a seat and its debrief."""
    debrief = debrief_text(debrief_of_play(seat.play, seat.session.events, seat.lang), page_words(seat.lang))
    return "\n".join([*tell(seat.view(), 0, seat.play, seat.lang), "", debrief, ""])


def typed_fields(path: Path) -> dict[str, str]:
    """What the comments of a typed call say: scenario and seed."""
    lines = (line[1:].partition(":") for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#"))
    return {name.strip(): value.strip() for name, _, value in lines if value}


def typed_call(path: Path, record: Path | None = None) -> Seat:
    """The call of a file of typed words, played to its note."""
    fields = typed_fields(path)
    lang = path.suffixes[0].removeprefix(".")
    seat = sit_down(load(fields["scenario"]), int(fields["seed"]), Level.EXAM, lang, record)
    for _ in play_moves(seat, path):
        pass
    return seat


if __name__ == "__main__":
    for old in FOLDER.rglob("*.txt"):
        old.unlink()
    for one in EVERY:
        path_of(*one).parent.mkdir(exist_ok=True)
        path_of(*one).write_text(transcript(*one), encoding="utf-8", newline="\n")
    for path in TYPED:
        path.with_suffix(".txt").write_text(told(typed_call(path)), encoding="utf-8", newline="\n")
