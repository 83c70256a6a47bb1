"""Things that move have a cause and an end: a value on its way to another."""


class Glide:
    """A value that moves to where it is sent, fast at first and gently to its end."""

    def __init__(self, value: float = 0.0, milliseconds: float = 180.0) -> None:
        self.source = value
        self.target = value
        self.begun = 0.0
        self.milliseconds = milliseconds

    def send(self, target: float, now: float) -> None:
        """Set off for a value, from wherever it is."""
        if target != self.target:
            self.source, self.target, self.begun = self.at(now), target, now

    def put(self, value: float) -> None:
        """Be there at once."""
        self.source = self.target = value

    def at(self, now: float) -> float:
        """Where it is at a time in milliseconds."""
        share = min(1.0, max(0.0, (now - self.begun) / self.milliseconds))
        return self.source + (self.target - self.source) * (1 - (1 - share) ** 3)

    def moving(self, now: float) -> bool:
        """Whether it has not arrived."""
        return self.source != self.target and now < self.begun + self.milliseconds
