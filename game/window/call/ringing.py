"""Before and after the talk: the phone rings, a turn runs and can be skipped, the call is over."""

from collections.abc import Callable, Sequence

from game.window import figures
from game.window.call.menu import Always, always_size, draw_always_item
from game.window.draw.look import HEAD, SMALL, TEXT
from game.window.draw.pen import Pen, Rect
from game.window.widgets.controls import button, button_size
from sim.observe.view import View

PULSE = 1_300.0


def draw_ringing(pen: Pen, talk: Rect, name: str, seconds: float, skip: Callable[[], None]) -> None:
    """Whom the phone is ringing for, and how long it has been."""
    middle = (talk.centerx, talk.centery - pen.u(40))
    share = 1.0 if pen.still else pen.now % PULSE / PULSE
    for ring in (0.0, 0.5):
        part = (share + ring) % 1.0
        radius = pen.u(26) + round(part * pen.u(34))
        if part < 0.92:
            pen.outline(Rect(middle[0] - radius, middle[1] - radius, 2 * radius, 2 * radius), "line", 100, 1)
    pen.disc(*middle, pen.u(26), "teal")
    pen.sign("phone", *middle, pen.u(26), "paper")
    y = middle[1] + pen.u(76)
    y += pen.text(f"{pen.word('call.dialling')} {name}", talk.x, y, HEAD, "ink", talk.width, "centre").height
    pen.text(figures.lasted(int(seconds)), talk.x, y, TEXT, "soft", talk.width, "centre")
    draw_skip(pen, talk, skip)


def draw_skip(pen: Pen, talk: Rect, skip: Callable[[], None]) -> int:
    """That any key shows the rest; the whole column can be clicked. Gives where it begins."""
    words = pen.word("call.skip")
    tall = pen.line(SMALL) + pen.u(12)
    y = talk.bottom - tall
    pen.place("call.skip", talk, words, skip)
    pen.text(words, talk.x, y + pen.u(6), SMALL, "faint", talk.width, "centre")
    return y


def draw_over(pen: Pen, talk: Rect, view: View, items: Sequence[Always], to_note: Callable[[], None]) -> int:
    """That the call is over, and what comes next; gives where it begins."""
    label = pen.word("call.over.note")
    wide, tall = button_size(pen, label, "Enter")
    silent = view.speaker == "nobody"
    words = pen.word("call.nobody_answers") if silent else pen.word("call.over", time=figures.lasted(view.seconds))
    beside = sum(always_size(pen, item)[0] + pen.u(12) for item in items)
    room = talk.width - pen.u(40)
    stacked = pen.size(words)[0] + wide + beside + pen.u(20) > room
    high = tall + pen.u(32) + (pen.size(words, width=room)[1] + pen.u(8) if stacked else 0)
    card = Rect(talk.x, talk.bottom - high, talk.width, high)
    pen.box(card, "card", "line")
    left, y = card.x + pen.u(20), card.y + pen.u(16)
    with pen.within(card):
        if stacked:
            y += pen.text(words, left, y, width=room).height + pen.u(8)
        else:
            pen.text(words, left, y + (tall - pen.line()) // 2)
        x = card.right - pen.u(20) - wide
        button(pen, "call.note", x, y, label, to_note, cap="Enter")
        for item in items:
            size = always_size(pen, item)
            x -= size[0] + pen.u(12)
            draw_always_item(pen, Rect(x, y + (tall - size[1]) // 2, *size), item)
    pen.anchor("options", card)
    return card.y
