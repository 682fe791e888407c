"""Near-identical copies of one text count as one source.

Two passages are copies when they share most of their runs of four words (Broder, "On the resemblance and containment of
documents", 1997). Only passages that meet a question alike are compared, and of those only the ones that share one of
their lowest runs, as two that share most of their runs must (Chaudhuri, Ganti and Kaushik, "A primitive operator for
similarity joins in data cleaning", 2006): a question costs no comparison of every pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from bot.answers.scene import Scene, Scenes
from bot.model import Ranking

_ALIKE = 0.8


def originals(ranking: Ranking, scenes: Scenes) -> list[int]:
    """The ranks of the passages that are no copies of a better one in another article."""
    first, strengths = ranking.met.first.tolist(), ranking.met.strengths
    alike: dict[bytes, list[int]] = {}
    for rank in range(len(ranking.places)):
        alike.setdefault(strengths[first[rank] : first[rank + 1]].tobytes(), []).append(rank)
    places = ranking.places.tolist()
    copies = {rank for group in alike.values() if len(group) > 1 for rank in _copies(group, places, scenes)}
    return [rank for rank in range(len(places)) if rank not in copies]


def _copies(group: Sequence[int], places: Sequence[int], scenes: Scenes) -> Iterator[int]:
    """The ranks in `group` whose passages are copies of one before them."""
    sharing: dict[int, list[Scene]] = {}
    for rank in group:
        scene = scenes(places[rank])
        runs = scene.runs().tolist()
        # What comes after the lowest ones is less than what copies share.
        lowest = runs[: len(runs) - ceil(_ALIKE * len(runs)) + 1]
        others = {id(other): other for run in lowest for other in sharing.get(run, ())}
        if others and any(_alike(scene, frozenset(runs), other) for other in others.values()):
            yield rank
            continue
        for run in lowest:
            sharing.setdefault(run, []).append(scene)


def _alike(one: Scene, runs: frozenset[int], other: Scene) -> bool:
    its = other.runs().tolist()
    shared = len(runs.intersection(its))
    return one.passage.article != other.passage.article and shared >= _ALIKE * (len(runs) + len(its) - shared)
