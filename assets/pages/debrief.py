"""A debrief put into words: the sentences it names, with their figures, in one language."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assets.pages.view import DebriefView, MarkView, NoteView, PointView, RowView
from assets.words import word
from scoring.assess import Mark
from scoring.debrief import Debrief, Finding, debrief_of
from scoring.guide import Guide, TruthWords, Words
from scoring.moments import Moment
from scoring.rubric import Point, Rubric
from scoring.story import TurnStory
from sim.core.content import Content
from sim.events import Event, Found, Replied, Said
from sim.language import numbers
from sim.language.phrases import Phrases
from sim.language.slots import TEXTS, names_in, worded, written

GOOD, FAIR = 75, 55
HIGH, MIDDLE = 0.66, 0.4


def bare(words: str) -> str:
    """Words to be quoted inside a sentence: without their own full stop."""
    return words.removesuffix("。") if words.endswith("。") else words.removesuffix(".")


def secret_of(truth: TruthWords, debrief: Debrief) -> str:
    """Whether there was something to hide, and whether it came out; a label's key."""
    if not truth.hides:
        return "his_side"
    return "hidden_told" if truth.hides <= debrief.story.heard else "hidden"


class Speaker:
    """Puts a debrief of one scenario into words of one language."""

    def __init__(self, content: Content, phrases: Phrases, guide: Guide, lang: str) -> None:
        self.content, self.phrases, self.guide, self.lang = content, phrases, guide, lang
        self.rules = {rule.id: rule for rule in content.book.rules}

    def view(self, debrief: Debrief) -> DebriefView:
        """The whole debrief."""
        slots = self.call_slots(debrief)
        marks = tuple(self.mark(mark, debrief) for mark in debrief.assessment.marks if mark.value is not None)
        truth = self.guide.truths[debrief.story.began.truth]
        status = debrief.assessment.status
        following = self.guide.next[debrief.practise]
        return DebriefView(
            title=self.say(self.guide.title),
            headline=self.say(debrief.headline.headline, slots),
            detail=self.say(debrief.headline.detail, slots),
            status=status,
            status_words=self.say(self.guide.status[status]),
            total=round(debrief.assessment.total),
            marks=marks,
            rows=tuple(self.rows(debrief)),
            findings_elsewhere=tuple(
                self.finding(one) for one in debrief.findings if one.found.how in {"close", "note"}
            ),
            hidden_title=self.label(secret_of(truth, debrief)),
            hidden_words=f"{self.say(truth.title)}{'。' if self.lang == 'zh' else '. '}{self.say(truth.story)}",
            figures=self.figures(debrief),
            ending=self.say(self.guide.endings[debrief.ending]),
            next_title=self.say(following.title),
            next_words=self.say(following.words),
            again_turn=debrief.again,
            again_words=self.clock_of(debrief, debrief.again),
        )

    def say(self, words: Words, slots: Mapping[str, str] | None = None) -> str:
        """A text in the language, its slots filled."""
        text = words.get(self.lang, "")
        for name, value in (slots or {}).items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def label(self, key: str) -> str:
        """A label in the language."""
        return self.say(self.guide.labels[key])

    def line(self, event: Said | Replied | None) -> str:
        """What was said in an event."""
        if event is None:
            return ""
        if isinstance(event, Said) and event.typed:
            return event.typed
        phrase = self.phrases.options[event.choice] if isinstance(event, Said) else self.phrases.phrase(event.line)
        return worded(phrase, event.slots, self.phrases, self.lang)

    def turn(self, debrief: Debrief, number: int) -> TurnStory | None:
        """A turn by its number."""
        return next((turn for turn in debrief.story.turns if turn.number == number), None)

    def clock_of(self, debrief: Debrief, number: int) -> str:
        """When a turn began."""
        turn = self.turn(debrief, number)
        if turn is None:
            return ""
        event = turn.said or turn.reply
        return numbers.clock(event.clock) if event else ""

    def call_slots(self, debrief: Debrief) -> dict[str, str]:
        """What the headline's words may need."""
        turn = self.turn(debrief, debrief.anchor)
        story = debrief.story
        promise = story.ended.promise if story.ended else None
        asked = (promise["each"] if promise["count"] else promise["today"]) if promise else 0
        return {
            "at": self.clock_of(debrief, debrief.anchor),
            "his": bare(self.line(turn.reply if turn else None)),
            "mine": bare(self.line(turn.said if turn else None)),
            "promised": numbers.money(asked),
            "room": numbers.money(max(0, story.began.room)),
        }

    def mark(self, mark: Mark, debrief: Debrief) -> MarkView:
        """One mark with its points."""
        value = round(mark.value or 0.0)
        kind = "good" if value >= GOOD else "amber" if value >= FAIR else "bad"
        points = self.value_points(debrief) if mark.key == "outcome" else self.points(mark)
        return MarkView(mark.key, self.label(mark.key), value, self.gist(mark, debrief), kind, points)

    def points(self, mark: Mark) -> tuple[PointView, ...]:
        """The criteria of a mark that the call gave occasion for."""
        return tuple(
            PointView(
                f"{self.label(p.criterion)}{'：' if self.lang == 'zh' else ': '}{self.why(p)}"
                if self.why(p)
                else self.label(p.criterion),
                p.won,
                p.most,
                p.turns,
            )
            for p in mark.points
            if p.most
        )

    def value_points(self, debrief: Debrief) -> tuple[PointView, ...]:
        """What the value of the call is made of."""
        value = debrief.assessment.value
        shares = (("creditor", value.creditor), ("borrower", value.borrower), ("duties", value.duties))
        wanted = shares if not debrief.story.excused else shares[2:]
        return tuple(PointView(self.label(key), 100 * share, 100.0, ()) for key, share in wanted)

    def why(self, point: Point) -> str:
        """What a judgement means, in a few words."""
        group = self.guide.why.get(point.criterion) or self.guide.why["ethics"]
        return self.say(group.get(point.why, {}), {"n": str(len(point.turns))})

    def gist(self, mark: Mark, debrief: Debrief) -> str:
        """What a mark rests on: the point that cost most, or what was good."""
        if mark.key == "outcome":
            u = debrief.assessment.value.u
            if debrief.story.excused:
                return self.say(self.guide.why["outcome"]["duties" if u >= HIGH else "duties_missed"])
            return self.say(self.guide.why["outcome"]["high" if u >= HIGH else "middle" if u >= MIDDLE else "low"])
        if mark.key == "ethics":
            broken = sum(1 for one in debrief.findings if self.rules[one.found.rule].criterion != "record")
            return self.say(self.guide.why["ethics"]["broken" if broken else "kept"], {"n": str(broken)})
        points = [point for point in mark.points if point.most]
        worst = max(points, key=lambda point: (point.most - point.won) * point.most, default=None)
        return self.why(worst) if worst else ""

    def figures(self, debrief: Debrief) -> tuple[tuple[str, str], ...]:
        """What he said he would pay, what he means, what he can, and what is owed."""
        story = debrief.story
        promise = story.ended.promise if story.ended else None
        rows = [(self.label("total"), self.sum(self.content.account.total))]
        if promise:
            asked = promise["each"] if promise["count"] else promise["today"]
            key = "a_month" if promise["count"] > 1 else "at_once"
            rows.append((self.label("says"), self.say(self.guide.labels[key], {"sum": self.sum(asked)})))
            means = story.ended.means if story.ended and story.ended.means else 0
            rows.append((self.label("means"), self.say(self.guide.labels[key], {"sum": self.sum(means)})))
        room = self.sum(max(0, story.began.room))
        rows.append((self.label("can"), self.say(self.guide.labels["a_month"], {"sum": room})))
        return tuple(rows)

    def sum(self, minor: int) -> str:
        """A sum as it is written where the call was made."""
        manner = self.phrases.manner
        return written(minor, self.lang, manner if manner.unit_en else replace(manner, unit_en="¥"))

    def rows(self, debrief: Debrief) -> list[RowView]:
        """The transcript, annotated."""
        found, woman = [], False
        for turn in debrief.story.turns:
            if turn.said:
                notes = self.notes(debrief, turn)
                found.append(self.row(turn, turn.said, "me", self.label("me"), notes))
            if turn.reply:
                woman = woman or turn.reply.fact == "co_debtor"  # from here on she is the one who owes
                who = turn.reply.by
                found.append(self.row(turn, turn.reply, who, self.speaker(who, woman=woman), ()))
        return found

    def speaker(self, who: str, *, woman: bool) -> str:
        """Who spoke, in a word; of somebody else it is not known what to call them."""
        if who == "third":
            return word("debrief.third", self.lang)
        return self.label("her" if woman else "him")

    def row(
        self, turn: TurnStory, event: Said | Replied, who: str, speaker: str, notes: tuple[NoteView, ...]
    ) -> RowView:
        """One line of the transcript."""
        kinds = [note.kind for note in notes]
        worst = next((kind for kind in ("bad", "amber", "good") if kind in kinds), "")
        delivery = word(f"delivery.{event.delivery}", self.lang) if isinstance(event, Replied) else ""
        return RowView(turn.number, numbers.clock(event.clock), who, speaker, self.line(event), delivery, worst, notes)

    def notes(self, debrief: Debrief, turn: TurnStory) -> tuple[NoteView, ...]:
        """What is said beside a turn: rules first, then moments that the rules have not told already."""
        broken = [
            self.finding(one)
            for one in debrief.findings
            if one.found.turn == turn.number and one.found.how in {"act", "due"}
        ]
        moments = [moment for moment in debrief.moments if moment.turn == turn.number]
        if broken:
            moments = [moment for moment in moments if self.guide.moments[moment.id].kind == "amber"][
                : 1 if len(broken) < 2 else 0
            ]
        return (*broken, *(self.moment(moment, debrief) for moment in moments))

    def finding(self, finding: Finding) -> NoteView:
        """A broken rule, with its source, its evidence and the better sentence of that menu."""
        found = finding.found
        rule, text = self.rules[found.rule], self.guide.rules[found.rule]
        evidence = self.say(self.guide.evidence[rule.evidence])
        if rule.severity == "critical" and not rule.failing:
            evidence += ("，" if self.lang == "zh" else "; ") + self.say(self.guide.advises)
        quote = self.quoted(finding.better)
        return NoteView(
            kind="amber" if rule.severity == "minor" else "bad",
            title=f"{self.say(self.guide.severity[rule.severity])} · {self.say(text.title)}",
            words=self.say(text.instead) if quote else self.missing(found),
            better=quote or self.say(text.instead),
            source=self.say(text.source),
            evidence=evidence,
            rule=rule.id,
        )

    def missing(self, found: Found) -> str:
        """Where the finding is not about an act: when it was due."""
        return {"due": self.label("due"), "close": self.label("at_close"), "note": self.label("on_note")}.get(
            found.how, ""
        )

    def quoted(self, option: str) -> str:
        """The better sentence that stood on the menu."""
        if not option:
            return ""
        words = self.phrases.options[option].of(self.lang)
        if "{" in words:
            words = worded(self.phrases.options[option], self.blank_sums(option), self.phrases, self.lang)
        return f"“{words}”" if self.lang == "zh" else f'"{words}"'

    def blank_sums(self, option: str) -> dict[str, int | str | list[int]]:
        """Sums of a sentence that was not said: the account's as they are, those of an offer as an ellipsis."""
        account = self.content.account
        sums = {
            "total": account.total, "principal": account.principal, "interest": account.interest,
            "penalty": account.penalty, "overdue": account.overdue, "dpd": account.days_past_due,
            "due_date": account.due_day,
        }  # fmt: skip
        return {name: sums.get(name, "…") for name in names_in(self.phrases.options[option]) - TEXTS}

    def moment(self, moment: Moment, debrief: Debrief) -> NoteView:
        """A moment in words."""
        text = self.guide.moments[moment.id]
        slots = {name: self.slot(name, value, debrief) for name, value in moment.slots.items()}
        return NoteView(text.kind, self.say(text.title), self.say(text.words, slots), self.say(text.better, slots))

    def slot(self, name: str, value: str | float, debrief: Debrief) -> str:
        """A moment's slot in words."""
        if name == "his":
            turn = self.turn(debrief, int(value))
            return bare(self.line(turn.reply if turn else None))
        if name in {"sum", "room"}:
            return numbers.money(int(value))
        return f"{value:.2f}" if isinstance(value, float) else str(value)


def looked_back(
    content: Content,
    phrases: Phrases,
    rubric: Rubric,
    guide: Guide,
    events: Sequence[Event],
    lang: str,
    *,
    marked: bool,
) -> DebriefView:
    """The debrief of a call's events, in words. An unmarked call keeps its notes and loses its marks."""
    view = Speaker(content, phrases, guide, lang).view(debrief_of(content, rubric, guide, events))
    if marked:
        return view
    following = guide.next["unmarked"]
    return replace(
        view,
        marks=(),
        total=0,
        status="unmarked",
        status_words=guide.status["unmarked"][lang],
        next_title=following.title[lang],
        next_words=following.words[lang],
    )
