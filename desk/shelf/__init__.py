"""The conduct books, their overlays and examples, put into plain values in both languages."""

from desk.shelf.book import shelf_of

__all__ = ["shelf_of"]
