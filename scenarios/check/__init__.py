"""All mistakes of content files: each file by its format, then what only shows across files and in play."""

from scenarios.check.files import check_paths

__all__ = ["check_paths"]
