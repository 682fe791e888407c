"""What of a question only tells of whoever asks: "My kids are 4 and 7.", "my sister is deaf, and we'd like to know whether"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

# What words weigh that come before what is asked, and after it: before, they may say what it is about.
_BEFORE, _AFTER = 0.5, 0.2
# From this many words on, the clauses before the one that asks only lead up to it.
_LONG = 20
_SENTENCE = re.compile(r"(?<=[.!?;]) +")
_CLAUSE = re.compile(
    r"(?:[,;:] |\b(?:et|and|but|mais) )(?=(?:est-ce qu|y a-t-il|ou |quand |comment |combien |quel|qui |que |qu'|pourquoi |peut-on"
    r"|puis-je|faut-il|is |are |do |does |can |could |where |when |what |how |who |which |why"
    r"|(?:je |j'|nous |on |i |we )?(?:voudr|aimer|souhait|would like|want)))"
)
_WORD = re.compile(r"[a-z0-9]+")


def backdrop(folded: str) -> Mapping[str, float]:
    """The words of a folded question that stand outside what is asked, and what they weigh, from 0 to 1.

    What is asked is the first sentence that ends as a question does, else the last one; of a long sentence, its last
    clause that asks.
    """
    sentences = _SENTENCE.split(folded)
    place = next((at for at, one in enumerate(sentences) if one.endswith("?")), len(sentences) - 1)
    *clauses, asking = _CLAUSE.split(sentences[place])
    if clauses and len(_WORD.findall(sentences[place])) < _LONG:
        clauses, asking = [], sentences[place]
    weights = dict.fromkeys(_words(*sentences[place + 1 :]), _AFTER)
    weights |= dict.fromkeys(_words(*sentences[:place], *clauses), _BEFORE)
    own = set(_words(asking))
    return {word: weight for word, weight in weights.items() if word not in own}


def _words(*texts: str) -> Iterator[str]:
    return (word for text in texts for word in _WORD.findall(text))
