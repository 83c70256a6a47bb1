"""The debrief file, a book and a scenario's truths to the guide that a debrief speaks from."""

from dataclasses import dataclass

from scenarios.compile.gender import of
from scenarios.schema.base import Text
from scenarios.schema.book import BookFile, RuleSpec
from scenarios.schema.debrief import DebriefFile, HeadlineSpec, MomentSpec
from scenarios.schema.scenario import ScenarioFile, Truth
from scoring.endings import ENDINGS
from scoring.guide import Guide, Headline, MomentWords, NextWords, RuleWords, TruthWords, Words
from scoring.moments import FINDERS
from sim.core.errors import ContentError
from sim.core.vocabulary import FORM_NAMES, Fact


def words(text: Text | None) -> Words:
    """A text by language."""
    return {} if text is None else {"zh": text.zh, "en": text.en}


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts words about the borrower into the right gender."""

    pronoun: str

    def words(self, text: Text | None) -> Words:
        """A text about the borrower, by language."""
        return {} if text is None else words(of(text, self.pronoun))

    def each(self, texts: dict[str, Text]) -> dict[str, Words]:
        """Every text by language."""
        return {key: self.words(text) for key, text in texts.items()}

    def headline(self, spec: HeadlineSpec) -> Headline:
        """A headline with its tags told apart."""
        needs = frozenset(tag for tag in spec.when if not tag.startswith("~"))
        unless = frozenset(tag[1:] for tag in spec.when if tag.startswith("~"))
        return Headline(spec.id, needs, unless, self.words(spec.headline), self.words(spec.detail))

    def rule(self, rule: RuleSpec, product: str) -> RuleWords:
        """A rule in words, its source for a product, and what a sentence that keeps it does."""
        better = frozenset(FORM_NAMES[code] for codes in rule.better for code in codes)
        return RuleWords(
            self.words(rule.title), self.words(rule.instead), words(rule.footing(product).source.instrument), better
        )

    def moment(self, spec: MomentSpec) -> MomentWords:
        """What is said beside a turn."""
        return MomentWords(spec.kind, self.words(spec.title), self.words(spec.words), self.words(spec.better))


def guide_of(file: DebriefFile, book: BookFile, scenario: ScenarioFile) -> Guide:
    """All the words of a debrief of this scenario."""
    missing = (set(FINDERS) - set(file.moments)) | (set(ENDINGS) - set(file.endings))
    if missing:
        raise ContentError(f"scenarios/lines/debrief.yaml: no words for {', '.join(sorted(missing))}")
    tell = Teller(scenario.person.pronoun)
    return Guide(
        headlines=tuple(tell.headline(spec) for spec in file.headlines),
        moments={name: tell.moment(spec) for name, spec in file.moments.items()},
        why={key: tell.each(texts) for key, texts in file.why.items()},
        labels=tell.each(file.labels),
        status=tell.each(file.status),
        evidence=tell.each(file.evidence),
        severity=tell.each(file.severity),
        endings=tell.each(file.endings),
        next={key: NextWords(tell.words(spec.title), tell.words(spec.words)) for key, spec in file.next.items()},
        rules={rule_id: tell.rule(rule, scenario.product.kind) for rule_id, rule in book.rules.items()},
        truths={key: truth_words(truth) for key, truth in scenario.truths.items()},
        advises=words(file.advises),
        title=words(scenario.title),
    )


def truth_words(truth: Truth) -> TruthWords:
    """Who the other person was."""
    hides = frozenset(Fact(fact).name.lower() for fact in truth.hides)
    return TruthWords(words(truth.title), words(truth.story), hides)
