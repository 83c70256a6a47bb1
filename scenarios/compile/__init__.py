"""Content files to the tables the rules read."""

from scenarios.compile.language import reader_of
from scenarios.compile.play import Library, Play, compiled, load, scenario_paths

__all__ = ["Library", "Play", "compiled", "load", "reader_of", "scenario_paths"]
