"""What interviews share, with one person or several: who is told before the words, and what is a question."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.articles.names.folding import fold
from bot.articles.names.mentions import surname_of

#: How long a paragraph may be, in characters, to be a question.
LONGEST_QUESTION = 320


def plain(name: str) -> str:
    """What stands before the words, or a name, as they are compared: its letters alone."""
    return re.sub(r"[^a-z]", "", fold(name).lower())


def marks(name: str, others: Iterable[str] = ()) -> frozenset[str]:
    """What may stand before a person's words, plain: the name and `others`, the surname, the initials."""
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name))
    return frozenset(plain(form) for form in (name, *others, surname_of(name), initials)) - {""}
