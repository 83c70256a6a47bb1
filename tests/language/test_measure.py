"""How well typed words are read stands in the page, and does not get worse unseen."""

import json

import pytest

from scenarios.compile.language import LANGS, banks
from sim.core.vocabulary import FORM_NAMES, Act
from tests.language.measure import CASES, LABELLED, PAGE, forbidden, measured, page_part, utterances

NOT_SAID = {"none", "hang_up", "leave", "show_papers", "silence.short", "silence.long", "unclear"}
"""What is done and not said, or is no act at all."""

LEAST, MOST_ALARMS = 400, 0.05
CAUGHT = {"zh": 0.75, "en": 0.55}
"""The floor is what was reached on writers never built for, less a sentence or two; raise it with the patterns."""


def test_the_page_says_what_is_measured() -> None:
    """`python -m uv run python -m tests.language.measure --page` writes it anew."""
    assert page_part() in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", list(CASES))
def test_the_labelled_set_is_whole(lang: str) -> None:
    """At least 400 utterances a language, each part by writers of its own, every act of the vocabulary among them."""
    parts = {split: utterances(lang, split) for split in ("build", "test")}
    assert sum(map(len, parts.values())) >= LEAST
    writers = {split: {one["by"] for one in part} for split, part in parts.items()}
    assert not writers["build"] & writers["test"]
    said = {form.split(".")[0] for part in parts.values() for one in part for form in one["acts"]}
    assert {act.name.lower() for act in Act if act} - said <= NOT_SAID | {"silence"}
    assert all(form in FORM_NAMES for part in parts.values() for one in part for form in one["acts"])
    texts = [one["says"] for part in parts.values() for one in part]
    assert len(set(texts)) >= 0.98 * len(texts)


@pytest.mark.parametrize("lang", list(CASES))
def test_forbidden_wording_is_caught_and_look_alikes_are_not(lang: str) -> None:
    """On the held-out writers."""
    alarms = measured(lang, "test").alarms
    assert alarms["caught"] >= CAUGHT[lang] * alarms["said"]
    assert alarms["false"] <= MOST_ALARMS * alarms["clean"]


@pytest.mark.parametrize("lang", LANGS)
def test_every_act_that_can_be_said_can_be_typed(lang: str) -> None:
    """Every form has a pattern in both languages."""
    assert set(FORM_NAMES) - {pattern.form for pattern in banks()[lang].patterns} <= NOT_SAID


@pytest.mark.parametrize("lang", list(CASES))
def test_forbidden_labels_agree_with_the_acts(lang: str) -> None:
    """What is labelled as forbidden stands among the acts."""
    for split in ("build", "test"):
        for line in (LABELLED / f"{lang}_{split}.jsonl").read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            assert set(one["forbidden"]) <= set(forbidden(one["acts"])) | set(one["acts"])
