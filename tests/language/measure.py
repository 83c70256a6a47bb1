"""How well typed words are read: precision and recall per act over the labelled utterances, and forbidden wording.

`python -m uv run python -m tests.language.measure [--split build] [--lang zh] [--misses]`, or `--page`
"""

import json
from argparse import ArgumentParser
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from scenarios.compile import load, reader_of
from scenarios.compile.options import PHASE_GROUPS
from sim.core.vocabulary import Sign
from sim.language.reading import Around, Reading

LABELLED = Path(__file__).parent / "labelled"
CASES = {"zh": "cn/laid-off", "en": "us/disputed"}
BEFORE_HIM = {"opening", "third_party", "voicemail"}
FORBIDDEN = (
    "threaten", "insult", "claim_authority", "disclose_to_third", "leave_message.debt", "suggest_borrowing", "request_payment_to",
    "promise_waiver.unauthorised", "promise_waiver.credit_file", "verify_identity.otp", "verify_identity.password",
)  # fmt: skip


@dataclass
class Score:
    """Right, missed and made up, per act."""

    right: Counter = field(default_factory=Counter)
    missed: Counter = field(default_factory=Counter)
    made_up: Counter = field(default_factory=Counter)

    def add(self, wanted, got):
        """Count one utterance."""
        wanted, got = Counter(wanted), Counter(got)
        self.right += wanted & got
        self.missed += wanted - got
        self.made_up += got - wanted

    def precision(self, act=None):
        """Of what was heard, the share that was said."""
        right, wrong = self.of(self.right, act), self.of(self.made_up, act)
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, act=None):
        """Of what was said, the share that was heard."""
        right, missed = self.of(self.right, act), self.of(self.missed, act)
        return right / (right + missed) if right + missed else 1.0

    @staticmethod
    def of(counter, act):
        """One act's count, or all."""
        return counter[act] if act else sum(counter.values())


@dataclass
class Measured:
    """What was found out over a set."""

    acts: Score
    forms: Score
    alarms: Counter
    unclear: Counter
    misses: list
    number: int


def utterances(lang, split):
    """The labelled utterances of a part."""
    path = LABELLED / f"{lang}_{split}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def around_for(play, where):
    """What stands around an utterance in a phase, as it would in a call: with him or not, verified or not."""
    signs = 0
    if where not in BEFORE_HIM | {"verification"}:
        signs |= 1 << Sign.WITH_DEBTOR | 1 << Sign.VERIFIED | 1 << Sign.DEBT_STATED
    if where == "verification":
        signs |= 1 << Sign.WITH_DEBTOR
    if where == "third_party":
        signs |= 1 << Sign.PARTY_THIRD
    if where in {"commitment", "closing"}:
        signs |= 1 << Sign.PROMISE_OPEN
    account = play.content.account
    names = ("total", "overdue", "principal", "interest", "penalty", "instalment")
    return Around(
        figures={name: getattr(account, name) for name in names},
        words=(signs, 0, 0, 0, 0, 0, 0),
        phase=int(PHASE_GROUPS[where][0]),
        day=play.content.opening.day,
        month_first=play.phrases.manner.month_first,
    )


def forbidden(forms):
    """The forbidden wordings among forms."""
    return [form for form in forms if form in FORBIDDEN or form.split(".")[0] in FORBIDDEN]


def measured(lang, split):
    """Read every utterance of a part and compare."""
    play = load(CASES[lang])
    reader = reader_of(play.phrases)
    found = Measured(Score(), Score(), Counter(), Counter(), [], 0)
    for one in utterances(lang, split):
        reading: Reading = reader.read(one["says"], lang, around_for(play, one["where"]))
        got, wanted = list(reading.acts), one["acts"]
        found.number += 1
        found.forms.add(wanted, got)
        found.acts.add({form.split(".")[0] for form in wanted}, {form.split(".")[0] for form in got})
        said, alarm = forbidden(wanted), forbidden(got)
        found.alarms["said"] += bool(said)
        found.alarms["caught"] += bool(said and alarm)
        found.alarms["clean"] += not said
        found.alarms["false"] += bool(alarm and not said)
        found.unclear["unclear"] += not wanted
        found.unclear["kept unclear"] += not wanted and not got
        found.unclear["lost"] += bool(wanted and not got)
        if sorted(wanted) != sorted(got):
            found.misses.append((one["where"], one["says"], wanted, got))
    return found


def table(found):
    """The measure as Markdown."""
    acts = sorted(set(found.acts.right) | set(found.acts.missed) | set(found.acts.made_up))
    lines = ["| act | said | precision | recall |", "|---|---|---|---|"]
    for act in acts:
        said = found.acts.right[act] + found.acts.missed[act]
        lines.append(f"| `{act}` | {said} | {found.acts.precision(act):.2f} | {found.acts.recall(act):.2f} |")
    lines.append(
        f"| **all acts** | {sum((found.acts.right + found.acts.missed).values())} | {found.acts.precision():.2f} | {found.acts.recall():.2f} |"
    )
    lines.append(
        f"| **acts with their kinds** | {sum((found.forms.right + found.forms.missed).values())} | {found.forms.precision():.2f} | {found.forms.recall():.2f} |"
    )
    alarms, unclear = found.alarms, found.unclear
    lines += [
        "",
        f"{found.number} utterances. Forbidden wording: {alarms['caught']} of {alarms['said']} caught; "
        f"{alarms['false']} false alarms on {alarms['clean']} that hold none. "
        f"Words that mean nothing here: {unclear['kept unclear']} of {unclear['unclear']} left unclear; "
        f"{unclear['lost']} others not understood.",
    ]
    return "\n".join(lines)


PAGE = Path(__file__).parents[2] / "docs" / "typing.md"
MARKS = ("<!-- measured -->", "<!-- /measured -->")
NAMES = {"zh": "Chinese", "en": "English"}


def page_part():
    """What the page says of the held-out part, by language."""
    parts = [f"### {NAMES[lang]}, the ten writers held out\n\n{table(measured(lang, 'test'))}" for lang in CASES]
    return "\n\n".join([MARKS[0], *parts, MARKS[1]])


def write_page():
    """Put the measure into the page."""
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.partition(MARKS[0])[0], text.partition(MARKS[1])[2]
    PAGE.write_text(before + page_part() + after, encoding="utf-8", newline="\n")


def main():
    """Print the measure, or write it into the page."""
    parser = ArgumentParser()
    parser.add_argument("--page", action="store_true", help="write docs/typing.md anew, from the held-out part")
    parser.add_argument("--split", choices=("build", "test"), default="build")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if options.page:
        write_page()
        return
    found = measured(options.lang, options.split)
    print(table(found))
    for where, says, wanted, got in found.misses if options.misses else ():
        print(f"[{where}] {says}\n    wanted {wanted}\n    got    {got}")


if __name__ == "__main__":
    main()
