"""What a call's setting settles of a book: the product, the parties, the channel. The rest is about words and flags."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from scenarios.schema.book import Applies, Kind, RuleSpec
from scenarios.schema.conditions import Condition
from scenarios.schema.literals import KindLiteral, Literal
from scenarios.schema.scenario import ScenarioFile
from sim.core.content import Dated, Establishing, FieldTest, Local, Weekday
from sim.core.vocabulary import FIELDS, PARTY_GROUPS, Reply, Sign


@dataclass(frozen=True, slots=True)
class Setting:
    """The fields of a log that a played call settles; None where they are left open, and then every rule is kept."""

    product: str | None = None
    lender: str | None = None
    collecting: str | None = None
    region: str | None = None
    legal_state: str | None = None
    weekday: int | None = None
    day: int = 0
    flags: frozenset[int] | None = None
    """Flags that can come to stand on the file in this call."""
    on_file: frozenset[int] = frozenset()
    """Flags that stand on it from the start: no call takes one off."""
    facts: frozenset[int] | None = None
    """Facts that can come out in it."""

    def covers(self, rule: RuleSpec) -> bool:
        """Whether a rule is for such an account, and no overlay lifts it."""
        return self.fits(rule.applies) and not any(self.named(lifted) for lifted in rule.except_for)

    def named(self, spec: Applies) -> bool:
        """Whether an overlay names just such an account."""
        mine = {name: getattr(self, name) for name in Applies.model_fields}
        return all(mine[name] in words for name in mine if (words := getattr(spec, name)))

    def fits(self, spec: Applies) -> bool:
        """Whether a rule is for such an account."""
        return all(
            not wanted or (mine := getattr(self, name)) is None or mine in wanted
            for name, wanted in ((name, getattr(spec, name)) for name in Applies.model_fields)
        )


def setting_of(scenario: ScenarioFile, establishing: Establishing) -> Setting:
    """What a scenario settles."""
    collector, kind = scenario.collector, scenario.product.kind
    facts = {fact for truth in scenario.truths.values() for fact in (*truth.facts, *truth.implied)}
    flags, heard = sum(1 << flag for flag in scenario.flags), 0
    for fact in facts:
        flags |= int(establishing.fact_flags[fact])
        heard |= int(establishing.fact_heard[fact])
    for reply in Reply:
        flags |= int(establishing.reply_flags[reply])
        heard |= int(establishing.reply_heard[reply])
    return Setting(
        product=kind,
        lender=collector.lender or ("bank" if kind == "credit_card" else "consumer_finance"),
        collecting="first_party" if collector.in_house else "third_party",
        region=scenario.region,
        legal_state=scenario.account.legal_state,
        weekday=(scenario.when.day - 1) % WEEK,
        day=scenario.when.day,
        flags=members(flags),
        on_file=frozenset(scenario.flags),
        facts=members(heard),
    )


def members(bits: int) -> frozenset[int]:
    """The codes in a set."""
    return frozenset(code for code in range(64) if bits >> code & 1)


WEEK = 7
ANY_CALL = Setting()
"""A call about whatever product, by whoever."""

IN_A_CALL = {"channel": ("call_out",), "by": ("collector",), "result": ("answered",), "recorded": ("yes",)}
"""What is so of every collector's turn in a played call."""


def settled(literals: Iterable[Literal], setting: Setting, kinds: Mapping[str, Kind]) -> list[Condition] | None:
    """The conditions left when the setting is known; None where they cannot be met in a call."""
    left: list[Condition] = []
    for literal in literals:
        found = heard_of(literal, kinds) or in_call(literal, setting)
        if isinstance(found, Condition):
            left.append(found)
        elif not found:
            return None
    return left


def heard_of(literal: Literal, kinds: Mapping[str, Kind]) -> Condition | None:
    """An earlier event of a kind that is one act of the other end: in a call, whether he has done it."""
    subject = literal.subject
    if not isinstance(subject, KindLiteral) or subject.word != "had" or subject.ago:
        return None
    kind = kinds.get(subject.kind)
    if kind is None or kind.when or kind.acts or len(kind.reply) != 1:
        return None
    return Condition("seen", int(kind.reply[0]), literal.wanted)


def in_call(literal: Literal, setting: Setting) -> bool | Condition:
    """What a literal comes to in a call: so, not so, or a condition on what is known."""
    subject = literal.subject
    if isinstance(subject, Condition):
        if subject.word == "flag" and subject.code in setting.on_file:
            return literal.wanted
        can = {"flag": setting.flags, "heard": setting.facts}.get(subject.word)
        never = can is not None and subject.code not in can
        return (not literal.wanted) if never else replace(subject, wanted=literal.wanted)
    if isinstance(subject, Local):
        return Condition("sign", Sign.QUIET_HOURS, literal.wanted)
    if isinstance(subject, FieldTest):
        return tested(subject, literal.wanted, setting)
    if isinstance(subject, Dated):
        begun = subject.start <= setting.day and (not subject.end or setting.day < subject.end)
        return (not setting.day or begun) == literal.wanted
    if isinstance(subject, Weekday):
        return (setting.weekday is None or setting.weekday in subject.days) == literal.wanted
    return not literal.wanted  # nothing of earlier contacts: that the call was made at all is the scenario's doing


def tested(test: FieldTest, wanted: bool, setting: Setting) -> bool | Condition:
    """A field: the party is what is known of it; account and channel are settled; nothing else is stated."""
    if test.field == "party":
        return at_the_end(test, wanted)
    given = IN_A_CALL.get(test.field, ())
    if FIELDS[test.field].of == "account":
        mine = getattr(setting, test.field, None)
        given = (mine,) if mine else ()
    if test.op == "unstated":
        return (not given) == wanted
    return any(word in test.texts for word in given) == wanted


def at_the_end(test: FieldTest, wanted: bool) -> bool | Condition:
    """Who is at the other end, as far as a caller knows: somebody else, or the debtor himself."""
    groups = set(test.texts)
    if groups & {"third", *PARTY_GROUPS["third"]} == groups and "third" in groups:
        return Condition("sign", Sign.PARTY_THIRD, wanted)
    if groups & {"owing", *PARTY_GROUPS["owing"]} and "debtor" in groups | ({"debtor"} if "owing" in groups else set()):
        return Condition("sign", Sign.WITH_DEBTOR, wanted)
    return not wanted
