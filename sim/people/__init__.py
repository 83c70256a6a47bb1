"""Who may be on the line: for a case file and a seed, one of the people it could be."""

from sim.people.line import dialled, who_is_there

__all__ = ["dialled", "who_is_there"]
