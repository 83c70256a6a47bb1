"""What a call must achieve besides money: each duty met or not, where the call gave occasion for it."""

from collections.abc import Callable

from scoring.story import Story

Duty = Callable[[Story], bool | None]


def right_party_first(story: Story) -> bool | None:
    """Identity verified before anything about the debt was said."""
    if "debt_stated" not in story.ever:
        return None
    return not any(found.rule == "cn_verify_before_debt" for found in story.findings())


def no_leak(story: Story) -> bool | None:
    """Nobody else was told."""
    return not (story.ended and story.ended.leaked)


def bad_moment_respected(story: Story) -> bool | None:
    """Asked to ring another time, the collector agreed one and stopped."""
    if "asked_later" not in story.ever:
        return None
    pressed = any(found.rule == "cn_tranquillity" for found in story.findings())
    return "time_agreed" in story.ever and not pressed


def channel_kept(story: Story) -> bool | None:
    """Asked to leave the family out, the collector promised it and wrote it down."""
    if "channel_asked" not in story.ever:
        return None
    noted = bool(story.noted and "home_off_limits" in story.noted.facts)
    return "channel_confirmed" in story.ever and noted


def reason_asked(story: Story) -> bool | None:
    """The borrower was asked why, or had told."""
    if not story.met_debtor:
        return None
    return "asked_reason" in story.ever or "reason_heard" in story.ever


def terms_read_back(story: Story) -> bool | None:
    """What was agreed was read back whole."""
    if "promise_open" not in story.signs:
        return None
    return "read_back" in story.signs


def complaint_logged(story: Story) -> bool | None:
    """A complaint was given its way."""
    if "complaint_raised" not in story.ever:
        return None
    return "complaint_handled" in story.ever


def note_true(story: Story) -> bool | None:
    """The note says nothing that did not happen."""
    if story.noted is None:
        return None
    return not any(found.rule == "cn_record_note" for found in story.note_found)


DUTIES: dict[str, Duty] = {
    duty.__name__: duty
    for duty in (
        right_party_first, no_leak, bad_moment_respected, channel_kept, reason_asked, terms_read_back,
        complaint_logged, note_true,
    )
}  # fmt: skip


def duties_met(story: Story, names: tuple[str, ...]) -> dict[str, bool]:
    """Which of a scenario's duties were met, of those the call gave occasion for."""
    judged = {name: DUTIES[name](story) for name in names}
    return {name: met for name, met in judged.items() if met is not None}
