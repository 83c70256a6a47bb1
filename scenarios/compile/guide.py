"""The debrief file, a book and a scenario's truths to the guide that a debrief speaks from."""

from scenarios.schema.base import Text
from scenarios.schema.book import BookFile, RuleSpec
from scenarios.schema.debrief import DebriefFile, HeadlineSpec
from scenarios.schema.scenario import ScenarioFile
from scoring.endings import ENDINGS
from scoring.guide import Guide, Headline, MomentWords, NextWords, RuleWords, TruthWords, Words
from scoring.moments import FINDERS
from sim.core.errors import ContentError
from sim.core.vocabulary import FORM_NAMES, Fact


def words(text: Text | None) -> Words:
    """A text by language."""
    return {} if text is None else {"zh": text.zh, "en": text.en}


def guide_of(file: DebriefFile, book: BookFile, scenario: ScenarioFile) -> Guide:
    """All the words of a debrief of this scenario."""
    missing = (set(FINDERS) - set(file.moments)) | (set(ENDINGS) - set(file.endings))
    if missing:
        raise ContentError(f"scenarios/lines/debrief.yaml: no words for {', '.join(sorted(missing))}")
    return Guide(
        headlines=tuple(headline_of(spec) for spec in file.headlines),
        moments={
            name: MomentWords(spec.kind, words(spec.title), words(spec.words), words(spec.better))
            for name, spec in file.moments.items()
        },
        why={key: {why: words(text) for why, text in texts.items()} for key, texts in file.why.items()},
        labels=each(file.labels),
        status=each(file.status),
        evidence=each(file.evidence),
        severity=each(file.severity),
        endings=each(file.endings),
        next={key: NextWords(words(spec.title), words(spec.words)) for key, spec in file.next.items()},
        rules={rule_id: rule_words(rule) for rule_id, rule in book.rules.items()},
        truths={
            key: TruthWords(
                words(truth.title), words(truth.story), frozenset(Fact(fact).name.lower() for fact in truth.hides)
            )
            for key, truth in scenario.truths.items()
        },
        advises=words(file.advises),
        title=words(scenario.title),
    )


def rule_words(rule: RuleSpec) -> RuleWords:
    """A rule in words, and what a sentence that keeps it does."""
    better = frozenset(FORM_NAMES[code] for codes in rule.better for code in codes)
    return RuleWords(words(rule.title), words(rule.instead), words(rule.source.instrument), better)


def each(texts: dict[str, Text]) -> dict[str, Words]:
    """Every text by language."""
    return {key: words(text) for key, text in texts.items()}


def headline_of(spec: HeadlineSpec) -> Headline:
    """A headline with its tags told apart."""
    needs = frozenset(tag for tag in spec.when if not tag.startswith("~"))
    unless = frozenset(tag[1:] for tag in spec.when if tag.startswith("~"))
    return Headline(spec.id, needs, unless, words(spec.headline), words(spec.detail))
