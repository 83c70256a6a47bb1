"""The list of calls in a terminal: what each teaches, and how one has fared at it."""

from collections.abc import Sequence

from assets.console import said
from assets.words import word
from game.progress import Results, Tried, tried
from scenarios.schema.scenario import ScenarioFile


def calls_listed(scenarios: Sequence[ScenarioFile], results: Results, lang: str) -> list[str]:
    """Three lines for each call: its title, what it teaches, how it was fared at."""
    lines = [said("pick", lang)]
    for number, scenario in enumerate(scenarios, start=1):
        title, teaches = (getattr(text, lang) for text in (scenario.title, scenario.teaches))
        days = word("home.days", lang, n=scenario.when.day - scenario.account.due)
        place, kind = (
            word(f"home.place.{scenario.jurisdiction}", lang),
            word(f"home.kind.{scenario.product.kind}", lang),
        )
        fared = "" if scenario.guide else f" · {fared_words(tried(results, scenario.id), lang)}"
        lines += [f"  {number}. {title} · {place} · {kind} · {days}", f"     {teaches}{fared}"]
    return lines


def fared_words(fared: Tried, lang: str) -> str:
    """How often, per level the best mark and whether it was passed, and the last mark."""
    if not fared.times:
        return word("home.untried", lang)
    parts = [word("home.times", lang, n=fared.times)]
    for level, at in fared.levels.items():
        passed = said("pick.passed", lang) if at.passed else ""
        parts.append(f"{word(f'level.{level}', lang)} {at.best}{passed}")
    if fared.last is not None:
        parts.append(word("home.last", lang, total=fared.last))
    return word("list.comma", lang).join(parts)
