"""The people of a corpus, so arranged that an article costs those whom it may name, however many there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from zlib import crc32

from bot.articles.names.folding import fold
from bot.model import Person

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Words:
    """The checksums of an article's words, which tell whom it may name.

    Attributes:
        prose: those of its text, folded.
        shown: those of its title and its opening in lower case, where it may be an interview.
    """

    prose: frozenset[int]
    shown: frozenset[int] = frozenset()


def words_in(text: str) -> frozenset[int]:
    """The checksums of the words of a folded text."""
    return frozenset(map(_checksum, set(_WORD.findall(text))))


class Roster:
    """The people of a corpus under the last word of each spelling of their names.

    Args:
        people: everybody whom the corpus names.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        self.people = tuple(people)
        self.roles: Mapping[str, tuple[str, ...]] = {person.name: person.roles for person in self.people}
        self._signs = [_sign(person) for person in self.people]
        self._prose: dict[int, dict[int, None]] = {}
        self._shown: dict[int, dict[int, None]] = {}
        for place, person in enumerate(self.people):
            for form in (person.name, *person.spellings):
                words = _WORD.findall(fold(form))
                if words:
                    self._note(words[-1], place)

    def among(self, words: Words) -> tuple[Person, ...]:
        """Those whom an article's text may name, in the order of the corpus."""
        return tuple(self.people[place] for place in _places(self._prose, words.prose))

    def present(self, text: str) -> tuple[Person, ...]:
        """Those the last word of whose name stands in `text`, in capitals or not, in the order of the corpus."""
        return tuple(self.people[place] for place in _places(self._shown, words_in(fold(text).lower())))

    def key(self, words: Words) -> str:
        """What changes with everybody whom an article may name, and with every spelling of their names."""
        places = (*_places(self._prose, words.prose), -1, *_places(self._shown, words.shown))
        digest = blake2b(b"".join(self._signs[place] if place >= 0 else b"|" for place in places), digest_size=12)
        return digest.hexdigest()

    def _note(self, word: str, place: int) -> None:
        # A name is also met in capitals.
        for form in (word, word.upper()):
            self._prose.setdefault(_checksum(form), {})[place] = None
        self._shown.setdefault(_checksum(word.lower()), {})[place] = None


def _checksum(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _places(table: Mapping[int, Iterable[int]], words: frozenset[int]) -> Sequence[int]:
    return sorted({place for word in words & table.keys() for place in table[word]})


def _sign(person: Person) -> bytes:
    told = "\0".join((person.name, *person.spellings)).encode("utf-8", "surrogatepass")
    return blake2b(told, digest_size=12).digest()
