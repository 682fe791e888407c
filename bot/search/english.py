"""What an inflected English word may be a form of."""

from __future__ import annotations

from functools import lru_cache

from bot.search.analysis import fold_all
from bot.search.wordlists import data_lines

# English endings and what stands in their place in the base form; every one that gives a headword counts.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("ves", "f"), ("ves", "fe"),
    ("es", ""), ("s", ""), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e"), ("r", ""), ("er", ""), ("st", ""),
    ("est", ""), ("ally", ""), ("ly", ""), ("ly", "le"),
)  # fmt: skip
_SHORTEST_BASE = 2
#: Words whose base forms stay known.
_KEPT = 20_000


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    """Inflected forms that no rule reduces: `went` to `go`."""
    pairs = [line.split("\t") for line in data_lines("english-irregular.tsv")]
    return dict(zip(fold_all(form for form, _ in pairs), fold_all(base for _, base in pairs), strict=True))


def is_irregular(word: str) -> bool:
    """Whether a folded word is a form that no rule reduces."""
    return word in _irregular()


@lru_cache(maxsize=_KEPT)
def base_forms(word: str) -> tuple[str, ...]:
    """What a folded word may be an inflected form of, the word itself first; most of these are no words."""
    found = [word, _irregular().get(word, word)]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_BASE:
            base = word.removesuffix(ending) + instead
            found.append(base)
            if ending[0] in "ei" and base[-1:] == base[-2:-1]:
                found.append(base[:-1])
    return tuple(found)
