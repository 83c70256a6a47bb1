"""docs/mind.md quotes constants, thresholds and one example: they are those of the data."""

import re
from typing import Any

import yaml

from sim.core.vocabulary import Feeling, Mood, Scale
from tests.docs.pages import DOCS, codes_in, rows_of, text_of

PAGE = "mind.md"
SCENARIOS = DOCS.parent / "scenarios"
FILES = {"A": "appraisal", "F": "feelings", "R": "replies"}
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
NAMED = re.compile(r"([a-z]+) (-?\d+(?:\.\d+)?)")
GRID, SECONDS = 0.006, 6  # half of the last place the page shows; the length of a sentence


def data(path: str) -> Any:
    """A content file."""
    return yaml.safe_load((SCENARIOS / path).read_text(encoding="utf-8"))


MIND = {letter: data(f"mind/{name}.yaml") for letter, name in FILES.items()}
A, F, R = MIND["A"], MIND["F"], MIND["R"]


def quoted(cell: str) -> Any:
    """A quoted constant: named figures, several, or one."""
    named = NAMED.findall(cell)
    if named:
        return {name: float(figure) for name, figure in named}
    figures = [float(figure) for figure in NUMBER.findall(cell)]
    return figures if len(figures) > 1 else figures[0]


def test_constants_are_those_of_the_data() -> None:
    """Every constant in the table has the value that stands in its file."""
    rows = [row for row in rows_of(PAGE) if row.section == "How to argue about a constant"]
    assert rows
    for row in rows:
        letter, path = row.cells["constant"][0], codes_in(row.cells["constant"])[0]
        found = MIND[letter]
        for step in path.split("."):
            found = found[step]
        if isinstance(found, dict):
            found = {name: figure for name, figure in found.items() if name != "why"}
        assert quoted(row.cells["now"]) == found, path


def levels(mood: str, *, held: bool) -> list[float]:
    """The thresholds at which a mood is entered, or under which it is held."""
    edges = [row for row in F["moods"] if row["to"] == mood and ("from" in row) == held]
    names = [name for row in edges for name in (*row.get("needs", ()), *row.get("unless", ()))]
    return [F["thresholds"][name]["at_least"] for name in names]


def test_moods_are_those_of_the_data() -> None:
    """Moods stand in the order in which they win, each with the levels it is entered and held at."""
    rows = [row for row in rows_of(PAGE) if row.section == "Mood"]
    assert [codes_in(row.cells["mood"])[0] for row in rows] == list(dict.fromkeys(row["to"] for row in F["moods"]))
    assert {codes_in(row.cells["mood"])[0] for row in rows} == {mood.name.lower() for mood in Mood}
    for row in rows:
        name = codes_in(row.cells["mood"])[0]
        entered = [float(figure) for figure in NUMBER.findall(row.cells["entered at"])]
        held = [float(figure) for figure in NUMBER.findall(row.cells["held while"])]
        assert entered == levels(name, held=False), name
        assert held == levels(name, held=True), name


def test_only_sources_of_the_data_are_cited() -> None:
    """Whoever is cited with a year is cited with it in the data files."""
    files = "".join((SCENARIOS / f"mind/{name}.yaml").read_text(encoding="utf-8") for name in FILES.values())
    plain = re.sub(r"[#\s()]+", " ", files)
    for author, year in re.findall(r"([A-Z][a-z]+(?:, [A-Z][a-z]+)*(?: & [A-Z][a-z]+)?) (\d{4})", text_of(PAGE)):
        near = [plain[at.end() : at.end() + 40] for at in re.finditer(re.escape(author), plain)]
        assert any(year in words for words in near), (author, year)


def test_number_of_pushes() -> None:
    """The page counts the pairs of feeling and scale as they are, and each has its reason."""
    assert f"The {len(F['pushes'])} pairs" in text_of(PAGE)
    assert all(row["why"] for row in F["pushes"])


def appraised(acts: list[str], tone: str) -> list[float]:
    """What acts said for the first time on an open feeling mean, by the formula of the page."""
    total = [0.0] * len(Scale)
    is_open = True
    for act in acts:
        rows = [A["acts"][act]]
        if is_open and (act in A["heeds"] or act.split(".")[0] in A["heeds"]):
            rows.append(A["unmet"])
        if is_open and act in A["meets"]:
            rows.append(A["met"])
        is_open = is_open and act not in A["meets"]
        total = [sum(figures) for figures in zip(total, *rows, strict=True)]
    return [sum(figures) for figures in zip(total, A["tones"].get(tone, [0.0] * len(Scale)), strict=True)]


def felt(mind: dict[str, float], meaning: list[float], quick: float) -> dict[str, float]:
    """The mind after an utterance from home, by the formula of the page."""
    push = dict.fromkeys(mind, 0.0)
    for row in F["pushes"]:
        level = meaning[Scale[row["scale"].upper()]]
        push[row["feeling"]] += row["gain"] * max(0.0, level) + row["loss"] * max(0.0, -level)
    push["trust"] *= F["trust_falls"]["value"] if push["trust"] < 0 else 1.0
    after = {name: now + quick * push[name] * ((1 - now) if push[name] > 0 else now) for name, now in mind.items()}
    minutes = SECONDS / 60
    after = {name: now + (mind[name] - now) * F["drift"][name] * minutes for name, now in after.items()}
    after["patience"] -= F["tiring"]["value"] * minutes
    return after


def openness(mind: dict[str, float], *, met: bool) -> float:
    """How ready he is to tell, by the formula of the page."""
    table = R["openness"]
    return table["base"] + sum(slope * mind[name] for name, slope in table["slopes"].items()) + met * table["met"]


def test_example_follows_from_the_data() -> None:
    """The worked example is what the page's formulas make of the data."""
    him = data("calls/cn/laid-off.yaml")["truths"]["laid_off"]
    assert set(him["mind"]) == {feeling.name.lower() for feeling in Feeling}
    example = re.search(r"\*\*Example\*\*.*?\n\n", text_of(PAGE), re.DOTALL)
    assert example
    pressed, heard = example[0].split('"I hear you.')
    for words, acts, tone in (
        (pressed, ["ask_ptp.date"], "even"),
        (heard, ["acknowledge.feeling", "ask_reason.open"], "warm"),
    ):
        meaning = appraised(acts, tone)
        mind = felt(him["mind"], meaning, him["quick"])
        for scale, figure in re.findall(r"(respect|blame) ([+-]\d\.\d+)", words):
            assert abs(meaning[Scale[scale.upper()]] - float(figure)) < GRID, (acts, scale)
        for name, figure in re.findall(r"(shame|anger|trust)(?: \d\.\d+)?\s+→ (\d\.\d+)", words):
            assert abs(mind[name] - float(figure)) < GRID, (acts, name)
        told = re.search(r"open (\d\.\d+)", words)
        assert told
        assert abs(openness(mind, met=tone == "warm") - float(told[1])) < GRID, acts
    depth, width = him["facts"]["lost_job"]["depth"], R["openness"]["width"]
    assert f"depth {depth}" in example[0]
    assert f"give or take {width}" in example[0]
