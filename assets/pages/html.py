"""A debrief as one HTML page that needs nothing else: no script, no address, readable when printed."""

from html import escape

from assets.console import said
from assets.pages.view import DebriefView, MarkView, NoteView, RowView
from assets.themes import THEMES

KIND_SIGNS = {"good": "●", "amber": "▲", "bad": "■", "": ""}

PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<main>
<p class="case">{title}</p>
<h1>{headline}</h1>
<p class="detail">{detail}</p>
<p class="status {status}">{status_words}<span class="total">{total}</span><span class="ending">{ending}</span></p>
<section aria-label="{marks_label}">{marks}</section>
<section aria-label="{transcript_label}"><h2>{transcript_label}</h2>{rows}{elsewhere}</section>
<section><h2>{hidden_title}</h2><p>{hidden}</p><table class="figures">{figures}</table></section>
<section class="next"><p class="case">{next_label}</p><h2>{next_title}</h2><p>{next_words}</p></section>
</main>
</body>
</html>
"""

STYLE = """
:root {{ color-scheme: light; }}
body {{ margin: 0; background: {paper}; color: {ink};
  font: 16px/1.6 "Noto Sans SC", "Source Sans Pro", "PingFang SC", "Microsoft YaHei", sans-serif; }}
main {{ max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }}
h1, h2, .total {{ font-family: "Noto Serif SC", "Source Serif Pro", "Songti SC", serif; font-weight: 400; }}
h1 {{ font-size: 1.7rem; line-height: 1.35; margin: .2rem 0 .4rem; }}
h2 {{ font-size: 1.2rem; margin: 2rem 0 .6rem; }}
.case, .detail, .clock, .who, .source, .ending {{ color: {soft}; }}
.status {{ border-top: 1px solid {line}; border-bottom: 1px solid {line}; padding: .6rem 0; }}
.status .total {{ font-size: 1.4rem; margin: 0 .8rem; }}
.failed {{ color: {bad}; }} .passed {{ color: {good}; }} .capped, .not_passed {{ color: {amber}; }}
.mark {{ margin: .9rem 0; }}
.mark .bar {{ height: 8px; border-radius: 4px; background: {line}; overflow: hidden; }}
.mark .fill {{ height: 8px; }}
.mark .head {{ display: flex; justify-content: space-between; gap: 1rem; }}
.mark details {{ color: {soft}; font-size: .9rem; }}
.row {{ display: grid; grid-template-columns: 3.4rem 2.6rem 1fr; gap: .2rem .6rem; margin: .35rem 0; }}
.me .who {{ color: {teal}; }}
.note {{ grid-column: 3; border-radius: 10px; padding: .5rem .8rem; margin: .2rem 0 .5rem; font-size: .94rem; }}
.note.good {{ background: {good_tint}; }} .note.amber {{ background: {amber_tint}; }} .note.bad {{ background: {bad_tint}; }}
.note b {{ font-weight: 400; }} .note.good b {{ color: {good}; }} .note.amber b {{ color: {amber}; }} .note.bad b {{ color: {bad}; }}
.note .source {{ display: block; font-size: .86rem; }}
.elsewhere .note {{ margin: .5rem 0; }}
.figures td {{ padding: .1rem 1.6rem .1rem 0; }} .figures td + td {{ text-align: right; }}
a {{ color: inherit; }}
.next h2 {{ margin: 0 0 .4rem; }}
.next {{ background: {card}; border: 1px solid {line}; border-radius: 14px; padding: .2rem 1.4rem 1rem; margin-top: 2rem; }}
@media print {{ body {{ background: #fff; }} .note {{ break-inside: avoid; }} }}
"""


def debrief_html(view: DebriefView, lang: str) -> str:
    """The whole page."""
    theme = THEMES["paper"]
    names = (
        "paper", "card", "line", "ink", "soft", "teal", "good", "good_tint", "amber", "amber_tint", "bad", "bad_tint",
    )  # fmt: skip
    style = STYLE.format(**{name: colour(getattr(theme, name)) for name in names})
    return PAGE.format(
        lang="zh-CN" if lang == "zh" else "en",
        style=style,
        title=escape(view.title),
        headline=escape(view.headline),
        detail=escape(view.detail),
        status=view.status,
        status_words=escape(view.status_words),
        total=view.total if view.marks else "",
        ending=escape(view.ending),
        marks="".join(mark_html(mark, theme, lang) for mark in view.marks),
        marks_label=escape(said("marks", lang)),
        transcript_label=escape(said("transcript", lang).strip("—- ")),
        rows="".join(row_html(row, lang) for row in view.rows),
        elsewhere=f'<div class="elsewhere">{"".join(note_html(note, lang) for note in view.findings_elsewhere)}</div>',
        hidden_title=escape(view.hidden_title),
        hidden=escape(view.hidden_words),
        figures="".join(f"<tr><td>{escape(name)}</td><td>{escape(value)}</td></tr>" for name, value in view.figures),
        next_label=escape(said("next", lang).rstrip("：: ")),
        next_title=escape(view.next_title),
        next_words=escape(view.next_words),
    )


def colour(value: object) -> str:
    """A theme's colour as CSS has it."""
    text = str(value)
    return text if text.startswith("#") else f"#{text}"


def mark_html(mark: MarkView, theme: object, lang: str) -> str:
    """A mark: its bar, its figure, what it rests on, and its points."""
    fill = colour(getattr(theme, mark.kind))
    points = "".join(
        f"<li>{escape(point.words)} {point.won:.0f}/{point.most:.0f}"
        + (f" · {', '.join(link(turn) for turn in point.turns)}" if point.turns else "")
        + "</li>"
        for point in mark.points
    )
    return (
        f'<div class="mark"><div class="head"><span>{escape(mark.label)}</span>'
        f"<span>{escape(mark.gist)} <strong>{mark.value}</strong></span></div>"
        f'<div class="bar"><div class="fill" style="width:{mark.value}%;background:{fill}"></div></div>'
        f"<details><summary>{escape(said('rests', lang, n=len(mark.points)))}</summary><ul>{points}</ul></details></div>"
    )


def link(turn: int) -> str:
    """A turn's number that leads to it."""
    return f'<a href="#turn-{turn}">{turn}</a>'


def row_html(row: RowView, lang: str) -> str:
    """A line of the transcript and what is said beside it."""
    cue = (f"［{row.delivery}］" if lang == "zh" else f"[{row.delivery}] ") if row.delivery else ""
    notes = "".join(note_html(note, lang) for note in row.notes)
    anchor = f' id="turn-{row.turn}"' if row.who == "me" else ""
    return (
        f'<div class="row {row.who}"{anchor}><span class="clock">{row.clock}</span><span class="who">{escape(row.speaker)}</span>'
        f"<span>{escape(cue)}{escape(row.words)}</span>{notes}</div>"
    )


def note_html(note: NoteView, lang: str) -> str:
    """One note: kind, words, the better sentence, source and evidence."""
    better = f"<br>{escape(said('better', lang))}{escape(note.better)}" if note.better else ""
    source = (
        f'<span class="source">{escape(note.source)} · {escape(note.evidence)} · {escape(note.rule)}</span>'
        if note.source
        else ""
    )
    return (
        f'<div class="note {note.kind}"><b>{KIND_SIGNS[note.kind]} {escape(note.title)}</b> '
        f"{escape(note.words)}{better}{source}</div>"
    )
