"""The case on the desk: ledger, payment strip, earlier contacts, authority, and what has been heard so far."""

from game.window import figures
from game.window.draw.look import SMALL
from game.window.draw.pen import Pen, Rect
from game.window.widgets.case import contact_rows, strip, sum_word
from game.window.widgets.rows import divider, figure_row, heading, paragraph
from scenarios.schema.scenario import ScenarioFile
from sim.observe.view import View


def draw_case(pen: Pen, x: int, y: int, width: int, scenario: ScenarioFile, view: View) -> int:
    """All of it; gives where it ends."""
    y = draw_ledger(pen, x, y, width, scenario)
    y += divider(pen, x, y - pen.u(6), width) - pen.u(6)
    if view.heard or view.told:
        y = draw_heard(pen, x, y, width, scenario, view)
        y += divider(pen, x, y, width)
    y += strip(pen, scenario.payments, x, y, width)
    y += divider(pen, x, y, width)
    y += contact_rows(pen, scenario, x, y, width) - pen.u(6)
    y += divider(pen, x, y, width)
    y += heading(pen, x, y, width, pen.word("authority.title"))
    y += paragraph(pen, x, y, width, pen.either(scenario.authority.says), SMALL)
    if not (view.heard or view.told):
        y += divider(pen, x, y, width)
        y = draw_heard(pen, x, y, width, scenario, view)
    return y


def draw_ledger(pen: Pen, x: int, y: int, width: int, scenario: ScenarioFile) -> int:
    """What is owed, in a column."""
    account = scenario.account
    total = account.principal + account.interest + account.penalty
    rows = [
        ("sum.principal", account.principal),
        ("sum.interest", account.interest),
        ("sum.penalty", account.penalty),
        ("sum.total", total),
        ("sum.overdue", account.overdue),
        ("sum.instalment", account.instalment),
    ]
    for key, minor in rows:
        figure = figures.money(minor, account.currency, exact=True)
        y += figure_row(pen, x, y, width, sum_word(pen, key, scenario), figure, strong=key == "sum.total") - pen.u(2)
    return y


def draw_heard(pen: Pen, x: int, y: int, width: int, scenario: ScenarioFile, view: View) -> int:
    """Facts in words, figures in a column."""
    top = y
    y += heading(pen, x, y, width, pen.word("call.heard"))
    if not view.heard and not view.told:
        return y + paragraph(pen, x, y, width, pen.word("call.heard.none"), SMALL, "faint")
    facts = [pen.word(f"fact.{fact}") for fact in view.heard]
    if facts:
        y += paragraph(pen, x, y, width, " · ".join(facts), SMALL) + pen.u(4)
    currency = scenario.account.currency
    for name, value in view.told.items():
        shown = figures.day(value, pen.lang, currency) if name == "day" else figures.money(value, currency)
        y += figure_row(pen, x, y, width, pen.word(f"told.{name}"), shown) - pen.u(4)
    pen.anchor("heard", Rect(x, top, width, y - top))
    return y
