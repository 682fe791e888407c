"""A person's roles as they are shown: in the article's own words, clean, each once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.articles.names.folding import fold
from bot.articles.names.role_nouns import is_generic, is_kin, is_vague

_MOST = 8
#: Where a role ends although its noun phrase seems to go on: at a sentence's end, a bracket, a blanked quotation.
_END = re.compile(r"\.(?:\s|$)|[;:!?()«»“”\"¤\n]")
#: Whoever a paragraph is about may be called so.
_ANYBODY = frozenset({"interesse", "interessee", "hote"})
_ADJECTIVES = re.compile(r"(?:jeune|ce|cet|cette|m[eê]me|seule?|autre|celebre|c[ée]l[èe]bre)\s", re.IGNORECASE)


def distinct(roles: Sequence[str]) -> tuple[str, ...]:
    """The first few of `roles`, each once; what a longer one says in full is not repeated in short."""
    kept: dict[str, str] = {}
    for text in dict.fromkeys(roles):
        role = clean(text)
        if role:
            kept.setdefault(_key(role), role)
    keys = list(kept)
    short = {key for key in keys if any(other != key and other.startswith(f"{key} ") for other in keys)}
    return tuple(role for key, role in kept.items() if key not in short)[:_MOST]


def clean(text: str) -> str:
    """A role without what its sentence adds; empty when nothing is left that tells who somebody is."""
    role = _END.split(text, maxsplit=1)[0].strip(" ,'’-–—")
    role = _ADJECTIVES.sub("", role) if _ADJECTIVES.match(role) else role
    words = role.split()
    if not words:
        return ""
    if words[0][0].isupper() and not words[0].isupper():
        role = role[0].lower() + role[1:]
    head = next((word for word in words if len(word) > 1), words[0])
    alone = len(words) == 1
    return "" if is_kin(head) or (alone and (is_generic(head) or is_vague(head) or fold(head) in _ANYBODY)) else role


def _key(role: str) -> str:
    return " ".join(fold(role).lower().replace("'", " ").split())
