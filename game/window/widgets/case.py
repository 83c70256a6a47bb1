"""Parts of a case file that briefing and desk both show: the payment strip, earlier contacts."""

from collections.abc import Sequence

from assets.pictures.strip import payment_strip
from assets.words import WORDS
from game.window import figures
from game.window.draw.look import SMALL
from game.window.draw.pen import Pen, Rect
from game.window.widgets.rows import dated_row, heading, paragraph
from scenarios.schema.scenario import Payment, ScenarioFile

STRIP_WIDE = 300
STRIP_TALL = 26
YEAR = 12
"""Bars are as wide as in a year's strip, where there are fewer."""


def sum_word(pen: Pen, key: str, scenario: ScenarioFile) -> str:
    """What a sum of an account is called: on a card otherwise than on a loan, and not everywhere the same."""
    kind = f"{key}.{scenario.product.kind}"
    return pen.word(next(one for one in (f"{kind}.{scenario.jurisdiction}", kind, key) if one in WORDS))


def strip(pen: Pen, payments: Sequence[Payment], x: int, y: int, width: int) -> int:
    """The last months as bars, with the first and the last named; gives the height it took."""
    if not payments:
        return 0
    top = y
    y += heading(pen, x, y, width, pen.word("strip.title", n=len(payments))) + pen.u(2)
    months = tuple((payment.month, payment.state) for payment in payments)
    wide, tall = min(width, pen.u(STRIP_WIDE)), pen.u(STRIP_TALL)
    taken = wide * len(months) // max(len(months), YEAR)
    rect = Rect(x, y, wide, tall)
    pen.picture(("strip", months), lambda: payment_strip(months, pen.theme, width=wide, height=tall), rect)
    y += tall + pen.u(2)
    pen.text(months[0][0], x, y, SMALL, "faint")
    last = pen.size(months[-1][0], SMALL)[0]
    if 2 * last < taken:
        pen.text(months[-1][0], x + taken - last, y, SMALL, "faint")
    return y + pen.line(SMALL) - top


def contact_rows(pen: Pen, scenario: ScenarioFile, x: int, y: int, width: int) -> int:
    """Earlier contacts by date; gives the height they took."""
    top, contacts = y, scenario.contacts
    y += heading(pen, x, y, width, pen.word("contacts.title"))
    if not contacts:
        return y + paragraph(pen, x, y, width, pen.word("contacts.none"), SMALL, "faint") - top
    stamps = [figures.stamp(contact.at, pen.lang, scenario.account.currency) for contact in contacts]
    left = max(pen.size(stamp, SMALL)[0] for stamp in stamps) + pen.u(16)
    for contact, stamp in zip(contacts, stamps, strict=True):
        y += dated_row(pen, x, y, width, stamp, pen.either(contact), left)
    return y - top
