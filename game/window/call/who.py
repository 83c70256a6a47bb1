"""Who is on the line, as far as it is known: whose face, which name, which badge."""

from game.window.draw.pen import Pen
from scenarios.schema.scenario import Face, ScenarioFile
from sim.observe.view import View


def face_of(scenario: ScenarioFile, view: View) -> Face | None:
    """Whose face is shown: nobody's until it is known who is there, and at exam nobody's at all."""
    if view.face is None:
        return None
    if view.speaker == "borrower":
        return scenario.person.face
    if view.speaker == "third" and scenario.person.third is not None:
        return scenario.person.third.face
    return None


def who(pen: Pen, scenario: ScenarioFile, view: View, *, ringing: bool) -> tuple[str, str]:
    """The name and a line about whoever is on the line, or is being rung."""
    person = scenario.person
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
