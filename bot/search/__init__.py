"""Text in, hits out: what a word is.

Passages come in once (`index.Index.build`), a question comes in as text (`index.Index.rank`), and a `Ranking` goes
out: the question's terms, the passages that meet them, best first, and how each of their sentences does. `index`
joins:

- words: `language` (French or English?), `analysis` (text to tokens), `wordlists` (that come with the project),
  `lexicon` (English to French, synonyms), `english` (inflected forms), `expressions` (of several words), `families`, `genders` and `related`
  (French words that mean each other), `dictd` (a larger dictionary);
- a corpus as numbers: `taking` (all of it), from `strings` (many texts in few arrays), `chunks`, `numbering` and `cores`
  (what is written alike) and `texts` (every word of every sentence); `noting` and `naming` (whom each sentence names)
  article by article, `spans` and `rows` (rows of different lengths), `storing` (as plain arrays and back);
- what is indexed: `fields` (in one list), `ordering` and `lines` (where each term stands), `fitting` (rank_bm25's
  statistics), `postings` and `summing` (BM25), `sentences`, `grams`, `pairs` and `pairing` (for the best only),
  `backend` (what finds passages: the posting lists, or an engine elsewhere), `leading` (the best of them with few
  looks);
- a question: `wording` (how it is put), `vocabulary` (near spellings), `query` (its text to terms), `understanding`
  (what one corpus makes of them), `sought` (as numbers), `close` (a look at the best), `matching` (how their
  sentences meet it);
- people: `names` (whom a question names), `spellings`, `sounds` (spellings that are said alike), `descriptions` (what
  a question says they are) and `asides` (of whom it only tells), `roles` (who is that, by one `role` after the other) and `deeds` (what they do that
  makes them so), `whom` (all of these together), `spotting` (whom texts name), `company` (which words stand near them).
"""
