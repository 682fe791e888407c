"""When an event comes again: how it is asked, and how articles tell it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.plain import plain
from bot.model import Language
from bot.patterns import Late

_EVENT_FR = r"(?:edition|festival|rendez-vous|fois|rencontres?|salon|foire)"
_NEXT = (
    rf"\b(?:l'|la |le |les )?(?:prochaine?s? {_EVENT_FR}|{_EVENT_FR} (?:suivante?|prochaine?)s?)\b|\bl[ae] prochaine?(?=\W*$)"
    r"|\b(?:the )?next (?:edition|festival|one|event|fair|meeting|time)\b"
)
#: How a folded question asks for it.
ASKED = rf"{_NEXT}|\bedition (?:de )?20\d\d\b|\b20\d\d (?:edition|festival|fair)\b"
#: What a folded sentence says that tells it.
TOLD = (
    r"\bprochaine?s?\b|\brendez-vous\b|\beditions?\b|\baur(?:a|ont) lieu\b|\bse (?:tiend|deroule?r)|\brevien|\bnext\b"
)
_ASKED = Late(_NEXT)
_WORDS: Mapping[Language, str] = {"fr": "prochaine édition", "en": "next edition"}


def again(text: str, language: Language) -> str:
    """A question with the words of articles in the place of those that ask for an event's next time."""
    found = _ASKED.search(plain(text))
    return text if found is None else f"{text[: found.start()]}{_WORDS[language]}{text[found.end() :]}"
