"""A scenario's account, authority, opening and people to the tables of a case."""

import numpy as np

from scenarios.schema.base import nearest, read_forms
from scenarios.schema.jurisdiction import JurisdictionFile
from scenarios.schema.scenario import ScenarioFile, Truth
from sim.core.content import Account, Authority, Coins, Opening, Truths
from sim.core.errors import ContentError
from sim.core.vocabulary import FORM_CODES, FORMS, Feeling, Reply


def coins_of(manners: JurisdictionFile) -> Coins:
    """How round sums are here."""
    spec = manners.coins
    return Coins(spec.offered, spec.told, spec.life, spec.rounded, spec.about, spec.invented_fee)


def account_of(scenario: ScenarioFile, manners: JurisdictionFile) -> Account:
    """The ledger; days past due follow from the dates."""
    spec = scenario.account
    return Account(
        product=scenario.product.kind,
        currency=manners.currency,
        principal=spec.principal,
        interest=spec.interest,
        penalty=spec.penalty,
        overdue=spec.overdue,
        instalment=spec.instalment,
        due_now=spec.overdue if spec.due_now == "overdue" else spec.principal + spec.interest + spec.penalty,
        days_past_due=scenario.when.day - spec.due,
        due_day=spec.due,
        legal_state=spec.legal_state,
        first_hour=manners.hours[0],
        last_hour=manners.hours[1],
        coins=coins_of(manners),
    )


def authority_of(scenario: ScenarioFile) -> Authority:
    """What the trainee may grant alone."""
    spec = scenario.authority
    return Authority(spec.max_count, spec.floor_each, spec.max_defer_days, spec.max_waiver)


def opening_of(scenario: ScenarioFile) -> Opening:
    """How the call can begin."""
    line = scenario.line
    return Opening(
        day=scenario.when.day,
        minutes=scenario.when.minutes,
        answers=np.array([line.he_answers, line.third_answers, line.nobody, line.voicemail]),
        bad_moment=line.bad_moment,
        ring_seconds=scenario.when.ring_seconds,
        good_minute=scenario.when.good_minute,
        factors_needed=scenario.verify.factors,
        own_word_days=scenario.when.own_word_days,
        flags=sum(1 << flag for flag in scenario.flags),
    )


def truths_of(scenario: ScenarioFile) -> Truths:
    """The people the file could be, one row each."""
    truths = list(scenario.truths.values())
    column = {name: np.array([getattr(t, name) for t in truths], np.int64) for name in WHOLE}
    share = {name: np.array([getattr(t, name) for t in truths], np.float64) for name in SHARES}
    return Truths(
        ids=tuple(scenario.truths),
        mind=np.array([[truth.mind.get(feeling, 0.3) for feeling in Feeling] for truth in truths]),
        spread=np.array([scenario.person.mind_spread.get(feeling, 0.0) for feeling in Feeling]),
        true_of_me=np.array([felt_more(scenario, name, truth) for name, truth in scenario.truths.items()]).reshape(-1),
        third_party=np.array([truth.third_party or scenario.line.third_party for truth in truths], np.int64),
        apt=np.array([apt_to(truth) for truth in truths]).T.reshape(-1),
        **column,  # type: ignore[arg-type]
        **share,  # type: ignore[arg-type]
    )


WHOLE = ("income", "essentials", "savings", "spare", "style")
SHARES = ("weight", "quick", "willing", "games", "uncalled", "nearby", "keeps")


def apt_to(truth: Truth) -> list[float]:
    """How much apter than most he is to each reply; 1 where nothing is said."""
    return [truth.apt.get(reply, 1.0) for reply in Reply]


def felt_more(scenario: ScenarioFile, name: str, truth: Truth) -> list[float]:
    """How much more each form means to this one; 1 where nothing is said."""
    factors = [1.0] * len(FORMS)
    for form, factor in truth.more_to_him.items():
        try:
            codes = read_forms(form)
        except ValueError:
            raise ContentError(
                f"{scenario.id}: truths.{name}.more_to_him: expected an act of the collector, got {form!r}"
                f"{nearest(form, FORM_CODES)}"
            ) from None
        for code in codes:
            factors[code] = factor
    return factors
