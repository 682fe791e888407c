"""Nouns for what is said: "la réplique de X a fusé :", "son verdict tient en deux mots :", "X pose une condition :"."""

from __future__ import annotations

import re

from bot.articles.names.cast import Cast
from bot.articles.names.role_nouns import is_person
from bot.articles.speech.attribution import Attribution, only
from bot.model import Span

_NOUN = (
    r"(?:reponse|replique|reaction|reflexion|riposte|repartie|constat|verdict|avis|conseil|message|credo|conviction|"
    r"certitude|avertissement|explication|commentaire|analyse|conclusion|diagnostic|remarque|question|v(?:oe|œ)u|souhait|"
    r"crainte|promesse|condition|exigence|demande|revendication|argument|objection|regret|reproche|aveu|confidence|"
    r"plaidoyer|annonce|engagement|mise en garde|son de cloche|mot d'ordre|cri du c(?:oe|œ)ur|resume|precision|"
    r"answer|reply|verdict|advice|warning|conclusion|message)"
)
#: "Réponse du maire", "la réplique immédiate de la directrice", "même son de cloche chez X".
_OF = re.compile(
    rf"(?:(?:le|la|les|une?|meme|cette|ce|autre|seule)\s|l')?{_NOUN}(?:\s[a-z-]+){{0,2}}?\s(?P<link>de\s|d'(?!une?\s)|chez\s|pour\s|(?=(?:du|d'une?)\s))",
    re.IGNORECASE,
)
#: "Son verdict", "sa seule crainte".
_HIS = re.compile(rf"(?:son|sa|his|her)\s(?:[a-z-]+\s)?{_NOUN}\b", re.IGNORECASE)
#: "Sa théorie", and nothing else: whatever it is, words that follow a colon are its owner's, unless they name a thing.
_OWN = re.compile(r"(?:son|sa)\s(?:[a-z-]{2,20}\s)?(?P<noun>[a-z-]{3,20})", re.IGNORECASE)
_NAMES = frozenset("titre sous-titre theme nom surnom slogan sujet intitule equipe refrain chanson livre tube".split())
#: "Message de bienvenue", "question de fond": no speaker, but what kind of message.
_KIND = re.compile(
    r"(?!(?:l[ea]s?|une?|son|sa|ses|leurs?|notre|nos|ce|cet|cette|ces|plusieurs|certain[a-z]*)\s|l')[a-z]"
)
_ANY = re.compile(rf"\b{_NOUN}\b", re.IGNORECASE)
_COLON = re.compile(r"\s?:\s")
#: How many words must follow a colon to be what somebody says.
_FEWEST_WORDS = 4


def said_by_noun(cast: Cast, clause: Span) -> Attribution | None:
    """Whose words a colon brings at the end of `clause`, told by a noun for what is said; None where there is none."""
    folded = cast.prose.folded
    of = _OF.match(folded, clause.start, clause.end)
    if of is not None:
        near = [mention for mention in cast.between(of.end(), clause.end) if mention.front == of.end()]
        if not near and of["link"] == "de " and _KIND.match(cast.prose.folded, of.end()):
            return None
        return Attribution(near[0].person if near else None)
    own = _OWN.fullmatch(folded, clause.start, clause.end)
    if own is not None and own["noun"].lower() in _NAMES:
        return Attribution(None)
    if (own is not None and not is_person(own["noun"])) or _HIS.match(folded, clause.start, clause.end):
        meant = cast.antecedent(clause.start, None, back=1)
        return Attribution(meant.person if meant else None)
    return None


def told_by_noun(cast: Cast, sentence: Span) -> Attribution | None:
    """Who says what follows a colon in a sentence without quotation: "X a posé une condition : que …"."""
    folded = cast.prose.folded
    colon = _COLON.search(folded, sentence.start, sentence.end)
    if colon is None or len(folded[colon.end() : sentence.end].split()) < _FEWEST_WORDS:
        return None
    clause = Span(sentence.start, colon.start())
    if not _ANY.search(folded, clause.start, clause.end):
        return None
    found = said_by_noun(cast, clause)
    if found is not None:
        return found if found.speaker else None
    subjects = [mention for mention in cast.between(clause.start, clause.end) if mention.subject]
    person = only(subjects) if subjects else None
    return Attribution(person) if person else None
