"""The conversation column, one stack from the bottom up: what is always there, options, tip, and what was said."""

from collections.abc import Callable, Sequence

from game.window.call.menu import Always, Menu, always_height, draw_always
from game.window.call.own import Own
from game.window.call.ringing import draw_over, draw_ringing, draw_skip
from game.window.call.run import Run
from game.window.call.tip import AIR, draw_tip, tip_height, tip_lines
from game.window.call.transcript import Transcript
from game.window.draw.look import TEXT
from game.window.draw.pen import Pen, Rect
from game.window.hint import Hint
from game.window.motion import Glide

LEAST_TRANSCRIPT = 112
RISE = 24
"""How far the options come up from below."""

GAP, AIR_OVER = 10, 12


class Talk:
    """Draws the column; keeps what is scrolled, and how far the options have come up."""

    def __init__(self, run: Run, choose: Callable[[int], None], speak: Callable[[str], None]) -> None:
        self.run = run
        self.choose = choose
        self.own = Own(run.seat, speak)
        self.transcript = Transcript()
        self.menu = Menu()
        self.panel = Glide(0.0)

    def said(self) -> None:
        """Something was said: follow it, and let the next options come from below."""
        self.transcript.scroll.to_end()
        self.menu.scroll.offset = 0
        self.panel.put(0.0)

    def draw(
        self, pen: Pen, talk: Rect, items: Sequence[Always], to_note: Callable[[], None], hint: Hint | None = None
    ) -> None:
        """The column; a step of the guide stands over what is pressed."""
        run = self.run
        if run.ringing:
            name = pen.either(run.seat.play.scenario.person.name)
            draw_ringing(pen, talk, name, run.ring_time, run.skip)
            return
        above = hint.height(pen, talk.width) if hint is not None else 0
        bottom = self.draw_below(pen, talk, items, to_note, above)
        if hint is not None:
            bottom -= above
            hint.draw(pen, talk.x, bottom, talk.width)
        view = Rect(talk.x, talk.y, talk.width, bottom - pen.u(AIR_OVER) - talk.y)
        pen.anchor("transcript", view)
        self.transcript.draw(pen, view, run.standing, run.share)
        if run.view.over and not run.spoken:
            words = pen.word("transcript.empty")
            pen.text(words, view.x, view.centery - pen.line() // 2, TEXT, "soft", view.width, "centre")

    def draw_below(self, pen: Pen, talk: Rect, items: Sequence[Always], to_note: Callable[[], None], above: int) -> int:
        """What stands under the conversation, leaving room for what comes above it; gives where it begins."""
        if self.run.busy:
            self.panel.put(0.0)
            return draw_skip(pen, talk, self.run.skip)
        if self.run.view.over:
            beside = [item for item in items if item.key in {"back", "drawer"}]
            return draw_over(pen, talk, self.run.view, beside, to_note)
        return self.draw_turn(pen, talk, items, above)

    def draw_turn(self, pen: Pen, talk: Rect, items: Sequence[Always], above: int) -> int:
        """The trainee's turn; gives where it begins."""
        choices = self.run.view.choices
        lines = tip_lines(pen, self.run.seat.play, self.run.view.tip)
        line = self.own.height(pen, talk.width)
        pills = always_height(pen, items, talk.width)
        always, tip = pills + pen.u(GAP) + line, tip_height(pen, talk.width, lines)
        room = talk.height - always - pen.u(GAP) - tip - above - pen.u(LEAST_TRANSCRIPT)
        full = min(self.menu.height(pen, talk.width, choices), room)
        drop = self.drop(pen)
        draw_always(pen, items, talk.x, talk.bottom - pills, talk.width)
        card = Rect(talk.x, talk.bottom - always - pen.u(GAP) - full + drop, talk.width, full - drop)
        pen.anchor("options", card)
        self.menu.draw(pen, card, choices, self.choose)
        if tip:
            draw_tip(pen, Rect(talk.x, card.y - tip, talk.width, tip - pen.u(AIR)), lines)
        self.own.draw(pen, Rect(talk.x, talk.bottom - always, talk.width, line))
        return card.y - tip

    def drop(self, pen: Pen) -> int:
        """How far the options still have to rise."""
        if pen.still:
            return 0
        self.panel.send(1.0, pen.now)
        pen.moving = pen.moving or self.panel.moving(pen.now)
        return round((1 - self.panel.at(pen.now)) * pen.u(RISE))
