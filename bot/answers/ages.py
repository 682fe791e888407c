"""For whom something is: questions that tell somebody's age to learn it, and sentences that say from or up to which age."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.plain import plain
from bot.model import Language
from bot.patterns import Late

_OLD = r"\d{1,2}(?: (?:et|and) \d{1,2})?"
# "Mon fils a 9 ans, il paye ?"
_TOLD: Mapping[Language, str] = {
    "fr": rf"\b(?:(?:mon|ma|mes|notre|nos) [^.,;?!]{{2,30}} (?:a|ont)|j'ai) {_OLD} ans\b",
    "en": rf"\b(?:my [^.,;?!]{{2,30}} (?:is|are)|i'?m) {_OLD}\b(?: years old)?(?! minutes|%)",
}
#: The forms of the questions; where one wants something else beside, that is its kind.
FORMS: Mapping[Language, str] = {
    "fr": (
        rf"{_TOLD['fr']}(?!.{{0,200}}\b(?:combien|cb|ou|quand)\b)|\b(?:a partir de|jusqu'a) quel age\b"
        r"|\bquel age (?:faut|doit)\b|\b(?:quel (?:est l')?)?age (?:minimum|minimal|maximum|limite)\b"
    ),
    "en": (
        rf"{_TOLD['en']}(?!.{{0,200}}\b(?:how|where|when)\b)|\b(?:from|at|until|up to) what age\b"
        r"|\bhow old (?:do|must|should)\b|\b(?:minimum|maximum) age\b|\bage limit\b"
    ),
}
_COUNT = r"[\w-]{1,20}"
#: What a folded sentence says that answers.
LIMIT = (
    rf"\b(?:(?:plus|moins) de|a partir de|des|jusqu'a|avant|au moins) (?:l'age de )?{_COUNT} ans\b"
    rf"|\b(?:de|entre) {_COUNT} (?:a|et) {_COUNT} ans\b|\b(?:over|under|from|up to|at least) (?:the age of )?\d{{1,2}}\b"
)
# In the place of the age that is told, the words in which articles say for whom something is.
_SAID: Mapping[Language, str] = {"fr": "gratuit ans", "en": "free years"}
_ASKED = {language: Late(told) for language, told in _TOLD.items()}


def for_whom(text: str, language: Language) -> str:
    """A question with the words of articles in the place of an age that it tells."""
    found = _ASKED[language].search(plain(text))
    return text if found is None else f"{text[: found.start()]}{_SAID[language]}{text[found.end() :]}"
