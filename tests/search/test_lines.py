"""What several fields are fitted on is counted as each by itself would be."""

from __future__ import annotations

from collections import Counter
from unittest.mock import patch

import numpy as np
from hypothesis import given

from bot.model import Corpus
from bot.search.lines import Line
from bot.search.ordering import LOT
from bot.search.taking import take
from tests.search.corpora import CORPORA


@given(CORPORA)
def test_terms_of_passages_and_sentences_are_counted(corpus: Corpus) -> None:
    """A passage has the words in and over it and each person's tag once; a sentence has its words and tags."""
    texts = take(corpus)
    with patch("bot.search.ordering.LOT", 7 if len(texts.body) % 2 else LOT):
        line = Line.of(texts)
        counts = line.counts()
        held_by = line.standing.held_by(line.sentences)
    expected, sentences = list[Counter[int]](), list[set[int]]()
    for passage in range(len(texts.articles)):
        tags = set[int]()
        for sentence in range(texts.sentences[passage], texts.sentences[passage + 1]):
            about = texts.people[texts.people_starts[sentence] : texts.people_starts[sentence + 1]]
            body = texts.body[texts.body_starts[sentence] : texts.body_starts[sentence + 1]]
            sentences.append({*texts.words.term[body].tolist(), *texts.tags[about].tolist()})
            tags.update(texts.tags[about].tolist())
        body = texts.body[texts.passage_starts[passage] : texts.passage_starts[passage + 1]]
        over = texts.context[texts.context_starts[passage] : texts.context_starts[passage + 1]]
        expected.append(Counter([*texts.words.term[body].tolist(), *texts.words.term[over].tolist(), *tags]))
    rows = np.repeat(np.arange(len(counts.held_by)), counts.held_by).tolist()
    found: list[Counter[int]] = [Counter() for _ in expected]
    for term, document, many in zip(rows, counts.documents.tolist(), counts.counts.tolist(), strict=True):
        found[document][term] = many
    assert found == expected
    assert counts.lengths.tolist() == [each.total() for each in expected]
    assert held_by.tolist() == [sum(term in each for each in sentences) for term in range(len(held_by))]
