"""A conduct book to the monitors of a log: atoms numbered, ways to break its rules 64 to a word."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from scenarios.compile.book import COLUMNS, Monitors, rule_of, signature
from scenarios.schema.base import nearest
from scenarios.schema.book import BookFile, Breach, Kind, RuleSpec
from scenarios.schema.conditions import Condition
from scenarios.schema.literals import KindLiteral, Literal, read_literal
from sim.core.content import (
    MOST_ATOMS,
    MOST_KINDS,
    Atom,
    Book,
    Deadline,
    FieldTest,
    Had,
    IsKind,
    Over,
    Rule,
    Run,
    Trigger,
    WatchBook,
    Way,
)
from sim.core.content import Kind as KindTable
from sim.core.errors import ContentError
from sim.core.vocabulary import CALL_FIELDS, FIELDS, Reply

STRUCTURE = {"channel", "by", "party", "result", "letter.type", "legal.step", "ended_by", "opts_out", "text", "agency"}
"""Fields that say what an event is: where one is left out, the event is another, and no rule is left undecided."""


@dataclass
class Watching:
    """A book while it is being compiled for logs."""

    file: BookFile
    atoms: list[Atom] = field(default_factory=list)
    kinds: list[KindTable] = field(default_factory=list)
    program: list[tuple[str, int]] = field(default_factory=list)
    words: list[Monitors] = field(default_factory=list)
    shadows: list[Monitors] = field(default_factory=list)
    shadow_atoms: list[tuple[tuple[int, bool], ...]] = field(default_factory=list)
    shadow_rules: list[tuple[int, str]] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)

    def atom(self, wanted: Atom) -> int:
        """The number of an atom; the same for the same question."""
        if wanted not in self.atoms:
            if len(self.atoms) == MOST_ATOMS:
                raise ContentError(f"{self.file.id}: expected at most {MOST_ATOMS} different literals, got more")
            self.atoms.append(wanted)
            self.program.append(("atom", len(self.atoms) - 1))
        return self.atoms.index(wanted)

    def kind(self, name: str) -> int:
        """The number of a kind that stands above."""
        names = [kind.name for kind in self.kinds]
        if name not in names:
            raise ContentError(f"{self.file.id}: expected a kind defined above, got {name!r}{nearest(name, names)}")
        return names.index(name)

    def number(self, literal: Literal) -> int:
        """The atom of a literal that is not about what is known in a call."""
        subject = literal.subject
        if isinstance(subject, KindLiteral):
            return self.atom(self.of_kind(subject))
        assert not isinstance(subject, Condition)
        return self.atom(subject)

    def of_kind(self, subject: KindLiteral) -> Atom:
        """The atom of a literal about a kind."""
        kind = self.kind(subject.kind)
        if subject.word == "is":
            return IsKind(kind)
        if subject.word == "had":
            return Had(kind, subject.within, subject.ago)
        if self.kinds[kind].per != "account":
            raise ContentError(f"{self.file.id}: expected a kind told per account after run, got {subject.kind!r}")
        return Run(kind, "days" if subject.word == "run days" else "earlier", subject.least)

    def room(self, words: list[Monitors]) -> Monitors:
        """The word that has a bit left."""
        if not words or words[-1].full:
            words.append(Monitors(self.file.id))
        return words[-1]


def watch_of(file: BookFile) -> WatchBook:
    """The book for logs, its overlays laid over it already."""
    watching = Watching(file)
    for name, kind in file.kinds.items():
        add_kind(watching, name, kind)
    end_runs(watching)
    for rule_id, spec in file.rules.items():
        for breach in spec.breaks:
            add_way(watching, rule_id, spec, breach)
    ways, facts = watching.ways, call_facts(watching)
    cues = {code for way in ways for column, code, _ in way.known if column == "seen"} | armed_by(watching)
    return WatchBook(
        id=file.id,
        rules=tuple(file.rules),
        ways=tuple(ways),
        words=books(watching.words),
        shadows=books(watching.shadows),
        shadow_atoms=tuple(watching.shadow_atoms),
        shadow_rules=tuple(watching.shadow_rules),
        atoms=tuple(watching.atoms),
        kinds=tuple(watching.kinds),
        deadlines=tuple(watching.deadlines),
        cues=tuple(sorted(cues)),
        call_facts=facts,
        program=tuple(watching.program),
    )


def call_facts(watching: Watching) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """Facts about a whole call that the book tests: the atom that one is unstated, and all its atoms."""
    tested = {atom.field for atom in watching.atoms if isinstance(atom, FieldTest)} & set(CALL_FIELDS)
    found = []
    for name in sorted(tested):
        unstated = watching.atom(FieldTest(name, "unstated"))
        atoms = tuple(n for n, atom in enumerate(watching.atoms) if isinstance(atom, FieldTest) and atom.field == name)
        found.append((unstated, atoms))
    return tuple(found)


def books(words: list[Monitors]) -> tuple[Book, ...]:
    """The words, compiled."""
    return tuple(word.book() for word in words)


def armed_by(watching: Watching) -> set[int]:
    """Replies that make something due."""
    return {int(reply) for word in watching.words for table in word.book().due for reply in Reply if table[reply]}


def add_kind(watching: Watching, name: str, spec: Kind) -> None:
    """A kind, its literals numbered before it."""
    if len(watching.kinds) == MOST_KINDS:
        raise ContentError(f"{watching.file.id}: kinds.{name}: expected at most {MOST_KINDS} kinds, got more")
    literals = tuple((watching.number(literal), literal.wanted) for literal in known_free(watching, name, spec))
    forms = tuple(code for codes in spec.acts for code in codes)
    watching.kinds.append(KindTable(name, literals, forms, tuple(map(int, spec.reply)), spec.per, -1, spec.once))
    watching.program.append(("kind", len(watching.kinds) - 1))


def known_free(watching: Watching, name: str, spec: Kind) -> tuple[Literal, ...]:
    """The literals of a kind; none may be about what is known in a call."""
    for literal in spec.when:
        if isinstance(literal.subject, Condition):
            raise ContentError(f"{watching.file.id}: kinds.{name}: expected a test of the event, got {literal.text!r}")
    return spec.when


def end_runs(watching: Watching) -> None:
    """What ends the run of each kind, once all are numbered."""
    for number, spec in enumerate(watching.file.kinds.values()):
        if spec.until:
            watching.kinds[number] = replace(watching.kinds[number], until=watching.kind(spec.until))


def demanded(spec: RuleSpec) -> tuple[Literal, ...]:
    """What the accounts must be that a rule is for, as literals."""
    named = {name: getattr(spec.applies, name) for name in type(spec.applies).model_fields}
    found = [read_literal(f"{name} = {' | '.join(words)}") for name, words in named.items() if words]
    if spec.from_days:
        found.append(read_literal(f"ledger.days_past_due >= {spec.from_days}"))
    if spec.from_date:
        found.append(read_literal(f"from {spec.from_date}"))
    if spec.until_date:
        found.append(read_literal(f"~from {spec.until_date + timedelta(days=1)}"))
    if spec.until_days is not None:
        found.append(read_literal(f"ledger.days_past_due <= {spec.until_days}"))
    return tuple(found)


def lifted(watching: Watching, spec: RuleSpec) -> tuple[Literal, ...]:
    """Accounts that an overlay lifts a rule for; it must be for one thing, so that one literal says it is not."""
    found = []
    for applies in spec.except_for:
        named = [(name, words) for name in type(applies).model_fields if (words := getattr(applies, name))]
        if len(named) != 1:
            raise ContentError(
                f"{watching.file.id}: expected an overlay that lifts a rule to name one of region, product, ..."
            )
        found.append(read_literal(f"~{named[0][0]} = {' | '.join(named[0][1])}"))
    return tuple(found)


def add_way(watching: Watching, rule_id: str, spec: RuleSpec, breach: Breach) -> None:
    """One way to break a rule, and its shadows."""
    rule = rule_of(rule_id, spec, None, signature(watching.file, rule_id))
    literals = (*demanded(spec), *lifted(watching, spec), *breach.on, *breach.when)
    word = watching.room(watching.words)
    bit = word.add(rule, spec, breach)
    word.trigger(breach, bit)
    over = count_atom(watching, breach)
    deadline = add_deadline(watching, breach)
    if breach.on or breach.count:
        word.masks["on_event"] |= bit
    atoms = [(watching.number(literal), literal.wanted) for literal in literals if not of_call(literal)]
    if over >= 0:
        atoms.append((over, True))
    known = [known_of(literal) for literal in literals if of_call(literal)]
    block(word, bit, atoms, known)
    watching.ways.append(
        Way(list(watching.file.rules).index(rule_id), trigger_of(breach), tuple(atoms), tuple(known), over, deadline)
    )
    if breach.on or breach.act:
        add_shadows(watching, rule, spec, breach, literals)


def of_call(literal: Literal) -> bool:
    """Whether a literal is about what is known in a call."""
    return isinstance(literal.subject, Condition)


def known_of(literal: Literal) -> tuple[str, int, bool]:
    """(column, code, wanted) of a literal about what is known in a call."""
    assert isinstance(literal.subject, Condition)
    return COLUMNS[literal.subject.word], literal.subject.code, literal.wanted


def block(word: Monitors, bit: int, atoms: list[tuple[int, bool]], known: list[tuple[str, int, bool]]) -> None:
    """What must hold and must not."""
    for number, wanted in atoms:
        word.block(f"atoms{number // 64}", number % 64, wanted, bit)
    for column, code, wanted in known:
        word.block(column, code, wanted, bit)


def trigger_of(breach: Breach) -> Trigger:
    """What sets it off, as proofs tell it."""
    if breach.due and breach.due.after_kind:
        return "deadline"
    names: tuple[Trigger, ...] = ("act", "on", "count", "due", "close", "note")
    return next(name for name in names if getattr(breach, name))


def count_atom(watching: Watching, breach: Breach) -> int:
    """The atom of a count; -1 where there is none."""
    if not breach.count:
        return -1
    return watching.atom(Over(watching.kind(breach.count.of), breach.count.days, breach.count.over))


def add_deadline(watching: Watching, breach: Breach) -> int:
    """The deadline of a way; -1 where there is none."""
    if not breach.due or not breach.due.after_kind:
        return -1
    due = breach.due
    row = Deadline(len(watching.ways), watching.kind(due.after_kind), watching.kind(due.by_kind), due.days, due.again)
    watching.deadlines.append(row)
    return len(watching.deadlines) - 1


def add_shadows(watching: Watching, rule: Rule, spec: RuleSpec, breach: Breach, literals: tuple[Literal, ...]) -> None:
    """The same way once for each fact it asks about, with that fact left out of the log: then nobody can tell."""
    for asked in dict.fromkeys(literals):
        test = asked.subject
        if not isinstance(test, FieldTest) or not telling(test, asked.wanted):
            continue
        unstated = Literal(FieldTest(test.field, "left_out"), True, f"{test.field} left out")
        rest = [unstated if literal == asked else literal for literal in literals]
        word = watching.room(watching.shadows)
        bit = word.add(rule, spec, breach)
        word.trigger(breach, bit)
        word.masks["on_event"] |= bit if breach.on else 0
        atoms = [(watching.number(literal), literal.wanted) for literal in rest if not of_call(literal)]
        block(word, bit, atoms, [known_of(literal) for literal in rest if of_call(literal)])
        watching.shadow_atoms.append(tuple(atoms))
        watching.shadow_rules.append((list(watching.file.rules).index(rule.id), test.field))


def telling(test: FieldTest, wanted: bool) -> bool:
    """Whether a fact left out leaves the rule undecided."""
    return wanted and test.op != "unstated" and test.field not in STRUCTURE and FIELDS[test.field].of == "event"
