"""How ranked passages meet the words of the question: their sentences, and what stands around."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from bot.model import Met
from bot.search.close import Close
from bot.search.fitting import Floats
from bot.search.sought import Sought
from bot.search.spans import Longs, between, distinct, places, starts_of
from bot.search.texts import Texts


def met(texts: Texts, sought: Sought, ranked: Longs, people: Collection[int]) -> Met:
    """How the passages at the places `ranked` meet a question.

    Args:
        texts: what the passages say.
        sought: what the question looks for.
        ranked: the places of passages.
        people: the numbers of those who are asked for.
    """
    near = distinct(np.concatenate([ranked - 1, ranked, ranked + 1]))
    close = Close.look(texts, near[(near >= 0) & (near < len(texts.articles))])
    inside, held = sought.held(texts.words.term[close.body], close.sentence)
    within = np.repeat(np.arange(len(close.passages)), np.diff(close.first, append=len(close.sentences)))
    rows = np.searchsorted(close.passages, ranked)
    lengths = np.diff(texts.sentences)[ranked]
    sentences = between(close.first[rows], lengths)
    bodies = sought.met(within[inside], held, len(close.passages))
    over = sought.held(texts.words.term[close.context], close.under)
    return Met(
        first=starts_of(lengths),
        strengths=sought.met(inside, held, len(close.sentences))[sentences],
        context=sought.met(*over, len(close.passages))[rows],
        before=_beside(bodies, close, rows, texts, -1),
        after=_beside(bodies, close, rows, texts, 1),
        named=_named(texts, close.sentences[sentences], people),
    )


def _beside(bodies: Floats, close: Close, rows: Longs, texts: Texts, step: int) -> Floats:
    """How the passage before or after each one meets the question, 0 where it is of another article."""
    others = np.clip(rows + step, 0, len(close.passages) - 1)
    beside = close.passages[others] == close.passages[rows] + step
    same = texts.articles[close.passages[others]] == texts.articles[close.passages[rows]]
    found: Floats = np.where((beside & same)[:, None], bodies[others], 0.0)
    return found


def _named(texts: Texts, sentences: Longs, people: Collection[int]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which sentences name or quote one of those asked for."""
    named = np.zeros(len(sentences), bool)
    if people:
        at, lengths = places(texts.people_starts, sentences)
        owners = np.repeat(np.arange(len(sentences)), lengths)
        named[owners[np.isin(texts.people[at], list(people))]] = True
    return named
