"""What is measured of a sentence that may answer: one row a figure, each from 0 to 1.

A term is a word of the question; "met" weighs every term by how well it tells passages apart. Each figure is a column in
`measuring`; a new one needs a row here, a column there and weights from `tools/fit_weights.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

#: Figures of the words met, of the kind of answer, of who speaks, and of the form of the sentence.
FIGURES: Mapping[str, str] = {
    "inside": "share of the question met by the sentence",
    "lead": "what the sentence before it meets besides",
    "next": "what the sentence after it meets besides",
    "statement": "what the rest of the statement it belongs to meets besides",
    "role": "what the roles of its speaker meet besides",
    "passage": "what the rest of the passage meets besides",
    "context": "what the title, headings and captions over it meet besides",
    "before": "what the passage before meets besides",
    "after": "what the passage after meets besides",
    "words": "share of the question's words that the sentence meets, whatever they tell",
    "exactly": "share of the question that it meets by the very words, their translations or misspellings",
    "together": "how well it meets words that stand side by side in the question, on average",
    "dense": "share of the question met, for its length",
    "over": "what the title, headings and captions over it meet, whether the sentence does or not",
    "article": "what the ranked passages of its article meet together",
    "missing": "share of words the corpus has that nothing so far meets",
    "absent": "share of words the corpus has nowhere",
    "untranslated": "share of words that no lexicon knows",
    "names": "share of the question's names and numbers that the passage and its title do not have",
    "strongest": "how well the most telling word is met by the passage and its title",
    "rank": "the passage's score as a share of the best one's",
    "top": "1 for the best passage",
    "evidence": "how surely the kind of answer that is wanted is there (1 at most), 0.5 where the kind tells nothing",
    "near": "with the evidence: share of the question met by the sentence and, by half, the one before",
    "counted": "with the evidence: how well what is counted stands in the sentence, beside a number where how many is asked",
    "exact": "the evidence of a kind of answer that shows by its form (a year, an hour, a price) where that is wanted",
    "lacking": "what is missing to 1 where such a kind is wanted",
    "reached": "with the evidence of such a kind: share of the question met by all that stands around, the passages beside it too",
    "own": "1 where it holds words of the person asked for",
    "named": "1 where it names the person asked for",
    "around": "1 where another sentence of the passage does either",
    "foreign": "1 where it holds words of others than the person asked for",
    "quoted": "share of the characters that are somebody's words",
    "spoken": "1 where it belongs to a statement of somebody known",
    "open": "1 where it belongs to a statement of nobody known",
    "leaning": "1 where it needs the sentence before",
    "asking": "1 where it is a question",
    "length": "length as a share of the longest quotation",
    "first": "1 for the first sentence of the passage",
    "heading": "1 for a heading of an article or a picture's caption",
    "lede": "1 for the first passage of an article",
    "meaning": "how near its sense is to the question's, 0 where no embedding model takes part",
}

#: Kinds of answers whose evidence counts otherwise than that of others: a second weight is added.
BY_KIND = ("who", "where", "why", "when", "how_many", "how_much")
#: Figures that count otherwise where a person is asked for: their second weight is added.
WITH_PERSON = ("inside", "rank", "meaning")
#: Figures that count otherwise where somebody's words are asked for, whoever says them.
WITH_WORDS = ("quoted",)
