"""The call record, asked field by field; an empty answer takes the default."""

from collections.abc import Callable, Sequence

from assets.console import said
from assets.words import word
from sim.core.errors import MoveError
from sim.language.moves import FACTS, OFFER_FIELDS, OUTCOMES, WriteNote, fields_of, read_move, read_offer
from sim.language.notes import PARTIES, NoteFields, OfferSums
from sim.observe.view import View

Ask = Callable[[str], str]
Say = Callable[[str], None]
DISTRACTORS = ("forgot", "illness", "wants_discount", "will_not_pay", "good_hour", "home_off_limits")
"""Facts offered for ticking besides those that were heard."""


def ask_note(view: View, lang: str, ask: Ask, say: Say) -> WriteNote:
    """The trainee's note. A whole line beginning with `note` may be given instead of the first field."""
    say(said("note.help", lang))
    parties = [party.name.lower() for party in PARTIES]
    first = ask(listed(said("note.party", lang), [word(f"party.{party}", lang) for party in parties]))
    if first.startswith("note"):
        whole = read_move(first)
        assert isinstance(whole, WriteNote)
        return whole
    facts = tickable(view)
    names = [word(f"fact.{fact}", lang) for fact in facts]
    return WriteNote(
        NoteFields(
            party=picked(first, parties, "debtor"),
            verified=ask(f"{said('note.verified', lang)} ").strip().lower().startswith("y"),
            reason=picked(ask(listed(said("note.reason", lang), names)), facts, ""),
            outcome=picked(
                ask(listed(said("note.outcome", lang), [word(f"outcome.{name}", lang) for name in OUTCOMES])),
                OUTCOMES,
                "no_agreement",
            ),
            promise=ask_promise(lang, ask, say),
            facts=tuple(picked(part, facts, "") for part in split(ask(listed(said("note.facts", lang), names)))),
            text=ask(f"{said('note.text', lang)} "),
        )
    )


def tickable(view: View) -> list[str]:
    """Facts that can be ticked: those that were heard and some that were not, in the vocabulary's order."""
    wanted = set(view.heard) | set(DISTRACTORS)
    return [fact for fact in FACTS if fact in wanted]


def listed(question: str, names: Sequence[str]) -> str:
    """A question with its numbered answers."""
    numbered = "  ".join(f"{number} {name}" for number, name in enumerate(names, start=1))
    return f"{question}\n  {numbered}\n> "


def picked(answer: str, names: Sequence[str], default: str) -> str:
    """The name a number stands for, a name itself, or the default for an empty answer."""
    text = answer.strip()
    if not text:
        return default
    if text.isdigit() and 1 <= int(text) <= len(names):
        return names[int(text) - 1]
    if text in names:
        return text
    raise MoveError(f"expected a number from 1 to {len(names)}, got {text!r}")


def split(answer: str) -> list[str]:
    """The parts of an answer with commas, Chinese ones too."""
    return [part for part in answer.replace("，", ",").replace(" ", ",").split(",") if part]


def ask_promise(lang: str, ask: Ask, say: Say) -> OfferSums | None:
    """The promise as an offer is written; asked again until it can be read."""
    while True:
        answer = ask(f"{said('note.promise', lang)} ").strip()
        if not answer:
            return None
        try:
            return read_offer(fields_of(answer.removeprefix("offer"), OFFER_FIELDS))
        except MoveError as error:
            say(str(error))
