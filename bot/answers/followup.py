"""Questions that lean on the one before: "et sur Facebook ?", "what about startups?", "who is she?"."""

from __future__ import annotations

import re

from bot.answers.plain import plain
from bot.answers.question import Asked
from bot.model import Language

# A question that is nothing but its first word asks more about the one before.
_BARE = re.compile(
    r"^(?:(?:et|mais|and|but|ok|ah|oui) )?(?:pourquoi|why|quand|when|ou|where|combien|how (?:many|much|long)|comment|how"
    r"|depuis quand|since when|a partir de quand|how so|how come)(?: (?:ca|cela|donc|so|that))?[?!. ]*$"
)
_BARE_START = re.compile(r"(?i)^(?:pourquoi|why|quand|when|comment|how|combien) ?\?+ ")
_WHO = re.compile(
    r"^(?:(?:et|mais|and|but|ok) )?(?:who (?:is|was|are)|who's|qui (?:est|etait|sont)|c'est qui|c qui)[ -]*"
    r"(?:ca|ce|he|she|it|that|they|il|elle|ils|elles|lui|ce monsieur|cette (?:femme|dame|personne)|cet homme)?\W*$"
)
# A question that begins like this, or says he or she without a name, leans on the one before.
_LEANS = re.compile(
    r"^(?:et|mais|and|but|ok|alors|so)?[ ,]*(?:(?:what|how) about\b|et\b|and\b|aussi\b|also\b|sinon\b"
    r"|(?:sur|a propos de|concernant|about|on|pour|de|du|des)\b)"
)
_PRONOUN = re.compile(r"\b(?:il|elle|ils|elles|lui|he|she|him|her|they|them|his)\b")
_IMPERSONAL = re.compile(
    r"\by a[- ]t[- ]il\b|\bil (?:y a|faut|fait|est (?:possible|vrai))\b|\best[- ]il (?:possible|vrai)\b"
)
# "La plage est-elle sale ?": the pronoun repeats the subject before it and means nobody of the question before.
_DOUBLED = re.compile(
    r"\b(?:l'|(?:les?|la|cet?|cette|ces|son|sa|ses|un|une) )[\w'-]{1,40}(?: [\w']{1,40}){1,4}-(?:t-)?(?:ils?|elles?)\b"
)
_LONGEST = 9
_IS: dict[Language, str] = {"fr": "Qui est", "en": "Who is"}
_SAYS: dict[Language, str] = {"fr": "Que dit {} :", "en": "What did {} say:"}


def completed(asked: Asked, before: Asked | None) -> str:
    """The text of `asked` with what it takes from the question before; itself where it stands alone.

    Args:
        asked: the new question.
        before: the question before as it was understood, None for the first.
    """
    if before is None:
        return asked.text
    if _BARE.search(plain(asked.text)):
        return f"{asked.text} {_BARE_START.sub('', before.text)}"
    return _filled(asked, before) if _leans(asked, before) else asked.text


def _filled(asked: Asked, before: Asked) -> str:
    """A question that leans, with the person or the topic of the one before."""
    if not asked.people and before.people and _WHO.search(plain(asked.text)):
        return f"{_IS[asked.language]} {' et '.join(before.people)} ?"
    if not asked.people and before.people:
        return f"{_SAYS[asked.language].format(' et '.join(before.people))} {asked.text}"
    if asked.people and not _says_something(asked):
        return f"{asked.text} {before.topic}"
    return asked.text


def _leans(asked: Asked, before: Asked) -> bool:
    folded = plain(asked.text)
    if len(folded.split()) > _LONGEST or asked.strangers:
        return False
    if _WHO.search(folded):
        return True
    pronoun = not asked.people and bool(before.people) and bool(_PRONOUN.search(folded))
    return bool(_LEANS.search(folded)) or (pronoun and not _IMPERSONAL.search(folded) and not _DOUBLED.search(folded))


def _says_something(asked: Asked) -> bool:
    """Whether a question has a topic of its own besides the names in it."""
    left = re.sub(r"[^\w]+", " ", plain(asked.topic)).split()
    return any(word not in _EMPTY for word in left)


_EMPTY = frozenset(
    "et and mais but what how about que qu ou a de d du des le la les l the of did does do sur on".split()
)
