"""An outcome as the JSON object that other programs read; every key is always there."""

from __future__ import annotations

import json
from typing import Any

from bot.model import Answer, Citation, Corpus, Declined, Hit, Outcome, Unavailable
from bot.render.answer import text
from bot.render.safe import escaped

Object = dict[str, Any]


def as_object(outcome: Outcome, corpus: Corpus, *, elapsed_ms: float, passages: int = 10) -> Object:
    """The outcome's JSON object.

    Args:
        outcome: what the question came to.
        corpus: where the outcome's passages are read from.
        elapsed_ms: how long the answer took, in milliseconds.
        passages: how many ranked passages are kept.
    """
    answer = outcome if isinstance(outcome, Answer) else None
    judged = outcome if isinstance(outcome, Answer | Declined) else None
    hits = judged.hits if judged else ()
    return {
        "question": outcome.question,
        "language": outcome.language,
        "answered": answer is not None,
        "confidence": round(judged.confidence, 4) if judged else 0.0,
        "answer": text(outcome),
        "speaker": answer.speaker if answer else None,
        "citations": [_citation(n, found) for n, found in enumerate(answer.citations, start=1)] if answer else [],
        "passages": [_passage(rank, hit, corpus) for rank, hit in enumerate(hits[:passages], start=1)],
        "declined": _declined(outcome),
        "elapsed_ms": round(elapsed_ms, 2),
    }


def line(value: Object, *, ascii_only: bool = False) -> str:
    """`value` as JSON on one line that no reader of lines splits and no terminal obeys.

    Args:
        value: what to write.
        ascii_only: escape every letter outside ASCII, for an output that has no others.
    """
    return escaped(json.dumps(value, ensure_ascii=ascii_only))


def _citation(number: int, citation: Citation) -> Object:
    article = citation.article
    return {
        "n": number,
        "quote": citation.quote,
        "speaker": citation.speaker,
        "start": citation.span.start,
        "end": citation.span.end,
        "article": {
            "id": article.id,
            "title": article.title,
            "publisher": article.publisher,
            "date": article.date.isoformat() if article.date else None,
            "url": article.url,
        },
    }


def _passage(rank: int, hit: Hit, corpus: Corpus) -> Object:
    passage = hit.passage
    return {
        "rank": rank,
        "score": round(hit.score, 4),
        "article": passage.article,
        "start": passage.span.start,
        "end": passage.span.end,
        "text": corpus.by_id[passage.article].read(passage.span),
    }


def _declined(outcome: Outcome) -> Object | None:
    if isinstance(outcome, Unavailable):
        return {"reason": "unavailable", "near": []}
    return _reason(outcome) if isinstance(outcome, Declined) else None


def _reason(declined: Declined) -> Object:
    near = dict.fromkeys((*declined.subjects, *declined.alike, *declined.speakers, *declined.near))
    return {"reason": declined.reason, "near": list(near)}
