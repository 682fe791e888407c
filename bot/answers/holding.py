"""How surely sentences hold what is asked: not just any number, but one of what is counted."""

from __future__ import annotations

import numpy as np

from bot.answers.counted import OTHER, Counting, Nouns
from bot.answers.coverage import Floats
from bot.answers.demands import demands
from bot.answers.evidence import is_telling
from bot.answers.plain import plain
from bot.answers.view import View


def held(view: View, nouns: Nouns) -> tuple[Floats, Floats]:
    """How surely each sentence holds the kind of answer that is wanted, and how well it stands beside what is counted.

    Both are 0 where sentences cannot be told apart by the kind.
    """
    sure, beside = np.zeros((2, len(view.owner)))
    if not is_telling(view.asked.kind) or not view.scenes:
        return sure, beside
    sure[:] = np.concatenate([scene.evidence(view.asked.kind) for scene in view.scenes])
    for demand in demands(view.asked.kind, plain(view.asked.text)):
        for row in np.flatnonzero(sure).tolist():
            if not demand.met.search(view.scenes[int(view.owner[row])].said(int(view.place[row]))):
                sure[row] *= OTHER
    place = next((n for n, term in enumerate(view.ranking.terms) if term.word == view.asked.counted), None)
    if place is None:
        return sure, beside
    if view.asked.kind != "how_many":
        return sure, sure * view.met.strengths[:, place]
    others = tuple(term for other, term in enumerate(view.ranking.terms) if other != place)
    counting = Counting(view.ranking.terms[place], others, view.asked.counts_people, nouns)
    for row in np.flatnonzero(sure).tolist():
        scene = view.scenes[int(view.owner[row])]
        here, language = scene.amounts(int(view.place[row])), scene.article.language
        sure[row] *= max((counting.sure(amount, language) for amount in here), default=OTHER)
        beside[row] = max((counting.strength(amount, language) for amount in here), default=0.0)
    return sure, beside
