"""What happens in a call, printed: words, and how they were said in brackets."""

from collections.abc import Sequence
from operator import attrgetter

from assets.console import said
from assets.pages.face_words import face_words
from assets.words import word
from scenarios.compile import Play
from sim.language import numbers
from sim.language.slots import written
from sim.observe.view import Entry, View


def tell(view: View, since: int, play: Play, lang: str) -> list[str]:
    """The transcript from an entry on, a line each."""
    if not view.transcript:
        return [said("nobody", lang)]
    return [told(entry, play.scenario.person.pronoun, lang) for entry in view.transcript[since:]]


def told(entry: Entry, pronoun: str, lang: str) -> str:
    """One entry: clock, who, how, what."""
    who = {"me": "you", "borrower": pronoun}.get(entry.who, "voice")
    brackets = "［{}］" if lang == "zh" else "[{}] "
    cue = brackets.format(word(f"delivery.{entry.delivery}", lang)) if entry.delivery else ""
    colon = "：" if lang == "zh" else ": "
    return f"{numbers.clock(entry.clock)} {said(who, lang)}{colon}{cue}{entry.words}"


def state(view: View, play: Play, lang: str) -> list[str]:
    """What the level of help shows besides: face, gauges, tip."""
    lines = []
    if view.face is not None and view.speaker in {"borrower", "unknown"}:
        lines.append(said("face", lang, face=face_words(view.face, lang)))
    if view.gauges:
        arrows = [("↑" if g.change > 0.02 else "↓" if g.change < -0.02 else "") for g in view.gauges]
        parts = [
            f"{word(f'feeling.{g.feeling}', lang)} {round(g.value * 100)}{arrow}"
            for g, arrow in zip(view.gauges, arrows, strict=True)
        ]
        lines.append(said("feels", lang, gauges=" · ".join(parts)))
    if view.tip is not None:
        rule = play.book.rules[view.tip.rule].title if view.tip.rule in play.book.rules else None
        basis = said("tip.rule", lang, rule=rule.zh if lang == "zh" else rule.en) if rule else ""
        lines.append(said("tip", lang, words=view.tip.words) + basis)
    return lines


def menu(view: View, lang: str) -> list[str]:
    """The options, numbered, and what is always there."""
    lines = [said("choose", lang), *(f"  {choice.number}. {choice.words}" for choice in view.choices)]
    return [*lines, f"  {said('always', lang)}"]


def case_file(play: Play, view: View | None, lang: str) -> list[str]:
    """The case as the briefing has it."""
    scenario, account = play.scenario, play.content.account
    pick = attrgetter(lang)
    sums = {
        "total": account.total, "principal": account.principal, "interest": account.interest,
        "penalty": account.penalty, "overdue": account.overdue,
    }  # fmt: skip
    product, instalment = pick(scenario.product), written(account.instalment, lang, play.phrases.manner)
    strip = " ".join(said(f"paid.{payment.state}", lang) for payment in scenario.payments)
    lines = [
        f"{pick(scenario.person.name)} · {pick(scenario.person.about)}",
        said("days", lang, product=product, days=account.days_past_due, instalment=instalment),
        said("owed", lang, **{name: written(amount, lang, play.phrases.manner) for name, amount in sums.items()}),
    ]
    lines += [pick(account_note) for account_note in [scenario.account.note] if account_note]
    lines += [said("paid", lang, strip=strip)] if strip else []
    if scenario.contacts:
        lines += [said("contacts", lang), *(f"  {contact.at}  {pick(contact)}" for contact in scenario.contacts)]
    lines += [f"{said('authority', lang)}{'：' if lang == 'zh' else ': '}{pick(scenario.authority.says)}"]
    lines += heard(view, lang) if view else []
    return lines


def heard(view: View, lang: str) -> list[str]:
    """What he has said so far."""
    facts = [word(f"fact.{fact}", lang) for fact in view.heard]
    figures = [
        f"{word(f'told.{name}', lang)} {numbers.day(value, lang) if name == 'day' else numbers.money(value)}"
        for name, value in view.told.items()
    ]
    told_so_far: Sequence[str] = [*facts, *figures]
    return [f"{said('heard', lang)}{'：' if lang == 'zh' else ': '}{' · '.join(told_so_far)}"] if told_so_far else []
