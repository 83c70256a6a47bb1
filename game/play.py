"""`play`, and the game itself: in the window, in the terminal, by a bot, or by a list of moves."""

import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from assets.console import page_words, said
from assets.pages.text import debrief_text
from game.home import Home, home_at
from game.look_back import debrief_of_play, debrief_of_record
from game.memory import load_memory
from game.players import play_bot, play_moves
from game.progress import Results, practise_next, practise_words, result_of
from game.seat import Seat, finished, sit_down, sit_down_again, unfinished
from game.settings import LANGS, LEVELS, Settings, load_settings
from game.terminal import calls_listed, play_in_terminal, tell
from scenarios.compile import Play, load, scenario_paths
from scenarios.files import read
from scenarios.schema.scenario import ScenarioFile
from sim.core.errors import ForbearError, MoveError
from sim.events import Event
from sim.observe.view import Level
from sim.record import Record

DEFAULT = "cn/laid-off"
SEEDS = 1_000_000


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "scenario", nargs="?", metavar="SCENARIO", help="a scenario's id or file; `scenarios` lists them"
    )
    parser.add_argument("--seed", type=int, metavar="N", help="which of the calls it could be; a new one each time")
    parser.add_argument("--lang", choices=LANGS)
    parser.add_argument(
        "--level", choices=LEVELS, help="learn shows gauges and tips, practice a face, exam words alone"
    )
    parser.add_argument("--terminal", action="store_true", help="play in the terminal")
    player = parser.add_mutually_exclusive_group()
    player.add_argument("--bot", metavar="NAME", help="coach, script, bully, pushover or random plays")
    player.add_argument("--moves", type=Path, metavar="FILE", help="play a list of moves, one a line")
    parser.add_argument("--record", type=Path, metavar="FILE", help="where to write the record")


def run(options: Namespace) -> int:
    """Play a call as the options say."""
    home = home_at(options.home)
    settings = chosen(load_settings(home.settings), options)
    if options.bot or options.moves:
        return play_without_keyboard(options, settings)
    if options.terminal or not has_display():
        return play_at_terminal(options, home, settings)
    return play_in_window(home, options)


def run_game(options: Namespace) -> int:
    """The game: the window; without a screen the terminal; without a keyboard a call by the coach."""
    home = home_at(options.home)
    settings = load_settings(home.settings)
    blank = Namespace(scenario=None, seed=None, lang=None, level=None, bot=None, moves=None, record=None)
    if has_display():
        return play_in_window(home, blank)
    if sys.stdin.isatty():
        return play_at_terminal(blank, home, settings)
    blank.bot, blank.seed = "coach", 7
    return play_without_keyboard(blank, settings)


def has_display() -> bool:
    """Whether a window can be opened here."""
    if os.environ.get("SDL_VIDEODRIVER") == "dummy":
        return False
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def chosen(settings: Settings, options: Namespace) -> Settings:
    """The settings with what the command line says."""
    return replace(settings, lang=options.lang or settings.lang, level=options.level or settings.level)


def seed_of(options: Namespace) -> int:
    """The seed asked for, or a new one."""
    if options.seed is not None and not 0 <= options.seed < 1 << 63:
        raise MoveError(f"expected a seed from 0 to {(1 << 63) - 1}, got {options.seed}")
    return time.time_ns() % SEEDS if options.seed is None else int(options.seed)


def play_without_keyboard(options: Namespace, settings: Settings) -> int:
    """A bot's call, or one from a list of moves; transcript and debrief are printed."""
    play = load(options.scenario or DEFAULT)
    bot = options.bot
    if bot and bot not in play.bots:
        raise MoveError(f"expected a bot, one of {', '.join(play.bots)}, got {bot!r}")
    level = Level[settings.level.upper()]
    seat = sit_down(play, seed_of(options), level, settings.lang, options.record, player=bot or "")
    moves = play_bot(seat, play.bots[bot]) if bot else play_moves(seat, options.moves)
    print_call(seat, moves)
    if not seat.session.filed:
        where = f"; the record is at {options.record}" if options.record else ""
        raise MoveError(
            f"{options.moves}: expected moves to the end of the call and its note, got the end of the file{where}"
        )
    print()
    print(debrief_text(debrief_of_play(play, seat.session.events, settings.lang), page_words(settings.lang)))
    return 0


def print_call(seat: Seat, moves: Iterator[list[Event]]) -> None:
    """The transcript as it comes."""
    shown = 0
    for _ in (None, *moves):
        view = seat.view()
        for line in tell(view, shown, seat.play, seat.lang) if shown or view.transcript else []:
            print(line)
        shown = len(view.transcript)


def play_at_terminal(options: Namespace, home: Home, settings: Settings) -> int:
    """The terminal: a call cut off is offered first."""
    seat = resumed_seat(home, settings) if options.scenario is None and options.record is None else None
    if seat is None:
        scenario = options.scenario or pick_scenario(home, settings.lang)
        record = options.record or home.new_record(scenario)
        play = load(scenario)
        level = level_for(play, settings, options)
        seat = sit_down(play, seed_of(options), level, settings.lang, record, trainee=settings.trainee)
    play_in_terminal(seat)
    return 0


def level_for(play: Play, settings: Settings, options: Namespace) -> Level:
    """The level asked for; a guided call has its own, others that of the settings."""
    own = play.scenario.level if play.scenario.guide and not options.level else settings.level
    return Level[own.upper()]


def resumed_seat(home: Home, settings: Settings) -> Seat | None:
    """The newest call that was cut off, if the trainee wants to go on with it; one that cannot be is said so."""
    for path, record in unfinished(home.records)[:1]:
        try:
            title = load(record.header.scenario).scenario.title
            words = title.zh if settings.lang == "zh" else title.en
            if input(said("resume", settings.lang, title=words) + " ").strip().lower().startswith("y"):
                return sit_down_again(path, settings.lang)
        except ForbearError as error:
            print(error, file=sys.stderr)
    return None


def pick_scenario(home: Home, lang: str) -> str:
    """The only scenario, or the one chosen from a list; what is to be practised next if nothing is chosen."""
    scenarios = sorted(readable(), key=lambda one: (not one.guide, one.order, one.id))
    if len(scenarios) == 1:
        return scenarios[0].id
    results = results_of(home)
    for line in calls_listed(scenarios, results, lang):
        print(line)
    found = practise_next(results, [one for one in scenarios if not one.guide])
    first = scenarios[0] if not results else scenarios[min(1, len(scenarios) - 1)]
    usual = next((one for one in scenarios if found and one.id == found.scenario), first)
    if found is not None:
        title, words = practise_words(found.criterion, usual, lang)
        print(said("pick.next", lang, title=title, words=words, number=scenarios.index(usual) + 1))
    answer = input(said("pick.prompt", lang, number=scenarios.index(usual) + 1)).strip()
    return scenarios[int(answer) - 1].id if answer.isdigit() and 1 <= int(answer) <= len(scenarios) else usual.id


def readable() -> Iterator[ScenarioFile]:
    """The scenarios that can be read; one with mistakes is for `check` to speak of."""
    for path in scenario_paths().values():
        try:
            yield read(path, ScenarioFile)
        except ForbearError:
            continue


def results_of(home: Home) -> Results:
    """What came of the calls that were played, those of other front ends worked out now."""
    memory = load_memory(home.memory)
    for path, record in finished(home.records):
        if path.stem not in memory.results:
            try:
                memory.learn(path.stem, result_of(record))
            except (ForbearError, LookupError, ValueError):
                continue
    return memory.results


def play_in_window(home: Home, options: Namespace) -> int:
    """The window; where none can be opened after all, the terminal."""
    from game.window.app import run as run_window

    try:
        return run_window(
            home,
            scenario=options.scenario,
            seed=options.seed,
            lang=options.lang,
            level=options.level,
            record=options.record,
            debrief_of=debrief_of_record,
            export_html=export_html,
        )
    except OSError as error:
        print(error, file=sys.stderr)
        return play_at_terminal(options, home, chosen(load_settings(home.settings), options))


def export_html(record: Record, lang: str, path: Path) -> None:
    """The debrief of a record as a page."""
    from assets.pages.html import debrief_html

    path.write_text(debrief_html(debrief_of_record(record, lang), lang), encoding="utf-8")
