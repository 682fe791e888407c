"""The nouns that one article puts right before a name, although no table has them: "l'endivier Ugo Bernat"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.articles.names.first_names import Gender, gender_of
from bot.articles.names.mentions import Naming
from bot.articles.names.role_nouns import may_be_trade

#: Behind a preposition and before a comma a place is named: "dans l'escalier, Ana Ruiz …".
_BEFORE_NAME = re.compile(
    r"(?P<preposition>(?<![\w'])(?:a|dans|sur|sous|devant|derriere|depuis|vers|par|pour|de)\s)?"
    r"(?P<determiner>(?<![\w'])(?:l[ea]|une?|du|au|notre|son|sa|cet|cette)\s|(?<!\w)[ld]')"
    r"(?P<noun>[a-z]{4,30})(?P<comma>,?)\s$",
    re.IGNORECASE,
)
_GENDERS: dict[str, Gender] = {
    **dict.fromkeys(("le", "un", "du", "au", "cet"), "m"),
    **dict.fromkeys(("la", "une", "cette"), "f"),
}
#: How far before a name such a noun may begin, with its determiner and the word before.
_FAR = 50


def trades(folded: str, named: Iterable[Naming]) -> frozenset[str]:
    """The nouns, folded, that an article uses like those of the table.

    Args:
        folded: the article's text without accents.
        named: where it names people.
    """
    return frozenset(noun for naming in named for noun in _trade(folded, naming))


def _trade(folded: str, naming: Naming) -> Iterable[str]:
    start = naming.span.start
    found = _BEFORE_NAME.search(folded, max(0, start - _FAR), start)
    if found is None or not may_be_trade(found["noun"]) or found["noun"][0].isupper():
        return
    determiner = found["determiner"].strip().lower()
    if found["comma"] and (found["preposition"] or determiner in {"du", "au"}):
        return
    told = _GENDERS.get(determiner)
    borne = naming.gender or gender_of(naming.person.name.split(" ")[0])
    if told is None or borne is None or told == borne:
        yield found["noun"].lower()
