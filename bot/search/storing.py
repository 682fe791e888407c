"""An index as plain arrays and back, so that it can be kept without being computed again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy.typing as npt

from bot.model import Corpus
from bot.search.grams import Grams
from bot.search.index import Index
from bot.search.lexicon import Lexicon
from bot.search.pairs import Pairs
from bot.search.postings import Postings
from bot.search.sentences import Sentences
from bot.search.strings import Lookup, Strings
from bot.search.texts import Texts, Words
from bot.search.vocabulary import Vocabulary

Arrays = dict[str, npt.NDArray[Any]]

_WORDS = ("of_surface", "surface", "term")
_TEXTS = (
    "articles", "sentences", "body_starts", "body", "context_starts", "context", "people_starts", "people", "tags",
    "role_starts", "roles",
)  # fmt: skip
_FIELDS = {
    "words": ("starts", "documents", "impacts", "idf"),
    "sentences": ("idf", "norms"),
    "grams": ("starts", "of_surfaces", "idf", "norms"),
    "pairs": ("keys", "idf", "single", "norms"),
}


def pack(index: Index) -> Arrays:
    """Everything of `index` that is not in its corpus, as arrays."""
    texts = index.texts
    arrays = {f"texts.{name}": getattr(texts, name) for name in _TEXTS}
    arrays |= {f"all.{name}": getattr(texts.words, name) for name in _WORDS}
    arrays |= pack_strings("names", texts.names)
    arrays |= pack_lookup("surfaces", texts.words.surfaces)
    arrays |= pack_lookup("terms", texts.words.terms)
    arrays |= pack_lookup("grams.known", index.grams.known)
    for name, columns in _FIELDS.items():
        arrays |= {f"{name}.{column}": getattr(getattr(index, name), column) for column in columns}
    return arrays


def unpack(arrays: Mapping[str, npt.NDArray[Any]], corpus: Corpus) -> Index:
    """The index that `pack` took apart.

    Raises:
        KeyError, ValueError: the arrays are not of an index of `corpus`.
    """
    passages = corpus.passages
    if len(arrays["texts.articles"]) != len(passages):
        passages = tuple(passage for passage in passages if passage.sentences)
    if len(arrays["texts.articles"]) != len(passages):
        msg = "the index is of another corpus"
        raise ValueError(msg)
    words = Words(
        unpack_lookup(arrays, "surfaces"),
        unpack_lookup(arrays, "terms"),
        **{name: arrays[f"all.{name}"] for name in _WORDS},
    )
    texts = Texts(
        words=words, names=unpack_strings(arrays, "names"), **{name: arrays[f"texts.{name}"] for name in _TEXTS}
    )
    columns = {field: {name: arrays[f"{field}.{name}"] for name in names} for field, names in _FIELDS.items()}
    return Index(
        passages=passages,
        texts=texts,
        words=Postings(size=len(passages), rows=words.terms, **columns["words"]),
        sentences=Sentences(**columns["sentences"]),
        grams=Grams(known=unpack_lookup(arrays, "grams.known"), **columns["grams"]),
        pairs=Pairs(**columns["pairs"]),
        vocabulary=Vocabulary(words),
        lexicon=Lexicon.build(corpus.lexicon),
    )


def pack_strings(name: str, strings: Strings) -> Arrays:
    """Texts as arrays whose names begin with `name`."""
    return {f"{name}.utf8": strings.utf8, f"{name}.at": strings.starts}


def unpack_strings(arrays: Mapping[str, npt.NDArray[Any]], name: str) -> Strings:
    """The texts that `pack_strings` took apart."""
    return Strings(arrays[f"{name}.utf8"], arrays[f"{name}.at"])


def pack_lookup(name: str, lookup: Lookup) -> Arrays:
    """A lookup as arrays whose names begin with `name`."""
    return {**pack_strings(name, lookup.strings), f"{name}.hashes": lookup.hashes, f"{name}.order": lookup.order}


def unpack_lookup(arrays: Mapping[str, npt.NDArray[Any]], name: str) -> Lookup:
    """The lookup that `pack_lookup` took apart."""
    return Lookup(unpack_strings(arrays, name), arrays[f"{name}.hashes"], arrays[f"{name}.order"])
