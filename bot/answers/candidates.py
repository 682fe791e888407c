"""The sentences that may answer a question, each measured against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.answers.copies import originals
from bot.answers.coverage import Measure, Strengths, highest
from bot.answers.evidence import is_exact, is_telling
from bot.answers.figures import WITH_PERSON, WITH_WORDS
from bot.answers.question import Asked
from bot.answers.scene import Scene, Sentence, scene
from bot.model import MAX_QUOTE, Corpus, Ranking


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that may answer, by its place in its passage.

    `figures` are what is measured of it (see `figures`); `strengths` tell for each term how well the sentence and what
    stands around it meet the term.
    """

    scene: Scene
    place: int
    figures: Mapping[str, float]
    strengths: Strengths

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.scene.sentences[self.place]


def candidates(asked: Asked, ranking: Ranking, corpus: Corpus) -> Iterator[Candidate]:
    """Every sentence of the ranked passages, with its figures; copies of a passage are left out."""
    question = _Question.of(asked, ranking)
    top = max((hit.score for hit in ranking.hits), default=0.0) or 1.0
    for hit in originals(ranking.hits, corpus):
        found = scene(asked, hit, corpus, question.measure)
        for place in range(len(found.sentences)):
            yield question.measured(found, place, hit.score / top)


@dataclass(frozen=True, slots=True)
class _Question:
    """What is the same for all candidates of a question."""

    asked: Asked
    ranking: Ranking
    measure: Measure
    wanted: frozenset[str]
    telling: bool
    exact: bool
    known: tuple[bool, ...]
    counted: int | None
    named: tuple[bool, ...]
    strongest: int | None
    absent: float
    untranslated: float

    @classmethod
    def of(cls, asked: Asked, ranking: Ranking) -> _Question:
        measure = Measure.of(ranking)
        words = [term.word for term in ranking.terms]
        shares = list(zip(measure.shares, ranking.terms, strict=True))
        return cls(
            asked=asked,
            ranking=ranking,
            measure=measure,
            wanted=frozenset(asked.people),
            telling=is_telling(asked.kind),
            exact=is_exact(asked.kind),
            known=tuple(term.known for term in ranking.terms),
            counted=words.index(asked.counted) if asked.counted in words else None,
            named=tuple(word in asked.named for word in words),
            strongest=max(range(len(words)), key=measure.shares.__getitem__, default=None),
            absent=sum(share for share, term in shares if term.translated and not term.known),
            untranslated=sum(share for share, term in shares if not term.translated and not term.known),
        )

    def measured(self, found: Scene, place: int, rank: float) -> Candidate:
        """The figures of one sentence."""
        sentence = found.sentences[place]
        figures, around = self._words(found, place)
        figures |= self._answer(found, place)
        reached = self.measure.share(highest([around, found.hit.before, found.hit.after], self.measure.width))
        figures |= self._exactly(figures, reached)
        figures |= self._speech(found, sentence)
        figures |= {
            "rank": rank,
            "top": float(rank >= 1),
            "leaning": float(sentence.leans),
            "asking": float(sentence.asks),
            "length": min(1.0, len(sentence.span) / MAX_QUOTE),
            "first": float(place == 0),
            "lede": float(found.first),
            "meaning": sentence.meaning,
        }
        if self.wanted:
            figures |= {f"{name}/person": figures[name] for name in WITH_PERSON}
        elif self.asked.wants_words:
            figures |= {f"{name}/words": figures[name] for name in WITH_WORDS}
        return Candidate(found, place, figures, around)

    def _words(self, found: Scene, place: int) -> tuple[dict[str, float], Strengths]:
        """What the sentence meets, and what each thing around it meets besides."""
        width, share = self.measure.width, self.measure.share
        sentence = found.sentences[place]
        met = sentence.strengths or (0.0,) * width
        so_far = sentence.share
        figures = {"inside": so_far}
        for name, rows in self._around(found, place):
            more = highest([met, *rows], width)
            if more != met:
                met, reached = more, share(more)
            else:
                reached = so_far
            figures[name] = reached - so_far
            so_far = reached
        here = highest([found.whole, found.hit.context], width)
        figures["missing"] = self.measure.unmet(met, self.known)
        figures["absent"] = self.absent
        figures["untranslated"] = self.untranslated
        figures["names"] = self.measure.unmet(here, self.named)
        figures["strongest"] = here[self.strongest] if self.strongest is not None else 0.0
        return figures, met

    def _around(self, found: Scene, place: int) -> Iterator[tuple[str, Sequence[Sequence[float]]]]:
        """What stands around a sentence, nearest first."""
        sentences = found.sentences
        here = sentences[place]
        yield "lead", [sentences[place - 1].strengths] if place else []
        yield "next", [sentences[place + 1].strengths] if place + 1 < len(sentences) else []
        scopes = [statement.scope for statement in here.statements]
        yield "statement", [one.strengths for one in sentences if any(scope.overlaps(one.span) for scope in scopes)]
        speakers = {name for statement in here.statements for name in statement.speakers}
        yield "role", [self.ranking.people[name] for name in speakers if name in self.ranking.people]
        yield "passage", [found.whole]
        yield "context", [found.hit.context]
        yield "before", [found.hit.before]
        yield "after", [found.hit.after]

    def _answer(self, found: Scene, place: int) -> dict[str, float]:
        """Whether the kind of answer that is wanted is there, and how near to what is asked."""
        sentence = found.sentences[place]
        if not self.telling:
            return {"evidence": 0.5, "near": 0.0, "counted": 0.0}
        if not sentence.evidence:
            return {"evidence": 0.0, "near": 0.0, "counted": 0.0}
        before = [strength / 2 for strength in found.sentences[place - 1].strengths] if place else []
        near = self.measure.share(highest([sentence.strengths, before], self.measure.width))
        counted = sentence.strengths[self.counted] if self.counted is not None else 0.0
        return {"evidence": 1.0, "near": near, "counted": counted}

    def _exactly(self, figures: Mapping[str, float], reached: float) -> dict[str, float]:
        """The same for kinds that show by their form, where the subject may stand further away."""
        there = self.exact and figures["evidence"] == 1
        return {"exact": float(there), "lacking": float(self.exact and not there), "reached": reached if there else 0.0}

    def _speech(self, found: Scene, sentence: Sentence) -> dict[str, float]:
        """Who speaks in the sentence."""
        speakers = {name for statement in sentence.statements for name in statement.speakers}
        own = not self.wanted.isdisjoint(speakers)
        named = not self.wanted.isdisjoint(sentence.people)
        return {
            "own": float(own),
            "named": float(named),
            "around": float(any(not self.wanted.isdisjoint(one.people) for one in found.sentences)),
            "foreign": float(bool(self.wanted) and bool(speakers) and not own),
            "quoted": sentence.said,
            "spoken": float(bool(speakers)),
            "open": float(bool(sentence.statements) and not speakers),
        }
