"""Where a question puts a description: where whoever's words it asks for stands, or aside, where it only tells of somebody."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.model import Language

# Whoever follows these is somebody to whom, by whom or about whom something is done, or nobody in particular ("un maire").
_WITHIN: Mapping[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?:du|au|une?)\b"),
    "en": re.compile(r"an?\b"),
}
_BEFORE: Mapping[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:de |d'|a |par |avec |face a |contre |chez |sur |envers |vers )$"),
    "en": re.compile(r"\b(?:of|to|by|with|from|at|for|against|on|about|than|towards|in) $"),
}
# But for these: the words that follow are somebody's.
_OWN = re.compile(
    r"\b(?:according to|(?:opinion|view|eyes|words|mind) of|si on ecoute|a en croire|(?:avis|mots|yeux) de) $"
)
_LONGEST = len("according to the ")


def stands_aside(folded: str, start: int, end: int, language: Language) -> bool:
    """Whether a description is hardly whose words are asked for: "the butcher" in "what did she answer to the butcher?".

    Args:
        folded: the question, folded letter by letter.
        start: where the description begins, with its article.
        end: where it ends.
        language: the question's language.
    """
    if _WITHIN[language].match(folded, start) or (language == "en" and folded.startswith("'s ", end)):
        return True
    before = max(0, start - _LONGEST)
    return bool(_BEFORE[language].search(folded, before, start)) and not _OWN.search(folded, before, start)
