"""Wording: which of the fitting lines is spoken. Drawn, and no part of the likelihood of a reply."""

from dataclasses import dataclass

import numpy as np

from sim.core.arithmetic import Bits
from sim.core.dice import draw_at
from sim.core.vocabulary import Reply
from sim.language.phrases import Fit, Phrase, Phrases, ReplyLine
from sim.language.voice import PLAIN, Voice


@dataclass(frozen=True, slots=True)
class Moment:
    """What a line is chosen by, for one call."""

    seed: int
    turn: int
    reply: int
    fact: int
    prompt: int
    mood: int
    truth: int
    words: tuple[int, ...]  # the seven sets that conditions look at
    voice: Voice = PLAIN  # of whoever speaks


def fits(fit: Fit, moment: Moment) -> bool:
    """Whether a line can be said at this moment."""
    return (
        (not fit.prompts or moment.prompt in fit.prompts)
        and (not fit.moods or moment.mood in fit.moods)
        and (not fit.truths or moment.truth in fit.truths)
        and (not fit.traits or bool(fit.traits & moment.voice.traits))
        and all(word & care == want for word, care, want in zip(moment.words, fit.care, fit.want, strict=True))
    )


def choose(phrases: Phrases, moment: Moment, told: frozenset[str]) -> Phrase:
    """A fitting line that was not said before, the more fitting the rather; an old one only where no other is left.

    Lines for the reply with this fact come first; then the fact as an answer; then the reply alone.
    """
    pool = candidates(phrases, moment)
    fresh = [line for line in pool if line.phrase.id not in told] or pool
    u = float(draw_at(np.array([moment.seed], np.uint64), np.array([moment.turn], np.int64), "wording")[0])
    aim = u * sum(weight_of(line) for line in fresh)
    for line in fresh:
        aim -= weight_of(line)
        if aim < 0:
            return line.phrase
    return fresh[-1].phrase


OWN = 3


def weight_of(line: ReplyLine) -> int:
    """How much rather a line is taken: his own before those that anybody might say."""
    return line.fit.weight if line.shared else OWN * line.fit.weight


def candidates(phrases: Phrases, moment: Moment) -> list[ReplyLine]:
    """The lines that fit; where none fits by mood and prompt, all of the reply and fact."""
    keys = (
        (moment.reply, moment.fact),
        (Reply.ANSWER if moment.fact else moment.reply, moment.fact),
        (moment.reply, 0),
    )
    lines = next((phrases.lines[key] for key in keys if key in phrases.lines), ())
    speakable = [line for line in lines if not line.fit.traits or line.fit.traits & moment.voice.traits] or list(lines)
    return [line for line in speakable if fits(line.fit, moment)] or speakable


def as_ints(words: tuple[Bits, ...]) -> tuple[int, ...]:
    """Row 0 of the sets as plain integers."""
    return tuple(int(word[0]) for word in words)
