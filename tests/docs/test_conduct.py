"""docs/conduct.md describes the whole language of the books, and every example in it comes out as it says."""

import json
import re
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

import main
from scenarios.compile.audit import BOOKS, matcher, rules_of
from scenarios.compile.book import MOST_RULES
from scenarios.compile.examples import encoded, merged, plain, standard_accounts
from scenarios.compile.watch import STRUCTURE
from scenarios.files import HOME, UniqueLoader, read
from scenarios.schema.book import (
    NOTE_CHECKS,
    Applies,
    BookFile,
    Breach,
    Count,
    Due,
    Extension,
    Kind,
    OverlayFile,
    RuleSpec,
    Signed,
    Source,
)
from scenarios.schema.conditions import WORDS
from scenarios.schema.lexicon import LexiconsFile
from scenarios.schema.literals import READERS, read_literal
from sim.core.content import KEYS, MOST_ATOMS, MOST_KINDS, PLAIN, Rule
from sim.core.vocabulary import CALL_FIELDS, CONSENTS, FIELDS, PARTY_GROUPS
from sim.core.watch import Rules
from sim.core.watch.columns import LINES_KEPT, SPANS
from sim.record.log import Audit, Finding
from sim.record.log.proof import proof_of
from tests.docs.pages import CODE, DOCS, codes_in, rows_of, text_of

PAGE = "conduct.md"
TEXT = text_of(PAGE)
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
HEAD = re.compile(r"^#{2,4} (.+)$", re.M)
OVERLAY = DOCS / "examples" / "overlay.yaml"
WORDS_OF_A_RULE = {
    "title": {"zh": "例", "en": "An example"},
    "severity": "serious",
    "reason": "H",
    "source": {"instrument": {"zh": "公司规定", "en": "House rule"}, "weight": "house"},
    "evidence": "house",
    "criterion": "conduct",
    "instead": {"zh": "不这样做。", "en": "Not that."},
}
"""What an example leaves out of its rules."""


@dataclass(frozen=True)
class Worked:
    """One example of the page: a small book, a log, and what is to be found in it."""

    title: str
    book: str
    log: str
    found: str


@dataclass
class Fences:
    """The blocks of code of the page, by the order they stand in."""

    blocks: list[tuple[str, str, str]] = field(default_factory=list)  # under which heading, of what sort, text

    def worked(self) -> Iterator[Worked]:
        """Every log with the small book above it and what is found under it."""
        book = log = ""
        for title, sort, text in self.blocks:
            if sort == "yaml":
                book, log = text, ""
            elif sort == "jsonl":
                log = text
            elif sort == "text":
                assert log, f"{title}: expected a log before what is found in it"
                yield Worked(title, book, log, text.rstrip())

    def of(self, sort: str) -> list[tuple[str, str]]:
        """The blocks of a sort, each with its heading."""
        return [(title, text) for title, kind, text in self.blocks if kind == sort]


def fences() -> Fences:
    """All blocks of code of the page."""
    heads = [(found.start(), found[1]) for found in HEAD.finditer(TEXT)]
    found = Fences()
    for block in FENCE.finditer(TEXT):
        title = [name for place, name in heads if place < block.start()][-1]
        found.blocks.append((title, block[1], block[2]))
    return found


ALL = fences()
EXAMPLES = list(ALL.worked())


def rules_in(text: str) -> Rules:
    """The rules of a small book; what every rule says is put in where it is left out."""
    said = yaml.load(text, Loader=UniqueLoader)
    rules = {name: WORDS_OF_A_RULE | spec for name, spec in said.pop("rules").items()}
    book = {"version": 1, "id": "uk", "title": {"zh": "小册", "en": "A small book"}, "rules": rules} | said
    return rules_of(BookFile.model_validate(book))


def lines_in(text: str) -> list[bytes]:
    """A log; its account is the standard British one, as far as it does not say otherwise."""
    said = [json.loads(line) for line in text.splitlines()]
    own = said.pop(0)["account"] if "account" in said[0] else {}
    return [encoded({"account": merged(plain(standard_accounts()["uk"]), own)}), *map(encoded, said)]


def events(lines: tuple[int, ...]) -> str:
    """Lines of the file as the events they are; the account's line is `account`."""
    return ", ".join("account" if line == 1 else str(line - 1) for line in lines)


def told(rules: Rules, finding: Finding) -> list[str]:
    """A finding as the page tells it."""
    rule = rules.book.rules[rules.book.ways[finding.found.way].rule]
    proof = proof_of(rules.book, finding, finding.account)
    compared = re.sub(r"\(line (\d+)\)", lambda at: f"(event {int(at[1]) - 1})", "; ".join(proof.compared))
    head = f"due by {proof.due_by}  {rule}"
    if not proof.due_by:
        head = f"event {finding.found.line - 1}  {proof.day} {proof.time}  {rule}"
    alone = proof.lines == (finding.found.line,)
    rest = [("compared", compared), ("events", "" if alone else events(proof.lines))]
    return [head, *(f"    {name}: {text}" for name, text in rest if text)]


def audited(rules: Rules, lines: list[bytes]) -> str:
    """What an audit finds in a log, and what it leaves undecided."""
    audit = Audit({"uk": rules}, matcher())
    found = [line for finding in audit.all_of(lines) for line in told(rules, finding)]
    assert not audit.mistakes, [str(mistake) for mistake in audit.mistakes]
    doubts = [f"undecided at {n} event{'s'[: n > 1]}: {rule} ({name})" for (_, rule, name), n in audit.doubts.items()]
    return "\n".join([*(found or ["nothing"]), *doubts])


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{n} {one.title}" for n, one in enumerate(EXAMPLES)])
def test_examples_come_out_as_told(example: Worked) -> None:
    """Every example of the page, audited, finds exactly what stands under it."""
    assert audited(rules_in(example.book), lines_in(example.log)) == example.found


def parts(heading: str) -> dict[str, str]:
    """Fields told in the tables of a part, each with what is said of it."""
    found: dict[str, str] = {}
    for row in rows_of(PAGE):
        if row.part == heading:
            name, told_of = list(row.cells.values())[:2]
            found |= dict.fromkeys(codes_in(name), told_of)
    return found


@pytest.mark.parametrize(
    ("heading", "models"),
    [
        ("Fields of a rule", (RuleSpec,)),
        ("Fields of a breach", (Breach, Count, Due)),
        ("Fields of a kind", (Kind,)),
        ("Fields of an overlay", (OverlayFile,)),
    ],
)
def test_every_field_is_described(heading: str, models: tuple[Any, ...]) -> None:
    """Each field of a rule, a breach, a kind and an overlay stands in its table, and no other."""
    assert set(parts(heading)) == {name for model in models for name in model.model_fields}


def test_small_models_are_described_where_they_stand() -> None:
    """The fields of what is written inside a field are named in its row."""
    rule, overlay = parts("Fields of a rule"), parts("Fields of an overlay")
    assert set(codes_in(rule["applies"])) == set(Applies.model_fields)
    assert set(Source.model_fields) <= set(codes_in(rule["source"]))
    assert set(Signed.model_fields) <= set(codes_in(overlay["confirm"]))
    assert set(Extension.model_fields) <= set(codes_in(overlay["extend"]))


def test_every_literal_is_described() -> None:
    """Each form of a literal stands in the table as one that can be read; every word that begins or makes one is there."""
    written = [code for row in rows_of(PAGE) if "literal" in row.cells for code in codes_in(row.cells["literal"])]
    for literal in written:
        assert read_literal(literal).text == literal
    words = {word for literal in written for word in re.findall(r"[a-z_]+|[<>=]+", literal)}
    asked = {literal.partition(":")[0] for literal in written if ":" in literal}
    assert set(READERS) | set(PLAIN) | {"has", "misses", "beyond", "unstated", "=", "<", "<=", ">", ">="} <= words
    assert set(WORDS[1:5]) | {"consent"} <= asked


def test_closed_lists_are_those_of_the_code() -> None:
    """Checks of a note, consents, lexicons, groups of parties and evidence are named in full."""
    checks = [codes_in(row.cells["check"])[0] for row in rows_of(PAGE) if "check" in row.cells]
    assert checks == list(NOTE_CHECKS)
    assert after("#### `consent:`", len(CONSENTS)) == list(CONSENTS)
    lexicons = list(read(HOME / "conduct/wording.yaml", LexiconsFile).lexicons)
    assert after("The lexicons:", len(lexicons)) == lexicons
    for group, words in PARTY_GROUPS.items():
        assert after(f"`party = {group}` stands for", len(words)) == list(words)
    for row in rows_of(PAGE):
        if "evidence" in row.cells:
            rule = Rule(
                "x", "critical", "L", "law", codes_in(row.cells["evidence"])[0], "conduct", near_fatal=False, cap=0
            )
            assert row.cells["may fail a person"].startswith("yes" if rule.failing else "no")


def after(words: str, most: int) -> list[str]:
    """The first code names after some words, however the lines are broken."""
    text = " ".join(TEXT.split())
    return CODE.findall(text[text.index(words) + len(words) :])[:most]


Rows = Iterator[tuple[str, ...]]
ADVISES = ("reported", "knowledge")
QUESTIONS = {
    "forbidden hours": ("cn_hours", "cn_hours_repeated", "us_hours"),
    "minors": ("us_minor_debtor",),
    "fees, private accounts": ("us_unauth_fee", "uk_charges", "cn_no_private_channel"),
    "false legal action": ("cn_no_false_legal", "us_false_action", "uk_no_false_action"),
    "false notes": ("cn_record_note",),
}
"""Where the field's table of rules and its scorecard disagree."""


def book_of(name: str) -> BookFile:
    """A book alone."""
    return read(HOME / f"conduct/{name}.yaml", BookFile)


def overlays() -> list[OverlayFile]:
    """What comes with the books."""
    return [read(path, OverlayFile) for path in sorted((HOME / "conduct/overlays").glob("*.yaml"))]


def checked() -> Rows:
    """Rules by the evidence they have."""
    kinds = ("confirmed", "inferred", "reported", "knowledge", "house")

    def row(name: str, evidence: list[str], undecidable: int) -> tuple[str, ...]:
        return (name, str(len(evidence)), *(str(evidence.count(kind)) for kind in kinds), str(undecidable))

    for name in BOOKS:
        book = book_of(name)
        footings = list(book.rules.values())
        yield row(f"`{name}`", [spec.evidence for spec in footings], len(book.undecidable))
        for product in dict.fromkeys(key for spec in footings for key in spec.by_product):
            evidence = [spec.footing(product).evidence for spec in footings]
            yield row(f"`{name}`, `{product}`", evidence, len(book.undecidable))
    for overlay in overlays():
        extended = [more.evidence for more in overlay.extend for _ in more.rules]
        yield row(f"`{overlay.id}`", [*(spec.evidence for spec in overlay.rules.values()), *extended], 0)


def all_rules() -> dict[str, RuleSpec]:
    """The rules of all books and overlays."""
    return {name: spec for file in (*map(book_of, BOOKS), *overlays()) for name, spec in file.rules.items()}


def reported() -> Rows:
    """Rules known from reports only, the gravest first."""
    for severity in ("critical", "serious", "minor"):
        for name, spec in all_rules().items():
            for product, footing in {"": spec, **spec.by_product}.items():
                if spec.severity == severity and footing.evidence in ADVISES:
                    shown = f"`{name}`, `{product}`" if product else f"`{name}`"
                    yield severity, shown, footing.source.instrument.en


def of_the_house() -> Rows:
    """Red lines that are only the house's."""
    for name, spec in all_rules().items():
        if spec.severity == "critical" and spec.evidence == "house":
            kept = [product for product, footing in spec.by_product.items() if footing.evidence != "house"]
            yield f"`{name}`", spec.title.en + (f" (for `{'`, `'.join(kept)}` it has a source)" if kept else "")


def undecidable() -> Rows:
    """Rules that no log decides."""
    for name in BOOKS:
        for rule, spec in book_of(name).undecidable.items():
            yield f"`{rule}`", spec.title.en, spec.why.en


def severities() -> Rows:
    """Severities where sources disagree, and why."""
    known = all_rules()
    for question, rules in QUESTIONS.items():
        for rule in rules:
            why = known[rule].severity_why
            assert why, f"{rule}: expected why it has its severity"
            yield question, f"`{rule}`", f"`{known[rule].severity}`", why.en


def log_fields() -> Rows:
    """The fields of a log: those that hold numbers, yes or no or free words together, the others one by one."""
    plain_kinds = {"yes": "yes or no (`true`, `false`)", "number": "a number", "free": "free words"}
    where = {name: "call" if name in CALL_FIELDS else one.of for name, one in FIELDS.items()}
    for place in ("call", "event", "account"):
        for kind, words in plain_kinds.items():
            names = [name for name, one in FIELDS.items() if where[name] == place and one.kind == kind]
            if names:
                yield ", ".join(f"`{name}`" for name in names), place, words
        for name, one in FIELDS.items():
            if where[name] == place and one.kind in {"word", "set"}:
                number = "any of " if one.kind == "set" else ""
                yield f"`{name}`", place, number + ", ".join(f"`{word}`" for word in one.words)


TABLES = {
    "| book | rules | `confirmed` | `inferred` | `reported` | `knowledge` | `house` | not judged |": checked,
    "| severity | rule | rests on |": reported,
    "| rule | what it asks |": of_the_house,
    "| not judged | what it is about | why no log decides it |": undecidable,
    "| question | rule | severity | why |": severities,
    "| fields | stated on | hold |": log_fields,
}


def table(header: str) -> str:
    """A table of the page as the books have it."""
    rows = [f"| {' | '.join(cells)} |" for cells in TABLES[header]()]
    return "\n".join([header, "|" + "---|" * (header.count("|") - 1), *rows]) + "\n"


@pytest.mark.parametrize("header", TABLES)
def test_tables_are_those_of_the_books(header: str) -> None:
    """Counts, lists and reasons are those of the files; `python -m tests.docs.test_conduct` writes them anew."""
    assert table(header) in TEXT


def test_rules_named_exist() -> None:
    """Every rule and overlay named in the page is there."""
    named = set(re.findall(r"`((?:cn|us|uk)_\w+)`", TEXT))
    assert named <= {*all_rules(), *(rule for name in BOOKS for rule in book_of(name).undecidable)}


def test_limits_are_those_of_the_code() -> None:
    """Every limit told is the one that holds."""
    names = {f"{KEYS[key] - 1} {key}s" for key in ("debt", "number", "person")} | {f"{KEYS['agency'] - 1} agencies"}
    told_of = {row.cells["what"]: row.cells["at most"] for row in rows_of(PAGE) if "at most" in row.cells}
    assert [int(n) for words in told_of.values() for n in re.findall(r"\d+", words)] == [
        64, MOST_RULES, MOST_KINDS, MOST_ATOMS, *(KEYS[key] - 1 for key in ("debt", "number", "person", "agency")),
        SPANS, LINES_KEPT,
    ]  # fmt: skip
    assert all(name in told_of["named things kept apart in an account"] for name in names)
    assert set(after("fields that say what an event is:", len(STRUCTURE))) == STRUCTURE


def test_the_overlay_is_whole(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The firm's overlay is without mistakes, uses every field that a firm can use, and an audit under it prints what the page says."""
    assert main.run(["check", str(OVERLAY)]) == 0
    written = yaml.load(OVERLAY.read_text(encoding="utf-8"), Loader=UniqueLoader)
    assert set(written) == set(OverlayFile.model_fields) - {"by_choice"}
    log = tmp_path / "log.jsonl"
    ((_, console),) = ALL.of("console")
    before = [text for _, sort, text in ALL.blocks if sort == "jsonl"]
    log.write_text(before[-1], encoding="utf-8")
    capsys.readouterr()
    assert main.run(["audit", str(log), "--overlay", str(OVERLAY)]) == 1
    assert capsys.readouterr().out == console
    assert main.run(["books", "--book", "us", "--overlay", str(OVERLAY), "--lang", "en"]) == 0
    assert "(our-agency)" in capsys.readouterr().out


def test_commands_can_be_read() -> None:
    """Every command of the page has the options it is shown with."""
    for line in re.findall(r"(?:^    |`)main\.py ([^`\n]+)", TEXT, re.M):
        command, *rest = line.split()
        parser = ArgumentParser(exit_on_error=False)
        import_module(main.COMMANDS[command][0]).add_arguments(parser)
        parser.parse_args(rest)


def rewritten() -> str:
    """The page with what comes from the books and from audits made anew."""
    text = TEXT
    for header in TABLES:
        fresh = table(header)
        text = re.sub(rf"^{re.escape(header)}\n(?:\|.*\n)*", lambda _, fresh=fresh: fresh, text, flags=re.M)
    for example in EXAMPLES:
        fresh = audited(rules_in(example.book), lines_in(example.log))
        head = f"```jsonl\n{example.log}```\n```text\n"
        text = text.replace(f"{head}{example.found}\n```", f"{head}{fresh}\n```")
    return text


if __name__ == "__main__":
    (DOCS / PAGE).write_text(rewritten(), encoding="utf-8")
