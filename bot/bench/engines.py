"""One BM25 field in several engines, on the same tokens: this project's, rank-bm25, and bm25s and Tantivy if installed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec

import numpy as np

from bot.search.fitting import K1, B
from bot.search.postings import Postings

Texts = Sequence[Sequence[str]]
#: Finds the ten best documents for the terms of a question.
Search = Callable[[Sequence[str]], object]
_TOP = 10


def ours(texts: Texts) -> Search:
    """This project's posting lists."""
    postings = Postings.fit(texts)
    return lambda terms: postings.best(terms, _TOP)


def plain(texts: Texts) -> Search:
    """rank-bm25 as its documentation uses it."""
    from rank_bm25 import BM25Okapi  # noqa: PLC0415 -- as below: one engine after the other

    model = BM25Okapi(texts, k1=K1, b=B)
    return lambda terms: np.argsort(model.get_scores(terms))[::-1][:_TOP]


def sparse(texts: Texts) -> Search:
    """bm25s with NumPy alone, in the variant whose scores are nearest."""
    import bm25s  # noqa: PLC0415 -- may not be installed

    model = bm25s.BM25(method="atire", k1=K1, b=B)
    model.index(texts, show_progress=False)
    count = min(_TOP, len(texts))
    return lambda terms: model.retrieve([list(terms)], k=count, show_progress=False, n_threads=0)


def tantivy(texts: Texts) -> Search:
    """Tantivy in memory; its tokens are those given, its scores its own."""
    import tantivy as engine  # noqa: PLC0415 -- may not be installed

    builder = engine.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="whitespace", index_option="freq")
    schema = builder.build()
    index = engine.Index(schema)
    writer = index.writer(heap_size=128_000_000, num_threads=1)
    for text in texts:
        writer.add_document(engine.Document(text=" ".join(term.replace(" ", "_") for term in text)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(terms: Sequence[str]) -> object:
        words = [(engine.Occur.Should, engine.Query.term_query(schema, "text", term)) for term in terms]
        return searcher.search(engine.Query.boolean_query(words), _TOP)

    return search


def engines() -> dict[str, Callable[[Texts], Search]]:
    """The engines that can be measured here, this project's first."""
    found: dict[str, Callable[[Texts], Search]] = {"this": ours, "rank-bm25": plain}
    if find_spec("bm25s"):
        found["bm25s"] = sparse
    if find_spec("tantivy"):
        found["Tantivy"] = tantivy
    return found
