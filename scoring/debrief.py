"""A debrief: which sentences are said of a call, where, with which figures. Ids and numbers only; words come later."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scoring.assess import Assessment, assess
from scoring.endings import ending_of
from scoring.guide import Guide, Headline
from scoring.moments import Moment, moments_of
from scoring.rubric import Point, Rubric
from scoring.story import Story, story_of
from scoring.tags import tags_of
from sim.core.content import Content
from sim.core.vocabulary import FORM_NAMES
from sim.events import Event, Found

GOOD_MARK = 85
PREFERRED = (
    "acknowledge", "confirm_channel", "give_complaint_channel", "apologise", "ask_reason.open", "verify_identity",
    "disclose_debt.itemised", "ask_income_expense", "offer_plan", "counter_offer", "confirm_ptp.whole", "ask_time",
    "offer_callback.agreed_hour", "ask_relay", "disclose_purpose.neutral", "promise_waiver.apply", "close_polite",
)  # fmt: skip
"""What a better sentence does, the more telling first; the menu's sound options are held against it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule, and the better sentence that stood on the menu of that turn (an option's id), if any."""

    found: Found
    better: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything a debrief says, without words."""

    story: Story
    assessment: Assessment
    tags: dict[str, int]
    ending: str
    headline: Headline
    anchor: int  # the turn that the headline is about
    moments: tuple[Moment, ...]
    findings: tuple[Finding, ...]
    practise: str  # the criterion to practise next, or good
    again: int  # the turn to try again from; 0 for none


EARLY_DAYS = 7


def story_at(content: Content, events: Sequence[Event]) -> Story:
    """The story of a call on a file: whether the debt is only just past due is the file's to say."""
    return replace(story_of(events), early=content.account.days_past_due <= EARLY_DAYS)


def debrief_of(content: Content, rubric: Rubric, guide: Guide, events: Sequence[Event]) -> Debrief:
    """Look back at a call."""
    story = story_at(content, events)
    assessment = assess(content, rubric, story)
    tags = tags_of(story, assessment, content.book)
    headline = headline_of(guide, tags)
    sound = sound_options(content)
    findings = findings_of(story, guide, sound)
    moments = tuple(moments_of(story))
    practise = weakest(assessment)
    return Debrief(
        story=story,
        assessment=assessment,
        tags=tags,
        ending=ending_of(story, tags),
        headline=headline,
        anchor=anchor_of(headline, tags),
        moments=moments,
        findings=findings,
        practise=practise,
        again=again_from(assessment, practise, findings, moments, guide),
    )


def headline_of(guide: Guide, tags: dict[str, int]) -> Headline:
    """The first headline whose tags hold; the last one always does."""
    return next(h for h in guide.headlines if h.needs <= tags.keys() and not h.unless & tags.keys())


def anchor_of(headline: Headline, tags: dict[str, int]) -> int:
    """The turn a headline is about: that of its most telling tag, else where the reason was nearest."""
    turns = [tags[tag] for tag in headline.needs if tags.get(tag)]
    return max(turns) if turns else tags.get("door", 0)


def sound_options(content: Content) -> dict[str, tuple[str, ...]]:
    """The sound options, with their forms by name."""
    table = content.options
    return {
        option: tuple(FORM_NAMES[int(form)] for form in table.forms[:, number] if form)
        for number, option in enumerate(table.ids)
        if table.role[number] == 0
    }


def findings_of(story: Story, guide: Guide, sound: dict[str, tuple[str, ...]]) -> tuple[Finding, ...]:
    """Each finding with its better sentence; one that was quoted is not quoted again."""
    findings: list[Finding] = []
    for found in story.findings():
        quoted = {finding.better for finding in findings}
        fresh = {option: forms for option, forms in sound.items() if option not in quoted}
        findings.append(Finding(found, better_at(story, found, fresh, guide.rules[found.rule].better)))
    return tuple(findings)


def better_at(story: Story, found: Found, sound: dict[str, tuple[str, ...]], wanted: frozenset[str]) -> str:
    """A sound option that stood on the menu where a rule was broken: the better sentence for that very place."""
    turn = next((turn for turn in story.turns if turn.number == found.turn), None)
    if turn is None or found.how != "act":
        return ""
    offered = [option for option in turn.menu if option in sound]
    keeping = [option for option in offered if not wanted or wanted & set(sound[option])]
    return most_telling(keeping, sound)


def most_telling(options: Sequence[str], sound: dict[str, tuple[str, ...]]) -> str:
    """The most telling of some sound options; none of none."""
    for wanted in PREFERRED:
        for option in options:
            if any(form == wanted or form.split(".")[0] == wanted for form in sound[option]):
                return option
    return options[0] if options else ""


def weakest(assessment: Assessment) -> str:
    """The criterion that cost most, weighed; `good` where nothing much did."""
    points = [(point, mark.value) for mark in assessment.marks for point in mark.points if point.most]
    lost = [(loss(point), point.criterion) for point, _ in points if point.criterion != "outcome"]
    if assessment.fatal:
        return critical_criterion(assessment)
    worst = max(lost, default=(0.0, "good"))
    return worst[1] if assessment.total < GOOD_MARK and worst[0] > 0 else "good"


def loss(point: Point) -> float:
    """How much of a criterion was lost, weighed by its points."""
    return (point.most - point.won) * point.most


def critical_criterion(assessment: Assessment) -> str:
    """The criterion of ethics that a fatal finding fell in."""
    broken = [point for point in assessment.mark("ethics").points if point.why == "broken"]
    return max(broken, key=loss).criterion if broken else "conduct"


def again_from(
    assessment: Assessment, practise: str, findings: tuple[Finding, ...], moments: tuple[Moment, ...], guide: Guide
) -> int:
    """The turn to try again from: the first fatal finding, else where the weakest criterion was lost, else a miss."""
    if assessment.fatal:
        return assessment.fatal[0].turn
    turns = next((p.turns for mark in assessment.marks for p in mark.points if p.criterion == practise), ())
    missed = [moment.turn for moment in moments if guide.moments[moment.id].kind == "amber"]
    told = [finding.found.turn for finding in findings if finding.found.how == "act"]
    return min([*turns[:1], *told[:1]] or missed[:1] or [0])
