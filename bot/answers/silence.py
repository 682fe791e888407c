"""When to say nothing, why, and what is near."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from bot.answers.question import Asked
from bot.answers.windows import Window
from bot.model import Corpus, Declined, Ranking, Reason

_NEAR = 3


def silence(asked: Asked, ranking: Ranking, best: Window | None, *, enough: bool) -> Reason | None:
    """Why the bot declines, or None where the best quotation is there and sure enough."""
    if asked.strangers and not asked.people:
        return "unknown_person"
    if not ranking.terms and not asked.people:
        return "empty"
    if best is not None and enough:
        return None
    if asked.people and best is not None:
        return "silent_speaker"
    known = sum(term.weight for term in ranking.terms if term.known)
    total = sum(term.weight for term in ranking.terms)
    return "no_evidence" if best is not None and known > total / 2 else "off_topic"


def decline(asked: Asked, reason: Reason, ranking: Ranking, corpus: Corpus, sure: float) -> Declined:
    """The decline for `reason`, with what is near."""
    person = next(iter(asked.people or asked.strangers), None)
    return Declined(
        question=asked.text,
        language=asked.language,
        reason=reason,
        near=_near(asked, reason, ranking, corpus),
        person=person,
        confidence=round(sure, 3),
        hits=ranking.hits,
    )


def _near(asked: Asked, reason: Reason, ranking: Ranking, corpus: Corpus) -> tuple[str, ...]:
    """What an asker may ask instead: articles where the person speaks, else who speaks nearby, else titles."""
    articles = corpus.by_id
    if reason == "silent_speaker":
        spoken = Counter[str]()
        for person in asked.people:
            spoken.update(corpus.spoken.get(person, {}))
        titles = [articles[article].title for article, _ in spoken.most_common(_NEAR)]
        if titles:
            return tuple(titles)
    if reason == "unknown_person":
        return tuple(islice(corpus.spoken, _NEAR))
    found = dict.fromkeys(articles[hit.passage.article].title for hit in ranking.hits)
    return tuple(found)[:_NEAR] or tuple(article.title for article in corpus.articles[:_NEAR])
