"""Logs from elsewhere: lines to columns, audited by the monitors that judge a call."""

from sim.record.log.audit import Audit, Finding
from sim.record.log.mistakes import LogMistake

__all__ = ["Audit", "Finding", "LogMistake"]
