"""What an account line says of before the log: flags, consents, hours ruled out, earlier contacts."""

from sim.core.arithmetic import bit
from sim.core.content import FieldTest, WatchBook
from sim.core.watch import Watch
from sim.core.watch.columns import SPANS
from sim.record.log.accounts import Known, consents_of, flags_of, opted_out_of, span_of, value_at
from sim.record.log.times import ordinal


def seed(watch: Watch, known: Known) -> None:
    """What an account line says of flags, consents and earlier contacts."""
    file, past, place, said = watch.file, watch.past, known.place, known.said
    for flag, since, until in flags_of(said):
        if not since:
            file.flags[place] |= bit(flag)
        past.since[flag, place] = since
        past.until[flag, place] = until
        past.flag_lines[flag, place] = known.line
    file.consents[place] = consents_of(said)
    file.opted[place] = opted_out_of(said)
    for at, hours in enumerate((said.inconvenient or ())[:SPANS]):
        past.quiet[at, :, place] = span_of(hours)
    nobody = dict.fromkeys(("debt", "number", "person", "agency"), -1)
    for consent in sorted(said.consents or (), key=lambda row: ordinal(row.on)):
        for kind in consent_kinds(watch.rules.book, value_at(consent, "for")) if consent.on else ():
            watch.recall(place, known.line, kind, ordinal(consent.on), nobody)
    for row in sorted(said.earlier or (), key=lambda row: ordinal(row.on)):
        keys = {kind: known.slot(kind, getattr(row, kind)) for kind in ("debt", "number", "person", "agency")}
        watch.recall(place, known.line, row.kind, ordinal(row.on), keys)


def consent_kinds(book: WatchBook, consent: str) -> list[str]:
    """The kinds that a consent of this sort, given, is by itself."""
    return [
        kind.name
        for kind in book.kinds
        if kind.literals and all(given_by(book, pair, consent) for pair in kind.literals)
    ]


def given_by(book: WatchBook, literal: tuple[int, bool], consent: str) -> bool:
    """Whether a literal holds of a consent that was given."""
    atom, wanted = book.atoms[literal[0]], literal[1]
    if not isinstance(atom, FieldTest) or not wanted:
        return False
    return (atom.field == "consent.for" and consent in atom.texts) or (
        atom.field == "consent.given" and "yes" in atom.texts
    )
