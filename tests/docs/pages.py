"""Reading the documents as data: sections, tables, code names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
HEADING = re.compile(r"^(#{2,3}) (.+?)(?: \(`(\w+)`\))?$")
CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Row:
    """One row of a table: the section and part it stands in, and its cells by column."""

    section: str
    part: str
    cells: dict[str, str]

    @property
    def name(self) -> str:
        """The code name in the first cell."""
        return CODE.fullmatch(next(iter(self.cells.values())))[1]


def text_of(page: str) -> str:
    """A document's text."""
    return (DOCS / page).read_text(encoding="utf-8")


def codes_in(cell: str) -> list[str]:
    """The code names in a text."""
    return CODE.findall(cell)


def cells_of(line: str) -> list[str]:
    """The cells of a table's line."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def rows_of(page: str) -> Iterator[Row]:
    """Every row of every table; a section is known by the code name in its heading, else by the heading."""
    section = part = ""
    columns: list[str] = []
    for line in text_of(page).splitlines():
        heading = HEADING.match(line)
        if heading:
            part = heading[2]
            section = (heading[3] or heading[2]) if heading[1] == "##" else section
        if not line.startswith("|"):
            columns = []
        elif not columns:
            columns = cells_of(line)
        elif not set(line) <= set("|- "):
            cells = cells_of(line)
            assert len(cells) == len(columns), f"{page}: {len(columns)} columns, {len(cells)} cells: {line}"
            yield Row(section, part, dict(zip(columns, cells, strict=True)))
