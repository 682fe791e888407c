"""The sentences that may answer a question, each measured against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answers.kinds import holds, is_telling
from bot.answers.plain import plain
from bot.answers.question import Asked
from bot.model import MAX_QUOTE, Article, Corpus, Hit, Match, Ranking, Span, Statement

_MOST_SENTENCES = 4

# What a term that stands near the sentences counts, against 1 for one inside them.
IN_ROLE = 0.8
IN_PASSAGE = 0.6
IN_CONTEXT = 0.5
NEARBY = 0.3


@dataclass(frozen=True, slots=True)
class Candidate:
    """Sentences of one passage that may be quoted, and how they meet the question; every figure is from 0 to 1.

    Attributes:
        inside: share of the question's terms, by weight, that the sentences themselves meet.
        around: the same with the rest of the passage, its headings and the speaker's roles counted in part.
        best: how well the single best sentence meets the question.
        missing: share of weight of the terms that nothing around meets.
        rank: the passage's score as a share of the best passage's.
        kind: whether they hold the kind of answer that is wanted (1 or 0; 0.5 where the kind tells nothing).
        person: how surely they are of the person asked for (1: they quote him, 0.6: they name him, 0.25: the passage
            does; 0.5 where nobody is asked for).
        quoted: share of the characters that are somebody's words.
        length: share of the longest quotation.
    """

    article: Article
    span: Span
    speaker: str | None
    hit: Hit
    inside: float
    around: float
    best: float
    missing: float
    rank: float
    kind: float
    person: float
    quoted: float
    length: float
    strengths: tuple[float, ...]


def candidates(asked: Asked, ranking: Ranking, corpus: Corpus) -> Iterator[Candidate]:
    """Every run of whole sentences of the ranked passages that may be quoted, at most 420 characters long."""
    top = max((hit.score for hit in ranking.hits), default=0.0) or 1.0
    for hit in ranking.hits:
        scene = _Scene.of(asked, ranking, hit, corpus, hit.score / top)
        for first in range(len(hit.matches)):
            for last in range(first, min(first + _MOST_SENTENCES, len(hit.matches))):
                span = Span(hit.matches[first].span.start, hit.matches[last].span.end)
                if len(span) > MAX_QUOTE:
                    break
                yield scene.measure(hit.matches[first : last + 1], span)


@dataclass(frozen=True, slots=True)
class _Scene:
    """One passage and all that its candidates share."""

    asked: Asked
    ranking: Ranking
    hit: Hit
    article: Article
    statements: tuple[Statement, ...]
    telling: frozenset[Span]
    rank: float

    @classmethod
    def of(cls, asked: Asked, ranking: Ranking, hit: Hit, corpus: Corpus, rank: float) -> _Scene:
        said = corpus.statements_by_article.get(hit.passage.article, ())
        near = tuple(statement for statement in said if statement.scope.overlaps(hit.passage.span))
        article = corpus.by_id[hit.passage.article]
        texts = ((match.span, article.read(match.span)) for match in hit.matches)
        telling = frozenset(span for span, text in texts if holds(asked.kind, text, plain(text)))
        return cls(asked, ranking, hit, article, near, telling, rank)

    def measure(self, matches: Sequence[Match], span: Span) -> Candidate:
        said = [statement for statement in self.statements if statement.span.overlaps(span)]
        speaker = _speaker(said, self.asked.people)
        inside = _highest([match.strengths for match in matches], len(self.ranking.terms))
        around = self._around(inside, speaker)
        return Candidate(
            article=self.article,
            span=span,
            speaker=speaker,
            hit=self.hit,
            inside=self._share(inside),
            around=self._share(around),
            best=max(self._share(match.strengths) for match in matches),
            missing=1 - self._share(tuple(1.0 if strength > 0 else 0.0 for strength in around)),
            rank=self.rank,
            kind=self._kind(matches),
            person=self._person(matches, said),
            quoted=min(1.0, sum(_shared(statement.span, span) for statement in said) / len(span)),
            length=len(span) / MAX_QUOTE,
            strengths=around,
        )

    def _around(self, inside: Sequence[float], speaker: str | None) -> tuple[float, ...]:
        """The terms' strengths with what stands near counted in part."""
        width = len(inside)
        passage = _highest([match.strengths for match in self.hit.matches], width)
        roles = [self.ranking.people.get(name, ()) for name in (speaker or "").split(", ")]
        rows = (
            inside,
            [IN_ROLE * strength for strength in _highest([role for role in roles if role], width)],
            [IN_PASSAGE * strength for strength in passage],
            [IN_CONTEXT * strength for strength in self.hit.context or (0.0,) * width],
            [NEARBY * strength for strength in self.hit.before or (0.0,) * width],
            [NEARBY * strength for strength in self.hit.after or (0.0,) * width],
        )
        return _highest(rows, width)

    def _share(self, strengths: Sequence[float]) -> float:
        total = sum(term.weight for term in self.ranking.terms)
        met = sum(term.weight * strength for term, strength in zip(self.ranking.terms, strengths, strict=True))
        return met / total if total else 0.0

    def _kind(self, matches: Sequence[Match]) -> float:
        if not is_telling(self.asked.kind):
            return 0.5
        return float(any(match.span in self.telling for match in matches))

    def _person(self, matches: Sequence[Match], said: Sequence[Statement]) -> float:
        wanted = set(self.asked.people)
        if not wanted:
            return 0.5
        if any(wanted.intersection(statement.speakers) for statement in said):
            return 1.0
        if any(wanted & match.people for match in matches):
            return 0.6
        return 0.25 if any(wanted & match.people for match in self.hit.matches) else 0.0


def _speaker(said: Sequence[Statement], wanted: Sequence[str]) -> str | None:
    """Who speaks in a candidate: the person asked for if he does, else the only speaker; open where several do."""
    for statement in said:
        if set(wanted).intersection(statement.speakers):
            return statement.speaker
    speakers = {statement.speaker for statement in said}
    return speakers.pop() if len(speakers) == 1 else None


def _highest(rows: Sequence[Sequence[float]], width: int) -> tuple[float, ...]:
    return tuple(max((row[place] for row in rows), default=0.0) for place in range(width))


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
