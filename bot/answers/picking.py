"""An outcome from sentences that a reader picked: the same citations, other sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answers.question import Asked
from bot.answers.scene import Scenes
from bot.answers.silence import decline
from bot.answers.speaking import speaker_of
from bot.model import MAX_QUOTE, Answer, Citation, Corpus, Declined, Outcome, Pick, Ranking, Reason, Span

_MOST_CITATIONS = 3
#: What stands between two sentences that are quoted together, at most: a space or the end of a paragraph.
_GAP = 2


def is_open(outcome: Outcome) -> bool:
    """Whether a reader may change an outcome: an answer, or a decline but for somebody nobody knows or nothing asked."""
    return isinstance(outcome, Answer) or (
        isinstance(outcome, Declined) and outcome.reason not in {"unknown_person", "empty"}
    )


def picked(asked: Asked, outcome: Outcome, picks: Sequence[Pick], ranking: Ranking, scenes: Scenes) -> Outcome:
    """What a question comes to after a reader has picked sentences; an outcome that it may not change stays.

    Args:
        asked: what the question wants.
        outcome: what it came to without the reader; its question is the asker's own.
        picks: the sentences, best first; none if the reader found that none answers.
        ranking: what was found.
        scenes: the passages of the corpus.
    """
    if not isinstance(outcome, Answer | Declined) or not is_open(outcome):
        return outcome
    if not picks:
        if isinstance(outcome, Declined):
            return outcome
        reason: Reason = "silent_speaker" if asked.people else "no_evidence"
        return replace(decline(asked, reason, ranking, scenes, outcome.confidence), question=outcome.question)
    citations = tuple(_citations(asked, picks, scenes.corpus))[:_MOST_CITATIONS]
    if not citations:
        return outcome
    if isinstance(outcome, Answer):
        return replace(outcome, citations=citations)
    return Answer(outcome.question, outcome.language, citations, outcome.confidence, outcome.hits)


def _citations(asked: Asked, picks: Sequence[Pick], corpus: Corpus) -> Iterator[Citation]:
    """A citation for each run of picked sentences that stand together; one too long to be quoted has none."""
    for article, span in _runs(picks):
        if len(span) <= MAX_QUOTE:
            said = corpus.statements_by_article.get(article, ())
            yield Citation(corpus.by_id[article], span, speaker_of(asked, said, span, span))


def _runs(picks: Sequence[Pick]) -> list[tuple[str, Span]]:
    """Picked sentences, joined with those next to them while they can be quoted together; best first."""
    runs: list[tuple[str, Span]] = []
    for pick in picks:
        for place, (article, span) in enumerate(runs):
            whole = Span(min(span.start, pick.span.start), max(span.end, pick.span.end))
            apart = len(whole) - len(span) - len(pick.span)
            if article == pick.article and apart <= _GAP and len(whole) <= MAX_QUOTE:
                runs[place] = (article, whole)
                break
        else:
            runs.append((pick.article, pick.span))
    return runs
