"""Conduct over logs: events of many accounts side by side, judged by the monitors that judge a call."""

from sim.core.watch.columns import Contact, File, Rows, Terms
from sim.core.watch.look import Found, Noted, Watch
from sim.core.watch.shown import dynamic_of
from sim.core.watch.sift import sieve_of
from sim.core.watch.step import Rules

__all__ = [
    "Contact",
    "File",
    "Found",
    "Noted",
    "Rows",
    "Rules",
    "Terms",
    "Watch",
    "dynamic_of",
    "sieve_of",
]
