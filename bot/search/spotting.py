"""Whom the texts of a corpus name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from bot.model import Person
from bot.search.analysis import fold
from bot.search.cores import Alike, Cores
from bot.search.rows import Rows
from bot.search.spans import Longs, firsts
from bot.search.spellings import PARTICLES

_LONGEST_PARTICLE = max(map(len, PARTICLES))
#: How many texts are looked through at a time.
_AT_ONCE = 1 << 14
_PART = re.compile(r"[^\W\d_]+")


class Spotter:
    """Finds which people texts name: by full name, or by a surname that only one person bears.

    Args:
        people: everybody whom the corpus names.

    Attributes:
        names: the parts of each name that is looked for, and whose it is.
    """

    def __init__(self, people: Sequence[Person]) -> None:
        bearers: dict[tuple[str, ...], set[str]] = {}
        for person in people:
            for name in (person.name, *person.spellings):
                parts = tuple(map(_part, _PART.findall(name)))
                for key in {parts, parts[1:]} - {()}:
                    bearers.setdefault(key, set()).add(person.name)
        self.names: Mapping[tuple[str, ...], str] = {
            key: next(iter(who)) for key, who in bearers.items() if len(who) == 1
        }

    def spot(self, cores: Cores, rows: Rows, people: Mapping[str, int]) -> tuple[Longs, Longs]:
        """Whom each of some texts names.

        Args:
            cores: what stands in the chunks that they have.
            rows: their chunks, a row a text.
            people: everybody's number.

        Returns:
            The texts' places among the rows, and beside each the number of somebody whom it names.
        """
        tree = _Tree({key: people[name] for key, name in self.names.items()})
        parts = cores.each(tree.numbers)
        opens = np.zeros(len(parts.starts) - 1, bool)
        opens[np.repeat(np.arange(len(opens)), parts.lengths)[tree.opens[parts.values]]] = True
        some = np.searchsorted(rows.starts, np.flatnonzero(opens[rows.values]), side="right") - 1
        some = some[firsts(some)]
        found = [(some[:0], some[:0])]
        for first in range(0, len(some), _AT_ONCE):
            texts = some[first : first + _AT_ONCE]
            at, who = tree.find(rows.pick(texts).spread(parts))
            found.append((texts[at], who))
        texts, named = map(np.concatenate, zip(*found, strict=True))
        return texts, named


class _Tree:
    """Names as the ways from a root, part by part."""

    def __init__(self, names: Mapping[tuple[str, ...], int]) -> None:
        self._parts: dict[str, int] = {}
        branches: dict[tuple[int, int], int] = {}
        people: list[int] = [-1]
        for name, person in names.items():
            node = 0
            for part in name:
                branch = node, self._parts.setdefault(part, len(self._parts) + 1)
                if branch not in branches:
                    branches[branch] = len(people)
                    people.append(-1)
                node = branches[branch]
            people[node] = person
        self._base = len(self._parts) + 1
        self._people = np.array(people, np.int64)
        self._branches = np.array(sorted(node * self._base + part for node, part in branches), np.int64)
        self._nodes = np.array([branches[divmod(int(key), self._base)] for key in self._branches], np.int64)
        #: Whether a name begins with each part.
        self.opens = np.zeros(self._base, bool)
        self.opens[[part for node, part in branches if node == 0]] = True

    def numbers(self, group: Alike) -> Rows:
        """The numbers of the parts that each core has, 0 for those that stand in no name."""
        get = self._parts.get
        plain = [
            # Most are too long for a particle and no name.
            get(core if len(core) > _LONGEST_PARTICLE and core[0].islower() else _part(core), 0)
            for core in group.plain
        ]
        others = Rows.of([[get(_part(part), 0) for part in _PART.findall(core)] for core in group.others])
        return Rows(np.arange(len(plain) + 1), np.array(plain, np.int32)).then(others)

    def find(self, rows: Rows) -> tuple[Longs, Longs]:
        """The rows in which names stand, and beside each whose name it is.

        Args:
            rows: numbers of parts.
        """
        row = np.repeat(np.arange(len(rows.starts) - 1), rows.lengths)
        at = np.flatnonzero(self.opens[rows.values])
        node = np.zeros(len(at), np.int64)
        found: list[tuple[Longs, Longs]] = []
        while len(at):
            goes, node = self._step(node, rows.values[at])
            at = at[goes]
            ends = self._people[node] >= 0
            found.append((row[at[ends]], self._people[node[ends]]))
            more = at + 1 < rows.starts[row[at] + 1]
            at, node = at[more] + 1, node[more]
        texts, people = zip(*found, strict=True) if found else ((), ())
        return np.concatenate([*texts, np.zeros(0, np.int64)]), np.concatenate([*people, np.zeros(0, np.int64)])

    def _step(self, node: Longs, part: npt.NDArray[np.int32]) -> tuple[npt.NDArray[np.bool_], Longs]:
        """Where a way goes on from some nodes, and the nodes it leads to."""
        keys = node * self._base + part
        place = np.minimum(np.searchsorted(self._branches, keys), len(self._branches) - 1)
        goes = self._branches[place] == keys
        return goes, self._nodes[place[goes]]


def _part(part: str) -> str:
    """A capitalised word of a name or a particle is folded; other words end a name and stay."""
    if part[0].isupper():
        return fold(part)
    return folded if len(part) <= _LONGEST_PARTICLE and (folded := fold(part)) in PARTICLES else part
