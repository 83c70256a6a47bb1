"""Examples of a rule as small transcripts: what broke it, and what just did not."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from assets.pages.books.parts import anchor, figures, label, two
from assets.pages.books.view import ExampleView, LineView
from assets.words import both

MARK = "■"


def examples_html(examples: Sequence[ExampleView]) -> str:
    """The breach and the near miss beside each other, the others folded away."""
    if not examples:
        return f'<p class="soft">{label("books.example.none")}</p>'
    twins = "".join(example_html(one) for one in examples if one.part != "more")
    more = [one for one in examples if one.part == "more"]
    folded = (
        f"<details><summary>{label('books.example.more', n=len(more))}</summary>"
        f'<div class="twins">{"".join(example_html(one) for one in more)}</div></details>'
        if more
        else ""
    )
    return f'<div class="twins">{twins}</div>{folded}'


def example_html(example: ExampleView) -> str:
    """One log: its title, what is special about its account, its lines, and what was due and did not come."""
    kind = {"breach": "breach-case", "near": "near-case"}.get(example.part, "more-case")
    head = f"<b>{label(f'books.example.{example.part}')}</b> " if example.part != "more" else ""
    account = (
        f'<p class="place">{label("books.example.account")} {figures(example.account)}</p>' if example.account else ""
    )
    lines = "".join(line_html(line, before) for before, line in pairwise((None, *example.lines)) if line)
    return (
        f'<div class="example {kind}"><h5>{head}{two(example.title)}</h5>{account}{lines}{ending_html(example)}</div>'
    )


def ending_html(example: ExampleView) -> str:
    """What did not come in time; or that nothing was found at all."""
    late = "".join(
        f'<div class="late">{MARK} {label("books.example.due", day=day)} {anchor(rule)}</div>'
        for day, rule in example.due
    )
    found = late or any(line.found for line in example.lines)
    return late if found else f'<p class="place">{label("books.example.clean")}</p>'


def line_html(line: LineView, before: LineView | None) -> str:
    """One event: when, who, what; marked where it breaks a rule."""
    head = f'<div class="day">{escape(line.day)}</div>' if before is None or before.day != line.day else ""
    head += f'<div class="place">{two(line.place)}</div>' if any(line.place) else ""
    kinds = " ".join([line.who, *(["found"] if line.found else ["shared"] if line.shared else [])])
    marks = "".join(f'<div class="mark">{MARK} {anchor(rule)}</div>' for rule in line.found)
    return (
        f'{head}<div class="line {kinds}"><span class="clock">{escape(line.clock)}</span>'
        f'<span class="who">{two(both(f"by.{line.who}"))}</span><span>{said_html(line)}{marks}</span></div>'
    )


def said_html(line: LineView) -> str:
    """The words, what they do, and the rest that the log states."""
    acts = " · ".join(two(act) for act in line.acts)
    parts = [f"<q>{escape(line.words)}</q>"] if line.words else []
    parts += [f'<span class="acts">{acts}</span>' if line.words else acts] if acts else []
    logged = [label("books.example.logged", at=line.logged)] if line.logged else []
    details = " · ".join([*logged, *([figures(line.details)] if line.details else [])])
    return "<br>".join([*parts, *([f'<span class="details">{details}</span>'] if details else [])])
