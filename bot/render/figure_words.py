"""The words of the figures, in both languages."""

from __future__ import annotations

from bot.model import Language

TABLES: dict[Language, dict[str, str]] = {
    "fr": {
        "asked": "questions",
        "answered": "réponses",
        "declined": "sans réponse",
        "up": "votes pour",
        "down": "votes contre",
        "latency": "temps de réponse",
        "milliseconds": "{median} ms en médiane, {slow} ms pour 95 %",
        "day": "jour",
        "language": "langue",
        "reason": "raison",
        "articles": "articles les plus cités",
        "people": "personnes les plus citées",
        "nothing": "Aucune question n'a été posée.",
        "fr": "français",
        "en": "anglais",
    },
    "en": {
        "asked": "asked",
        "answered": "answered",
        "declined": "declined",
        "up": "votes for",
        "down": "votes against",
        "latency": "time to answer",
        "milliseconds": "{median} ms (median), {slow} ms (95%)",
        "day": "day",
        "language": "language",
        "reason": "reason",
        "articles": "most quoted articles",
        "people": "most quoted people",
        "nothing": "No question was asked.",
        "fr": "French",
        "en": "English",
    },
}


def word(language: Language, key: str, **parts: object) -> str:
    """The words for `key` in `language`, with their {parts} filled in."""
    return TABLES[language][key].format(**parts)
