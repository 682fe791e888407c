"""French words that press and talk use in each other's place: the project's own thesaurus."""

from __future__ import annotations

from functools import lru_cache

from bot.search.analysis import stem
from bot.search.wordlists import data_lines

_WITHOUT_ACCENTS = str.maketrans("àâäéèêëîïôöùûüçñ", "aaaeeeeiioouuucn")
#: The fewest letters by which groups of related words are searched.
_SHORTEST_BEGINNING = 3


@lru_cache(maxsize=1)
def _related_groups() -> tuple[str, str]:
    """The groups of related French words, one a line, and the same without accents, letter for letter."""
    text = "\n" + "\n".join(data_lines("french-related.txt")).replace("œ", "oe") + "\n"
    return text, text.translate(_WITHOUT_ACCENTS)


@lru_cache(maxsize=20_000)
def related(word: str) -> tuple[str, ...]:
    """French words that press and talk use in place of a French word, farther from it than its synonyms.

    A group stands for its first word: that leads to all the others, and each of them back to it. The groups are
    searched as text, since a question has few words and a table of all would cost each start more.
    """
    root = stem(word, "fr")
    groups, folded = _related_groups()
    beginning = root[: max(len(root) - 1, _SHORTEST_BEGINNING)]
    found: dict[str, None] = {}
    for before in ("\n", ", "):
        place = folded.find(before + beginning)
        while place >= 0:
            head, *others = groups[groups.rfind("\n", 0, place + 1) + 1 : groups.find("\n", place + 1)].split(", ")
            if stem(head, "fr") == root:
                found.update(dict.fromkeys(others))
            elif any(stem(other, "fr") == root for other in others):
                found[head] = None
            place = folded.find(before + beginning, place + 1)
    return tuple(found)
