"""Turns a second: one live call, and blocks of calls, beside the same calls stepped through bare `transitions`.

Run: python -m uv run python -m benchmarks.turns [SCENARIO]
"""

import sys
import time
from collections.abc import Callable

import numpy as np

from scenarios.compile import load
from sim.core.arithmetic import Ints
from sim.core.calls import Calls, is_over, take
from sim.core.content import Content
from sim.core.corridor import pick_up, take_turn
from sim.core.machines import HEARD_FROM, TRIGGER_NAMES, LiveCall, LiveMood
from sim.core.turn import Said, Turn
from sim.core.vocabulary import FORMS, Mood, Phase
from sim.language.interpret import said_by
from sim.observe.trainee import observe
from sim.observe.view import Level
from sim.people import dialled
from sim.policies import chosen_moves
from sim.session import Session

BLOCKS = (1, 256, 1024, 2048, 4096)
REPEATS = 5
LIVE_CALLS = 40


def rounds(content: Content, bot: object, n: int) -> list[tuple[Calls, Said]]:
    """What a bot says in every turn of n calls, with the columns it was said in."""
    calls, _ = pick_up(content, dialled(content, np.arange(n, dtype=np.uint64)))
    found = []
    while not is_over(calls.known).all():
        choice, built = chosen_moves(content, bot, calls.known)  # type: ignore[arg-type]
        said = said_by(content, calls.known, choice, built)
        found.append((calls, said))
        calls, _ = take_turn(content, calls, said)
    return found


def best(work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def live(calls: Calls) -> int:
    """How many of the calls are still going on."""
    return int((~is_over(calls.known)).sum())


def corridor(content: Content, played: list[tuple[Calls, Said]], n: int) -> tuple[int, float]:
    """Turns, and the seconds `take_turn` takes for blocks of n calls that are all still going on, moves given."""
    chosen = [(take(calls, rows), take(said, rows)) for calls, said in played for rows in blocks(calls, n)]
    seconds = best(lambda: [take_turn(content, calls, said, deal=False) for calls, said in chosen])
    return n * len(chosen), seconds


def blocks(calls: Calls, n: int) -> list[Ints]:
    """The calls still going on, in blocks of n; what does not fill a block is left out."""
    rows = np.flatnonzero(~is_over(calls.known))
    return [rows[at : at + n] for at in range(0, rows.size - n + 1, n)]


def whole_loop(content: Content, bot: object, n: int) -> tuple[int, float]:
    """Turns, and the seconds of the whole loop: menus, a bot's choice, the turn."""
    turns = sum(live(calls) for calls, _ in rounds(content, bot, n))
    return turns, best(lambda: rounds(content, bot, n))


def bare_machines(content: Content, played: list[tuple[Calls, Said]]) -> tuple[int, float]:
    """The same calls stepped through the two `transitions` machines, one call after another."""
    turns: list[Turn] = [take_turn(content, calls, said, deal=False)[1] for calls, said in played]
    n = played[0][0].known.turn.size
    scripts = [script(turns, k) for k in range(n)]
    machines = [(LiveCall(content.flow.edges), LiveMood(content.mind.mood_edges, content.mind.thresholds))] * 1
    call, mood = machines[0]

    def step() -> None:
        for first_phase, first_mood, steps in scripts:
            call.put(first_phase)
            mood.put(first_mood)
            for triggers, reached in steps:
                for trigger, guards in triggers:
                    call.step(trigger, guards)
                mood.step(reached)

    return sum(len(steps) for _, _, steps in scripts), best(step)


def script(turns: list[Turn], k: int) -> tuple[Phase, Mood, list[tuple[list[tuple[str, int]], int]]]:
    """What call k fires at its machines, turn by turn, until it is over."""
    steps = []
    first = turns[0]
    for turn in turns:
        if bool(is_over(turn.before)[k]):
            break
        fired = [
            (TRIGGER_NAMES[int(FORMS[int(form[k])][0])], int(signs[k]) & 255)
            for form, signs in zip(turn.said.forms, turn.signs, strict=True)
            if form[k]
        ]
        reply = int(turn.answer.reply[k])
        if reply:
            fired.append((TRIGGER_NAMES[HEARD_FROM + reply], int(turn.after.signs[k]) & 255))
        steps.append((fired, int(turn.reached[k])))
    return Phase(int(first.before.phase[k])), Mood(int(first.mood_before[k])), steps


def one_live_turn(scenario: str) -> tuple[int, float, float]:
    """Turns of live sessions (N = 1, machines checked, told in words, observed), their mean and worst seconds."""
    play = load(scenario)
    bot = play.bots["coach"]
    times = []
    for seed in range(LIVE_CALLS):
        session = Session(play.content, play.phrases, seed, ("zh",))
        session.start()
        while not session.over:
            choice, built = chosen_moves(play.content, bot, session.known)
            start = time.perf_counter()
            session.move(int(choice[0]), built)
            observe(session.seen(), Level.LEARN, "zh")
            times.append(time.perf_counter() - start)
    return len(times), sum(times) / len(times), sorted(times)[int(0.99 * len(times))]


def main() -> None:
    """Print the table."""
    scenario = sys.argv[1] if len(sys.argv) > 1 else "cn/laid-off"
    play = load(scenario)
    content, bot = play.content, play.bots["coach"]
    print(f"{scenario}, coach's moves; best of {REPEATS}; one core")
    turns, mean, slow = one_live_turn(scenario)
    print(
        f"one live turn (session, machines, words, view): {mean * 1e3:.2f} ms mean, {slow * 1e3:.2f} ms 99th, {turns} turns"
    )
    print(f"{'N':>6} {'take_turn turns/s':>18} {'whole loop turns/s':>19}")
    rates = {}
    for n in BLOCKS:
        turns, seconds = corridor(content, rounds(content, bot, n * (2 if n > 1 else 1)), n)
        loop_turns, loop_seconds = whole_loop(content, bot, n)
        rates[n] = turns / seconds
        print(f"{n:>6} {rates[n]:>18,.0f} {loop_turns / loop_seconds:>19,.0f}")
    bare_turns, bare_seconds = bare_machines(content, rounds(content, bot, 256))
    ratio = max(rates.values()) / (bare_turns / bare_seconds)
    print(
        f"bare transitions, both machines, nothing else: {bare_turns / bare_seconds:,.0f} turns/s; ratio {ratio:,.0f}"
    )


if __name__ == "__main__":
    main()
