"""Questions that need no article: greetings, thanks, questions about the bot itself."""

from __future__ import annotations

import re
from typing import Literal

from bot.answers.plain import plain

Topic = Literal["greeting", "thanks", "farewell", "identity", "help"]

# A whole question is small talk when nothing but courtesy remains once these are taken out.
_COURTESY = frozenset(
    """
    bonjour bonsoir salut coucou hello hi hey hola yo merci thanks thank thx you beaucoup bcp very much infiniment mille
    bien bye adieu revoir au a plus tard ciao tchao see later good morning evening afternoon night day week-end weekend
    bonne bon journee soiree nuit et and tout all le la les monde everyone everybody ok okay d'accord super parfait great
    nice cool top genial l'ami mon my friend bot robot cher dear pour for ta votre ton your aide help reponse answer the
    de un une passe as-tu tu t'as vas va ca comment how are is it going things how's passes
    """.split()
)
_FORMS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (
        "identity",
        re.compile(
            r"\b(?:qui (?:es[- ]tu|etes[- ]vous)|t'es qui|tu es qui|who are you|what are you|are you (?:a |an )?(?:bot|robot|human|ai)|es[- ]tu (?:un )?(?:bot|robot|humain))\b"
        ),
    ),
    (
        "help",
        re.compile(
            r"^(?:aide|help|/help|que sais[- ]tu faire|que peux[- ]tu faire|what can you do|comment ca marche|how does (?:this|it) work)\W*$"
        ),
    ),
    ("thanks", re.compile(r"\b(?:merci|thanks|thank you|thx)\b")),
    ("farewell", re.compile(r"\b(?:au revoir|bonne (?:nuit|soiree|journee)|bye|goodbye|a bientot|see you)\b")),
    (
        "greeting",
        re.compile(
            r"\b(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|evening|afternoon)|ca va|how are you)\b"
        ),
    ),
)
_WORD = re.compile(r"[a-z']+(?:-[a-z']+)*")


def smalltalk(question: str) -> Topic | None:
    """What kind of small talk a question is, or None where it asks for something."""
    folded = plain(question)
    topic = next((name for name, form in _FORMS if form.search(folded)), None)
    if topic in (None, "identity", "help"):
        return topic
    return topic if all(word in _COURTESY for word in _WORD.findall(folded)) else None
