"""A player who only types: from sentences somebody wrote, whatever suits best by the coach's judgement and as it would be heard.

Run: python -m uv run python -m tests.playthroughs.typist [SCENARIO LANG]      looks for a call that ends well and writes its moves
"""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

import numpy as np

from game.seat import Seat, sit_down
from scenarios.compile import load, scenario_paths
from scoring.assess import assess
from scoring.story import story_of
from sim.core.ladder import disclosed_room, is_offer, months_needed, offer_signs
from sim.core.vocabulary import Sign, Tone
from sim.language import numbers
from sim.language.moves import Speak, Wait, read_move
from sim.language.notes import note_fields
from sim.language.reading import said_of
from sim.observe.view import Level
from sim.policies import written_note
from sim.policies.choose import where

FOLDER = Path(__file__).parent / "typed"
SEEDS, GOOD, LEAST_TURNS, MOST_TURNS = 60, 78.0, 7, 32
AGAIN, UNHEARD = 6.0, -1000.0


def sentences(lang: str) -> list[str]:
    """What the typist can say, slots in braces."""
    text = (FOLDER / f"sentences.{lang}.words").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def filled(seat: Seat, text: str) -> str | None:
    """A sentence with the case's names and the figures a trainee can see; None where one of them is not there yet."""
    try:
        return text.format_map(slots_of(seat))
    except KeyError:
        return None


def slots_of(seat: Seat) -> dict[str, str]:
    """Names, sums of the file, and what was disclosed or agreed."""
    known, content = seat.session.known, seat.play.content
    slots = {name: phrase.of(seat.lang) for name, phrase in seat.play.phrases.names.items()}
    slots |= {
        name: numbers.money(int(getattr(known.ledger, name)[0]))
        for name in ("total", "principal", "interest", "penalty", "overdue")
    }
    room = int(disclosed_room(known.told)[0]) // content.account.coins.offered * content.account.coins.offered
    asked = int(known.asks[0])
    sums = asked if 0 < asked <= max(room, 0) else room
    if sums >= content.authority.floor_each and sums > 0:
        count = int(months_needed(known, content.authority, np.array([sums]))[0])
        first = int(known.told.day[0]) + 2 if known.told.day[0] > 0 else int(known.day[0]) + 14
        first = min(first, int(known.day[0]) + content.authority.max_defer_days)
        slots |= {"each": numbers.money(sums), "count": str(count), "from": said_day(seat, first)}
    if known.promise.count[0] > 0 or known.promise.today[0] > 0:
        promise = known.promise
        slots |= {
            "p_each": numbers.money(int((promise.each if promise.count[0] else promise.today)[0])),
            "p_count": str(int(promise.count[0])),
            "p_first": said_day(seat, int(promise.first[0])),
        }
    return slots


def said_day(seat: Seat, ordinal: int) -> str:
    """A day as a typist writes it."""
    at = date.fromordinal(max(1, ordinal))
    return f"{at.month}月{at.day}号" if seat.lang == "zh" else f"{at:%B} {at.day}"


def liking(seat: Seat, text: str) -> float:
    """How the coach would like what these words are heard as."""
    content, bot, known = seat.play.content, seat.play.bots["coach"], seat.session.known
    reading = seat.heard_as(text)
    if not reading.understood:
        return UNHEARD
    said = said_of(content, known, reading, text, seat.lang)
    total = float(bot.tones[Tone[reading.tone.upper()]])
    for rule in bot.rules:
        if where(rule, known)[0]:
            total += sum(float(rule.forms[int(form[0])]) for form in said.forms)
    if is_offer(said.offer)[0]:
        signs = int(offer_signs(content, known, said.offer)[0])
        worst = {
            Sign.ABOVE_MEANS: bot.above_means,
            Sign.BELOW_FLOOR: bot.below_floor,
            Sign.BEYOND_AUTHORITY: bot.beyond_authority,
        }
        total += sum(cost for sign, cost in worst.items() if signs >> sign & 1)
    if said.stated[0] >= 0 and said.stated[0] != known.ledger.total[0]:
        total += bot.amount_wrong
    return total


def waiting(seat: Seat) -> float:
    """How the coach would like to say nothing now."""
    known = seat.session.known
    return sum(rule.wait for rule in seat.play.bots["coach"].rules if where(rule, known)[0])


def typed_moves(seat: Seat) -> Iterator[str]:
    """The moves of a call, one a line, made as they come."""
    bank, used = sentences(seat.lang), dict[str, int]()
    while not seat.session.over and len(seat.session.stands) < MOST_TURNS:
        options = [(raw, text) for raw in bank if (text := filled(seat, raw))]
        rated = [(liking(seat, text) - AGAIN * used.get(raw, 0), raw, text) for raw, text in options]
        best, raw, text = max(rated)
        used[raw] = used.get(raw, 0) + 1
        if waiting(seat) > best:
            seat.do(Wait())
            yield "silence"
        else:
            seat.do(Speak(text))
            yield f"say {text}"


def note_line(seat: Seat) -> str:
    """The note as a line of moves, as honest as the coach's."""
    fields = asdict(note_fields(written_note(seat.play.content, "honest", seat.session.known)))
    promise = fields.pop("promise") or {}
    words = [
        f"party={fields['party']}",
        f"verified={'yes' if fields['verified'] else 'no'}",
        f"outcome={fields['outcome']}",
    ]
    words += [f"reason={fields['reason']}"] if fields["reason"] else []
    words += [f"{name}={promise[name] / 100:.2f}" for name in ("today", "each") if promise.get(name)]
    words += (
        [f"count={promise['count']} first={date.fromordinal(promise['first']).isoformat()}"]
        if promise.get("count")
        else []
    )
    words += [f"facts={','.join(fields['facts'])}"] if fields["facts"] else []
    return "note " + " ".join(words)


def call(scenario: str, lang: str, seed: int) -> tuple[float, list[str], Seat]:
    """A call played by typing alone: its mark, its moves."""
    seat = sit_down(load(scenario), seed, Level.EXAM, lang, None)
    moves = list(typed_moves(seat))
    if not seat.session.over:
        return 0.0, moves, seat
    moves.append(note_line(seat))
    seat.do(read_move(moves[-1]))
    found = assess(seat.play.content, seat.play.rubric, story_of(seat.session.events))
    story = story_of(seat.session.events)
    whole = story.met_debtor and len(moves) >= LEAST_TURNS
    return (0.0 if found.critical or found.status != "passed" or not whole else found.total), moves, seat


def write(scenario: str, lang: str) -> None:
    """The first seed on which it ends well, or the best there is."""
    best = (0.0, 0, list[str]())
    for seed in range(SEEDS):
        total, moves, _ = call(scenario, lang, seed)
        best = max(best, (total, seed, moves))
        if total >= GOOD:
            break
    total, seed, moves = best
    print(f"{scenario} {lang}: seed {seed}, {total:.0f}, {len(moves)} moves", flush=True)
    path = FOLDER / f"{scenario.replace('/', '-')}.{lang}.moves"
    head = [f"# scenario: {scenario}", f"# seed: {seed}"]
    path.write_text("\n".join([*head, *moves]) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    names = sys.argv[1:2] or [name for name in scenario_paths() if load(name).scenario.marked]
    for name in names:
        for lang in sys.argv[2:3] or ("zh", "en"):
            write(name, lang)
