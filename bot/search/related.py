"""French words that press and talk use near each other: the project's own thesaurus and word associations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bot.search.analysis import stem
from bot.search.spans import Array, Longs
from bot.search.wordlists import data_lines

_CODEC = "latin-1"
_ACCENTS, _WITHOUT = "àâäéèêëîïôöùûüçñ", "aaaeeeeiioouuucn"
_WITHOUT_ACCENTS = bytes.maketrans(_ACCENTS.encode(_CODEC), _WITHOUT.encode(_CODEC))
#: The fewest letters by which groups of related words are searched, and the letters by which they are in order.
_SHORTEST_BEGINNING, _LETTERS = 3, 8
#: Words whose related ones stay known.
_KEPT = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class _Groups:
    """Groups of related words, one a line.

    Attributes:
        text: all of them.
        folded: the same without accents, letter for letter.
        starts: where each word begins in them, in the order of the words.
        keys: the first letters of each, as one number.
    """

    text: str
    folded: bytes
    starts: Longs
    keys: Array

    @classmethod
    def of(cls, text: str) -> _Groups:
        """The groups of a text that begins and ends with an end of line."""
        folded = text.encode(_CODEC, "replace").translate(_WITHOUT_ACCENTS)
        letters = np.frombuffer(folded + b"\n" * _LETTERS, np.uint8)
        heads = np.flatnonzero(letters == ord("\n"))[: -_LETTERS - 1] + 1
        others = np.flatnonzero((letters[:-1] == ord(",")) & (letters[1:] == ord(" "))) + 2
        starts = np.concatenate([heads, others])
        keys = np.zeros(len(starts), np.uint64)
        for place in range(_LETTERS):
            keys = keys << np.uint64(8) | letters[starts + place]
        order = np.argsort(keys, kind="stable")
        return cls(text, folded, starts[order], keys[order])

    def beginning(self, letters: str) -> list[str]:
        """The groups with a word that begins so, those that it heads first; a group with several comes several times."""
        raw = letters.encode(_CODEC, "replace")
        bounds = [raw[:_LETTERS].ljust(_LETTERS, pad) for pad in (b"\x00", b"\xff")]
        low, high = (np.uint64(int.from_bytes(bound, "big")) for bound in bounds)
        first, last = np.searchsorted(self.keys, low), np.searchsorted(self.keys, high, side="right")
        found = [start for start in self.starts[first:last].tolist() if self.folded.startswith(raw, start)]
        found.sort(key=lambda start: (self.text[start - 1] != "\n", start))
        return [self.text[self.text.rfind("\n", 0, start) + 1 : self.text.find("\n", start)] for start in found]


@lru_cache(maxsize=3)
def _groups(file: str) -> _Groups:
    return _Groups.of("\n" + "\n".join(data_lines(file)).replace("œ", "oe") + "\n")


@lru_cache(maxsize=_KEPT)
def equal(word: str) -> tuple[str, ...]:
    """French words that say the same as a French word of whatever it is said, in another register or kind of word."""
    return _near(word, "french-equal.txt", both=True)


@lru_cache(maxsize=_KEPT)
def related(word: str) -> tuple[str, ...]:
    """French words that press and talk use in place of a French word, farther from it than its synonyms."""
    return _near(word, "french-related.txt")


@lru_cache(maxsize=_KEPT)
def associated(word: str) -> tuple[str, ...]:
    """French words that come to mind with a French word: what a text about it says where it does not say the word."""
    return _near(word, "french-associated.txt")


def _near(word: str, file: str, *, both: bool = False) -> tuple[str, ...]:
    """The words that the groups of a file have together with a word.

    A group stands for its first word: that leads to all the others, and each of them back to it, or, where it is `both`
    ways, to all others too. The groups are searched as text, since a question has few words and a table of all would
    cost each start more.
    """
    root = stem(word, "fr")
    found: dict[str, None] = {}
    for group in _groups(file).beginning(root[: max(len(root) - 1, _SHORTEST_BEGINNING)]) if root else ():
        head, *others = group.split(", ")
        if stem(head, "fr") == root:
            found.update(dict.fromkeys(others))
        elif any(stem(other, "fr") == root for other in others):
            found.update(dict.fromkeys(group.split(", ") if both else [head]))
    return tuple(found)
