"""Text in, hits out: what a word is.

Passages come in once (`index.Index.build`), a question comes in as text (`index.Index.rank`), and a `Ranking` goes out:
the question's terms, the passages that meet them, best first, and how each of their sentences does. The stages, each a module: `language` (French or
English?), `analysis` (text to tokens), `lexicon` (English to French, synonyms), `vocabulary` (near spellings),
`fields` (what is indexed), `postings` (BM25), `query` (question to terms), `index` (all of it), `names` (people).
"""
