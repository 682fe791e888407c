"""What is indexed of a passage: four BM25 fields, declared in one list with their weights.

Several fields summed rank better than any one of them; the weights are fitted on development questions, see
docs/quality.md. Passages are found by their words (`postings`); the other fields (`sentences`, `grams`, `pairs`) are
computed for the passages found, or for those of them that can be among the best where an engine says so (`backend`).
"""

from __future__ import annotations

#: Weight of each field in a passage's score.
WORDS = 1.0
SENTENCE = 0.5
GRAMS = 0.2
PAIRS = 0.1
