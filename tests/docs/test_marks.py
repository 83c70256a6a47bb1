"""docs/marks.md quotes weights, points, evidence and rules: they are those of the data."""

import re

import yaml

from scoring.duties import DUTIES
from scoring.judges import JUDGES
from sim.core.content import Rule
from sim.events import KINDS
from tests.docs.pages import DOCS, codes_in, rows_of, text_of

PAGE = "marks.md"
SCENARIOS = DOCS.parent / "scenarios"
RUBRIC = yaml.safe_load((SCENARIOS / "rubrics" / "standard.yaml").read_text(encoding="utf-8"))
BOOKS = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((SCENARIOS / "conduct").glob("??.yaml"))]
TEXT = text_of(PAGE)


def rows(section: str, column: str) -> list[dict[str, str]]:
    """The rows of a section that have a column."""
    return [row.cells for row in rows_of(PAGE) if row.section == section and column in row.cells]


def test_weights_and_points_are_the_rubric_s() -> None:
    """Marks, weights, criteria and points are those of the standard rubric."""
    found = {
        codes_in(row["mark"])[0]: (
            float(row["weight"]),
            {name: float(most) for name, most in re.findall(r"`(\w+)` (\d+)", row["criteria and points"])},
        )
        for row in rows("Five marks", "mark")
    }
    assert found == {key: (mark["weight"], mark["criteria"]) for key, mark in RUBRIC["marks"].items()}


def test_every_judged_criterion_is_explained() -> None:
    """Each criterion that has a judge says what wins its points."""
    explained = {name for row in rows("Five marks", "criterion") for name in codes_in(row["criterion"])}
    assert explained == set(JUDGES)


def test_thresholds_are_the_rubric_s() -> None:
    """The pass mark, the cap, the deductions and the constants of the value are those of the rubric."""
    value = {name: spec["value"] for name, spec in RUBRIC["value"].items()}
    softened = value["complaint_upheld"] * value["complaint_softened"]
    for words in (
        f"{RUBRIC['passed']} passes",
        f"caps the total at {RUBRIC['cap']}",
        f"serious {RUBRIC['deductions']['serious']}, minor {RUBRIC['deductions']['minor']}",
        f"over {value['horizon']} months at {value['monthly_discount']} a",
        f"0 at a fit of {value['can_from']:.2f} to 1 at {value['can_to']}",
        f"plus {value['distress_weight']} × the mean rise",
        f"plus {value['leak_harm']} if the debt was told",
        f"The chance is {value['complaint_upheld']} where",
        f"{softened:.2f} where he was also given the way",
    ):
        assert words in " ".join(TEXT.split()), words


def test_evidence_is_as_the_rules_read_it() -> None:
    """Which evidence may fail a person is what the code says of a rule."""
    for row in rows("Rules: severity and evidence", "evidence"):
        rule = Rule("x", "critical", "L", "law", codes_in(row["evidence"])[0], "conduct", near_fatal=False, cap=0)
        assert row["may fail a person"] == ("yes" if rule.failing else "no")


def test_every_kind_of_evidence_is_listed() -> None:
    """Each kind of evidence that a book uses stands in the table."""
    listed = {codes_in(row["evidence"])[0] for row in rows("Rules: severity and evidence", "evidence")}
    assert {rule["evidence"] for book in BOOKS for rule in book["rules"].values()} <= listed


def test_near_fatal_rules_are_named() -> None:
    """The near-fatal rules named are those of the Chinese book."""
    book = next(book for book in BOOKS if book["id"] == "cn")
    near = {name for name, rule in book["rules"].items() if rule.get("near_fatal")}
    assert set(re.findall(r"`(cn_\w+)`", TEXT)) == near


def test_events_named_exist() -> None:
    """Every event named as the ground of a number is a kind of event."""
    for row in rows("Opening a number", "number"):
        named = codes_in(row["events in the record"])
        assert {name for name in named if name != "how"} <= KINDS.keys(), row["number"]


def test_places_named_exist() -> None:
    """Every place named as the ground of a number is there."""
    for place in re.findall(r"`((?:scenarios|scoring|sim)/[\w./-]+)`", TEXT + text_of("mind.md")):
        assert (DOCS.parent / place).exists(), place


def test_duties_are_counted() -> None:
    """The duties that the page lists are as many as the code judges."""
    listed = re.search(r"Duties that had no occasion\s+are left out: (.*?)\. The chance", TEXT, re.DOTALL)
    assert listed
    assert len(listed[1].split(", ")) == len(DUTIES)
