"""A log looked at by several processes comes out as by one."""

import json

import pytest

import main
from scenarios.compile.audit import BOOKS
from scenarios.compile.examples import examples_of

ACCOUNTS = 60


@pytest.fixture
def big(tmp_path):
    """Logs of examples of every book in one file, an account each, a broken line and an unknown account among them."""
    accounts, events = [], []
    for book in BOOKS:
        examples = [example for group in examples_of(book).values() for example in group][: ACCOUNTS // len(BOOKS)]
        for number, example in enumerate(examples):
            name = f"{book}-{number}"
            accounts.append({"account": example.account | {"id": name}})
            events += [{**event, "account": name} for event in example.events]
    events.append({"account": "nobody", "at": "2026-11-03T10:00:00+08:00", "channel": "sms"})
    lines = [json.dumps(line) for line in (*accounts, *events)]
    path = tmp_path / "big.jsonl"
    path.write_text("\n".join([*lines, "not a line"]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("options", [[], ["--json"], ["--explain", "--lang", "zh"]], ids=["text", "json", "explain"])
def test_findings_do_not_depend_on_how_many_look(big, capsys, options):
    """The same findings, proofs, sums and mistakes in the same order, and the same exit code."""
    told = []
    for jobs in ("1", "2", "3"):
        code = main.run(["audit", str(big), "--jobs", jobs, *options])
        said = capsys.readouterr()
        told.append((code, said.out, said.err))
    assert told[0][0] == 2
    assert "not a line" not in told[0][1]
    assert told[0] == told[1] == told[2]
    assert told[0][1].count("\n") > ACCOUNTS // 2
