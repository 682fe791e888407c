"""A passage as its sentences share it, whatever is asked: who speaks in each, what each needs, what each holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bot.answers.evidence import holds
from bot.answers.kinds import Kind
from bot.answers.plain import plain
from bot.answers.runs import Runs
from bot.answers.subjects import Subjects
from bot.model import MAX_QUOTE, Article, Corpus, Passage, Span, Statement

Flags = npt.NDArray[np.bool_]
#: Facts of sentences, a row each (see `FACTS`).
Facts = npt.NDArray[np.void]
Longs = npt.NDArray[np.int64]

#: Passages whose scenes stay known.
_KEPT = 4096
_LEANS = re.compile(
    r"[«\"“ ]*(?:il|elle|ils|elles|ce|cela|ca|cet|cette|ces|celui|celle|ceux|celles|son|sa|ses|leur|leurs|lui|en|y|mais"
    r"|et|puis|ensuite|alors|car|or|donc|pourtant|aussi|he|she|it|they|his|her|its|their|this|that|these|those|but|and"
    r"|so|then)\b(?! faut| y a)"
)

#: What is known of a sentence whatever is asked: `start` and `end` of its span, and where it is `shown` to, since a
#: quotation has a length; `said`, the share of its characters that are somebody's words; whether it `leans` on the
#: sentence before, `asks` something, belongs to a statement of somebody known (`spoken`) or of nobody known (`open`);
#: the `first` and `last` sentences of its statements, by their places in the passage; whether a statement is cut in
#: two by a quotation that `begins` or `ends` with it.
FACTS = np.dtype(
    [
        ("start", "i8"), ("end", "i8"), ("shown", "i8"), ("said", "f8"), ("leans", "?"), ("asks", "?"),
        ("spoken", "?"), ("open", "?"), ("first", "i8"), ("last", "i8"), ("begins", "?"), ("ends", "?"),
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A passage with its article and statements.

    Attributes:
        passage: the passage.
        article: its article.
        statements: those whose sentences overlap the passage.
        speakers: who speaks in each sentence.
        facts: what is known of each sentence.
        opens: whether the article begins with the passage.
    """

    passage: Passage
    article: Article
    statements: tuple[Statement, ...]
    speakers: tuple[frozenset[str], ...]
    facts: Facts
    opens: bool
    _evidence: dict[Kind, Flags] = field(default_factory=dict, repr=False)
    _runs: list[Runs] = field(default_factory=list, repr=False)

    def evidence(self, kind: Kind) -> Flags:
        """Which sentences hold an answer of a kind."""
        found = self._evidence.get(kind)
        if found is None:
            texts = map(self.article.read, self.passage.sentences)
            found = np.fromiter((holds(kind, text, plain(text)) for text in texts), bool, len(self.facts))
            self._evidence[kind] = found
        return found

    def runs(self) -> Runs:
        """The runs of words of the passage."""
        if not self._runs:
            self._runs.append(Runs.of(plain(self.article.read(self.passage.span))))
        return self._runs[0]


class Scenes:
    """The scenes of a corpus's passages, by their numbers; those that were looked at last stay known.

    `corpus` is the corpus, `subjects` what its people speak about.

    Args:
        corpus: the corpus.
        passages: those of its passages that have sentences.
    """

    def __init__(self, corpus: Corpus, passages: Sequence[Passage]) -> None:
        self.corpus = corpus
        self.subjects = Subjects(corpus)
        self._passages = passages
        self._known = lru_cache(maxsize=_KEPT)(self._read)

    def __call__(self, place: int) -> Scene:
        """The scene of the passage with this number."""
        return self._known(place)

    def _read(self, place: int) -> Scene:
        passage = self._passages[place]
        article = self.corpus.by_id[passage.article]
        said = self.corpus.statements_by_article.get(passage.article, ())
        near = tuple(statement for statement in said if statement.scope.overlaps(passage.span))
        here = [[one for one in near if one.scope.overlaps(span)] for span in passage.sentences]
        first = min((block.span.start for block in article.blocks if block.kind != "heading"), default=0)
        return Scene(
            passage=passage,
            article=article,
            statements=near,
            speakers=tuple(frozenset(name for one in group for name in one.speakers) for group in here),
            facts=np.array(list(_facts(article, passage, near, here)), FACTS),
            opens=passage.span.start <= first,
        )


def _facts(
    article: Article, passage: Passage, near: Sequence[Statement], here: Sequence[Sequence[Statement]]
) -> Iterator[tuple[float, ...]]:
    """The facts of each sentence, `here` the statements that each belongs to."""
    spans = passage.sentences
    shown = [_shown(article, span) for span in spans]
    cuts = [_cuts(statement.span, shown) for statement in near]
    for place, (span, own) in enumerate(zip(spans, here, strict=True)):
        text = article.read(span)
        together = [other for one in own for other, its in enumerate(spans) if one.scope.overlaps(its)]
        speakers = any(one.speaker for one in own)
        yield (
            *(span.start, span.end, shown[place].end, _covered(own, span) / (len(span) or 1)),
            *(bool(_LEANS.match(plain(text))), text.rstrip("»”\"' ").endswith("?")),
            *(speakers, bool(own) and not speakers),
            *(min(together, default=place), max(together, default=place)),
            any(begins < place <= until for begins, until, _, _ in cuts),
            any(since <= place < ends for _, _, since, ends in cuts),
        )


def _shown(article: Article, sentence: Span) -> Span:
    """The longest beginning of a sentence that may be quoted."""
    if len(sentence) <= MAX_QUOTE:
        return sentence
    text = article.text[sentence.start : sentence.start + MAX_QUOTE]
    return Span(sentence.start, sentence.start + (text.rfind(" ") if " " in text else MAX_QUOTE))


def _cuts(said: Span, spans: Sequence[Span]) -> tuple[int, int, int, int]:
    """Between which sentences a statement can be cut in two.

    Returns:
        The last sentence with which it is quoted from its beginning, the last that has some of it, the first that has
        some of it, the first with which it is quoted to its end.
    """
    many = len(spans)
    begins = max((place for place, span in enumerate(spans) if span.start <= said.start), default=-1)
    until = max((place for place, span in enumerate(spans) if span.start < said.end), default=-1)
    since = min((place for place, span in enumerate(spans) if span.end > said.start), default=many)
    ends = min((place for place, span in enumerate(spans) if span.end >= said.end), default=many)
    return begins, until, since, ends


def _covered(statements: Sequence[Statement], span: Span) -> int:
    """How many characters of `span` are words of `statements`, those of several counted once."""
    total, reached = 0, span.start
    for statement in statements:
        start, end = max(statement.span.start, reached), min(statement.span.end, span.end)
        if end > start:
            total += end - start
            reached = end
    return total
