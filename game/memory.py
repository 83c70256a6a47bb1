"""What is remembered between sessions. Losing it loses no call: the results can be worked out again from the records."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from game.progress import RESULT

MOST = 200
"""Results kept, the newest."""


@dataclass(slots=True)
class Memory:
    """Results of calls by record name, calls put aside, and notes not yet filed."""

    path: Path | None = None
    results: dict[str, dict[str, Any]] = field(default_factory=dict)
    aside: list[str] = field(default_factory=list)
    drafts: dict[str, str] = field(default_factory=dict)

    def keep(self) -> None:
        """Write it whole, then put it in place; a disk that cannot be written is no reason to stop a call."""
        if self.path is None:
            return
        data = {key: value for key, value in asdict(self).items() if key != "path"}
        data["results"] = dict(sorted(self.results.items())[-MOST:])
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            draft = self.path.with_suffix(".new")
            draft.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            draft.replace(self.path)
        except OSError:
            return

    def learn(self, record: str, result: dict[str, Any]) -> None:
        """Keep what came of a call."""
        self.results[record] = result
        self.keep()

    def put_aside(self, record: str) -> None:
        """Offer a call that was cut off no more."""
        self.aside.append(record)
        self.keep()

    def draft(self, record: str, words: str) -> None:
        """Keep the trainee's own notes of a call until its record is filed."""
        if words:
            self.drafts[record] = words
        else:
            self.drafts.pop(record, None)
        self.keep()


def load_memory(path: Path) -> Memory:
    """What was remembered; nothing where there is nothing, or it cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Memory(path)
    if not isinstance(data, dict):
        return Memory(path)
    kinds: dict[str, type] = {"results": dict, "aside": list, "drafts": dict}
    kept = {name: data[name] for name, kind in kinds.items() if isinstance(data.get(name), kind)}
    results = kept.get("results", {})
    kept["results"] = {name: one for name, one in results.items() if isinstance(one, dict) and one.keys() >= RESULT}
    return Memory(path, **kept)
