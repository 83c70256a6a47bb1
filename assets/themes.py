"""Three tables of colours under one set of names. Colour means something here, or is not there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of a theme, each as `#RRGGBB`.

    paper, card, line: the ground, the surfaces on it, hairlines.
    ink, soft, faint: text, labels, hints (hints never smaller than 13 px).
    teal, teal_tint: the trainee - own bubbles, the focus, the main button (its words are drawn in `paper`).
    apricot, apricot_tint: the borrower - voice and feelings.
    good, amber, bad and their tints: judgement only, always with a word or a shape beside it.
    """

    paper: str
    card: str
    line: str
    ink: str
    soft: str
    faint: str
    teal: str
    teal_tint: str
    apricot: str
    apricot_tint: str
    good: str
    good_tint: str
    amber: str
    amber_tint: str
    bad: str
    bad_tint: str


PAPER = Theme(
    paper="#F4F0E6", card="#FFFDF8", line="#E2DBCB",
    ink="#222B31", soft="#566166", faint="#666F73",
    teal="#1F6F6B", teal_tint="#DDEBE6", apricot="#C9772F", apricot_tint="#F7E8D6",
    good="#33734A", good_tint="#DFEDDF", amber="#8F5F12", amber_tint="#F6EACB", bad="#A93226", bad_tint="#F7DFDA",
)  # fmt: skip

DUSK = Theme(
    paper="#171C21", card="#20272D", line="#333D44",
    ink="#EDE8DD", soft="#A9B2B4", faint="#838D90",
    teal="#67BDB4", teal_tint="#203B3B", apricot="#E3A264", apricot_tint="#3A2E22",
    good="#84C697", good_tint="#22382A", amber="#E0B562", amber_tint="#3B3220", bad="#EE8C7F", bad_tint="#40272A",
)  # fmt: skip

CONTRAST = Theme(
    paper="#FFFFFF", card="#FFFFFF", line="#7A8286",
    ink="#000000", soft="#22292D", faint="#3A4448",
    teal="#004F4B", teal_tint="#D8F0EB", apricot="#7A3C00", apricot_tint="#FFEEDB",
    good="#0A4F26", good_tint="#E0F4E4", amber="#5E3C00", amber_tint="#FFF1C9", bad="#861008", bad_tint="#FFE7E2",
)  # fmt: skip

THEMES: dict[str, Theme] = {"paper": PAPER, "dusk": DUSK, "contrast": CONTRAST}
"""By the name a setting holds."""
