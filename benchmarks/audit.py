"""The audit of a large log: events a second and peak memory, beside a plain Python loop over the same file that only parses it.

Run: python -m uv run python -m benchmarks.audit [--events N] [--accounts N] [--book cn|us|uk] [--log FILE]
"""

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

PLACES = {
    "cn": ("Asia/Shanghai", "+08:00", "cn", "CNY"),
    "us": ("America/New_York", "-05:00", "us-oh", "USD"),
    "uk": ("Europe/London", "+00:00", "gb-eng", "GBP"),
}
TALK: tuple[tuple[str, list[str], dict[str, Any]], ...] = (
    ("collector", ["ask_right_party.debtor"], {}),
    ("debtor", ["confirm_identity"], {}),
    ("collector", ["identify_self.full", "state_recording", "verify_identity.id_tail"], {}),
    ("debtor", ["give_factor"], {}),
    ("collector", ["mini_miranda", "disclose_debt.itemised", "ask_reason.open"], {"stated": 850_000}),
    ("debtor", ["plead_hardship"], {"fact": "hours_cut"}),
    ("collector", ["acknowledge.feeling", "ask_income_expense.month"], {}),
    ("debtor", ["answer"], {"fact": "income", "amount": 500_000}),
    ("collector", ["signpost_support.debt_advice", "offer_plan"], {"offer": {"each": 70_000, "count": 12, "first": "2026-11-02"}}),
    ("debtor", ["accept"], {}),
    ("collector", ["confirm_ptp.whole", "explain_consequence.interest", "explain_consequence.missed_plan"], {}),
    ("debtor", ["confirm_terms"], {}),
    ("collector", ["close_polite"], {}),
)  # fmt: skip
DAYS, HOURS = 28, 12
BAR = 200_000


def account(number: int, book: str) -> dict[str, Any]:
    """One account line."""
    zone, _, region, currency = PLACES[book]
    ledger = {"principal": 800_000, "total": 850_000, "overdue": 150_000, "rate": 18, "days_past_due": 40}
    return {
        "id": f"A{number:06d}", "book": book, "zone": zone, "region": region, "product": ("credit_card", "online_loan")[number % 2],
        "lender": "bank", "collecting": "first_party", "currency": currency, "ledger": ledger,
    }  # fmt: skip


def contact(rng: random.Random, number: int) -> Iterator[dict[str, Any]]:
    """The events of one contact: dials that nobody answers, messages, letters, and now and then a talk."""
    kind = rng.random()
    if kind < 0.55:
        yield {
            "channel": "call_out",
            "by": "collector",
            "call": f"c{number}",
            "result": "no_answer",
            "number": f"n{number % 3}",
        }
    elif kind < 0.70:
        yield {
            "channel": "sms",
            "by": "collector",
            "party": "debtor",
            "text": "Please call us back when it suits you.",
            "opt_out": True,
        }
    elif kind < 0.73:
        yield {
            "channel": "letter",
            "by": "collector",
            "letter": {"type": "plan", "envelope": "sealed", "outside": "none"},
        }
    else:
        for place, (by, acts, more) in enumerate(TALK):
            opening = {"result": "answered", "recorded": True, "number": f"n{number % 3}"} if place == 0 else {}
            yield (
                {"channel": "call_out", "by": by, "party": "debtor", "call": f"c{number}", "acts": acts}
                | opening
                | more
            )


def write_log(path: Path, events: int, accounts: int, book: str) -> None:
    """A log of four weeks, eight to eight, in order of time."""
    rng, start, offset = random.Random(7), datetime(2026, 11, 2, 8), PLACES[book][1]
    with path.open("w", encoding="utf-8") as file:
        for number in range(accounts):
            file.write(json.dumps({"account": account(number, book)}) + "\n")
        made, number = 0, 0
        while made < events:
            share = made / events * DAYS
            at = start + timedelta(days=int(share), hours=(share % 1) * HOURS)
            who = f"A{rng.randrange(accounts):06d}"
            for event in contact(rng, number):
                line = {"account": who, "at": at.strftime("%Y-%m-%dT%H:%M:%S") + offset} | event
                file.write(json.dumps(line) + "\n")
                made += 1
            number += 1


PARSE = "import json, sys\nfor line in open(sys.argv[1], 'rb'): json.loads(line)\n"


def measured(command: list[str]) -> tuple[float, float, str]:
    """Wall seconds, peak MiB and the last lines of a command of its own."""
    before = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - before
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, done.stdout


def main() -> None:
    """Print the table."""
    parser = ArgumentParser()
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--accounts", type=int, default=20_000)
    parser.add_argument("--book", choices=tuple(PLACES), default="cn")
    parser.add_argument("--log", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        log = options.log or Path(folder) / "log.jsonl"
        if not options.log:
            write_log(log, options.events, options.accounts, options.book)
        plain, small, _ = measured([sys.executable, "-c", PARSE, str(log)])
        ours, peak, told = measured([sys.executable, "main.py", "audit", str(log)])
    rate = options.events / ours
    print(f"{options.events} events, {options.accounts} accounts, book {options.book}")
    print(f"{'':28}{'seconds':>10}{'events/s':>12}{'peak MiB':>10}")
    print(f"{'json.loads, nothing else':28}{plain:>10.1f}{options.events / plain:>12.0f}{small:>10.0f}")
    print(f"{'main.py audit':28}{ours:>10.1f}{rate:>12.0f}{peak:>10.0f}")
    print(f"{ours / plain:.2f} x the plain loop; bar {BAR} events/s: {'met' if rate >= BAR else 'missed'}")
    print("\n".join(told.splitlines()[-12:]))


if __name__ == "__main__":
    main()
