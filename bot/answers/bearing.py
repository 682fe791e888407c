"""Which sentences bear on a question that asks for somebody by name: that person's words, or what tells of the person."""

from __future__ import annotations

import numpy as np

from bot.answers.measuring import Columns
from bot.answers.scene import Flags
from bot.answers.view import View


def bearing(view: View, figures: Columns) -> Flags:
    """Which sentences bear on what is asked; all of them where nobody is asked for, or the corpus has none that would.

    Whoever wants a person's words gets no other's: only sentences with words of that person bear on it. Where no words
    are wanted, those of passages that name or quote the person do. A person found by a description may be another one
    than is meant, so that it rules nothing out.

    Args:
        view: the sentences.
        figures: what is measured of them.
    """
    asked = view.asked
    if asked.people and not asked.described:
        own = figures["own"] > 0
        bears = own if asked.wants_words else view.any_in_passage(own | (figures["named"] > 0))
        if bears.any():
            return bears
    return np.ones(len(view.owner), bool)
