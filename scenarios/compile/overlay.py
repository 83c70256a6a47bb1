"""Overlays: what a state, a city or a firm lays over a book, without touching it."""

from collections.abc import Callable, Iterable
from pathlib import Path

from scenarios.files import read
from scenarios.mistakes import ContentMistakesError, Mistake
from scenarios.schema.base import nearest
from scenarios.schema.book import Applies, BookFile, Extension, OverlayFile, RuleSpec

Reader = Callable[[Path, type[OverlayFile]], OverlayFile]


def overlays_of(folder: Path, own: Iterable[Path] = (), reader: Reader = read) -> list[OverlayFile]:
    """The overlays that come with the books, and the firm's own after them: a file, or the name of one of those by choice."""
    here = {path.stem: path for path in sorted(folder.glob("*.yaml"))}
    chosen = [here.get(str(path), path) for path in own]
    usual = [overlay for path in here.values() if not (overlay := reader(path, OverlayFile)).by_choice]
    return [*usual, *(reader(path, OverlayFile) for path in chosen)]


def overlaid(book: BookFile, overlays: Iterable[OverlayFile]) -> BookFile:
    """The book with every overlay that is for it."""
    for overlay in overlays:
        if overlay.book == book.id:
            book = laid_over(book, overlay)
    return book


def laid_over(book: BookFile, overlay: OverlayFile) -> BookFile:
    """The book with one overlay: its rules added, each for the accounts it is for; the firm's signatures under others."""
    refuse_strange(book, overlay)
    if overlay.off and sum(bool(getattr(overlay.applies, name)) for name in Applies.model_fields) != 1:
        text = (
            "expected an overlay that lifts rules to say for whom by exactly one of product, lender, collecting, region"
        )
        raise ContentMistakesError([Mistake(overlay.id, 0, "off", text)])
    added = {rule_id: narrowed(spec, overlay) for rule_id, spec in overlay.rules.items()}
    added |= {
        f"{name}@{overlay.id}": extended(book.rules[name], more, overlay)
        for more in overlay.extend
        for name in more.rules
    }
    kept = {
        rule_id: spec
        if rule_id not in overlay.off
        else spec.model_copy(update={"except_for": (*spec.except_for, overlay.applies)})
        for rule_id, spec in book.rules.items()
    }
    return book.model_copy(
        update={
            "kinds": book.kinds | overlay.kinds,
            "rules": kept | added,
            "confirm": book.confirm | overlay.confirm,
            "overlays": (*book.overlays, overlay.id),
        }
    )


def refuse_strange(book: BookFile, overlay: OverlayFile) -> None:
    """Every rule it signs or lifts must be there, and none it adds."""
    extended_to = [name for more in overlay.extend for name in more.rules]
    for field, names in (("confirm", overlay.confirm), ("off", overlay.off), ("extend", extended_to)):
        known = {**book.rules, **overlay.rules} if field == "confirm" else book.rules
        for name in names:
            if name not in known:
                text = f"expected a rule of the book {book.id}, got {name!r}{nearest(name, known)}"
                raise ContentMistakesError([Mistake(overlay.id, 0, f"{field}.{name}", text)])
    taken = {"rules": set(overlay.rules) & set(book.rules), "kinds": set(overlay.kinds) & set(book.kinds)}
    for kind, twice in taken.items():
        for name in sorted(twice):
            text = f"expected a name that the book {book.id} does not have, got {name!r}; give yours another"
            raise ContentMistakesError([Mistake(overlay.id, 0, f"{kind}.{name}", text)])


def extended(spec: RuleSpec, more: Extension, overlay: OverlayFile) -> RuleSpec:
    """A rule of the book for the accounts that an overlay extends it to."""
    return spec.model_copy(
        update={
            "applies": both(overlay, more.applies),
            "source": more.source,
            "evidence": more.evidence,
            "by_product": {},
            "except_for": (),
        }
    )


def narrowed(spec: RuleSpec, overlay: OverlayFile) -> RuleSpec:
    """A rule for the accounts that it and its overlay are both for."""
    return spec.model_copy(update={"applies": both(overlay, spec.applies)})


def both(overlay: OverlayFile, own: Applies) -> Applies:
    """The accounts that an overlay and a rule of it are both for."""
    found = {}
    for name in Applies.model_fields:
        mine, theirs = getattr(own, name), getattr(overlay.applies, name)
        found[name] = tuple(word for word in mine if word in theirs) if mine and theirs else mine or theirs
        if mine and not found[name]:
            text = f"expected accounts that the overlay is for ({', '.join(theirs)}), got {', '.join(mine)}"
            raise ContentMistakesError([Mistake(overlay.id, 0, f"applies.{name}", text)])
    return Applies(**found)
