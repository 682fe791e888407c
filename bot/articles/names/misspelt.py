"""Surnames that an article misspells after a title, a quotation or a source: "M. Loubéjat" where it has a Patrick Loubéjac."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.articles.names.folding import key
from bot.model import Person, Span

TITLES = r"(?:M\.|MM\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Monsieur|Madame|Dr\.?|Docteur|docteur|Me|[Mm]aitre|Pr\.?)"
_SURNAME = r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]u|[Ll]e|[Ll]a|[Dd]er)\s|[Dd]')*[A-Z][a-z]{2,}(?:[-'][A-Za-z]+)*"
#: Where a capitalised word alone can only be somebody's surname.
_PLACES = re.compile(
    rf"(?<![\w-])(?:(?P<title>{TITLES})\s|(?:[Ss]elon|[Dd]'apres)\s|(?<=[»”\"]\s)[a-z]{{3,}}\s|(?<=[»”\"],\s)[a-z]{{3,}}\s)"
    rf"(?P<name>{_SURNAME})(?![\w-])(?!\s[A-Z])"
)
#: How like two surnames must be (0 to 100) where they begin alike, and where they do not.
_ALIKE, _ALIKE_INSIDE = 75, 85
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A place that must mean `person`: no other surname of the article is as near to what stands there."""

    span: Span
    person: Person
    title: str | None


def misspelt(folded: str, surnames: Mapping[str, Person]) -> Iterator[Misspelt]:
    """The places of a folded text with a surname that is nearly one of `surnames`, and nearly no other.

    Args:
        folded: the article's text without accents.
        surnames: the folded surnames of those whom the article names in full, each of one person only.
    """
    for place in _PLACES.finditer(folded):
        if place["name"] in surnames:
            continue
        near = {
            person.name: person for surname, person in surnames.items() if _is_near(key(place["name"]), key(surname))
        }
        if len(near) == 1:
            start = place.start("title") if place["title"] else place.start("name")
            yield Misspelt(Span(start, place.end()), next(iter(near.values())), place["title"])


def _is_near(one: str, other: str) -> bool:
    """Whether two keys of surnames are likely spellings of one."""
    if min(len(one), len(other)) < _SHORT:
        return False
    return fuzz.ratio(one, other) >= (_ALIKE if one[:1] == other[:1] else _ALIKE_INSIDE)
