"""Content files to the tables the rules read."""

from scenarios.compile.play import Library, Play, compiled, load, scenario_paths

__all__ = ["Library", "Play", "compiled", "load", "scenario_paths"]
