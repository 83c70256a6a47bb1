"""A call on disk: chained JSON Lines, appended and flushed per turn; read back, verified, replayed."""

from sim.record.file import ENGINE, Header, Record, Recorder, load_record, made_elsewhere, new_header
from sim.record.replay import Difference, replayed, resumed

__all__ = [
    "ENGINE",
    "Difference",
    "Header",
    "Record",
    "Recorder",
    "load_record",
    "made_elsewhere",
    "new_header",
    "replayed",
    "resumed",
]
