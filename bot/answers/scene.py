"""A passage as its sentences share it, whatever is asked: who speaks in each, what each needs, what each holds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bot.answers.alike import Names
from bot.answers.amounts import Amount, amounts
from bot.answers.counted import Nouns
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
        folded: the passage's text without accents, letter by letter.
        opens: whether the article begins with the passage.
        heading: whether it is a heading of the article, or a picture's caption.
    """

    passage: Passage
    article: Article
    statements: tuple[Statement, ...]
    speakers: tuple[frozenset[str], ...]
    facts: Facts
    folded: str
    opens: bool
    heading: bool
    _evidence: dict[Kind, Flags] = field(default_factory=dict, repr=False)
    _runs: list[Runs] = field(default_factory=list, repr=False)
    _amounts: dict[int, tuple[Amount, ...]] = field(default_factory=dict, repr=False)

    def evidence(self, kind: Kind) -> Flags:
        """Which sentences hold an answer of a kind."""
        found = self._evidence.get(kind)
        if found is None:
            held = (
                holds(kind, self.article.read(span), self.said(place))
                for place, span in enumerate(self.passage.sentences)
            )
            self._evidence[kind] = found = np.fromiter(held, bool, len(self.facts))
        return found

    def amounts(self, place: int) -> tuple[Amount, ...]:
        """The numbers of the sentence at this place."""
        found = self._amounts.get(place)
        if found is None:
            span = self.passage.sentences[place]
            self._amounts[place] = found = tuple(amounts(self.article.read(span), self.said(place)))
        return found

    def said(self, place: int) -> str:
        """The sentence at this place, without accents."""
        span, first = self.passage.sentences[place], self.passage.span.start
        return self.folded[span.start - first : span.end - first]

    def runs(self) -> Runs:
        """The runs of words of the passage."""
        if not self._runs:
            self._runs.append(Runs.of(self.folded))
        return self._runs[0]


class Scenes:
    """The scenes of a corpus's passages, by their numbers; those that were looked at last stay known.

    `corpus` is the corpus, `subjects` what its people speak about, `names` what they are called.

    Args:
        corpus: the corpus.
        passages: those of its passages that have sentences.
    """

    def __init__(self, corpus: Corpus, passages: Sequence[Passage], nouns: Nouns | None = None) -> None:
        self.corpus, self.nouns = corpus, nouns or Nouns()
        self.subjects, self.names = Subjects(corpus), Names(corpus.people)
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
        folded = plain(article.read(passage.span))
        here: list[list[Statement]] = [[] for _ in passage.sentences]
        facts = _facts(article, passage, folded)
        if near:
            _note(facts, near, here)
        heading = any(block.apart and block.span.overlaps(passage.span) for block in article.blocks)
        first = min((block.span.start for block in article.blocks if not block.apart), default=0)
        return Scene(
            passage=passage,
            article=article,
            statements=near,
            speakers=tuple(frozenset(name for one in group for name in one.speakers) for group in here),
            facts=facts,
            folded=folded,
            opens=passage.span.start <= first and not heading,
            heading=heading,
        )


def _facts(article: Article, passage: Passage, folded: str) -> Facts:
    """The facts of each sentence, as far as no statement bears on them."""
    spans, first = passage.sentences, passage.span.start
    facts = np.zeros(len(spans), FACTS)
    facts["start"] = [span.start for span in spans]
    facts["end"] = [span.end for span in spans]
    facts["shown"] = [_shown(article, span) for span in spans]
    facts["leans"] = [bool(_LEANS.match(folded, span.start - first, span.end - first)) for span in spans]
    facts["asks"] = [article.read(span).rstrip("»”\"' ").endswith("?") for span in spans]
    facts["first"] = facts["last"] = np.arange(len(spans))
    return facts


def _shown(article: Article, sentence: Span) -> int:
    """Where the longest beginning of a sentence ends that may be quoted."""
    if len(sentence) <= MAX_QUOTE:
        return sentence.end
    text = article.text[sentence.start : sentence.start + MAX_QUOTE]
    return sentence.start + (text.rfind(" ") if " " in text else MAX_QUOTE)


def _note(facts: Facts, near: Sequence[Statement], here: Sequence[list[Statement]]) -> None:
    """Notes in `facts` and `here` what statements bear on which sentences."""
    starts, ends, shown = (facts[name].tolist() for name in ("start", "end", "shown"))
    for statement in near:
        scope, said = statement.scope, statement.span
        first, last = bisect_right(ends, scope.start), bisect_left(starts, scope.end)
        for place in range(first, last):
            here[place].append(statement)
        own = facts[first:last]
        np.minimum(own["first"], first, out=own["first"])
        np.maximum(own["last"], last - 1, out=own["last"])
        own["spoken" if statement.speaker else "open"] = True
        # It is cut by what begins after its beginning, or ends before its end.
        facts["begins"][bisect_right(starts, said.start) : bisect_left(starts, said.end)] = True
        facts["ends"][bisect_right(shown, said.start) : bisect_left(shown, said.end)] = True
    facts["open"] &= ~facts["spoken"]
    facts["said"] = [
        _covered(own, start, end) / max(end - start, 1) for own, start, end in zip(here, starts, ends, strict=True)
    ]


def _covered(statements: Sequence[Statement], start: int, end: int) -> int:
    """How many characters from `start` to `end` are words of `statements`, those of several counted once."""
    total = 0
    for statement in statements:
        begins, ends = max(statement.span.start, start), min(statement.span.end, end)
        if ends > begins:
            total += ends - begins
            start = ends
    return total
