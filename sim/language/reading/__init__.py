"""Reading: a typed text to the acts it holds, their figures and their tone. Whatever reads gives a `Reading`."""

from sim.language.reading.around import Around, around_of
from sim.language.reading.columns import said_of
from sim.language.reading.patterns import Bank, Pattern, ToneWords
from sim.language.reading.reader import PatternReader, bank_reader
from sim.language.reading.reading import Heard, Reader, Reading
from sim.language.reading.text import lang_of

__all__ = [
    "Around",
    "Bank",
    "Heard",
    "Pattern",
    "PatternReader",
    "Reader",
    "Reading",
    "ToneWords",
    "around_of",
    "bank_reader",
    "lang_of",
    "said_of",
]
