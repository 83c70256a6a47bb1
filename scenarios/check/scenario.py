"""Mistakes of a scenario: what its file says, what it refers to, and what shows only in play."""

from pathlib import Path
from zoneinfo import ZoneInfo

from scenarios.check.finder import Finder
from scenarios.check.menus import menu_mistakes
from scenarios.check.possible import out_of_reach
from scenarios.check.words import lines_mistakes, options_mistakes
from scenarios.compile import Library, compiled
from scenarios.compile.flow import edges_of
from scenarios.compile.replies import FIGURES
from scenarios.files import HOME, shown_path
from scenarios.mistakes import Mistake
from scenarios.schema.base import nearest, read_forms
from scenarios.schema.jurisdiction import JurisdictionFile
from scenarios.schema.mind import RepliesFile
from scenarios.schema.scenario import ScenarioFile
from sim.core.errors import ContentError
from sim.core.machines.call import check_edges
from sim.core.vocabulary import Fact, Party

NOT_THIRD = (Party.MACHINE, Party.DEBTOR, Party.NOBODY)
TAIL = 4


def scenario_mistakes(library: Library, path: Path, scenario: ScenarioFile) -> list[Mistake]:
    """All mistakes of a scenario: its own first; only a file without any is compiled and played."""
    finder = Finder(path, "")
    identity(finder, library, scenario)
    references(finder, library, scenario)
    chances(finder, scenario)
    sums(finder, library, scenario)
    people(finder, library, scenario)
    flow(finder, scenario)
    added = options_mistakes(path, scenario.options_added, (), "options_added")
    added += lines_mistakes(library, path, scenario.lines_added, scenario.truths, "lines_added")
    found = sorted([*finder.found, *added], key=lambda mistake: (mistake.line, mistake.place))
    return found or played_mistakes(path, scenario)


def played_mistakes(path: Path, scenario: ScenarioFile) -> list[Mistake]:
    """What shows only once the scenario is compiled and played."""
    try:
        play = compiled(Library(), path)
    except ContentError as error:
        texts = str(error).splitlines()
        return [Mistake(shown_path(path), 0, "", text.removeprefix(f"{scenario.id}: ")) for text in texts]
    finder = Finder(path, "")
    out_of_reach(finder, scenario, play.content)
    return finder.found + menu_mistakes(path, play, in_menu=path.is_relative_to(HOME / "calls"))


def identity(finder: Finder, library: Library, scenario: ScenarioFile) -> None:
    """Its id is its place, its day and zone are real."""
    calls = HOME / "calls"
    if finder.path.is_relative_to(calls):
        wanted = finder.path.relative_to(calls).with_suffix("").as_posix()
        if scenario.id != wanted:
            finder.add(("id",), f"expected {wanted!r} as the file's place has it, got {scenario.id!r}")
    try:
        ZoneInfo(scenario.zone)
    except (KeyError, ValueError, OSError):
        finder.add(("zone",), f"expected a time zone such as Asia/Shanghai, got {scenario.zone!r}")
    if not scenario.when.minutes:
        finder.add(("when", "minutes"), "expected at least one minute of the day, got none")
    first, last = library.file(f"jurisdictions/{scenario.jurisdiction}.yaml", JurisdictionFile).hours
    for number, minute in enumerate(scenario.when.minutes):
        if not first <= minute < last:
            finder.add(("when", "minutes", number), f"expected a minute from {first} to {last - 1}, got {minute}")


def references(finder: Finder, library: Library, scenario: ScenarioFile) -> None:
    """Banks, book, rubric and flow exist; what is dropped is there."""
    places = {
        "book": (HOME / "conduct", [scenario.book]),
        "rubric": (HOME / "rubrics", [scenario.rubric]),
        "flow": (HOME / "flow", [scenario.flow]),
        "options": (HOME / "lines" / scenario.jurisdiction / "options", list(scenario.options)),
        "lines": (HOME / "lines" / scenario.jurisdiction / "replies", list(scenario.lines)),
    }
    missing = False
    for field, (folder, names) in places.items():
        known = sorted(file.stem for file in folder.glob("*.yaml") if file.stem != "signs")
        for number, name in enumerate(names):
            if name not in known:
                place = (field, number) if field in {"options", "lines"} else (field,)
                near = nearest(name, known) or f" (there are {', '.join(known)})"
                finder.add(place, f"expected the name of a file, got {name!r}{near}")
                missing = missing or field == "options"
    if not missing:
        ids = [option.id for option, _ in library.options(scenario.model_copy(update={"options_dropped": ()}))]
        for number, name in enumerate(scenario.options_dropped):
            if name not in ids:
                finder.add(("options_dropped", number), f"expected an option, got {name!r}{nearest(name, ids)}")


def chances(finder: Finder, scenario: ScenarioFile) -> None:
    """Somebody is there or nobody is; there is somebody he could be."""
    line = scenario.line
    total = line.he_answers + line.third_answers + line.nobody + line.voicemail
    if abs(total - 1.0) > 1e-9:
        finder.add(("line",), f"expected chances that add up to 1, got {total:g}")
    if not scenario.truths:
        finder.add(("truths",), "expected at least one truth, got none")
    elif not sum(truth.weight for truth in scenario.truths.values()) > 0:
        finder.add(("truths",), "expected a weight above 0, got none")
    for name, truth in scenario.truths.items():
        if truth.weight < 0:
            finder.add(("truths", name, "weight"), f"expected a weight of at least 0, got {truth.weight:g}")
        for fact, spec in truth.facts.items():
            if spec.weight < 0:
                place = ("truths", name, "facts", fact.name.lower(), "weight")
                finder.add(place, f"expected a weight of at least 0, got {spec.weight:g}")
    for name, truth in scenario.truths.items():
        if truth.third_party is not None and truth.third_party in NOT_THIRD:
            finder.add(
                ("truths", name, "third_party"), f"expected somebody else, got {truth.third_party.name.lower()!r}"
            )
        if truth.third_party == Party.CO_DEBTOR and scenario.person.co_debtor is None:
            finder.add(("person",), "missing 'co_debtor': in one truth it is she who picks up")
    if line.third_answers and line.third_party in NOT_THIRD:
        finder.add(("line", "third_party"), f"expected somebody else, got {line.third_party.name.lower()!r}")
    if line.third_answers and scenario.person.third is None:
        finder.add(("person",), "missing 'third': somebody else may answer")


def sums(finder: Finder, library: Library, scenario: ScenarioFile) -> None:
    """The ledger and the authority fit together."""
    account, authority = scenario.account, scenario.authority
    total = account.principal + account.interest + account.penalty
    manners = library.file(f"jurisdictions/{scenario.jurisdiction}.yaml", JurisdictionFile)
    if account.currency != manners.currency:
        finder.add(
            ("account", "currency"),
            f"expected {manners.currency!r} in {scenario.jurisdiction}, got {account.currency!r}",
        )
    if account.overdue > total:
        finder.add(
            ("account", "overdue"), f"expected at most the total {total / 100:.2f}, got {account.overdue / 100:.2f}"
        )
    if account.due >= scenario.when.day:
        finder.add(("account", "due"), "expected a day before the call's")
    if authority.floor_each * authority.max_count > 2 * total:
        finder.add(("authority", "floor_each"), "expected a floor that a plan of this debt can reach")
    for field in ("id_tail", "wrong_tail", "account_tail"):
        tail = getattr(account, field)
        if len(tail) != TAIL or not tail.isdigit():
            finder.add(("account", field), f"expected four digits, got {tail!r}")
    if account.id_tail == account.wrong_tail:
        finder.add(("account", "wrong_tail"), "expected other digits than id_tail")


def people(finder: Finder, library: Library, scenario: ScenarioFile) -> None:
    """Facts carry the figures and days they need; acts that mean more to him are acts."""
    figures = library.file("mind/replies.yaml", RepliesFile).figures
    own = set(FIGURES) - {"debts", "day"}
    for name, truth in scenario.truths.items():
        for fact, spec in truth.facts.items():
            figure = figures.get(fact)
            place = ("truths", name, "facts", fact.name.lower())
            if figure == "day" and spec.day is None:
                finder.add(place, "missing 'day'")
            if figure == "day" and spec.day is not None and spec.day <= scenario.when.day:
                finder.add(place, "expected a day after the call's")
            if figure and figure not in own and figure != "day" and spec.amount is None:
                finder.add(place, "missing 'amount'")
            if fact == Fact.NONE:
                finder.add(place, "expected a fact, got 'none'")
        for form in truth.more_to_him:
            try:
                read_forms(form)
            except ValueError as error:
                finder.add(("truths", name, "more_to_him", form), str(error))
        for fact in truth.confession:
            if fact not in truth.facts:
                finder.add(("truths", name, "confession"), f"expected one of its facts, got {fact.name.lower()!r}")


def flow(finder: Finder, scenario: ScenarioFile) -> None:
    """Edges that were added name states and guards."""
    for number, row in enumerate(scenario.flow_added):
        try:
            check_edges(edges_of([row]))
        except ContentError as error:
            finder.add(("flow_added", number), str(error))
