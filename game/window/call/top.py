"""The bar over the call: product, the way of the call, the hour at the other end, recording, time."""

from game.window import figures
from game.window.draw.look import HEAD, MARGIN, SMALL
from game.window.draw.pen import Pen, Rect
from game.window.widgets.controls import badge, badge_width
from scenarios.schema.scenario import ScenarioFile
from sim.language import numbers
from sim.observe.trainee import STAGES
from sim.observe.view import View

STAGE_GAP = 20


def draw_top(pen: Pen, bar: Rect, scenario: ScenarioFile, view: View, seconds: int) -> None:
    """The bar; where it is short the stages shrink to the one the call is in."""
    pen.rule(0, bar.bottom, bar.width)
    right = draw_clocks(pen, bar, scenario, view, seconds)
    days = pen.word("days.past_due", n=scenario.when.day - scenario.account.due)
    title = f"{pen.either(scenario.product)} · {days}"
    left = pen.u(MARGIN)
    y = (bar.height - pen.line(HEAD)) // 2
    room = right - left - pen.u(24)
    stages = [pen.word(f"stage.{name}") for name in STAGES]
    full = sum(pen.size(words, SMALL)[0] for words in stages) + pen.u(STAGE_GAP) * (len(stages) - 1)
    branch = pen.word(f"branch.{view.branch}") if view.branch else ""
    full += badge_width(pen, branch) + pen.u(STAGE_GAP) if branch else 0
    wide = pen.size(title, HEAD)[0] + pen.u(32) + full <= room
    beside = (
        0 if wide else pen.u(32) + max(pen.size(stage_words(pen, stages, view), SMALL)[0], badge_width(pen, branch))
    )
    if pen.size(title, HEAD)[0] > room - beside:
        title = pen.either(scenario.product)
    short = pen.shortened(title, HEAD, room - beside)
    end = pen.text(short, left, y, HEAD).right + pen.u(32)
    middle = bar.height // 2
    if wide:
        draw_stages(pen, end, middle, stages, view, branch)
    else:
        draw_stage(pen, end, middle, stages, view, branch)


def draw_stages(pen: Pen, x: int, middle: int, stages: list[str], view: View, branch: str) -> None:
    """All stages: those behind in ink, the present one underlined, those ahead faint; a branch stands beside them."""
    start = x
    y = middle - pen.line(SMALL) // 2
    for place, words in enumerate(stages):
        ink = "teal" if place == view.stage else "soft" if place < view.stage else "faint"
        rect = pen.text(words, x, y, SMALL, ink)
        if place == view.stage:
            pen.surface.fill(pen.colour("teal"), (x, rect.bottom + pen.u(1), rect.width, pen.u(2)))
        x = rect.right + pen.u(STAGE_GAP)
    if branch:
        x = badge(pen, x, middle - (pen.line(SMALL) + pen.u(4)) // 2, branch, "amber").right
    pen.anchor("stages", Rect(start, y, x - start, pen.line(SMALL)))


def draw_stage(pen: Pen, x: int, middle: int, stages: list[str], view: View, branch: str) -> None:
    """The present stage only."""
    y = middle - pen.line(SMALL) // 2
    if branch:
        end = badge(pen, x, y - pen.u(2), branch, "amber").right
    else:
        end = pen.text(stage_words(pen, stages, view), x, y, SMALL, "teal").right
    pen.anchor("stages", Rect(x, y, end - x, pen.line(SMALL)))


def stage_words(pen: Pen, stages: list[str], view: View) -> str:
    """The present stage and its number."""
    place = max(0, view.stage)
    return pen.word("call.stage", name=stages[place], place=place + 1, all=len(stages))


def draw_clocks(pen: Pen, bar: Rect, scenario: ScenarioFile, view: View, seconds: int) -> int:
    """From the right: time of the call, recording, the hour at the other end; gives where they begin."""
    y = (bar.height - pen.line(SMALL)) // 2
    x = bar.right - pen.u(MARGIN)
    time = pen.word("call.time", time=figures.lasted(seconds))
    widest = pen.size(pen.word("call.time", time="00:00"), SMALL)[0]
    x -= widest
    pen.text(time, x, y, SMALL, "soft", widest, "right")
    words = pen.word("call.recording")
    x -= pen.u(20) + pen.size(words, SMALL)[0]
    pen.text(words, x, y, SMALL, "soft")
    x -= pen.u(12)
    pen.disc(x, bar.height // 2, pen.u(5), "bad")
    start = view.clock - view.seconds
    local = pen.word(
        "call.local.weekday" if bar.width / pen.scale >= 1180 else "call.local",
        pronoun=scenario.person.pronoun,
        clock=numbers.clock(start + seconds),
        weekday=numbers.weekday(scenario.when.day, pen.lang),
    )
    x -= pen.u(26) + pen.size(local, SMALL)[0]
    pen.text(local, x, y, SMALL, "soft")
    return x
