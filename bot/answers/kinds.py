"""The kind of answer a question wants, read from its form."""

from __future__ import annotations

import re
from typing import Literal

from bot.model import Language

Kind = Literal[
    "who", "where", "why", "meaning", "yes_no", "what",
    "when", "year", "hour", "how_long", "how_many", "how_much", "age", "share", "speed", "area", "size", "weight",
]  # fmt: skip

# Read in order, the first that fits decides; on folded text.
_QUESTIONS: dict[Language, tuple[tuple[Kind, str], ...]] = {
    "fr": (
        ("who", r"^(?:et |mais )?qui (?!est-ce qu)"),
        ("meaning", r"\b(?:veut dire|signifie|definition|acronyme|sigle|que designe)\b"),
        (
            "how_long",
            r"\b(?:combien|cb) de (?:temps|jours|heures|minutes|mois|semaines|annees)\b|\bduree\b|\bdure(?:nt)?\b",
        ),
        ("year", r"\b(?:en|de|depuis|quelle?|dans) quelle annee\b|\bquelle annee\b"),
        ("hour", r"\bquelle heure\b|\bhoraires?\b|\bquelles heures\b|\bheures? d'(?:ouverture|arrivee)\b"),
        (
            "age",
            r"\bquel(?:le)? (?:est (?:l'|son ))?age\b|\bquel est l'age\b|\bage (?:de|minimum|minimal)\b|\b(?:combien|cb) d'ans\b|^age\b",
        ),
        ("speed", r"\bvitesse\b"),
        ("area", r"\b(?:surface|superficie)\b|\b(?:combien|cb) d'hectares\b"),
        ("share", r"\b(?:pourcentage|quelle (?:part|proportion)|taux)\b"),
        ("weight", r"\b(?:poids|pese(?:nt)?|(?:combien|cb) de (?:tonnes|kilos|litres))\b"),
        (
            "size",
            r"\b(?:quelle? (?:distance|longueur|hauteur|altitude|profondeur|taille)|(?:combien|cb) de (?:metres|kilometres|km)|mesure-t|quelle est la (?:distance|longueur|hauteur|taille))\b|^(?:longueur|taille|hauteur|distance)\b",
        ),
        (
            "how_much",
            r"\b(?:combien|cb)\b.{0,200}\b(?:cout|coute|coutent|prix|euros?|payer|paye|debourser|depenser?|vaut|facture|gagne"
            r"|s'eleve|dettes?|doit)|\b(?:tarifs?|montant|cout|budget (?:total|global|globale)|facture|salaire)\b|^budget\b"
            r"|\b(?:quel est|a quel|au) (?:le )?(?:prix|budget)\b|^prix\b",
        ),
        (
            "how_many",
            r"\b(?:combien|cb)\b|\bnombre d|\bquel nombre\b|^nombre\b",
        ),
        (
            "when",
            r"\bquand\b(?! meme)|\bquel(?:le)?s? (?:est la )?(?:dates?|jours?|mois|moment)\b|^dates?\b",
        ),
        (
            "where",
            r"^ou\b|\bou (?:se|est|sont|va|vont|a|ont|aura|peut|puis|faut|trouver|faire)\b|\bd'ou\b"
            r"|\bquel(?:le)? (?:lieu|endroit|ville|salle|adresse|commune|village|region|pays|departement|quartier|coin|rue)\b",
        ),
        (
            "why",
            r"\bpourquoi\b|\bpour quelles? raisons?\b|\bcomment se fait\b|\bqu'est-ce qui (?:a )?(?:fait|pousse|empeche|explique)",
        ),
        (
            "who",
            r"\bqui (?:a|est|sont|ont|affirme|parle|dit)\b|\bde qui\b|\bquel(?:le)? (?:elue?|responsable|personne)\b",
        ),
        (
            "yes_no",
            r"^(?:est[- ]ce qu|y a[- ]t[- ]il|on peut|peut[- ]on)|^(?!.{0,80}\b(?:comment|qu|que|quoi|quel|quelle|quels|quelles)\b)[^,?]*-t?-?(?:il|elle|ils|elles|on)\b",
        ),
    ),
    "en": (
        ("who", r"^(?:and )?(?:who|whose|whom)\b"),
        (
            "meaning",
            r"\bwhat (?:does|is) .{1,200} (?:mean|stand for)\b|\b(?:stands? for|acronym|definition of|meaning of)\b",
        ),
        ("how_long", r"\bhow long\b|\bduration\b"),
        ("year", r"\b(?:what|which) year\b"),
        ("hour", r"\b(?:what|which) time\b|\bopening (?:hours|times)\b"),
        ("age", r"\bhow old\b|\bwhat age\b|\b(?:minimum )?age\b"),
        ("speed", r"\bhow fast\b|\bspeed\b"),
        ("area", r"\b(?:surface|acreage|how many (?:hectares|acres|square))\b"),
        ("share", r"\b(?:percentage|proportion|fraction|what share|how many percent|turnout)\b"),
        ("weight", r"\bhow heavy\b|\bweigh|\bhow many (?:tons|tonnes|kilos|litres)\b"),
        (
            "size",
            r"\bhow (?:far|tall|high|wide|deep)\b|\b(?:distance|length|height|altitude)\b|\bhow many (?:metres|meters|kilometres|miles)\b",
        ),
        (
            "how_much",
            r"\bhow much\b|^(?!will|is|are|do|does|did|can).{0,1000}\b(?:price|cost|costs|fee|budget|pay|paid|salary)\b",
        ),
        (
            "how_many",
            r"\bhow (?:many|big|large)\b|\bnumber of\b",
        ),
        (
            "when",
            r"(?:^|[,;.] |and |since |until |by |from )when\b|\b(?:what|which) (?:date|day|month)\b|\bhow soon\b",
        ),
        (
            "where",
            r"(?:^|[,;.] |and |from )where\b|\b(?:what|which)(?:'s the)? (?:city|town|place|room|venue|street|address)\b|\baddress\b",
        ),
        ("why", r"\bwhy\b|\bhow come\b|\bwhat (?:caused|reason|made|makes|keeps|stops)\b|\breason\b"),
        ("who", r"\bwhich (?:person|politician|speaker)\b"),
        ("yes_no", r"^(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should)\b"),
    ),
}

_COMPILED: dict[Language, tuple[tuple[Kind, re.Pattern[str]], ...]] = {
    language: tuple((kind, re.compile(pattern)) for kind, pattern in rows) for language, rows in _QUESTIONS.items()
}


def kind_of(folded: str, language: Language) -> Kind:
    """The kind of answer that a folded question wants; "what" where its form tells nothing."""
    return next((kind for kind, pattern in _COMPILED[language] if pattern.search(folded)), "what")
