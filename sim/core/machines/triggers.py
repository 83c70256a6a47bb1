"""What can move a call: something said, something heard, something on the line. One code each."""

from sim.core.vocabulary import Act, LineEvent, Reply

HEARD_FROM = 64
LINE_FROM = 128

TRIGGERS: dict[str, int] = (
    {f"say_{act.name.lower()}": int(act) for act in Act}
    | {f"hear_{reply.name.lower()}": HEARD_FROM + reply for reply in Reply}
    | {f"line_{event.name.lower()}": LINE_FROM + event for event in LineEvent}
)
"""Trigger name to code; the codes are the rows of the compiled table."""

TRIGGER_NAMES: dict[int, str] = {code: name for name, code in TRIGGERS.items()}
TRIGGER_COUNT = LINE_FROM + len(LineEvent)
