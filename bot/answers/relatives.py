"""Names that only say whose relative or friend somebody is: "Morel's wife" is not Morel."""

from __future__ import annotations

import re

from bot.model import Span

_FRENCH = (
    "pere|mere|frere|soeur|fils|fille|mari|femme|epoux|epouse|compagnon|compagne|conjointe?|oncle|tante|neveu|niece|cousine?"
    "|grand-pere|grand-mere|petit-fils|petite-fille|beau-pere|belle-mere|beau-frere|belle-soeur|gendre|parrain|marraine|papa"
    "|maman|papy|mamie|amie?|copain|copine|enfants?|parents?"
)
_ENGLISH = (
    "father|mother|dad|mum|mom|brother|sister|son|daughter|husband|wife|partner|uncle|aunt|nephew|niece|cousin|grandfather"
    "|grandmother|grandson|granddaughter|(?:father|mother|brother|sister|son|daughter)-in-law|friend|boyfriend|girlfriend|kids?"
    "|child|children|parents?"
)
_BEFORE = re.compile(rf"\b(?:{_FRENCH}) (?:de |d'|du |de la |de l')$|\b(?:{_ENGLISH}) of $")
_AFTER = re.compile(rf"(?:'s?|\u2019s?) (?:[a-z]{{1,12}} )?(?:{_ENGLISH})\b")
#: More letters than "belle-mère de l'" has.
_LONGEST = 24


def is_of_relative(folded: str, name: Span) -> bool:
    """Whether a name in a folded question only says whose relative or friend is meant.

    Args:
        folded: the question, folded letter by letter.
        name: where the name stands.
    """
    before = folded[max(0, name.start - _LONGEST) : name.start]
    return bool(_BEFORE.search(before) or _AFTER.match(folded, name.end))
