"""A call in a terminal, from the case file to the debrief."""

from collections.abc import Callable

from assets.console import page_words, said
from assets.pages.heard import heard_as
from assets.pages.text import debrief_text
from game.look_back import debrief_of_play
from game.seat import Seat
from game.terminal.note import ask_note
from game.terminal.tell import case_file, menu, state, tell
from sim.core.errors import MoveError
from sim.language import numbers
from sim.language.moves import HangUp, Move, Speak, Wait, read_move, read_words
from sim.observe.view import Level

Ask = Callable[[str], str]
Say = Callable[[str], None]
SHORT: dict[str, Move] = {"s": Wait(), "h": HangUp()}


class LeftError(Exception):
    """The trainee leaves; the record stays."""


def play_in_terminal(seat: Seat, ask: Ask = input, say: Say = print) -> bool:
    """Play a call and write its note; False where the trainee left before the end."""
    try:
        brief(seat, say)
        talk(seat, ask, say)
        write_note(seat, ask, say)
    except (LeftError, EOFError):
        path = seat.recorder.path if seat.recorder else None
        say(said("left", seat.lang, path=path) if path else said("left.unkept", seat.lang))
        return False
    say("")
    say(debrief_text(debrief_of_play(seat.play, seat.session.events, seat.lang), page_words(seat.lang)))
    return True


def brief(seat: Seat, say: Say) -> None:
    """The case, what the call teaches, and where he is."""
    scenario, lang = seat.play.scenario, seat.lang
    view = seat.view()
    title = scenario.title.zh if lang == "zh" else scenario.title.en
    say(f"{title} · {said('seed', lang, seed=seat.session.seed)}")
    for line in case_file(seat.play, None, lang):
        say(line)
    say(said("objectives", lang))
    for objective in scenario.objectives:
        say(f"  {objective.zh if lang == 'zh' else objective.en}")
    day, clock = numbers.day(view.offer.day, lang), numbers.clock(view.clock)
    say(said("local", lang, day=f"{day} {numbers.weekday(view.offer.day, lang)}", clock=clock))
    if scenario.guide:
        say(said("help", lang))
    say(said("ringing", lang))


def talk(seat: Seat, ask: Ask, say: Say) -> None:
    """Turn by turn until nobody is on the line."""
    shown = 0
    while True:
        view = seat.view()
        for line in tell(view, shown, seat.play, seat.lang):
            say(line)
        shown = len(view.transcript)
        if view.over:
            return
        for line in [*state(view, seat.play, seat.lang), "", *menu(view, seat.lang)]:
            say(line)
        back = take_move(seat, ask, say)
        shown = min(shown, len(seat.view().transcript)) if back else shown


def take_move(seat: Seat, ask: Ask, say: Say) -> bool:
    """Read lines until one is a move, and make it; True where it took a turn back."""
    while True:
        line = ask(said("prompt", seat.lang)).strip()
        if not line or helped(seat, line, say):
            continue
        try:
            seat.do(SHORT.get(line.lower()) or meant(seat, line, ask, say))
        except MoveError as error:
            say(str(error))
            continue
        return line == "back"


MOVES = ("say", "rephrase", "silence", "wait", "hang", "hang_up", "hangup", "back", "offer", "note")


def meant(seat: Seat, line: str, ask: Ask, say: Say) -> Move:
    """The move of a line; whatever is neither a move nor an option is said in these very words."""
    word = line.partition(" ")[0].lower()
    if word in MOVES or line.isdigit() or line in seat.session.menu:
        move = read_move(line)
        return sure(seat, move, ask, say) if isinstance(move, Speak) else move
    return sure(seat, Speak(read_words(line)), ask, say)


def sure(seat: Seat, words: Speak, ask: Ask, say: Say) -> Speak:
    """At level learn what the words would be heard as is shown first; they may be put otherwise until they fit."""
    while seat.level == Level.LEARN:
        say(heard_as(seat.heard_as(words.text), seat.lang))
        other = ask(said("own.sure", seat.lang)).strip()
        if not other:
            break
        words = Speak(read_words(other))
    return words


def helped(seat: Seat, line: str, say: Say) -> bool:
    """Lines that are no moves: help, the case, the menu again, the language, leaving."""
    words = line.lower().split()
    match words[0]:
        case "?" | "help":
            lines = [said("help", seat.lang)]
        case "case":
            lines = case_file(seat.play, seat.view(), seat.lang)
        case "again":
            lines = menu(seat.view(), seat.lang)
        case "lang" if words[1:] in (["zh"], ["en"]):
            seat.lang = words[1]
            lines = [*tell(seat.view(), 0, seat.play, seat.lang), "", *menu(seat.view(), seat.lang)]
        case "quit" | "exit":
            raise LeftError
        case _:
            return False
    for text in lines:
        say(text)
    return True


def write_note(seat: Seat, ask: Ask, say: Say) -> None:
    """The call record, asked until it can be filed."""
    say("")
    say(said("over", seat.lang))
    while not seat.session.filed:
        try:
            seat.do(ask_note(seat.view(), seat.lang, ask, say))
        except MoveError as error:
            say(str(error))
