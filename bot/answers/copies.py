"""Near-identical copies of one text count as one source: the best of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answers.scene import Scene, Scenes
from bot.model import Ranking


def originals(ranking: Ranking, scenes: Scenes) -> list[int]:
    """The ranks of the passages that are no copies of a better one in another article.

    Only passages that meet the question alike are compared.
    """
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
        runs, article = scene.runs(), scene.passage.article
        others = {id(other): other for run in runs.lowest for other in sharing.get(run, ())}
        if any(other.passage.article != article and runs.alike(other.runs()) for other in others.values()):
            yield rank
            continue
        for run in runs.lowest:
            sharing.setdefault(run, []).append(scene)
