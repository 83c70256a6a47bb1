"""What level learn advises: nothing about money once there is danger, a dispute or fraud."""

import pytest

from game.players import play_bot
from game.seat import sit_down
from scenarios.compile import load
from sim.core.vocabulary import Flag
from sim.observe.view import Level

STOPPED = {Flag.SUICIDAL_RISK, Flag.DISPUTED, Flag.FRAUD_CLAIM}
OF_MONEY = ("tip.above", "tip.gap", "tip.slip", "tip.offer", "tip.means", "tip.why", "tip.state", "tip.read_back")


@pytest.mark.parametrize("scenario", ["us/disputed", "uk/not-coping"])
def test_where_it_stops_no_tip_speaks_of_money(scenario: str) -> None:
    """However the call came there, and at every turn after."""
    play, seen = load(scenario), 0
    money = {tip.phrase.of("en") for tip in play.phrases.tips if tip.phrase.id.startswith(OF_MONEY)}
    for seed in range(12):
        for bot in ("coach", "pushover"):
            seat = sit_down(play, seed, Level.LEARN, "en", None)
            for _ in play_bot(seat, play.bots[bot]):
                stopped = any(int(seat.session.known.flags[0]) >> flag & 1 for flag in STOPPED)
                if stopped and (tip := seat.view().tip):
                    assert tip.words not in money
                    seen += 1
    assert money
    assert seen
