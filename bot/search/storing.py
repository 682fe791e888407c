"""An index as plain arrays and back, so that it can be kept without being computed again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.model import Corpus
from bot.search.index import Index
from bot.search.lexicon import Lexicon
from bot.search.postings import Postings
from bot.search.vocabulary import Vocabulary

Arrays = dict[str, npt.NDArray[Any]]

_FIELDS = ("words", "sentences", "grams", "pairs")
_COLUMNS = ("starts", "documents", "impacts", "idf")


def pack(index: Index) -> Arrays:
    """Everything of `index` that is not in its corpus, as arrays of numbers (texts as UTF-8 bytes of JSON)."""
    texts = {
        "sentence_terms": [[sorted(terms) for terms in passage] for passage in index.sentence_terms],
        "context_terms": [sorted(terms) for terms in index.context_terms],
        "sentence_people": [[sorted(people) for people in passage] for passage in index.sentence_people],
        "people_terms": {name: sorted(terms) for name, terms in index.people_terms.items()},
        "vocabulary": {surface: list(terms) for surface, terms in index.vocabulary.terms.items()},
        "rows": {name: list(getattr(index, name).rows) for name in _FIELDS},
        "sizes": {name: getattr(index, name).size for name in _FIELDS},
    }
    arrays: Arrays = {"texts": np.frombuffer(json.dumps(texts).encode(), np.uint8), "first": index.first_sentence}
    for name in _FIELDS:
        arrays |= {f"{name}.{column}": getattr(getattr(index, name), column) for column in _COLUMNS}
    return arrays


def unpack(arrays: Mapping[str, npt.NDArray[Any]], corpus: Corpus) -> Index:
    """The index that `pack` took apart.

    Raises:
        KeyError, ValueError: the arrays are not of an index of `corpus`.
    """
    texts = json.loads(arrays["texts"].tobytes())
    passages = tuple(passage for passage in corpus.passages if passage.sentences)
    if len(texts["sentence_terms"]) != len(passages):
        msg = "the index is of another corpus"
        raise ValueError(msg)
    fields = {
        name: Postings(
            texts["sizes"][name],
            {term: row for row, term in enumerate(texts["rows"][name])},
            *(arrays[f"{name}.{column}"] for column in _COLUMNS),
        )
        for name in _FIELDS
    }
    return Index(
        passages=passages,
        sentence_terms=tuple(tuple(map(frozenset, passage)) for passage in texts["sentence_terms"]),
        context_terms=tuple(map(frozenset, texts["context_terms"])),
        sentence_people=tuple(tuple(map(frozenset, passage)) for passage in texts["sentence_people"]),
        people_terms={name: frozenset(terms) for name, terms in texts["people_terms"].items()},
        first_sentence=arrays["first"],
        vocabulary=Vocabulary.restore({surface: tuple(terms) for surface, terms in texts["vocabulary"].items()}),
        lexicon=Lexicon.build(corpus.lexicon),
        **fields,
    )
