"""How the books' pages look: the paper theme, one column, printable; languages are shown and hidden without a script."""

from dataclasses import asdict
from string import Template

from assets.themes import THEMES

STYLE = """
:root { color-scheme: light; }
body { margin: 0; background: $paper; color: $ink;
  font: 16px/1.6 "Noto Sans SC", "Source Sans Pro", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
h1, h2, h3 { font-family: "Noto Serif SC", "Source Serif Pro", "Songti SC", serif; font-weight: 400; }
.en { font-family: "Source Sans Pro", "Noto Sans SC", "Helvetica Neue", Arial, sans-serif; }
h1 .en, h2 .en, h3 .en { font-family: "Source Serif Pro", "Noto Serif SC", Georgia, serif; }
h1 { font-size: 1.7rem; line-height: 1.35; margin: .6rem 0 .4rem; }
h2 { font-size: 1.35rem; margin: 2.6rem 0 .6rem; border-bottom: 1px solid $line; padding-bottom: .3rem; }
h3 { font-size: 1.15rem; margin: 0 0 .2rem; }
h4 { font-size: .95rem; font-weight: 600; margin: 1.1rem 0 .3rem; color: $soft; }
p { margin: .3rem 0; }
a { color: $teal; }
code { font: .84em/1.4 "Source Code Pro", Consolas, monospace; color: $soft; overflow-wrap: anywhere; }
a code { color: $teal; }
ul, ol { margin: .2rem 0; padding-left: 1.4rem; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-top: 1px solid $line; }
th { color: $soft; font-weight: 400; }
td.room { min-width: 9rem; } td.rule-cell { min-width: 13rem; }
input[name="language"] { position: absolute; opacity: 0; }
.switch { float: right; display: flex; gap: .3rem; }
.switch label { padding: 0 .7rem; border: 1px solid $line; border-radius: 999px; color: $soft; cursor: pointer; background: $card; }
#zh:checked ~ main label[for="zh"], #en:checked ~ main label[for="en"], #side:checked ~ main label[for="side"] {
  background: $teal; border-color: $teal; color: $paper; }
#zh:focus-visible ~ main label[for="zh"], #en:focus-visible ~ main label[for="en"],
#side:focus-visible ~ main label[for="side"] { outline: 2px solid $teal; outline-offset: 2px; }
#zh:checked ~ main .en, #en:checked ~ main .zh { display: none; }
#side:checked ~ main span.zh + span.en::before { content: " / "; color: $faint; }
#side:checked ~ main .twins { grid-template-columns: 1fr; }
#side:checked ~ main .line { grid-template-columns: 4.4rem 9rem 1fr; }
#side:checked ~ main .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.6rem; }
.pages { color: $soft; padding: .1rem 0 .5rem; border-bottom: 1px solid $line; }
.about, .soft, .count { color: $soft; }
.count { font-size: .94rem; }
.contents { columns: 2; column-gap: 2.4rem; font-size: .94rem; }
.contents li { break-inside: avoid; margin: .15rem 0; }
.contents ul { list-style: none; padding: 0; margin: 0 0 1rem; }
.contents h3 { font-size: 1rem; }
.rule, .card { background: $card; border: 1px solid $line; border-radius: 14px; padding: 1rem 1.4rem 1.1rem; margin: 1.1rem 0; }
.rule .meta { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: baseline; font-size: .9rem; color: $soft; }
.badge { border-radius: 999px; padding: 0 .6rem; border: 1px solid $line; white-space: nowrap; font-size: .9rem; }
.badge.where { white-space: normal; color: $soft; }
.critical .severity, .badge.critical { background: $bad_tint; color: $bad; border-color: $bad_tint; }
.serious .severity, .badge.serious { background: $amber_tint; color: $amber; border-color: $amber_tint; }
.minor .severity, .badge.minor { background: $paper; color: $soft; }
.badge.confirmed, .badge.inferred { background: $good_tint; color: $good; border-color: $good_tint; }
.badge.reported, .badge.knowledge { background: $amber_tint; color: $amber; border-color: $amber_tint; }
.badge.fails { color: $ink; border-color: $soft; }
.facts { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: .2rem 1rem; margin: .6rem 0; font-size: .94rem; }
.facts dt { color: $soft; } .facts dd { margin: 0; }
.breach { margin: .6rem 0; padding-left: .8rem; border-left: 3px solid $line; } .breach ul { margin: .1rem 0; }
.named { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .4rem; font-size: .92rem; }
.named li { background: $paper; border-radius: 8px; padding: 0 .55rem; }
.instead { background: $good_tint; border-radius: 10px; padding: .5rem .9rem; }
.twins { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
.example { border: 1px solid $line; border-radius: 10px; padding: .5rem .8rem .7rem; background: $paper; font-size: .92rem; min-width: 0; }
.example h5 { margin: 0 0 .2rem; font-size: .95rem; font-weight: 600; }
.example.breach-case h5 b { color: $bad; font-weight: 600; } .example.near-case h5 b { color: $good; font-weight: 600; }
.place, .day { color: $soft; font-size: .86rem; margin: .4rem 0 .1rem; }
.line { display: grid; grid-template-columns: 4.2rem 4.9rem 1fr; gap: 0 .5rem; padding: .1rem .3rem; border-radius: 8px; }
.line .clock, .line .who, .line .acts, .line .details { color: $soft; }
.line .acts, .line .details { font-size: .9em; } .line .details { overflow-wrap: anywhere; }
.line.me .who { color: $teal; } .line.borrower .who, .line.third .who { color: $apricot; }
.line.shared, .line.shared .who { color: $faint; }
.found { background: $bad_tint; }
.found .mark { color: $bad; } .found .mark code { color: $bad; }
.late { background: $bad_tint; border-radius: 8px; padding: .1rem .3rem; margin-top: .3rem; color: $bad; } .late code { color: $bad; }
details { margin: .6rem 0 0; } summary { color: $soft; cursor: pointer; }
details .example { margin: .6rem 0; }
pre { background: $card; border: 1px solid $line; border-radius: 10px; padding: .6rem 1rem; overflow-x: auto; font-size: .9rem; }
@media (max-width: 52rem) { .twins, #side:checked ~ main .pair { grid-template-columns: 1fr; } .contents { columns: 1; } }
@page { margin: 14mm; }
@media print {
  body { background: #fff; font-size: 10pt; } main { max-width: none; padding: 0; }
  .switch, .pages { display: none; }
  .rule, .card, .example { border-color: $line; background: #fff; }
  h2, h3, h4, h5, summary { break-after: avoid; } .example, .breach, tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
"""


def style() -> str:
    """The style sheet, in the colours of paper."""
    return Template(STYLE.strip()).substitute(asdict(THEMES["paper"]))
