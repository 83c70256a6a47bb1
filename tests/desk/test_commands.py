"""Each command, once, on something real, as a script calls it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

LONG = 120


def called(*arguments: str | Path, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`main.py` with these arguments, without a display and without a keyboard."""
    env = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}} | environment
    command = [sys.executable, str(ROOT / "main.py"), "--home", str(home), *map(str, arguments)]
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        env=env,
        cwd=home,
        stdin=subprocess.DEVNULL,
        timeout=LONG,
        check=False,
    )


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of a call by the coach, made by the command."""
    folder = tmp_path_factory.mktemp("home")
    path = folder / "a.jsonl"
    done = called("play", "cn/laid-off", "--bot", "coach", "--seed", "7", "--record", path, home=folder)
    assert done.returncode == 0, done.stderr
    return path


def test_replay_says_identical_or_names_the_line(record: Path, tmp_path: Path) -> None:
    same = called("replay", record, home=tmp_path)
    assert (same.returncode, same.stderr) == (0, "")
    text = record.read_text(encoding="utf-8")
    damaged = tmp_path / "damaged.jsonl"
    lines = text.split("\n")
    lines[9] = lines[9].replace('"turn":', '"turn": ', 1)
    damaged.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    other = called("replay", damaged, home=tmp_path)
    assert other.returncode == 1
    assert other.stderr.count("\n") == 1
    assert "line 10" in other.stderr


def test_replay_of_what_is_no_record(tmp_path: Path) -> None:
    foreign = tmp_path / "letter.txt"
    foreign.write_text("Dear Sir\n", encoding="utf-8")
    assert called("replay", foreign, home=tmp_path).returncode == 2
    missing = called("replay", tmp_path / "none.jsonl", home=tmp_path)
    assert missing.returncode == 2
    assert "Traceback" not in missing.stderr


def test_replay_of_another_engine_or_content(record: Path, tmp_path: Path) -> None:
    from sim.record.chain import CHECK, START, WALL, sealed

    lines = [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()]
    for name, value in (("engine", "forbear-0"), ("hashes", {"scenario": "0" * 64})):
        check, texts = START, []
        for place, line in enumerate(lines):
            bare = {key: kept for key, kept in line.items() if key not in {WALL, CHECK}}
            text, check = sealed(check, bare | ({name: value} if place == 0 else {}), line[WALL])
            texts.append(text)
        path = tmp_path / f"{name}.jsonl"
        path.write_text("\n".join(texts) + "\n", encoding="utf-8", newline="\n")
        assert called("replay", path, home=tmp_path).returncode == 3, name


def test_debrief_as_text_json_and_page(record: Path, tmp_path: Path) -> None:
    text = called("debrief", record, "--lang", "en", home=tmp_path)
    assert text.returncode == 0
    assert "Next:" in text.stdout
    data = called("debrief", record, "--json", home=tmp_path)
    assert json.loads(data.stdout)["debrief"]["total"] > 0
    page = tmp_path / "a.html"
    assert called("debrief", record, "--html", page, home=tmp_path).returncode == 0
    assert "<html" in page.read_text(encoding="utf-8")
    assert "http" not in page.read_text(encoding="utf-8").replace("http://www.w3.org", "")


def test_scenarios_check_and_draw(tmp_path: Path) -> None:
    assert "cn/laid-off" in called("scenarios", home=tmp_path).stdout
    clean = called("check", home=tmp_path)
    assert (clean.returncode, clean.stdout) == (0, "no mistakes\n")
    svg, page = tmp_path / "m.svg", tmp_path / "m.md"
    assert called("draw", "cn/laid-off", "--out", svg, home=tmp_path).returncode == 0
    assert called("draw", "cn/laid-off", "--out", page, home=tmp_path).returncode == 0
    assert svg.read_text(encoding="utf-8").startswith("<svg")
    assert "stateDiagram" in page.read_text(encoding="utf-8")


def test_balance_writes_its_page(tmp_path: Path) -> None:
    page = tmp_path / "b.md"
    done = called("balance", "cn/laid-off", "-n", "20", "--out", page, home=tmp_path)
    assert done.returncode == 0, done.stderr
    text = page.read_text(encoding="utf-8")
    assert all(bot in text for bot in ("coach", "script", "bully", "pushover", "random"))


def test_without_screen_and_keyboard_the_coach_plays(tmp_path: Path) -> None:
    done = called(home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert ("下一步" in done.stdout) or ("Next:" in done.stdout)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("play", "cn/laid-of", "--bot", "coach"), "cn/laid-off"),
        (("play", "cn/laid-off", "--bot", "coash"), "coach"),
        (("play", "cn/laid-off", "--bot", "coach", "--seed", "-4"), "expected a seed"),
        (("debrief", "nothing.jsonl"), "nothing.jsonl"),
        (("draw", "cn/laid-off", "--out", "a.png"), ".svg or .md"),
        (("check", "nowhere.yaml"), "nowhere.yaml"),
    ],
)
def test_what_cannot_be_is_one_clear_line(arguments: tuple[str, ...], expected: str, tmp_path: Path) -> None:
    done = called(*arguments, home=tmp_path)
    assert done.returncode in {1, 2}
    words = done.stderr or done.stdout
    assert expected in words
    assert words.count("\n") == 1
    assert "Traceback" not in words


def test_help_needs_neither_numpy_nor_transitions(tmp_path: Path) -> None:
    code = (
        "import runpy, sys; sys.argv = ['main.py', '--help']\n"
        "try: runpy.run_path(sys.argv[0], run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print(sorted({'numpy', 'transitions', 'pygame', 'pandas', 'yaml', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT, check=True)
    assert done.stdout.strip().endswith("[]")
