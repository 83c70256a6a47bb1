"""The call as it is shown: it rings, turns run at the speed of speech, the face follows, somebody hangs up."""

from collections.abc import Callable

from game.seat import Seat
from game.window.call.person import Person
from game.window.call.reel import Playing, Reel
from game.window.call.transcript import Spoken, as_spoken
from game.window.call.voice import Voice
from game.window.draw.pen import Pen
from game.window.speaker import Speaker
from sim.observe.view import View

RING_SPEED = 2.6
"""How much faster it rings than a phone does."""


class Run:
    """What the seat says has happened, and how much of it has been shown."""

    def __init__(self, seat: Seat, speaker: Speaker, ringing: bool, did: Callable[[str], None]) -> None:
        self.seat = seat
        self.speaker = speaker
        self.ringing = ringing
        self.did = did
        self.view: View = seat.view()
        self.person = Person()
        self.reel = Reel(0 if ringing else len(self.view.transcript))
        self.playing: Playing | None = None
        self.answered = self.view
        self.spoken: list[Spoken] = []
        self.now = 0.0
        self.begun: float | None = None
        self.retell(seat.lang)

    # What has happened

    def retell(self, lang: str) -> None:
        """Take the view again: after a move, or in another language."""
        self.seat.lang = lang
        self.view = self.seat.view()
        third = self.seat.play.scenario.person.third
        name = (third.name.zh if lang == "zh" else third.name.en) if third else ""
        self.spoken = as_spoken(self.view.transcript, name)

    def moved(self) -> None:
        """A move was made: let it run."""
        self.retell(self.seat.lang)
        self.reel.start(self.now)

    def moved_back(self) -> None:
        """A turn was taken back: what stands is shown at once."""
        self.retell(self.seat.lang)
        self.reel.back_to(self.view.transcript)
        self.catch_up()

    @property
    def busy(self) -> bool:
        """Whether a turn is still running."""
        return self.ringing or self.reel.running(self.view.transcript)

    @property
    def shown(self) -> View:
        """The view whose effects may be seen: the one before, until the other end begins to answer."""
        return self.answered if self.reel.running(self.view.transcript) else self.view

    # Time

    def update(self, now: float, *, still: bool) -> bool:
        """Let time pass, all at once where nothing is to move; says whether anything goes on."""
        self.now = now
        if self.begun is None:
            self.begun = now
            self.reel.start(now)
            if not self.ringing:
                self.person.feel(self.view, now)
        if self.ringing and self.ring_time >= self.seat.play.scenario.when.ring_seconds:
            self.pick_up()
        self.play(still=still)
        return self.ringing or self.playing is not None or (not still and self.person.moving(now))

    @property
    def ring_time(self) -> float:
        """Seconds it has been ringing."""
        return (self.now - (self.begun if self.begun is not None else self.now)) / 1000 * RING_SPEED

    def pick_up(self) -> None:
        """The ringing ends."""
        self.ringing = False
        self.speaker.stop("ring")
        self.speaker.play("pick_up" if self.view.speaker != "nobody" else "hang_up")
        self.reel.start(self.now)
        self.person.feel(self.view, self.now)
        if not self.busy:
            self.arrived()

    def play(self, *, still: bool) -> None:
        """Run the reel; the face follows when the other end begins to speak."""
        entries = self.view.transcript
        if self.ringing or not self.reel.running(entries):
            self.playing = None
            return
        if still:
            self.reel.skip(entries)
        self.playing = self.reel.advance(entries, self.now, [one.aside for one in self.spoken])
        if self.playing is None or entries[self.playing.index].who != "me":
            self.catch_up()
        if self.playing is None:
            self.arrived()

    def skip(self) -> None:
        """Show the rest of the turn at once; while it rings, pick up."""
        if self.ringing:
            self.pick_up()
            return
        self.reel.skip(self.view.transcript)
        self.playing = None
        self.catch_up()
        self.arrived()

    def catch_up(self) -> None:
        """What the last turn did begins to show."""
        self.person.feel(self.view, self.now)
        self.answered = self.view

    def arrived(self) -> None:
        """All of the turn stands there."""
        self.did("heard")
        if self.view.over:
            self.did("ended")
            if self.view.speaker != "nobody":
                self.speaker.play("hang_up")

    # What is heard

    @property
    def seconds(self) -> int:
        """Seconds of the call so far, as far as it has run."""
        if self.playing is None:
            return 0 if self.ringing else self.view.seconds
        entry = self.view.transcript[self.playing.index]
        start = self.view.clock - self.view.seconds
        return max(0, entry.clock - start + int(entry.seconds * self.playing.share))

    def voice(self, pen: Pen) -> Voice:
        """How the other end sounds now."""
        if self.ringing:
            return Voice(words=pen.word("call.ringing"))
        if self.playing is not None:
            return self.voice_playing(pen, self.playing)
        entries = self.view.transcript
        last = next((place for place in range(len(entries) - 1, -1, -1) if entries[place].who != "me"), None)
        if last is None or self.view.speaker == "nobody":
            return Voice(words=pen.word("call.silent"))
        return Voice(entries[last].delivery, last, 1.0, pen.word(f"delivery.{entries[last].delivery}"))

    def voice_playing(self, pen: Pen, playing: Playing) -> Voice:
        """How it sounds while an entry runs."""
        entry = self.view.transcript[playing.index]
        if entry.who == "me":
            return Voice(words="" if self.spoken[playing.index].aside else pen.word("call.you_speak"))
        words = pen.word(f"delivery.{entry.delivery}") if playing.voiced else ""
        return Voice(entry.delivery, playing.index, playing.share if playing.voiced else 0.0, words)

    @property
    def standing(self) -> list[Spoken]:
        """The entries that stand, with the one that runs."""
        playing = self.playing
        count = self.reel.shown if playing is None else playing.index + (1 if playing.voiced else 0)
        return self.spoken[:count]

    @property
    def share(self) -> float:
        """How much of the last of them has been said."""
        return self.playing.share if self.playing is not None and self.playing.voiced else 1.0
