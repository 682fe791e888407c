"""People whom a text tells by their first name alone: "sa mère, Annick, …", "», confie Fernand"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.articles.names.first_names import is_first_name
from bot.articles.names.folding import fold
from bot.articles.speech.verbs import is_strong

_NAME = r"(?P<name>[A-Z][a-z]{2,20}(?:-[A-Z][a-z]{2,20})?)(?=\s?[,.;»]|\s[a-z])"
_KIN = re.compile(
    r"\b(?:[Ss]on|[Ss]a|[Ll]eur|[Mm]on|[Mm]a)\s(?:mere|pere|frere|soeur|sœur|mari|femme|fils|fille|epouse|epoux|oncle|tante|"
    r"cousine?|grand-mere|grand-pere|compagne|compagnon|conjointe?|neveu|niece|amie?|voisine?|collegue|complice|cadette?|"
    rf"ainee?|petit-fils|petite-fille|belle-mere|beau-pere|belle-fille|gendre)(?:\s?,)?\s{_NAME}"
)
_SAID = re.compile(rf"[»”\"]\s?,?\s(?P<words>(?:[a-z']{{1,25}}\s){{1,3}}){_NAME}")


def given_names(text: str) -> Iterator[tuple[int, int]]:
    """Where first names stand alone for people; the words around tell, and the name is a known one."""
    folded = fold(text)
    for found in _KIN.finditer(folded):
        if is_first_name(found["name"]):
            yield found.span("name")
    for found in _SAID.finditer(folded):
        if is_first_name(found["name"]) and is_strong(found["words"].split()[-1].split("'")[-1]):
            yield found.span("name")
