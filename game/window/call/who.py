"""Who is on the line, as far as it is known: whose face, which name, which badge."""

from game.window.draw.pen import Pen
from scenarios.schema.scenario import CoDebtor, Face, ScenarioFile
from sim.observe.view import View


def co_borrower(scenario: ScenarioFile, view: View) -> CoDebtor | None:
    """The co-borrower, where it is she who is on the line and has said so."""
    return scenario.person.co_debtor if view.speaker == "borrower" and "co_debtor" in view.heard else None


def face_of(scenario: ScenarioFile, view: View) -> Face | None:
    """Whose face is shown: nobody's until it is known who is there, and at exam nobody's at all."""
    if view.face is None:
        return None
    co = co_borrower(scenario, view)
    if co is not None:
        return co.face
    if view.speaker == "borrower":
        return scenario.person.face
    if view.speaker == "third" and scenario.person.third is not None:
        return scenario.person.third.face
    return None


def who(pen: Pen, scenario: ScenarioFile, view: View, *, ringing: bool) -> tuple[str, str]:
    """The name and a line about whoever is on the line, or is being rung."""
    person, co = scenario.person, co_borrower(scenario, view)
    if co is not None and not ringing:
        return pen.either(co.name), pen.word("party.co_debtor")
    if ringing or view.speaker in {"borrower", "nobody"}:
        return pen.either(person.name), pen.either(person.about)
    if view.speaker == "third" and person.third is not None:
        return pen.either(person.third.name), ""
    return pen.word("call.unknown"), ""


def standing(pen: Pen, view: View, *, ringing: bool) -> tuple[str, str]:
    """The badge: verified, not, somebody else, nobody; none while it rings."""
    if ringing:
        return "", ""
    if view.speaker == "third":
        return pen.word("call.not_him"), "amber"
    if view.speaker == "nobody":
        return pen.word("call.nobody"), ""
    return (pen.word("call.verified"), "good") if view.verified else (pen.word("call.not_verified"), "")
