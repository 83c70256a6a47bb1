"""What can go wrong in the rules, by cause. One sentence each: what was expected, what came, where."""


class ForbearError(ValueError):
    """Any mistake of input that a person can mend; its text is shown as it stands."""


class ContentError(ForbearError):
    """Content that cannot be played: a scenario, a book, a flow."""


class MoveError(ForbearError):
    """A move that is not one, or cannot be made where the call stands."""


class RecordError(ForbearError):
    """A record that cannot be read, or does not say what happened."""


class DisagreementError(RuntimeError):
    """The state machine and the table compiled from it moved differently: a defect, never the player's fault."""
